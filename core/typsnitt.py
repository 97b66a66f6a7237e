"""The portal's typefaces, cut from the packaged originals when the portal is installed.

Source Sans 3 and Source Serif 4 carry the Open Font License with a reserved name, so what is cut
from them is called Portal Sans and Portal Serif. Screen gets woff2 with the whole weight axis;
print gets one plain TTF per weight, which PDF viewers and checkers handle best.
"""

import functools
import hashlib
import importlib.metadata
import io
import os
from dataclasses import dataclass
from pathlib import Path

from core.typsnittsformer import add_missing_shapes

FAMILIES = {"Source Sans 3": "Portal Sans", "Source Serif 4": "Portal Serif"}
PACKAGES = ("fontpkg-source-sans-3", "fontpkg-source-serif-4", "fonttools", "brotli")
SHAPES = "•◦▪●◐○◌▶‖✓✎→←↑↓↩↶■□▲△▼◇◆▸▾−–—”“’‘…»«·×†§€½¼¾²³°′″"
UNICODES = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x202F, 0x2009, *map(ord, SHAPES)]
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "tnum", "pnum", "lnum", "case", "sups"]
KEPT = {"notdef_outline": True, "name_IDs": ["*"], "name_languages": ["*"]}
STAMP = "stampel.txt"


@dataclass(frozen=True)
class Snitt:
    """One file to cut: from which family, which axis positions, to which name."""

    filnamn: str
    family: str
    style: str = "normal"
    wght: tuple[int, int] = (400, 700)


SNITT = (
    Snitt("portal-sans.woff2", "Source Sans 3"),
    Snitt("portal-sans-kursiv.woff2", "Source Sans 3", "italic"),
    Snitt("portal-sans-400.ttf", "Source Sans 3", wght=(400, 400)),
    Snitt("portal-sans-400-kursiv.ttf", "Source Sans 3", "italic", (400, 400)),
    Snitt("portal-sans-600.ttf", "Source Sans 3", wght=(600, 600)),
    Snitt("portal-sans-700.ttf", "Source Sans 3", wght=(700, 700)),
    Snitt("portal-serif-600.ttf", "Source Serif 4", wght=(600, 600)),
    Snitt("portal-serif-700.ttf", "Source Serif 4", wght=(700, 700)),
)


def build(folder):
    """Cut every face into `folder`; returns False when they are already there and up to date.

    Safe to run twice at once: each file is put in place whole, and the stamp last.
    """
    folder = Path(folder)
    stamp = _stamp()
    if not (missing := _missing(folder, stamp)):
        return False
    folder.mkdir(parents=True, exist_ok=True)
    for snitt in missing:
        put(folder / snitt.filnamn, _cut(snitt))
    put(folder / STAMP, stamp.encode())
    return True


def _missing(folder, stamp):
    """The faces to cut: all of them when the recipe has changed."""
    path = folder / STAMP
    if not path.exists() or path.read_text() != stamp:
        return SNITT
    return [snitt for snitt in SNITT if not (folder / snitt.filnamn).exists()]


def _stamp():
    """What the result depends on: the packages' versions and this recipe."""
    recipe = b"".join((Path(__file__).parent / name).read_bytes() for name in ("typsnitt.py", "typsnittsformer.py"))
    versions = [f"{package} {importlib.metadata.version(package)}" for package in PACKAGES]
    return "\n".join([*versions, hashlib.sha256(recipe).hexdigest()])


def put(path, content):
    half = path.with_name(f"{path.name}.{os.getpid()}.del")
    half.write_bytes(content)
    half.replace(path)


def _cut(snitt):
    """The bytes of one face: axes limited, missing shapes drawn, renamed."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(io.BytesIO(_subset(_source(snitt))), recalcTimestamp=False)
    font = instantiateVariableFont(font, _axes(font, snitt), inplace=True)
    add_missing_shapes(font, [char for char in SHAPES if ord(char) not in font.getBestCmap()])
    _rename(font, FAMILIES[snitt.family], snitt)
    font.flavor = "woff2" if snitt.filnamn.endswith(".woff2") else None
    return _saved(font)


@functools.lru_cache
def _subset(source):
    """One original with only the characters and features in use; shared by its weights."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(Options(layout_features=FEATURES, hinting=False, **KEPT))
    subsetter.populate(unicodes=UNICODES)
    subsetter.subset(font)
    return _saved(font)


def _saved(font):
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _source(snitt):
    import fontpkg

    return fontpkg.path(snitt.family, 400, snitt.style)


def _axes(font, snitt):
    """Weight as asked; the optical size of running text, since the headings are few and large."""
    lightest, boldest = snitt.wght
    weight = lightest if lightest == boldest else (lightest, lightest, boldest)
    sizes = {axis.axisTag: 14 for axis in font["fvar"].axes if axis.axisTag == "opsz"}
    return {"wght": weight, **sizes}


STYLE_NAMES = {400: "Regular", 600: "SemiBold", 700: "Bold"}


def _rename(font, family, snitt):
    """The reserved name may not be kept; copyright and licence must be."""
    style = STYLE_NAMES[snitt.wght[0]] + (" Italic" if snitt.style == "italic" else "")
    postscript = f"{family}-{style}".replace(" ", "")
    names = {
        1: f"{family} {style}",
        2: "Regular",
        3: f"{postscript};portal",
        4: f"{family} {style}",
    }
    names |= {6: postscript, 16: family, 17: style, 25: family.replace(" ", "")}
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in (0, 13, 14)]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
    table.setName("Delmängd av en öppen teckensnittsfamilj.", 10, 3, 1, 0x409)
    _drop_named_instances(font)
    font["OS/2"].usWeightClass = snitt.wght[0]


def _drop_named_instances(font):
    """The axis names and instances point at name records that are gone."""
    if "fvar" in font:
        font["fvar"].instances = []
        for axis in font["fvar"].axes:
            axis.axisNameID = 256
            font["name"].setName("Weight", 256, 3, 1, 0x409)
    if "STAT" in font:
        del font["STAT"]
