"""An area without sub-goals is read with measures, foreign-born beside native-born."""

import datetime
from decimal import Decimal

import pytest
from django.urls import reverse

from core.svenska import Saknas
from indikatorer.models import Indikator, OmradeIndikator
from indikatorer.services.katalog import indikator_for
from indikatorer.services.omradesrader import omradesrader
from tests.factories.indikatorer import MatvardeFactory, riket_lan_och_kommuner
from tests.factories.sok import OmradeFactory

pytestmark = pytest.mark.django_db
IDAG = datetime.date(2025, 6, 1)


@pytest.fixture
def omrade(overenskommelse):
    """An area read with the employment of the foreign-born: women and men, and the native-born for women only."""
    riket_lan_och_kommuner()
    omrade = OmradeFactory(overenskommelse=overenskommelse)
    utrikes, inrikes = (indikator_for(kpi).serier.get() for kpi in ("N02268", "N02269"))
    OmradeIndikator.objects.create(omrade=omrade, indikator=utrikes.indikator, kommentar="Alla utrikes födda.")
    for serie, kon, varde in ((utrikes, "K", 55), (utrikes, "M", 66), (inrikes, "K", 84)):
        MatvardeFactory(serie=serie, geografi_id="07", kon=kon, varde=varde)
    return omrade


def test_raden_har_konen_och_de_inrikes_fodda_samma_ar(overenskommelse, omrade):
    (rad,) = omradesrader(overenskommelse, omrade, IDAG)

    assert rad.artal == 2024
    assert (rad.varden["K"], rad.varden["M"], rad.varden["T"]) == (Decimal(55), Decimal(66), Saknas.SAKNAS)
    assert (rad.inrikes["K"], rad.inrikes["M"]) == (Decimal(84), Saknas.SAKNAS)
    assert rad.riket is Saknas.SAKNAS


def test_matt_utan_motsvarighet_har_ingen_jamforelse(overenskommelse, omrade):
    Indikator.objects.filter(nyckel="n02269").update(familj="")

    assert omradesrader(overenskommelse, omrade, IDAG)[0].inrikes is None


def test_fragorna_ar_desamma_hur_manga_matten_an_ar(overenskommelse, omrade, django_assert_num_queries):
    for kpi in ("N00973", "N02282", "U01472"):
        OmradeIndikator.objects.create(omrade=omrade, indikator=indikator_for(kpi))

    with django_assert_num_queries(6):
        assert len(omradesrader(overenskommelse, omrade, IDAG)) == 4


def test_omradets_sida_visar_bada_grupperna_och_vad_mattet_sager(logga_in, lasare, overenskommelse, omrade):
    page = logga_in(lasare).get(reverse("rapporter:omrade", args=[overenskommelse.slug, omrade.nyckel]))

    html = page.content.decode()
    lines = page.context["matt"][0]["linjer"]
    assert [linje["vilka"] for linje in lines] == [
        "Utrikes födda",
        "Inrikes födda",
        "Skillnad. Egen beräkning baserad på Kolada",
    ]
    assert lines[2]["celler"][1]["text"] == "29,0 procentenheter"
    assert "Alla utrikes födda." in html
    assert html.count('class="smabild"') == 2
    # Seven columns scroll inside their own box on a phone.
    assert '<table class="tabell tabell-bred">' in html.split('class="diagramblock"')[1]
