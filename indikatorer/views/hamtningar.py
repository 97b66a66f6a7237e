"""Sources: when each was fetched, whether more should have come, what went wrong and what is shown meanwhile."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from core import svenska
from indikatorer import permissions, services
from indikatorer.models import Hamtning, Hamtningstillstand, Kalltyp
from indikatorer.services import hamtning, inkorg
from indikatorer.services.hamtning import interrupted
from indikatorer.services.kallor import kallrader
from jobb.views import page as jobbsida
from sok.views import hamta_overenskommelse

TONER = {
    Hamtningstillstand.PAGAR: "pagar",
    Hamtningstillstand.KLAR: "klart",
    Hamtningstillstand.MISSLYCKAD: "misslyckat",
}


def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    pulls = Hamtning.objects.for_overenskommelse(overenskommelse).defer("omfang")
    sida = Paginator(pulls, 20).get_page(request.GET.get("sida"))
    jobb = hamtning.pagaende_jobb(overenskommelse, request.user)
    context = {
        "kallor": [_source(rad) for rad in kallrader(overenskommelse)],
        "sida": sida,
        "rader": [_row(pull) for pull in interrupted.as_they_are(list(sida))],
        "antal_andringar": inkorg.andringar(overenskommelse).osedda(overenskommelse).count(),
        "kan_skota": permissions.can_skota_indikatorer(request.user, overenskommelse),
        "jobb": jobb,
        "jobbet": jobbsida(jobb) if jobb else None,
    }
    return render(request, "indikatorer/hamtningar.html", context)


def _source(rad):
    """One source as the page tells of it."""
    return {
        "rad": rad,
        "anges": rad.kalla == Kalltyp.MANUELL,
        "fakta": [*(_fetched(rad) if rad.kan_hamtas else _given(rad)), _measures(rad)],
        "sena": _late(rad),
        "visas": _shown(rad),
    }


def _fetched(rad):
    return [
        {"namn": "Senast klar", "varde": _when(rad.lyckad), "saknas": rad.lyckad is None},
        {"namn": "Nästa väntade siffror", "varde": _expected(rad)},
        {"namn": "Förra hämtningen", "varde": _last(rad.lyckad), "saknas": rad.lyckad is None},
    ]


def _expected(rad):
    if rad.nasta:
        return svenska.datum(rad.nasta)
    return "anges ej av källan" if rad.lyckad else "hämtas från källan vid första hämtningen"


def _given(rad):
    """What somebody types in or reads from a file is not expected on any day."""
    verb = "angivet" if rad.kalla == Kalltyp.MANUELL else "inläst"
    if rad.lyckad is None:
        return [{"namn": f"Senast {verb}", "varde": "inget än", "saknas": True}]
    return [
        {"namn": f"Senast {verb}", "varde": _when(rad.lyckad)},
        {
            "namn": "Förra gången",
            "varde": f"{svenska.antal(rad.lyckad.hamtade, 'värde', 'värden')}: {_counts(rad.lyckad)}",
        },
    ]


def _measures(rad):
    return {"namn": "Mått", "varde": svenska.antal(rad.serier, "mått", "mått")}


def _when(pull):
    return svenska.tidpunkt(pull.avslutad) if pull else "inte hämtad än"


def _last(pull):
    if pull is None:
        return "ingen"
    took = _duration(pull)
    return f"{svenska.antal(pull.hamtade, 'värde', 'värden')}{f' på {took}' if took else ''}: {_counts(pull)}"


def _late(rad):
    if not rad.sena:
        return ""
    number = svenska.antal(rad.sena, "mått", "mått")
    return f"{number} skulle ha fått nya siffror för mer än 30 dagar sedan. Vi visar de senaste som finns."


def _shown(rad):
    """What a reader meets while the source does not work."""
    if not rad.misslyckad:
        return ""
    if rad.lyckad:
        return f"Vi visar värdena från {svenska.datum(rad.lyckad.avslutad)}, med märke på varje sida som använder dem."
    return "Vi visar demodata." if rad.demo else "Det finns inga värden att visa än."


def _row(pull):
    return {
        "hamtning": pull,
        "marke": TONER[pull.tillstand],
        "vad": _what(pull),
        "tid": _duration(pull) if _is_fetched(pull) else "",
        "tal": _counts(pull),
    }


def _is_fetched(pull):
    return pull.kalla in hamtning.KALLOR and not pull.demo


def _what(pull):
    if pull.demo:
        return "Demodata skapades"
    return f"{pull.get_kalla_display()}, {_extent(pull)}" if _is_fetched(pull) else pull.get_kalla_display()


def _extent(pull):
    return f"ändringar sedan {svenska.datum(pull.sedan)}" if pull.sedan else "allt"


def _duration(pull):
    """How long it took; of one that failed it says nothing, and of an interrupted one nobody knows."""
    if pull.tillstand != Hamtningstillstand.KLAR or not pull.avslutad:
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
    return svenska.lista([f"{svenska.tal(number)} {what}" for number, what in numbers if number]) or "inget nytt"


@require_POST
def ny(request, slug):
    """Fetch from one source (`kalla`), or from all."""
    overenskommelse = hamta_overenskommelse(request, slug)
    kalla = request.POST.get("kalla", "")
    known = kalla if kalla in hamtning.KALLOR else ""
    jobb = services.bestall_hamtning(overenskommelse, av=request.user, kalla=known)
    messages.success(request, "Hämtningen är beställd.")
    return redirect(jobb)


@require_POST
def liknande(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    jobb = hamtning.bestall_liknande(overenskommelse, av=request.user)
    messages.success(request, "Frågan om liknande kommuner är beställd. Deras värden kommer med nästa hämtning.")
    return redirect(jobb)
