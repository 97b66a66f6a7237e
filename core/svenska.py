"""Swedish for people: numbers, amounts, dates, plurals, lists and the alphabet's order.

Every formatter takes a missing value as well: None reads "uppgift saknas", a `Saknas` reads as its
own kind. Missing, not applicable, hidden and zero are never shown alike.
"""

import datetime
import enum
import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from django.db.models import Func, TextField
from django.utils import timezone

HARD_SPACE = "\u00a0"
MINUS = "\u2212"
MANADER = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
VECKODAGAR = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]


class Saknas(enum.Enum):
    """The ways a value can be absent, in the words a reader meets."""

    SAKNAS = "uppgift saknas"
    EJ_TILLAMPLIGT = "ej tillämpligt"
    DOLT = "dolt"
    ANGES_EJ = "anges ej i källan"
    EJ_LASBAR = "ej läsbar i källan"
    EJ_BERAKNAS = "går inte att beräkna"

    @property
    def text(self):
        return self.value

    def __str__(self):
        return self.value


def missing_text(value):
    """The words for a missing value, or None when there is a value."""
    if value is None:
        return Saknas.SAKNAS.text
    return value.text if isinstance(value, Saknas) else None


def avrunda(value, decimaler):
    """A Decimal rounded half up from the number as it is written, not from its binary form."""
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    places = 1 if decimaler is None else decimaler
    number = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    if decimaler is None and number == number.to_integral_value():
        number = number.to_integral_value()
    return number + 0 if number else abs(number)


def tal(value, decimaler=None):
    """1234.5 → "1 234,5". Without `decimaler`: one decimal, and none for a whole number."""
    if missing := missing_text(value):
        return missing
    number = avrunda(value, decimaler)
    text = f"{abs(number):,f}".replace(",", HARD_SPACE).replace(".", ",")
    return f"{MINUS if number < 0 else ''}{text}"


def med_enhet(value, enhet, decimaler=None):
    """A number and its unit held together on one line; a missing value stands without unit."""
    text = tal(value, decimaler)
    return text if missing_text(value) or not enhet else f"{text}{HARD_SPACE}{enhet}"


def procent(value, decimaler=None):
    """12.5 → "12,5 %"; the value is already in per cent."""
    return med_enhet(value, "%", decimaler)


KRONOR = {"kr": (1, 0), "tkr": (1_000, 0), "mnkr": (1_000_000, 1)}


def belopp(value, enhet="kr", decimaler=None):
    """An amount in kronor, shown in kr, tkr or mnkr."""
    if missing_text(value):
        return tal(value)
    divisor, places = KRONOR[enhet]
    number = Decimal(str(value)) / divisor
    return med_enhet(number, enhet, places if decimaler is None else decimaler)


def forandring(value, decimaler=None):
    """A change with its sign: "+9", "−3,5", and "oförändrat" for nothing."""
    if missing_text(value):
        return tal(value)
    number = avrunda(value, decimaler)
    if not number:
        return "oförändrat"
    return f"{'+' if number > 0 else ''}{tal(value, decimaler)}"


def antal(number, ental, flertal):
    """2, "insats", "insatser" → "2 insatser"; one is singular, nothing is plural."""
    if missing_text(number):
        return tal(number)
    return f"{tal(number)}{HARD_SPACE}{ental if number == 1 else flertal}"


def lista(words, bindeord="och"):
    """["Lessebo", "Tingsryd", "Växjö"] → "Lessebo, Tingsryd och Växjö"."""
    words = [str(word) for word in words]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {bindeord} {words[-1]}"


def stor_bokstav(text):
    """The first letter large, the rest as it was."""
    return text[:1].upper() + text[1:]


def _local(moment):
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment


def _day(value):
    return _local(value).date() if isinstance(value, datetime.datetime) else value


def datum(value):
    """27 mars 2025. A date at a lower precision keeps it; an unknown one is "okänt"."""
    if value is None:
        return "okänt"
    value = _day(value)
    if not isinstance(value, datetime.date):
        return str(value)
    return f"{value.day} {MANADER[value.month - 1]} {value.year}".replace(" ", HARD_SPACE, 1)


def datum_kort(value):
    """2025-03-27, at the precision the date has."""
    if value is None:
        return "okänt"
    value = _day(value)
    return value.isoformat() if isinstance(value, datetime.date) else getattr(value, "iso", str(value))


def dag_och_manad(value):
    """27 mars."""
    return datum(value).rsplit(" ", 1)[0]


def veckodag(value):
    return VECKODAGAR[_day(value).weekday()]


def klockslag(value):
    """kl. 14.32, Swedish time."""
    if value is None:
        return "okänt"
    if isinstance(value, datetime.datetime):
        value = _local(value)
    return f"kl.{HARD_SPACE}{value:%H.%M}"


def tidpunkt(value):
    """27 mars 2025 kl. 14.32, Swedish time."""
    return "okänt" if value is None else f"{datum(value)} {klockslag(value)}"


def period(fran, till):
    """2019–2025 for years and 2025-01-01 – 2025-12-31 for dates; an open side is said in words."""
    if fran is None and till is None:
        return "okänt"
    if till is None:
        return f"från {_edge(fran)}"
    if fran is None:
        return f"till och med {_edge(till)}"
    first, last = _edge(fran), _edge(till)
    if first == last:
        return first
    return f"{first}–{last}" if len(first) == len(last) == 4 else f"{first} – {last}"


def _edge(value):
    return str(value) if isinstance(value, int | str) else datum_kort(value)


ALPHABET = str.maketrans("åäöéü", "{|}eu")


def sorteringsnyckel(text):
    """The key that puts å, ä and ö last; the same order as `SvenskSortering` gives in the database."""
    return (text or "").lower().translate(ALPHABET)


class SvenskSortering(Func):
    """Order a text column by the Swedish alphabet on any PostgreSQL, whatever its locale."""

    template = "(translate(lower(%(expressions)s), 'åäöéü', '{|}eu') COLLATE \"C\")"
    arity = 1
    output_field = TextField()


class IngetTal(ValueError):
    """The text cannot be read as a number; the message tells the person how to write it."""


NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def las_tal(text):
    """Read "1 234,5", "1234.5" or "−3" as a Decimal; IngetTal says how a number is written."""
    plain = re.sub(r"(?<=\d)[\s\u202f]+(?=\d{3}(?!\d))", "", str(text).strip()).replace(MINUS, "-")
    if not NUMBER.fullmatch(plain):
        raise IngetTal(f"”{text}” är inget tal. Skriv till exempel 1{HARD_SPACE}234,5.")
    try:
        return Decimal(plain.replace(",", "."))
    except InvalidOperation as error:
        raise IngetTal(f"”{text}” är inget tal.") from error
