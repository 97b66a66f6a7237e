"""N2: several funders with sought and granted amounts and reference, and the organ that steers."""

from decimal import Decimal

import pytest

from core.svenska import IngetTal
from insatser.forms.finansiering import las_belopp
from insatser.models import Aktorsroll, InsatsAktor
from tests.factories.insatser import InsatsAktorFactory
from tests.factories.sok import OrganFactory, OrganisationFactory


@pytest.mark.parametrize(
    ("text", "kronor"),
    [
        ("1 250 000", 1_250_000),
        ("1\u00a0250\u00a0000 kr", 1_250_000),
        ("1250000", 1_250_000),
        ("0", 0),
        ("1250,50", Decimal("1250.50")),
        ("1,5 mkr", 1_500_000),
        ("2 miljoner kronor", 2_000_000),
        ("500 tkr", 500_000),
    ],
)
def test_belopp_skrivs_pa_svenska(text, kronor):
    assert las_belopp(text) == kronor


@pytest.mark.parametrize(
    "text", ["1.250", "ca 1000", "-5", "1 25 000", "1,255", "en miljon", "1,5 m", "10 euro", "9" * 13]
)
def test_otydliga_belopp_tas_inte_emot(text):
    with pytest.raises(IngetTal, match="Skriv beloppet i kronor"):
        las_belopp(text)


@pytest.fixture
def tva_finansiarer(helt_formular, insats):
    fond = OrganisationFactory(namn="Demofonden")
    unchanged = helt_formular()
    InsatsAktorFactory(insats=insats, organisation=fond, roll=Aktorsroll.MEDVERKANDE)
    return unchanged | {
        "aktor-1-vem": f"org:{fond.pk}",
        "finans-TOTAL_FORMS": 3,
        "finans-0-vem": f"org:{fond.pk}",
        "finans-0-sokt": "1 250 000",
        "finans-0-beviljat": "1,5 mkr",
        "finans-0-referens": "2026/12",
        "finans-1-annan": "En stiftelse",
        "finans-1-beviljat": "100 000",
    }


def test_flera_finansiarer_sparas_och_visas_med_summa(logga_in, strateg, insats, adress, tva_finansiarer):
    client = logga_in(strateg)

    client.post(f"{adress}{insats.pk}/andra/", tva_finansiarer)

    rader = InsatsAktor.objects.filter(roll="finansiar").order_by("ordning")
    assert [(str(r), r.sokt_belopp, r.beviljat_belopp, r.referens) for r in rader] == [
        ("Demofonden", 1_250_000, 1_500_000, "2026/12"),
        ("En stiftelse", None, 100_000, ""),
    ]
    sida = client.get(f"{adress}{insats.pk}/").content.decode().replace("\u00a0", " ")
    assert "Beviljat sammanlagt 1 600 000 kr" in sida
    assert "Demofonden har beviljat mer än vad som söktes" in sida
    assert "Sökt sammanlagt" not in sida


def test_ett_nytt_belopp_behaller_raden_och_formularet_visar_det(logga_in, strateg, insats, adress, tva_finansiarer):
    client = logga_in(strateg)
    client.post(f"{adress}{insats.pk}/andra/", tva_finansiarer)
    forst = InsatsAktor.objects.get(fritext="En stiftelse")

    sida = client.get(f"{adress}{insats.pk}/andra/").content.decode().replace("\u00a0", " ")
    assert 'value="1 250 000"' in sida
    andrat = tva_finansiarer | {"revision": 2, "finans-1-beviljat": "90 000", "finans-0-bort": "on"}
    andrat |= {"finans-INITIAL_FORMS": 2}
    client.post(f"{adress}{insats.pk}/andra/", andrat)

    kvar = InsatsAktor.objects.get(roll="finansiar")
    assert (kvar.pk, kvar.beviljat_belopp) == (forst.pk, 90_000)


@pytest.mark.parametrize(
    ("falt", "mening"),
    [
        ({"finans-0-annan": "Fonden", "finans-0-sokt": "1.250"}, "”1.250” är inget tydligt belopp."),
        ({"finans-0-sokt": "100"}, "Välj eller skriv vem som finansierar"),
        ({"finans-0-annan": "Fonden", "finans-0-vem": "org"}, "inte båda"),
        (
            {"finans-TOTAL_FORMS": 2, "finans-0-annan": "Fonden", "finans-1-annan": "Fonden"},
            "Samma finansiär står redan",
        ),
    ],
)
def test_fel_i_finansiarernas_rader_sags_pa_svenska(
    falt, mening, logga_in, strateg, insats, adress, helt_formular, kommun
):
    falt = {name: f"org:{kommun.pk}" if value == "org" else value for name, value in falt.items()}

    svar = logga_in(strateg).post(f"{adress}{insats.pk}/andra/", helt_formular(**falt))

    sida = svar.content.decode()
    assert mening in sida
    assert "Raderna med finansiärer behöver rättas" in sida
    assert not InsatsAktor.objects.filter(roll="finansiar").exists()


def test_samma_finansiar_far_sta_tva_ganger_med_var_sin_referens(logga_in, strateg, insats, adress, helt_formular):
    tva = {"finans-TOTAL_FORMS": 2, "finans-0-annan": "Fonden", "finans-0-referens": "1"}

    logga_in(strateg).post(
        f"{adress}{insats.pk}/andra/", helt_formular(**tva, **{"finans-1-annan": "Fonden", "finans-1-referens": "2"})
    )

    assert InsatsAktor.objects.filter(roll="finansiar", fritext="Fonden").count() == 2


def test_styrande_organ_valjs_och_det_som_kallan_sager_star_kvar(logga_in, strateg, insats, adress, helt_formular):
    organ, mitt = OrganFactory(overenskommelse=insats.overenskommelse), helt_formular()
    InsatsAktorFactory(insats=insats, organisation=None, fritext="En projektgrupp", roll="styrande", trolig=True)
    client = logga_in(strateg)

    val = client.get(f"{adress}{insats.pk}/andra/").context["form"]["styrande"]
    annan = val.value()[0]
    client.post(f"{adress}{insats.pk}/andra/", {**mitt, "styrande": [f"organ:{organ.pk}", annan]})

    rader = InsatsAktor.objects.filter(roll="styrande").order_by("ordning")
    assert [(rad.organ, rad.fritext, rad.trolig) for rad in rader] == [
        (organ, "", False),
        (None, "En projektgrupp", True),
    ]
