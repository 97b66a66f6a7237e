"""Tables out as CSV that opens right in a Swedish Excel."""

import csv
import datetime
import io
from decimal import Decimal

from core.svenska import Saknas, missing_text

BOM = "\ufeff"
# A text that begins like this is a formula to a spreadsheet, also in full-width forms.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_bytes(columns, rows):
    """UTF-8 with BOM, semicolon, decimal comma, CRLF. `columns` are headings, or (key, heading)
    pairs when the rows are mappings. A missing value is written in words; text that a spreadsheet
    would run as a formula gets an apostrophe in front."""
    keys = [column[0] if isinstance(column, tuple) else None for column in columns]
    headings = [column[1] if isinstance(column, tuple) else column for column in columns]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_cell(heading) for heading in headings])
    for row in rows:
        values = row if None in keys else [row[key] for key in keys]
        writer.writerow([_cell(value) for value in values])
    return (BOM + out.getvalue()).encode("utf-8")


def _cell(value):
    if value is None or isinstance(value, Saknas):
        return missing_text(value)
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, datetime.datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, int | float | Decimal):
        return f"{Decimal(str(value)):f}".replace(".", ",")
    return _harmless(str(value))


def _harmless(text):
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
