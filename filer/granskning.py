"""What a file is, by its content: its name only says which kind it claims to be."""

import codecs
import re

import pikepdf
import puremagic

from filer import packat
from filer.fel import KrypteradFil, NamnetStammerInte, OtillatenFiltyp, SmittadFil, TrasigFil
from filer.skanner import EICAR
from filer.strom import bitar, innehaller

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
KRYPTERAT_PAKET = "EncryptedPackage".encode("utf-16-le")
TEXTSTYRTECKEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
MED_EGET_MARKE = (b"%PDF", b"PK\x03\x04", OLE)


def granska_innehall(ending, stream):
    """Raises what is wrong with the content; silent when it is what its ending says."""
    stream.seek(0)
    if innehaller(stream, EICAR):
        raise SmittadFil
    stream.seek(0)
    if ending in ("txt", "csv"):
        _granska_text(ending, stream)
    elif ending not in _slag(stream):
        raise NamnetStammerInte(ending)
    elif ending == "pdf":
        _granska_pdf(stream)
    stream.seek(0)


def _slag(stream):
    """The endings that the content can have. A document that Office has encrypted is packed in its old format."""
    if stream.read(len(OLE)) == OLE:
        raise KrypteradFil if innehaller(stream, KRYPTERAT_PAKET) else OtillatenFiltyp
    stream.seek(0)
    try:
        found = {match.extension.lstrip(".") for match in puremagic.magic_stream(stream)}
    except (puremagic.PureError, ValueError):
        return set()
    if found & {"zip", "docx", "xlsx", "pptx", "odt"}:
        return packat.slag(stream, EICAR)
    return found | ({"jpg", "jpeg"} if found & {"jpg", "jpeg", "jfif"} else set())


def _granska_pdf(stream):
    stream.seek(0)
    try:
        with pikepdf.open(stream) as document:
            locked = document.is_encrypted
    except pikepdf.PasswordError as fault:
        raise KrypteradFil from fault
    except pikepdf.PdfError as fault:
        raise TrasigFil from fault
    if locked:
        raise KrypteradFil


def _granska_text(ending, stream):
    """Text has no mark of its own: it must be readable, and nothing else that has one."""
    start = stream.read(8)
    if start.startswith(MED_EGET_MARKE):
        raise NamnetStammerInte(ending)
    kodning = "utf-16" if start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8-sig"
    try:
        lasbar = _ar_text(stream, kodning)
    except UnicodeDecodeError:
        lasbar = _ar_text(stream, "cp1252")
    if not lasbar:
        raise NamnetStammerInte(ending)


def _ar_text(stream, kodning):
    stream.seek(0)
    decoder = codecs.getincrementaldecoder(kodning)("replace" if kodning == "cp1252" else "strict")
    lasbar = all(not TEXTSTYRTECKEN.search(decoder.decode(bit)) for bit in bitar(stream))
    return lasbar and not TEXTSTYRTECKEN.search(decoder.decode(b"", final=True))
