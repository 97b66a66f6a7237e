"""Reading a table from .xlsx or .csv into rows of plain values."""

import csv
import io
from collections import Counter
from dataclasses import dataclass, field

from python_calamine import CalamineError, CalamineWorkbook

from core.kalkyl import paket
from core.kalkyl.paket import FLEST_KOLUMNER, FLEST_RADER, ForStortBlad, Kalkylfel, TrasigKalkyl
from core.kalkyl.text import avkodad, ursprunglig

__all__ = ["Blad", "Kalkylfel", "cellnamn", "oppna"]

SKILJETECKEN = ";\t,"
csv.field_size_limit(64 * 1024 * 1024)


@dataclass
class Blad:
    """A sheet. `rader` starts at row 1; `fel` says what is wrong in single cells, {(row, column): sentence};
    `sammanslagna` are (first row, first column, last row, last column)."""

    namn: str
    rader: list
    fel: dict = field(default_factory=dict)
    sammanslagna: list = field(default_factory=list)


def oppna(content, ending, namn="Tabell"):
    """The sheets of a file in order; a .csv is one sheet called `namn`. Kalkylfel says what is wrong."""
    return [_csv_blad(content, namn)] if ending == "csv" else _xlsx_blad(content)


def _xlsx_blad(content):
    plain, looked = paket.granska(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(plain))
        return [_sheet(book, name, looked[name]) for name in book.sheet_names if name in looked]
    except CalamineError as fault:
        raise TrasigKalkyl from fault


def _sheet(book, name, looked):
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return Blad(name, rows, looked.fel, looked.sammanslagna)


def _csv_blad(content, namn):
    text = _decoded(content).removeprefix("\ufeff")
    delimiter, text = _delimiter(text)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as fault:
        raise TrasigKalkyl from fault
    if len(rows) > FLEST_RADER or max((len(row) for row in rows), default=0) > FLEST_KOLUMNER:
        raise ForStortBlad(namn)
    return Blad(namn, [[ursprunglig(avkodad(cell)) for cell in row] for row in rows])


def _decoded(content):
    """UTF-8, UTF-16 with a mark in front, else what a Swedish Excel of older days writes."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as fault:
            raise TrasigKalkyl from fault
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _delimiter(text):
    """The sign between the columns, and the text without a first line that names it ("sep=;")."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[4], rest
    return max(SKILJETECKEN, key=lambda sign: _likely(text[:50_000], sign)), text


def _likely(head, sign):
    """How many of the first rows have the same number of columns, more than one, when the sign is between them."""
    rows = csv.reader(io.StringIO(head, newline=""), delimiter=sign)
    counts = Counter(len(row) for _, row in zip(range(30), rows, strict=False) if len(row) > 1)
    return max(((rows, columns) for columns, rows in counts.items()), default=(0, 0))


def cellnamn(rad, kolumn):
    """(14, 4) → "D14"."""
    letters = ""
    while kolumn:
        kolumn, rest = divmod(kolumn - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{rad}"
