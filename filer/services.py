"""Taking a file in: its content says what it is, not its name, and what others cannot read is refused.

Nothing is scanned for viruses here: files are given out as downloads only, never opened by the portal.
"""

import hashlib
import io
import re
import unicodedata
import zipfile
from pathlib import PurePosixPath

import pikepdf
import puremagic
from django.db import transaction

from filer.models import Fil, lagringsplats

STORST = 20 * 1024 * 1024
STORST_TEXT = "20 MB"
# What a packed document may say that it holds; whoever unpacks it counts for themselves.
UPPACKAT_HOGST = 500 * 1024 * 1024
NAMN_LANGST = 120

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
TILLATNA_TEXT = "PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt), PNG, JPEG, txt och csv"
# The part that tells the kinds of packed documents apart.
OFFICE = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Control characters and those that turn the direction of the text: a name must look like what it is.
FARLIGA_TECKEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
SKILJETECKEN = re.compile(r'[<>:"|?*;]')
TEXTSTYRTECKEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class FilFel(Exception):
    """The file cannot be taken in; `str()` says why and what to do."""


class TomFil(FilFel):
    def __init__(self):
        super().__init__("Filen är tom. Kontrollera att ni valde rätt fil.")


class ForStorFil(FilFel):
    def __init__(self):
        super().__init__(f"Filen är större än {STORST_TEXT}. Dela upp den eller minska bilderna i den.")


class OtillatenFiltyp(FilFel):
    def __init__(self):
        super().__init__(f"Filer av det slaget går inte att lägga till. Välj {TILLATNA_TEXT}.")


class NamnetStammerInte(FilFel):
    def __init__(self, ending):
        super().__init__(
            f"Filens namn slutar på .{ending}, men innehållet är något annat. "
            "Öppna filen och spara den på nytt i rätt format."
        )


class KrypteradFil(FilFel):
    def __init__(self):
        super().__init__("Filen är skyddad med lösenord. Ta bort skyddet och välj den igen.")


class TrasigFil(FilFel):
    def __init__(self):
        super().__init__("Filen går inte att läsa. Öppna den, spara den på nytt och välj den igen.")


class ForMycketIFilen(FilFel):
    def __init__(self):
        super().__init__("Filen packas upp till mer än portalen tar emot. Spara det som behövs i en ny fil.")


class FilMedMakron(FilFel):
    def __init__(self):
        super().__init__("Filen innehåller makron. Spara den utan makron och välj den igen.")


@transaction.atomic
def ta_emot(upload, *, av):
    """Check and store an uploaded file; FilFel says what is wrong with it. The same content is stored once."""
    ending, content = granska(upload)
    digest = hashlib.sha256(content).hexdigest()
    fil = Fil(namn=sakert_namn(upload.name), typ=TILLATNA[ending], storlek=len(content), sha256=digest, uppladdad_av=av)
    place = lagringsplats(fil, fil.namn)
    storage = fil.innehall.storage
    fil.innehall.name = place if storage.exists(place) else storage.save(place, io.BytesIO(content))
    fil.save()
    return fil


def granska(upload):
    """(ending, content) of a file that may be taken in. The size is asked before the content is read."""
    if upload.size > STORST:
        raise ForStorFil
    if upload.size == 0:
        raise TomFil
    ending = PurePosixPath(sakert_namn(upload.name)).suffix.lstrip(".").lower()
    if ending not in TILLATNA:
        raise OtillatenFiltyp
    upload.seek(0)
    content = upload.read()
    upload.seek(0)
    _granska_innehall(ending, content)
    return ending, content


def sakert_namn(name):
    """The last part of the name without characters that mislead or that a file system refuses, its ending kept."""
    name = unicodedata.normalize("NFC", str(name or "")).replace("\\", "/").rsplit("/", 1)[-1]
    name = SKILJETECKEN.sub("_", FARLIGA_TECKEN.sub("", name)).rstrip(" .")
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    stem = stem[:NAMN_LANGST].strip(" .") or "fil"
    return f"{stem}.{ending[:10]}" if ending else stem


def _granska_innehall(ending, content):
    if ending in ("txt", "csv"):
        _granska_text(ending, content)
    elif ending not in _slag(content):
        raise NamnetStammerInte(ending)
    elif ending == "pdf":
        _granska_pdf(content)


def _slag(content):
    """The endings that the content can have. A document that Office has encrypted is packed in its old format."""
    if content.startswith(OLE):
        raise KrypteradFil if _ar_krypterad_ole(content) else OtillatenFiltyp
    try:
        found = {match.extension.lstrip(".") for match in puremagic.magic_string(content)}
    except puremagic.PureError:
        return set()
    if found & {"zip", "docx", "xlsx", "pptx", "odt"}:
        return _packat(content)
    return found | ({"jpg", "jpeg"} if found & {"jpg", "jpeg", "jfif"} else set())


def _ar_krypterad_ole(content):
    return "EncryptedPackage".encode("utf-16-le") in content


def _packat(content):
    """Which kind of packed document it is, by its parts; nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = package.namelist()
            if sum(part.file_size for part in package.infolist()) > UPPACKAT_HOGST:
                raise ForMycketIFilen
            kind = package.open("mimetype").read(100).decode("ascii", "replace") if "mimetype" in names else ""
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError) as fault:
        raise TrasigFil from fault
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise FilMedMakron
    if kind == TILLATNA["odt"]:
        return {"odt"}
    if "[Content_Types].xml" not in names:
        return set()
    return {ending for folder, ending in OFFICE.items() if any(name.startswith(folder) for name in names)}


def _granska_pdf(content):
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            locked = document.is_encrypted
    except pikepdf.PasswordError as fault:
        raise KrypteradFil from fault
    except pikepdf.PdfError as fault:
        raise TrasigFil from fault
    if locked:
        raise KrypteradFil


def _granska_text(ending, content):
    """Text has no mark of its own: it must be readable, and nothing else that has one."""
    try:
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if TEXTSTYRTECKEN.search(text) or content.startswith((b"%PDF", b"PK\x03\x04", OLE)):
        raise NamnetStammerInte(ending)
