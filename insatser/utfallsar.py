"""What an initiative has led to, year by year, and who took part. Each outcome is in one year, each person who took
part is counted once per piece of evidence, and what nobody knows is not 0."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from core import svenska
from core.doljning import forklaring
from core.svenska import Saknas, missing_text
from insatser import deltagardoljning
from insatser.models import ALDRAR, KON, Aldersgrupp
from insatser.models.alder import har_sma_tal
from insatser.models.utfall import SMA_TAL

TOTALT = "totalt"
I_ORD = {
    "kvinnor": ("kvinna", "kvinnor"),
    "man": ("man", "män"),
    "annat": ("annat eller ej uppgett", "annat eller ej uppgett"),
}


@dataclass(frozen=True)
class Antal:
    """A number of people; None is unknown, `minst` that there are more than those who are known."""

    tal: int | Saknas | None = None
    minst: bool = False

    @property
    def saknas(self):
        return missing_text(self.tal)

    def __str__(self):
        return f"minst {svenska.tal(self.tal)}" if self.minst and self.tal else svenska.tal(self.tal)


@dataclass(frozen=True)
class Rad:
    namn: str
    kvinnor: Antal
    man: Antal
    annat: Antal
    dolda: frozenset = frozenset()

    @property
    def totalt(self):
        """All sexes: at least that many when only one of women and men is known."""
        parts = [part for part in (self.kvinnor, self.man, self.annat) if part.tal is not None]
        if not parts:
            return Antal()
        half_known = (self.kvinnor.tal is None) != (self.man.tal is None)
        return Antal(sum(part.tal for part in parts), half_known or any(part.minst for part in parts))

    @property
    def kand(self):
        return self.totalt.tal is not None

    @property
    def celler(self):
        """(column, number) as the table shows them, without those that are hidden."""
        numbers = {kon: getattr(self, kon) for kon in KON} | {TOTALT: self.totalt}
        names = KON | {TOTALT: "Totalt"}
        return [(names[kon], Antal(Saknas.DOLT) if kon in self.dolda else n) for kon, n in numbers.items()]


@dataclass
class Utfallsar:
    """The outcomes of one year, or of none when the source does not say which."""

    artal: int | None
    utfall: list = field(default_factory=list)
    raknade: list = field(default_factory=list)
    samma_belagg: int = 0

    @property
    def alla(self):
        return _row("Alla", [_everyone(rader) for rader in self.raknade])

    @property
    def aldrar(self):
        """One row per age that is known."""
        rows = [_row(alder.label, [_stated(rader, alder) for rader in self.raknade]) for alder in ALDRAR]
        return [row for row in rows if row.kand]

    @property
    def deltagare(self):
        """The rows of the table, everyone first; empty when nobody has said who took part."""
        return [self.alla, *self.aldrar] if self.raknade else []

    @cached_property
    def dolda(self):
        """What of the table, and of what stands beside each outcome, is too small to show."""
        return deltagardoljning.dolda(self)

    @property
    def visade(self):
        """The rows as anyone may read them, everyone last."""
        return [replace(rad, dolda=self.dolda.for_rad(rad.namn)) for rad in [*self.aldrar, self.alla]]

    @property
    def forklaring(self):
        return forklaring(SMA_TAL) if self.dolda.celler else ""

    @property
    def ar_summa(self):
        return len(self.raknade) > 1

    @property
    def ar_sma_tal(self):
        """Fewer than the limit could be read out of what the outcomes say."""
        return any(har_sma_tal(rader, SMA_TAL) for rader in self.raknade)


def per_ar(utfall_lista):
    """The outcomes by year, latest first and unknown years last. Read them with `for_visning()`: nothing is asked
    here. Outcomes of several initiatives may be given: evidence makes people the same only within one of them."""
    years = {}
    for utfall in utfall_lista:
        years.setdefault(utfall.artal, Utfallsar(utfall.artal)).utfall.append(utfall)
    for year in years.values():
        _count(year)
        if year.ar_summa or year.samma_belagg:
            for utfall in year.utfall:
                utfall.deltagarord = _in_words(utfall, year.dolda.for_rad(utfall.pk))
    return sorted(years.values(), key=lambda year: (year.artal is None, -(year.artal or 0)))


def _count(year):
    """Outcomes of one year that rest on the same evidence tell of the same people: the one with most counts."""
    groups = []
    for utfall in year.utfall:
        rader = {row.aldersgrupp: row.tal() for row in utfall.deltagare.all()}
        if not rader:
            continue
        marks = {(utfall.insats_id, row.samma_som) for row in utfall.belagg_lista.all()}
        same = [group for group in groups if group[0] & marks]
        groups = [group for group in groups if group not in same]
        groups.append((marks.union(*(group[0] for group in same)), [*(r for g in same for r in g[1]), rader]))
    year.raknade = [max(rows, key=_size) for _, rows in groups]
    year.samma_belagg = sum(len(rows) for _, rows in groups if len(rows) > 1)


def _in_words(utfall, hidden):
    """Everyone of one outcome: "3 kvinnor, antal män saknas"; empty when it does not say."""
    row = next((row for row in utfall.deltagare.all() if row.aldersgrupp == Aldersgrupp.ALLA), None)
    if row is None:
        return ""
    numbers = {kon: Saknas.DOLT if kon in hidden else n for kon, n in row.tal().items()}
    return ", ".join(_said(kon, n) for kon, n in numbers.items() if kon != "annat" or n is not None)


def _said(kon, n):
    if n is None:
        return f"antal {KON[kon].lower()} saknas"
    if n is Saknas.DOLT:
        return f"antal {KON[kon].lower()} dolt"
    return svenska.antal(n, *I_ORD[kon])


def _size(rader):
    return sum(number.tal for number in _everyone(rader).values())


def _everyone(rader):
    """{column: number} of all ages in one outcome: as stated, else the ages together, which is all of them only when
    every age is known."""
    result = _stated(rader, Aldersgrupp.ALLA)
    for kon in KON.keys() - result.keys():
        ages = [_stated(rader, alder)[kon].tal for alder in ALDRAR if kon in _stated(rader, alder)]
        if ages:
            result[kon] = Antal(sum(ages), minst=len(ages) < len(ALDRAR))
    return result


def _stated(rader, alder):
    return {kon: Antal(n) for kon, n in rader.get(alder, {}).items() if n is not None}


def _row(namn, outcomes):
    """The sum over outcomes; "at least" when some of them do not know. Few tell of other than women and men, so that
    column is what has been told."""
    cells = {}
    for kon in KON:
        known = [numbers[kon] for numbers in outcomes if kon in numbers]
        if known:
            some_unknown = len(known) < len(outcomes) and kon != "annat"
            cells[kon] = Antal(sum(n.tal for n in known), some_unknown or any(n.minst for n in known))
    return Rad(namn, *(cells.get(kon, Antal()) for kon in KON))
