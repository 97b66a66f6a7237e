"""Finds what looks like a personal identity number in any writing, so that it never reaches a submission.

Four groups, year month day number, with or without century and with spaces, dashes, dots or a plus sign between
them. A phone number, a case number, an organisation number and an amount have other groups, or digits that are no
date: the third digit of an organisation number is at least 2, and no month begins with it.
"""

import datetime
import re
import unicodedata

MELLAN = r"[\s.\-+/]{0,3}"
SER_UT_SOM = re.compile(
    rf"(?<!\d)(?P<sekel>18|19|20)?(?P<a>{MELLAN})(?P<ar>\d\d)(?P<b>{MELLAN})(?P<manad>\d\d)(?P<c>{MELLAN})"
    rf"(?P<dag>\d\d)(?P<d>{MELLAN})(?P<sista>\d{{4}})(?!\d)"
)
# 851-5425-2024: the digits in the middle may be a date.
DIARIENUMMER = re.compile(r"(?<!\d)\d{3}-\d{1,6}-(?:(?:19|20)\d\d|\d\d)(?!\d)")
TELEFONORD = re.compile(
    r"(?:\b(?:tel|telefon|tfn|mobil|ring|sms)[.:]*(?:\s+(?:på|till))?|\+46|0046)[\s(]*$", re.IGNORECASE
)
NUMMERS_BORJAN = re.compile(r"(?<!\d)\d")
KRONOR = re.compile(r"\s?(?:kr|kronor|tkr|mnkr)\b", re.IGNORECASE)
MANAD_OCH_DAG = re.compile(r"[-./]\d\d[-./]\d\d(?!\d)")
ARTAL = re.compile(r"(?:19|20)\d\d")
STRECK = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00af\u2043\ufe58\ufe63"), "-")
PUNKTER = dict.fromkeys(map(ord, "\u00b7\u2022\u2024\u2219\u22c5"), ".")


def innehaller_personnummer(text, *, telefon=False):
    """True for a personnummer or samordningsnummer (day + 60) whose date exists and whose check digit holds.

    The check digit is Luhn's over the ten digits without century (Skatteverket, SKV 704 and 707). `telefon` is a
    field that asks for a phone number: there, ten digits in a row that begin with 0 are one.
    """
    return _first(_plain(text), telefon) is not None


def rad_med_personnummer(text, *, telefon=False):
    """The number of the line on which the first one begins, counted from 1, or None."""
    plain = _plain(text)
    found = _first(plain, telefon)
    return None if found is None else plain.count("\n", 0, found.start()) + 1


def _plain(text):
    """The text with one writing of every digit, dash and space, and without characters that cannot be seen."""
    text = unicodedata.normalize("NFKC", text.replace("\r\n", "\n")).translate(STRECK | PUNKTER)
    shown = (_one_writing(tecken) for tecken in text if unicodedata.category(tecken) != "Cf")
    return DIARIENUMMER.sub(lambda match: "x" * len(match[0]), "".join(shown))


def _one_writing(tecken):
    return str(unicodedata.decimal(tecken)) if tecken.isdecimal() else tecken


def _first(plain, telefon):
    # Every place is tried: a number may begin inside what looked like one but was none.
    for digit in NUMMERS_BORJAN.finditer(plain):
        match = SER_UT_SOM.match(plain, digit.start())
        if match and _is_one(match, plain, telefon):
            return match
    return None


def _is_one(match, plain, telefon):
    # Month and day are set apart both or neither: 0410-123456 is a phone number.
    if bool(match["b"]) != bool(match["c"]) or not _date_exists(match):
        return False
    if not _luhn(match["ar"] + match["manad"] + match["dag"] + match["sista"]):
        return False
    return not (_is_phone(match, plain, telefon) or _is_amount(match, plain) or _is_date_and_year(match, plain))


def _unbroken(match):
    return not (match["a"] or match["b"] or match["d"])


def _is_phone(match, plain, telefon):
    """0701234567 may be either; the question asked or the words before decide. With a century, or in groups, it is
    no phone number."""
    if match["sekel"] or not _unbroken(match) or not match["ar"].startswith("0"):
        return False
    return telefon or bool(TELEFONORD.search(plain, max(0, match.start() - 25), match.start()))


def _is_amount(match, plain):
    """8507099805 kr, and the 1500 kr of 2025-02-01 1500 kr."""
    return (_unbroken(match) or _after_date(match)) and bool(KRONOR.match(plain, match.end()))


def _is_date_and_year(match, plain):
    """2025-02-01–2025-12-31, or 2025-02-01 2025. A date of the last century is nobody's grant."""
    if match["sekel"] != "20" or not ARTAL.fullmatch(match["sista"]):
        return False
    return _after_date(match) or bool(match["b"] and MANAD_OCH_DAG.match(plain, match.end()))


def _after_date(match):
    """The last four digits stand apart from a written date with another sign than the date's own."""
    return bool(match["b"]) and match["b"] == match["c"] and match["d"] not in ("", match["c"])


def _date_exists(match):
    sekel = [match["sekel"]] if match["sekel"] else ["19", "20"]
    for artal in sekel:
        try:
            datetime.date(int(artal + match["ar"]), int(match["manad"]), int(match["dag"]) % 60)
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
