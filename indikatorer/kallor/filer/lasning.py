"""Reading a table by its mapping. All faults are found before anything is given back, each with its cell."""

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from core.svenska import MANADER
from indikatorer.kallor.filer import celler, huvud, kontroll
from indikatorer.kallor.filer.fel import FilenStammerInte, Radfel
from indikatorer.kallor.filer.platser import som_text
from indikatorer.kallor.filer.radnyckel import Radnycklar
from indikatorer.kallor.filer.summor import Summa

FEL_HOGST = 200
VAR = 5000


class Filvarde(NamedTuple):
    """One value: `matt` is the mapping's key, `plats` a code, `varde` None when the file has none and `status` its mark
    for why. `lag` and `hog` bound a sum that is not known exactly; `antal` is the municipalities behind a county's."""

    matt: str
    plats: str
    artal: int
    kon: str
    varde: Decimal | None
    status: str
    lag: Decimal | None = None
    hog: Decimal | None = None
    antal: int | None = None
    cell: str = ""
    manad: int | None = None


@dataclass
class Lasning:
    """`sista` is the last month (or year) that the file has, "2026-08"; `slopade` counts rows left out by why;
    `utan_arsvarde` are the years that lack the month which stands for the year."""

    varden: list
    sista: str = ""
    slopade: Counter = field(default_factory=Counter)
    utan_arsvarde: list = field(default_factory=list)


def las(bok, avbildning, platser, framsteg=None):
    """The values of a workbook, or FilenStammerInte with every fault found.

    `platser` is a Platsuppslag; `framsteg(step, of, text)` is called along the way.
    """
    tabell = avbildning.tabell
    blad = bok.pivot(tabell.anvanda) if tabell.pivot else bok.blad(tabell.blad)
    if not tabell.pivot:
        huvud.krav_enhet(blad.rader, tabell, blad.namn)
    return _Lasare(bok, blad, avbildning, platser, framsteg).las()


class _Lasare:
    def __init__(self, bok, blad, avbildning, platser, framsteg):
        self.tabell, self.matt = avbildning.tabell, avbildning.matt
        self.mottagande = avbildning.mottagande
        self.blad, self.platser, self.framsteg = blad, platser, framsteg or (lambda *_: None)
        self.kolumn = huvud.kolumner(blad.rader, self.tabell, blad.namn)
        bred = self.tabell.period.manader or not self.tabell.period.rubrik
        self.aret = huvud.aret(bok, self.tabell.period) if bred else None
        self.nycklar = Radnycklar(self.tabell, self.kolumn, platser)
        self.fel = []
        self.summor, self.egna, self.lansrader = {}, {}, {}
        self.manader, self.arsvarden = set(), set()
        self._perioder = {}

    def las(self):
        start = self.tabell.rubrikrad
        total = len(self.blad.rader)
        for number, row in enumerate(self.blad.rader[start:], start=start + 1):
            if number % VAR == 0:
                self.framsteg(number, total, f"Läser rad {number} av {total}")
            if any(som_text(cell) for cell in row):
                self._rad(number, row)
            if len(self.fel) >= FEL_HOGST:
                break
        if not self.summor and not self.fel:
            self.fel.append(("", self._inget_att_lasa()))
        self.fel += kontroll.lansrader(self.summor, self.lansrader, self.platser)
        self.fel += kontroll.procent(self.summor, self.matt)
        if self.fel:
            raise FilenStammerInte(self.fel)
        without = sorted({ar for ar, _ in self.manader} - self.arsvarden) if not self.mottagande else []
        return Lasning(self._varden(), self._sista(), self.nycklar.slopade, without)

    def _inget_att_lasa(self):
        if not self.manader or self.arsvarden:
            return "Tabellen har inga värden att läsa."
        month = MANADER[self.tabell.period.manad - 1]
        return f"Filen har inga värden för {month}, den månad som står för hela året. Den slutar {self._sista()}."

    def _rad(self, number, row):
        try:
            plats, lansrad, kon, kategorier = self.nycklar.las(number, row)
            if plats is None:
                return
            if self.mottagande:
                self._manader(number, row, plats, lansrad)
            elif self._galler(number, row):
                self._las_varden(number, row, plats, kon, kategorier)
        except Radfel as fault:
            self.fel.append((fault.cell, str(fault)))

    def _galler(self, number, row):
        """Sets the row's year; False for a month that does not stand for its year."""
        period = self.tabell.period
        self.artal = self.aret
        if not period.rubrik:
            return True
        cell = self.nycklar.cell(row, period.rubrik)
        if cell not in self._perioder:
            self._perioder[cell] = self._period(number, cell)
        self.artal, stands_for_year = self._perioder[cell]
        return stands_for_year

    def _period(self, number, cell):
        """(year, whether the value stands for it)."""
        period = self.tabell.period
        try:
            artal, manad = (celler.artal(cell), None) if period.form == "ar" else celler.ar_manad(cell)
        except celler.Cellfel as fault:
            raise Radfel(self.nycklar.cellnamn(number, period.rubrik), str(fault)) from None
        self.manader.add((artal, manad or 0))
        if manad in (None, period.manad):
            self.arsvarden.add(artal)
        return artal, manad in (None, period.manad)

    def _las_varden(self, number, row, plats, kon, kategorier):
        for regel in self.tabell.varden:
            if any(kategorier[rubrik] not in words for rubrik, words in regel.bara.items()):
                continue
            cell = self.nycklar.cellnamn(number, regel.rubrik)
            value, mark = self._varde(number, row, regel.rubrik)
            if value is not None:
                value *= regel.skala
            kon_nu = regel.kon or kon
            self._egen((regel.matt, plats, self.artal, kon_nu, tuple(kategorier.values())), value, mark, cell)

    def _varde(self, number, row, heading):
        cell = self.nycklar.cellnamn(number, heading)
        if fault := self.blad.fel.get((number, self.kolumn[heading] + 1)):
            raise Radfel(cell, fault)
        try:
            return celler.varde(self.nycklar.cell(row, heading), self.tabell.markeringar)
        except celler.Cellfel as fault:
            raise Radfel(cell, str(fault)) from None

    def _egen(self, key, value, mark, cell):
        """A part of a value. The same part twice is a fault, unless the rows are to be added up or say the same."""
        matt, plats, artal, kon, _ = key
        if not self.tabell.summera and key in self.egna:
            before, where = self.egna[key]
            if before != (value, mark):
                self.fel.append((cell, f"Samma plats och år står två gånger med olika värden, också i {where}."))
            return
        self.egna[key] = (value, mark), cell
        for sex in (kon, "T") if self.tabell.kon.total and kon != "T" else (kon,):
            self._summa(matt, plats, artal, sex).lagg_till(value, mark, cell)
            if self.tabell.lanssumma and len(plats) == 4:
                self._summa(matt, self.platser.lan[plats], artal, sex).lagg_till(value, mark, cell, plats)

    def _summa(self, matt, plats, artal, kon, manad=None):
        return self.summor.setdefault((matt, plats, artal, kon, manad), Summa())

    def _manader(self, number, row, plats, lansrad):
        headings = [*enumerate(self.tabell.period.manader, start=1)]
        if self.tabell.summakolumn:
            headings.append((None, self.tabell.summakolumn))
        for manad, heading in headings:
            if not som_text(self.nycklar.cell(row, heading)):
                continue  # a month that has not been yet
            cell = self.nycklar.cellnamn(number, heading)
            value, mark = self._varde(number, row, heading)
            if manad:
                self.manader.add((self.aret, manad))
            if lansrad:
                self.lansrader[plats, manad] = value, cell
                continue
            if (manad, plats) in self.egna:
                self.fel.append((cell, f"Kommunen står två gånger, också i {self.egna[manad, plats]}."))
            self.egna[manad, plats] = cell
            self._summa("", plats, self.aret, "T", manad).lagg_till(value, mark, cell)

    def _varden(self):
        return [
            self._filvarde(*key, summa)
            for key, summa in sorted(self.summor.items(), key=lambda pair: tuple(map(str, pair[0])))
            if not self.mottagande or key[4] or self._helt_ar(key[2])
        ]

    def _helt_ar(self, artal):
        """The sum column is the year's only once its last month has come."""
        return (artal, 12) in self.manader

    def _filvarde(self, matt, plats, artal, kon, manad, summa):
        absent = len(self.platser.kommuner_i(plats)) - len(summa.platser) if summa.platser else 0
        value, status, low, high = summa.resultat(absent)
        number = len(summa.platser) or None
        return Filvarde(matt, plats, artal, kon, value, status, low, high, number, summa.cell, manad)

    def _sista(self):
        if not self.manader:
            return str(max((key[2] for key in self.summor), default=""))
        artal, manad = max(self.manader)
        return f"{artal}-{manad:02}" if manad else str(artal)
