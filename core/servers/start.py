"""./portal start: everything up, watched while it runs, and everything down again."""

import argparse
import contextlib
import fcntl
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

from core.servers import children, folders, pango, port
from core.servers.embedded import Embedded
from core.servers.fel import Hinder

HOST = "127.0.0.1"
READY_WITHIN = 60
# A process that falls this many times in a row has a fault that restarting does not cure.
FALLS_ALLOWED = 5
STEADY_AFTER = 60
LOOK_EVERY = 0.5
STOP = [(signal.SIGTERM, 10), (signal.SIGKILL, 5)]


def main(arguments):
    options = _options(arguments)
    data = folders.data_folder()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    with contextlib.suppress(KeyboardInterrupt), _only_one(data, options.port):
        port.require_free(HOST, options.port)
        if problem := pango.sentence():
            say(problem)
        with Embedded(data, owner=True) as servers:
            environment = {"PORTAL_ADRESS": address(options.port)} | os.environ | servers.environment()
            environment["PORTAL_DEMO"] = "1"
            _prepare(environment)
            _run(Processes(data, environment, options.port), servers, options.port, environment)
    return 0


def _options(arguments):
    parser = argparse.ArgumentParser(prog="./portal start", description="Startar portalen med exempeldata.")
    parser.add_argument("--port", type=int, default=8000, help="webbadressens port (8000)")
    return parser.parse_args(arguments)


def _interrupt(number, frame):
    raise KeyboardInterrupt


@contextlib.contextmanager
def _only_one(data, number):
    """One portal per data folder; the second is told where the first is."""
    with (data / "start.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise Hinder(
                f"Portalen i den här mappen är redan igång på {lock.read()}. "
                "Använd den, eller stoppa den med Ctrl-C i fönstret där den startades."
            ) from None
        lock.truncate(0)
        lock.write(address(number))
        lock.flush()
        yield


def _prepare(environment):
    """Migrations, built assets and the first start's data, in one process that speaks for itself."""
    process = subprocess.Popen(
        [sys.executable, folders.ROOT / "manage.py", "forbered"], env=environment, start_new_session=True
    )
    try:
        code = process.wait()
    except KeyboardInterrupt:
        children.stop(process.pid, STOP)
        raise
    if code:
        raise Hinder("Portalen kunde inte förberedas; orsaken står ovanför. Rätta den och kör ./portal start igen.")


def _run(processes, servers, number, environment):
    try:
        processes.start_all()
        _wait_until_ready(processes, number)
        say(f"\nPortalen är igång: {address(number)}\n")
        subprocess.run([sys.executable, folders.ROOT / "manage.py", "forbered", "--visa"], env=environment)
        say(f"Loggar: {processes.data / 'logg'}\nStoppa med Ctrl-C.")
        _watch(processes, servers)
    finally:
        _ignore_signals()
        say("\nStoppar portalen …")
        processes.stop_all()


def _ignore_signals():
    """A second Ctrl-C does not leave things half stopped; each step has its own limit in time."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def _watch(processes, servers):
    while True:
        time.sleep(LOOK_EVERY)
        for name in servers.revive():
            say(f"{name} hade stannat och är startad igen.")
        processes.revive()


def _wait_until_ready(processes, number):
    if not children.wait_until(lambda: processes.revive() or _answers(number), READY_WITHIN, step=0.1):
        tail = folders.tail(processes.data, "webb")
        raise Hinder(f"{tail}\n\nWebbservern svarade inte inom {READY_WITHIN} sekunder. Orsaken står i loggen ovanför.")


def _answers(number):
    """Whether the sign-in page comes; a page that fails also counts as up, and the log says why it failed."""
    try:
        urllib.request.urlopen(f"{address(number)}konto/login/", timeout=10).close()
    except urllib.error.HTTPError as error:
        if error.code >= 500:
            say("Inloggningssidan ger ett fel. Orsaken står i loggen webb.log.")
    except OSError:
        return False
    return True


class Processes:
    """Web, worker and beat: real processes, each with its own log."""

    def __init__(self, data, environment, number):
        self.data = data
        self.environment = environment
        self.commands = commands(number)
        self.running = {}
        self.falls = {}

    def start_all(self):
        for name in self.commands:
            self._start(name)

    def _start(self, name):
        with folders.log_file(self.data, name) as log:
            self.running[name] = children.spawn(
                [sys.executable, "-m", *self.commands[name]],
                log=log,
                cwd=folders.ROOT,
                env=self.environment,
                dies_with_us=signal.SIGTERM,
            )

    def revive(self):
        """Start what has ended again; give up on what keeps falling."""
        for name, process in self.running.items():
            if process.poll() is not None:
                children.kill_group(process.pid)
                self._count_fall(name, process.returncode)
                self._start(name)

    def _count_fall(self, name, code):
        recent = [moment for moment in self.falls.get(name, []) if time.monotonic() - moment < STEADY_AFTER]
        self.falls[name] = [*recent, time.monotonic()]
        if len(self.falls[name]) >= FALLS_ALLOWED:
            raise Hinder(
                f"{folders.tail(self.data, name)}\n\nProcessen {name} stannar gång på gång (kod {code}). "
                "Orsaken står i loggen ovanför."
            )
        say(f"Processen {name} hade stannat (kod {code}) och startas igen.")

    def stop_all(self):
        """Ask all at once, then wait for each: the slowest decides the time, not the sum."""
        for process in self.running.values():
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
        for process in self.running.values():
            children.stop(process.pid, [(0, 10), (signal.SIGKILL, 5)])
            children.kill_group(process.pid)


def commands(number):
    return {
        "webb": [
            *("gunicorn", "config.wsgi:application", "--bind", f"{HOST}:{number}"),
            *(
                "--no-control-socket",
                "--preload",
                "--workers",
                "2",
                "--threads",
                "4",
                "--access-logfile",
                "-",
                "--graceful-timeout",
                "5",
            ),
        ],
        "bakgrund": ["celery", "-A", "config", "worker", "--concurrency", "2", "--loglevel", "INFO"],
        "klocka": ["celery", "-A", "config", "beat", "--pidfile", "", "--loglevel", "INFO"],
    }


def address(number):
    return f"http://{HOST}:{number}/"


def say(text):
    print(text, flush=True)
