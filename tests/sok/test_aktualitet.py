"""The yearly check: who answers for what, once a year, with a history."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from core.giltighet import spann
from sok.models import Aktualitetsprovning, OrganAnsvar, Uppdrag
from sok.services import aktualitet as services
from sok.services import fel
from tests.dagar import i_ar, i_fjol
from tests.factories.sok import OmradeFactory, OrganFactory
from tests.factories.styrdokument import AktualitetsprovningFactory


@pytest.fixture
def omrade(overenskommelse):
    return OmradeFactory(overenskommelse=overenskommelse, nyckel="boende", nummer=1, version__namn="Boende")


@pytest.fixture
def annat_omrade(overenskommelse):
    return OmradeFactory(overenskommelse=overenskommelse, nyckel="halsa", nummer=2, version__namn="Hälsa")


@pytest.fixture
def styrgrupp(overenskommelse, omrade, kommun):
    """The steering group that answers for Boende, where the municipality has a seat."""
    organ = OrganFactory(overenskommelse=overenskommelse)
    OrganAnsvar.objects.create(organ=organ, omrade=omrade)
    Uppdrag.objects.create(organ=organ, organisation=kommun, roll="ordinarie")
    return organ


def svara(omrade):
    return reverse("sok:aktualitet_svara", args=["provlan", omrade.nyckel])


def sida(client):
    return client.get(reverse("sok:aktualitet", args=["provlan"])).content.decode()


@pytest.mark.parametrize("roll", ["strateg", "beredare"])
def test_de_som_forbereder_svarar_for_alla_omraden(roll, request, overenskommelse, omrade, annat_omrade):
    person = request.getfixturevalue(roll)

    for area in (omrade, annat_omrade):
        services.prova(overenskommelse, area, svar="aktuell", av=person)

    assert Aktualitetsprovning.objects.filter(artal=i_ar(), provad_av=person).count() == 2


def test_styrgruppen_svarar_for_sitt_omrade_och_inget_annat(
    overenskommelse, omrade, annat_omrade, styrgrupp, styrgruppsledamot
):
    services.prova(overenskommelse, omrade, svar="aktuell", av=styrgruppsledamot)

    with pytest.raises(PermissionDenied):
        services.prova(overenskommelse, annat_omrade, svar="aktuell", av=styrgruppsledamot)


def test_styrgruppen_vars_ansvar_har_upphort_svarar_inte(overenskommelse, omrade, styrgrupp, styrgruppsledamot):
    OrganAnsvar.objects.update(giltighet=spann(None, timezone.localdate()))

    with pytest.raises(PermissionDenied):
        services.prova(overenskommelse, omrade, svar="aktuell", av=styrgruppsledamot)


@pytest.mark.parametrize("roll", ["ledamot", "kommunhandlaggare", "lasare"])
def test_andra_laser_men_svarar_inte(roll, request, logga_in, omrade):
    client = logga_in(request.getfixturevalue(roll))

    assert "Boende" in sida(client)
    assert svara(omrade) not in sida(client)
    assert client.post(svara(omrade), {"svar": "aktuell"}).status_code == 403


def test_sidan_sager_vad_som_ar_kvar_i_ar(logga_in, strateg, overenskommelse, omrade, annat_omrade):
    AktualitetsprovningFactory(overenskommelse=overenskommelse, omrade=annat_omrade, artal=i_fjol())
    client = logga_in(strateg)

    client.post(svara(omrade), {"svar": "aktuell", "text": "", "sedd": ""})

    text = sida(client)
    assert f"1 av 2 prövade {i_ar()}" in text
    assert text.count("Inte prövad i år") == 1
    assert f"{i_fjol()}: Stämmer fortfarande" in text


def test_andring_utan_text_sags(logga_in, strateg, omrade, overenskommelse):
    svar = logga_in(strateg).post(svara(omrade), {"svar": "behover_andras", "text": " ", "sedd": ""})

    assert "Skriv vad som har ändrats eller behöver ändras." in svar.content.decode()
    with pytest.raises(fel.AndringUtanText):
        services.prova(overenskommelse, omrade, svar="uppdaterad", av=strateg)


def test_inget_svar_sags(logga_in, strateg, omrade):
    assert "Välj ett svar." in logga_in(strateg).post(svara(omrade), {"sedd": ""}).content.decode()


def test_andrat_svar_finns_kvar_i_historiken(logga_in, strateg, overenskommelse, omrade):
    first = services.prova(overenskommelse, omrade, svar="aktuell", av=strateg)
    services.prova(
        overenskommelse, omrade, svar="behover_andras", text="Nya siffror.", av=strateg, sedd=first.provad_at
    )

    text = sida(logga_in(strateg))

    assert Aktualitetsprovning.objects.count() == 1
    assert "Behöver ändras" in text
    assert f"{i_ar()}: Stämmer fortfarande" in text
    assert "ändrades senare" in text


def test_tva_samtidigt_den_andra_far_veta_vem_och_vad(logga_in, strateg, beredare, overenskommelse, omrade):
    services.prova(overenskommelse, omrade, svar="behover_andras", text="Kollegans text.", av=beredare)
    client = logga_in(strateg)
    mitt = {"svar": "uppdaterad", "text": "Min text.", "sedd": ""}

    svar = client.post(svara(omrade), mitt)

    text = svar.content.decode()
    assert svar.status_code == 409
    assert f"{beredare.namn} svarade" in text
    assert "Kollegans text." in text
    assert "Min text.</textarea>" in text

    client.post(svara(omrade), {**mitt, "sedd": svar.context["form"]["sedd"].value()})

    assert Aktualitetsprovning.objects.get().text == "Min text."


def test_utan_omraden_provas_overenskommelsen_som_helhet(logga_in, strateg, overenskommelse, styrgruppsledamot):
    client = logga_in(strateg)

    client.post(reverse("sok:aktualitet_hela", args=["provlan"]), {"svar": "aktuell", "text": "", "sedd": ""})

    assert Aktualitetsprovning.objects.get().omrade is None
    assert f"1 av 1 prövade {i_ar()}" in sida(client)
    with pytest.raises(PermissionDenied):
        services.prova(overenskommelse, None, svar="aktuell", av=styrgruppsledamot)


def test_med_omraden_finns_ingen_provning_av_helheten(logga_in, strateg, omrade):
    assert logga_in(strateg).get(reverse("sok:aktualitet_hela", args=["provlan"])).status_code == 404


def test_upphort_omrade_provas_inte(logga_in, strateg, omrade, annat_omrade):
    omrade.versioner.update(giltighet=spann(datetime.date(2019, 1, 1), timezone.localdate()))
    client = logga_in(strateg)

    assert f"0 av 1 prövade {i_ar()}" in sida(client)
    assert client.get(svara(omrade)).status_code == 404


def test_prova_gar_efter_slutdagen_men_inte_nar_overenskommelsen_ar_avslutad(
    logga_in, strateg, overenskommelse, omrade
):
    igar = timezone.localdate() - datetime.timedelta(days=1)
    overenskommelse.slutdatum = igar
    overenskommelse.save()
    services.prova(overenskommelse, omrade, svar="aktuell", av=strateg)
    overenskommelse.uppfoljning_till = igar
    overenskommelse.save()

    with pytest.raises(fel.OverenskommelsenAvslutad):
        services.prova(overenskommelse, omrade, svar="aktuell", av=strateg)
    client = logga_in(strateg)
    svar = client.get(svara(omrade))
    assert (svar.status_code, "Överenskommelsen är avslutad" in svar.content.decode()) == (403, True)
    assert svara(omrade) not in sida(client)


def test_omradets_sida_sager_nar_det_provades(logga_in, lasare, overenskommelse, omrade):
    AktualitetsprovningFactory(
        overenskommelse=overenskommelse,
        omrade=omrade,
        artal=2026,
        provad_at=datetime.datetime(2026, 1, 12, 9, tzinfo=datetime.UTC),
    )

    text = logga_in(lasare).get(f"{omrade.get_absolute_url()}?datum=2026-01-12").content.decode()
    fore = logga_in(lasare).get(f"{omrade.get_absolute_url()}?datum=2026-01-11").content.decode()

    assert "Prövad 12\xa0januari 2026: stämmer fortfarande" in text
    assert "Prövad" not in fore
