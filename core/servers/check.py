"""./portal check: what can be said about the code without running it."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from core.servers import folders
from core.servers.embedded import Embedded

# Only for checking that production's settings hold together; nothing listens there.
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "PORTAL_DEMO": "",
    "SECRET_KEY": "kontroll-" + "0123456789abcdefghijklmnopqrstuvwxyz" * 2,
    "ALLOWED_HOSTS": "portal.example",
    "EMAIL_URL": "smtp+tls://portal:hemligt@mejl.example:587",
}


def main(arguments):
    with (
        tempfile.TemporaryDirectory(prefix="portal-") as folder,
        Embedded(Path(folder), disposable=True, owner=True) as servers,
    ):
        return _all_steps(os.environ | servers.environment())


def _all_steps(environment):
    failed = [name for name, command, extra in steps() if not _passes(name, command, environment | extra)]
    if failed:
        print(f"\nInte godkänt: {', '.join(failed)}.")
        return 1
    print("\nAllt är godkänt.")
    return 0


def steps():
    """(what it says in Swedish, the Python command, extra environment)."""
    manage = str(folders.ROOT / "manage.py")
    demo = {"PORTAL_DEMO": "1", "DJANGO_SETTINGS_MODULE": "config.settings"}
    return [
        ("Kodens stil (ruff)", ["-m", "ruff", "check", "."], {}),
        ("Kodens form (ruff format)", ["-m", "ruff", "format", "--check", "."], {}),
        ("Skikten (import-linter)", ["-c", "from importlinter.cli import lint_imports_command as run; run()"], {}),
        ("Mallarna (djlint)", ["-m", "djlint", "templates", "--lint", "--quiet"], {}),
        ("Migreringar", [manage, "makemigrations", "--check", "--dry-run"], demo),
        ("Driftinställningar", [manage, "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION),
    ]


def _passes(name, command, environment):
    outcome = subprocess.run(
        [sys.executable, *command],
        cwd=folders.ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    print(f"{'Godkänt' if outcome.returncode == 0 else 'FEL':<8} {name}", flush=True)
    if outcome.returncode:
        print(outcome.stdout)
    return outcome.returncode == 0
