"""Who was there: a summary for everyone, a form for whoever leads."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone

from forum import permissions
from forum.forms.narvaro import formular
from forum.models import Moteslag, Motesstatus, Narvaroform, Protokoll
from forum.services import narvaro as services
from forum.services.fel import ForumFel
from forum.views.oppna import open_mote, open_to_lead, posted, writes
from forum.views.ram import visa_mote
from sok.models import Lage


@writes
def narvaro(request, slug, pk):
    if request.method == "POST":
        return _spara(request, *open_to_lead(request, slug, pk))
    _, mote = open_mote(request, slug, pk)
    form = formular(None, mote) if _kan_fyllas_i(request.user, mote) else None
    return _visa(request, mote, form)


def _spara(request, overenskommelse, mote):
    form = formular(posted(request), mote)
    if not form.is_valid():
        return _visa(request, mote, form, fel=form.fel)
    try:
        services.registrera(mote, form.rader, av=request.user)
    except ForumFel as reason:
        return _visa(request, mote, form, fel=[{"text": str(reason), "url": ""}])
    messages.success(request, "Närvaron är sparad.")
    return redirect("forum:narvaro", mote.overenskommelse.slug, mote.pk)


def _visa(request, mote, form, fel=()):
    rows = list(mote.narvaro_lista.select_related("organisation", "person"))
    there = [row for row in rows if row.form != Narvaroform.FRANVARANDE]
    context = {
        "form": form,
        "fel": list(fel),
        "rader": rows,
        "sammanfattning": str(services.sammanfatta(mote)) if rows and mote.slag != Moteslag.TEMATRAFF else "",
        "deltog": there if mote.slag == Moteslag.TEMATRAFF else [],
        "har_varit": mote.nar.first <= timezone.localdate(),
    }
    return visa_mote(request, mote, "forum/narvaro.html", "narvaro", **context)


def _kan_fyllas_i(user, mote):
    """From the day of an opened meeting until attestation begins, by whoever leads, in an agreement not closed."""
    if not permissions.can_leda(user, mote.overenskommelse) or mote.overenskommelse.lage() == Lage.AVSLUTAD:
        return False
    open_now = mote.status in (Motesstatus.OPPNAT, Motesstatus.HALLET, Motesstatus.STANGT)
    minutes = Protokoll.objects.filter(mote=mote).first()
    return open_now and mote.nar.first <= timezone.localdate() and (minutes is None or minutes.kan_skrivas)
