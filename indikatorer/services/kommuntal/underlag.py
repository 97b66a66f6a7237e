"""What the tables of länstal and kommuntal rest on: how many lived in a place, and how many it received.

Received comes from `Mottagande`. Where that has nothing for a place, year and way, Kolada's figures stand in (N01986
for everyone, N01987 for those assigned), and the number says so. Two queries, whatever the number of places and years.
"""

from collections import defaultdict
from typing import NamedTuple

from core import svenska
from core.svenska import Saknas
from indikatorer.kallor.saknas import slag
from indikatorer.models import (
    KOMMUNTALETS_UNDERLAG,
    Indikator,
    Kalltyp,
    Kon,
    Matvarde,
    Mottagande,
    Mottagningsvag,
    Serie,
)
from indikatorer.services.katalog import falt_for, katalog
from indikatorer.services.kommuntal.kalkyl import DELAR, ar_tal, summa
from indikatorer.services.kommuntal.sma_tal import dolda

INVANARE = "N01951"
KOLADAS_VAGAR = {"N01986": Mottagningsvag.ALLA, "N01987": Mottagningsvag.ANVISADE}
EGEN_SUMMA = "Egen beräkning"


class Uppgift(NamedTuple):
    """A number, or the kind of missing, and where it comes from. `artal` is the year it is about."""

    varde: object = Saknas.SAKNAS
    kalla: str = ""
    demo: bool = False
    artal: int | None = None

    @property
    def finns(self):
        return ar_tal(self.varde)


INGEN = Uppgift()


def _last(antal, status, kalla):
    """The number, or which kind of missing the source's mark stands for."""
    if antal is not None:
        return antal
    return slag(status, Kalltyp.MIGRATIONSVERKET if kalla.startswith("Migrationsverket") else "")


def skapa_serier():
    """Make sure that a pull from Kolada has the series that a distribution is set against."""
    rows = [Indikator(nyckel=kpi.lower(), **falt_for(kpi)) for kpi in KOMMUNTALETS_UNDERLAG]
    Indikator.objects.bulk_create(rows, ignore_conflicts=True)
    made = Indikator.objects.in_bulk([row.nyckel for row in rows], field_name="nyckel")
    series = [
        Serie(kalla=Kalltyp.KOLADA, kalla_id=kpi, indikator=made[kpi.lower()], kommuntyp=katalog()[kpi]["kommuntyp"])
        for kpi in KOMMUNTALETS_UNDERLAG
    ]
    Serie.objects.bulk_create(series, ignore_conflicts=True)


def ar_med_mottagande(platser):
    """The years in which anything is known of what the places received, as two queries of years to be joined."""
    own = Mottagande.objects.filter(geografi__in=platser)
    kolada = _koladas(KOLADAS_VAGAR).filter(geografi__in=platser)
    return [rows.order_by().values_list("artal", flat=True) for rows in (own, kolada)]


def _koladas(kpier):
    return Matvarde.objects.aktuella().filter(
        serie__kalla=Kalltyp.KOLADA, serie__kalla_id__in=list(kpier), kon=Kon.TOTALT
    )


class Underlag:
    """Everything that is known of a county and its municipalities, its code first in `koder`, up to and including the
    year `till_ar`. Small numbers are hidden, in every year; `oppet` shows them, to one who proposes from them."""

    def __init__(self, koder, *, till_ar=None, oppet=False):
        self.koder, self.till_ar, self.oppet, self._dolda = list(koder), till_ar, oppet, {}
        self._mottagna, self._manader = self._received()
        self._invanare, self._kolada = self._from_kolada()

    def _received(self):
        rows = Mottagande.objects.filter(geografi__in=self.koder)
        if self.till_ar:
            rows = rows.filter(artal__lte=self.till_ar)
        years, months = {}, defaultdict(dict)
        for row in rows.order_by("geografi", "artal", "manad", "vag"):
            found = Uppgift(_last(row.antal, row.status, row.kalla), row.kalla, row.demo, row.artal)
            if row.manad is None:
                years[row.geografi_id, row.artal, row.vag] = found
            else:
                months[row.geografi_id, row.artal, row.vag][row.manad] = found
        return years, months

    def _from_kolada(self):
        rows = _koladas([INVANARE, *KOLADAS_VAGAR]).filter(geografi__in=self.koder)
        people, received = defaultdict(dict), {}
        for kpi, kod, artal, varde, status, demo in rows.order_by("artal", "pk").values_list(
            "serie__kalla_id", "geografi", "artal", "varde", "status", "demo"
        ):
            whole = round(varde) if varde is not None else slag(status, Kalltyp.KOLADA)
            found = Uppgift(whole, f"Kolada, {kpi}", demo, artal)
            if kpi == INVANARE:
                people[kod][artal] = found
            elif not self.till_ar or artal <= self.till_ar:
                received[kod, artal, KOLADAS_VAGAR[kpi]] = found
        return people, received

    def artal_for(self, kod):
        """The years in which anything is known of what the place received."""
        return {artal for place, artal, _ in [*self._mottagna, *self._manader, *self._kolada] if place == kod}

    def invanare(self, kod, artal):
        """The latest known number of inhabitants, never of a later year than the one it is set against."""
        known = [row for year, row in self._invanare[kod].items() if year <= artal and row.finns]
        return known[-1] if known else INGEN

    def mottagna(self, kod, artal, vag=Mottagningsvag.ALLA):
        """What the place received that way in the whole year: as stored, else the ways together, else Kolada's."""
        found = self._exakt(kod, artal, vag)
        if self.oppet or (kod, str(vag)) not in self._hidden(artal):
            return found
        return found._replace(varde=Saknas.DOLT)

    def _hidden(self, artal):
        if artal not in self._dolda:
            numbers = {
                (kod, str(vag)): self._exakt(kod, artal, vag).varde for kod in self.koder for vag in Mottagningsvag
            }
            self._dolda[artal] = dolda(numbers, self.koder)
        return self._dolda[artal]

    def _exakt(self, kod, artal, vag):
        stored = self._mottagna.get((kod, artal, vag))
        if stored and stored.finns:
            return stored
        if vag == Mottagningsvag.ALLA and (own := self._own_sum(kod, artal)):
            return own
        return stored or self._kolada.get((kod, artal, vag), INGEN)

    def _own_sum(self, kod, artal):
        parts = [self._mottagna.get((kod, artal, vag), INGEN) for vag in DELAR]
        total = summa(part.varde for part in parts)
        return Uppgift(total, EGEN_SUMMA, any(part.demo for part in parts), artal) if ar_tal(total) else None

    def delar(self, kod, artal):
        return {vag: self.mottagna(kod, artal, vag) for vag in DELAR}

    def hittills(self, kod, artal):
        """(number or Saknas.DOLT, which months) while the year has months but no total: months without a gap from
        January. None when there are none, or a year's total."""
        found = self._exakt_hittills(kod, artal)
        if found is None or self.oppet or (kod, str(Mottagningsvag.ALLA)) not in self._hidden_so_far(artal):
            return found
        return Saknas.DOLT, found[1]

    def _hidden_so_far(self, artal):
        """The places may have come different ways in the year: treated as one sum all the same, to hide enough."""
        key = ("hittills", artal)
        if key not in self._dolda:
            told = {kod: self._exakt_hittills(kod, artal) for kod in self.koder}
            numbers = {
                (kod, str(Mottagningsvag.ALLA)): each[0] if each else Saknas.SAKNAS for kod, each in told.items()
            }
            self._dolda[key] = dolda(numbers, self.koder)
        return self._dolda[key]

    def _exakt_hittills(self, kod, artal):
        months = self._manader.get((kod, artal, Mottagningsvag.ALLA))
        if not months or self._exakt(kod, artal, Mottagningsvag.ALLA).finns:
            return None
        run = [months[n] for n in range(1, 13) if all(m in months for m in range(1, n + 1))]
        total = summa(month.varde for month in run)
        if not run or not ar_tal(total):
            return None
        last = svenska.MANADER[len(run) - 1]
        return total, f"{svenska.MANADER[0]}–{last}" if len(run) > 1 else last
