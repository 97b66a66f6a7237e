"""Meetings as calendar files. What leaves the portal this way is no draft and names no agenda items: a
calendar is often read by more people than its owner."""

import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from icalendar import Calendar, Event, Timezone

from forum.models import Kalenderadress, Mote, Motesstatus
from forum.models.kalender import ny_nyckel

# What is older than this has nothing to do in a calendar any more.
FLODE_DAGAR_BAKAT = 400


def kalender(moten, *, bas_url, namn=""):
    """A calendar file as bytes. `moten` have their organ's name (`med_organnamn`); `bas_url` is the portal's own."""
    cal = Calendar()
    cal.add("prodid", "-//Samverkansportalen//Möten//SV")
    cal.add("version", "2.0")
    cal.add("method", "PUBLISH")
    if namn:
        cal.add("x-wr-calname", namn)
        cal.add("refresh-interval", datetime.timedelta(hours=6), {"value": "DURATION"})
        cal.add("x-published-ttl", "PT6H")
    events = [_handelse(mote, bas_url) for mote in moten if mote.dag]
    cal.add_component(Timezone.from_tzid(settings.TIME_ZONE))
    for event in events:
        cal.add_component(event)
    return cal.to_ical()


def _handelse(mote, bas_url):
    """The same id and a higher sequence make a calendar replace what it has."""
    event = Event()
    event.add("uid", f"{mote.kalenderid}@samverkansportalen")
    event.add("sequence", mote.kalenderversion)
    event.add("dtstamp", mote.andrad_at.astimezone(datetime.UTC))
    event.add("last-modified", mote.andrad_at.astimezone(datetime.UTC))
    cancelled = mote.status == Motesstatus.INSTALLT
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    name = mote.rubrik or mote.organnamn or mote.get_slag_display()
    event.add("summary", f"INSTÄLLT: {name}" if cancelled else name)
    _tid(event, mote)
    if place := mote.plats or ("Digitalt" if mote.lank else ""):
        event.add("location", place)
    url = f"{bas_url}{mote.get_absolute_url()}"
    event.add("url", url)
    event.add("description", _beskrivning(mote, url))
    return event


def _tid(event, mote):
    """All day when the hours are not known; an hour when only the start is."""
    if not mote.borjar:
        event.add("dtstart", mote.dag)
        event.add("dtend", mote.dag + datetime.timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        return
    end = mote.slutar or mote.borjar + datetime.timedelta(hours=1)
    event.add("dtstart", timezone.localtime(mote.borjar))
    event.add("dtend", timezone.localtime(end))


def _beskrivning(mote, url):
    lines = [mote.overenskommelse.kortnamn]
    lines += [f"Tema: {mote.tema}"] if mote.tema else []
    lines += [f"Digitalt: {mote.lank}"] if mote.lank else []
    return "\n".join([*lines, f"Dagordning och underlag: {url}"])


def flode(person):
    """The person's meetings today: opened or later, in every agreement they belong to."""
    since = timezone.localdate() - datetime.timedelta(days=FLODE_DAGAR_BAKAT)
    rows = Mote.objects.visible_to(person).utan_utkast().filter(spann__endswith__gt=since)
    return rows.med_organnamn().select_related("overenskommelse").order_by("spann", "pk")


def agare(nyckel):
    """Who the secret address belongs to, while their account is open; None otherwise."""
    rows = Kalenderadress.objects.filter(nyckel=nyckel, person__is_active=True).select_related("person")
    found = rows.first()
    return found.person if found else None


def adress(person):
    """The person's address, or None before they have asked for one."""
    return Kalenderadress.objects.filter(person=person).first()


@transaction.atomic
def fornya(person):
    """A new secret; the old address answers nobody from now on."""
    row, new = Kalenderadress.objects.select_for_update().get_or_create(person=person)
    if not new:
        row.nyckel = ny_nyckel()
        row.skapad_at = timezone.now()
        row.save(update_fields=["nyckel", "skapad_at"])
    return row
