"""Two people at the very same moment, each in a transaction of their own: one is first, the other is told."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from sok.models import Aktualitetsprovning, Dokumentslag, Dokumentversion, Roll, Versionsstatus, Yttrande
from sok.services import aktualitet, fel, stycken, yttranden
from sok.services import styrdokument as gang
from tests.factories.sok import OmradeFactory
from tests.factories.styrdokument import make_version

pytestmark = pytest.mark.django_db(transaction=True)


def samtidigt(*calls):
    """Run the calls at once; what each returned, or the refusal it met."""
    start = Barrier(len(calls))

    def run(call):
        start.wait()
        try:
            return call()
        except fel.SokFel as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def nekade(results):
    return [result for result in results if isinstance(result, fel.SokFel)]


@pytest.fixture
def kollegan(medlem):
    return medlem(Roll.LANSSTRATEG)


@pytest.fixture
def utkast(overenskommelse, strateg):
    return make_draft(overenskommelse, strateg)


def make_draft(overenskommelse, strateg):
    before = make_version(overenskommelse, "Ett.", "Två.", nummer=1)
    draft = gang.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg, kalla=before)
    draft.stycken.filter(nyckel="a").update(text="Ett, nytt.")
    return draft


def test_tva_borjar_var_sitt_utkast(overenskommelse, strateg, kollegan):
    results = samtidigt(
        *(lambda av=av: gang.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=av) for av in (strateg, kollegan))
    )

    assert [type(refused) for refused in nekade(results)] == [fel.UtkastFinns]
    assert Dokumentversion.objects.count() == 1


def test_tva_sparar_samma_stycke(utkast, strateg, kollegan):
    results = samtidigt(
        lambda: stycken.andra(utkast, "b", av=strateg, revision=0, text="Strategens."),
        lambda: stycken.andra(utkast, "b", av=kollegan, revision=0, text="Kollegans."),
    )

    [refused] = nekade(results)
    saved = utkast.stycken.get(nyckel="b")
    assert saved.revision == 1
    assert refused.stycke.text == saved.text
    assert str(saved.andrad_av) in str(refused)


def test_en_skriver_medan_den_andra_skickar_ut(utkast, strateg, kollegan):
    day = timezone.localdate() + datetime.timedelta(days=7)

    results = samtidigt(
        lambda: gang.skicka_pa_remiss(utkast, sista_dag=day, av=strateg),
        lambda: stycken.andra(utkast, "b", av=kollegan, revision=0, text="I sista stund."),
    )

    sent = Dokumentversion.objects.get(pk=utkast.pk)
    text = sent.stycken.get(nyckel="b").text
    assert sent.status == Versionsstatus.REMISS
    assert text == ("Två." if nekade(results) else "I sista stund.")
    assert sent.yttranden.count() == 2


def test_tva_skickar_ut_och_varje_part_fragas_en_gang(utkast, strateg, kollegan):
    day = timezone.localdate() + datetime.timedelta(days=7)

    results = samtidigt(
        *(lambda av=av: gang.skicka_pa_remiss(utkast, sista_dag=day, av=av) for av in (strateg, kollegan))
    )

    assert [type(refused) for refused in nekade(results)] == [fel.OtillatetSteg]
    assert Yttrande.objects.count() == 2


def test_tva_kollegor_svarar_for_samma_part(utkast, strateg, kommun, ledamot, behorig):
    gang.skicka_pa_remiss(utkast, sista_dag=timezone.localdate() + datetime.timedelta(days=7), av=strateg)
    asked = Yttrande.objects.get(organisation=kommun)

    results = samtidigt(
        lambda: yttranden.lamna(asked, svar="tillstyrker", av=ledamot),
        lambda: yttranden.lamna(asked, svar="avstyrker", text="Nej.", av=behorig),
    )

    [refused] = nekade(results)
    asked.refresh_from_db()
    assert refused.yttrande.svar == asked.svar
    assert asked.tidigare.count() == 0


def test_tva_antar_och_bara_en_version_galler(utkast, overenskommelse, strateg, kollegan):
    Dokumentversion.objects.filter(pk=utkast.pk).update(status=Versionsstatus.FRAMLAGD)

    results = samtidigt(
        *(lambda av=av: gang.anta(utkast, fran=timezone.localdate(), av=av) for av in (strateg, kollegan))
    )

    assert [type(refused) for refused in nekade(results)] == [fel.OtillatetSteg]
    assert Dokumentversion.objects.gallande(timezone.localdate()).get() == utkast


def test_tva_provar_samma_omrade(overenskommelse, strateg, kollegan):
    omrade = OmradeFactory(overenskommelse=overenskommelse)

    results = samtidigt(
        *(lambda av=av: aktualitet.prova(overenskommelse, omrade, svar="aktuell", av=av) for av in (strateg, kollegan))
    )

    assert [type(refused) for refused in nekade(results)] == [fel.RedanProvad]
    assert Aktualitetsprovning.objects.count() == 1
