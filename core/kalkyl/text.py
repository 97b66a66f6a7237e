"""Texts in cells: nothing is lost and nothing is run.

Characters that XML or a text file cannot carry are written as the spreadsheet formats themselves do, `_x0007_`;
a text that already looks like that is written `_x005F_x0007_`. In CSV a text that a spreadsheet would run gets an
apostrophe in front, and so does one that already has one there, so that taking one away gives the text back.
"""

import csv
import io
import re

from core.export import FORMULA_STARTS

ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
# These two are no characters at all, and readers of .xlsx leave them written out.
INGA_TECKEN = re.compile("[\ufffe\uffff]")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
NEWLINES = re.compile(r"\r\n?")
SEPARATOR = ";"
# The most that a cell of a spreadsheet holds.
CELL_LANGST = 32_767


def kodad(text):
    """As it can stand in XML and in a text file; line breaks become \\n."""
    return ILLEGAL.sub(lambda m: f"_x{ord(m[0]):04X}_", NEWLINES.sub("\n", text))


def avkodad(text):
    return ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)


def ofarlig(text):
    """The text with an apostrophe in front when a spreadsheet would otherwise run it; `ursprunglig` undoes it."""
    return f"'{text}" if text.lstrip("'").startswith(FORMULA_STARTS) else text


def ursprunglig(text):
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(FORMULA_STARTS) else text


def normal(text):
    """What two texts are compared by: line breaks alike, nothing around."""
    return INGA_TECKEN.sub(lambda m: f"_x{ord(m[0]):04X}_", NEWLINES.sub("\n", text)).strip()


def foga(values):
    """Several values in one cell, between semicolons; one that contains a semicolon or a line break, or begins with
    a quotation mark, stands in quotation marks."""
    return f"{SEPARATOR} ".join(_quoted(value) for value in values)


def _quoted(value):
    if value != value.strip() or not value or value[0] == '"' or any(sign in value for sign in ";\n\r"):
        return '"{}"'.format(value.replace('"', '""'))
    return value


def dela(text):
    """The values of a cell that `foga` wrote, or that a person wrote with semicolons or line breaks between."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=SEPARATOR, skipinitialspace=True)
    values = [value.strip() for row in rows for value in row]
    return [value for value in values if value]
