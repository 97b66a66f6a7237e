"""How many were received as a table of rows, out and in: one row for each place, year, month and way.

What goes out comes in again unchanged. A row that is made up goes out marked, and is never read in.
"""

import hashlib
from dataclasses import dataclass, field

from django.db import transaction

from core.kalkyl import Arbetsbok, Kalkylfel, Kolumnform, cellnamn, csv_fil, oppna
from core.svenska import MANADER, IngetTal, Saknas, las_tal, lista
from indikatorer.kallor.saknas import slag
from indikatorer.models import Mottagande, Mottagningsvag
from indikatorer.services.kommuntal.fel import FelIRaden, NagonLasteInFore
from indikatorer.services.kommuntal.mottagande import UTAN_UPPGIFT, Mottaganderad, Sparat, spara_mottagande
from indikatorer.services.kommuntal.status import require_strategist
from sok.models import Geografi

BLAD = "Mottagande"
RUBRIKER = ["Kod", "Plats", "År", "Månad", "Väg", "Antal", "Varför antalet saknas", "Källa", "Demodata"]
KRAVS = ("år", "antal")
VAGORD = {ord_.casefold(): vag for vag, label in Mottagningsvag.choices for ord_ in (vag, label)}
FLEST_RADER = 5_000
RIKET = "00"
SAKNAS_ORD = {"..", "-", "–", *(ett.text for ett in Saknas)}


def mottaganderader(overenskommelse, artal=None):
    """The stored rows of the county, its municipalities and riket, as lists in the order of RUBRIKER."""
    places = _platser(overenskommelse)
    rows = Mottagande.objects.filter(geografi__in=places)
    if artal:
        rows = rows.filter(artal=artal)
    return [
        [
            row.geografi_id,
            places[row.geografi_id],
            row.artal,
            row.manad,
            row.get_vag_display(),
            row.antal,
            row.status,
            row.kalla,
            "ja" if row.demo else "",
        ]
        for row in rows.order_by("geografi", "-artal", "manad", "vag")
    ]


def finns(overenskommelse):
    """Is there any row to take out?"""
    return Mottagande.objects.filter(geografi__in=_platser(overenskommelse)).exists()


def mottagande_csv(overenskommelse):
    return csv_fil(RUBRIKER, mottaganderader(overenskommelse))


def lagg_till_blad(bok, overenskommelse, artal=None):
    """The rows as a sheet of a workbook."""
    tal = {"År", "Månad", "Antal"}
    forms_ = [Kolumnform(rubrik, text=rubrik not in tal) for rubrik in RUBRIKER]
    bok.blad(BLAD, forms_, mottaganderader(overenskommelse, artal))


def mottagande_xlsx(overenskommelse):
    bok = Arbetsbok()
    lagg_till_blad(bok, overenskommelse)
    return bok.bytes()


def _platser(overenskommelse):
    """{code: name} of riket, the county and its municipalities."""
    lan = overenskommelse.lan
    kommuner = Geografi.objects.kommuner_i(lan).ordered().values_list("kod", "namn")
    return {RIKET: "Riket", lan.kod: lan.namn, **dict(kommuner)}


@dataclass
class Inlast:
    """What a file says. `rader` is {source: rows}; `fel` are (cell, sentence), and then nothing can be stored;
    `pahittade` rows were marked as made up and left out."""

    rader: dict = field(default_factory=dict)
    fel: list = field(default_factory=list)
    pahittade: int = 0

    @property
    def antal(self):
        return sum(len(rows) for rows in self.rader.values())


def las_mottagande(content, ending, overenskommelse, *, kalla):
    """Read an .xlsx or .csv. Rows without a source of their own are `kalla`'s."""
    read = Inlast()
    try:
        blad = _blad(oppna(content, ending, BLAD))
    except Kalkylfel as fault:
        read.fel.append(("Filen", str(fault)))
        return read
    if not blad.rader:
        read.fel.append((blad.namn, "Bladet är tomt."))
        return read
    columns = {_text(cell).casefold(): number for number, cell in enumerate(blad.rader[0]) if _text(cell)}
    missing = [word for word in KRAVS if word not in columns]
    missing += [] if {"kod", "plats"} & set(columns) else ["kod eller plats"]
    if missing:
        read.fel.append((f"{blad.namn}, rad 1", f"Rubrikerna {lista(missing)} saknas. Hämta tabellen och fyll i den."))
    elif len(blad.rader) > FLEST_RADER:
        read.fel.append((blad.namn, f"Filen har fler än {FLEST_RADER} rader. Dela upp den."))
    else:
        _Lasare(blad, columns, _platser(overenskommelse), kalla, read).las()
    return read


def _blad(sheets):
    return next((sheet for sheet in sheets if sheet.namn.casefold() == BLAD.casefold()), sheets[0])


def _text(cell):
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def _ar_marke(text):
    """Whether the text is a known mark for a number that is not told, and not a number gone wrong."""
    return text.casefold() in SAKNAS_ORD or slag(text) != Saknas.SAKNAS


class _Fel(Exception):
    def __init__(self, kolumn, text):
        super().__init__(text)
        self.kolumn = kolumn


class _Lasare:
    def __init__(self, blad, columns, places, kalla, read):
        self.blad, self.columns, self.places, self.kalla, self.read = blad, columns, places, kalla, read
        self.codes = {namn.casefold(): kod for kod, namn in places.items()}

    def las(self):
        for number, row in enumerate(self.blad.rader[1:], start=2):
            if not any(_text(cell) for cell in row):
                continue
            if self._cell(row, "demodata").casefold() == "ja":
                self.read.pahittade += 1
                continue
            try:
                rad = self._row(row)
            except _Fel as fault:
                place = cellnamn(number, self.columns.get(fault.kolumn, 0) + 1)
                self.read.fel.append((f"{self.blad.namn}!{place}", str(fault)))
            else:
                self.read.rader.setdefault(self._cell(row, "källa") or self.kalla, []).append(rad)
        if not self.read.antal and not self.read.fel:
            self.read.fel.append((self.blad.namn, "Under rubrikerna finns inga rader att läsa in."))

    def _cell(self, row, word):
        column = self.columns.get(word)
        return _text(row[column]) if column is not None and column < len(row) else ""

    def _row(self, row):
        antal = self._number(row, "antal", None)
        status = self._cell(row, "varför antalet saknas")
        if antal is None and not status:
            status = self._cell(row, "antal") or UTAN_UPPGIFT
        artal = self._number(row, "år", (1990, 2100))
        if artal is None:
            raise _Fel("år", "Skriv året med fyra siffror.")
        return Mottaganderad(self._place(row), artal, self._month(row), self._way(row), antal, status)

    def _place(self, row):
        kod, namn = self._cell(row, "kod"), self._cell(row, "plats")
        # A spreadsheet takes the zero in front of "0780" away.
        kod = kod.rjust(4, "0") if len(kod) == 3 else kod.rjust(2, "0") if len(kod) == 1 else kod
        found = kod if kod in self.places else self.codes.get(namn.casefold()) if not kod else None
        if found is None:
            raise _Fel("kod" if kod else "plats", f"”{kod or namn}” är inte länet, en av dess kommuner eller riket.")
        return found

    def _way(self, row):
        word = self._cell(row, "väg")
        if not word:
            return Mottagningsvag.ALLA
        if word.casefold() not in VAGORD:
            raise _Fel("väg", f"”{word}” går inte att välja. Skriv {lista(Mottagningsvag.labels, 'eller')}.")
        return Mottagningsvag(VAGORD[word.casefold()])

    def _month(self, row):
        word = self._cell(row, "månad").casefold()
        return MANADER.index(word) + 1 if word in MANADER else self._number(row, "månad", (1, 12))

    def _number(self, row, word, mellan):
        """A whole number; None for an empty cell, and in `antal` also for a source's mark in place of a number."""
        text = self._cell(row, word)
        if not text:
            return None
        try:
            number = las_tal(text)
        except IngetTal as fault:
            if word == "antal" and _ar_marke(text):
                return None
            raise _Fel(word, str(fault)) from None
        low, high = mellan or (0, 1_000_000)
        if number != int(number) or not low <= number <= high:
            raise _Fel(word, f"Skriv ett helt tal mellan {low} och {high}.")
        return int(number)


def avtryck(sparat):
    """The same as long as storing would do the same."""
    return hashlib.sha256(repr((sparat.nya, sparat.andrade)).encode()).hexdigest()[:16]


@transaction.atomic
def las_in(overenskommelse, rader, *, av, granskat=""):
    """Store what was read, {source: rows}; one `Sparat` for all of it. FelIRaden when a row cannot be right, and
    NagonLasteInFore when it does not do what the reader was shown, `granskat` (`avtryck` of what `prova` said)."""
    require_strategist(av, overenskommelse)
    places = _platser(overenskommelse)
    done = Sparat()
    for kalla, rows in rader.items():
        for rad in rows:
            if rad[0] not in places:
                raise FelIRaden(Mottaganderad(*rad), "hör inte till länet")
        part = spara_mottagande(rows, kalla=kalla, av=av)
        done.nya += part.nya
        done.oforandrade += part.oforandrade
        done.andrade += part.andrade
    if granskat and granskat != avtryck(done):
        raise NagonLasteInFore
    return done


@transaction.atomic
def prova(overenskommelse, rader, *, av):
    """What `las_in` would do, without doing it."""
    done = las_in(overenskommelse, rader, av=av)
    transaction.set_rollback(True)
    return done
