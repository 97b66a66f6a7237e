"""The frame around every page of one meeting: its name, its tabs and what the leader may do next."""

from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from forum import permissions
from forum.models import Mote, Motesstatus, Protokoll
from sok.models import Lage

# Text, name of the tab, address. A tab whose page the portal does not have is left out.
FLIKAR = (
    ("Dagordning", "dagordning", "forum:mote"),
    ("Närvaro", "narvaro", "forum:narvaro"),
    ("Beslut", "beslut", "forum:mote_beslut"),
    ("Protokoll", "protokoll", "forum:protokoll"),
)


def organnamn(mote):
    """What the organ was called on the day of the meeting; asked for when the meeting was read without it."""
    if hasattr(mote, "organnamn"):
        return mote.organnamn or mote.organ.nyckel
    rows = Mote.objects.filter(pk=mote.pk).med_organnamn()
    return rows.values_list("organnamn", flat=True)[0] or mote.organ.nyckel


def visa_mote(request, mote, mall, flik, status=200, **context):
    """Render a page that extends forum/mote_bas.html. `mote.overenskommelse` must be the agreement of the page."""
    leder = permissions.can_leda(request.user, mote.overenskommelse)
    namn = organnamn(mote)
    protokoll = Protokoll.objects.visible_to(request.user).filter(mote=mote).first()
    ram = {
        "mote": mote,
        "organnamn": namn,
        "motesnamn": mote.rubrik or namn,
        "motesflikar": _flikar(mote, flik, protokoll),
        "leder": leder,
        "antecknas": protokoll is None or protokoll.kan_skrivas,
        "kan_leda": leder and mote.overenskommelse.lage() != Lage.AVSLUTAD,
    }
    return render(request, mall, {**ram, **context}, status=status)


def _flikar(mote, flik, protokoll):
    """Attendance and decisions belong to a meeting that has been opened; minutes to those who may read them."""
    shown = {"dagordning"}
    if mote.status in (Motesstatus.OPPNAT, Motesstatus.HALLET, Motesstatus.STANGT):
        shown |= {"narvaro", "beslut"} if mote.fattar_beslut else {"narvaro"}
    if protokoll:
        shown.add("protokoll")
    rows = [(text, name, _adress(view, mote)) for text, name, view in FLIKAR if name in shown or name == flik]
    return [{"text": text, "url": url, "nu": name == flik} for text, name, url in rows if url]


def _adress(view, mote):
    try:
        return reverse(view, args=[mote.overenskommelse.slug, mote.pk])
    except NoReverseMatch:
        return None
