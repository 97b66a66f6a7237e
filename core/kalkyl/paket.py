"""The package that an .xlsx file is: unpacked with limits, looked through, and packed again plainly.

What a reader afterwards sees is exactly what was looked at here, whatever the file claims about its own size.
"""

import io
import re
import zipfile
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from xml.parsers import expat

UPPACKAT_HOGST = 250 * 1024 * 1024
PACKADE_GANGER = 250
ALLTID_TILLATET = 20 * 1024 * 1024
FLEST_RADER = 20_000
FLEST_KOLUMNER = 300
FLEST_CELLER = 2_000_000
REF = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
DEL = 1 << 20


class Kalkylfel(Exception):
    """The file cannot be read as a table; `str()` says why and what to do."""


class ForMycketUppackat(Kalkylfel):
    def __init__(self):
        super().__init__("Filen packas upp till mer än portalen tar emot. Spara bara tabellen i en ny fil.")


class TrasigKalkyl(Kalkylfel):
    def __init__(self):
        super().__init__("Filen går inte att läsa som tabell. Öppna den, spara den på nytt som xlsx och försök igen.")


class ForStortBlad(Kalkylfel):
    def __init__(self, name):
        super().__init__(
            f"Bladet {name} är för stort. Ett blad får ha högst 20 000 rader och 300 kolumner. "
            "Ta bort det som ligger utanför tabellen, eller dela upp filen."
        )


@dataclass
class Genomsokt:
    """What looking through one sheet found; rows and columns count from 1."""

    fel: dict = field(default_factory=dict)
    sammanslagna: list = field(default_factory=list)
    rad: int = 0
    kolumn: int = 0


def granska(content):
    """(a plainly packed copy, {sheet name: Genomsokt}) of an .xlsx file; Kalkylfel when it is not to be trusted."""
    try:
        parts = _unpacked(content)
        sheets = {name: _look_through(name, parts[path]) for name, path in _sheets(parts) if path in parts}
    except (zipfile.BadZipFile, expat.ExpatError, KeyError, RuntimeError, NotImplementedError, EOFError) as fault:
        raise TrasigKalkyl from fault
    return _packed(parts), sheets


def _unpacked(content):
    """{path: bytes} of the parts that make up the tables. The size counts as it is unpacked, not as it is told."""
    parts, total = {}, 0
    limit = min(UPPACKAT_HOGST, max(ALLTID_TILLATET, len(content) * PACKADE_GANGER))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for row in package.infolist():
            if not row.filename.endswith((".xml", ".rels")) or row.filename in parts:
                continue
            pieces = []
            with package.open(row) as stream:
                while piece := stream.read(DEL):
                    total += len(piece)
                    if total > limit:
                        raise ForMycketUppackat
                    pieces.append(piece)
            parts[row.filename] = b"".join(pieces)
    return parts


def _packed(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
        for path, content in parts.items():
            package.writestr(path, content)
    return out.getvalue()


def _parser(start):
    """A reader of XML that refuses a document that declares entities of its own."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_):
    raise TrasigKalkyl


def _sheets(parts):
    """(name, path) of each sheet, in order."""
    targets, sheets = {}, []

    def relation(name, attributes):
        if _local(name) == "Relationship":
            targets[attributes["Id"]] = attributes["Target"]

    def sheet(name, attributes):
        if _local(name) == "sheet":
            sheets.append((attributes["name"], next(v for k, v in attributes.items() if _local(k) == "id")))

    book = "xl/workbook.xml"
    _run("xl/_rels/workbook.xml.rels", parts, relation)
    _run(book, parts, sheet)
    return [(name, _path(book, targets[key])) for name, key in sheets if key in targets]


def _run(path, parts, start):
    _parser(start).Parse(parts[path], True)


def _path(book, target):
    return target.lstrip("/") if target.startswith("/") else normpath(join(dirname(book), target))


def _local(name):
    return name.rpartition(":")[2]


def _look_through(name, content):
    look = _Sokare(name)
    look.parser = _parser(look.start)
    look.parser.Parse(content, True)
    look.cell_done()
    return look.funnet


class _Sokare:
    """Walks the cells of a sheet: how far they reach, which hold faults, which are merged. A cell is done when the
    next one begins, which spares a call at every end."""

    def __init__(self, name):
        self.name, self.funnet, self.parser = name, Genomsokt(), None
        self.rad = self.kolumn = 0
        self.slag = self.formel = None
        self.text = ""

    def start(self, name, attributes):
        tag = name if ":" not in name else _local(name)
        if tag == "c":
            self.cell_done()
            self._cell(attributes)
        elif tag in ("v", "is"):
            self._filled()
        elif tag == "f":
            self.formel = True
        elif tag == "row":
            self.cell_done()
            self.rad = int(attributes["r"]) if "r" in attributes else self.rad + 1
            self.kolumn = 0
        elif tag == "mergeCell":
            self.funnet.sammanslagna.append(_range(attributes["ref"]))

    def _characters(self, text):
        self.text += text

    def _cell(self, attributes):
        self.slag = attributes.get("t")
        if place := REF.fullmatch(attributes.get("r", "")):
            self.kolumn, self.rad = kolumnnummer(place[1]), int(place[2])
        else:
            self.kolumn += 1

    def _filled(self):
        found = self.funnet
        found.rad, found.kolumn = max(found.rad, self.rad), max(found.kolumn, self.kolumn)
        if found.rad > FLEST_RADER or found.kolumn > FLEST_KOLUMNER or found.rad * found.kolumn > FLEST_CELLER:
            raise ForStortBlad(self.name)
        if self.slag == "e" or self.formel:
            self.parser.CharacterDataHandler = self._characters

    def cell_done(self):
        if self.slag == "e" or self.formel:
            self.parser.CharacterDataHandler = None
            self._judge(self.text.strip())
        self.slag = self.formel = None
        self.text = ""

    def _judge(self, text):
        if self.slag == "e":
            self.funnet.fel[self.rad, self.kolumn] = f"Cellen visar felet {text or '#VÄRDEFEL!'}. Rätta formeln."
        elif not text and self.slag != "str":
            self.funnet.fel[self.rad, self.kolumn] = (
                "Cellen har en formel som inte är uträknad. Öppna filen i ett kalkylprogram och spara den."
            )


def kolumnnummer(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _range(ref):
    first, _, last = ref.partition(":")
    (c1, r1), (c2, r2) = REF.fullmatch(first).groups(), REF.fullmatch(last or first).groups()
    return int(r1), kolumnnummer(c1), int(r2), kolumnnummer(c2)
