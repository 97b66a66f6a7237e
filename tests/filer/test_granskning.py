"""What a file is: bombs, locks, macros and names that deceive. The plain cases are in tests/forum/test_underlag.py."""

import io
import tracemalloc
import zipfile

import pytest

from filer import namn, packat
from filer import services as filer
from filer.models import Fil

pytestmark = pytest.mark.django_db


def _zip(*delar, **filnamn_innehall):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for del_ in ("[Content_Types].xml", *delar):
            package.writestr(del_, filnamn_innehall.get(del_, b"<x/>"))
    return content.getvalue()


def _ljugande():
    """A document whose list of parts says ten bytes, where a hundred thousand lie."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", b"<x/>")
        package.writestr("word/document.xml", b"\0" * 100_000)
        package.infolist()[-1].file_size = 10
    return content.getvalue()


def _losenord():
    content = bytearray(_zip("word/document.xml"))
    katalog = content.rfind(b"PK\x01\x02")
    content[katalog + 8] |= 1
    return bytes(content)


def _last_odt():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("mimetype", packat.ODT)
        package.writestr("META-INF/manifest.xml", "<manifest:file-entry><manifest:encryption-data/>")
    return content.getvalue()


def _skadad_packning(packning):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", packning) as package:
        package.writestr("word/document.xml", bytes(range(256)) * 40)
    skadad = bytearray(content.getvalue())
    borjan = skadad.find(b"word/document.xml") + len(b"word/document.xml")
    skadad[borjan + 10 : borjan + 40] = b"\xff" * 30
    return bytes(skadad)


def _skadad():
    content = bytearray(_zip("word/document.xml", **{"word/document.xml": bytes(range(256)) * 40}))
    plats = content.find(b"word/document.xml") + 60
    content[plats] ^= 0xFF
    return bytes(content)


@pytest.mark.parametrize(
    ("namn", "gor", "fel"),
    [
        ("ljuger.docx", _ljugande, filer.TrasigFil),
        ("last.docx", _losenord, filer.KrypteradFil),
        ("last.odt", _last_odt, filer.KrypteradFil),
        ("skadad.docx", _skadad, filer.TrasigFil),
        ("lzma.docx", lambda: _skadad_packning(zipfile.ZIP_LZMA), filer.TrasigFil),
        ("bzip2.docx", lambda: _skadad_packning(zipfile.ZIP_BZIP2), filer.TrasigFil),
        ("stigen.docx", lambda: _zip("word/document.xml", "../../hem/.bashrc"), filer.TrasigFil),
        ("roten.docx", lambda: _zip("word/document.xml", "/etc/passwd"), filer.TrasigFil),
        ("makro.xlsx", lambda: _zip("xl/workbook.xml", "xl/macrosheets/sheet1.xml"), filer.FilMedMakron),
        ("makro.odt", lambda: _zip("mimetype", "Basic/Standard/script-lb.xml"), filer.FilMedMakron),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_packade_dokument_som_vagras(namn, gor, fel, ladda, person):
    with pytest.raises(fel):
        filer.ta_emot(ladda(namn, gor()), av=person)

    assert not Fil.objects.exists()


def test_en_bomb_packas_inte_upp(ladda, person, monkeypatch):
    monkeypatch.setattr(packat, "UPPACKAT_HOGST", 1_000_000)
    monkeypatch.setattr(packat, "_las", lambda *args: pytest.fail("packades upp"))

    with pytest.raises(filer.ForMycketIFilen):
        filer.ta_emot(
            ladda("bomb.docx", _zip("word/document.xml", **{"word/document.xml": b"\0" * 1_000_001})), av=person
        )


def test_delar_som_delar_pa_samma_byte_vagras(ladda, person):
    """The kind of bomb whose list names the same bytes many times."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", b"<x/>")
        package.writestr("word/document.xml", bytes(range(256)) * 400)
        sist = package.infolist()[-1]
        for nummer in range(50):
            kopia = zipfile.ZipInfo(f"word/{nummer}.xml")
            for egenskap in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(kopia, egenskap, getattr(sist, egenskap))
            package.filelist.append(kopia)
    with pytest.raises(filer.TrasigFil):
        filer.ta_emot(ladda("bomb.docx", content.getvalue()), av=person)


@pytest.mark.parametrize("namnet", ["rapport.exe.pdf", "rapport.EXE .pdf", "..\\x\\rapport.js.txt", "a.docm.docx"])
def test_dubbla_andelser_som_lurar_vagras(namnet, ladda, person):
    with pytest.raises(filer.DubbelAndelse, match="Byt namn"):
        filer.ta_emot(ladda(namnet, b"text"), av=person)


@pytest.mark.parametrize(
    ("namnet", "andelse"),
    [("rapport.v2.pdf", "pdf"), ("2025.03.27 intyg.PDF", "pdf"), ("utkast.docx.pdf", "pdf"), ("utan", ""), ("", "")],
)
def test_vanliga_namn_med_punkter_gar_bra(namnet, andelse):
    assert namn.andelse(namnet) == andelse


def test_minnet_vaxer_inte_med_filen(person, tmp_path):
    """A file of nearly the largest size, from disk as uploads come."""
    from django.core.files import File

    with (tmp_path / "stor.txt").open("w+b") as stream:
        for _ in range(19):
            stream.write(b"text " * 209_715)
        upload = File(stream, name="stor.txt")
        tracemalloc.start()
        try:
            filer.ta_emot(upload, av=person)
            hogst = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    assert hogst < 3_000_000


def test_en_avbruten_skrivning_blir_inte_nasta_uppladdning(ladda, person):
    forsta = filer.ta_emot(ladda("a.txt", b"Hela texten."), av=person)
    with open(forsta.innehall.path, "wb") as stream:
        stream.write(b"Hela")

    andra = filer.ta_emot(ladda("a.txt", b"Hela texten."), av=person)

    with andra.innehall.open("rb") as stream:
        assert stream.read() == b"Hela texten."
