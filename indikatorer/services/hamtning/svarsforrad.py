"""Answers of a pull that may be interrupted: kept on disk until it has been stored, so that the next one goes on.

Kept for full pulls only; one that asks for changes is over at once. What is unreadable, old or of another plan is as
if it were not there, and a disk that cannot be written to stops nothing.
"""

import contextlib
import hashlib
import json
import logging
import shutil
import time

from django.conf import settings

log = logging.getLogger(__name__)

# After this long everything is asked for again.
HOGSTA_ALDER = 6 * 3600


class Svarsforrad:
    """One plan's answers: a file per question, its first line the checksum of the rest."""

    def __init__(self, bas, omfang):
        told = [bas, {key: serie.pk for key, serie in omfang.serier.items()}, omfang.platser, list(omfang.artal)]
        self.rot = settings.PORTAL_DATA / "hamtning"
        self.folder = self.rot / _sum(json.dumps(told, sort_keys=True))
        self._sweep()

    def finns(self, plan):
        """Those questions of the plan that have an answer here."""
        return [part for part in plan if self.las(part) is not None]

    def las(self, part):
        """The lines that answer the question, or None."""
        path = self._path(part)
        try:
            if path.stat().st_mtime < time.time() - HOGSTA_ALDER:
                return None
            checksum, _, lines = path.read_text(encoding="utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        return lines if checksum == _sum(lines) else None

    def spara(self, part, lines):
        path = self._path(part)
        half = path.with_suffix(".halv")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            half.write_text(f"{_sum(lines)}\n{lines}", encoding="utf-8")
            half.replace(path)
        except OSError:
            log.warning("An answer could not be kept in %s", self.folder, exc_info=True)

    def tom(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def _path(self, part):
        return self.folder / f"{_sum(json.dumps(part))}.copy"

    def _sweep(self):
        """Take away what other interrupted pulls have left."""
        with contextlib.suppress(OSError):
            for folder in self.rot.iterdir():
                if folder.stat().st_mtime < time.time() - HOGSTA_ALDER:
                    shutil.rmtree(folder, ignore_errors=True)


def _sum(text):
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def nyare(lines, changed):
    """The lines, with those that have changed in place of the older ones for the same value."""
    if not changed:
        return lines
    keys = {_key(line) for line in changed.splitlines()}
    kept = [line for line in lines.splitlines(keepends=True) if _key(line) not in keys]
    return "".join(kept) + changed


def _key(line):
    """Series, place, year and sex."""
    return tuple(line.split("\t", 4)[:4])
