"""A copy of the tree in an awkward folder, and ./portal run there as a person would."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from core.servers import children

ROOT = Path(__file__).resolve().parent.parent.parent
# A space, å ä ö, and more than 180 characters in all.
AWKWARD = "Länsstyrelsen i Kronobergs län – portal på prov " + "å" * 60
READY_WITHIN = 400


class Copy:
    """One copy of the project with its own data; uses the suite's own packages."""

    def __init__(self, folder, built=None):
        self.folder = folder
        self.data = folder / ".data"
        self.port = free_port()
        for name in _tracked():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
        if built:
            shutil.copytree(built, self.data / "byggt", ignore=shutil.ignore_patterns("*.del"))

    def environment(self, **extra):
        ours = ("DATABASE_URL", "REDIS_URL", "PORTAL_", "DJANGO_SETTINGS_MODULE", "PYTEST", "CELERY")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        return kept | {"PORTAL_VENV": sys.prefix} | extra

    def run(self, *arguments, seconds=120, **extra):
        """Run ./portal to its end; the result holds stdout, stderr and returncode."""
        return subprocess.run(
            ["./portal", *arguments],
            cwd=self.folder,
            env=self.environment(**extra),
            capture_output=True,
            text=True,
            timeout=seconds,
        )

    def start(self, *before, **extra):
        return Started(self, before, extra)

    def leftovers(self):
        """Command lines of processes that still work in this copy."""
        return [line for pid in _pids() if str(self.folder) in (line := _where(pid))]


class Started:
    """A running ./portal start."""

    def __init__(self, copy, before, extra):
        self.copy = copy
        self.output = copy.folder / "start.txt"
        with self.output.open("w") as output:
            self.process = subprocess.Popen(
                [*before, "./portal", "start", "--port", str(copy.port)],
                cwd=copy.folder,
                env=copy.environment(**extra),
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def __enter__(self):
        return self.wait_for("Stoppa med Ctrl-C")

    def __exit__(self, *_):
        self.stop()

    @property
    def text(self):
        return self.output.read_text()

    def wait_for(self, words, seconds=READY_WITHIN):
        deadline = time.monotonic() + seconds
        while words not in self.text:
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                pytest.fail(f"”{words}” kom aldrig.\n{self.text}")
            time.sleep(0.05)
        return self

    def stop(self, number=signal.SIGINT):
        if self.process.poll() is None:
            os.killpg(self.process.pid, number)
        try:
            return self.process.wait(40)
        except subprocess.TimeoutExpired:
            self.process.kill()
            pytest.fail(f"./portal start stannade inte.\n{self.text}")

    def children(self):
        """{word in the command line: pid} of the processes started directly by the supervisor."""
        below = [pid for pid in _pids() if _parent(pid) == self.process.pid]
        words = ("gunicorn", "worker", "beat", "postgres", "valkey-server")
        return {word: pid for pid in below for word in words if word in children.command_line(pid)}


@pytest.fixture(scope="session")
def built():
    """The typefaces take half a minute to cut, so the copies share the suite's own."""
    call_command("bygg_tillgangar", verbosity=0)
    return settings.BYGGT_DIR


@pytest.fixture(scope="session")
def awkward_copy(tmp_path_factory, built):
    return Copy(tmp_path_factory.mktemp("uppstart") / AWKWARD, built)


@pytest.fixture
def make_copy(tmp_path, built):
    return lambda name: Copy(tmp_path / name, built)


@pytest.fixture
def bare_copy(tmp_path):
    """Without built assets: enough for what fails before anything starts."""
    return Copy(tmp_path / "kopia")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _tracked():
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    return [name for name in os.fsdecode(names).split("\0") if name and (ROOT / name).is_file()]


def _pids():
    return [int(entry.name) for entry in Path("/proc").glob("[0-9]*")]


def _where(pid):
    """Command line and working folder; what has ended says nothing."""
    try:
        return f"{children.command_line(pid)} {os.readlink(f'/proc/{pid}/cwd')}" if children.alive(pid) else ""
    except OSError:
        return ""


def _parent(pid):
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None
