"""Documents that are packed archives (docx, xlsx, pptx, odt): which kind, whole, readable, without macros or bombs."""

import lzma
import struct
import zipfile
import zlib

from filer.fel import MB, FilMedMakron, ForMycketIFilen, KrypteradFil, SmittadFil, TrasigFil
from filer.strom import innehaller

# What a packed document may hold; it is counted while it is unpacked too, so it cannot say less than it holds.
UPPACKAT_HOGST = 500 * MB
DELAR_HOGST = 10_000
# The part that tells the kinds of packed documents apart.
OFFICE = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}
ODT = "application/vnd.oasis.opendocument.text"
MAKRODELAR = ("vbaproject.bin", "vbadata.xml", "script-lb.xml", "script-lc.xml")
# What a damaged package makes zipfile and its unpackers say; OSError is bzip2's.
TRASIGT = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, EOFError, KeyError, RuntimeError,
    NotImplementedError, ValueError,
)  # fmt: skip
MAKROMAPPAR = ("xl/macrosheets/", "basic/", "scripts/")


def slag(stream, sokt):
    """The endings the document can have. Every part is read to its end, looking for `sokt`."""
    try:
        with zipfile.ZipFile(stream) as package:
            delar = package.infolist()
            _krav_rimlig(delar, package)
            for del_ in delar:
                _las(package, del_, sokt)
            return _slag(package, [del_.filename for del_ in delar])
    except TRASIGT as fault:
        raise TrasigFil from fault


def _krav_rimlig(delar, package):
    """What the list of parts says, before anything is unpacked."""
    if len(delar) > DELAR_HOGST or sum(del_.file_size for del_ in delar) > UPPACKAT_HOGST:
        raise ForMycketIFilen
    # Parts that share bytes are how a small file is made to unpack to a huge one.
    if sum(del_.compress_size for del_ in delar) > package.start_dir:
        raise TrasigFil
    for del_ in delar:
        namn = del_.filename.replace("\\", "/")
        if del_.flag_bits & 0x1:
            raise KrypteradFil
        if namn.startswith("/") or ".." in namn.split("/"):
            raise TrasigFil
        if namn.lower().endswith(MAKRODELAR) or namn.lower().startswith(MAKROMAPPAR):
            raise FilMedMakron


def _las(package, del_, sokt):
    """zipfile reads no more than the part says it holds, and refuses one whose checksum then is another."""
    with package.open(del_) as stream:
        if innehaller(stream, sokt):
            raise SmittadFil


def _slag(package, namn):
    if _borjan(package, namn, "mimetype") == ODT:
        if "manifest:encryption-data" in _borjan(package, namn, "META-INF/manifest.xml"):
            raise KrypteradFil
        return {"odt"}
    if "[Content_Types].xml" not in namn:
        return set()
    return {ending for folder, ending in OFFICE.items() if any(each.startswith(folder) for each in namn)}


def _borjan(package, namn, del_):
    if del_ not in namn:
        return ""
    with package.open(del_) as stream:
        return stream.read(MB).decode("utf-8", "replace").strip()
