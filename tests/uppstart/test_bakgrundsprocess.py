"""A real Celery worker: it takes tasks, and a killed worker's task comes back."""

import os
import signal
import uuid
from pathlib import Path

import pytest

from tests.servers import CeleryWorker
from tests.uppgifter import antal, rakna_upp

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("uppstart")]


def test_bakgrundsprocessen_utfor_uppgiften(celery_worker_process):
    nyckel = str(uuid.uuid4())

    rakna_upp.delay(nyckel)

    celery_worker_process.wait_for(lambda: antal(f"{nyckel}:klara") == 1)


@pytest.mark.langsam
def test_en_dodad_arbetares_uppgift_kommer_tillbaka(django_db_setup):
    """The pool process that runs the task is killed; its worker hands the task out again."""
    nyckel = str(uuid.uuid4())
    with CeleryWorker(pool="prefork", queue="prov") as worker:
        rakna_upp.apply_async([nyckel], {"sekunder": 3}, queue="prov")
        worker.wait_for(lambda: antal(f"{nyckel}:borjade") == 1)

        os.kill(child_of(worker.process.pid), signal.SIGKILL)

        worker.wait_for(lambda: antal(f"{nyckel}:klara") == 1, seconds=60)
    assert antal(f"{nyckel}:borjade") == 2


def child_of(pid):
    """The pool's one process."""
    return int(Path(f"/proc/{pid}/task/{pid}/children").read_text().split()[0])
