"""The minutes until they are attested: begun from the meeting, written, sent to those present for comments."""

from django.db import transaction

from forum.models import Protokoll, Protokollhandelse, Protokollstatus
from forum.services.fel import ProtokolletStarStilla


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
