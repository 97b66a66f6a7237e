"""The inbox: what the sources have changed since we fetched it."""

import re
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from core import svenska
from indikatorer import permissions, services
from indikatorer.forms.brott import AndringsfilterForm
from indikatorer.models import Andringstyp, Indikator
from indikatorer.services import inkorg
from indikatorer.views import andringar_ord as ord
from sok.models import Lage
from sok.views import hamta_overenskommelse
from sok.views.oppna import writes


def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    form = _filter(request, overenskommelse)
    val = form.val()
    sida = Paginator(inkorg.grupper(overenskommelse, **val), 10).get_page(request.GET.get("sida"))
    nya = inkorg.andringar(overenskommelse).osedda(overenskommelse).count()
    may = permissions.can_skota_indikatorer(request.user, overenskommelse)
    context = {
        "sida": sida,
        "grupper": _groups(sida.object_list, overenskommelse, val, request.datum),
        "form": form,
        "antal": svenska.antal(nya, "ny ändring", "nya ändringar"),
        "rensa_url": reverse("indikatorer:andringar", args=[slug]) if request.GET else "",
        "fraga": urlencode({key: value for key, value in request.GET.items() if key in form.fields}),
        "nya": nya,
        "kan_skota": may and overenskommelse.lage() != Lage.AVSLUTAD,
    }
    return render(request, "indikatorer/andringar.html", context)


def _filter(request, overenskommelse):
    mine = Indikator.objects.for_overenskommelse(overenskommelse).filter(serier__andringar__isnull=False)
    choices = mine.distinct().order_by("kort_titel").values_list("nyckel", "kort_titel")
    return AndringsfilterForm(request.GET, indikatorer=choices, typer=Andringstyp.choices)


def _groups(grupper, overenskommelse, val, datum):
    """One per measure and pull: what changed, what it touches and what there is to do."""
    grupper = list(grupper)
    if not grupper:
        return []
    changes = inkorg.i_grupperna(overenskommelse, grupper, **val)
    goals = inkorg.lases_i(overenskommelse, {rows[0].serie.indikator_id for rows in changes.values()})
    redefined = [rad for rows in changes.values() for rad in rows if rad.typ == Andringstyp.DEFINITION]
    breaks = inkorg.brott_for(overenskommelse, redefined) if redefined else {}
    return [
        ord.group(grupp, changes[grupp["serie"], grupp["hamtning"]], overenskommelse, goals, breaks, datum)
        for grupp in grupper
        # Somebody may have marked it as seen since it was counted.
        if (grupp["serie"], grupp["hamtning"]) in changes
    ]


@writes
@require_POST
def sedda(request, slug):
    """Mark all as seen, or those of one measure and pull."""
    overenskommelse = hamta_overenskommelse(request, slug)
    grupp = request.POST.get("grupp", "")
    if grupp and not re.fullmatch(r"\d+-\d+", grupp, re.ASCII):
        raise Http404("Ändringen finns inte.")
    chosen = tuple(map(int, grupp.split("-"))) if grupp else None
    antal = services.markera_sedda(overenskommelse, av=request.user, grupp=chosen)
    text = "är markerad som sedd" if antal == 1 else "är markerade som sedda"
    messages.success(request, f"{svenska.antal(antal, 'ändring', 'ändringar')} {text}.")
    back = urlencode({key: request.POST[key] for key in ("indikator", "typ", "nya") if request.POST.get(key)})
    address = reverse("indikatorer:andringar", args=[slug])
    return redirect(f"{address}?{back}" if back else address)
