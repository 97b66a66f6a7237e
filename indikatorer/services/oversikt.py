"""All sub-goals with what they are read with, in a fixed number of queries: for the list of indicators, the
forum member's overview and the yearly report."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import OuterRef, Subquery

from core.diagram import Roll, Serie
from indikatorer.models import DelmalIndikator, Kon, Mattlucka
from indikatorer.models import Serie as Kallserie
from indikatorer.services import malstatus as malstatus_service
from indikatorer.services import varden as varden_service
from indikatorer.services.farskhet import farskhet, senaste_hamtningar
from indikatorer.services.platser import Platser
from indikatorer.services.utveckling import kallrad
from indikatorer.tabeller import KONSROLLER
from sok.models import Delmal, DelmalVersion, OmradeVersion


@dataclass(frozen=True)
class Senaste:
    """The latest value of a place and sex, with its year; both None when the source has none."""

    artal: int | None
    varde: object


@dataclass(frozen=True)
class Indikatorrad:
    """One indicator under one sub-goal. `kvinnor`, `man` and `totalt` are the county's latest; `riket` and
    `kommun` are for the same sex as the sub-goal speaks of (`kon`). `serie` draws the sparkline."""

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
    hamtad: object
    farskhet: dict | None
    demo: bool

    @property
    def lanet(self):
        """The county's latest for the sex the sub-goal speaks of."""
        return {Kon.KVINNOR: self.kvinnor, Kon.MAN: self.man}.get(self.kon, self.totalt)

    @property
    def malmening(self):
        return malstatus_service.mening(self.status, self.indikator) if self.status else ""


@dataclass(frozen=True)
class Delmalsrad:
    """One sub-goal on the day. Without indicators, `mattlucka` says why when anyone has written it down."""

    delmal: Delmal
    omrade: object
    omradesnamn: str
    text: str
    indikatorer: list = field(default_factory=list)
    mattlucka: str = ""


def oversikt_rader(overenskommelse, datum, kommun=None):
    """One Delmalsrad per sub-goal that holds on the day, in the agreement's order. `kommun` is a code ("0761").

    Values are today's best knowledge up to and including the year of `datum`.
    """
    versioner = _sub_goals(overenskommelse, datum)
    ties = _ties([version.delmal_id for version in versioner])
    platser = Platser(overenskommelse)
    egen = platser.i_lanet(kommun)
    serier = {serie.indikator_id: serie for serie in _series(ties)}
    lasta = [*platser.over_kommunerna(), *([egen] if egen else [])]
    varden = varden_service.las(serier.values(), lasta, datum.year)
    per_delmal = defaultdict(list)
    for tie in ties:
        per_delmal[tie.delmal_id].append(tie)
    context = _Context(overenskommelse, datum, platser, varden, senaste_hamtningar(), egen)
    return [
        Delmalsrad(
            delmal=version.delmal,
            omrade=version.delmal.omrade,
            omradesnamn=version.omradesnamn,
            text=version.text,
            indikatorer=[
                context.row(tie, serier[tie.indikator_id], version)
                for tie in ties
                if tie.delmal_id == version.delmal_id
            ],
            mattlucka=version.mattlucka or "",
        )
        for version in versioner
    ]


def _sub_goals(overenskommelse, datum):
    """The wordings of the day, in the agreement's order, each with its area's name and why it has no measure."""
    omrade = OmradeVersion.objects.filter(omrade=OuterRef("delmal__omrade")).gallande(datum)
    lucka = Mattlucka.objects.filter(delmal=OuterRef("delmal")).order_by("pk")
    rows = DelmalVersion.objects.filter(delmal__omrade__overenskommelse=overenskommelse).gallande(datum)
    rows = rows.annotate(omradesnamn=Subquery(omrade.values("namn")[:1]), mattlucka=Subquery(lucka.values("skal")[:1]))
    rows = rows.exclude(omradesnamn=None).select_related("delmal__omrade__overenskommelse")
    return list(rows.order_by("delmal__omrade__nummer", "delmal__nummer"))


def _ties(delmal):
    ties = DelmalIndikator.objects.filter(delmal__in=delmal)
    return list(ties.select_related("indikator").order_by("-huvud", "ordning", "pk"))


def _series(ties):
    """One series per indicator: the one that is still fetched, if any is."""
    used = {tie.indikator_id for tie in ties}
    return Kallserie.objects.filter(indikator__in=used).med_brott().order_by("aktiv", "-pk")


@dataclass(frozen=True)
class _Context:
    """What every row is read against."""

    overenskommelse: object
    datum: object
    platser: Platser
    varden: dict
    hamtningar: dict
    kommun: object

    def row(self, tie, serie, version):
        varden = self.varden[serie.pk]
        lanet = self.platser.lanet(serie)
        kon = tie.kon if tie.indikator.per_kon else Kon.TOTALT

        def latest(plats, sex):
            return Senaste(*varden_service.senaste(varden_service.per_ar(varden, plats, sex)))

        course = varden_service.per_ar(varden, lanet, kon)
        demo = any(value.demo for value in varden)
        newest = max((value.artal for value in varden if value.varde is not None), default=None)
        return Indikatorrad(
            koppling=tie,
            indikator=tie.indikator,
            url=tie.indikator.url(self.overenskommelse),
            kon=kon,
            kvinnor=latest(lanet, Kon.KVINNOR),
            man=latest(lanet, Kon.MAN),
            totalt=latest(lanet, Kon.TOTALT),
            utgangslage=Senaste(tie.utgangsar, course.get(tie.utgangsar)),
            riket=latest(self.platser.riket, kon),
            kommun=latest(self.kommun, kon) if self.kommun else None,
            lanet_namn=lanet.namn if lanet else "",
            lanet_beskrivning=lanet.beskrivning if lanet else "",
            serie=Serie(str(Kon(kon).label), KONSROLLER.get(kon, Roll.TOTALT), tuple(course.items())),
            status=self._status(tie, version, course, serie),
            kalla=kallrad(serie, demo, lanet),
            hamtad=serie.hamtad,
            farskhet=farskhet(serie, self.hamtningar.get(serie.kalla), senaste_ar=newest, demo=demo, idag=self.datum),
            demo=demo,
        )

    def _status(self, tie, version, course, serie):
        return malstatus_service.malstatus(
            version,
            tie,
            course,
            ar_nu=self.datum.year,
            procent=tie.indikator.enhet == "procent",
            brott=[rad["artal"] for rad in serie.brottrader],
        )
