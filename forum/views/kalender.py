"""Meetings in the reader's own calendar: one as a file, all of them under a secret address."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from forum.models import Mote
from forum.services import kalender as services
from forum.views.oppna import open_mote


def mote_ics(request, slug, pk):
    """The file of one opened meeting; a draft has none, whoever asks."""
    _, mote = open_mote(request, slug, pk)
    rows = Mote.objects.utan_utkast().filter(pk=mote.pk, spann__isnull=False).med_organnamn()
    mote = get_object_or_404(rows.select_related("overenskommelse"))
    if not mote.dag:
        raise Http404("Mötet har ingen känd dag.")
    return _svar(request, [mote], f"{slug}-mote-{mote.pk}.ics", bilaga=True)


@require_GET
@login_not_required
def flode(request, nyckel):
    """The secret in the address is the only proof of who asks. No session, no index, nothing kept on the way."""
    person = services.agare(nyckel)
    if person is None:
        raise Http404("Adressen gäller inte.")
    response = _svar(request, services.flode(person), "moten.ics", namn="Möten i samverkan")
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    response["Cache-Control"] = "private, max-age=900"
    return response


def _svar(request, moten, filnamn, bilaga=False, namn=""):
    content = services.kalender(moten, bas_url=request.build_absolute_uri("/").rstrip("/"), namn=namn)
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'{"attachment" if bilaga else "inline"}; filename="{filnamn}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def adress(request):
    """Where the person gets, copies and renews their address."""
    row = services.adress(request.user)
    url = request.build_absolute_uri(reverse("kalender:flode", args=[row.nyckel])) if row else ""
    return render(request, "forum/kalender.html", {"adress": row, "url": url})


@require_POST
def fornya(request):
    had = services.adress(request.user) is not None
    services.fornya(request.user)
    text = (
        "Ni har en ny adress. Den gamla fungerar inte längre." if had else "Adressen är klar. Lägg in den i kalendern."
    )
    messages.success(request, text)
    return redirect("kalender:adress")
