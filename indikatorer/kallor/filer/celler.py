"""What single cells say: a value or a mark for a missing one, a year, a month."""

import datetime
import re
from decimal import ROUND_HALF_UP, Decimal

from core import svenska
from indikatorer.kallor.filer.platser import som_text

STORST = Decimal(10) ** 15
ATTA = Decimal("1e-8")
FARRE = re.compile(r"<\s*(\d+)$")
MANAD = re.compile(r"((?:19|20)\d\d)[-M ]?(0[1-9]|1[0-2])$")


class Cellfel(ValueError):
    """What is wrong in the cell, as a sentence."""


def varde(cell, markeringar):
    """(Decimal, "") for a number, (None, mark) for a mark of a missing one; Cellfel for anything else."""
    text = som_text(cell)
    for mark in markeringar:
        if text.casefold() == mark.casefold():
            return None, mark
    if not text:
        raise Cellfel("Cellen är tom. Skriv värdet, eller det tecken som betyder att det saknas.")
    if isinstance(cell, bool | datetime.date):
        raise Cellfel(f"”{text}” är inget tal.")
    number = _number(cell, text)
    if abs(number) >= STORST:
        raise Cellfel(f"”{text}” är ett orimligt stort tal.")
    return number.quantize(ATTA, rounding=ROUND_HALF_UP).normalize() + 0, ""


def _number(cell, text):
    if isinstance(cell, int | float):
        number = Decimal(str(cell))
        if number.is_finite():
            return number
        raise Cellfel(f"”{text}” är inget tal.")
    try:
        return svenska.las_tal(text)
    except svenska.IngetTal as fault:
        raise Cellfel(str(fault)) from None


def artal(cell):
    text = som_text(cell.year if isinstance(cell, datetime.date) else cell)
    if re.fullmatch(r"(19|20)\d\d", text):
        return int(text)
    raise Cellfel(f"”{text}” är inget år. Skriv till exempel 2025." if text else "Året saknas.")


def ar_manad(cell):
    """(2026, 8) of "2026-08", "2026M08", 202608 or a date."""
    if isinstance(cell, datetime.date):
        return cell.year, cell.month
    text = som_text(cell)
    if match := MANAD.match(text):
        return int(match[1]), int(match[2])
    raise Cellfel(f"”{text}” är ingen månad. Den ska skrivas 2026-08." if text else "Månaden saknas.")


def farre_an(mark):
    """5 of "<5": how many it is at least fewer than; None of a mark that says nothing of the size."""
    match = FARRE.match(mark)
    return int(match[1]) if match else None
