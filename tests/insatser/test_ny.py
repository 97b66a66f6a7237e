"""C1: title, area, responsible and year are enough. C15: a similar title warns and stops nothing."""

import pytest

from core.oprecist import OprecistDatum
from insatser.models import Insats
from tests.factories.insatser import InsatsFactory
from tests.factories.sok import OrganFactory, OrganisationFactory


@pytest.fixture
def fyra_falt(omrade, kommun):
    return {"titel": "Språkkafé", "omrade": omrade.pk, "ansvarig": f"org:{kommun.pk}", "artal": "2026"}


def test_fyra_falt_racker(logga_in, strateg, adress, fyra_falt, omrade, kommun):
    svar = logga_in(strateg).post(f"{adress}ny/", fyra_falt)

    insats = Insats.objects.get()
    assert svar.url == insats.get_absolute_url()
    assert (insats.titel, insats.start, insats.created_by) == ("Språkkafé", OprecistDatum(2026), strateg)
    assert insats.kopplingar.get().omrade == omrade
    assert insats.kopplingar.get().primar
    assert insats.ansvariga[0].organisation == kommun


def test_fler_uppgifter_leder_till_hela_formularet(logga_in, strateg, adress, fyra_falt):
    svar = logga_in(strateg).post(f"{adress}ny/", {**fyra_falt, "fler": "1"})

    assert svar.url == f"{adress}{Insats.objects.get().pk}/andra/"


def test_alla_fel_visas_samtidigt(logga_in, strateg, adress, omrade):
    svar = logga_in(strateg).post(f"{adress}ny/", {"artal": "26x"})

    sida = svar.content.decode()
    for mening in (
        "Skriv vad insatsen kallas.",
        "Välj var insatsen hör hemma.",
        "Välj vem som ansvarar",
        "fyra siffror",
    ):
        assert mening in sida
    assert not Insats.objects.exists()


def test_ansvarig_kan_vara_ett_organ(logga_in, strateg, adress, fyra_falt, overenskommelse):
    organ = OrganFactory(overenskommelse=overenskommelse)

    logga_in(strateg).post(f"{adress}ny/", {**fyra_falt, "ansvarig": f"organ:{organ.pk}"})

    assert Insats.objects.get().ansvariga[0].organ == organ


def test_ansvarig_kan_vara_nagon_annan(logga_in, strateg, adress, fyra_falt):
    logga_in(strateg).post(f"{adress}ny/", {**fyra_falt, "ansvarig": "", "annan": "Rotary"})

    assert Insats.objects.get().ansvariga[0].fritext == "Rotary"


def test_bade_lista_och_nagon_annan_ar_en_for_mycket(logga_in, strateg, adress, fyra_falt):
    svar = logga_in(strateg).post(f"{adress}ny/", {**fyra_falt, "annan": "Rotary"})

    assert "inte båda" in svar.content.decode()


def test_lan_utan_omraden_fragar_inte_efter_omrade(logga_in, strateg, adress, kommun):
    sida = logga_in(strateg).get(f"{adress}ny/").content.decode()

    assert 'name="omrade"' not in sida

    logga_in(strateg).post(f"{adress}ny/", {"titel": "Mentorer", "ansvarig": f"org:{kommun.pk}", "artal": "2026"})

    assert Insats.objects.get().titel == "Mentorer"


def test_andra_lans_organisationer_erbjuds_inte(logga_in, strateg, adress, omrade):
    OrganisationFactory(namn="Föreningen i ett annat län")

    sida = logga_in(strateg).get(f"{adress}ny/").content.decode()

    assert "Föreningen i ett annat län" not in sida


def test_kommunens_handlaggare_lagger_in_det_egna(logga_in, kommunhandlaggare, adress, fyra_falt, kommun):
    logga_in(kommunhandlaggare).post(f"{adress}ny/", fyra_falt)

    assert Insats.objects.get().ansvariga[0].organisation == kommun


def test_kommunens_handlaggare_lagger_inte_in_andras(logga_in, kommunhandlaggare, adress, fyra_falt, overenskommelse):
    andras = {**fyra_falt, "ansvarig": f"org:{overenskommelse.samordnare_id}"}

    svar = logga_in(kommunhandlaggare).post(f"{adress}ny/", andras)

    assert svar.status_code == 200
    assert not Insats.objects.exists()


def test_liknande_titel_samma_ar_varnar_men_sparas(logga_in, strateg, adress, fyra_falt, overenskommelse):
    InsatsFactory(overenskommelse=overenskommelse, titel="Språkkaféer", start=OprecistDatum(2026))

    svar = logga_in(strateg).post(f"{adress}ny/", fyra_falt, follow=True)

    assert "Värt att kontrollera" in svar.content.decode()
    assert "Språkkaféer" in svar.content.decode()
    assert Insats.objects.count() == 2


@pytest.mark.parametrize(
    ("titel", "artal", "hit"), [("Språkkafe", 2026, True), ("Språkkafé", 2020, False), ("Hälsoskola", 2026, False)]
)
def test_likhet_galler_titel_och_ar(titel, artal, hit, logga_in, strateg, adress, overenskommelse):
    InsatsFactory(overenskommelse=overenskommelse, titel="Språkkafé", start=OprecistDatum(2026))

    svar = logga_in(strateg).get(f"{adress}liknande/", {"titel": titel, "artal": artal})

    assert ("Språkkafé" in svar.content.decode()) is hit
