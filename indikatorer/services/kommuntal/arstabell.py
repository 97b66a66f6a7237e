"""The table that the autumn dialogue reads: a year, every municipality, what was decided and what became of it."""

from dataclasses import dataclass, field

from django.db.models import Q

from core.svenska import Saknas
from indikatorer import permissions
from indikatorer.models import Anvisningsomgang, Kommuntal, Mottagningsvag, Omgangslage
from indikatorer.services.kommuntal import kalkyl
from indikatorer.services.kommuntal.kontroll import kontrollera
from indikatorer.services.kommuntal.mottagna import ar_med_mottagande
from indikatorer.services.kommuntal.synpunkter import ar_oppen_for_synpunkter, med_svar
from indikatorer.services.kommuntal.underlag import Underlag
from indikatorer.services.kommuntal.uppgift import INGEN, Uppgift
from sok.models import Geografi

TIDIGARE_AR = 6
# How the source of an invented round begins.
DEMO = "Demodata"


@dataclass(frozen=True)
class Insyn:
    """What the reader may see before it is everyone's: the proposal while it is a draft, and the municipalities' views
    until the last day has passed."""

    forbereder: bool
    egna: frozenset

    @classmethod
    def for_user(cls, user, overenskommelse):
        return cls(
            permissions.forbereder_kommuntal(user, overenskommelse),
            frozenset(permissions.talar_for_kommuner(user, overenskommelse)),
        )

    def ser_forslag(self, omgang):
        return self.forbereder or (omgang is not None and omgang.lage != Omgangslage.FORSLAG)

    def ser_synpunkt(self, omgang, kod):
        return self.forbereder or kod in self.egna or (self.ser_forslag(omgang) and not ar_oppen_for_synpunkter(omgang))


ALLT = Insyn(True, frozenset())


@dataclass
class Rad:
    """One place and year. Numbers are `Uppgift`; the calculated ones a number or a `Saknas`."""

    plats: object
    artal: int
    invanare: Uppgift = INGEN
    mottagna: Uppgift = INGEN
    anvisade: Uppgift = INGEN
    delar: dict = field(default_factory=dict)
    hittills: tuple | None = None
    tidigare: list = field(default_factory=list)
    beslut_lista: list = field(default_factory=list)
    forslag: int | None = None
    motivering: str = ""
    synpunkt: object = None
    synpunkt_om_tidigare: bool = False
    egen: bool = False
    beslutat: object = Saknas.SAKNAS

    @property
    def per_tusen(self):
        return kalkyl.per_tusen(self.mottagna.varde, self.invanare.varde)

    @property
    def kvot(self):
        return kalkyl.kvot(self.mottagna.varde, self.beslutat)

    @property
    def skillnad(self):
        return kalkyl.skillnad(self.mottagna.varde, self.beslutat)

    @property
    def demo(self):
        return any(row.demo for row in (self.invanare, self.mottagna, self.anvisade, *self.delar.values()))


@dataclass
class Arstabell:
    """`lanet` is the county's own row: its number and what the sources say it received; `tillsammans` the
    municipalities added up, where a number that is missing for one of them makes the sum impossible."""

    overenskommelse: object
    artal: int
    omgang: object
    rader: list
    lanet: Rad
    ser_forslag: bool
    tillsammans: Rad
    kontroller: list = field(default_factory=list)

    @property
    def demo(self):
        """Made up, in the round itself or in what it is set against."""
        return bool(self.omgang and self.omgang.kalla.startswith(DEMO)) or any(
            row.demo for row in [self.lanet, *self.rader]
        )

    @property
    def har_dolda(self):
        """Whether a number is hidden anywhere, the years before included."""
        rows = [self.lanet, *self.rader]
        shown = [u for row in rows for u in (row.mottagna, row.anvisade, *row.delar.values())]
        shown += [u for row in rows for _, u in row.tidigare]
        so_far = [row.hittills[0] for row in rows if row.hittills]
        return any(varde is Saknas.DOLT for varde in [*(u.varde for u in shown), *so_far])

    @property
    def har_inlasta(self):
        """Whether any number of the year was read in."""
        return any(not kalla.startswith("Kolada") for kalla in self.kallor)

    @property
    def kallor(self):
        """Where the received numbers come from, each source once."""
        rows = [self.lanet, *self.rader]
        found = [u.kalla for row in rows for u in (row.mottagna, row.anvisade, *row.delar.values())]
        return [kalla for kalla in dict.fromkeys(found) if kalla]


def arstabell(overenskommelse, artal, *, insyn=ALLT, oppet=False):
    """The year's table, municipalities A–Ö, the reader's own first. Six queries however many there are. `oppet` leaves
    small numbers in, for the one who proposes from them."""
    lan, kommuner = overenskommelse.lan, list(Geografi.objects.kommuner_i(overenskommelse.lan).ordered())
    omgang = Anvisningsomgang.objects.filter(overenskommelse=overenskommelse, artal=artal).first()
    underlag = Underlag([lan.kod, *(kommun.kod for kommun in kommuner)], till_ar=artal, oppet=oppet)
    stored = _stored(omgang)
    rows = [_row(underlag, kommun, artal) for kommun in kommuner]
    for row in rows:
        row.egen = row.plats.kod in insyn.egna
        _fill(row, stored.get(row.plats.kod), omgang, insyn)
    lanet = _row(underlag, lan, artal)
    if omgang and omgang.lanstal is not None:
        lanet.beslutat = omgang.lanstal
    table = Arstabell(
        overenskommelse,
        artal,
        omgang,
        sorted(rows, key=lambda row: not row.egen),
        lanet,
        insyn.ser_forslag(omgang),
        _together(rows, artal),
    )
    table.kontroller = kontrollera(table)
    return table


def _stored(omgang):
    if omgang is None:
        return {}
    rows = med_svar(Kommuntal.objects.filter(omgang=omgang)).prefetch_related("beslut_lista")
    return {row.kommun_id: row for row in rows.order_by("kommun")}


def _row(underlag, plats, artal):
    kod = plats.kod
    return Rad(
        plats,
        artal,
        invanare=underlag.invanare(kod, artal),
        mottagna=underlag.mottagna(kod, artal),
        anvisade=underlag.mottagna(kod, artal, Mottagningsvag.ANVISADE),
        delar=underlag.delar(kod, artal),
        hittills=underlag.hittills(kod, artal),
        tidigare=[(ar, underlag.mottagna(kod, ar)) for ar in range(artal - TIDIGARE_AR + 1, artal + 1)],
    )


def _fill(row, kommuntal, omgang, insyn):
    """What the round says of the municipality, as far as the reader may see it."""
    if kommuntal is None:
        return
    row.beslut_lista = list(kommuntal.beslut_lista.all())
    if row.beslut_lista:
        row.beslutat = row.beslut_lista[-1].antal
    if insyn.ser_forslag(omgang):
        row.forslag, row.motivering = kommuntal.forslag, kommuntal.motivering
    if insyn.ser_synpunkt(omgang, row.plats.kod):
        row.synpunkt = getattr(kommuntal, "synpunkt", None)
        row.synpunkt_om_tidigare = kommuntal.andrat_efter_svar


def _together(rows, artal):
    def total(values):
        return Uppgift(_sum(list(values)), egen=True)

    return Rad(
        None,
        artal,
        invanare=total(row.invanare.varde for row in rows),
        mottagna=total(row.mottagna.varde for row in rows),
        anvisade=total(row.anvisade.varde for row in rows),
        delar={vag: total(row.delar[vag].varde for row in rows) for vag in kalkyl.DELAR},
        forslag=_sum([row.forslag for row in rows]),
        beslutat=_sum([row.beslutat for row in rows]),
    )


def _sum(values):
    """The sum; where only some are known it cannot be calculated, where none is there is nothing to add."""
    total = kalkyl.summa(values)
    return Saknas.EJ_BERAKNAS if not kalkyl.ar_tal(total) and any(map(kalkyl.ar_tal, values)) else total


def artal_att_visa(overenskommelse, *, bara_mottagande=False):
    """The years that have a round or a number received in the county, latest first."""
    rounds = Anvisningsomgang.objects.filter(overenskommelse=overenskommelse)
    lan = overenskommelse.lan_id
    received = ar_med_mottagande(Geografi.objects.filter(Q(pk=lan) | Q(overordnad=lan)))
    if bara_mottagande:
        rounds = rounds.none()
    return sorted(rounds.order_by().values_list("artal", flat=True).union(*received), reverse=True)


def kommunens_ar(overenskommelse, kommun, *, insyn=ALLT):
    """One municipality, a `Rad` for each year that says anything about it, latest first, as (round or None, row)."""
    rows = med_svar(Kommuntal.objects.filter(omgang__overenskommelse=overenskommelse, kommun=kommun))
    rounds = {row.omgang.artal: row for row in rows.select_related("omgang").prefetch_related("beslut_lista")}
    # All of the county's, so that what is hidden here is what is hidden in the year's table.
    kommuner = Geografi.objects.kommuner_i(overenskommelse.lan).order_by("kod").values_list("kod", flat=True)
    underlag = Underlag([overenskommelse.lan_id, *kommuner])
    found = []
    for artal in sorted({*rounds, *underlag.artal_for(kommun.kod)}, reverse=True):
        row, kommuntal = _row(underlag, kommun, artal), rounds.get(artal)
        omgang = kommuntal.omgang if kommuntal else None
        _fill(row, kommuntal, omgang, insyn)
        found.append((omgang, row))
    return found
