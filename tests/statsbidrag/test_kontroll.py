"""The completeness check: every fault at once, beside the field it concerns."""

import pytest

from statsbidrag import services
from statsbidrag.formular.lasning import FEL, SAKNAS, VARNING
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.services import fel
from tests.factories.statsbidrag import FORSAKRAN, HELT_UTKAST

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


def _utan_varning_for_sma_tal(anmarkningar):
    return [par for par in _kort(anmarkningar) if par != SMA_TAL]


SMA_TAL = ("unika-barn-kvinnor", VARNING)


def test_ett_helt_utkast_har_inga_hinder(utkast):
    kontroll = services.kontrollera(utkast)

    assert kontroll.ar_komplett
    assert {del_.avsnitt.id for del_ in kontroll.avsnitt_lista if del_.lage != "klar"} == {"deltagare"}
    assert _kort(kontroll.varningar) == [SMA_TAL]


def test_ett_nytt_utkast_har_bara_det_som_saknas(redovisning, behorig):
    kontroll = services.kontrollera(services.oppna_utkast(redovisning, av=behorig))

    assert {anm.slag for anm in kontroll.hinder} == {SAKNAS}
    assert {del_.lage for del_ in kontroll.avsnitt_lista} == {"tom", "paborjad"}


def test_alla_fel_sags_pa_en_gang_skilda_fran_varningar(utkast, kommunhandlaggare, kontrollera_med):
    kontrollera_med("deltagare", antal_unika="71", tillfallen="10")
    kontrollera_med("ekonomi", aterbetalas__dag="", budget__2__utfall="sjuttio")
    kontrollera_med("lardomar", hinder="Anna 19\u00a0850709–9805 slutade.")

    kontroll = services.kontrollera(utkast)

    assert set(_kort(kontroll.hinder)) == {("antal_unika", FEL), ("budget-2-utfall", FEL), ("hinder", FEL)}
    assert _kort(kontroll.varningar) == [SMA_TAL, ("tillfallen", VARNING)]


def test_unika_ska_vara_summan(kontrollera_med):
    anmarkningar = kontrollera_med("deltagare", antal_unika="71")

    assert _utan_varning_for_sma_tal(anmarkningar) == [("antal_unika", FEL)]
    assert "ni skrev 71, men summan per ålder är 73" in " ".join(anm.text for anm in anmarkningar)


def test_tom_ruta_ar_inte_noll(kontrollera_med):
    anmarkningar = kontrollera_med("deltagare", unika__aldre__kvinnor="")

    assert _utan_varning_for_sma_tal(anmarkningar) == [("unika-aldre-kvinnor", SAKNAS)]


def test_text_i_talfalt_sags_och_sparas(kontrollera_med, utkast):
    anmarkningar = kontrollera_med("deltagare", tillfallen="ungefär tusen")

    assert _utan_varning_for_sma_tal(anmarkningar) == [("tillfallen", FEL)]
    assert utkast.avsnitt_lista.get(avsnitt="deltagare").varden["tillfallen"] == "ungefär tusen"


@pytest.mark.parametrize("text", ["-1", "12,5", "99999999999"])
def test_orimliga_tal_stoppas(kontrollera_med, text):
    anmarkningar = kontrollera_med("deltagare", tillfallen=text)

    assert _utan_varning_for_sma_tal(anmarkningar) == [("tillfallen", FEL)]


def test_farre_tillfallen_an_personer_ar_en_varning(kontrollera_med):
    anmarkningar = kontrollera_med("deltagare", tillfallen="10")

    assert _utan_varning_for_sma_tal(anmarkningar) == [("tillfallen", VARNING)]


INGEN_ATERBETALNING = {"aterbetalas__belopp": "", "aterbetalas__dag": "", "aterbetalas__referens": ""}


def test_oforbrukat_kraver_belopp_dag_och_referens(kontrollera_med):
    anmarkningar = kontrollera_med("ekonomi", **INGEN_ATERBETALNING)

    assert _kort(anmarkningar) == [
        ("aterbetalas-belopp", SAKNAS), ("aterbetalas-dag", SAKNAS), ("aterbetalas-referens", SAKNAS),
    ]  # fmt: skip
    assert "18\u00a0400\u00a0kr är oförbrukat" in anmarkningar[0].text
    assert "851-0000-2025" in anmarkningar[2].text


def test_aterbetalningen_ska_vara_det_oforbrukade(kontrollera_med):
    for_lite = kontrollera_med("ekonomi", aterbetalas__belopp="8 400")
    annan_referens = kontrollera_med("ekonomi", aterbetalas__referens="Faktura 12")
    ingen_dag = kontrollera_med("ekonomi", aterbetalas__dag="i januari")

    assert _kort(for_lite) == [("aterbetalas-belopp", FEL)]
    assert "8\u00a0400\u00a0kr, men 18\u00a0400\u00a0kr är oförbrukat" in for_lite[0].text
    assert _kort(annan_referens) == [("aterbetalas-referens", VARNING)]
    assert ("aterbetalas-dag", FEL) in _kort(ingen_dag)


def test_allt_forbrukat_kraver_ingen_aterbetalning(kontrollera_med):
    allt = {"budget__1__utfall": "300 000", "budget__2__utfall": "100 000"}

    assert not kontrollera_med("ekonomi", **allt, **INGEN_ATERBETALNING)
    assert _kort(kontrollera_med("ekonomi", **allt)) == [("aterbetalas-belopp", FEL)]


def test_mer_an_beviljat_ar_en_varning(kontrollera_med):
    mer = {"budget__1__utfall": "310000", "budget__2__utfall": "100000"}

    assert _kort(kontrollera_med("ekonomi", **mer, **INGEN_ATERBETALNING)) == [("budget-1-utfall", VARNING)]


def test_medfinansiering_per_kalla(kontrollera_med, utkast):
    inga_rader = {f"medfinansiarer__0__{kolumn}": "" for kolumn in ("namn", "slag", "belopp")}

    assert _kort(kontrollera_med("ekonomi", **inga_rader)) == [("medfinansiarer-0-namn", SAKNAS)]
    assert _kort(kontrollera_med("ekonomi", har_medfinansiering="nej")) == [("medfinansiarer-0-namn", FEL)]
    assert not kontrollera_med("ekonomi", har_medfinansiering="nej", **inga_rader)
    assert _kort(kontrollera_med("ekonomi", medfinansiarer__0__belopp="mycket")) == [("medfinansiarer-0-belopp", FEL)]
    kontrollera_med(
        "ekonomi", medfinansiarer__1__namn="EU", medfinansiarer__1__slag="eu", medfinansiarer__1__belopp="9 kr"
    )
    varden = services.kontrollera(utkast).for_avsnitt("ekonomi").varden["medfinansiarer"]
    assert [(rad["namn"], rad["belopp"]) for rad in varden] == [("Lessebo kommun", 50_000), ("EU", 9)]


def test_malgrupperna_ska_ge_samma_summa_som_aldrarna(kontrollera_med):
    anmarkningar = kontrollera_med("deltagare", per_malgrupp__nyanlanda__kvinnor="36")

    assert _utan_varning_for_sma_tal(anmarkningar) == [("per_malgrupp-nyanlanda-kvinnor", FEL)]
    assert "kvinnor är 41 här men 42 per ålder" in anmarkningar[1].text
    bada = kontrollera_med("deltagare", per_malgrupp__nyanlanda__kvinnor="36", per_malgrupp__nyanlanda__man="20")
    assert "kvinnor är 41 här men 42 per ålder och män är 25 här men 31 per ålder" in bada[1].text


def test_sma_tal_sager_vad_som_hander_nar_de_publiceras(kontrollera_med):
    varning = kontrollera_med("deltagare")[0]

    assert (varning.falt, varning.slag) == SMA_TAL
    assert "2\u00a0rutor har 1–4 personer (0–17 år kvinnor och 65 år eller äldre män)" in varning.text
    assert "I det som publiceras står ”dolt”" in varning.text


@pytest.mark.parametrize(("genomford", "saknas"), [("ja", []), ("nej", ["skal"]), ("delvis", ["gjort", "skal"])])
def test_det_som_blev_annorlunda_forklaras(kontrollera_med, genomford, saknas):
    anmarkningar = kontrollera_med("aktiviteter", aktiviteter__0__genomford=genomford)

    assert _kort(anmarkningar) == [(f"aktiviteter-0-{kolumn}", SAKNAS) for kolumn in saknas]


def test_arendets_egen_avvikelsegrans_galler_fore_formularets(kontrollera_med, utkast, redovisning):
    redovisning.avvikelse_procent = 25
    redovisning.save()
    utkast.redovisning.refresh_from_db()

    ar_inte_forklarad = {"budget__2__utfall": "80 000", "aterbetalas__belopp": "30 000"}
    assert not kontrollera_med("ekonomi", **ar_inte_forklarad)
    anmarkningar = kontrollera_med("ekonomi", budget__2__utfall="70 000", aterbetalas__belopp="40 000")
    assert _kort(anmarkningar) == [("budget-2-kommentar", SAKNAS)]
    assert "mer än 25\u00a0%" in anmarkningar[0].text


def test_stor_avvikelse_kraver_kommentar(kontrollera_med):
    utan = kontrollera_med("ekonomi", budget__2__utfall="80000", aterbetalas__belopp="30000")
    med = kontrollera_med(
        "ekonomi", budget__2__utfall="80000", budget__2__kommentar="Billigare lokal.", aterbetalas__belopp="30000"
    )

    assert _kort(utan) == [("budget-2-kommentar", SAKNAS)]
    assert not med


def test_period_utanfor_beslutet_kraver_forklaring(kontrollera_med):
    utan = kontrollera_med("grunduppgifter", faktisk_period__slut="2026-02-01")
    med = kontrollera_med("grunduppgifter", faktisk_period__slut="2026-02-01", period_forklaring="Sjukdom.")

    fore = kontrollera_med("grunduppgifter", faktisk_period__start="2025-01-31")

    assert _kort(utan) == _kort(fore) == [("faktisk_period-start", FEL)]
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
    anmarkningar = kontrollera_med("aktiviteter", aktiviteter__0__skal="198507099805")

    assert _kort(anmarkningar) == [("aktiviteter-0-skal", FEL)]
    assert anmarkningar[0].text.startswith("”Aktivitet 1, Varför blev det annorlunda?” ser ut")


def test_ett_mobilnummer_i_kontaktfaltet_larmar_inte(kontrollera_med):
    """0701010001 could be the number of somebody born in 2007; the question asks for a phone."""
    assert innehaller_personnummer("0701010001")
    assert not kontrollera_med("grunduppgifter", kontaktvag="0701010001")


@pytest.mark.parametrize("del_", ["namn", "funktion"])
def test_personnummer_i_forsakran_stoppas(utkast, behorig, del_):
    forsakran = FORSAKRAN | {f"forsakran-{del_}": "Demo Behörig 850709-9805"}

    with pytest.raises(fel.OfullstandigForsakran) as fynd:
        services.skicka_in(utkast, av=behorig, forsakran=forsakran, version=utkast.version)

    assert [anm.falt for anm in fynd.value.anmarkningar] == [f"forsakran-{del_}"]


def test_tomma_rader_i_en_lista_raknas_inte(kontrollera_med, utkast):
    kontrollera_med("aktiviteter", aktiviteter__3__aktivitet="Resa", aktiviteter__3__genomford="nej")

    varden = services.kontrollera(utkast).for_avsnitt("aktiviteter").varden
    assert [rad["aktivitet"] for rad in varden["aktiviteter"]] == ["Kurs", "Resa"]
