"""What the pages say: counts beside claims, conflicts beside what they concern, å ä ö last, nothing for others."""

import pytest
from django.urls import reverse

from sok.models import Pastaende
from tests.factories.insatser import (
    InsatsAktorFactory,
    InsatsFactory,
    InsatsKopplingFactory,
    InsatsPlatsFactory,
    UtfallFactory,
)
from tests.factories.sok import KommunFactory, KommunorganisationFactory, PartFactory

SIDOR = [
    ("overenskommelse",), ("parter",), ("part", "lessebo"), ("organ",), ("organ_ett", "forum"), ("omrade", "arbete"),
    ("delmal", "a1"), ("kommun", "0761"), ("malgrupp",), ("historik",), ("oversikt",), ("mitt_arbete",),
]  # fmt: skip


@pytest.mark.parametrize("namn", SIDOR, ids=lambda namn: namn[0])
def test_utomstaende_far_404(lanet, organen, logga_in, utomstaende, namn):
    svar = logga_in(utomstaende).get(reverse(f"rapporter:{namn[0]}", args=["provlan", *namn[1:]]))

    assert svar.status_code == 404


@pytest.mark.parametrize("namn", SIDOR, ids=lambda namn: namn[0])
def test_sidan_har_en_rubrik(lanet, organen, sida, namn):
    svar = sida(*namn)

    assert svar.status_code == 200
    assert svar.content.decode().count("<h1") == 1


@pytest.mark.parametrize(
    "namn", [("part", "finnsinte"), ("organ_ett", "finnsinte"), ("omrade", "x"), ("delmal", "x"), ("kommun", "1280")]
)
def test_det_som_inte_finns_ar_404(lanet, sida, namn):
    KommunFactory(kod="1280", namn="Malmö", overordnad__kod="12", overordnad__namn="Skåne län")

    assert sida(*namn).status_code == 404


def test_kallkonflikten_star_vid_det_den_galler(lanet, sida):
    delmalet = sida("delmal", "a1").content.decode()
    ett_annat = sida("delmal", "a2").content.decode()

    assert "Källorna säger olika:" in delmalet
    assert "arbeta (avtalet)" in delmalet
    assert "Källorna säger olika:" not in ett_annat


def test_pastaendet_star_bredvid_det_portalen_raknar(lanet, sida):
    Pastaende.objects.create(overenskommelse=lanet, varde="drygt 120", vad="insatser sedan 2019", kalla="rapporten")
    Pastaende.objects.create(overenskommelse=lanet, varde="7", vad="sorters kakor")
    for _ in range(3):
        InsatsFactory(overenskommelse=lanet)

    text = sida("overenskommelse").content.decode().replace("\xa0", " ")

    assert "Drygt 120 insatser sedan 2019" in text
    assert "Portalen räknar 3 insatser." in text
    assert "Portalen räknar inte detta." in text


def test_parter_sorteras_svenskt_och_den_egna_forst(lanet, logga_in, ledamot):
    kommuner = ("0780", "vaxjo", "Växjö"), ("0765", "almhult", "Älmhult"), ("0764", "alvesta", "Alvesta")
    for kod, nyckel, namn in kommuner:
        geografi = KommunFactory(kod=kod, namn=namn)
        kommun = KommunorganisationFactory(nyckel=nyckel, namn=f"{namn} kommun", geografi=geografi)
        PartFactory(overenskommelse=lanet, organisation=kommun)

    text = logga_in(ledamot).get(reverse("rapporter:parter", args=["provlan"])).content.decode()
    platser = [text.index(f"{namn} kommun</a>") for namn in ("Lessebo", "Alvesta", "Växjö", "Älmhult")]

    assert platser == sorted(platser)
    assert "Er organisation" in text


def test_oklart_undertecknande_sags_ut(lanet, kommun, sida):
    lanet.parter.filter(organisation=kommun).update(
        undertecknad=None, anmarkning="Logotypen finns men inte namnteckningen."
    )

    text = sida("parter").content.decode()

    assert "? Källorna säger olika" in text
    assert "där källorna inte är eniga" in text


def test_insats_star_vid_delmal_part_och_kommun_en_gang(lanet, kommun, sida):
    insats = InsatsFactory(overenskommelse=lanet, titel="Språkvän på jobbet")
    delmal = lanet.omraden.get(nyckel="arbete").delmal_lista.get(nyckel="a1")
    InsatsKopplingFactory(insats=insats, omrade=delmal.omrade, delmal=delmal)
    InsatsAktorFactory(insats=insats, organisation=kommun, harledd=True)
    InsatsAktorFactory(insats=insats, organisation=kommun, roll="medverkande")
    InsatsPlatsFactory(insats=insats, geografi=kommun.geografi)
    UtfallFactory(insats=insats, text="Nio av tio fick jobb.")

    sidor = [sida("delmal", "a1"), sida("part", "lessebo"), sida("kommun", "0761")]

    for svar in sidor:
        text = svar.content.decode()
        assert text.count("Språkvän på jobbet") == 1
        assert "Nio av tio fick jobb." in text
        assert "Lessebo kommun (härledd)" in text


def test_borttagen_insats_visas_inte(lanet, kommun, sida):
    insats = InsatsFactory(overenskommelse=lanet, titel="Borttagen insats")
    InsatsAktorFactory(insats=insats, organisation=kommun)
    type(insats).alla.filter(pk=insats.pk).update(borttagen_at="2024-01-01T00:00Z")

    assert "Borttagen insats" not in sida("part", "lessebo").content.decode()


def test_historiken_sager_vad_som_andrats(lanet, malgrupper, sida):
    text = sida("historik").content.decode()

    assert "Område Boende upphörde." in text
    assert "Delmål 1 i Arbete fick ny lydelse." in text
    assert "Målgruppen (primär) fick ny lydelse." in text
    assert "?datum=2023-03-29" in text
