"""What the shortfalls are looked for in: the agreement's measures, and the values of its municipalities and of those
that are similar to them, in a fixed number of queries."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q

from indikatorer.models import (
    DelmalIndikator,
    Gruppmedlem,
    Indikator,
    Jamforelsegrupp,
    Kon,
    Matvarde,
    OmradeIndikator,
    Riktning,
    Serie,
)
from indikatorer.services.avvikelser.metod import FONSTER, Underlag
from indikatorer.services.malstatus import malriktning
from indikatorer.services.trend import standardfel
from sok.models import DelmalVersion

# A value that fewer people than this lie behind is not read: it is hidden elsewhere, and says nothing.
MINST_PERSONER = 5


@dataclass(frozen=True)
class Matt:
    """One measure of the agreement, for one sex. `riktning` is the measure's own, or the target's."""

    indikator: object
    serie: object
    kon: str
    riktning: str

    @property
    def nyckel(self):
        return (self.indikator.pk, self.kon)


@dataclass(frozen=True)
class Tal:
    varde: float
    demo: bool
    fel: float | None


def provas_inte(indikator):
    """Why a measure has no shortfalls, or an empty string."""
    if indikator.enhet == "antal":
        return "räknar antal, som beror på hur många som bor i kommunen"
    if indikator.personer:
        return "räknar personer, och små tal är dolda"
    return "är ja eller nej" if indikator.enhet == "ja/nej" else ""


def matt_i(overenskommelse, datum):
    """Every (indicator, sex) that the agreement reads, each once, in the order of its sub-goals and areas."""
    ties = DelmalIndikator.objects.filter(delmal__omrade__overenskommelse=overenskommelse)
    ties = list(ties.select_related("indikator").order_by("delmal__omrade__nummer", "delmal__nummer", "ordning", "pk"))
    wording = {v.delmal_id: v for v in _wordings(ties, datum)}
    wanted = {}
    for tie in ties:
        kon = tie.kon if tie.indikator.per_kon else Kon.TOTALT
        goal = malriktning(wording.get(tie.delmal_id), riktning=tie.indikator.riktning) if tie.huvud else 0
        wanted.setdefault((tie.indikator, kon), []).append(goal)
    for indikator in _without_sub_goal(overenskommelse):
        if not any(known == indikator for known, _ in wanted):
            wanted[(indikator, Kon.TOTALT)] = []
    serier = _series(wanted, overenskommelse)
    return [
        Matt(indikator, serier[indikator.pk], kon, _direction(indikator, goals))
        for (indikator, kon), goals in wanted.items()
        if indikator.pk in serier
    ]


def _wordings(ties, datum):
    goals = [tie.delmal_id for tie in ties if tie.huvud]
    return DelmalVersion.objects.filter(delmal__in=goals).gallande(datum).order_by("delmal", "pk")


def _without_sub_goal(overenskommelse):
    areas = OmradeIndikator.objects.filter(omrade__overenskommelse=overenskommelse).values("indikator")
    own = Indikator.objects.filter(overenskommelse=overenskommelse).values("pk")
    return Indikator.objects.filter(pk__in=areas.union(own)).order_by("nyckel")


def _series(wanted, overenskommelse):
    rows = Serie.objects.filter(indikator__in={indikator.pk for indikator, _ in wanted})
    return {serie.indikator_id: serie for serie in rows.med_brott(overenskommelse).order_by("aktiv", "-pk")}


def _direction(indikator, goals):
    """The measure's own direction; else the target's, when its targets agree."""
    if indikator.riktning != Riktning.INGEN:
        return indikator.riktning
    ways = {goal for goal in goals if goal}
    return {1: Riktning.HOGRE, -1: Riktning.LAGRE}[ways.pop()] if len(ways) == 1 else ""


def underlag(matt_lista, kommuner, till_ar):
    """[(Matt, Underlag, {place: {year: Tal}})] of the measures that have values, each up to its own latest year."""
    provas = [matt for matt in matt_lista if not provas_inte(matt.indikator)]
    koder = [plats.nyckel for plats in kommuner]
    grupper = _similar(koder)
    tal = _values(provas, till_ar, geografi=koder, grupp=[grupp for grupp, _ in grupper.values()])
    utan_medel = {
        kod: members for kod, (grupp, members) in grupper.items() if not any(f"g{grupp}" in v for v in tal.values())
    }
    others = {member for members in utan_medel.values() for member in members} - set(koder)
    if others:
        for key, places in _values(provas, till_ar, geografi=others, grupp=[]).items():
            tal[key] |= places
    return [made for matt in provas if (made := _one(matt, tal.get(matt.nyckel, {}), koder, grupper, utan_medel))]


def _similar(koder):
    """{municipality: (its group of similar municipalities, their codes)}; the first where the source has several."""
    groups = dict(Jamforelsegrupp.objects.filter(liknar__in=koder).order_by("-nyckel").values_list("liknar", "pk"))
    members = defaultdict(list)
    for grupp, kod in (
        Gruppmedlem.objects.filter(grupp__in=groups.values()).values_list("grupp", "geografi").order_by("pk")
    ):
        members[grupp].append(kod)
    return {liknar: (grupp, [kod for kod in members[grupp] if kod != liknar]) for liknar, grupp in groups.items()}


def _values(matt_lista, till_ar, *, geografi, grupp):
    """{(indicator, sex): {place: {year: Tal}}} of what is current and shown, the last years only."""
    per_serie = {}
    for matt in matt_lista:
        per_serie.setdefault(matt.serie.pk, {})[matt.kon] = matt
    # A measure that is some years late still has its whole window.
    rows = Matvarde.objects.aktuella().filter(serie__in=per_serie, varde__isnull=False)
    rows = rows.filter(artal__lte=till_ar, artal__gte=till_ar - 2 * FONSTER, kon__in={matt.kon for matt in matt_lista})
    rows = rows.filter(Q(geografi__in=geografi) | Q(grupp__in=grupp))
    found = defaultdict(lambda: defaultdict(dict))
    fields = ("serie_id", "kon", "geografi_id", "grupp_id", "artal", "varde", "lag", "hog", "underlag", "demo")
    for serie, kon, kod, group, artal, varde, lag, hog, people, demo in rows.order_by("pk").values_list(*fields):
        matt = per_serie[serie].get(kon)
        if matt is None or (people is not None and people < MINST_PERSONER):
            continue
        error = standardfel(varde, people, (lag, hog) if lag is not None else None, matt.indikator.enhet)
        found[matt.nyckel][kod or f"g{group}"][artal] = Tal(float(varde), demo, error)
    return found


def _one(matt, tal, koder, grupper, utan_medel):
    years = [artal for kod in koder for artal in tal.get(kod, ())]
    if not years:
        return None
    artal = max(years)
    series = {plats: {year: t.varde for year, t in values.items()} for plats, values in tal.items()}
    liknande = {}
    for kod, (grupp, members) in grupper.items():
        keys = members if kod in utan_medel else [f"g{grupp}"]
        liknande[kod] = [series[key] for key in keys if key in series]
    made = Underlag(
        nyckel=matt.nyckel,
        artal=artal,
        kommuner={kod: series[kod] for kod in koder if kod in series},
        liknande=liknande,
        medel=frozenset(set(grupper) - set(utan_medel)),
        fran=max((rad["artal"] for rad in matt.serie.brottrader if rad["artal"] <= artal), default=0),
        korn=10**-matt.indikator.decimaler,
        standardfel={kod: tal[kod][artal].fel for kod in koder if artal in tal.get(kod, ()) and tal[kod][artal].fel},
    )
    return matt, made, tal
