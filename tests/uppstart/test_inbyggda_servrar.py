"""The embedded servers: shared, adopted, revived, and gone when the last user leaves."""

import os
import pwd
import signal
import subprocess
import tempfile
from pathlib import Path

import psycopg2
import pytest

from core.servers import children, rights
from core.servers.embedded import Embedded
from core.servers.fel import Hinder
from core.servers.postgres import Postgres
from core.servers.rights import Rights

pytestmark = pytest.mark.xdist_group("uppstart")


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("REDIS_URL", raising=False)
    return tmp_path


def value(postgres, statement):
    connection = psycopg2.connect(postgres.url())
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchone()[0] if cursor.description else None
    finally:
        connection.close()


def test_den_sista_som_lamnar_stoppar_servrarna(data):
    with Embedded(data) as first:
        with Embedded(data) as second:
            assert second.postgres.pid() == first.postgres.pid()
            assert second.valkey.pid() == first.valkey.pid()
        pids = first.postgres.pid(), first.valkey.pid()
        assert all(children.alive(pid) for pid in pids)

    assert not any(children.alive(pid) for pid in pids)
    assert not first.postgres.sockets.exists()
    assert not first.valkey.sockets.exists()


def test_den_som_kom_sist_stoppar_aven_nar_den_forsta_gatt(data):
    first, second = Embedded(data), Embedded(data)
    first.__enter__()
    second.__enter__()
    pid = second.postgres.pid()

    first.__exit__(None, None, None)
    still_there = children.alive(pid)
    second.__exit__(None, None, None)
    first.postgres.process.wait(10)
    first.valkey.process.wait(10)

    assert still_there
    assert not children.alive(pid)


def test_data_overlever_en_dodad_server(data):
    with Embedded(data) as servers:
        value(servers.postgres, "CREATE TABLE spar AS SELECT 7 AS tal")
        os.kill(servers.postgres.pid(), signal.SIGKILL)
        children.wait_until(lambda: not servers.postgres.pid(), 10)

        revived = servers.revive()

        assert revived == ["PostgreSQL"]
        assert value(servers.postgres, "SELECT tal FROM spar") == 7


def test_ett_kvarglomt_las_som_pekar_pa_ett_annat_program_hindrar_inte(data):
    with Embedded(data):
        pass
    (data / "postgres" / "postmaster.pid").write_text(f"{os.getpid()}\n{data}\n")

    with Embedded(data) as servers:
        assert value(servers.postgres, "SELECT 1") == 1


def test_en_avbruten_forsta_start_borjar_om(data):
    (data / "postgres.ny").mkdir()
    (data / "postgres.ny" / "PG_VERSION").write_text("17")

    with Embedded(data) as servers:
        assert value(servers.postgres, "SELECT 1") == 1


def test_data_fran_en_annan_version_sags(data):
    (data / "postgres").mkdir()
    (data / "postgres" / "PG_VERSION").write_text("9.6")

    with pytest.raises(Hinder, match=r"gjord med PostgreSQL 9\.6"), Embedded(data):
        pass


def test_bara_den_som_ager_mappen_nar_servrarna(data):
    with Embedded(data) as servers:
        assert servers.postgres.sockets.stat().st_mode & 0o777 == 0o700
        assert servers.valkey.sockets.stat().st_mode & 0o777 == 0o700
        assert value(servers.postgres, "SHOW listen_addresses") == ""


def test_databasen_talar_unicode_och_har_svensk_fritextsokning(data):
    with Embedded(data) as servers:
        assert value(servers.postgres, "SHOW server_encoding") == "UTF8"
        assert value(servers.postgres, "SELECT to_tsvector('swedish', 'kommunerna')::text") == "'kommun':1"


@pytest.mark.skipif(os.geteuid() != 0, reason="gäller bara när root startar portalen")
def test_root_utan_namnrymd_kor_databasen_som_nobody(data, monkeypatch):
    nobody = pwd.getpwnam("nobody")
    plain = Rights(user=(nobody.pw_uid, nobody.pw_gid), owner=nobody.pw_uid)
    monkeypatch.setattr(rights, "for_postgres", lambda: plain)
    folder = Path(tempfile.mkdtemp(prefix="portal-nobody-"))
    folder.chmod(0o711)

    with Embedded(folder) as servers:
        owner = Path(f"/proc/{servers.postgres.pid()}").stat().st_uid

        assert owner == nobody.pw_uid
        assert value(servers.postgres, "SELECT 1") == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="gäller bara när root startar portalen")
def test_root_i_stangd_mapp_utan_namnrymd_far_en_mening(data, monkeypatch):
    nobody = pwd.getpwnam("nobody")
    plain = Rights(user=(nobody.pw_uid, nobody.pw_gid), owner=nobody.pw_uid)
    monkeypatch.setattr(rights, "for_postgres", lambda: plain)
    data.chmod(0o700)

    with pytest.raises(Hinder, match="användaren nobody når inte"), Embedded(data):
        pass


@pytest.mark.skipif(os.geteuid() != 0, reason="utan root kör hela sviten redan som vanlig användare")
def test_en_vanlig_anvandare_kor_utan_omvagar(make_copy):
    """In a namespace where we are user 1000: what ./portal sees is an ordinary user."""
    as_user = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
    if subprocess.run([*as_user, "true"], capture_output=True).returncode:
        pytest.skip("den här datorn tillåter inte namnrymder")
    copy = make_copy("vanlig användare")

    outcome = subprocess.run(
        [*as_user, "./portal", "manage", "shell", "-v", "0", "-c", "import os; print('användare', os.geteuid())"],
        cwd=copy.folder,
        env=copy.environment(),
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert outcome.returncode == 0, outcome.stderr
    assert "användare 1000" in outcome.stdout
    assert (copy.data / "postgres" / "PG_VERSION").exists()


def test_tva_mappar_samtidigt_har_var_sin_databas(data, tmp_path):
    (tmp_path / "ett").mkdir()
    (tmp_path / "två").mkdir()

    with Embedded(tmp_path / "ett") as one, Embedded(tmp_path / "två") as two:
        value(one.postgres, "CREATE TABLE bara_har ()")

        assert one.postgres.sockets != two.postgres.sockets
        assert value(two.postgres, "SELECT to_regclass('bara_har') IS NULL")


def test_upphittad_server_tas_over(data):
    """As after a start that was killed where nothing ties its servers to it."""
    lost = Postgres(data)
    lost.start()

    with Embedded(data) as servers:
        assert servers.postgres.pid() == lost.process.pid

    lost.process.wait(10)
    assert servers.postgres.pid() is None
