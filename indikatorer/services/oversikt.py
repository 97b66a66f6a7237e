"""All sub-goals with what they are read with, in a fixed number of queries: for the list of indicators, the
forum member's overview and the yearly report."""

from dataclasses import dataclass, field

from core.diagram import Roll, Serie
from indikatorer.models import DelmalIndikator, Kon, Mattlucka
from indikatorer.models import Serie as Kallserie
from indikatorer.services import malstatus as malstatus_service
from indikatorer.services import varden as varden_service
from indikatorer.services.farskhet import farskhet, senaste_hamtningar
from indikatorer.services.platser import Platser
from indikatorer.services.utveckling import kallrad
from indikatorer.tabeller import KONSROLLER
from sok.models import Delmal


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
    delmal_lista = _sub_goals(overenskommelse, datum)
    ties = _ties(delmal_lista)
    platser = Platser(overenskommelse)
    serier = {serie.indikator_id: serie for serie in _series(ties)}
    varden = varden_service.las(serier.values(), platser.alla(), datum.year)
    luckor = dict(Mattlucka.objects.filter(delmal__in=delmal_lista).values_list("delmal_id", "skal"))
    context = _Context(overenskommelse, datum, platser, varden, senaste_hamtningar(), platser.kommun(kommun))
    rows = []
    for delmal in delmal_lista:
        mine = [context.row(tie, serier[tie.indikator_id], delmal) for tie in ties if tie.delmal_id == delmal.pk]
        rows.append(_sub_goal_row(delmal, datum, mine, luckor.get(delmal.pk, "")))
    return rows


def _sub_goals(overenskommelse, datum):
    found = (
        Delmal.objects.filter(omrade__overenskommelse=overenskommelse)
        .select_related("omrade__overenskommelse")
        .prefetch_related("versioner", "omrade__versioner")
        .order_by("omrade__nummer", "nummer")
    )
    return [delmal for delmal in found if delmal.galler(datum) and delmal.omrade.galler(datum)]


def _ties(delmal_lista):
    ties = DelmalIndikator.objects.filter(delmal__in=delmal_lista)
    return list(ties.select_related("indikator").order_by("-huvud", "ordning", "pk"))


def _series(ties):
    """One series per indicator: the one that is still fetched, if any is."""
    used = {tie.indikator_id for tie in ties}
    return Kallserie.objects.filter(indikator__in=used).prefetch_related("brott").order_by("aktiv", "-pk")


def _sub_goal_row(delmal, datum, rows, mattlucka):
    version, omrade = delmal.version(datum), delmal.omrade.version(datum)
    return Delmalsrad(
        delmal=delmal,
        omrade=delmal.omrade,
        omradesnamn=omrade.namn if omrade else "",
        text=version.text if version else "",
        indikatorer=rows,
        mattlucka=mattlucka,
    )


@dataclass(frozen=True)
class _Context:
    """What every row is read against."""

    overenskommelse: object
    datum: object
    platser: Platser
    varden: dict
    hamtningar: dict
    kommun: object

    def row(self, tie, serie, delmal):
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
            status=self._status(tie, delmal, course, serie),
            kalla=kallrad(serie, demo, lanet),
            hamtad=serie.hamtad,
            farskhet=farskhet(serie, self.hamtningar.get(serie.kalla), senaste_ar=newest, demo=demo, idag=self.datum),
            demo=demo,
        )

    def _status(self, tie, delmal, course, serie):
        return malstatus_service.malstatus(
            delmal.version(self.datum),
            tie,
            course,
            ar_nu=self.datum.year,
            procent=tie.indikator.enhet == "procent",
            brott=[brott.artal for brott in serie.brott.all()],
        )
