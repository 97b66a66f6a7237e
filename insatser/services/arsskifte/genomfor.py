"""The year change itself, in one transaction. The old year's plan is only read."""

from dataclasses import dataclass, field

from django.db import transaction

from insatser.models import Arsskifte, Insatsstatus
from insatser.services import handlingsplan, samband
from insatser.services.arsskifte.forslag import Forslag, Vag
from insatser.services.arsskifte.ratt import lock_for_arsskifte, require_inom_perioden
from insatser.services.fel import ArsskiftetAndrat, ValetFinnsInte
from insatser.services.status import byt_status

TEXTER = ("titel", "genomforande", "uppfoljning", "bakgrund", "indikatorer", "mottagare")
LANGSTA_MAL = 300


@dataclass
class Utfall:
    """What the change would make: the preview and the record are the same lists. `val` is {row key: way}."""

    forslag: Forslag
    val: dict
    vidare: list = field(default_factory=list)
    nya: list = field(default_factory=list)
    slutar: list = field(default_factory=list)
    lamnas: list = field(default_factory=list)

    @classmethod
    def av(cls, forslag, val):
        """Sort the rows by what is chosen, or proposed where nothing is; ValetFinnsInte for a way that is not open."""
        chosen = {row.nyckel: val.get(row.nyckel, row.forval) for row in forslag.rader}
        utfall = cls(forslag, chosen)
        for row in forslag.rader:
            if chosen[row.nyckel] not in row.val:
                raise ValetFinnsInte
            utfall._sort(row, Vag(chosen[row.nyckel]))
        for row in forslag.redan:
            if utfall._was_continued(row):
                utfall._close(row)
        return utfall

    @property
    def stangs(self):
        """What is closed now: each initiative once, and none that goes on in another row."""
        return self._ends if self.forslag.stanger else []

    @property
    def avslutas_senare(self):
        """What has not ended yet, because its year has not."""
        return [] if self.forslag.stanger else self._ends

    @property
    def _ends(self):
        go_on = {row.insats.pk for row in self.vidare if row.insats}
        ends = {row.insats.pk: row for row in self.slutar if row.insats.pk not in go_on}
        return list(ends.values())

    def _sort(self, row, vag):
        {Vag.SAMMA: self.vidare, Vag.NY: self.nya, Vag.INTE: self.lamnas}.get(vag, []).append(row)
        if vag in (Vag.NY, Vag.AVSLUTAS):
            self._close(row)

    def _close(self, row):
        if row.kan_stangas:
            self.slutar.append(row)

    def _was_continued(self, row):
        """The new year has another initiative in its place, and the old one is still open."""
        return row.insats and row.dar.insats_id in self.forslag.fortsattningar.get(row.insats.pk, ())

    @property
    def ny_plan(self):
        return self.forslag.nasta is None

    @property
    def inget(self):
        """Nothing is missing."""
        return not (self.ny_plan or self.vidare or self.nya or self.stangs)


@transaction.atomic
def genomfor(overenskommelse, fran_artal, val, *, av, stampel=None):
    """Do it; ArsskiftetAndrat when something was written after the preview with this stamp. None when nothing was
    missing. Doing it again adds only what is missing, and overwrites nothing."""
    locked = lock_for_arsskifte(overenskommelse, av)
    require_inom_perioden(locked, fran_artal + 1)
    forslag = Forslag(locked, fran_artal)
    if stampel is not None and stampel != forslag.stampel:
        raise ArsskiftetAndrat
    utfall = Utfall.av(forslag, val)
    if utfall.inget:
        return None
    return Genomforande(utfall, av).kor()


class Genomforande:
    def __init__(self, utfall, av):
        self.utfall, self.av, self.forslag = utfall, av, utfall.forslag
        self.gjort = {"rader": [], "insatser": [], "lagen": []}

    @property
    def namn(self):
        return f"Årsskifte {self.forslag.fran_artal}–{self.forslag.till_artal}"

    def kor(self):
        plan = self.forslag.nasta or handlingsplan.skapa(
            self.forslag.overenskommelse, self.forslag.till_artal, av=self.av
        )
        for row in self.utfall.vidare:
            self._add(plan, row, row.insats)
        for row in self.utfall.nya:
            self._add(plan, row, self._continued(row))
        for row in self.utfall.stangs:
            self._close(row)
        plan.refresh_from_db(fields=["revision"])
        return Arsskifte.objects.create(
            overenskommelse=self.forslag.overenskommelse,
            fran_artal=self.forslag.fran_artal,
            utfort=self.gjort
            | {"val": self._by_hand(), "plan": plan.pk, "plan_ny": self.utfall.ny_plan, "plan_revision": plan.revision},
            av=self.av,
        )

    def _by_hand(self):
        """Only what differs from the rule is remembered: the rule may say something else when dates have changed."""
        proposed = {row.nyckel: row.forval for row in self.forslag.rader}
        before = self.forslag.minns
        return before | {key: str(way) for key, way in self.utfall.val.items() if way != proposed[key]}

    def _continued(self, row):
        """The initiative that goes on; remembered as made only when it is."""
        there = self.forslag.fortsattningar.get(row.insats.pk)
        insats = samband.fortsatt(row.insats, self.forslag.till_artal, av=self.av)
        if not there and [insats.pk, insats.revision] not in self.gjort["insatser"]:
            self.gjort["insatser"].append([insats.pk, insats.revision])
        return insats

    def _close(self, row):
        before = row.insats
        after = byt_status(before, Insatsstatus.AVSLUTAD, av=self.av, skal=f"{self.namn}.")
        self.gjort["lagen"].append([after.pk, before.status, before.skede, after.revision])

    def _add(self, plan, row, insats):
        falt = self._from_row(row) if row.rad else self._from_link(row)
        rad = handlingsplan.lagg_till_rad(plan, av=self.av, mal=self._goals(row), insats=insats, **falt)
        self.gjort["rader"].append(rad.pk)

    def _from_row(self, row):
        """The old row's words, and what of its place still holds."""
        rad, held = row.rad, self.forslag.galler
        falt = {name: getattr(rad, name) for name in TEXTER}
        for name in ("omrade", "delmal", "samverkansomrade", "organ"):
            if getattr(rad, f"{name}_id") in held[name]:
                falt[name] = getattr(rad, name)
        if rad.lasbarhet:
            falt["anmarkning"] = f"{rad.get_lasbarhet_display()} i planen för {self.forslag.fran_artal}."
        return falt | {"fran_rad": rad}

    def _from_link(self, row):
        link, held = row.koppling, self.forslag.galler
        if link is None:
            return {}
        levels = {name: getattr(link, name) for name in ("delmal", "samverkansomrade")}
        kept = {name: level for name, level in levels.items() if level and level.pk in held[name]}
        return {"omrade": link.omrade} | kept

    def _goals(self, row):
        """Last year's goals in words, to be revised: a number for another year would be a claim."""
        if not row.rad:
            return ()
        words = (f"{self.forslag.fran_artal}: {goal.i_ord()} (att se över)" for goal in row.rad.mal.all())
        return [{"lagst": None, "hogst": None, "enhet": "", "text": text[:LANGSTA_MAL]} for text in words]
