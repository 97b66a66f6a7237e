"""Forms are data: which one a report gets, that it keeps it, and what every published form can answer."""

import datetime

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import InternalError, transaction

from statsbidrag import services
from statsbidrag.formular.ratext import till_ratext
from statsbidrag.formular.regler import las_avsnitt
from statsbidrag.models import Formularversion, Redovisningstyp, Status
from statsbidrag.services.fel import StatsbidragFel
from statsbidrag.services.hjalptexter import fragor
from tests.factories.statsbidrag import (
    FORMULAR,
    FORMULAR_1,
    FORSAKRAN,
    HELT_UTKAST,
    BidragFactory,
    BidragstypFactory,
    fill_in,
    make_redovisning,
)

MAPP = settings.FIXTURES_DIR / "formular"
NYTT_I_VERSION_2 = {"per_malgrupp", "hur_fragades", "delaktighet", "har_medfinansiering", "aterbetalas"}
SUMMERAS = {"deltagare", "deltagartillfallen", "budget", "medfinansiering", "malgrupp", "insatsomrade",
            "egen_bedomning", "lever_vidare"}  # fmt: skip
EFTERFRAGAS_FOR_TIA = {"insatsomrade", "frekvens", "anordnare", "plats", "syfte"}


@pytest.fixture
def alla(db):
    return services.publicera_alla(MAPP)


@pytest.fixture
def pa_ettan(overenskommelse, kommun):
    """A case whose form is version 1 of 2025, as it was before version 2."""
    return make_redovisning(
        formular=FORMULAR_1, overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare
    )


def _koder(version):
    return {falt.kod or falt.id for avsnitt in services.las_formular(version).avsnitt for falt in avsnitt.falt}


def test_las_formular_ger_samma_svar_tva_ganger(db, capsys):
    call_command("las_formular")
    call_command("las_formular")

    assert Formularversion.objects.count() == len([*MAPP.glob("slut*.yaml"), *MAPP.glob("del*.yaml")])


def test_andrad_lydelse_under_samma_nummer_vagras(db, tmp_path):
    services.publicera_formular(FORMULAR)
    fil = tmp_path / "formular.yaml"
    fil.write_text(FORMULAR.read_text().replace("rubrik: Grunduppgifter", "rubrik: Annat"))

    with pytest.raises(StatsbidragFel, match="högre versionsnummer"):
        services.publicera_formular(fil)


def test_ett_formular_skriver_bara_over_avsnitt_som_finns(db, tmp_path):
    (tmp_path / "grund.yaml").write_text(FORMULAR.read_text())
    fil = tmp_path / "slutredovisning-x.yaml"
    fil.write_text(
        "bygger_pa: grund.yaml\ntyp: slutredovisning\nbeviljandear: 2031\nversion: 1\n"
        "avsnitt: [{id: aktivitet, rubrik: Aktiviteter, falt: []}]\n"
    )

    with pytest.raises(StatsbidragFel, match="aktivitet finns inte"):
        services.publicera_formular(fil)
    assert not Formularversion.objects.exists()


def test_ny_obligatorisk_fraga_fangar_inte_den_som_har_borjat(
    pa_ettan, kommunhandlaggare, behorig, granskare, overenskommelse, kommun
):
    """Begun, handed in, asked back, handed in again and approved on version 1, though version 2 asks for more."""
    utkast = fill_in(services.oppna_utkast(pa_ettan, av=kommunhandlaggare), kommunhandlaggare)
    tvaan = services.publicera_formular(FORMULAR)

    forsta = services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)
    services.begar_komplettering(
        pa_ettan, av=granskare, avsnitt="deltagare", skal="Hur?", svara_senast=datetime.date(2099, 1, 1)
    )
    igen = services.oppna_utkast(pa_ettan, av=behorig)
    andra = services.skicka_in(igen, av=behorig, forsakran=FORSAKRAN, version=igen.version)
    godkand = services.godkann(pa_ettan, av=granskare)

    assert {forsta.formularversion.version, andra.formularversion.version, godkand.formularversion.version} == {1}
    assert "per_malgrupp" not in andra.avsnitt["deltagare"]
    assert godkand.status == Status.GODKAND
    nytt = make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare, titel="Nästa"
    )
    assert nytt.formularversion == tvaan


def test_samma_svar_racker_inte_i_version_tva(redovisning, kommunhandlaggare):
    utan = {
        avsnitt: {namn: text for namn, text in svar.items() if namn.partition("-")[0] not in NYTT_I_VERSION_2}
        for avsnitt, svar in HELT_UTKAST.items()
    }
    utkast = fill_in(services.oppna_utkast(redovisning, av=kommunhandlaggare), kommunhandlaggare, **utan)

    kontroll = services.kontrollera(utkast)

    assert {anm.falt.partition("-")[0] for anm in kontroll.hinder} >= NYTT_I_VERSION_2


def test_den_som_granskar_ser_versionen_som_fylldes_i(pa_ettan, behorig, granskare, overenskommelse, logga_in):
    utkast = fill_in(services.oppna_utkast(pa_ettan, av=behorig), behorig)
    services.publicera_formular(FORMULAR)
    services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)

    sida = logga_in(granskare).get(f"/{overenskommelse.slug}/granskning/{pa_ettan.pk}/").content.decode()

    assert "Betalades 15 januari 2026." in sida
    assert "Samma deltagare per målgrupp" not in sida


def test_publicerade_formular_andras_inte(alla):
    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        Formularversion.objects.filter(pk=alla[0].pk).update(innehall={})


@pytest.mark.parametrize("artal", [2024, 2025, 2026])
def test_formularet_foljer_beviljandearet_och_bidragstypen(alla, overenskommelse, artal):
    allmant, tia = (
        Formularversion.objects.for_bidrag(
            BidragFactory(
                overenskommelse=overenskommelse, beviljandear=artal, bidragstyp=BidragstypFactory(nyckel=nyckel)
            )
        ).first()
        for nyckel in ("par37", "tia")
    )

    assert (allmant.beviljandear, allmant.bidragstyp, allmant.version) == (artal, "", 2 if artal == 2025 else 1)
    assert (tia.beviljandear, tia.bidragstyp) == (artal, "tia")


def test_varje_slutredovisning_har_det_som_summeras(alla):
    for version in alla:
        if version.typ == Redovisningstyp.SLUTREDOVISNING:
            assert _koder(version) >= SUMMERAS, version
            assert len(services.las_formular(version).avsnitt) == 13
        if version.bidragstyp == "tia":
            assert _koder(version) >= EFTERFRAGAS_FOR_TIA, version


def test_det_som_skickats_in_gar_att_borja_om_fran(utkast):
    """A completion's draft reads as what was sent, question by question."""
    kontroll = services.kontrollera(utkast)

    for del_ in kontroll.avsnitt_lista:
        if del_.avsnitt.id != "bilagor":
            igen, _ = las_avsnitt(del_.avsnitt, till_ratext(del_.avsnitt, del_.varden), kontroll.underlag)
            assert igen == del_.varden


def test_fragorna_ar_alla_formulars(alla):
    ids = {(avsnitt.id, falt.id) for avsnitt, falten in fragor("slutredovisning") for falt in falten}

    assert {("aktiviteter", "frekvens"), ("deltagare", "per_malgrupp"), ("ekonomi", "aterbetalning")} <= ids
    assert ("grunduppgifter", "diarienummer") not in ids
