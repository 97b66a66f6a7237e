"""The inbox: what the sources have changed since we fetched it."""

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
from indikatorer.views import ord
from sok.views import hamta_overenskommelse


def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    form = _filter(request, overenskommelse)
    sida = Paginator(inkorg.andringar(overenskommelse, **form.val()), 50).get_page(request.GET.get("sida"))
    nya = inkorg.andringar(overenskommelse).osedda(overenskommelse).count()
    context = {
        "sida": sida,
        "rader": [_row(andring, overenskommelse) for andring in sida],
        "form": form,
        "antal": svenska.antal(sida.paginator.count, "ändring", "ändringar"),
        "rensa_url": reverse("indikatorer:andringar", args=[slug]) if request.GET else "",
        "fraga": urlencode({key: value for key, value in request.GET.items() if key in form.fields}),
        "nya": nya,
        "kan_skota": permissions.can_skota_indikatorer(request.user, overenskommelse),
    }
    return render(request, "indikatorer/andringar.html", context)


def _filter(request, overenskommelse):
    mine = Indikator.objects.for_overenskommelse(overenskommelse).filter(serier__andringar__isnull=False)
    choices = mine.distinct().order_by("kort_titel").values_list("nyckel", "kort_titel")
    return AndringsfilterForm(request.GET, indikatorer=choices, typer=Andringstyp.choices)


def _row(andring, overenskommelse):
    return {
        "andring": andring,
        "titel": andring.serie.indikator.kort_titel,
        "url": andring.serie.indikator.url(overenskommelse),
        "text": ord.andringsmening(andring),
        "brott": andring.typ == Andringstyp.DEFINITION,
    }


@require_POST
def sedda(request, slug):
    """Mark all as seen, or the one named."""
    overenskommelse = hamta_overenskommelse(request, slug)
    one = request.POST.get("andring", "")
    if one and not one.isdecimal():
        raise Http404("Ändringen finns inte.")
    antal = services.markera_sedda(overenskommelse, av=request.user, andring=int(one) if one else None)
    text = "är markerad som sedd" if antal == 1 else "är markerade som sedda"
    messages.success(request, f"{svenska.antal(antal, 'ändring', 'ändringar')} {text}.")
    back = urlencode({key: request.POST[key] for key in ("indikator", "typ", "nya") if request.POST.get(key)})
    address = reverse("indikatorer:andringar", args=[slug])
    return redirect(f"{address}?{back}" if back else address)
