"""The life of a meeting: made as a draft, opened to its members, held, closed, or cancelled with a reason."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from forum import permissions
from forum.models import MOTETS_OVERGANGAR, Mote, Moteshandelse, Moteslag, Motesstatus
from forum.services import dagordning, narvaro, protokoll
from forum.services.fel import (
    DagSaknas,
    MotetHarInteVarit,
    MotetStangt,
    NarvaroSaknas,
    RedanStangt,
    SkalSaknas,
)
from forum.services.status import byt_status

# What a calendar shows. When it changes, calendars that hold the meeting must be told.
I_KALENDERN = ("rubrik", "nar", "borjar", "slutar", "plats", "lank", "tema")
KAN_ANDRAS = (Motesstatus.UTKAST, Motesstatus.OPPNAT, Motesstatus.HALLET)


@transaction.atomic
def skapa(overenskommelse, *, av, informerar=(), **falt):
    """A meeting begins as a draft, with what waits for its organ already on the agenda."""
    _krav_leda(av, overenskommelse)
    mote = Mote(overenskommelse=overenskommelse, **falt)
    _krav_dag(mote)
    mote.save()
    mote.informerar.set(informerar)
    Moteshandelse.objects.create(mote=mote, till=Motesstatus.UTKAST, av=av)
    dagordning.hamta_in(mote, av=av)
    return mote


@transaction.atomic
def andra(mote, *, av, informerar=None, **falt):
    """Change what a meeting is; whoever has an opened one in a calendar gets its new time and place."""
    _krav_leda(av, mote.overenskommelse)
    fresh = _las(mote)
    if fresh.status not in KAN_ANDRAS:
        raise MotetStangt(fresh)
    protokoll.krav_skrivbart(fresh)
    changed = [name for name, value in falt.items() if getattr(fresh, name) != value]
    for name in changed:
        setattr(fresh, name, falt[name])
    _krav_dag(fresh)
    if fresh.status != Motesstatus.UTKAST and set(changed) & set(I_KALENDERN):
        fresh.kalenderversion += 1
    fresh.save(update_fields=[*changed, "kalenderversion", "andrad_at"])
    if informerar is not None:
        fresh.informerar.set(informerar)
    return fresh


@transaction.atomic
def oppna(mote, *, av):
    """Show the meeting to its members, with every open decision on the agenda."""
    _krav_leda(av, mote.overenskommelse)
    fresh = _byt(mote, Motesstatus.OPPNAT, av=av)
    dagordning.hamta_in(fresh, av=av)
    return fresh


@transaction.atomic
def markera_hallet(mote, *, av):
    """A meeting has been held on its day at the earliest."""
    _krav_leda(av, mote.overenskommelse)
    if mote.nar.first > timezone.localdate():
        raise MotetHarInteVarit(mote)
    return _byt(mote, Motesstatus.HALLET, av=av)


@transaction.atomic
def stang(mote, *, av):
    """Close the meeting once it is known who was there, begin its minutes and send on what was tabled."""
    _krav_leda(av, mote.overenskommelse)
    fresh = _las(mote)
    if fresh.status == Motesstatus.STANGT:
        raise RedanStangt(fresh.handelser.select_related("av").filter(till=Motesstatus.STANGT).first())
    if fresh.status == Motesstatus.HALLET:
        _krav_narvaro(fresh)
    fresh = _byt(fresh, Motesstatus.STANGT, av=av)
    if fresh.slag != Moteslag.TEMATRAFF:
        protokoll.paborja(fresh, av=av)
    dagordning.lamna_vidare(fresh, av=av)
    return fresh


@transaction.atomic
def stall_in(mote, *, av, skal):
    """Cancel, with a reason; calendars strike the meeting out, and what waited on its agenda goes to the next."""
    _krav_leda(av, mote.overenskommelse)
    if not skal.strip():
        raise SkalSaknas("Skriv varför mötet ställs in. Alla som ser mötet ser skälet.")
    fresh = _byt(mote, Motesstatus.INSTALLT, av=av, skal=skal.strip())
    fresh.kalenderversion += 1
    fresh.save(update_fields=["kalenderversion", "andrad_at"])
    dagordning.lamna_vidare(fresh, av=av)
    return fresh


def _byt(mote, till, *, av, **rad):
    return byt_status(mote, till, overganga=MOTETS_OVERGANGAR, handelse=Moteshandelse, av=av, **rad)


def _las(mote):
    """The fresh row, locked: two who act on one meeting do it one after the other."""
    return Mote.objects.select_for_update(of=("self",)).select_related("overenskommelse").get(pk=mote.pk)


def _krav_leda(av, overenskommelse):
    if not permissions.can_leda(av, overenskommelse):
        raise PermissionDenied


def _krav_dag(mote):
    """Only what has been may be imprecise."""
    if not mote.nar.dag and mote.nar.last >= timezone.localdate():
        raise DagSaknas


def _krav_narvaro(mote):
    """Every party with an ordinary seat is accounted for; an open gathering needs at least one who came."""
    if mote.slag == Moteslag.TEMATRAFF:
        if not mote.narvaro_lista.exists():
            raise NarvaroSaknas([])
    elif saknas := narvaro.oregistrerade(mote):
        raise NarvaroSaknas(saknas)
