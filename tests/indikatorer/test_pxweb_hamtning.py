"""Pulls from statistical databases go the same way as any: complete or nothing, with vintages and with a reason."""

import io
import json

import pytest
from django.core.management import call_command

from indikatorer import services, tasks
from indikatorer.inlasning import former
from indikatorer.inlasning.poster import poster
from indikatorer.models import (
    Andringstyp,
    Brottslage,
    DelmalIndikator,
    Hamtning,
    Kalltyp,
    Matvarde,
    Serie,
    Vardeandring,
)
from indikatorer.services.katalog import indikator_for
from indikatorer.services.pxkatalog import katalog
from indikatorer.services.utveckling import kallrad
from jobb.models import Jobb, Tillstand
from tests.factories.indikatorer import riket_lan_och_kommuner
from tests.factories.sok import DelmalFactory
from tests.indikatorer.conftest import SNABBT
from tests.simulatorer.pxweb import PxwebSimulator
from tests.simulatorer.pxweb_tabeller import PSYCFOD, PSYXREG

pytestmark = pytest.mark.django_db
SCB, FOHM = Kalltyp.SCB, Kalltyp.FOLKHALSOMYNDIGHETEN


@pytest.fixture
def sim(settings, monkeypatch):
    """The portal fetches from the simulator, as patiently as the tests have time for."""
    monkeypatch.setattr("indikatorer.services.hamtning.pxweb.TALAMOD", SNABBT)
    with PxwebSimulator() as sim:
        settings.SCB_URL, settings.SCB_V1_URL, settings.FOHM_URL = sim.v2, sim.v1, sim.fohm
        yield sim


@pytest.fixture
def avtal(overenskommelse):
    riket_lan_och_kommuner()
    return overenskommelse


def koppla(avtal, *nycklar):
    delmal = DelmalFactory(omrade__overenskommelse=avtal)
    for n, nyckel in enumerate(nycklar, start=1):
        DelmalIndikator.objects.create(delmal=delmal, indikator=indikator_for(nyckel), ordning=n)


def run_command(*arguments):
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("hamta_indikatorer", *arguments, "--json", stdout=out, stderr=err)
    except SystemExit as stop:
        return stop.code, json.loads(out.getvalue()), err.getvalue()
    return 0, json.loads(out.getvalue()), err.getvalue()


def current(nyckel, plats="0780", artal=2024, kon="K"):
    return Matvarde.objects.aktuella().get(serie__kalla_id=nyckel, geografi=plats, artal=artal, kon=kon)


def cell(sim, tabell, **codes):
    return sim.tabeller[tabell].varde(codes)


def test_serie_over_tre_tabeller_far_riket_lan_och_kommuner(avtal, sim):
    koppla(avtal, "scb-etablering-utrikes")

    code, result, progress = run_command("--kalla", "scb", "--overenskommelse", avtal.slug)

    assert (code, result["nya"], result["fel"]) == (0, 2 * 10 * 3 * 3, "")
    assert "Hämtar från SCB: Sysselsatta, alla utrikes födda" in progress
    codes = {"Kon": "2", "UtbNiv": "000", "BakgrVar": "SAMUTF", "ContentsCode": "S1", "Tid": "2024"}
    for tabell, plats in (("TAB6379", "00"), ("TAB6384", "07"), ("TAB6383", "0780")):
        expected = cell(sim, tabell, Region=plats, **codes)
        assert float(current("scb-etablering-utrikes", plats).varde) == expected


def test_delad_serie_laser_historien_och_det_nya_aret(avtal, sim):
    koppla(avtal, "scb-sjalvforsorjning-utrikes")

    services.hamta(kalla=SCB, overenskommelse=avtal)

    serie = Serie.objects.get(kalla_id="scb-sjalvforsorjning-utrikes")
    years = set(serie.matvarden.values_list("artal", flat=True))
    assert years == set(range(2015, 2026))
    assert [brott.artal for brott in serie.brott.gallande(avtal)] == [2025]
    assert "slumpmässigt tillägg" in serie.indikator.beskrivning
    assert "uppdateras i mars" not in serie.indikator.beskrivning
    assert serie.indikator.beskrivning.endswith(
        "Tabell hos källan: Självförsörjning efter region, kön, ålder och födelseregion (TAB6396, TAB6766)."
    )


def test_totalt_ar_kallans_egen_summa(avtal, sim):
    koppla(avtal, "scb-folkmangd-utrikes")

    services.hamta(kalla=SCB, overenskommelse=avtal)

    total, women, men = (current("scb-folkmangd-utrikes", kon=kon).varde for kon in "TKM")
    assert total == women + men > 1000
    asked = [{row["variableCode"] for row in body["selection"]} for body in sim.datafragor]
    assert sum("Kon" not in chosen for chosen in asked) == 2 * 2


def test_folkhalsomyndighetens_intervall_och_antal_svar_foljer_med(avtal, sim):
    koppla(avtal, "fohm-svar-angslan", "fohm-svar-angslan-sverige")
    codes = {"Region": "07", "Psykisk hälsa": "58", "Kön": "01", "År": "2021-2024"}
    measures = {"01": 12, "02": 9, "03": 15, "04": 812}
    for code, value in measures.items():
        sim.andra(PSYXREG.id, value, **codes, **{"Andel och konfidensintervall": code})

    services.hamta(kalla=FOHM, overenskommelse=avtal)

    value = current("fohm-svar-angslan", "07")
    assert (value.varde, value.lag, value.hog, value.underlag) == (12, 9, 15, 812)
    assert set(Matvarde.objects.filter(serie__kalla_id="fohm-svar-angslan").values_list("artal", flat=True)) == {
        2018, 2020, 2021, 2022, 2024,
    }  # fmt: skip
    national = Matvarde.objects.filter(serie__kalla_id="fohm-svar-angslan-sverige")
    assert set(national.values_list("geografi", flat=True)) == {"00"}


def test_markering_behalls_i_stallet_for_ett_tal(avtal, sim):
    koppla(avtal, "fohm-svar-angslan-sverige")
    codes = {"Psykisk hälsa": "58", "Födelseland": "01", "Ålder": "30", "Kön": "00", "År": "2018"}
    for code in ("01", "02", "03", "04"):
        sim.andra(PSYCFOD.id, None, "..", **codes, **{"Andel och konfidensintervall": code})

    services.hamta(kalla=FOHM, overenskommelse=avtal)

    value = current("fohm-svar-angslan-sverige", "00", 2018, "T")
    assert (value.varde, value.status, value.lag, value.underlag) == (None, "..", None, None)


def test_aldre_granssnittet_hamtas_for_en_tabell_som_ar_en_sokvag(avtal, sim):
    koppla(avtal, "scb-bas-sysselsatta-utrikes")

    services.hamta(kalla=SCB, overenskommelse=avtal)

    codes = {"Region": "07", "Kon": "1+2", "Alder": "20-64", "Fodelseregion": "ut", "ContentsCode": "000002NS"}
    expected = cell(sim, "AM/AM0210/AM0210D/ArRegArbStatus", **codes, Tid="2024")
    assert float(current("scb-bas-sysselsatta-utrikes", "07", kon="T").varde) == expected
    assert not any("/api/v2" in path for _, path, _ in sim.fragor)


def test_andra_hamtningen_andrar_inget_och_en_revidering_syns(avtal, sim):
    koppla(avtal, "scb-etablering-utrikes")
    services.hamta(kalla=SCB, overenskommelse=avtal)

    again = services.hamta(kalla=SCB, overenskommelse=avtal)
    codes = {"Region": "0780", "Kon": "2", "UtbNiv": "000", "BakgrVar": "SAMUTF", "ContentsCode": "S1", "Tid": "2024"}
    sim.andra("TAB6383", 41.5, **codes)
    revised = services.hamta(kalla=SCB, overenskommelse=avtal)

    assert (again.nya, again.reviderade, again.borttagna, again.oforandrade) == (0, 0, 0, 180)
    assert (revised.reviderade, Vardeandring.objects.count()) == (1, 1)
    assert float(current("scb-etablering-utrikes").varde) == 41.5


@pytest.mark.parametrize("typ", ["500", "halv"])
def test_fel_mitt_i_ger_inget_sparat_och_ett_skal(avtal, sim, typ):
    koppla(avtal, "scb-etablering-utrikes", "scb-bas-sysselsatta-utrikes")
    sim.fela(typ, fraga=3, ganger=None)

    code, result, _ = run_command("--kalla", "scb", "--overenskommelse", avtal.slug)

    assert code == 1
    assert not Matvarde.objects.exists()
    assert result["fel"].startswith("SCB")
    assert result["fel"].endswith("Inget har ändrats.")


def test_kod_som_forsvunnit_stoppar_hamtningen_med_namn_pa_allt(avtal, sim):
    koppla(avtal, "scb-etablering-utrikes")
    services.hamta(kalla=SCB, overenskommelse=avtal)
    del sim.tabeller["TAB6384"].variabler["BakgrVar"].koder["SAMUTF"]

    with pytest.raises(services.HamtningMisslyckades) as failure:
        services.hamta(kalla=SCB, overenskommelse=avtal)

    assert "Sysselsatta, alla utrikes födda (SCB)" in str(failure.value)
    assert "TAB6384 har inte koden SAMUTF i variabeln BakgrVar" in str(failure.value)
    assert "Koppla bort måttet så länge" in str(failure.value)
    assert Matvarde.objects.aktuella().count() == 180


def test_obekraftad_serie_sager_vad_som_skiljer(avtal, sim):
    koppla(avtal, "scb-etablering-skydd")

    with pytest.raises(services.HamtningMisslyckades, match="har inte ”skyddsbehövande och deras anhöriga”"):
        services.hamta(kalla=SCB, overenskommelse=avtal)


def test_andrad_enhet_hos_kallan_blir_en_rad_i_inkorgen_och_ett_foreslaget_brott(avtal, sim):
    koppla(avtal, "scb-etablering-2-3")
    services.hamta(kalla=SCB, overenskommelse=avtal)
    sim.tabeller["TAB6383"].variabler["ContentsCode"].enheter["S1"] = "promille"

    services.hamta(kalla=SCB, overenskommelse=avtal)

    change = Vardeandring.objects.get()
    indikator = change.serie.indikator
    assert change.typ == Andringstyp.DEFINITION
    assert "vistelsetid 2–3 år; tabellinnehåll: Andel sysselsatta (promille)" in indikator.beskrivning
    assert change.brott.get().lage == Brottslage.FORESLAGET


def test_en_kalla_som_fallerar_stoppar_inte_de_andra(avtal, sim, inkopplad):
    koppla(avtal, "scb-etablering-skydd", "fohm-svar-angslan", "N00973")
    tasks.hamta_nattligen()
    jobb = Jobb.objects.get()

    tasks.hamta(jobb.pk)

    pulls = Hamtning.objects.values_list("kalla", "tillstand")
    assert set(pulls) == {("kolada", "klar"), ("scb", "misslyckad"), ("fohm", "klar")}
    jobb.refresh_from_db()
    assert jobb.tillstand == Tillstand.MISSLYCKAT
    assert "skyddsbehövande" in jobb.fel


def test_kallraden_namner_tabellerna_och_kallans_villkor():
    def serie(nyckel):
        row = katalog()[nyckel]
        return Serie(kalla=row.kalla, kalla_id=nyckel, **row.seriefalt())

    fohm, scb = (kallrad(serie(key), demo=False) for key in ("fohm-svar-angslan", "scb-sjalvforsorjning-utrikes"))

    assert fohm.startswith("Källa: Folkhälsomyndigheten (hlv1psyxreg). ")
    assert fohm.endswith("med källan angiven; inte i kommersiell verksamhet.")
    assert scb == "Källa: SCB (TAB6396, TAB6766)."


def test_utan_vald_serie_sags_det(avtal, sim):
    with pytest.raises(services.HamtningMisslyckades, match="Ingen indikator från SCB är vald"):
        services.hamta(kalla=SCB, overenskommelse=avtal)


def test_matt_for_utrikes_fodda_hamtas_tillsammans_med_inrikes_foddas(avtal, sim):
    koppla(avtal, "scb-bas-sysselsatta-utrikes")

    services.hamta(kalla=SCB, overenskommelse=avtal)

    assert set(Matvarde.objects.values_list("serie__kalla_id", flat=True)) == {
        "scb-bas-sysselsatta-utrikes",
        "scb-bas-sysselsatta-inrikes",
    }


def test_ett_lans_fil_kan_peka_ut_en_serie_ur_en_databas():
    del_ = former.Del.model_validate({"indikatorer": [{"kpi": "scb-folkmangd-utrikes", "delmal": "d1"}]})

    found = {post.namn: post for post in poster(del_)}

    assert {"indikator:scb-folkmangd-utrikes", "indikator:scb-folkmangd-inrikes"} <= found.keys()
    assert found["serie:scb-folkmangd-utrikes"].falt["fraga"]["tabeller"][1]["tabell"] == "TAB6645"
    assert found["brott:scb-folkmangd-utrikes 2025"].falt["text"].startswith("SCB skyddar")


def test_sidan_visar_vardet_med_kalla_och_villkor(avtal, sim, strateg, logga_in):
    koppla(avtal, "fohm-svar-angslan")
    services.hamta(kalla=FOHM, overenskommelse=avtal)

    page = logga_in(strateg).get(Serie.objects.get().indikator.url(avtal)).content.decode()

    assert "Svår ängslan, oro eller ångest" in page
    assert "Källa: Folkhälsomyndigheten (hlv1psyxreg)." in page
    assert "inte i kommersiell verksamhet" in page
