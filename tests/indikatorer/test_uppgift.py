"""The pull in the background: the job row says how it went, in Swedish, and running twice does no harm."""

import pytest
from django.conf import settings
from django.urls import reverse

from indikatorer import services, tasks
from indikatorer.models import Hamtning, Kalltyp, Matvarde
from indikatorer.services.hamtning import gang, turn
from jobb.models import Jobb, Tillstand

pytestmark = pytest.mark.django_db


@pytest.fixture
def jobb(med_indikatorer, strateg):
    return services.bestall_hamtning(med_indikatorer, av=strateg)


def test_jobbet_blir_klart_och_leder_till_hamtningarna(jobb, inkopplad, strateg):
    tasks.hamta(jobb.pk)

    jobb.refresh_from_db()
    assert jobb.tillstand == Tillstand.KLART
    assert jobb.resultat["url"].endswith("/indikatorer/hamtningar/")
    assert Hamtning.objects.get().startad_av == strateg
    assert Matvarde.objects.exists()


def test_jobbet_sager_varfor_det_inte_gick(jobb, inkopplad):
    inkopplad.fela("html", ganger=None)

    tasks.hamta(jobb.pk)

    jobb.refresh_from_db()
    assert jobb.tillstand == Tillstand.MISSLYCKAT
    assert jobb.fel.startswith("Kolada skickade ett avbrutet svar eller en webbsida")
    assert not Matvarde.objects.exists()


def test_ett_klart_jobb_gors_inte_om(jobb, inkopplad):
    tasks.hamta(jobb.pk)

    tasks.hamta(jobb.pk)

    assert Hamtning.objects.count() == 1


@pytest.fixture
def upptagna(monkeypatch):
    """The sources that another process pulls from."""
    taken = set()
    ask = turn._ask

    def answer(question, kalla):
        return False if question == turn.TAKE and kalla in taken else ask(question, kalla)

    monkeypatch.setattr(turn, "_ask", answer)
    monkeypatch.setattr(turn, "time", None)  # who waits in a worker needs the time
    return taken


@pytest.fixture
def senare(monkeypatch):
    """What is sent to be done later: (task, arguments, seconds)."""
    sent = []
    monkeypatch.setattr(
        "jobb.services.current_app.send_task", lambda name, args, countdown=0: sent.append((name, args, countdown))
    )
    return sent


def test_en_upptagen_kalla_vantas_inte_pa_i_en_arbetare(
    jobb, inkopplad, upptagna, senare, django_capture_on_commit_callbacks
):
    upptagna.add(Kalltyp.KOLADA)
    with django_capture_on_commit_callbacks(execute=True):
        tasks.hamta(jobb.pk)

    jobb.refresh_from_db()
    assert jobb.tillstand == Tillstand.VANTAR
    assert jobb.text == "Väntar på en annan hämtning från Kolada"
    assert not Hamtning.objects.exists()
    [(name, args, seconds)] = senare
    assert (name, args[0], seconds > 0) == (tasks.hamta.name, jobb.pk, True)

    upptagna.clear()
    tasks.hamta(*args)

    jobb.refresh_from_db()
    assert (jobb.tillstand, Hamtning.objects.count()) == (Tillstand.KLART, 1)


def test_det_som_gick_att_hamta_hamtas_inte_igen_och_felet_gloms_inte(
    jobb, inkopplad, upptagna, senare, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(gang, "kallor_att_hamta", lambda avtal: [Kalltyp.ARBETSFORMEDLINGEN, Kalltyp.KOLADA])
    upptagna.add(Kalltyp.KOLADA)
    with django_capture_on_commit_callbacks(execute=True):
        tasks.hamta(jobb.pk)
    upptagna.clear()
    gick_inte = Hamtning.objects.get()

    tasks.hamta(*senare[0][1])

    jobb.refresh_from_db()
    assert gick_inte.kalla == Kalltyp.ARBETSFORMEDLINGEN
    assert [pull.kalla for pull in Hamtning.objects.exclude(pk=gick_inte.pk)] == [Kalltyp.KOLADA]
    assert (jobb.tillstand, jobb.fel) == (Tillstand.MISSLYCKAT, gick_inte.fel)


def test_natten_bestaller_en_hamtning_av_alla(med_indikatorer):
    tasks.hamta_nattligen()

    job = Jobb.objects.get()
    assert (job.uppgift, job.nyckel) == ("indikatorer.tasks.hamta", "")


def test_natthamtningen_star_i_schemat():
    planned = {row["task"] for row in settings.CELERY_BEAT_SCHEDULE.values()}

    assert tasks.hamta_nattligen.name in planned


def test_hamtningens_sida_sager_lan_och_kalla_och_leder_till_kallorna(med_indikatorer, strateg, logga_in):
    jobb = services.bestall_hamtning(med_indikatorer, av=strateg, kalla=Kalltyp.KOLADA)

    html = logga_in(strateg).get(jobb.get_absolute_url()).content.decode()

    assert f"<h1>Hämtning från Kolada, {med_indikatorer.kortnamn}</h1>" in html
    assert f'href="{reverse("indikatorer:hamtningar", args=[med_indikatorer.slug])}"' in html
