"""A workbook as sheets of plain rows, also the rows that only a pivot table's cache holds.

The file has been through `filer.services`, which has unpacked every part to its end within its limits. A small file is
read by core.kalkyl, which finds faults in single cells too; a large one, an authority's, only in the sheet asked for.
"""

import io
import zipfile
from dataclasses import dataclass, field

from python_calamine import CalamineError, CalamineWorkbook

from core import kalkyl
from indikatorer.kallor.filer import pivot
from indikatorer.kallor.filer.fel import BladetSaknas, FilenStammerInte

TRASIG = "Filen går inte att läsa som arbetsbok. Öppna den i Excel, spara den på nytt som xlsx och försök igen."


@dataclass
class Bladet:
    """`rader` gives lists of plain values from row 1 on, once; `fel` is {(row, column): sentence}."""

    namn: str
    rader: object
    fel: dict = field(default_factory=dict)


class Arbetsbok:
    """One file. `stor` reads only the sheet that is asked for, without limits of its own."""

    def __init__(self, content, andelse="xlsx", *, namn="", stor=False):
        self.namn = namn
        self._content = content
        self._bok, self._blad = None, {}
        if stor:
            self._bok = _opened(content)
        else:
            self._blad = {blad.namn: blad for blad in _small(content, andelse)}

    @property
    def bladnamn(self):
        return list(self._bok.sheet_names) if self._bok else list(self._blad)

    def blad(self, namn):
        """The sheet of that name, whatever its capitals and blanks; BladetSaknas when there is none."""
        wanted = namn.strip().casefold()
        found = next((each for each in self.bladnamn if each.strip().casefold() == wanted), None)
        if found is None:
            raise BladetSaknas(namn, self.bladnamn)
        if self._bok:
            return Bladet(found, self._bok.get_sheet_by_name(found).to_python(skip_empty_area=False))
        return Bladet(found, self._blad[found].rader, self._blad[found].fel)

    def pivot(self, rubriker):
        """The pivot cache that has all the headings, as a sheet whose first row they are."""
        try:
            return Bladet("pivottabellen", pivot.rader(self._content, rubriker))
        except zipfile.BadZipFile as fault:
            raise FilenStammerInte([("", TRASIG)]) from fault


def _opened(content):
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(content))
    except (CalamineError, zipfile.BadZipFile) as fault:
        raise FilenStammerInte([("", TRASIG)]) from fault


def _small(content, andelse):
    try:
        return kalkyl.oppna(content, andelse)
    except kalkyl.Kalkylfel as fault:
        raise FilenStammerInte([("", str(fault))]) from fault
