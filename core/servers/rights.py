"""PostgreSQL refuses to run as root, so root's server runs with less."""

import functools
import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass, field

from core.servers.fel import Hinder


@dataclass(frozen=True)
class Rights:
    """How a command must be started: words before it, the (uid, gid) to become, and who owns its files."""

    prefix: list[str] = field(default_factory=list)
    user: tuple[int, int] | None = None
    owner: int = field(default_factory=os.getuid)


@functools.cache
def for_postgres():
    """An ordinary user needs nothing; root gets a namespace where it is nobody, else becomes nobody."""
    if os.geteuid() != 0:
        return Rights()
    nobody = _nobody()
    inside = ["unshare", "--user", f"--map-user={nobody.pw_uid}", f"--map-group={nobody.pw_gid}"]
    if shutil.which("unshare") and _succeeds([*inside, "true"]):
        return Rights(prefix=inside)
    return Rights(user=(nobody.pw_uid, nobody.pw_gid), owner=nobody.pw_uid)


def _nobody():
    try:
        return pwd.getpwnam("nobody")
    except KeyError:
        raise Hinder(
            "Databasen kan inte köras som root och användaren nobody saknas. "
            "Kör kommandot som en vanlig användare eller sätt DATABASE_URL."
        ) from None


def _succeeds(command):
    return subprocess.run(command, capture_output=True).returncode == 0


def hand_over(folder, rights, program):
    """Give the folder to the server's user, and say so in a sentence when that user cannot reach it or the program."""
    if os.geteuid() != 0:
        return
    for place, _, names in os.walk(folder):
        for path in [place, *(os.path.join(place, name) for name in names)]:
            if os.lstat(path).st_uid != rights.owner:
                os.lchown(path, rights.owner, -1)
    for path in (folder, program):
        if rights.user and not _reaches(path, rights.user):
            raise Hinder(
                f"Databasen kan inte köras som root, och användaren nobody når inte {path}. Kör kommandot som en "
                "vanlig användare, flytta portalen till en mapp som alla får läsa, eller sätt DATABASE_URL."
            )


def _reaches(path, user):
    command = ["test", "-x", str(path)]
    return subprocess.run(command, user=user[0], group=user[1], extra_groups=[], cwd="/").returncode == 0
