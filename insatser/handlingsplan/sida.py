"""The plan's page: rows by area, each goal beside the year's outcome, and what has changed since it was adopted."""

from dataclasses import dataclass, field
from itertools import groupby

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from insatser import permissions
from insatser.handlingsplan.mal import jamfor, utfall_per_insats
from insatser.models import Handlingsplan, Planantagande, Planrad, Planstatus
from insatser.services import handlingsplan as services
from insatser.services.arslas import ar_last
from insatser.services.handlingsplan.innehall import innehall, planrader
from sok.permissions import ar_lansstrateg


@dataclass
class Rad:
    """`i` is the row as plain data (services.handlingsplan.innehall)."""

    rad: Planrad
    i: dict
    mal: list
    kan_andra: bool = False
    forst: bool = False
    sist: bool = False


@dataclass
class Grupp:
    namn: str
    rader: list = field(default_factory=list)


@dataclass
class Plansida:
    plan: object
    grupper: list
    strukna: list
    antaganden: list
    skillnad: object
    kan_andra: bool
    kan_lagga_till: bool
    kan_forbereda: bool
    last: bool
    stangd: bool

    @property
    def rader(self):
        return [row for group in self.grupper for row in group.rader]

    @property
    def antagande(self):
        """The latest, or None."""
        return self.antaganden[0] if self.antaganden else None

    @property
    def kan_satta_i_kraft(self):
        return self.kan_forbereda and not self.last and self.plan.status == Planstatus.UTKAST

    @property
    def beslutad(self):
        """The latest that a decision stands behind, or None."""
        return next((one for one in self.antaganden if one.genom_beslut), None)


def sida(plan, user):
    """Everything the page shows; the same number of queries however many rows."""
    rows = list(planrader(plan))
    now = innehall(plan, rows)
    last, stangd = ar_last(plan.overenskommelse, plan.artal), not permissions.ar_oppen(plan.overenskommelse)
    mine = set() if last else permissions.planomraden(user, plan.overenskommelse)
    antaganden = list(plan.antaganden.select_related("av").order_by("-nummer"))
    return Plansida(
        plan=plan,
        grupper=_groups(rows, now["rader"], utfall_per_insats(plan, rows), mine),
        strukna=_struck(plan, mine),
        antaganden=antaganden,
        skillnad=services.skillnad(plan, antaganden[0], now) if antaganden else None,
        kan_andra=mine is None,
        kan_lagga_till=mine is None or bool(mine),
        kan_forbereda=not stangd and ar_lansstrateg(user, plan.overenskommelse),
        last=last,
        stangd=stangd,
    )


def _groups(rows, plain, utfall, mine):
    """One per area in the agreement's order; rows without an area come last."""
    pairs = list(zip(rows, plain, strict=True))
    result = []
    for _, part in groupby(pairs, key=lambda pair: pair[0].omrade_id):
        part = list(part)
        area = part[0][1]["omrade"]
        group = Grupp(area["namn"] if area else "")
        for n, (row, i) in enumerate(part):
            goals = jamfor(row, utfall.get(row.insats_id, ()))
            may = _may(mine, row)
            group.rader.append(Rad(row, i, goals, may, forst=n == 0, sist=n == len(part) - 1))
        result.append(group)
    return result


def _struck(plan, mine):
    rows = list(planrader(plan, struken=True))
    return [Rad(row, {"titel": str(row)}, [], _may(mine, row)) for row in rows]


def _may(mine, row):
    return mine is None or row.omrade_id in mine


def i_planer(insats, user):
    """The plan rows of an initiative that the person may read, latest year first; one query."""
    rows = Planrad.objects.filter(insats=insats, plan__in=Handlingsplan.objects.visible_to(user))
    rows = rows.select_related("plan__overenskommelse").prefetch_related("mal")
    return list(rows.order_by("-plan__artal", "ordning", "pk"))


def lista(planer):
    """The plans with how many rows they have and whether a decision has adopted them, latest year first; one query."""
    rows = Planrad.objects.filter(plan=OuterRef("pk")).order_by().values("plan").annotate(n=Count("pk")).values("n")
    adopted = Planantagande.objects.filter(plan=OuterRef("pk")).exclude(antagen="", beslut_text="")
    planer = planer.annotate(
        antal_rader=Coalesce(Subquery(rows), 0),
        antagen=Subquery(adopted.order_by("-nummer").values("antagen")[:1]),
    )
    return list(planer.select_related("overenskommelse").order_by("-artal"))


def efter_omrade(innehall):
    """[(area's name or "", its rows)] of a plan as plain data, in the order it has."""
    rows = innehall["rader"]
    return [(name, list(part)) for name, part in groupby(rows, key=lambda row: (row["omrade"] or {}).get("namn", ""))]
