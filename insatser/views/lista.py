"""All initiatives with filters in the address, and those that lack something."""

from django.core.paginator import Paginator
from django.db.models import Count, Exists, F, OuterRef, Q
from django.shortcuts import redirect, render
from django.urls import reverse

from core import svenska
from core.svenska import SvenskSortering
from insatser import permissions
from insatser.forms import InsatsFilter
from insatser.forms.val import Valmojligheter
from insatser.models import GottExempel, Insats, Insatsslag
from sok.services.organisationer import slutlig_nyckel
from sok.views import hamta_overenskommelse

PER_SIDA = 25
ORDNINGAR = {
    "titel": (SvenskSortering("titel").asc(), "pk"),
    "-titel": (SvenskSortering("titel").desc(), "-pk"),
    "period": (F("spann").asc(nulls_last=True), SvenskSortering("titel"), "pk"),
    "-period": (F("spann").desc(nulls_last=True), SvenskSortering("titel"), "pk"),
}


def lista(request, slug):
    exempel = Exists(GottExempel.objects.filter(overenskommelse=OuterRef("pk")))
    overenskommelse = hamta_overenskommelse(request, slug, har_goda_exempel=exempel)
    if vidare := slutlig_nyckel(request.GET.get("ansvarig", "")):
        return redirect(f"{request.path}?{_med(request, ansvarig=vidare)}")
    alla = Insats.objects.filter(overenskommelse=overenskommelse)
    val = Valmojligheter(overenskommelse, request.datum)
    urval = InsatsFilter(request.GET or None, queryset=alla, val=val)
    ordning = request.GET.get("ordning")
    ordning = ordning if ordning in ORDNINGAR else "titel"
    rows = urval.qs.order_by(*ORDNINGAR[ordning]).for_lista(request.datum, platser=False)
    sida = Paginator(rows, PER_SIDA).get_page(request.GET.get("sida"))
    filtrerad = _is_filtered(urval.form)
    context = {
        "urval": urval,
        "sida": sida,
        "filtrerad": filtrerad,
        "antal_text": _count_sentence(alla, sida.paginator.count, filtrerad),
        "kan_skapa": permissions.can_create(request.user, overenskommelse),
        "har_goda_exempel": overenskommelse.har_goda_exempel,
        "kolumner": _columns(request, ordning),
    }
    return render(request, "insatser/lista.html", context)


def _med(request, **changed):
    """The address's choices with some of them changed."""
    query = request.GET.copy()
    for key, value in changed.items():
        query[key] = value
    return query.urlencode()


def _is_filtered(form):
    return any(form.data.get(name) for name in form.fields if name != "fler")


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
