"""How every page of the minutes begins: the minutes the person may see, and their content as that person gets it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect

from forum import permissions
from forum.models import Protokoll
from forum.protokoll import lasare, rendering, underlag
from forum.services.fel import ForumFel
from forum.views.oppna import require, require_open
from forum.views.ram import visa_mote
from sok.views import hamta_overenskommelse


def open_protokoll(request, slug, mote_pk):
    """The meeting's minutes among those the person may see; 404 otherwise."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Protokoll.objects.visible_to(request.user).filter(mote__overenskommelse=overenskommelse)
    protokoll = get_object_or_404(rows.select_related("mote__organ"), mote=mote_pk)
    protokoll.mote.overenskommelse = overenskommelse
    return protokoll


def open_to_change(request, slug, mote_pk):
    """For whoever may do something with them, while the agreement is not closed."""
    protokoll = open_protokoll(request, slug, mote_pk)
    require_open(protokoll.mote.overenskommelse)
    return protokoll


def open_to_write(request, slug, mote_pk):
    """For the writer of minutes; 403 for other readers."""
    protokoll = open_to_change(request, slug, mote_pk)
    require(permissions.can_leda(request.user, protokoll.mote.overenskommelse))
    return protokoll


def ser_hela(user, protokoll, innehall):
    """Whether the reader gets the whole text: nothing in it is confidential, or the reader may see such."""
    return permissions.ser_sekretess(user, protokoll.mote.overenskommelse) or not lasare.har_sekretess(innehall)


def innehall_for(user, protokoll):
    """The record as it is now, or as it stood when attestation began, cut for the reader."""
    innehall = underlag.bygg(protokoll) if protokoll.innehall is None else protokoll.innehall
    seen = permissions.ser_sekretess(user, protokoll.mote.overenskommelse)
    return lasare.for_lasare(innehall, ser_sekretess=seen)


def texten(innehall, protokoll=None):
    """What forum/_protokolltext.html shows."""
    tider = rendering.underskrifter(protokoll) if protokoll else ()
    return {
        "p": innehall,
        "handlingar": rendering.handlingar(innehall),
        "justerare": rendering.justerare(innehall, tider),
    }


def sida(request, protokoll, mall, *, status=200, **context):
    """A page of the minutes, in the meeting's frame."""
    return visa_mote(request, protokoll.mote, mall, "protokoll", status=status, protokoll=protokoll, **context)


def formsida(request, protokoll, form, rubrik, verb, **context):
    """A page with one form; what could not be done is told in it."""
    context = {"form": form, "sidrubrik": rubrik, "verb": verb, "text": "", **context}
    return sida(request, protokoll, "forum/protokoll_form.html", status=400 if form.errors else 200, **context)


def steg(request, protokoll, service, klart, *, vidare=()):
    """Run one service and tell how it went, on the page of the minutes. Errors in `vidare` are the caller's."""
    try:
        service()
    except vidare:
        raise
    except ForumFel as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, klart)
    return redirect(protokoll)


def bekrafta(request, protokoll, rubrik, punkter, verb, **context):
    """A confirmation page."""
    context = {
        "sidrubrik": rubrik,
        "punkter": punkter,
        "verb": verb,
        "slutligt": "",
        "farlig": False,
        "hinder": "",
        **context,
    }
    return sida(request, protokoll, "forum/protokoll_bekrafta.html", **context)
