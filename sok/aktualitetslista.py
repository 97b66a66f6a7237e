"""The yearly check, read: which areas have been looked at this year, which remain, and what was said before."""

from dataclasses import dataclass, field

from django.apps import apps
from django.utils import timezone

from sok.models import Aktualitet, Aktualitetsprovning, Omrade
from sok.textlasning import omradesnamn, textdag

# The yearly check's badge where the word alone would say less.
TON = {Aktualitet.AKTUELL: "aktuell", Aktualitet.UPPDATERAD: "nytt", Aktualitet.BEHOVER_ANDRAS: "aldre"}


@dataclass
class Rad:
    """One area (or the agreement as a whole) with this year's answer and those before it."""

    omrade: object
    namn: str
    artal: int
    svar: Aktualitetsprovning | None = None
    andrade: list = field(default_factory=list)
    tidigare: list = field(default_factory=list)

    @property
    def marke(self):
        return marke(self.svar)


def marke(provning):
    return TON[provning.svar] if provning else ""


class Aktualitetslista:
    """All that is to be checked in `artal`. Four queries, whatever the number of areas and years."""

    def __init__(self, overenskommelse, artal=None):
        self.overenskommelse = overenskommelse
        self.artal = artal or timezone.localdate().year
        self.rader = self._rader()

    @property
    def provade(self):
        return [rad for rad in self.rader if rad.svar]

    @property
    def kvar(self):
        return [rad for rad in self.rader if not rad.svar]

    def rad(self, omrade):
        return next((rad for rad in self.rader if rad.omrade == omrade), None)

    def _rader(self):
        dag = textdag(self.overenskommelse)
        areas = list(Omrade.objects.filter(overenskommelse=self.overenskommelse).gallande(dag).order_by("nummer"))
        names = omradesnamn(self.overenskommelse, dag)
        for area in areas:
            area.overenskommelse = self.overenskommelse
        rows = [Rad(area, names[area.pk], self.artal) for area in dict.fromkeys(areas)]
        rows = rows or [Rad(None, "Överenskommelsen", self.artal)]
        self._fill({row.omrade.pk if row.omrade else None: row for row in rows})
        return rows

    def _fill(self, per_area):
        found = Aktualitetsprovning.objects.filter(overenskommelse=self.overenskommelse).select_related("provad_av")
        for provning in found.order_by("-artal"):
            row = per_area.get(provning.omrade_id)
            if row is None:
                continue
            provning.ton = marke(provning)
            if provning.artal == self.artal:
                row.svar = provning
            elif provning.artal < self.artal:
                row.tidigare.append(provning)
        _replaced([row for row in per_area.values() if row.svar])


def _replaced(rows):
    """The year's earlier answers of each row, from what the database has recorded, latest first."""
    events = apps.get_model("sok", "AktualitetsprovningEvent").objects
    by_answer = {row.svar.pk: row for row in rows}
    for event in events.filter(pgh_obj__in=by_answer).select_related("provad_av").order_by("-pgh_id"):
        row = by_answer[event.pgh_obj_id]
        event.ord = Aktualitet(event.svar).label
        if event.provad_at != row.svar.provad_at:
            row.andrade.append(event)


def senaste(overenskommelse, omrade, dag):
    """The latest answer about the area up to the day, for the area's own page."""
    rows = Aktualitetsprovning.objects.filter(overenskommelse=overenskommelse, omrade=omrade)
    return rows.filter(provad_at__date__lte=dag).order_by("-artal").first()
