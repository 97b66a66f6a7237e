"""What can stand in a cell: how it is written, how it is read, and what the code book says of it.

A type writes a value as text or number and reads what a person has written; `Cellfel` is the sentence they meet.
`tomt` is the value of an empty field.
"""

import datetime
from decimal import Decimal

from django.core.exceptions import ValidationError

from core.kalkyl.text import CELL_LANGST, kodad, normal
from core.oprecist import OprecistDatum
from core.svenska import IngetTal, Saknas, las_tal, lista

TOM = "(töm)"
# Words for what is missing are never data, whoever wrote them.
SAKNAS_ORD = {*(ett.text.casefold() for ett in Saknas), "anges ej", "uppgift saknas", "n/a", "-", "–"}
KORTAD = "… [texten fortsätter i portalen]"


class Cellfel(Exception):
    """What is wrong in one cell."""


class Cellnot(Exception):
    """Read, but worth a look: carries the value and the sentence."""

    def __init__(self, varde, text):
        super().__init__(text)
        self.varde = varde


def som_text(cell):
    """A cell as text, the same whether it was stored as a number, a date or a text."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return normal(cell)
    if isinstance(cell, bool):
        return "ja" if cell else "nej"
    if isinstance(cell, int | float | Decimal):
        return _number(cell)
    if isinstance(cell, datetime.datetime) and not (cell.hour or cell.minute or cell.second):
        return cell.date().isoformat()
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    return cell.isoformat() if hasattr(cell, "isoformat") else str(cell)


def _number(cell):
    number = Decimal(str(cell))
    whole = number == number.to_integral_value()
    return f"{number.quantize(Decimal(1)) if whole else number.normalize():f}".replace(".", ",")


class Text:
    tomt = ""
    text = True

    def __init__(self, langst=None, kravs=False):
        self.langst, self.kravs = langst, kravs

    def skriv(self, varde, uppslag):
        """A text longer than a cell can hold is cut with a mark, and a cut text is never read back."""
        if len(varde) * 7 > CELL_LANGST and len(kodad(varde)) > CELL_LANGST:
            return _cut(varde)
        return varde

    def las(self, cell, uppslag):
        text = som_text(cell)
        if text.endswith(KORTAD):
            raise Cellfel("Texten är längre än en cell rymmer och är avkortad. Ändra den i portalen i stället.")
        if "\x00" in text:
            raise Cellfel("Texten innehåller ett tecken som inte går att spara. Skriv om den.")
        if self.langst and len(text) > self.langst:
            raise Cellfel(f"Texten är {len(text)} tecken. Högst {self.langst} får plats.")
        return text

    def tillatet(self, uppslag):
        return f"Text, högst {self.langst} tecken." if self.langst else "Text."


def _cut(text):
    """As much of the text as fits beside the mark; a character may take seven places."""
    room, kept = CELL_LANGST - len(KORTAD), []
    for sign in text:
        room -= len(kodad(sign)) if sign != "_" else 7
        if room < 0:
            break
        kept.append(sign)
    return "".join(kept) + KORTAD


class Val:
    tomt = ""
    text = True

    def __init__(self, val, kravs=False):
        self.val, self.kravs = val, kravs
        self.ord = {label.casefold(): value for value, label in val.choices if value}
        self.ord |= {str(value).casefold(): value for value, _ in val.choices if value}

    def skriv(self, varde, uppslag):
        return self.val(varde).label if varde else ""

    def las(self, cell, uppslag):
        value = self.ord.get(som_text(cell).casefold())
        if value is None:
            raise Cellfel(f"”{kort(cell)}” går inte att välja. Skriv {lista(self.orden(), 'eller')}.")
        return value

    def orden(self):
        return [label for value, label in self.val.choices if value]

    def tillatet(self, uppslag):
        return f"{lista(self.orden(), 'eller')}."


class JaNej:
    tomt = False
    text = True
    kravs = False
    ord = {"ja": True, "nej": False, "x": True, "sant": True, "falskt": False, "true": True, "false": False}

    def skriv(self, varde, uppslag):
        return "ja" if varde else "nej"

    def las(self, cell, uppslag):
        try:
            return self.ord[som_text(cell).casefold()]
        except KeyError:
            raise Cellfel(f"Skriv ja eller nej, inte ”{kort(cell)}”.") from None

    def orden(self):
        return ["ja", "nej"]

    def tillatet(self, uppslag):
        return "ja eller nej."


class Datum:
    tomt = None
    text = True
    kravs = False

    def skriv(self, varde, uppslag):
        return varde.iso if varde else ""

    def las(self, cell, uppslag):
        if isinstance(cell, datetime.date):
            return self._excel_date(cell)
        try:
            return OprecistDatum.parse(som_text(cell))
        except ValidationError as fault:
            raise Cellfel(" ".join(fault.messages)) from None

    def _excel_date(self, cell):
        value = OprecistDatum(cell.year, cell.month, cell.day)
        try:
            value.check()
        except ValidationError as fault:
            raise Cellfel(" ".join(fault.messages)) from None
        if cell.day == 1:
            raise Cellnot(
                value,
                f"Kalkylprogrammet har gjort om cellen till dagen {value.iso}. Menade ni hela månaden: "
                f"välj cellformatet Text och skriv {value.iso[:7]}.",
            )
        return value

    def tillatet(self, uppslag):
        return "År, år-månad eller år-månad-dag: 2024, 2024-09 eller 2024-09-02. Precisionen behålls."


class Heltal:
    tomt = None
    text = False
    kravs = False

    def __init__(self, minst=0, hogst=2_147_483_647):
        self.minst, self.hogst = minst, hogst

    def skriv(self, varde, uppslag):
        return varde

    def las(self, cell, uppslag):
        number = _read_number(cell)
        if number != number.to_integral_value():
            raise Cellfel(f"”{kort(cell)}” är inget helt tal. Skriv till exempel 11.")
        if not self.minst <= number <= self.hogst:
            raise Cellfel(f"Talet {kort(cell)} är inte mellan {self.minst} och {self.hogst}.")
        return int(number)

    def tillatet(self, uppslag):
        return "Helt tal." if self.hogst > 9_999 else f"Helt tal, {self.minst}–{self.hogst}."


class Tal:
    tomt = None
    text = False
    kravs = False

    def skriv(self, varde, uppslag):
        return varde

    def las(self, cell, uppslag):
        number = _read_number(cell)
        if number != round(number, 2):
            raise Cellfel(f"”{kort(cell)}” har för många decimaler. Högst två sparas.")
        if abs(number) >= Decimal(10) ** 12:
            raise Cellfel(f"Talet {kort(cell)} är för stort.")
        return round(number, 2)

    def tillatet(self, uppslag):
        return "Tal med högst två decimaler: 1234,5."


class BaraUt:
    """Written for the reader; what stands there when the table comes back is not read."""

    tomt = ""
    text = True
    kravs = False

    def skriv(self, varde, uppslag):
        return varde

    def tillatet(self, uppslag):
        return "Läses inte in."


def _read_number(cell):
    if isinstance(cell, bool):
        raise Cellfel("Skriv ett tal.")
    if isinstance(cell, datetime.date):
        raise Cellfel(f"Kalkylprogrammet har gjort om talet till datumet {som_text(cell)}. Välj cellformatet Tal.")
    try:
        return las_tal(som_text(cell))
    except IngetTal as fault:
        raise Cellfel(str(fault)) from None


def kort(cell, langst=60):
    """A cell as it can stand in a sentence."""
    text = " ".join(som_text(cell).split())
    return text if len(text) <= langst else f"{text[: langst - 2].rstrip()} …"
