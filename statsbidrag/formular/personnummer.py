"""Finds what looks like a personal identity number, so that it never reaches a submission."""

import datetime
import re

SER_UT_SOM = re.compile(r"(?<!\d)((?:18|19|20)?\d{2})(\d{2})(\d{2})\s?[-+–\u2212]?\s?(\d{4})(?!\d)")


def innehaller_personnummer(text):
    """True for a personnummer or samordningsnummer (day + 60) whose date exists and whose check digit holds.

    The check digit is Luhn's over the ten digits without century (Skatteverket, SKV 704 and 707).
    """
    return any(_is_valid(*match.groups()) for match in SER_UT_SOM.finditer(text))


def rad_med_personnummer(text):
    """The number of the first line that holds one, counted from 1, or None."""
    for nummer, rad in enumerate(text.splitlines(), start=1):
        if innehaller_personnummer(rad):
            return nummer
    return None


def _is_valid(ar, manad, dag, sista):
    return _date_exists(ar, int(manad), int(dag) % 60) and _luhn(ar[-2:] + manad + dag + sista)


def _date_exists(ar, manad, dag):
    sekel = [ar] if len(ar) == 4 else ["19" + ar, "20" + ar]
    for artal in sekel:
        try:
            datetime.date(int(artal), manad, dag)
        except ValueError:
            continue
        return True
    return False


def _luhn(digits):
    total = 0
    for position, digit in enumerate(digits):
        value = int(digit) * (2 if position % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
