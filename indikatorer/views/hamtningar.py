"""Sources and jobs: when each source was fetched, what went wrong, what has changed, and a pull by hand."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from core import svenska
from indikatorer import permissions, services
from indikatorer.models import Hamtning, Hamtningstillstand
from indikatorer.services import inkorg
from indikatorer.views import ord
from sok.views import hamta_overenskommelse

TONER = {
    Hamtningstillstand.PAGAR: "pagar",
    Hamtningstillstand.KLAR: "klart",
    Hamtningstillstand.MISSLYCKAD: "misslyckat",
}


def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    pulls = Hamtning.objects.defer("omfang")[:20]
    context = {
        "rader": [_row(pull) for pull in pulls],
        "antal_andringar": inkorg.andringar(overenskommelse).osedda().count(),
        "kan_skota": permissions.can_skota_indikatorer(request.user, overenskommelse),
    }
    return render(request, "indikatorer/hamtningar.html", context)


def _row(pull):
    return {
        "hamtning": pull,
        "marke": TONER[pull.tillstand],
        "vad": "Demodata skapades" if pull.demo else f"{pull.get_kalla_display()}, {_extent(pull)}",
        "tid": _duration(pull),
        "tal": _counts(pull),
    }


def _extent(pull):
    return f"ändringar sedan {svenska.datum(pull.sedan)}" if pull.sedan else "allt"


def _duration(pull):
    if not pull.avslutad:
        return ""
    return f"{svenska.tal((pull.avslutad - pull.startad).total_seconds(), 1)} sekunder"


def _counts(pull):
    if pull.tillstand != Hamtningstillstand.KLAR:
        return ""
    numbers = [
        (pull.nya, "nya"),
        (pull.reviderade, "ändrade"),
        (pull.borttagna, "borttagna"),
        (pull.oforandrade, "oförändrade"),
    ]
    return svenska.lista([f"{svenska.tal(number)} {what}" for number, what in numbers])


@require_POST
def ny(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    jobb = services.bestall_hamtning(overenskommelse, av=request.user)
    messages.success(request, "Hämtningen är beställd.")
    return redirect(jobb)


def andringar(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    sida = Paginator(inkorg.andringar(overenskommelse), 50).get_page(request.GET.get("sida"))
    rader = [
        {
            "andring": andring,
            "titel": andring.serie.indikator.kort_titel,
            "url": andring.serie.indikator.url(overenskommelse),
            "text": ord.andringsmening(andring),
        }
        for andring in sida
    ]
    context = {
        "sida": sida,
        "rader": rader,
        "nya": inkorg.andringar(overenskommelse).osedda().count(),
        "kan_skota": permissions.can_skota_indikatorer(request.user, overenskommelse),
    }
    return render(request, "indikatorer/andringar.html", context)


@require_POST
def sedda(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    antal = services.markera_sedda(overenskommelse, av=request.user)
    messages.success(request, f"{svenska.antal(antal, 'ändring', 'ändringar')} är markerade som sedda.")
    return redirect("indikatorer:andringar", slug=slug)
