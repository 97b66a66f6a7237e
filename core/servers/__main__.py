"""What ./portal calls once the packages are in place."""

import os
import signal
import subprocess
import sys

from core.servers import check, folders, start
from core.servers.embedded import Embedded
from core.servers.fel import Hinder


def manage(arguments):
    """manage.py with the embedded servers running, and demo settings unless real servers are given."""
    with Embedded() as servers:
        environment = os.environ | servers.environment()
        if servers.postgres:
            environment["PORTAL_DEMO"] = "1"
        return _run([folders.ROOT / "manage.py", *arguments], environment)


def test(arguments):
    """The plugin tests/servers.py starts its own servers; nothing needs to run."""
    chosen = any(word.startswith(("-n", "--numprocesses", "--pdb")) for word in arguments)
    workers = [] if chosen else ["-n", "auto", "--dist", "worksteal"]
    return _run(["-m", "pytest", *workers, *arguments], os.environ)


def bench(arguments):
    return _run(["-m", "bench", *arguments], os.environ)


def _run(command, environment):
    """Run Python with the terminal's Ctrl-C going to the child, whose answer is ours."""
    process = subprocess.Popen([sys.executable, *command], env=environment)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda number, frame: process.terminate())
    code = process.wait()
    return code if code >= 0 else 128 - code


COMMANDS = {"start": start.main, "test": test, "check": check.main, "bench": bench, "manage": manage}


def main():
    try:
        sys.exit(COMMANDS[sys.argv[1]](sys.argv[2:]))
    except Hinder as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
