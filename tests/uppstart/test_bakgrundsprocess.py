"""A real Celery worker: it takes tasks, and a killed worker's task comes back."""

import uuid

import pytest

from tests.uppgifter import antal, rakna_upp

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("uppstart")]


def test_bakgrundsprocessen_utfor_uppgiften(celery_worker_process):
    nyckel = str(uuid.uuid4())

    rakna_upp.delay(nyckel)

    celery_worker_process.wait_for(lambda: antal(f"{nyckel}:klara") == 1)


@pytest.mark.langsam
def test_en_dodad_bakgrundsprocess_uppgift_kommer_tillbaka(celery_worker_process):
    nyckel = str(uuid.uuid4())
    rakna_upp.delay(nyckel, sekunder=3)
    celery_worker_process.wait_for(lambda: antal(f"{nyckel}:borjade") == 1)

    celery_worker_process.kill()
    celery_worker_process.start()

    celery_worker_process.wait_for(lambda: antal(f"{nyckel}:klara") == 1, seconds=60)
    assert antal(f"{nyckel}:borjade") == 2
