"""What the tables of länstal and kommuntal rest on: how many lived in a place, and how many it received, with small
numbers hidden (kommuntal.mottagna). Three queries, whatever the number of places and years.
"""

from collections import defaultdict

from core import svenska
from core.svenska import Saknas
from indikatorer.kallor.saknas import slag
from indikatorer.models import KOMMUNTALETS_UNDERLAG, Indikator, Kalltyp, Kon, Mottagningsvag, Serie
from indikatorer.services.katalog import falt_for, katalog
from indikatorer.services.kommuntal.kalkyl import DELAR, ar_tal, summa
from indikatorer.services.kommuntal.mottagna import Mottagna, koladas
from indikatorer.services.kommuntal.sma_tal import dolda
from indikatorer.services.kommuntal.uppgift import INGEN, Uppgift

INVANARE = "N01951"


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


class Underlag:
    """Everything that is known of a county and its municipalities, its code first in `koder`, up to and including the
    year `till_ar`. Small numbers are hidden, in every year; `oppet` shows them, to one who proposes from them."""

    def __init__(self, koder, *, till_ar=None, oppet=False):
        self.koder, self.oppet, self._hittills = list(koder), oppet, {}
        self._mottagna = Mottagna(koder, till_ar=till_ar)
        self._invanare = self._people()

    def _people(self):
        people = defaultdict(dict)
        rows = koladas([INVANARE]).filter(geografi__in=self.koder, kon=Kon.TOTALT).order_by("artal", "pk")
        for kod, artal, varde, status, demo in rows.values_list("geografi", "artal", "varde", "status", "demo"):
            whole = round(varde) if varde is not None else slag(status, Kalltyp.KOLADA)
            people[kod][artal] = Uppgift(whole, f"Kolada ({INVANARE})", demo, artal)
        return people

    def artal_for(self, kod):
        """The years in which anything is known of what the place received."""
        return self._mottagna.artal_for(kod)

    def invanare(self, kod, artal):
        """The latest known number of inhabitants, never of a later year than the one it is set against."""
        known = [row for year, row in self._invanare[kod].items() if year <= artal and row.finns]
        return known[-1] if known else INGEN

    def mottagna(self, kod, artal, vag=Mottagningsvag.ALLA):
        """What the place received that way in the whole year: as stored, else the ways together, else Kolada's."""
        found = self._mottagna.exakt(kod, artal, vag)
        if self.oppet or (kod, str(vag)) not in self._mottagna.dolda(kod[:2], artal):
            return found
        return found._replace(varde=Saknas.DOLT)

    def delar(self, kod, artal):
        return {vag: self.mottagna(kod, artal, vag) for vag in DELAR}

    def hittills(self, kod, artal):
        """(number or Saknas.DOLT, which months) while the year has months but no total: months without a gap from
        January. None when there are none, or a year's total."""
        found = self._exact_so_far(kod, artal)
        if found is None or self.oppet or (kod, str(Mottagningsvag.ALLA)) not in self._hidden_so_far(artal):
            return found
        return Saknas.DOLT, found[1]

    def _hidden_so_far(self, artal):
        """The places may have come different ways in the year: treated as one sum all the same, to hide enough."""
        if artal not in self._hittills:
            koder = sorted(self.koder)
            told = {kod: self._exact_so_far(kod, artal) for kod in koder}
            numbers = {
                (kod, str(Mottagningsvag.ALLA)): each[0] if each else Saknas.SAKNAS for kod, each in told.items()
            }
            self._hittills[artal] = dolda(numbers, koder)
        return self._hittills[artal]

    def _exact_so_far(self, kod, artal):
        months = self._mottagna.manader.get((kod, artal, Mottagningsvag.ALLA))
        if not months or self._mottagna.exakt(kod, artal).varde is not Saknas.SAKNAS:
            return None
        run = [months[n] for n in range(1, 13) if all(m in months for m in range(1, n + 1))]
        total = summa(month.varde for month in run)
        if not run or not ar_tal(total):
            return None
        last = svenska.MANADER[len(run) - 1]
        return total, f"{svenska.MANADER[0]}–{last}" if len(run) > 1 else last
