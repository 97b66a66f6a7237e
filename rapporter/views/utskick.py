"""The strategist's log of mails: what was told to whom, when and why, and how it went. Failed ones first."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from core import svenska
from rapporter.forms import UtskicksFilter
from rapporter.services import utskick
from sok.models import Lage
from sok.permissions import ar_lansstrateg
from sok.views import hamta_overenskommelse
from utskick.services import Utskicksfel

PER_SIDA = 50


def _oppna(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    if not ar_lansstrateg(request.user, overenskommelse):
        raise PermissionDenied
    return overenskommelse


@require_GET
def logg(request, slug):
    overenskommelse = _oppna(request, slug)
    alla = utskick.logg(overenskommelse)
    form = UtskicksFilter(request.GET or None, personer=utskick.personer(overenskommelse))
    rows = utskick.urval(alla, **form.valt())
    sida = Paginator(utskick.for_lista(rows), PER_SIDA).get_page(request.GET.get("sida"))
    return render(
        request,
        "rapporter/utskick.html",
        {
            "form": form,
            "sida": sida,
            "filtrerad": bool(form.valt()),
            "antal_text": svenska.antal(sida.paginator.count, "rad", "rader"),
            "misslyckade": utskick.obehandlade(alla).count(),
            "kan_skicka": overenskommelse.lage() != Lage.AVSLUTAD,
            "rensa_url": reverse("rapporter:utskick", args=[slug]),
        },
    )


@require_POST
def skicka_igen(request, slug, pk):
    """Everything of the agreement's own in the same mail goes once more."""
    overenskommelse = _oppna(request, slug)
    rows = utskick.logg(overenskommelse).filter(mejl__isnull=False).select_related("mejl__mottagare")
    notis = get_object_or_404(rows, pk=pk)
    try:
        mejl = utskick.skicka_igen(overenskommelse, notis.mejl, av=request.user)
    except utskick.UtskickStangt as reason:
        return render(request, "rapporter/utskick_stangt.html", {"skal": str(reason)}, status=403)
    except Utskicksfel as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, f"Mejlet till {mejl.vem} skickas igen.")
    return redirect("rapporter:utskick", slug=slug)
