"""The completeness check: every fault at once, beside the field it concerns."""

import pytest

from statsbidrag import services
from statsbidrag.formular.lasning import FEL, SAKNAS, VARNING
from tests.factories.statsbidrag import HELT_UTKAST

pytestmark = pytest.mark.django_db


@pytest.fixture
def kontrollera_med(utkast, kommunhandlaggare):
    """kontrollera_med("deltagare", antal_unika="71"): the remarks on that section with those answers changed."""

    def check(avsnitt, **andrat):
        varden = HELT_UTKAST[avsnitt] | {namn.replace("__", "-"): text for namn, text in andrat.items()}
        rad = utkast.avsnitt_lista.get(avsnitt=avsnitt)
        services.spara_avsnitt(utkast, avsnitt, varden, av=kommunhandlaggare, version=rad.version)
        return services.kontrollera(utkast).for_avsnitt(avsnitt).anmarkningar

    return check


def _kort(anmarkningar):
    return [(anm.falt, anm.slag) for anm in anmarkningar]


def test_ett_helt_utkast_har_inga_hinder(utkast):
    kontroll = services.kontrollera(utkast)

    assert kontroll.ar_komplett
    assert {del_.lage for del_ in kontroll.avsnitt_lista} == {"klar"}


def test_ett_tomt_utkast_har_bara_det_som_saknas(redovisning, behorig):
    kontroll = services.kontrollera(services.oppna_utkast(redovisning, av=behorig))

    assert {anm.slag for anm in kontroll.hinder} == {SAKNAS}
    assert {del_.lage for del_ in kontroll.avsnitt_lista} == {"tom"}


def test_unika_ska_vara_summan(kontrollera_med):
    anmarkningar = kontrollera_med("deltagare", antal_unika="71")

    assert _kort(anmarkningar) == [("antal_unika", FEL)]
    assert "ni skrev 71, men summan per ålder är 73" in anmarkningar[0].text


def test_tom_ruta_ar_inte_noll(kontrollera_med):
    anmarkningar = kontrollera_med("deltagare", unika__aldre__kvinnor="")

    assert _kort(anmarkningar) == [("unika-aldre-kvinnor", SAKNAS)]


def test_text_i_talfalt_sags_och_sparas(kontrollera_med, utkast):
    anmarkningar = kontrollera_med("deltagare", tillfallen="ungefär tusen")

    assert _kort(anmarkningar) == [("tillfallen", FEL)]
    assert utkast.avsnitt_lista.get(avsnitt="deltagare").varden["tillfallen"] == "ungefär tusen"


@pytest.mark.parametrize("text", ["-1", "12,5", "99999999999"])
def test_orimliga_tal_stoppas(kontrollera_med, text):
    assert _kort(kontrollera_med("deltagare", tillfallen=text)) == [("tillfallen", FEL)]


def test_farre_tillfallen_an_personer_ar_en_varning(kontrollera_med):
    assert _kort(kontrollera_med("deltagare", tillfallen="10")) == [("tillfallen", VARNING)]


def test_oforbrukat_kraver_aterbetalning(kontrollera_med):
    anmarkningar = kontrollera_med("ekonomi", aterbetalning="")

    assert _kort(anmarkningar) == [("aterbetalning", SAKNAS)]
    assert "18\u00a0400\u00a0kr är oförbrukat" in anmarkningar[0].text


def test_allt_forbrukat_kraver_ingen_aterbetalning(kontrollera_med):
    assert not kontrollera_med("ekonomi", budget__1__utfall="300 000", budget__2__utfall="100 000", aterbetalning="")


def test_mer_an_beviljat_ar_en_varning(kontrollera_med):
    anmarkningar = kontrollera_med("ekonomi", budget__1__utfall="310000", budget__2__utfall="100000", aterbetalning="")

    assert _kort(anmarkningar) == [("budget-1-utfall", VARNING)]


def test_stor_avvikelse_kraver_kommentar(kontrollera_med):
    utan = kontrollera_med("ekonomi", budget__2__utfall="80000")
    med = kontrollera_med("ekonomi", budget__2__utfall="80000", budget__2__kommentar="Billigare lokal.")

    assert _kort(utan) == [("budget-2-kommentar", SAKNAS)]
    assert not med


def test_period_utanfor_beslutet_kraver_forklaring(kontrollera_med):
    utan = kontrollera_med("grunduppgifter", faktisk_period__slut="2026-02-01")
    med = kontrollera_med("grunduppgifter", faktisk_period__slut="2026-02-01", period_forklaring="Sjukdom.")

    assert _kort(utan) == [("faktisk_period-start", FEL)]
    assert _kort(med) == [("faktisk_period-start", VARNING)]


def test_period_bakvand_eller_olaslig(kontrollera_med):
    bakvand = kontrollera_med("grunduppgifter", faktisk_period__slut="2025-01-31", period_forklaring="x")
    olaslig = kontrollera_med("grunduppgifter", faktisk_period__slut="31 december")

    assert ("faktisk_period-slut", FEL) in _kort(bakvand)
    assert _kort(olaslig) == [("faktisk_period-slut", FEL)]


def test_for_lang_sammanfattning(kontrollera_med):
    anmarkningar = kontrollera_med("sammanfattning", sammanfattning="a" * 1620)

    assert _kort(anmarkningar) == [("sammanfattning", FEL)]
    assert "Korta texten med 120 tecken" in anmarkningar[0].text


def test_personnummer_stoppas_med_rad_och_falt(kontrollera_med):
    anmarkningar = kontrollera_med("lardomar", hinder="Ett\nTvå\nAnna 850709-9805 flyttade.")

    assert _kort(anmarkningar) == [("hinder", FEL)]
    assert anmarkningar[0].text.startswith("Rad 3 i ”Vad stod i vägen?” ser ut att innehålla ett personnummer.")
    assert "850709" not in anmarkningar[0].text


def test_personnummer_i_en_lista_stoppas(kontrollera_med):
    assert ("aktiviteter-0-skal", FEL) in _kort(kontrollera_med("aktiviteter", aktiviteter__0__skal="198507099805"))


def test_tomma_rader_i_en_lista_raknas_inte(kontrollera_med, utkast):
    kontrollera_med("aktiviteter", aktiviteter__3__aktivitet="Resa", aktiviteter__3__genomford="nej")

    varden = services.kontrollera(utkast).for_avsnitt("aktiviteter").varden
    assert [rad["aktivitet"] for rad in varden["aktiviteter"]] == ["Kurs", "Resa"]
