"""Taking a file in: its content says what it is, not its name, what others cannot read is refused, and a scanner
looks through it. Files are given out as downloads only, never opened by the portal."""

import hashlib
from dataclasses import dataclass

from django.core.files import File
from django.db import connection, transaction

from filer.fel import (
    STORST,
    STORST_TEXT,
    TILLATNA_TEXT,
    DubbelAndelse,
    FilFel,
    FilMedMakron,
    ForMycketIFilen,
    ForStorFil,
    KrypteradFil,
    NamnetStammerInte,
    OtillatenFiltyp,
    SkannernSvararInte,
    SmittadFil,
    TomFil,
    TrasigFil,
)
from filer.granskning import granska_innehall
from filer.models import Fil, lagringsplats
from filer.namn import andelse, sakert_namn
from filer.skanner import skanna
from filer.strom import bitar

__all__ = [
    "STORST",
    "STORST_TEXT",
    "TILLATNA",
    "TILLATNA_TEXT",
    "DubbelAndelse",
    "FilFel",
    "FilMedMakron",
    "ForMycketIFilen",
    "ForStorFil",
    "Granskad",
    "KrypteradFil",
    "NamnetStammerInte",
    "OtillatenFiltyp",
    "SkannernSvararInte",
    "SmittadFil",
    "TomFil",
    "TrasigFil",
    "granska",
    "hall_lagret",
    "sakert_namn",
    "ta_emot",
]

# Ending → what is stored as its type.
TILLATNA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "txt": "text/plain",
    "csv": "text/csv",
}
LAGRET = 7_342_001


@dataclass(frozen=True)
class Granskad:
    """What is known of an upload that may be taken in."""

    andelse: str
    storlek: int
    sha256: str


def granska(upload, storst=None):
    """Check and scan an upload once; asked again about the same one it answers from what it found. The size is
    asked before the content is read; `storst` is another limit, in bytes, where larger files are the rule."""
    found = getattr(upload, "granskad", None)
    if found is None:
        found = upload.granskad = _granska(upload, storst)
    return found


def _granska(upload, storst):
    storst = storst or STORST
    if upload.size > storst:
        raise ForStorFil(storst)
    if upload.size == 0:
        raise TomFil
    ending = andelse(upload.name)
    if ending not in TILLATNA:
        raise OtillatenFiltyp
    granska_innehall(ending, upload)
    skanna(upload)
    digest = hashlib.sha256()
    for bit in bitar(upload):
        digest.update(bit)
    upload.seek(0)
    return Granskad(ending, upload.size, digest.hexdigest())


def ta_emot(upload, *, av, storst=None):
    """Check and store an uploaded file; FilFel says what is wrong with it. The same content is stored once."""
    found = granska(upload, storst)
    fil = Fil(
        namn=sakert_namn(upload.name),
        typ=TILLATNA[found.andelse],
        storlek=found.storlek,
        sha256=found.sha256,
        uppladdad_av=av,
    )
    with transaction.atomic():
        hall_lagret()
        fil.innehall.name = _lagra(fil, upload)
        fil.save()
    return fil


def _lagra(fil, upload):
    """Where the content lies. A place that holds less than the whole, after a broken write, is not used."""
    place, storage = lagringsplats(fil, fil.namn), fil.innehall.storage
    if storage.exists(place) and storage.size(place) == fil.storlek:
        return place
    return storage.save(place, File(upload))


def hall_lagret(*, ensam=False):
    """Until the transaction ends nothing stored is cleared away. True when it holds: whoever clears asks `ensam`,
    and lets it be when somebody is storing."""
    with connection.cursor() as cursor:
        if ensam:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LAGRET])
            return cursor.fetchone()[0]
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [LAGRET])
    return True
