"""The pull in the background: the job row says how it went, in Swedish, and running twice does no harm."""

import pytest
from django.conf import settings

from indikatorer import services, tasks
from indikatorer.models import Hamtning, Matvarde
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


def test_natten_bestaller_en_hamtning_av_alla(med_indikatorer):
    tasks.hamta_nattligen()

    job = Jobb.objects.get()
    assert (job.uppgift, job.nyckel) == ("indikatorer.tasks.hamta", "")


def test_natthamtningen_star_i_schemat():
    planned = {row["task"] for row in settings.CELERY_BEAT_SCHEDULE.values()}

    assert tasks.hamta_nattligen.name in planned
