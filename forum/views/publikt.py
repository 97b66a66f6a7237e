"""Published minutes, open to everyone: no sign-in, no session, no cookies."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from forum.models import Protokoll
from forum.protokoll import lasare, rendering
from forum.protokoll.underlag import organnamn
from forum.views.protokollram import texten
from sok.models import Overenskommelse


@login_not_required
@require_safe
def lista(request, slug):
    """The agreement's published minutes, the latest meeting first."""
    overenskommelse = _agreement(request, slug)
    rows = _published(overenskommelse).order_by("-mote__spann", "-mote__pk").prefetch_related("mote__organ__versioner")
    protokoll_lista = [{"protokoll": row, "organ": organnamn(row.mote.organ, row.mote.nar.last)} for row in rows]
    return render(request, "forum/protokoll_publika.html", {"protokoll_lista": protokoll_lista})


@login_not_required
@require_safe
def visa(request, slug, mote_pk):
    """The public text of one meeting's minutes; 404 until it is published."""
    protokoll = _one(request, slug, mote_pk)
    context = {
        "protokoll": protokoll,
        "mote": protokoll.mote,
        **texten(lasare.offentligt(protokoll.innehall), protokoll),
        "tillagg": [{**row, "av": ""} for row in rendering.tillagg(protokoll)],
    }
    return render(request, "forum/protokoll_publikt.html", context)


@login_not_required
@require_safe
def pdf(request, slug, mote_pk):
    protokoll = _one(request, slug, mote_pk)
    fil = protokoll.dokument_offentligt
    if fil is None:
        raise Http404("Dokumentet är inte klart.")
    return FileResponse(fil.innehall.open("rb"), filename=fil.namn, content_type=fil.typ)


def _agreement(request, slug):
    """By its address, whoever asks: only what has been published is then shown of it."""
    request.overenskommelse = get_object_or_404(Overenskommelse.objects.select_related("lan", "samordnare"), slug=slug)
    return request.overenskommelse


def _published(overenskommelse):
    return Protokoll.objects.publika().filter(mote__overenskommelse=overenskommelse).select_related("mote__organ")


def _one(request, slug, mote_pk):
    overenskommelse = _agreement(request, slug)
    protokoll = get_object_or_404(_published(overenskommelse), mote=mote_pk)
    protokoll.mote.overenskommelse = overenskommelse
    return protokoll
