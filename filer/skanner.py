"""The virus scanner: ClamAV's clamd beside the portal, when FILSKANNER_URL says where, over TCP or a unix socket.

The EICAR test file is always known, so that the whole way can be tried without a scanner. A scanner that is
configured and does not answer refuses the file. Why there is no client library: docs/beslut/0014.
"""

import contextlib
import logging
import re
import socket
import struct
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

from filer.fel import SkannernSvararInte, SmittadFil
from filer.strom import bitar, innehaller

logger = logging.getLogger(__name__)
# In two pieces, or scanners would take this file for the test file.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
# For the whole conversation about one file.
SEKUNDER = 30
PORT = 3310
SVAR_LANGST = 4096
# Commands and answers end with NUL when the command begins with z.
SLUT = b"\0"


class FelAdress(ValueError):
    """FILSKANNER_URL cannot be read."""

    def __init__(self, url):
        super().__init__(f"FILSKANNER_URL är ”{url}”. Ange tcp://värd:3310 eller unix:///sökväg/till/clamd.ctl.")


class SvararInte(OSError):
    """The scanner did not say yes or no."""


def skanna(stream):
    """Silent when nothing was found: SmittadFil when something was, SkannernSvararInte when nobody could look."""
    stream.seek(0)
    if innehaller(stream, EICAR):
        raise SmittadFil
    if settings.FILSKANNER_URL:
        stream.seek(0)
        fraga_om(stream)
    stream.seek(0)


def fraga_om(stream):
    try:
        svar = Clamd.fran_url(settings.FILSKANNER_URL).instream(stream)
        fynd = las_svar(svar)
    except (OSError, FelAdress) as fault:
        logger.error("Viruskontrollen svarar inte: %s", fault)
        raise SkannernSvararInte from fault
    if fynd:
        logger.warning("Viruskontrollen hittade %s i en fil som någon försökte lägga till.", fynd)
        raise SmittadFil


def las_svar(svar):
    """What was found, or "" for nothing. Everything but a plain yes or no counts as no answer."""
    if svar == "stream: OK":
        return ""
    if match := re.fullmatch(r"stream: (.+) FOUND", svar):
        return match[1]
    raise SvararInte(f"oväntat svar ”{svar[:100]}”")


def lage():
    """(works, in words) for whoever runs the portal."""
    if not settings.FILSKANNER_URL:
        return True, "Ingen viruskontroll är inställd. Filer kontrolleras till slag och innehåll, och EICAR känns igen."
    try:
        return True, f"Viruskontrollen svarar: {Clamd.fran_url(settings.FILSKANNER_URL).version()}"
    except (OSError, FelAdress) as fault:
        return False, f"Viruskontrollen svarar inte: {fault}. Inga filer tas emot förrän den gör det."


@dataclass(frozen=True)
class Clamd:
    """One connection per question, and a last moment for all of it."""

    familj: int
    adress: tuple | str

    @classmethod
    def fran_url(cls, url):
        delar = urlsplit(url)
        try:
            if delar.scheme == "tcp" and delar.hostname:
                return cls(socket.AF_UNSPEC, (delar.hostname, delar.port or PORT))
        except ValueError as fault:
            raise FelAdress(url) from fault
        if delar.scheme == "unix" and delar.path.startswith("/") and not delar.netloc:
            return cls(socket.AF_UNIX, delar.path)
        raise FelAdress(url)

    def version(self):
        with self._samtal() as samtal:
            samtal.skicka(b"zVERSION" + SLUT)
            return samtal.svar()

    def instream(self, stream):
        """The file in pieces, each with its length before it, an empty one last."""
        with self._samtal() as samtal:
            # clamd may answer and hang up before the last piece: what it said is then already there to read.
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                samtal.skicka(b"zINSTREAM" + SLUT)
                for bit in bitar(stream):
                    samtal.skicka(struct.pack("!L", len(bit)) + bit)
                samtal.skicka(struct.pack("!L", 0))
            return samtal.svar()

    @contextlib.contextmanager
    def _samtal(self):
        slut = time.monotonic() + SEKUNDER
        if self.familj == socket.AF_UNIX:
            with socket.socket(self.familj, socket.SOCK_STREAM) as forbindelse:
                forbindelse.settimeout(SEKUNDER)
                forbindelse.connect(self.adress)
                yield Samtal(forbindelse, slut)
        else:
            with socket.create_connection(self.adress, timeout=SEKUNDER) as forbindelse:
                yield Samtal(forbindelse, slut)


@dataclass(frozen=True)
class Samtal:
    forbindelse: socket.socket
    slut: float

    def _vanta_hogst(self):
        kvar = self.slut - time.monotonic()
        if kvar <= 0:
            raise TimeoutError("timed out")
        self.forbindelse.settimeout(kvar)

    def skicka(self, data):
        self._vanta_hogst()
        self.forbindelse.sendall(data)

    def svar(self):
        """One line, never more than SVAR_LANGST."""
        svar = b""
        while SLUT not in svar and len(svar) < SVAR_LANGST:
            self._vanta_hogst()
            bit = self.forbindelse.recv(SVAR_LANGST)
            if not bit:
                break
            svar += bit
        if not svar:
            raise SvararInte("inget svar")
        return svar.partition(SLUT)[0].decode("utf-8", "replace").strip()
