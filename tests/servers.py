"""Pytest plugin: PostgreSQL and Valkey for the suite, started before Django reads its settings.

The controller starts one of each in a temporary folder; every xdist worker has its own database
(pytest-django names it) and its own Valkey number. DATABASE_URL and REDIS_URL name real servers instead.
"""

import gc
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import pytest

# Here and not in tests/conftest.py, which reads the factories before it names its plugins.
pytest_plugins = ["tests.plugins.dagen"]

ROOT = Path(__file__).resolve().parent.parent
WORKER_READY_WITHIN = 60


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config, args):
    os.environ["PORTAL_DEMO"] = "1"
    _keep_bytecode()
    if worker := os.environ.get("PYTEST_XDIST_WORKER"):
        os.environ["REDIS_URL"] = numbered(os.environ["REDIS_URL"], int(worker.removeprefix("gw")) + 1)
        os.environ["PORTAL_DATA"] = str(Path(os.environ["PORTAL_DATA"]) / worker)
    elif not {"-h", "--help", "--version", "--markers", "--fixtures"} & set(args):
        _start(early_config)
    return (yield)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish():
    """What is loaded by now stays to the end, and need not be looked through for rubbish again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _keep_bytecode():
    """Where Python has been told not to keep it, every worker and every process that a test starts would otherwise
    translate the whole project anew."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False


def _start(config):
    from core.servers.embedded import Embedded

    folder = Path(tempfile.mkdtemp(prefix="portal-prov-"))
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    servers = Embedded(folder, disposable=True, owner=True)
    if servers.postgres:
        os.environ["PORTAL_PROV_INBYGGD"] = "1"
    else:
        config.add_cleanup(_leave_nothing_behind)
    servers.__enter__()
    config.add_cleanup(lambda: servers.__exit__(None, None, None))
    os.environ.update(servers.environment())


def _leave_nothing_behind():
    from tests import databas

    databas.drop()


def numbered(url, number):
    """The Redis address with another database number: a path for redis://, a parameter for a socket."""
    parts = urlsplit(url)
    if parts.scheme.startswith("redis+socket"):
        query = dict(parse_qsl(parts.query)) | {"virtual_host": number}
        return f"{url.partition('?')[0]}?{urlencode(query)}"
    return urlunsplit(parts._replace(path=f"/{number}"))


@pytest.fixture(scope="session")
def celery_worker_process(django_db_setup):
    """A real Celery worker on the test's own database and queue.

    Use with `@pytest.mark.django_db(transaction=True)`: the worker sees only what is committed.
    """
    with CeleryWorker() as worker:
        yield worker


class CeleryWorker:
    """`start`, `kill`, `stop` and `wait_for(condition)`; a failure shows the end of the worker's log."""

    def __init__(self, *, pool="solo", queue="celery"):
        self.log = Path(os.environ["PORTAL_DATA"]) / f"celery-{queue}.log"
        self.options = ["-P", pool, "-c", "1", "-Q", queue, "-n", f"{queue}@%h", "-l", "INFO"]

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        from core.servers import children

        self.log.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "celery", "-A", "config", "worker", *self.options]
        command += ["-I", "tests.uppgifter", "--without-mingle", "--without-gossip"]
        with self.log.open("wb") as log:
            self.process = children.spawn(command, log=log, cwd=ROOT, env=self._environment(), dies_with_us=15)
        self.wait_for(lambda: " ready." in self.log.read_text(errors="replace"), seconds=WORKER_READY_WITHIN)

    def kill(self):
        """As when the machine loses power."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()

    def wait_for(self, condition, *, seconds=30):
        """Wait until the condition holds; its value is returned."""
        deadline = time.monotonic() + seconds
        while not (value := condition()):
            if self.process.poll() is not None:
                pytest.fail(f"Bakgrundsprocessen slutade (kod {self.process.returncode}).\n{self._tail()}")
            if time.monotonic() > deadline:
                pytest.fail(f"Bakgrundsprocessen blev inte klar inom {seconds} s.\n{self._tail()}")
            time.sleep(0.05)
        return value

    def _tail(self):
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-30:])

    def _environment(self):
        from django.db import connection

        parts = urlsplit(os.environ["DATABASE_URL"])
        database = urlunsplit(parts._replace(path=f"/{connection.settings_dict['NAME']}"))
        return os.environ | {"DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
