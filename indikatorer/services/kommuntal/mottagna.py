"""How many places received as the portal has it, from every source that a page shows it from, and what of it is hidden.

The table of länstal and kommuntal reads `Mottagande`, and where that has nothing for a place, year and way Kolada's
figures (N01986 for everyone, N01987 for those assigned). The two measures have pages of their own. Both ask here what
may be shown, so that neither gives away what the other hides. Two queries, whatever the number of places and years.
"""

from collections import defaultdict

from django.db.models import Q

from core import svenska
from indikatorer.kallor.saknas import slag
from indikatorer.models import Kalltyp, Kon, Matvarde, Mottagande, Mottagningsvag
from indikatorer.services.kommuntal.kalkyl import DELAR, ar_tal, summa
from indikatorer.services.kommuntal.sma_tal import dolda
from indikatorer.services.kommuntal.uppgift import INGEN, Uppgift

KOLADAS_VAGAR = {"N01986": Mottagningsvag.ALLA, "N01987": Mottagningsvag.ANVISADE}


def vag_for(kalla, kalla_id):
    """The way that a source's measure counts; None when it is not about reception."""
    return KOLADAS_VAGAR.get(kalla_id) if kalla == Kalltyp.KOLADA else None


def koladas(kpier):
    """The current values of some of Kolada's measures."""
    return Matvarde.objects.aktuella().filter(serie__kalla=Kalltyp.KOLADA, serie__kalla_id__in=list(kpier))


def ar_med_mottagande(platser):
    """The years in which anything is known of what the places received, as two queries of years to be joined."""
    own = Mottagande.objects.filter(geografi__in=platser)
    kolada = koladas(KOLADAS_VAGAR).filter(geografi__in=platser, kon=Kon.TOTALT)
    return [rows.order_by().values_list("artal", flat=True) for rows in (own, kolada)]


class Mottagna:
    """What whole counties received. `koder` are the codes of each county and all its municipalities; up to and
    including the year `till_ar`."""

    def __init__(self, koder, *, till_ar=None):
        self.till_ar, self._hidden, self._lan = till_ar, {}, defaultdict(list)
        for kod in sorted(koder):
            self._lan[kod[:2]].append(kod)
        self._stored, self.manader = self._own()
        self._kolada, self._matt, self._grupper = self._measures()

    def _rows(self, rows):
        return rows.filter(artal__lte=self.till_ar) if self.till_ar else rows

    def _own(self):
        """({(place, year, way): Uppgift}, {(place, year, way): {month: Uppgift}}) of Mottagande."""
        years, months = {}, defaultdict(dict)
        places = [kod for koder in self._lan.values() for kod in koder]
        rows = self._rows(Mottagande.objects.filter(geografi__in=places))
        for row in rows.order_by("geografi", "artal", "manad", "vag"):
            found = Uppgift(_last(row.antal, row.status, row.kalla), row.kalla, row.demo, row.artal)
            if row.manad is None:
                years[row.geografi_id, row.artal, row.vag] = found
            else:
                months[row.geografi_id, row.artal, row.vag][row.manad] = found
        return years, months

    def _measures(self):
        """Kolada's: ({(place, year, way): Uppgift} of both sexes, {(county, year): {(place, way, sex): number}}, the
        groups that are a county's municipalities, by county)."""
        places = [kod for koder in self._lan.values() for kod in koder]
        told, cells, groups = {}, defaultdict(dict), defaultdict(set)
        rows = koladas(KOLADAS_VAGAR).filter(Q(geografi__in=places) | Q(grupp__lan__in=list(self._lan)))
        place = ("geografi", "grupp", "grupp__lan")
        columns = ("serie__kalla_id", *place, "artal", "kon", "varde", "antal", "status", "demo")
        for kpi, kod, grupp, lan, artal, kon, varde, members, status, demo in (
            self._rows(rows).order_by("artal", "pk").values_list(*columns)
        ):
            vag, kind = str(KOLADAS_VAGAR[kpi]), slag(status, Kalltyp.KOLADA)
            if grupp:
                groups[lan].add(f"g{grupp}")
                cells[lan, artal][f"g{grupp}", vag, kon] = _people(varde, members or 0, kind)
                continue
            cells[kod[:2], artal][kod, vag, kon] = _people(varde, 1, kind)
            if kon == Kon.TOTALT:
                told[kod, artal, vag] = Uppgift(_people(varde, 1, kind), f"Kolada ({kpi})", demo, artal)
        return told, cells, groups

    def artal_for(self, kod):
        """The years in which anything is known of what the place received."""
        return {artal for place, artal, _ in [*self._stored, *self.manader, *self._kolada] if place == kod}

    def exakt(self, kod, artal, vag=Mottagningsvag.ALLA):
        """The number before anything is hidden: as stored, else the ways together, else Kolada's."""
        stored = self._stored.get((kod, artal, vag))
        if stored and stored.finns:
            return stored
        if vag == Mottagningsvag.ALLA and (own := self._own_sum(kod, artal)):
            return own
        return stored or self._kolada.get((kod, artal, str(vag)), INGEN)

    def _own_sum(self, kod, artal):
        parts = [self._stored.get((kod, artal, vag), INGEN) for vag in DELAR]
        total = summa(part.varde for part in parts)
        sources = svenska.lista(dict.fromkeys(part.kalla for part in parts if part.kalla))
        return Uppgift(total, sources, any(part.demo for part in parts), artal, egen=True) if ar_tal(total) else None

    def dolda(self, lan, artal):
        """What may not be shown of the county in the year, wherever it stands: (place, way) of the table of länstal
        and kommuntal, (place, way, sex) of the measures' pages."""
        if (lan, artal) not in self._hidden:
            koder = self._lan[lan]
            table = {(kod, str(vag)): self.exakt(kod, artal, vag).varde for kod in koder for vag in Mottagningsvag}
            pages = self._matt.get((lan, artal), {})
            self._hidden[lan, artal] = dolda(table, koder, matt=pages, grupper=sorted(self._grupper[lan]))
        return self._hidden[lan, artal]

    def dolda_i_matt(self, vag):
        """{(place, year, sex)} that may not be shown on the page of the measure of that way."""
        return {
            (plats, artal, kon)
            for lan, artal in self._matt
            for plats, way, kon in (key for key in self.dolda(lan, artal) if len(key) == 3)
            if way == vag
        }


def _last(antal, status, kalla):
    """The number, or which kind of missing the source's mark stands for."""
    if antal is not None:
        return antal
    return slag(status, Kalltyp.MIGRATIONSVERKET if kalla.startswith("Migrationsverket") else "")


def _people(varde, members, kind):
    """Whole people behind a value, of a group's mean all its members together; a Saknas where there is none."""
    return round(varde * members) if varde is not None and members else kind
