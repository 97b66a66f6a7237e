"""The yearly wheel: the dates before and after each meeting that an organ has decided to keep, and whether the
portal knows that what they ask for is done. Only weekends are avoided: the portal knows no public holidays."""

import datetime
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from core.giltighet import spann
from forum import permissions
from forum.models import (
    Gruppredovisning,
    Hjulhandelse,
    Hjulregel,
    Mote,
    Moteslag,
    Motesstatus,
    Protokoll,
    Protokollstatus,
)
from forum.services.redovisningar import Redovisningslage
from insatser.models.lydelser import namn_pa_organ
from sok.models import Organ, OrganRelation, Relationstyp

# What is offered to an organ without rules: days before the meeting (after it when negative), and days of warning.
FORVAL = {
    Hjulhandelse.FORSLAG_IN: (30, 7),
    Hjulhandelse.REDOVISNING_IN: (20, 7),
    Hjulhandelse.MATERIAL_IN: (20, 7),
    Hjulhandelse.KALLELSE_UT: (30, 7),
    Hjulhandelse.HANDLINGAR_UT: (10, 7),
    Hjulhandelse.PROTOKOLL_UT: (-7, 3),
    Hjulhandelse.PROTOKOLL_JUSTERAT: (-21, 7),
}
EFTER = (Hjulhandelse.PROTOKOLL_UT, Hjulhandelse.PROTOKOLL_JUSTERAT)
# A rule reaches at most this far from its meeting.
LANGST = 365
NARMAST = 5


@dataclass(frozen=True)
class Hjuldatum:
    """One date to keep. `klar` is None when the portal cannot know."""

    mote: Mote
    handelse: str
    dag: datetime.date
    paminn_fran: datetime.date
    klar: bool | None
    url: str
    dagar_fore: int

    @property
    def text(self):
        if self.handelse == Hjulhandelse.PROTOKOLL_JUSTERAT:
            return "Protokollet ska vara justerat"
        return Hjulhandelse(self.handelse).label

    @property
    def ar_flyttad(self):
        """Moved from a weekend."""
        return self.dag != self.mote.dag - datetime.timedelta(days=self.dagar_fore)

    def ar_forsenad(self, idag):
        return self.klar is False and self.dag < idag


def arbetsdag(dag):
    """The day itself, or the Friday before when it falls on a weekend."""
    return dag - datetime.timedelta(days=max(dag.weekday() - 4, 0))


def moten(overenskommelse, fran, till, user=None):
    """Meetings that are not cancelled whose dates may fall between the days, with the organ's name; all that the
    person may see, or every one when no person asks."""
    rows = Mote.objects.all() if user is None else Mote.objects.visible_to(user)
    rows = rows.filter(overenskommelse=overenskommelse)
    reach = datetime.timedelta(days=LANGST)
    rows = rows.filter(spann__overlap=spann(fran - reach, till + reach)).exclude(status=Motesstatus.INSTALLT)
    dag = permissions.strukturdag(overenskommelse)
    rows = rows.annotate(organnamn=namn_pa_organ("organ", dag)).select_related("organ")
    rows = list(rows.order_by("spann", "pk"))
    for mote in rows:
        mote.overenskommelse = overenskommelse
    return rows


def datum(overenskommelse, fran, till, user=None, rader=None):
    """Every date from one day to another (included), in order. A meeting without an exact day has none."""
    exact = [mote for mote in (moten(overenskommelse, fran, till, user) if rader is None else rader) if mote.dag]
    regler = _regler(exact)
    protokoll = dict(Protokoll.objects.filter(mote__in=exact).values_list("mote", "status"))
    begun = set(Gruppredovisning.objects.filter(mote__in=exact).values_list("mote", flat=True))
    result = []
    for mote in exact:
        for regel in regler.get(mote.organ_id, ()):
            dag = arbetsdag(mote.dag - datetime.timedelta(days=regel.dagar_fore))
            if fran <= dag <= till and _galler(regel, mote):
                result.append(_rad(mote, regel, dag, protokoll.get(mote.pk), mote.pk in begun))
    return sorted(result, key=lambda rad: (rad.dag, rad.mote.dag, rad.mote.pk, list(FORVAL).index(rad.handelse)))


def kommande(overenskommelse, idag, user=None):
    """What is to be done and has its reminder now: dates not done (or that the portal cannot tell) whose reminder
    has begun, and those that are late and known not to be done."""
    horizon = datetime.timedelta(days=LANGST)
    return [
        rad
        for rad in datum(overenskommelse, idag - horizon, idag + horizon, user)
        if rad.paminn_fran <= idag and (rad.klar is False or (rad.klar is None and rad.dag >= idag))
    ]


def _regler(rows):
    result = {}
    for regel in Hjulregel.objects.filter(organ__in={mote.organ_id for mote in rows}):
        result.setdefault(regel.organ_id, []).append(regel)
    return result


def _galler(regel, mote):
    """A gathering that decides nothing has no minutes."""
    return regel.handelse not in EFTER or mote.slag != Moteslag.TEMATRAFF


def _rad(mote, regel, dag, protokoll, redovisas):
    return Hjuldatum(
        mote=mote,
        handelse=regel.handelse,
        dag=dag,
        paminn_fran=dag - datetime.timedelta(days=regel.paminn_dagar),
        klar=_klar(mote, regel.handelse, protokoll, redovisas),
        url=_url(mote, regel.handelse, protokoll),
        dagar_fore=regel.dagar_fore,
    )


def _klar(mote, handelse, protokoll, redovisas):
    """Papers and invitation are out when the meeting is open to its members, reports are in when none is missing
    (`redovisas`: one at least has come), minutes are by their own status."""
    if handelse in (Hjulhandelse.KALLELSE_UT, Hjulhandelse.HANDLINGAR_UT):
        return mote.status != Motesstatus.UTKAST
    if handelse in EFTER and protokoll is None and mote.kalla:
        return None  # A meeting told of by a source: its minutes are elsewhere.
    if handelse == Hjulhandelse.PROTOKOLL_UT:
        return protokoll not in (None, Protokollstatus.UTKAST)
    if handelse == Hjulhandelse.PROTOKOLL_JUSTERAT:
        return protokoll == Protokollstatus.JUSTERAT
    if handelse == Hjulhandelse.REDOVISNING_IN and not mote.ar_genomfort:
        return redovisas and Redovisningslage(mote).alla_inne
    return None


def _url(mote, handelse, protokoll):
    slug = mote.overenskommelse.slug
    if handelse == Hjulhandelse.FORSLAG_IN:
        return reverse("forum:forslag_lista", args=[slug])
    if handelse == Hjulhandelse.REDOVISNING_IN:
        return reverse("forum:redovisningar", args=[slug, mote.pk])
    if handelse in EFTER and protokoll:
        return reverse("forum:protokoll", args=[slug, mote.pk])
    return reverse("forum:mote", args=[slug, mote.pk])


@dataclass
class Manad:
    """One month of the wheel: its meetings and dates in order."""

    ar: int
    manad: int
    poster: list

    @property
    def forsta(self):
        return datetime.date(self.ar, self.manad, 1)

    def ar_over(self, idag):
        return (self.ar, self.manad) < (idag.year, idag.month)


class Arshjul:
    """One year as the person may see it; `organ` keeps to one organ."""

    def __init__(self, overenskommelse, artal, idag, user, organ=None):
        self.idag, self.artal = idag, artal
        forsta, sista = datetime.date(artal, 1, 1), datetime.date(artal, 12, 31)
        rows = moten(overenskommelse, forsta, sista, user)
        self.organ = {mote.organ_id: mote.organnamn or mote.organ.nyckel for mote in rows}
        rows = [mote for mote in rows if organ is None or mote.organ.nyckel == organ]
        self.datum = datum(overenskommelse, forsta, sista, rader=rows)
        arets = [mote for mote in rows if mote.nar.artal == artal]
        self.moten = [mote for mote in arets if mote.dag]
        self.utan_dag = [mote for mote in arets if not mote.dag]
        self.manader = self._manader()

    def _manader(self):
        rows = [(rad.dag, 0, rad.mote.pk, {"datum": rad}) for rad in self.datum]
        rows += [(mote.dag, 1, mote.pk, {"mote": mote}) for mote in self.moten]
        months = {}
        for dag, _, _, post in sorted(rows, key=lambda row: row[:3]):
            months.setdefault(dag.month, []).append({"dag": dag, "over": dag < self.idag, **post})
        return [Manad(self.artal, month, posts) for month, posts in months.items()]

    @property
    def kommande_manader(self):
        return [manad for manad in self.manader if not manad.ar_over(self.idag)]

    @property
    def tidigare_manader(self):
        return [manad for manad in self.manader if manad.ar_over(self.idag)]

    @property
    def narmast(self):
        """The next dates, and before them those that are late; a year that has passed has none."""
        if self.artal < self.idag.year:
            return []
        late = [rad for rad in self.datum if rad.ar_forsenad(self.idag)]
        return late + [rad for rad in self.datum if rad.dag >= self.idag and not rad.klar][:NARMAST]


def forval(organ):
    """The rules to begin with; group reports only for an organ that others report to."""
    reported_to = OrganRelation.objects.filter(till_organ=organ, typ=Relationstyp.RAPPORTERAR_TILL).exists()
    skip = set() if reported_to else {Hjulhandelse.REDOVISNING_IN}
    return {handelse: days for handelse, days in FORVAL.items() if handelse not in skip}


@transaction.atomic
def spara_regler(organ, regler, *, av):
    """Make the organ's rules these: {event: (days before, days of warning)}."""
    if not permissions.can_leda(av, organ.overenskommelse):
        raise PermissionDenied
    Organ.objects.select_for_update(of=("self",)).get(pk=organ.pk)
    stored = {regel.handelse: regel for regel in organ.hjulregler.all()}
    for handelse, (dagar_fore, paminn_dagar) in regler.items():
        regel = stored.pop(handelse, None) or Hjulregel(organ=organ, handelse=handelse)
        regel.dagar_fore, regel.paminn_dagar = dagar_fore, paminn_dagar
        regel.save()
    organ.hjulregler.filter(pk__in=[regel.pk for regel in stored.values()]).delete()
