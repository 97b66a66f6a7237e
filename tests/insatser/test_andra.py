"""The full form, conflicts, status, removal and history."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from insatser import services
from insatser.models import Insats, InsatsStatusbyte, Utfall
from konton.models import Formularutkast
from tests.factories.insatser import InsatsFactory, UtfallFactory
from tests.factories.sok import DelmalFactory, KommunFactory


def test_ett_oforandrat_formular_andrar_ingenting(logga_in, strateg, insats, adress, helt_formular):
    before = (insats.aktorer.get().pk, insats.kopplingar.get().pk)

    svar = logga_in(strateg).post(f"{adress}{insats.pk}/andra/", helt_formular())

    assert svar.url == insats.get_absolute_url()
    assert (insats.aktorer.get().pk, insats.kopplingar.get().pk) == before


def test_hela_formularet_sparas(logga_in, strateg, insats, adress, helt_formular, omrade):
    delmal, plats = DelmalFactory(omrade=omrade), KommunFactory()
    andrat = helt_formular(
        titel="Sfi och arbetsliv",
        start_ar="2025",
        start_manad="1",
        start_dag="",
        platser=[plats.kod],
        antal_kommuner="3",
        primar=f"delmal:{delmal.pk}",
        **{
            f"omrade_{omrade.pk}": [f"omrade:{omrade.pk}", f"delmal:{delmal.pk}"],
            "aktor-1-annan": "Rotary",
        },
    )

    svar = logga_in(strateg).post(f"{adress}{insats.pk}/andra/", andrat)

    insats = Insats.objects.get()
    assert svar.status_code == 302
    assert (insats.titel, str(insats.start), insats.antal_kommuner) == ("Sfi och arbetsliv", "januari 2025", 3)
    assert insats.kopplingar.get(primar=True).delmal == delmal
    assert insats.kopplingar.count() == 2
    assert [a.fritext for a in insats.medverkande] == ["Rotary"]
    assert insats.kommuner == [plats]
    assert insats.updated_by == strateg


def test_det_som_kryssas_ur_forsvinner(logga_in, strateg, insats, adress, helt_formular, omrade):
    tomt = helt_formular(**{f"omrade_{omrade.pk}": [], "aktor-0-bort": "on"})

    logga_in(strateg).post(f"{adress}{insats.pk}/andra/", tomt)

    assert not insats.kopplingar.exists()
    assert not insats.aktorer.exists()


@pytest.mark.parametrize(
    ("andrat", "mening"),
    [
        ({"titel": ""}, "Skriv vad insatsen kallas."),
        ({"start_ar": "2025", "slut_ar": "2024"}, "innan den har börjat"),
        ({"start_ar": "2025", "pagick_ar": "2024"}, "Lämna tomt när ni anger"),
        ({"start_manad": "3"}, "Skriv årtalet också"),
        ({"forsening": "nej"}, "Skriv varför"),
        ({"antal_kommuner": "sju"}, "helt tal"),
        ({"antal_kommuner": "400"}, "mellan 1 och 290"),
        ({"aktor-1-roll": "ansvarig", "aktor-1-annan": "A", "aktor-1-vem": "org"}, "inte båda"),
    ],
)
def test_det_som_inte_gar_ihop_sags_pa_svenska(
    andrat, mening, logga_in, strateg, insats, adress, helt_formular, kommun
):
    andrat = {k: f"org:{kommun.pk}" if v == "org" else v for k, v in andrat.items()}

    svar = logga_in(strateg).post(f"{adress}{insats.pk}/andra/", helt_formular(**andrat))

    assert svar.status_code == 200
    assert mening in svar.content.decode()
    insats.refresh_from_db()
    assert insats.revision == 1


def test_kommunen_slutar_inte_vara_ansvarig_av_misstag(logga_in, kommunhandlaggare, insats, adress, helt_formular):
    svar = logga_in(kommunhandlaggare).post(f"{adress}{insats.pk}/andra/", helt_formular(**{"aktor-0-bort": "on"}))

    assert "Er organisation behöver stå som ansvarig" in svar.content.decode()
    assert insats.aktorer.count() == 1


def test_den_andra_far_veta_vem_som_hann_fore_och_ingen_text_forsvinner(
    logga_in, strateg, kommunhandlaggare, insats, adress, helt_formular
):
    mitt = helt_formular(beskrivning="Min text")
    services.spara(
        insats, services.Insatsuppgifter(falt={"beskrivning": "Kollegans text"}), av=kommunhandlaggare, revision=1
    )

    svar = logga_in(strateg).post(f"{adress}{insats.pk}/andra/", mitt)

    sida = svar.content.decode()
    assert svar.status_code == 409
    assert f"{kommunhandlaggare.namn} sparade insatsen" in sida
    assert "Kollegans" in sida
    assert "Min text</textarea>" in sida
    assert Insats.objects.get().beskrivning == "Kollegans text"

    logga_in(strateg).post(
        f"{adress}{insats.pk}/andra/", {**mitt, "revision": svar.context["form"]["revision"].value()}
    )

    assert Insats.objects.get().beskrivning == "Min text"


def test_lage_finansiar_och_kontakt_ar_med_nar_tva_skriver_samtidigt(
    logga_in, strateg, kommunhandlaggare, insats, adress, helt_formular
):
    sett = logga_in(strateg).get(f"{adress}{insats.pk}/andra/").context["form"]["sett_lage"].value()
    mitt = helt_formular(sett_lage=sett, kontakt=strateg.pk, **{"finans-0-annan": "Fonden", "finans-0-sokt": "500 tkr"})
    services.byt_skede(insats, "ansokan", av=kommunhandlaggare)
    services.spara(
        insats, services.Insatsuppgifter(falt={"kontakt": kommunhandlaggare}), av=kommunhandlaggare, revision=2
    )

    svar = logga_in(strateg).post(f"{adress}{insats.pk}/andra/", mitt)

    rader = {rad["namn"]: (rad["fore"], rad["efter"]) for rad in svar.context["konflikt"]["falt"]}
    assert svar.status_code == 409
    assert rader["Kontaktperson"] == (kommunhandlaggare.namn, strateg.namn)
    assert rader["Finansiärer"] == ("ingenting", "Fonden (sökt 500\u00a0000\u00a0kr)")
    assert rader["Läge, ändras inte när ni sparar"] == ("Planerad, ansökan", "anges ej i källan")
    assert f"{kommunhandlaggare.namn} sparade insatsen kl." in svar.content.decode()


def test_kontakten_ar_nagon_som_far_skriva(logga_in, strateg, kommunhandlaggare, lasare, insats, adress, helt_formular):
    client = logga_in(strateg)

    svar = client.post(f"{adress}{insats.pk}/andra/", helt_formular(kontakt=lasare.pk))
    assert svar.status_code == 200
    with pytest.raises(services.KontaktenSkriverInte):
        services.spara(insats, services.Insatsuppgifter(falt={"kontakt": lasare}), av=strateg, revision=1)

    tva = helt_formular(kontakt=strateg.pk, reservkontakt=strateg.pk)
    assert "någon annan än kontaktpersonen" in client.post(f"{adress}{insats.pk}/andra/", tva).content.decode()

    client.post(f"{adress}{insats.pk}/andra/", helt_formular(kontakt=kommunhandlaggare.pk, reservkontakt=strateg.pk))
    assert Insats.objects.get().kontakt == kommunhandlaggare


def test_kontakten_visas_som_roll_och_med_namn_for_den_som_far_andra(
    logga_in, strateg, kommunhandlaggare, lasare, insats, adress
):
    Insats.objects.update(kontakt=kommunhandlaggare)

    for_strategen = logga_in(strateg).get(f"{adress}{insats.pk}/").content.decode()
    for_lasaren = logga_in(lasare).get(f"{adress}{insats.pk}/").content.decode()

    assert "Handläggare hos mottagaren, Lessebo kommun" in for_lasaren
    assert kommunhandlaggare.namn in for_strategen
    assert kommunhandlaggare.namn not in for_lasaren


def test_uppgifterna_bekraftas_med_ett_tryck_nar_de_ar_gamla(logga_in, strateg, insats, adress):
    Insats.objects.update(updated_at=timezone.now() - datetime.timedelta(days=400))
    client = logga_in(strateg)
    assert "Inte uppdaterad på mer än" in client.get(f"{adress}{insats.pk}/").content.decode()

    svar = client.post(f"{adress}{insats.pk}/bekrafta/", follow=True)

    assert Insats.objects.get().bekraftad_av == strateg
    assert "Inte uppdaterad på mer än" not in svar.content.decode()


def test_skede_och_lage_andras_pa_samma_sida(logga_in, strateg, insats, adress):
    client = logga_in(strateg)
    assert "Ansökan (läget blir planerad)" in client.get(f"{adress}{insats.pk}/lage/").content.decode()

    svar = client.post(f"{adress}{insats.pk}/lage/", {"skede": "ansokan"}, follow=True)
    assert "Läget är nu planerad, skedet ansökan." in svar.content.decode()

    client.post(f"{adress}{insats.pk}/lage/", {"till": "pausad", "skal": "Väntar på besked."})
    insats.refresh_from_db()
    assert (insats.status, insats.skede) == ("pausad", "ansokan")


@pytest.mark.parametrize(
    ("val", "mening"),
    [
        ({}, "Välj ett nytt läge eller ett nytt skede."),
        ({"skede": "avslagen"}, "Skriv varför läget ändras."),
        ({"skede": "ide", "till": "avslutad"}, "går inte ihop"),
        ({"skede": "okant"}, "Välj"),
    ],
)
def test_det_som_inte_gar_att_andra_till_sags(val, mening, logga_in, strateg, insats, adress):
    svar = logga_in(strateg).post(f"{adress}{insats.pk}/lage/", val)

    insats.refresh_from_db()
    assert mening in svar.content.decode()
    assert (insats.status, insats.skede) == ("", "")


def test_ordinarie_verksamhet_far_inget_slut_i_formularet(logga_in, strateg, insats, adress, helt_formular):
    services.byt_skede(insats, "ordinarie", av=strateg)

    svar = logga_in(strateg).post(f"{adress}{insats.pk}/andra/", helt_formular(revision=2, slut_ar="2027"))

    assert "Ordinarie verksamhet har inget slut" in svar.content.decode()


def test_utkastet_kastas_nar_formularet_ar_sparat(logga_in, strateg, insats, adress, helt_formular):
    Formularutkast.objects.create(user=strateg, nyckel=f"insats:{insats.pk}", data=[["titel", "Ny titel"]])
    client = logga_in(strateg)
    assert "Ny titel" in client.get(f"{adress}{insats.pk}/andra/").content.decode()

    client.post(f"{adress}{insats.pk}/andra/", helt_formular())

    assert not Formularutkast.objects.exists()


def test_lage_andras_pa_ett_stalle_med_logg(logga_in, strateg, insats, adress):
    client = logga_in(strateg)

    client.post(f"{adress}{insats.pk}/lage/", {"till": "pagar"})
    client.post(f"{adress}{insats.pk}/lage/", {"till": "pausad", "skal": "Projektledaren har slutat."})

    rows = InsatsStatusbyte.objects.order_by("pk").values_list("fran", "till", "skal", "av")
    assert list(rows) == [
        ("", "pagar", "", strateg.pk),
        ("pagar", "pausad", "Projektledaren har slutat.", strateg.pk),
    ]
    assert "Projektledaren har slutat." in client.get(f"{adress}{insats.pk}/").content.decode()


@pytest.mark.parametrize("till", ["pausad", "stoppad"])
def test_att_pausa_eller_stoppa_kraver_skal(till, logga_in, strateg, insats, adress):
    svar = logga_in(strateg).post(f"{adress}{insats.pk}/lage/", {"till": till})

    insats.refresh_from_db()
    assert "Skriv varför läget ändras." in svar.content.decode()
    assert insats.status == ""


def test_ett_byte_som_inte_finns_i_tabellen_vagras(strateg, insats):
    services.byt_status(insats, "avslutad", av=strateg)

    with pytest.raises(services.Statusbytesfel):
        services.byt_status(insats, "planerad", av=strateg)


def test_borttagen_insats_forsvinner_och_kan_aterstallas(logga_in, strateg, insats, adress):
    client = logga_in(strateg)

    assert "Ta bort insatsen?" in client.get(f"{adress}{insats.pk}/ta-bort/").content.decode()
    client.post(f"{adress}{insats.pk}/ta-bort/")

    assert client.get(f"{adress}{insats.pk}/").status_code == 404
    assert not Insats.objects.exists()
    assert insats.titel in client.get(f"{adress}borttagna/").content.decode()

    svar = client.post(f"{adress}{insats.pk}/aterstall/")

    assert svar.url == insats.get_absolute_url()
    assert Insats.objects.get() == insats


def test_efter_trettio_dagar_aterstalls_den_inte_har(logga_in, strateg, insats, adress):
    services.ta_bort(insats, av=strateg)
    Insats.alla.update(borttagen_at=timezone.now() - datetime.timedelta(days=31))

    svar = logga_in(strateg).post(f"{adress}{insats.pk}/aterstall/", follow=True)

    assert "mer än 30 dagar sedan" in svar.content.decode()
    assert not Insats.objects.exists()


def test_aterstall_ar_inget_man_laser(logga_in, strateg, insats, adress):
    assert logga_in(strateg).get(f"{adress}{insats.pk}/aterstall/").status_code == 405


def test_tjansterna_fragar_sjalva_om_ratten(lasare, insats):
    for attempt in (
        lambda: services.ta_bort(insats, av=lasare),
        lambda: services.byt_status(insats, "pagar", av=lasare),
        lambda: services.spara(insats, services.Insatsuppgifter(falt={"titel": "X"}), av=lasare, revision=1),
        lambda: services.spara_utfall(insats, Utfall(text="X"), av=lasare),
    ):
        with pytest.raises(PermissionDenied):
            attempt()


def test_utfall_laggs_till_andras_och_tas_bort(logga_in, strateg, insats, adress):
    client = logga_in(strateg)

    client.post(
        f"{adress}{insats.pk}/utfall/",
        {
            "text": "Gick vidare",
            "artal": "2024",
            "matt": "intervall",
            "varde": "30,5",
            "varde_till": "40",
            "enhet": "procent",
        },
    )
    utfall = Utfall.objects.get()

    assert utfall.visat_varde == "30,5–40\u00a0procent"
    assert "30,5" in client.get(f"{adress}{insats.pk}/utfall/{utfall.pk}/").content.decode()

    client.post(f"{adress}{insats.pk}/utfall/{utfall.pk}/ta-bort/")

    assert not Utfall.objects.exists()


@pytest.mark.parametrize(
    ("falt", "mening"),
    [
        ({}, "Skriv vad insatsen har lett till"),
        ({"text": "A", "matt": "andel", "varde": "många"}, "är inget tal"),
        ({"text": "A", "matt": "andel", "taljare": "12", "namnare": "11"}, "större än helheten"),
        ({"text": "A", "matt": "intervall", "varde": "40", "varde_till": "30"}, "högsta ska vara större"),
    ],
)
def test_fel_i_utfall_sags_pa_svenska(falt, mening, logga_in, strateg, insats, adress):
    svar = logga_in(strateg).post(f"{adress}{insats.pk}/utfall/", falt)

    assert mening in svar.content.decode()
    assert not Utfall.objects.exists()


def test_ett_utfall_nas_bara_under_sin_insats(logga_in, strateg, insats, adress, overenskommelse):
    annan = UtfallFactory(insats=InsatsFactory(overenskommelse=overenskommelse))

    assert logga_in(strateg).get(f"{adress}{insats.pk}/utfall/{annan.pk}/").status_code == 404


def test_sma_tal_sags_i_ord(logga_in, lasare, insats, adress):
    UtfallFactory(insats=insats, matt="andel", taljare=10, namnare=11)

    sida = logga_in(lasare).get(f"{adress}{insats.pk}/").content.decode()

    assert "10 av 11" in sida
    assert "färre än 5 personer kan räknas ut" in sida


def test_varje_andring_star_i_historiken_med_namn(logga_in, strateg, insats, adress, helt_formular):
    client = logga_in(strateg)
    client.post(f"{adress}{insats.pk}/andra/", helt_formular(malgrupp="föräldralediga", **{"aktor-1-annan": "Rotary"}))

    sida = client.get(f"{adress}{insats.pk}/historik/").content.decode()

    assert strateg.namn in sida
    assert "Målgrupp och aktörer" in sida
