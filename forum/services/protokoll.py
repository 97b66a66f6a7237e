"""The minutes until they are attested: begun from the meeting, written, sent to those present for comments."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core import svenska
from forum import permissions
from forum.models import PROTOKOLLETS_OVERGANGAR, Protokoll, Protokollhandelse, Protokollstatus, Protokollsynpunkt
from forum.services.fel import (
    IngenNas,
    InteHosDeNarvarande,
    ProtokolletStarStilla,
    PunktenFinnsInte,
    SistaDagHarPasserat,
)
from forum.services.status import byt_status
from sok.models import Medlemskap


@transaction.atomic
def paborja(mote, *, av):
    """The meeting's minutes, begun as a draft the first time; a second call gives the same."""
    protokoll, begun = Protokoll.objects.get_or_create(mote=mote)
    if begun:
        Protokollhandelse.objects.create(protokoll=protokoll, till=Protokollstatus.UTKAST, av=av)
    return protokoll


@transaction.atomic
def krav_skrivbart(mote):
    """Called before every change of a meeting's notes, presence, papers or decisions: raises ProtokolletStarStilla
    once attestation has begun. The minutes stay locked for the rest of the caller's transaction, so that
    attestation cannot begin between the question and the change."""
    protokoll = Protokoll.objects.select_for_update().filter(mote=mote).first()
    if protokoll and not protokoll.kan_skrivas:
        raise ProtokolletStarStilla(protokoll)


def lock(protokoll):
    """The row, fresh and held until the transaction ends."""
    rows = Protokoll.objects.select_for_update(of=("self",)).select_related("mote__overenskommelse", "mote__organ")
    return rows.get(pk=protokoll.pk)


def lock_to_write(protokoll, av):
    """The row for its writer while its text may change."""
    protokoll = lock(protokoll)
    if not permissions.can_leda(av, protokoll.mote.overenskommelse):
        raise PermissionDenied
    if not protokoll.kan_skrivas:
        raise ProtokolletStarStilla(protokoll)
    return protokoll


def byt(protokoll, till, *, av, skal=""):
    return byt_status(protokoll, till, overganga=PROTOKOLLETS_OVERGANGAR, handelse=Protokollhandelse, av=av, skal=skal)


def logga(protokoll, *, av, skal):
    """A step within the same status, in the same log."""
    Protokollhandelse.objects.create(
        protokoll=protokoll, fran=protokoll.status, till=protokoll.status, av=av, skal=skal
    )


@transaction.atomic
def skriv_inledning(protokoll, *, text, av):
    """The introduction is the only text written in the minutes themselves."""
    protokoll = lock_to_write(protokoll, av)
    protokoll.inledning = text.replace("\r\n", "\n").strip()
    protokoll.save(update_fields=["inledning"])
    return protokoll


def narvarande(mote):
    """(persons whom the portal reaches, those present whom it does not reach as "namn, part"), in Swedish order."""
    rows = [rad for rad in mote.narvaro_lista.select_related("organisation", "person").order_by("pk") if rad.ar_dar]
    reached = med_tillgang([rad.person for rad in rows if rad.person_id], mote.overenskommelse)
    missed = [_who(rad) for rad in rows if rad.person not in reached]
    return (
        sorted(reached, key=lambda person: svenska.sorteringsnyckel(str(person))),
        sorted(missed, key=svenska.sorteringsnyckel),
    )


def med_tillgang(persons, overenskommelse):
    """Those of the persons whose account is open and who belong to the agreement today, each once."""
    mine = Medlemskap.objects.filter(overenskommelse=overenskommelse).gallande(timezone.localdate())
    known = set(mine.filter(user__in=persons).values_list("user", flat=True))
    return {person for person in persons if person.is_active and person.pk in known}


def _who(rad):
    return ", ".join(
        part for part in (rad.namn or str(rad.person or ""), rad.befattning, str(rad.organisation)) if part
    )


@transaction.atomic
def skicka_pa_synpunkter(protokoll, *, senast, av):
    """Let those who were present read and comment the draft until the last day; sent again it is a new last day."""
    protokoll = lock_to_write(protokoll, av)
    if senast <= timezone.localdate():
        raise SistaDagHarPasserat("Sista dagen för synpunkter måste ligga framåt i tiden. Välj en senare dag.")
    if not narvarande(protokoll.mote)[0]:
        raise IngenNas
    skal = f"Synpunkter senast {svenska.datum(senast)}"
    if protokoll.status == Protokollstatus.SYNPUNKTER:
        logga(protokoll, av=av, skal=skal)
    else:
        protokoll = byt(protokoll, Protokollstatus.SYNPUNKTER, av=av, skal=skal)
    protokoll.synpunkter_till = senast
    protokoll.save(update_fields=["synpunkter_till"])
    return protokoll


@transaction.atomic
def ta_tillbaka(protokoll, *, av):
    """Take the draft back from those present; their comments stay."""
    return byt(lock_to_write(protokoll, av), Protokollstatus.UTKAST, av=av, skal="Tillbaka från de närvarande")


@transaction.atomic
def lamna_synpunkt(protokoll, *, text, av, punkt=None):
    """What someone who was there says about an item they may see, or about the whole, until the last day."""
    protokoll = lock(protokoll)
    if not permissions.var_narvarande(av, protokoll.mote):
        raise PermissionDenied
    if protokoll.status != Protokollstatus.SYNPUNKTER:
        raise InteHosDeNarvarande
    if protokoll.synpunkter_till < timezone.localdate():
        day = svenska.datum(protokoll.synpunkter_till)
        raise SistaDagHarPasserat(f"Sista dagen för synpunkter var {day}. Hör av er till den som skriver protokollet.")
    if punkt and not protokoll.mote.punkter.visible_to(av).filter(nummer=punkt).exists():
        raise PunktenFinnsInte(punkt)
    return Protokollsynpunkt.objects.create(protokoll=protokoll, av=av, text=text.strip(), punkt=punkt)


@transaction.atomic
def svara(synpunkt, *, svar, av):
    """The writer tells what became of the comment; the answer may be changed until attestation begins."""
    lock_to_write(synpunkt.protokoll, av)
    synpunkt.svar = svar.strip()
    synpunkt.save(update_fields=["svar"])
    return synpunkt


def synpunkter_for(protokoll, user):
    """The comments a reader may see: none about an item that is hidden from them."""
    seen = set(protokoll.mote.punkter.visible_to(user).values_list("nummer", flat=True))
    rows = protokoll.synpunkter.select_related("av")
    return [row for row in rows if row.punkt is None or row.punkt in seen]
