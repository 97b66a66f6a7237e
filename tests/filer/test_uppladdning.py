"""The limit while a file comes in: what is over it is never kept, and the rest of the form is."""

import tempfile

import pytest
from django.http.multipartparser import MultiPartParser
from django.test import RequestFactory

from filer import services as filer
from filer import uppladdning

GRANS = "gransen"


def _kropp(delar):
    for namn, filnamn, bitar in delar:
        fil = f'; filename="{filnamn}"' if filnamn else ""
        yield f'--{GRANS}\r\nContent-Disposition: form-data; name="{namn}"{fil}\r\n\r\n'.encode()
        yield from bitar
        yield b"\r\n"
    yield f"--{GRANS}--\r\n".encode()


class Strom:
    """A request that comes in piece by piece, and knows how much of it was read."""

    def __init__(self, delar):
        self.bitar, self.rest, self.last = _kropp(delar), b"", 0

    def read(self, antal):
        while len(self.rest) < antal and (bit := next(self.bitar, b"")):
            self.rest += bit
        ut, self.rest = self.rest[:antal], self.rest[antal:]
        self.last += len(ut)
        return ut


def _las(strom, monkeypatch):
    request = RequestFactory().post("/")
    handler = uppladdning.Storleksgrans(request)
    meta = {"CONTENT_TYPE": f"multipart/form-data; boundary={GRANS}", "CONTENT_LENGTH": "999999999"}
    return MultiPartParser(meta, strom, [handler]).parse()


def _mb(antal):
    return (b"x" * 1024 * 1024 for _ in range(antal))


def test_det_som_ar_over_gransen_sparas_inte_men_resten_av_formularet_gor_det(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    strom = Strom([("fore", "", [b"ett"]), ("fil", "stor.pdf", _mb(25)), ("efter", "", [b"tre"])])

    post, files = _las(strom, monkeypatch)

    assert post.dict() == {"fore": "ett", "efter": "tre"}
    with files["fil"] as upload:
        assert upload.size == 25 * 1024 * 1024
        assert sum(path.stat().st_size for path in tmp_path.iterdir()) == 0
        with pytest.raises(filer.ForStorFil, match="större än 20 MB"):
            filer.granska(upload)


def test_flera_filer_i_samma_formular_raknas_var_for_sig(monkeypatch):
    strom = Strom([("stor", "stor.pdf", _mb(21)), ("liten", "liten.txt", [b"text"])])

    _, files = _las(strom, monkeypatch)

    with files["stor"], files["liten"] as liten:
        assert liten.read() == b"text"
        assert filer.granska(liten).storlek == 4


def test_en_oandlig_uppladdning_lases_inte_till_slut(monkeypatch):
    monkeypatch.setattr(uppladdning, "ALLT_HOGST", 30 * 1024 * 1024)
    strom = Strom([("fore", "", [b"ett"]), ("fil", "stor.pdf", _mb(100))])

    post, files = _las(strom, monkeypatch)

    assert post.dict() == {"fore": "ett"}
    assert not files
    assert strom.last < 32 * 1024 * 1024
