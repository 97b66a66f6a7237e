"""The embedded servers as one thing to use: started by the first command, stopped by the last."""

import contextlib
import fcntl
import os

from core.servers import folders
from core.servers.postgres import Postgres
from core.servers.valkey import Valkey


class Embedded:
    """The servers no address is given for. Several commands may share them; `./portal start` owns them."""

    def __init__(self, data=None, *, disposable=False, owner=False):
        self.data = data or folders.data_folder()
        self.owner = owner
        options = {"disposable": disposable, "dies_with_us": owner}
        self.postgres = None if os.environ.get("DATABASE_URL") else Postgres(self.data, **options)
        self.valkey = None if os.environ.get("REDIS_URL") else Valkey(self.data, **options)

    @property
    def servers(self):
        return [server for server in (self.postgres, self.valkey) if server]

    def __enter__(self):
        with self._turn():
            self.using = (self.data / "servrar.lock").open("a")
            fcntl.flock(self.using, fcntl.LOCK_SH)
            self._start_all()
        return self

    def __exit__(self, *_):
        with self._turn():
            if self.owner or self._is_last():
                self._stop_all()
        self.using.close()

    def environment(self):
        """The variables through which Django and Celery find the servers."""
        (self.data / "byggt").mkdir(exist_ok=True)  # Django warns about a static folder that does not exist yet
        found = {"PORTAL_DATA": str(self.data)}
        if self.postgres:
            found["DATABASE_URL"] = self.postgres.url()
        if self.valkey:
            found["REDIS_URL"] = self.valkey.url()
        return found

    def revive(self):
        """Start the servers that have died; returns their names."""
        dead = [server for server in self.servers if not server.pid()]
        if not dead:
            return []
        with self._turn():
            for server in dead:
                server.start()
        return [server.name for server in dead]

    def _start_all(self):
        try:
            for server in self.servers:
                server.start()
        except BaseException:
            if self.owner or self._is_last():
                self._stop_all()
            self.using.close()
            raise

    def _stop_all(self):
        for server in reversed(self.servers):
            server.stop()

    @contextlib.contextmanager
    def _turn(self):
        """Starting and stopping happens one command at a time."""
        with (self.data / "uppstart.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _is_last(self):
        try:
            fcntl.flock(self.using, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
