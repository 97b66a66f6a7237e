"""Attestation: who attests, the text that stands still, the signatures, and the lock when the last has signed."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from forum import permissions
from forum.models import Justering, Motesstatus, Protokollstatus
from forum.protokoll import lasare, underlag
from forum.services import protokolldokument
from forum.services.fel import (
    BaraSekreteraren,
    ForumFel,
    IngenJusterare,
    InteUnderJustering,
    MotetInteStangt,
    NasInte,
    ObesvaradeSynpunkter,
    RedanUtsedd,
    SerInteAllt,
    TextenHarAndrats,
    VarInteNarvarande,
)
from forum.services.protokoll import byt, lock, lock_to_write, med_tillgang


@transaction.atomic
def utse(protokoll, *, person, roll, av):
    """Appoint one of those present to attest."""
    protokoll = lock_to_write(protokoll, av)
    _krav_kan_justera(protokoll, person)
    if protokoll.justeringar.filter(person=person).exists():
        raise RedanUtsedd(person)
    return Justering.objects.create(protokoll=protokoll, person=person, roll=roll)


@transaction.atomic
def ta_bort(justering, *, av):
    """Someone else attests instead."""
    lock_to_write(justering.protokoll, av)
    justering.delete()


def _krav_kan_justera(protokoll, person, innehall=None):
    """Was there, can sign in, and may read the whole text."""
    mote = protokoll.mote
    if not permissions.var_narvarande(person, mote):
        raise VarInteNarvarande(person)
    if not med_tillgang([person], mote.overenskommelse):
        raise NasInte(person)
    _krav_ser_allt(protokoll, person, innehall or underlag.bygg(protokoll))


def _krav_ser_allt(protokoll, person, innehall):
    if lasare.har_sekretess(innehall) and not permissions.ser_sekretess(person, protokoll.mote.overenskommelse):
        raise SerInteAllt(person)


@transaction.atomic
def starta(protokoll, *, av):
    """Begin attestation: the text is kept as it stands, with its checksum, and nothing in the meeting's record may
    change until the minutes are attested or sent back."""
    protokoll = lock_to_write(protokoll, av)
    innehall = underlag.bygg(protokoll)
    _krav_kan_starta(protokoll, innehall, av)
    protokoll.innehall, protokoll.sha256 = innehall, lasare.kontrollsumma(innehall)
    protokoll.save(update_fields=["innehall", "sha256"])
    return byt(protokoll, Protokollstatus.JUSTERAS, av=av, skal=f"Kontrollsumma {protokoll.sha256}")


def hinder(protokoll, *, av):
    """What stops attestation from beginning, as a sentence for the page that asks; empty when nothing does."""
    try:
        _krav_kan_starta(protokoll, underlag.bygg(protokoll), av)
    except ForumFel as reason:
        return str(reason)
    return ""


def _krav_kan_starta(protokoll, innehall, av):
    if protokoll.mote.status != Motesstatus.STANGT:
        raise MotetInteStangt
    justerare = [row.person for row in protokoll.justeringar.select_related("person")]
    if not justerare:
        raise IngenJusterare
    for person in justerare:
        _krav_kan_justera(protokoll, person, innehall)
    if {person.pk for person in justerare} <= _skribenter(protokoll, av):
        raise BaraSekreteraren
    unanswered = protokoll.synpunkter.filter(svar="").count()
    if unanswered:
        raise ObesvaradeSynpunkter(unanswered)


def _skribenter(protokoll, av):
    """Who has written the minutes: whoever began them, sent them out, or starts the attestation."""
    steps = protokoll.handelser.exclude(fran=Protokollstatus.JUSTERAS)
    return {av.pk, *steps.values_list("av", flat=True)}


@transaction.atomic
def justera(protokoll, *, av, kontrollsumma):
    """One person's signature on the text with that checksum; the last one closes the minutes for good."""
    protokoll = lock(protokoll)
    justering = _egen(protokoll, av)
    if protokoll.status == Protokollstatus.JUSTERAT and justering.justerat_at:
        return protokoll
    if protokoll.status != Protokollstatus.JUSTERAS:
        raise InteUnderJustering
    if kontrollsumma != protokoll.sha256 or lasare.kontrollsumma(protokoll.innehall) != protokoll.sha256:
        raise TextenHarAndrats
    _krav_ser_allt(protokoll, av, protokoll.innehall)
    if justering.justerat_at is None:
        justering.justerat_at = timezone.now()
        justering.save(update_fields=["justerat_at"])
    return protokoll if protokoll.justeringar.filter(justerat_at=None).exists() else _stang(protokoll, av)


def _egen(protokoll, av):
    justering = protokoll.justeringar.filter(person=av).first()
    if justering is None:
        raise PermissionDenied
    return justering


def _stang(protokoll, av):
    """The last signature: the time is set, the database locks the row, and the documents are ordered."""
    protokoll.justerat_at = timezone.now()
    protokoll.save(update_fields=["justerat_at"])
    protokoll = byt(protokoll, Protokollstatus.JUSTERAT, av=av)
    protokolldokument.bestall(protokoll, av=av)
    return protokoll


@transaction.atomic
def skicka_tillbaka(protokoll, *, skal, av):
    """Whoever attests, or the writer, has found a fault: the text may be corrected and all attest anew."""
    protokoll = lock(protokoll)
    if not (permissions.ska_justera(av, protokoll) or permissions.can_leda(av, protokoll.mote.overenskommelse)):
        raise PermissionDenied
    if protokoll.status != Protokollstatus.JUSTERAS:
        raise InteUnderJustering
    protokoll = byt(protokoll, Protokollstatus.UTKAST, av=av, skal=skal)
    protokoll.innehall, protokoll.sha256 = None, ""
    protokoll.save(update_fields=["innehall", "sha256"])
    for row in protokoll.justeringar.exclude(justerat_at=None):
        row.justerat_at = None
        row.save(update_fields=["justerat_at"])
    return protokoll
