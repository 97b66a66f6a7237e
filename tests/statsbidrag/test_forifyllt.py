"""A new report begins from what is known, says from where, and never writes over what somebody has typed."""

import datetime

import pytest
from django.urls import reverse

from insatser.models import Aktorsroll, Utfall
from statsbidrag import services
from statsbidrag.formular.jamforelse import jamfor
from statsbidrag.formular.lasning import VARNING
from statsbidrag.formular.underlag import Underlag
from statsbidrag.services.forifyllt import forslag
from tests.factories.insatser import DeltagareFactory, InsatsAktorFactory, InsatsFactory, UtfallFactory
from tests.factories.sok import OrganisationFactory, OverenskommelseFactory
from tests.factories.statsbidrag import FORSAKRAN, HELT_UTKAST, fill_in, hand_in, make_delredovisning, make_redovisning


@pytest.fixture
def delredovisad(redovisning, behorig):
    """The final report's case, after an interim report has been handed in."""
    hand_in(make_delredovisning(redovisning.bidrag), behorig)
    return redovisning


@pytest.fixture
def insats(redovisning, overenskommelse):
    bidrag = redovisning.bidrag
    bidrag.insats = InsatsFactory(overenskommelse=overenskommelse)
    bidrag.save()
    return bidrag.insats


def _texter(redovisning, avsnitt):
    return {namn: rad["varde"] for namn, rad in forslag(redovisning).get(avsnitt, {}).items()}


def _ur(redovisning, avsnitt):
    return {rad["ur"] for rad in forslag(redovisning).get(avsnitt, {}).values()}


def test_beslutet_ger_perioden_och_referensen(redovisning):
    assert _texter(redovisning, "grunduppgifter") == {
        "faktisk_period-start": "2025-02-01", "faktisk_period-slut": "2025-12-31",
    }  # fmt: skip
    assert _texter(redovisning, "ekonomi") == {"aterbetalas-referens": "851-0000-2025"}
    assert _ur(redovisning, "grunduppgifter") == _ur(redovisning, "ekonomi") == {"beslutet"}


def test_delredovisningen_fortsatter_i_slutredovisningen(delredovisad, behorig):
    utkast = services.oppna_utkast(delredovisad, av=behorig)

    rader = {rad.avsnitt: rad.varden for rad in utkast.avsnitt_lista.all()}
    assert rader["grunduppgifter"]["kontaktperson"] == "Demo Kontakt"
    assert rader["mal"] == {"mal-1-utfall": "40 deltagare", "mal-1-motivering": "Många anmälde sig."}
    assert rader["deltagare"]["unika-vuxna-kvinnor"] == "30"
    assert rader["parter"]["parter-0-namn"] == "Demoföreningen"
    assert rader["ekonomi"]["budget-1-utfall"] == "150000"
    assert utkast.hamtat["mal"]["mal-1-utfall"] == {"varde": "40 deltagare", "ur": "delredovisning 1"}


def test_en_bedomning_som_betyder_annat_fors_inte_vidare(delredovisad):
    """The same code reads "på väg" in the interim form and "delvis uppnått" in the final one."""
    assert "mal-1-bedomning" not in _texter(delredovisad, "mal")


def test_en_atertagen_delredovisning_anvands_inte(delredovisad, behorig):
    services.dra_tillbaka(delredovisad.bidrag.redovisningar.get(typ="delredovisning"), av=behorig, skal="Fel tal.")

    assert "mal" not in forslag(delredovisad)


def test_det_som_nagon_har_skrivit_skrivs_aldrig_over(redovisning, behorig, kommunhandlaggare):
    utkast = services.oppna_utkast(redovisning, av=kommunhandlaggare)
    services.spara_avsnitt(utkast, "mal", {"mal-1-utfall": "73"}, av=kommunhandlaggare, version=0)
    hand_in(make_delredovisning(redovisning.bidrag), behorig)

    igen = services.oppna_utkast(redovisning, av=behorig)

    assert igen.avsnitt_lista.get(avsnitt="mal").varden == {"mal-1-utfall": "73"}
    assert "mal" not in igen.hamtat


def test_den_som_skriver_ser_varifran_och_vad_som_var(delredovisad, kommunhandlaggare, logga_in):
    utkast = services.oppna_utkast(delredovisad, av=kommunhandlaggare)
    client = logga_in(kommunhandlaggare)
    fore = client.get(reverse("statsbidrag:avsnitt", args=[delredovisad.pk, "mal"])).content.decode()

    services.spara_avsnitt(utkast, "mal", HELT_UTKAST["mal"], av=kommunhandlaggare, version=0)
    efter = client.get(reverse("statsbidrag:avsnitt", args=[delredovisad.pk, "mal"])).content.decode()

    assert fore.count("Hämtat ur delredovisning 1.") == 2
    assert "Ändrat sedan delredovisning 1: hämtat värde var 40 deltagare." in efter


def test_den_som_granskar_ser_samma_marken(delredovisad, behorig, granskare, overenskommelse, logga_in):
    inlamning = hand_in(delredovisad, behorig)

    assert inlamning.hamtat["mal"]["mal-1-utfall"] == {
        "varde": "40 deltagare", "ur": "delredovisning 1", "andrat": True,
    }  # fmt: skip
    sida = logga_in(granskare).get(delredovisad.granskningsadress).content.decode()
    assert "Mål 1, utfall: ändrat sedan delredovisning 1: hämtat värde var 40 deltagare." in sida
    assert "Hämtat ur beslutet." in sida


def test_markena_foljer_med_till_nasta_version(delredovisad, behorig, granskare):
    hand_in(delredovisad, behorig)
    services.begar_komplettering(
        delredovisad, av=granskare, avsnitt="mal", skal="Hur?", svara_senast=datetime.date(2099, 1, 1)
    )
    utkast = services.oppna_utkast(delredovisad, av=behorig)
    utkast.refresh_from_db()
    inlamning = services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)

    avsnitt = services.las_formular(inlamning.formularversion).hamta("mal")
    svar = jamfor(
        avsnitt, inlamning.avsnitt["mal"], None, Underlag.for_bidrag(delredovisad.bidrag),
        hamtat=inlamning.hamtat["mal"],
    )  # fmt: skip
    assert svar[0].nu.hamtat[0].endswith("hämtat värde var 40 deltagare.")


def test_tal_som_star_kvar_fran_delredovisningen_ar_en_varning(delredovisad, behorig):
    utkast = services.oppna_utkast(delredovisad, av=behorig)
    fore = services.kontrollera(utkast).for_avsnitt("ekonomi").varningar
    fill_in(utkast, behorig)
    efter = services.kontrollera(utkast).for_avsnitt("ekonomi").varningar

    assert [(anm.falt, anm.slag) for anm in fore] == [("budget-1-utfall", VARNING)]
    assert fore[0].text.startswith("Samma tal som i delredovisning 1: Kostnader, post 1, utfall; Kostnader, post 2")
    assert not efter


def test_kontakten_hamtas_ur_mottagarens_senaste_redovisning(redovisning, behorig, overenskommelse, kommun):
    hand_in(redovisning, behorig)
    samma = make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare, titel="Nästa"
    )
    annan = make_redovisning(
        overenskommelse=overenskommelse, mottagare=OrganisationFactory(nyckel="annan", namn="Annan förening"),
        beviljande=overenskommelse.samordnare, titel="Annan",
    )  # fmt: skip

    assert _texter(samma, "grunduppgifter")["kontaktperson"] == "Demo Handläggare"
    assert "er senaste redovisning, SFI, arbetsliv och samhällsinformation" in _ur(samma, "grunduppgifter")
    assert "kontaktperson" not in _texter(annan, "grunduppgifter")


def test_kontakten_hamtas_inte_ur_en_annan_overenskommelse(redovisning, behorig, overenskommelse, kommun):
    hand_in(redovisning, behorig)
    annat = make_redovisning(
        overenskommelse=OverenskommelseFactory(slug="annat"), mottagare=kommun, beviljande=overenskommelse.samordnare
    )

    assert "kontaktperson" not in _texter(annat, "grunduppgifter")


def test_insatsens_parter_och_utfall_hamtas(redovisning, insats, kommun):
    InsatsAktorFactory(insats=insats, organisation=kommun)
    InsatsAktorFactory(
        insats=insats, roll=Aktorsroll.MEDVERKANDE,
        organisation=OrganisationFactory(nyckel="kyrkan", namn="Demokyrkan"),
    )  # fmt: skip
    utfall = UtfallFactory(insats=insats, artal=2025)
    DeltagareFactory(utfall=utfall, aldersgrupp="vuxna")
    UtfallFactory(insats=insats, artal=2019, text="För gammalt.")

    assert _texter(redovisning, "parter") == {"parter-0-namn": "Demokyrkan", "parter-0-roll": "Medverkande"}
    assert _texter(redovisning, "deltagare") == {"unika-vuxna-kvinnor": "42", "unika-vuxna-man": "31"}
    assert _texter(redovisning, "resultat") == {"kort_sikt": "– Deltagarna gick vidare till studier. (2025)"}
    assert _ur(redovisning, "deltagare") == {"insatsens utfall 2025"}


def test_tva_utfall_kan_rakna_samma_person(redovisning, insats):
    for _ in range(2):
        DeltagareFactory(utfall=UtfallFactory(insats=insats, artal=2025), aldersgrupp="vuxna")

    assert "deltagare" not in forslag(redovisning)


def test_utfall_som_en_redovisning_gav_hamtas_inte_tillbaka(inlamnad, insats, granskare, kommun, overenskommelse):
    services.godkann(inlamnad, av=granskare)
    assert Utfall.objects.filter(insats=insats).exists()
    nasta = make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare, insats=insats,
        titel="Nästa",
    )  # fmt: skip

    assert "resultat" not in forslag(nasta)
    assert "deltagare" not in forslag(nasta)


def test_en_text_med_personnummer_hamtas_inte(redovisning, insats):
    UtfallFactory(insats=insats, artal=2025, text="Anna 850709-9805 fick arbete.")

    assert "resultat" not in forslag(redovisning)
