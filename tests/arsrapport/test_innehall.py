"""What the report says: the agreement as of its last year, each initiative under its sub-goal, counted once."""

import datetime

import pytest

from core.giltighet import spann
from core.oprecist import OprecistDatum
from insatser.models import InsatsKoppling
from rapporter.arsrapport import rendering, underlag
from rapporter.models import Arsrapport
from rapporter.services import arsrapport
from sok.models import Prioritering
from tests.factories.insatser import HelInsatsFactory, InsatsFactory, UtfallFactory
from tests.factories.sok import (
    BORJAN,
    DelmalFactory,
    OmradeFactory,
    OmradeVersionFactory,
    SamverkansomradeFactory,
)


@pytest.fixture
def rapport(overenskommelse):
    return Arsrapport.objects.create(overenskommelse=overenskommelse, fran_ar=2019, till_ar=2024)


@pytest.fixture
def delmal(overenskommelse):
    return DelmalFactory(omrade=OmradeFactory(overenskommelse=overenskommelse))


def _koppla(insats, *delmal):
    for ett in delmal:
        InsatsKoppling.objects.create(insats=insats, omrade=ett.omrade, delmal=ett)
    return insats


def test_insatsen_star_vid_sitt_delmal_med_vad_den_lett_till(rapport, delmal):
    insats = _koppla(HelInsatsFactory(overenskommelse=rapport.overenskommelse, utfall=None), delmal)
    UtfallFactory(insats=insats, text="Sju av tio fick arbete.", artal=2024)

    material = underlag.bygg(rapport)

    (post,) = material["omraden"][0]["delmal"][0]["insatser"]
    assert post["titel"] == insats.titel
    assert post["ansvariga"] == ["Lessebo kommun"]
    assert post["lett_till"] == [{"ar": "2024", "text": "Sju av tio fick arbete.", "varde": ""}]
    assert "Sju av tio fick arbete." in rendering.html(material)


def test_insats_mot_tva_delmal_beskrivs_tva_ganger_men_raknas_en_gang(rapport, delmal):
    annat = DelmalFactory(omrade=delmal.omrade)
    _koppla(InsatsFactory(overenskommelse=rapport.overenskommelse), delmal, annat)

    material = underlag.bygg(rapport)

    assert [len(ett["insatser"]) for ett in material["omraden"][0]["delmal"]] == [1, 1]
    assert material["antal_insatser"] == 1


def test_insats_utan_delmal_har_en_egen_plats(rapport, delmal):
    insats = InsatsFactory(overenskommelse=rapport.overenskommelse)
    InsatsKoppling.objects.create(insats=insats, omrade=delmal.omrade)
    utan_allt = InsatsFactory(overenskommelse=rapport.overenskommelse)

    material = underlag.bygg(rapport)

    assert [post["titel"] for post in material["omraden"][0]["insatser"]] == [insats.titel]
    assert [post["titel"] for post in material["utan_omrade"]] == [utan_allt.titel]


def test_bara_insatser_som_ror_aren_och_de_utan_kand_period(rapport, delmal):
    def make(titel, **period):
        return InsatsFactory(overenskommelse=rapport.overenskommelse, titel=titel, **period)

    make("senare", start=OprecistDatum(2025))
    make("under", start=OprecistDatum(2024, 9))
    make("okänd")
    make("borttagen", borttagen_at=datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC))

    titlar = {insats.titel for insats in underlag.rapportens_insatser(rapport)}

    assert titlar == {"under", "okänd"}


def test_omrade_som_utgatt_namns_men_beskrivs_inte(rapport):
    boende = OmradeFactory(overenskommelse=rapport.overenskommelse, version=None)
    OmradeVersionFactory(omrade=boende, namn="Boende", giltighet=spann(BORJAN, datetime.date(2023, 3, 30)))

    material = underlag.bygg(rapport)

    assert material["upphorda"] == [{"namn": "Boende", "sista_dag": "2023-03-29"}]
    assert "Boende" not in [omrade["namn"] for omrade in material["omraden"]]


def test_avsnitt_utan_text_sags_vara_tomt(rapport, strateg):
    arsrapport.skriv(
        rapport, "reflektioner", text="Första stycket.\n\nAndra stycket.", klar=True, av=strateg, revision=0
    )

    html = rendering.html(underlag.bygg(rapport))

    assert "<p>Första stycket.</p>" in html
    assert "Ingen text skriven ännu." in html


def test_text_som_ser_ut_som_kod_blir_text(rapport, strateg):
    arsrapport.skriv(rapport, "reflektioner", text="<script>alert(1)</script>", klar=False, av=strateg, revision=0)

    assert "<script>" not in rendering.html(underlag.bygg(rapport))


def test_prioriterat_som_varken_gallt_eller_beslutats_under_aren_ar_inte_med(rapport, delmal):
    samverkan = SamverkansomradeFactory(omrade=delmal.omrade)
    Prioritering.objects.create(samverkansomrade=samverkan, artal=2026, beslutad=OprecistDatum(2025, 3))

    material = underlag.bygg(rapport)

    assert material["omraden"][0]["prioriterade"] == []
    assert "Inga samverkansområden var prioriterade." in rendering.html(material)
