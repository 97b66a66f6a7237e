"""The last day: asked to be moved before it has passed, answered, and moved for one or many by the authority."""

import datetime

import pytest
import time_machine
from django.core.exceptions import PermissionDenied

from sok.models import Roll
from statsbidrag.models import Fristandring, Svar, Uppskov
from statsbidrag.services import begar_komplettering, fel, frister
from tests.factories.statsbidrag import hand_in, make_redovisning
from utskick.models import Notis

FRIST = datetime.date(2026, 3, 31)
NY = datetime.date(2026, 4, 30)


def den(dag):
    return time_machine.travel(datetime.datetime.combine(dag, datetime.time(8), datetime.UTC), tick=False)


@pytest.fixture(autouse=True)
def idag():
    with den(datetime.date(2026, 3, 20)):
        yield


@pytest.fixture
def redovisning(overenskommelse, kommun):
    return make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare, frist=FRIST
    )


@pytest.fixture
def uppskov(redovisning, kommunhandlaggare):
    return frister.begar_uppskov(redovisning, av=kommunhandlaggare, till=NY, skal="Revisorn är sjuk.")


def svara(uppskov, av, svar=Svar.BEVILJAD, **mer):
    return frister.svara_pa_uppskov(uppskov, av=av, svar=svar, **mer)


def test_uppskov_beviljas_och_flyttar_fristen(granskare, uppskov, redovisning, kommunhandlaggare):
    assert Notis.objects.filter(mottagare=granskare, rubrik__startswith="Lessebo kommun begär uppskov").exists()

    svara(uppskov, granskare)

    redovisning.refresh_from_db()
    flytt = Fristandring.objects.get()
    assert redovisning.frist == NY
    assert (flytt.fran, flytt.till, flytt.uppskov, flytt.av) == (FRIST, NY, uppskov, granskare)
    notis = Notis.objects.get(mottagare=kommunhandlaggare)
    assert notis.bradskande
    assert "Ni har fått uppskov till 30 april 2026." in notis.text.replace("\u00a0", " ")


def test_en_annan_dag_och_ett_nej_kraver_skal(uppskov, redovisning, granskare):
    annan = datetime.date(2026, 4, 10)
    for svar in ({"ny_frist": annan}, {"svar": Svar.AVSLAGEN}):
        with pytest.raises(fel.SkalSaknas):
            svara(uppskov, granskare, **svar)

    svara(uppskov, granskare, ny_frist=annan, text="Till dess beslutar vi.")

    redovisning.refresh_from_db()
    assert redovisning.frist == annan


def test_ett_nej_lamnar_fristen(uppskov, redovisning, granskare, behorig):
    svara(uppskov, granskare, Svar.AVSLAGEN, text="Ni har redan fått mer tid.")

    redovisning.refresh_from_db()
    assert redovisning.frist == FRIST
    assert not Fristandring.objects.exists()
    assert "Ni har redan fått mer tid." in Notis.objects.get(mottagare=behorig).text


def test_uppskov_besvaras_en_gang(uppskov, granskare, kommunhandlaggare):
    svara(uppskov, granskare)

    for steg in (
        lambda: svara(uppskov, granskare, Svar.AVSLAGEN, text="Nej."),
        lambda: frister.ta_tillbaka_uppskov(uppskov, av=kommunhandlaggare),
    ):
        with pytest.raises(fel.UppskovetBesvarat):
            steg()


def test_en_avslutad_overenskommelse_tar_inte_tillbaka_nagot(uppskov, overenskommelse, kommunhandlaggare):
    type(overenskommelse).objects.filter(pk=overenskommelse.pk).update(
        startdatum="2000-01-01", slutdatum="2000-12-31", uppfoljning_till="2001-01-01"
    )

    with pytest.raises(fel.ArendetStangt):
        frister.ta_tillbaka_uppskov(uppskov, av=kommunhandlaggare)

    uppskov.refresh_from_db()
    assert uppskov.vantar


def test_uppskov_begars_en_gang_i_taget_fore_dagen_och_till_senare(uppskov, redovisning, kommunhandlaggare):
    def begar(till=NY, skal="Vi behöver mer tid."):
        return frister.begar_uppskov(redovisning, av=kommunhandlaggare, till=till, skal=skal)

    with pytest.raises(fel.UppskovVantar):
        begar()
    frister.ta_tillbaka_uppskov(uppskov, av=kommunhandlaggare)
    for hinder, mer in (
        (fel.DagenArInteSenare, {"till": FRIST}),
        (fel.SkalSaknas, {"skal": " "}),
        (fel.KannsPersonnummer, {"skal": "Hon, 850709-9805, är sjuk."}),
    ):
        with pytest.raises(hinder):
            begar(**mer)
    with den(FRIST + datetime.timedelta(days=1)), pytest.raises(fel.ForSentForUppskov):
        begar()
    with den(FRIST):
        assert begar().vantar


def test_bara_mottagaren_begar_och_bara_granskaren_svarar(
    uppskov, redovisning, granskare, strateg, ledamot, foreningsperson, kommunhandlaggare
):
    for person in (granskare, strateg, ledamot, foreningsperson):
        with pytest.raises(PermissionDenied):
            frister.begar_uppskov(redovisning, av=person, till=NY, skal="Mer tid.")
        with pytest.raises(PermissionDenied):
            frister.ta_tillbaka_uppskov(uppskov, av=person)
    for person in (kommunhandlaggare, strateg):
        with pytest.raises(PermissionDenied):
            svara(uppskov, person)
        with pytest.raises(PermissionDenied):
            frister.flytta_frist([redovisning], av=person, till=NY, skal="Skäl.")
        with pytest.raises(PermissionDenied):
            frister.paminn([redovisning], av=person)


def test_uppskov_for_svaret_pa_en_komplettering(redovisning, behorig, granskare):
    hand_in(redovisning, behorig)
    forst, sedan = datetime.date(2026, 3, 27), datetime.date(2026, 5, 15)
    for avsnitt, dag in (("mal", forst), ("ekonomi", sedan)):
        begar_komplettering(redovisning, av=granskare, avsnitt=avsnitt, skal="Hur?", svara_senast=dag)
    redovisning.refresh_from_db()

    svara(frister.begar_uppskov(redovisning, av=behorig, till=NY, skal="Påsk."), granskare)

    redovisning.refresh_from_db()
    dagar = redovisning.kompletteringar.order_by("svara_senast").values_list("svara_senast", flat=True)
    assert list(dagar) == [NY, sedan]
    assert redovisning.frist == FRIST
    assert redovisning.sista_dag == NY
    assert Fristandring.objects.get().komplettering.avsnitt == "mal"


def test_det_som_skickas_in_vantar_inte_langre_pa_uppskov(uppskov, redovisning, behorig):
    hand_in(redovisning, behorig)

    assert Uppskov.objects.get().svar == Svar.TILLBAKATAGEN


def test_passerad_frist_flyttas_for_flera_med_skal(redovisning, granskare, overenskommelse, kommun, behorig):
    inne = _annan(overenskommelse, kommun, "Inlämnad")
    hand_in(inne, behorig)
    inne.refresh_from_db()
    with den(datetime.date(2026, 4, 10)):
        plan = frister.planera_flytt([redovisning, inne], dagar=30)
        assert [bool(rad.hinder) for rad in plan] == [False, True]
        with pytest.raises(fel.SkalSaknas):
            frister.flytta_frist([redovisning], av=granskare, dagar=30, skal="")

        flyttade = frister.flytta_frist([redovisning, inne], av=granskare, dagar=30, skal="Stormen.")

    assert flyttade == [redovisning]
    redovisning.refresh_from_db()
    assert redovisning.frist == NY
    assert Fristandring.objects.get().skal == "Stormen."
    assert "Stormen." in Notis.objects.get(mottagare=behorig, nyckel__startswith="flyttad:").text


def _annan(overenskommelse, kommun, titel, frist=FRIST, **mer):
    return make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare, titel=titel,
        frist=frist, **mer,
    )  # fmt: skip


def test_dubbelklick_flyttar_en_gang(redovisning, granskare):
    for _ in range(2):
        frister.flytta_frist([redovisning], av=granskare, dagar=30, skal="Stormen.", sedda={redovisning.pk: FRIST})

    redovisning.refresh_from_db()
    assert redovisning.frist == NY
    assert Fristandring.objects.count() == 1


def test_en_dag_som_gatt_flyttas_ingen_till(redovisning, granskare):
    assert frister.flytta_frist([redovisning], av=granskare, till=datetime.date(2026, 3, 1), skal="Fel.") == []
    assert not Fristandring.objects.exists()


def test_avslutad_overenskommelse_vagrar(uppskov, redovisning, granskare, overenskommelse):
    type(overenskommelse).objects.filter(pk=overenskommelse.pk).update(
        slutdatum=datetime.date(2025, 12, 31), uppfoljning_till=datetime.date(2026, 1, 31)
    )
    uppskov.refresh_from_db()

    with pytest.raises(fel.ArendetStangt):
        svara(uppskov, granskare)
    with pytest.raises(fel.ArendetStangt):
        frister.flytta_frist([redovisning], av=granskare, till=NY, skal="Skäl.")


def test_tilldelning_ges_en_granskare_och_sags_en_gang(redovisning, granskare, medlem, strateg):
    annan = medlem(Roll.GRANSKARE)
    with pytest.raises(fel.InteHandlaggare):
        frister.tilldela([redovisning], av=granskare, handlaggare=strateg)

    for _ in range(2):
        frister.tilldela([redovisning], av=granskare, handlaggare=annan)

    redovisning.refresh_from_db()
    assert redovisning.handlaggare == annan
    assert Notis.objects.filter(mottagare=annan).count() == 1
    assert frister.tilldela([redovisning], av=granskare, handlaggare=None) == [redovisning]


def test_paminnelse_for_hand_en_gang_om_dagen_och_bara_det_som_inte_kommit(
    redovisning, granskare, behorig, kommunhandlaggare, foreningsperson, overenskommelse, kommun
):
    inne = _annan(overenskommelse, kommun, "Inlämnad")
    hand_in(inne, behorig)

    assert frister.paminn([redovisning, inne], av=granskare) == [redovisning]
    assert frister.paminn([redovisning, inne], av=granskare) == []

    rader = Notis.objects.filter(nyckel__startswith="frist:")
    assert {rad.mottagare for rad in rader} == {behorig, kommunhandlaggare}
    assert all(rad.bradskande for rad in rader)
    with den(datetime.date(2026, 3, 21)):
        assert frister.paminn([redovisning], av=granskare) == [redovisning]
