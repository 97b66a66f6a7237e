"""All sub-goals, and the areas that have measures of their own, with what they are read with, in a fixed number of
queries: for the list of indicators, the forum member's overview and the yearly report."""

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Subquery

from core.diagram import Roll, Serie
from indikatorer.models import Bakgrund, DelmalIndikator, Indikator, Kon, Mattlucka, OmradeIndikator
from indikatorer.models import Serie as Kallserie
from indikatorer.services import malord, senaste
from indikatorer.services import malstatus as malstatus_service
from indikatorer.services import varden as varden_service
from indikatorer.services.familj import par
from indikatorer.services.farskhet import senaste_hamtningar, vardenas_farskhet
from indikatorer.services.platser import Platser
from indikatorer.services.senaste import Senaste
from indikatorer.services.trend import Trend, vardenas_trend
from indikatorer.services.utveckling import kallrad
from indikatorer.tabeller import KONSROLLER
from sok.models import Delmal, DelmalVersion, Malform, OmradeVersion


@dataclass(frozen=True)
class Indikatorrad:
    """One indicator under one sub-goal. `kvinnor`, `man` and `totalt` are the county's latest; `riket` and
    `kommun` are for the same sex as the sub-goal speaks of (`kon`), and so is `trend`, the verdict on the county's
    course. `inrikes` is the native-born beside a measure of the foreign-born, None where the source has no such pair.
    `serie` draws the sparkline."""

    koppling: object
    indikator: object
    url: str
    kon: str
    kvinnor: Senaste
    man: Senaste
    totalt: Senaste
    utgangslage: Senaste
    riket: Senaste
    kommun: Senaste | None
    lanet_namn: str
    lanet_beskrivning: str
    serie: Serie
    status: object
    kalla: str
    egen_berakning: str
    hamtad: object
    farskhet: dict | None
    demo: bool
    trend: Trend | None = None
    inrikes: Senaste | None = None

    @property
    def lanet(self):
        """The county's latest for the sex the sub-goal speaks of."""
        return {Kon.KVINNOR: self.kvinnor, Kon.MAN: self.man}.get(self.kon, self.totalt)

    @property
    def malmening(self):
        return malord.mening(self.status, self.indikator) if self.status else ""


@dataclass(frozen=True)
class Delmalsrad:
    """One sub-goal on the day. Without indicators, `mattlucka` says why when anyone has written it down; `malord` says
    why no figures are tested against the goal, where none are."""

    delmal: Delmal
    omrade: object
    omradesnamn: str
    text: str
    indikatorer: list = field(default_factory=list)
    mattlucka: str = ""
    malord: str = ""


@dataclass(frozen=True)
class Omradesgrupp:
    """One area on the day with the measures that it is read with directly."""

    omrade: object
    omradesnamn: str
    indikatorer: list


@dataclass(frozen=True)
class Oversikt:
    """All sub-goals, and the areas with measures of their own."""

    delmal: list
    omraden: list

    @property
    def indikatorer(self):
        return [rad for grupp in (*self.delmal, *self.omraden) for rad in grupp.indikatorer]


def oversikt_rader(overenskommelse, datum, kommun=None):
    """One Delmalsrad per sub-goal that holds on the day, in the agreement's order. `kommun` is a code ("0761").

    Values are today's best knowledge up to and including the year of `datum`.
    """
    return _read(overenskommelse, datum, kommun, areas=False).delmal


def oversikt(overenskommelse, datum, kommun=None):
    """The same with the areas that have measures of their own."""
    return _read(overenskommelse, datum, kommun, areas=True)


def _read(overenskommelse, datum, kommun, *, areas):
    versioner = _sub_goals(overenskommelse, datum)
    # The sub-goals' query knows whether there is anything to ask for.
    asked = areas and (not versioner or versioner[0].har_omradesmatt)
    area_ties = _area_ties(overenskommelse) if asked else []
    ties = _ties([version.delmal_id for version in versioner])
    context = _context(overenskommelse, datum, kommun, [*ties, *area_ties])
    return Oversikt(
        [
            _sub_goal_row(context, version, [t for t in ties if t.delmal_id == version.delmal_id])
            for version in versioner
        ],
        _areas(context, area_ties) if area_ties else [],
    )


def _sub_goal_row(context, version, ties):
    return Delmalsrad(
        delmal=version.delmal,
        omrade=version.delmal.omrade,
        omradesnamn=version.omradesnamn,
        text=version.text,
        indikatorer=[context.row(tie, version) for tie in ties],
        mattlucka=version.mattlucka or "",
        malord=_untested(version, ties),
    )


def _untested(version, ties):
    if version.malform == Malform.KVALITATIVT:
        return malord.KVALITATIVT
    return "" if any(tie.huvud for tie in ties) or not ties else malord.OPROVAT


def _area_ties(overenskommelse):
    ties = OmradeIndikator.objects.filter(omrade__overenskommelse=overenskommelse)
    return list(ties.select_related("indikator", "omrade__overenskommelse").order_by("omrade__nummer", "ordning", "pk"))


def _areas(context, ties):
    """The areas of the day, in the agreement's order."""
    rows = OmradeVersion.objects.filter(omrade__in={tie.omrade_id for tie in ties}).gallande(context.datum)
    names = dict(rows.order_by("omrade__nummer").values_list("omrade", "namn"))
    omraden = {tie.omrade_id: tie.omrade for tie in ties if tie.omrade_id in names}
    return [
        Omradesgrupp(omrade, names[pk], [context.row(_plain(t)) for t in ties if t.omrade_id == pk])
        for pk, omrade in omraden.items()
    ]


def _plain(tie):
    """An area's tie read as a sub-goal's that tests nothing."""
    return DelmalIndikator(indikator=tie.indikator, ordning=tie.ordning, kommentar=tie.kommentar)


def _context(overenskommelse, datum, kommun, ties):
    platser = Platser(overenskommelse)
    egen = platser.i_lanet(kommun)
    inrikes = _native({tie.indikator_id: tie.indikator for tie in ties})
    serier = {serie.indikator_id: serie for serie in _series([*ties, *inrikes.values()], overenskommelse)}
    lasta = [*platser.over_kommunerna(), *([egen] if egen else [])]
    varden = varden_service.las(serier.values(), lasta, datum.year)
    return _Context(overenskommelse, datum, platser, serier, inrikes, varden, senaste_hamtningar(), egen)


def _native(used):
    """{measure of the foreign-born: DelmalIndikator of the native-born of the same age}, where the source has both."""
    families = {ett.familj for ett in used.values() if ett.familj and ett.bakgrund == Bakgrund.UTRIKES}
    if not families:
        return {}
    members = list(Indikator.objects.filter(familj__in=families).order_by("nyckel"))
    pairs = {ett.pk: par(ett, [m for m in members if m.familj == ett.familj]) for ett in used.values()}
    utrikes = {pk: found for pk, found in pairs.items() if found and found[0].pk == pk}
    return {pk: DelmalIndikator(indikator=found[1]) for pk, found in utrikes.items()}


def _sub_goals(overenskommelse, datum):
    """The wordings of the day, in the agreement's order, each with its area's name and why it has no measure."""
    omrade = OmradeVersion.objects.filter(omrade=OuterRef("delmal__omrade")).gallande(datum)
    lucka = Mattlucka.objects.filter(delmal=OuterRef("delmal")).order_by("pk")
    rows = DelmalVersion.objects.filter(delmal__omrade__overenskommelse=overenskommelse).gallande(datum)
    rows = rows.annotate(
        omradesnamn=Subquery(omrade.values("namn")[:1]),
        mattlucka=Subquery(lucka.values("skal")[:1]),
        har_omradesmatt=Exists(OmradeIndikator.objects.filter(omrade__overenskommelse=overenskommelse)),
    )
    rows = rows.exclude(omradesnamn=None).select_related("delmal__omrade__overenskommelse")
    return list(rows.order_by("delmal__omrade__nummer", "delmal__nummer"))


def _ties(delmal):
    ties = DelmalIndikator.objects.filter(delmal__in=delmal)
    return list(ties.select_related("indikator").order_by("-huvud", "ordning", "pk"))


def _series(ties, overenskommelse):
    """One series per indicator: the one that is still fetched, if any is."""
    used = {tie.indikator_id for tie in ties}
    return Kallserie.objects.filter(indikator__in=used).med_brott(overenskommelse).order_by("aktiv", "-pk")


@dataclass(frozen=True)
class _Context:
    """What every row is read against."""

    overenskommelse: object
    datum: object
    platser: Platser
    serier: dict
    inrikes: dict
    varden: dict
    hamtningar: dict
    kommun: object

    def row(self, tie, version=None):
        serie = self.serier[tie.indikator_id]
        varden = self.varden[serie.pk]
        lanet = self.platser.lanet(serie)
        kon = tie.kon if tie.indikator.per_kon else Kon.TOTALT

        def latest(plats, sex):
            return senaste.senaste(varden, plats, sex)

        course = varden_service.per_ar(varden, lanet, kon)
        demo = any(value.demo for value in varden)
        shown = [v for v in varden if lanet and (v.plats, v.kon) == (lanet.nyckel, kon)]
        trend = vardenas_trend(shown, tie.indikator, [rad["artal"] for rad in serie.brottrader])
        return Indikatorrad(
            koppling=tie,
            indikator=tie.indikator,
            url=tie.indikator.url(self.overenskommelse),
            kon=kon,
            kvinnor=latest(lanet, Kon.KVINNOR),
            man=latest(lanet, Kon.MAN),
            totalt=latest(lanet, Kon.TOTALT),
            utgangslage=senaste.ett_ar(varden, lanet, kon, tie.utgangsar),
            riket=latest(self.platser.riket, kon),
            kommun=latest(self.kommun, kon) if self.kommun else None,
            lanet_namn=lanet.namn if lanet else "",
            lanet_beskrivning=lanet.beskrivning if lanet else "",
            serie=Serie(str(Kon(kon).label), KONSROLLER.get(kon, Roll.TOTALT), tuple(course.items())),
            status=self._status(tie, version, course, serie, trend),
            kalla=kallrad(serie, demo, lanet),
            egen_berakning=serie.egen_berakning,
            hamtad=serie.hamtad,
            farskhet=vardenas_farskhet(serie, varden, demo=demo, idag=self.datum, hamtningar=self.hamtningar),
            demo=demo,
            trend=trend,
            inrikes=self._native(tie.indikator, lanet, kon),
        )

    def _native(self, indikator, lanet, kon):
        other = self.inrikes.get(indikator.pk)
        if other is None or other.indikator_id not in self.serier:
            return None
        varden = self.varden[self.serier[other.indikator_id].pk]
        return senaste.senaste(varden, lanet, kon)

    def _status(self, tie, version, course, serie, trend):
        return malstatus_service.malstatus(
            version,
            tie,
            course,
            ar_nu=self.datum.year,
            procent=tie.indikator.enhet == "procent",
            brott=[rad["artal"] for rad in serie.brottrader],
            riktning=tie.indikator.riktning,
            trend=trend,
        )
