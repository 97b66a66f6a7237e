"""Writing tables: a workbook with several sheets, or a .csv. A text is always a text, never a formula."""

import io
from dataclasses import dataclass
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from core.export import FORMULA_STARTS, csv_bytes
from core.kalkyl.text import CELL_LANGST, kodad, ofarlig

RUBRIK = Font(bold=True)
RUBRIKFYLLNING = PatternFill("solid", fgColor="E8EDF2")
TEXTFORMAT = "@"
LISTBLAD = "Listor"


@dataclass(frozen=True)
class Kolumnform:
    """How a column looks: its heading, its width in characters, and whether what is typed there stays text."""

    rubrik: str
    bredd: int = 18
    text: bool = True


class Arbetsbok:
    """An .xlsx being written row by row."""

    def __init__(self):
        self.bok = Workbook(write_only=True)

    def blad(self, namn, former, rader):
        """Add a sheet with headings that stay in view and its rows."""
        sheet = self.bok.create_sheet(namn)
        sheet.freeze_panes = "A2"
        for number, form in enumerate(former, start=1):
            column = sheet.column_dimensions[get_column_letter(number)]
            column.width = form.bredd
            if form.text:
                column.number_format = TEXTFORMAT
        sheet.append([_heading(sheet, form.rubrik) for form in former])
        for row in rader:
            sheet.append([_cell(sheet, value) for value in row])

    def bytes(self):
        out = io.BytesIO()
        self.bok.save(out)
        return out.getvalue()


def _heading(sheet, text):
    cell = _text_cell(sheet, text)
    cell.font, cell.fill = RUBRIK, RUBRIKFYLLNING
    return cell


def _cell(sheet, value):
    if value is None or value == "":
        return None
    if isinstance(value, int | Decimal):
        return value
    text = kodad(value)
    if text.startswith((*FORMULA_STARTS, "'", "#")) or "\n" in text or len(text) > CELL_LANGST:
        return _text_cell(sheet, text)
    return text


def _text_cell(sheet, text):
    """A cell that stays text also when a person opens it and presses Enter."""
    cell = WriteOnlyCell(sheet, value="")
    cell._value, cell.data_type = text, "s"
    if text.startswith(FORMULA_STARTS):
        cell.quotePrefix = True
    if "\n" in text:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def csv_fil(rubriker, rader):
    """UTF-8 with BOM, semicolon, decimal comma; texts come back through `lasning.oppna` as they were."""
    return csv_bytes(rubriker, ([_plain(value) for value in row] for row in rader))


def _plain(value):
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = kodad(value)
    return ofarlig(text) if text.startswith("'") else text


def mall(blad, listor):
    """A workbook to fill in. `blad` are (name, forms, example rows, {column: name of a list}); `listor` are
    {name: words}, offered where they are named."""
    book = Workbook()
    book.remove(book.active)
    ranges = {}
    for name, former, rows, chosen in blad:
        sheet = book.create_sheet(name)
        _fill(sheet, former, rows)
        for column, source in chosen.items():
            _offer(sheet, column, ranges.setdefault(source, _range(list(listor).index(source), listor[source])))
    _lists(book, listor)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet, former, rows):
    sheet.freeze_panes = "A2"
    for number, form in enumerate(former, start=1):
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width = form.bredd
        column.number_format = TEXTFORMAT if form.text else "General"
        cell = sheet.cell(1, number)
        _put(cell, form.rubrik)
        cell.font, cell.fill = RUBRIK, RUBRIKFYLLNING
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            _put(sheet.cell(number, column), value)


def _put(cell, value):
    """A text stays a text, whatever it begins with."""
    cell.value = kodad(value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type, cell.quotePrefix = "s", value.startswith(FORMULA_STARTS)


def _range(index, words):
    letter = get_column_letter(index + 1)
    return f"{LISTBLAD}!${letter}$1:${letter}${max(len(words), 1)}"


def _offer(sheet, column, source):
    letter = get_column_letter(column)
    rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)
    rule.add(f"{letter}2:{letter}5000")
    sheet.add_data_validation(rule)


def _lists(book, listor):
    sheet = book.create_sheet(LISTBLAD)
    sheet.sheet_state = "hidden"
    for column, words in enumerate(listor.values(), start=1):
        for row, word in enumerate(words, start=1):
            _put(sheet.cell(row, column), word)
