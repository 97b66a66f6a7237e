"""The one door to PDF. Every document is PDF/UA-1 and PDF/A-3a at once.

WeasyPrint runs in a child process without garbage collection, which makes it about twice as fast
and keeps its memory out of the worker.
"""

import datetime
import pickle
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders

from core import typsnitt
from core.pdf.errors import (
    BY_NAME,
    AlternativtextSaknas,
    PdfError,
    RenderingMisslyckades,
    ResursSaknas,
    RubrikSaknas,
)
from core.pdf.request import Bestallning, Bilaga

__all__ = [
    "AlternativtextSaknas",
    "Bilaga",
    "PdfError",
    "RenderingMisslyckades",
    "ResursSaknas",
    "RubrikSaknas",
    "render_pdf",
]

TIMEOUT_SECONDS = 600


def render_pdf(
    html,
    *,
    titel,
    skapad,
    forfattare,
    amne="",
    sprak="sv",
    bilagor=(),
    filer=None,
    timeout=TIMEOUT_SECONDS,
):
    """The document as bytes. `skapad` is an aware datetime and stands in the file; with the same
    arguments the bytes are the same. `bilagor` are `Bilaga` or (filnamn, bytes, mime, beskrivning).
    `filer` are images for this document alone: {"fil:namn": (bytes, mime)}. Nothing is fetched from
    the network; addresses are data:, /static/ and fil: only.

    Raises AlternativtextSaknas, ResursSaknas, RubrikSaknas or RenderingMisslyckades.
    """
    if skapad.tzinfo is None:
        raise ValueError("skapad behöver en tidszon.")
    typsnitt.build(Path(settings.BYGGT_DIR) / "typsnitt")
    order = Bestallning(
        html=html,
        titel=titel,
        sprak=sprak,
        skapad=skapad.astimezone(datetime.UTC).replace(microsecond=0),
        forfattare=forfattare,
        amne=amne,
        bilagor=tuple(one if isinstance(one, Bilaga) else Bilaga(*one) for one in bilagor),
        roots=_static_roots(),
        filer=filer or {},
    )
    return _in_child(order, timeout)


def _static_roots():
    """Every folder that static files come from, the built typefaces included."""
    storages = [storage for finder in get_finders() for storage in getattr(finder, "storages", {}).values()]
    roots = [str(storage.location) for storage in storages] + [str(settings.BYGGT_DIR)]
    return tuple(dict.fromkeys(roots))


def _in_child(order, timeout):
    try:
        done = subprocess.run(
            [sys.executable, "-m", "core.pdf.child"],
            input=pickle.dumps(order),
            capture_output=True,
            timeout=timeout,
            cwd=settings.BASE_DIR,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise RenderingMisslyckades(
            f"Dokumentet blev inte klart på {timeout} sekunder. Försök igen, eller dela upp det."
        ) from error
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise RenderingMisslyckades(f"Dokumentet kunde inte skapas. Tekniskt fel: {last or done.returncode}")
    answer = pickle.loads(done.stdout)
    if answer.error:
        raise BY_NAME[answer.error](answer.message)
    return answer.pdf
