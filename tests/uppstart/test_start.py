"""./portal start with real processes, in a folder with a space, å and 180 characters."""

import contextlib
import os
import signal
import socket
import urllib.request

import psycopg2
import pytest

from core.servers import children
from core.servers.embedded import Embedded
from tests.uppstart.conftest import AWKWARD

pytestmark = [pytest.mark.langsam, pytest.mark.xdist_group("uppstart")]


@pytest.fixture(scope="module")
def running(awkward_copy):
    with awkward_copy.start() as started:
        yield started


def test_mappen_har_blanksteg_a_med_ring_och_180_tecken(awkward_copy):
    path = str(awkward_copy.folder)

    assert " " in path
    assert "å" in path
    assert len(os.fsencode(path)) > 180
    assert AWKWARD in path


def test_start_skriver_adressen_och_sidan_svarar(running):
    address = f"http://127.0.0.1:{running.copy.port}/"

    with urllib.request.urlopen(f"{address}konto/login/") as answer:
        page = answer.read().decode()

    assert f"Portalen är igång: {address}" in running.text
    assert "<h1" in page


def test_start_visar_demons_inloggningar(running):
    assert "@" in running.text
    assert "Demo" in running.text


def test_webb_bakgrund_och_klocka_ar_egna_processer(running):
    assert running.children().keys() >= {"gunicorn", "worker", "beat", "postgres", "valkey-server"}


def test_manage_delar_databas_med_det_som_kor(running):
    question = "from django.db import connection as c; k = c.cursor(); "
    question += "k.execute('SELECT pg_postmaster_start_time()'); print(k.fetchone()[0].isoformat())"

    first = running.copy.run("manage", "shell", "-v", "0", "-c", question)
    second = running.copy.run("manage", "shell", "-v", "0", "-c", question)

    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    assert children.alive(running.children()["postgres"])


def test_en_andra_start_i_samma_mapp_visar_var_den_forsta_finns(running):
    outcome = running.copy.run("start", "--port", "8999")

    assert outcome.returncode == 1
    assert f"redan igång på http://127.0.0.1:{running.copy.port}/" in outcome.stderr


def test_en_dodad_databas_startas_igen(running):
    os.kill(running.children()["postgres"], signal.SIGKILL)

    running.wait_for("PostgreSQL hade stannat och är startad igen.", seconds=30)

    outcome = running.copy.run("manage", "migrate", "--check")
    assert outcome.returncode == 0, outcome.stderr


def test_en_dodad_bakgrundsprocess_startas_igen(running):
    before = running.children()["worker"]
    os.kill(before, signal.SIGKILL)

    running.wait_for("Processen bakgrund hade stannat", seconds=30)

    assert children.wait_until(lambda: running.children().get("worker", before) != before, 30)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_inget_lamnas_igang_och_data_finns_kvar(awkward_copy, running, number, monkeypatch):
    """Last in the file's order: the first round stops the shared start, the others start it again."""
    table = f"spar_{number.name.lower()}"
    with contextlib.nullcontext(running) if running.process.poll() is None else awkward_copy.start() as started:
        _sql(awkward_copy, f"CREATE TABLE {table} ()", monkeypatch)
        started.stop(number)
        gone = children.wait_until(lambda: not awkward_copy.leftovers(), 20)

    assert gone, awkward_copy.leftovers()
    assert _port_is_free(awkward_copy.port)
    assert _sql(awkward_copy, f"SELECT to_regclass('{table}') IS NOT NULL", monkeypatch)


def _sql(copy, statement, monkeypatch):
    """Ask the copy's own database, started for the question when nothing runs."""
    for name in ("DATABASE_URL", "REDIS_URL"):
        monkeypatch.delenv(name, raising=False)
    with Embedded(copy.data) as servers, contextlib.closing(psycopg2.connect(servers.postgres.url())) as connection:
        connection.autocommit = True
        cursor = connection.cursor()
        cursor.execute(statement)
        return cursor.fetchone()[0] if cursor.description else None


def _port_is_free(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0
