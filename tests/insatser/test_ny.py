"""C1: title, area, responsible and year are enough. C15: a similar title warns and stops nothing."""

import pytest

from core.oprecist import OprecistDatum
from insatser.models import Insats, InsatsSkedebyte, InsatsStatusbyte
from konton.models import Formularutkast
from tests.factories.insatser import InsatsFactory
from tests.factories.sok import (
    DelmalFactory,
    KommunFactory,
    OmradeFactory,
    OrganFactory,
    OrganisationFactory,
    SamverkansomradeFactory,
)


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


@pytest.fixture
def allt(fyra_falt, omrade):
    delmal = DelmalFactory(omrade=omrade)
    return fyra_falt | {
        "mal": f"delmal:{delmal.pk}",
        "lage": "pagar",
        "platser": "samma som ansvarig",
        "malgrupp": "föräldralediga",
        "finansiering": "statsbidrag",
        "slut_ar": "2027",
    }


def test_allt_som_ar_kant_loggas_pa_en_gang_och_bara_utfallet_saknas(logga_in, strateg, adress, allt, kommun):
    logga_in(strateg).post(f"{adress}ny/", allt)

    insats = Insats.objects.get()
    assert [brist.nyckel for brist in insats.saknas()] == ["utfall"]
    assert (insats.period, insats.malgrupp, insats.finansiering) == ("2026–2027", "föräldralediga", "statsbidrag")
    assert insats.kommuner == [kommun.geografi]
    assert insats.kopplingar.get().primar
    assert InsatsStatusbyte.objects.values_list("fran", "till", "av").get() == ("", "pagar", strateg.pk)


def test_skedet_kan_anges_direkt_och_laget_foljer(logga_in, strateg, adress, fyra_falt):
    logga_in(strateg).post(f"{adress}ny/", {**fyra_falt, "lage": "skede:ansokan"})

    insats = Insats.objects.get()
    assert (insats.skede, insats.status) == ("ansokan", "planerad")
    assert InsatsSkedebyte.objects.get().till == "ansokan"


@pytest.mark.parametrize(
    ("text", "namn", "antal"),
    [
        ("Lessebo, Växjö", {"Lessebo", "Växjö"}, None),
        ("lessebo kommun och VÄXJÖ.", {"Lessebo", "Växjö"}, None),
        ("7 kommuner", set(), 7),
        ("sju kommuner", set(), 7),
        ("Lessebo, 7 kommuner", {"Lessebo"}, 7),
        ("Lessebo, Lessebo", {"Lessebo"}, None),
        ("hela länet", {"Kronobergs län"}, None),
        ("samma som ansvarig; Växjö", {"Lessebo", "Växjö"}, None),
    ],
)
def test_platser_skrivs_pa_en_rad(text, namn, antal, logga_in, strateg, adress, fyra_falt):
    KommunFactory(namn="Växjö", kod="0780")

    logga_in(strateg).post(f"{adress}ny/", {**fyra_falt, "platser": text})

    insats = Insats.objects.get()
    assert {plats.namn for plats in insats.kommuner} == namn
    assert insats.antal_kommuner == antal


@pytest.mark.parametrize(
    ("text", "meningar"),
    [
        ("Lesebo, Mars", ("”lesebo” eller ”mars”", "Menade ni Lessebo?")),
        ("Stockholm", ("I länet finns ingen plats som heter ”stockholm”. Skriv kommuner",)),
        ("Lessebo, Växjö, 1 kommun", ("Ni har skrivit 2 namn men 1\u00a0kommun",)),
        ("0 kommuner", ("mellan 1 och 290",)),
        ("400 kommuner", ("mellan 1 och 290",)),
    ],
)
def test_platser_som_inte_forstas_sags_med_narmaste_namn(text, meningar, logga_in, strateg, adress, fyra_falt):
    KommunFactory(namn="Växjö", kod="0780")

    svar = logga_in(strateg).post(f"{adress}ny/", {**fyra_falt, "platser": text})

    sida = svar.content.decode()
    assert all(mening in sida for mening in meningar)
    assert text in sida
    assert not Insats.objects.exists()


def test_samma_som_ansvarig_nar_den_inte_ar_en_kommun(logga_in, strateg, adress, fyra_falt):
    andrat = {**fyra_falt, "ansvarig": "", "annan": "Rotary", "platser": "samma som ansvarig"}

    svar = logga_in(strateg).post(f"{adress}ny/", andrat)

    assert "Den ansvariga är ingen kommun i länet." in svar.content.decode()


def test_malet_hor_till_det_valda_omradet(logga_in, strateg, adress, fyra_falt, overenskommelse):
    annat = SamverkansomradeFactory(omrade=OmradeFactory(overenskommelse=overenskommelse))

    svar = logga_in(strateg).post(f"{adress}ny/", {**fyra_falt, "mal": f"samverkan:{annat.pk}"})

    assert "Hör till ett annat område" in svar.content.decode()
    assert not Insats.objects.exists()


@pytest.mark.parametrize(
    ("falt", "mening"),
    [
        ({"slut_ar": "2025"}, "innan den har börjat"),
        ({"slut_ar": "2027", "lage": "skede:ordinarie"}, "Ordinarie verksamhet har inget slut"),
        ({"slut_manad": "3"}, "Skriv årtalet också"),
        ({"lage": "stoppad"}, "Välj"),
        ({"mal": "delmal:0"}, "Välj"),
    ],
)
def test_fel_i_det_utvikta_visas_utvikt(falt, mening, logga_in, strateg, adress, allt):
    svar = logga_in(strateg).post(f"{adress}ny/", {**allt, "slut_ar": "", **falt})

    sida = svar.content.decode()
    assert mening in sida
    assert '<details class="mer mer-nu" open>' in sida
    assert not Insats.objects.exists()


def test_det_som_adressen_vet_ar_ifyllt(logga_in, strateg, adress, omrade, kommun):
    delmal = DelmalFactory(omrade=omrade)

    svar = logga_in(strateg).get(
        f"{adress}ny/", {"delmal": delmal.nyckel, "ansvarig": kommun.nyckel, "artal": "2027", "omrade": "finns-inte"}
    )

    form = svar.context["form"]
    values = [form[name].value() for name in ("omrade", "mal", "ansvarig", "artal")]
    assert values == [omrade.pk, f"delmal:{delmal.pk}", f"org:{kommun.pk}", "2027"]


def test_utkastet_kastas_nar_insatsen_ar_sparad(logga_in, strateg, kollega, adress, fyra_falt, overenskommelse):
    nyckel = f"insats-ny:{overenskommelse.slug}"
    for person in (strateg, kollega):
        Formularutkast.objects.create(user=person, nyckel=nyckel, data=[["titel", "Språk"]])

    logga_in(strateg).post(f"{adress}ny/", {**fyra_falt, "titel": ""})
    assert Formularutkast.objects.count() == 2

    logga_in(strateg).post(f"{adress}ny/", fyra_falt)

    assert Formularutkast.objects.get().user == kollega
