"""How long a second ./portal start takes, against a bare `manage.py check` that only loads the same code."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TITEL = "Andra starten mot att bara läsa in koden"
MAL = 5
ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 3


def measure():
    """Medians of interleaved rounds, in seconds: (start until ready, bare check)."""
    with tempfile.TemporaryDirectory(prefix="portal-matning-") as folder:
        environment = os.environ | {"PORTAL_DATA": folder, "PORTAL_DEMO": "1", "PORTAL_VENV": sys.prefix}
        start(environment)
        pairs = [(start(environment), check(environment)) for _ in range(ROUNDS)]
    return tuple(sorted(times)[ROUNDS // 2] for times in zip(*pairs, strict=True))


def start(environment):
    """Seconds from the command to the line that says the portal is up; then everything is stopped."""
    command = ["./portal", "start", "--port", str(free_port())]
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        lines = iter(process.stdout.readline, "")
        if not any("Portalen är igång" in line for line in lines):
            sys.exit("Portalen startade inte; kör ./portal start och se varför.")
        seconds = time.perf_counter() - began
        process.send_signal(signal.SIGINT)
        process.stdout.read()
    return seconds


def check(environment):
    began = time.perf_counter()
    command = [sys.executable, "manage.py", "check", "--tag", "urls"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - began


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
