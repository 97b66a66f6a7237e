"""All initiatives with filters in the address, and those that lack something."""

from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef, Q
from django.shortcuts import redirect, render
from django.urls import reverse

from core import svenska
from insatser import permissions
from insatser.models import GottExempel, Insats, Insatsslag
from insatser.urval import Urval
from insatser.views.flera import nyss_andrade
from insatser.views.vyer import mina
from sok.services.organisationer import slutlig_nyckel
from sok.views import hamta_overenskommelse

PER_SIDA = 25
# Choices that name an organisation: an old address leads on to what it has become.
ORGANISATIONSVAL = ("ansvarig", "finansiar")


def lista(request, slug):
    exempel = Exists(GottExempel.objects.filter(overenskommelse=OuterRef("pk")))
    overenskommelse = hamta_overenskommelse(request, slug, har_goda_exempel=exempel)
    if moved := _moved(request):
        return redirect(f"{request.path}?{_with(request, **moved)}")
    urval = Urval(request.GET, overenskommelse, request.datum, request.user)
    rows = urval.rader.for_lista(request.datum, platser=False)
    sida = Paginator(rows, PER_SIDA).get_page(request.GET.get("sida"))
    alla = Insats.objects.filter(overenskommelse=overenskommelse)
    context = {
        "urval": urval,
        "sida": sida,
        "antal_text": _count_sentence(alla, sida.paginator.count, urval.filtrerad),
        "nyss": nyss_andrade(request),
        "vyer": mina(request.user, overenskommelse),
        "kan_skapa": permissions.can_create(request.user, overenskommelse),
        "har_goda_exempel": overenskommelse.har_goda_exempel,
        "kolumner": _columns(request, urval.ordning),
    }
    return render(request, "insatser/lista.html", context)


def _moved(request):
    """{choice: new key} for organisations in the address that have gone up in another."""
    asked = {name: request.GET.get(name, "") for name in ORGANISATIONSVAL}
    moved = {name: slutlig_nyckel(key) for name, key in asked.items() if key and key.isprintable()}
    return {name: key for name, key in moved.items() if key}


def _with(request, **changed):
    """The address's choices with some of them changed."""
    query = request.GET.copy()
    for key, value in changed.items():
        query[key] = value
    return query.urlencode()


def _count_sentence(alla, found, filtered):
    """46 insatser, varav 4 är arbetssätt, undersökning eller bidragsprogram."""
    other = ~Q(slag=Insatsslag.INSATS)
    total, others = alla.aggregate(total=Count("pk"), others=Count("pk", filter=other)).values()
    if filtered:
        return f"{found} av {svenska.antal(total, 'insats', 'insatser')} visas"
    text = svenska.antal(total, "insats", "insatser")
    return f"{text}, varav {others} är arbetssätt, undersökning eller bidragsprogram" if others else text


def _columns(request, ordning):
    """The two headings that sort, each with the address of its next order."""
    result = {}
    for name in ("titel", "period"):
        query = request.GET.copy()
        query.pop("sida", None)
        query["ordning"] = f"-{name}" if ordning == name else name
        direction = {name: "ascending", f"-{name}": "descending"}.get(ordning, "")
        result[name] = {"url": f"?{query.urlencode()}", "ordning": direction}
    return result


def att_komplettera(request, slug):
    """Those that lack something, the ones I may finish first."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Insats.objects.filter(overenskommelse=overenskommelse).ofullstandiga().med_brister()
    mine = permissions.skrivande_organisationer(request.user, overenskommelse)
    bara_vara = request.GET.get("vilka") == "vara"
    if bara_vara:
        rows = rows.ledda_av_nagon(mine)
    sida = Paginator(rows.ordered().select_related("overenskommelse"), PER_SIDA).get_page(request.GET.get("sida"))
    context = {
        "sida": sida,
        "total": Insats.objects.filter(overenskommelse=overenskommelse).count(),
        "har_egna": bool(mine),
        "bara_vara": bara_vara,
        "kan_skriva": permissions.can_create(request.user, overenskommelse),
        "lista_url": reverse("insatser:lista", args=[slug]),
    }
    return render(request, "insatser/att_komplettera.html", context)
