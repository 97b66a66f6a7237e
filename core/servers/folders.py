"""Where the embedded servers keep their data, their logs and their sockets."""

import hashlib
import os
import stat
import tempfile
from pathlib import Path

from core.servers.fel import Hinder

ROOT = Path(__file__).resolve().parent.parent.parent
LOG_LIMIT = 5_000_000


def data_folder():
    """PORTAL_DATA, by default .data in the project."""
    folder = Path(os.environ.get("PORTAL_DATA") or ROOT / ".data").absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Hinder(
            f"Det går inte att skapa mappen {folder} ({error.strerror}). "
            "Ge er själva skrivrätt dit eller sätt PORTAL_DATA till en annan mapp."
        ) from error
    return folder


def socket_folder(data, kind, owner):
    """A short folder only its owner can enter; a socket's path may hold no more than about 100 bytes."""
    base = Path("/tmp") if os.access("/tmp", os.W_OK) else Path(tempfile.gettempdir())
    digest = hashlib.sha256(os.fsencode(data.resolve())).hexdigest()[:12]
    folder = base / f"portal-{os.getuid()}-{digest}-{kind}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (os.getuid(), owner):
        raise Hinder(f"{folder} tillhör någon annan. Ta bort den och kör kommandot igen.")
    if found.st_uid != owner:
        os.chown(folder, owner, -1)
    folder.chmod(0o700)
    return folder


def log_file(data, name):
    """Opened for appending; begins anew when it has grown large."""
    path = data / "logg" / f"{name}.log"
    path.parent.mkdir(exist_ok=True)
    if path.exists() and path.stat().st_size > LOG_LIMIT:
        path.replace(path.with_suffix(".gammal.log"))
    return path.open("ab")


def tail(data, name, lines=12):
    """The end of a log, for the person who has to find out why something stopped."""
    path = data / "logg" / f"{name}.log"
    text = path.read_text(errors="replace") if path.exists() else ""
    return "\n".join(text.splitlines()[-lines:])
