"""What a year change would do, row by row, before anything is done."""

import datetime
import hashlib
import json
from dataclasses import dataclass, field

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property

from core.svenska import stor_bokstav
from insatser.models import (
    OVERGANGAR,
    Arsskifte,
    Handlingsplan,
    Insats,
    InsatsRelation,
    Insatsrelationstyp,
    Insatsstatus,
    Planrad,
)
from insatser.models.lydelser import namn_pa_omrade
from insatser.services.handlingsplan.innehall import planrader
from sok.models import Delmal, Omrade, Organ, Prioritering, Samverkansomrade

STANGDA = (Insatsstatus.AVSLUTAD, Insatsstatus.STOPPAD)


class Vag(models.TextChoices):
    """What becomes of a row or an initiative when the year changes."""

    SAMMA = "samma", "Går vidare som samma insats"
    NY = "ny", "Fortsätter som ny insats"
    AVSLUTAS = "avslutas", "Avslutas"
    INTE = "inte", "Följer inte med"


UPPDRAG_GAR_VIDARE = "Går vidare"


@dataclass
class Skiftesrad:
    """One row of the old plan, or one initiative where there is no plan. `dar` is the row that the new year already
    has for it; then there is nothing to choose."""

    nyckel: str
    titel: str
    omrade_namn: str = ""
    rad: Planrad | None = None
    insats: Insats | None = None
    omrade: Omrade | None = None
    koppling: object = None
    val: list = field(default_factory=list)
    forval: str = Vag.INTE
    skal: str = ""
    noter: list = field(default_factory=list)
    dar: Planrad | None = None

    @property
    def alternativ(self):
        """(value, word) of what may be chosen."""
        return [(vag.value, UPPDRAG_GAR_VIDARE if self._uppdrag(vag) else vag.label) for vag in self.val]

    def _uppdrag(self, vag):
        return vag == Vag.SAMMA and self.insats is None

    @property
    def kan_stangas(self):
        return bool(self.insats) and Insatsstatus.AVSLUTAD in OVERGANGAR[self.insats.status]


class Forslag:
    """`fran_artal` is the year that ends. Reads only."""

    def __init__(self, overenskommelse, fran_artal):
        self.overenskommelse, self.fran_artal, self.till_artal = overenskommelse, fran_artal, fran_artal + 1
        self.dag = datetime.date(self.till_artal, 1, 1)
        plans = Handlingsplan.objects.filter(overenskommelse=overenskommelse, artal__in=(fran_artal, self.till_artal))
        plans = {plan.artal: plan for plan in plans}
        self.plan, self.nasta = plans.get(fran_artal), plans.get(self.till_artal)
        for plan in plans.values():
            plan.overenskommelse = overenskommelse

    @property
    def stanger(self):
        """An initiative is closed when its year is over, not before."""
        return timezone.localdate().year > self.fran_artal

    @cached_property
    def alla(self):
        return self._from_plan() if self.plan else self._from_insatser()

    @property
    def rader(self):
        """Those where there is something to choose."""
        return [row for row in self.alla if row.dar is None]

    @property
    def redan(self):
        return [row for row in self.alla if row.dar is not None]

    @cached_property
    def stampel(self):
        """The same as long as nobody has written in either plan or in the initiatives concerned."""
        told = [self.plan and self.plan.revision, self.nasta and self.nasta.revision]
        told += [[row.nyckel, row.insats and row.insats.revision, row.dar and row.dar.pk] for row in self.alla]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]

    @cached_property
    def utan_period(self):
        """How many open initiatives lack a period: without a plan nobody can say that they belong to the year."""
        if self.plan:
            return 0
        return self._oppna().utan_period().count()

    @cached_property
    def prioriteringar(self):
        """(put first the old year, put first the new year)."""
        rows = Prioritering.objects.filter(samverkansomrade__omrade__overenskommelse=self.overenskommelse)
        years = list(rows.filter(artal__in=(self.fran_artal, self.till_artal)).values_list("artal", flat=True))
        return years.count(self.fran_artal), years.count(self.till_artal)

    def _oppna(self):
        return Insats.objects.filter(overenskommelse=self.overenskommelse).exclude(status__in=STANGDA)

    def _from_plan(self):
        return [self._finished(row) for row in map(self._plan_row, planrader(self.plan))]

    def _plan_row(self, rad):
        return Skiftesrad(
            nyckel=f"rad-{rad.pk}",
            titel=str(rad),
            omrade_namn=rad.omrade_namn or (rad.omrade.nyckel if rad.omrade_id else ""),
            rad=rad,
            insats=rad.insats,
            omrade=rad.omrade,
            noter=self._notes(rad),
        )

    def _notes(self, rad):
        notes = []
        if rad.lasbarhet:
            notes.append(f"{rad.get_lasbarhet_display()}. Skriv raden på nytt i utkastet.")
        if rad.organ_id and rad.organ_id not in self.galler["organ"]:
            notes.append(f"{rad.organ_namn or rad.organ.nyckel} finns inte {self.till_artal}. Välj vem som redovisar.")
        for level in ("delmal", "samverkansomrade"):
            if getattr(rad, f"{level}_id") and getattr(rad, f"{level}_id") not in self.galler[level]:
                notes.append(f"Radens {self.overenskommelse.term(level)} gäller inte {self.till_artal}.")
        if goals := list(rad.mal.all()):
            words = ", ".join(goal.i_ord() for goal in goals)
            notes.append(f"Målen följer med som text att se över: {words}.")
        return notes

    def _from_insatser(self):
        rows = self._oppna().under_ar(self.fran_artal).select_related("overenskommelse").ordered()
        rows = rows.prefetch_related("kopplingar__omrade")
        names = dict(
            Omrade.objects.filter(overenskommelse=self.overenskommelse)
            .annotate(text=namn_pa_omrade("pk", self.dag))
            .values_list("pk", "text")
        )
        return [self._finished(self._initiative_row(insats, names)) for insats in rows]

    def _initiative_row(self, insats, names):
        links = sorted(insats.kopplingar.all(), key=lambda link: (not link.primar, link.pk))
        link = next((link for link in links if link.omrade_id in self.galler["omrade"]), links[0] if links else None)
        return Skiftesrad(
            nyckel=f"insats-{insats.pk}",
            titel=insats.titel,
            omrade_namn=(names.get(link.omrade_id) or link.omrade.nyckel) if link else "",
            insats=insats,
            omrade=link.omrade if link else None,
            koppling=link,
        )

    def _finished(self, row):
        """With what the new year already has, what may be chosen and what is proposed."""
        row.dar = self._there(row)
        kvar = row.omrade is None or row.omrade.pk in self.galler["omrade"]
        row.forval, row.skal = self._proposed(row.insats, kvar, row.omrade_namn)
        row.val = self._allowed(row, kvar)
        remembered = self.minns.get(row.nyckel)
        if remembered in row.val and remembered != row.forval:
            row.forval, row.skal = remembered, "Ni valde det vid det förra årsskiftet av samma år."
        return row

    def _there(self, row):
        if row.rad and row.rad.pk in self._next_by_row:
            return self._next_by_row[row.rad.pk]
        if not row.insats:
            return None
        return next((self._next_by_insats[pk] for pk in self._same(row.insats.pk) if pk in self._next_by_insats), None)

    def _same(self, pk):
        return (pk, *self.fortsattningar.get(pk, ()))

    def _proposed(self, insats, kvar, namn):
        """The rule, and the reason in words."""
        if not kvar:
            term = stor_bokstav(self.overenskommelse.term("omrade"))
            return Vag.INTE, f"{term} ”{namn}” ingår inte i överenskommelsen {self.till_artal}."
        if insats is None:
            return Vag.SAMMA, "Uppdraget har ingen egen insats."
        if insats.borttagen_at:
            return Vag.INTE, "Insatsen är borttagen."
        if insats.status in STANGDA:
            return Vag.INTE, f"Insatsen är {insats.get_status_display().lower()}."
        if not insats.slut:
            return Vag.SAMMA, "Inget slut är känt."
        return self._by_end(insats.slut)

    def _by_end(self, slut):
        last = datetime.date(self.fran_artal, 12, 31)
        if slut.last > last:
            return Vag.SAMMA, f"Perioden går till {slut}."
        if slut.last == last:
            return Vag.NY, "Perioden slutar med året."
        return Vag.AVSLUTAS, f"Perioden slutar {slut}."

    def _allowed(self, row, kvar):
        insats = row.insats
        if insats is None:
            return [Vag.SAMMA, Vag.INTE] if kvar else [Vag.INTE]
        if insats.borttagen_at:
            return [Vag.INTE]
        is_open = insats.status not in STANGDA
        ways = {
            Vag.SAMMA: kvar and is_open,
            Vag.NY: kvar and self._may_continue(insats),
            Vag.AVSLUTAS: row.kan_stangas,
            Vag.INTE: True,
        }
        return [way for way, allowed in ways.items() if allowed]

    def _may_continue(self, insats):
        """The new initiative's year lies after what is known of the old one's period."""
        known = insats.slut or insats.start or insats.pagick
        return bool(self.fortsattningar.get(insats.pk)) or not known or known.artal < self.till_artal

    @cached_property
    def fortsattningar(self):
        """{initiative: those that already go on from it in the new year}."""
        rows = InsatsRelation.objects.filter(
            typ=Insatsrelationstyp.FORTSATTNING,
            fran__overenskommelse=self.overenskommelse,
            till__overenskommelse=self.overenskommelse,
            till__borttagen_at=None,
        ).select_related("till")
        found = {}
        for relation in rows.order_by("till"):
            if relation.till.start and relation.till.start.artal == self.till_artal:
                found.setdefault(relation.fran_id, []).append(relation.till_id)
        return found

    @cached_property
    def galler(self):
        """What is part of the agreement on the new year's first day."""
        avtal, dag = self.overenskommelse, self.dag
        rows = {
            "omrade": Omrade.objects.filter(overenskommelse=avtal),
            "delmal": Delmal.objects.filter(omrade__overenskommelse=avtal),
            "samverkansomrade": Samverkansomrade.objects.filter(omrade__overenskommelse=avtal),
            "organ": Organ.objects.filter(overenskommelse=avtal),
        }
        return {name: set(found.gallande(dag).values_list("pk", flat=True)) for name, found in rows.items()}

    @cached_property
    def _next_rows(self):
        """The new year's rows, also the struck ones: what someone has struck is not put back. Rows that an undone
        year change made do not count."""
        if not self.nasta:
            return []
        gone = {pk for skifte in self._skiften if skifte.angrat_at for pk in skifte.utfort["rader"]}
        return list(Planrad.alla.filter(plan=self.nasta).exclude(pk__in=gone).order_by("pk"))

    @cached_property
    def _next_by_row(self):
        return {row.fran_rad_id: row for row in self._next_rows if row.fran_rad_id}

    @cached_property
    def _next_by_insats(self):
        return {row.insats_id: row for row in self._next_rows if row.insats_id}

    @cached_property
    def _skiften(self):
        rows = Arsskifte.objects.filter(overenskommelse=self.overenskommelse, fran_artal=self.fran_artal)
        return list(rows.order_by("pk"))

    @cached_property
    def minns(self):
        """What was chosen by hand the last times; an undone year change is forgotten."""
        chosen = {}
        for skifte in self._skiften:
            if not skifte.angrat_at:
                chosen.update(skifte.utfort["val"])
        return chosen
