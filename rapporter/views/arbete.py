"""Where a person lands, and what waits for them."""

from django.shortcuts import redirect, render
from django.urls import reverse

from rapporter.views.ram import oppna, visa
from sok.models import Medlemskap, Roll

FORSTA_SIDA = {
    Roll.FORUMLEDAMOT: "oversikt",
    Roll.LASARE: "oversikt",
}


def start(request):
    """To the first page of the only agreement, or a choice; without membership a page that says so."""
    medlemskap = list(
        Medlemskap.objects.aktuella(request.user)
        .filter(overenskommelse__isnull=False)
        .select_related("overenskommelse", "organisation")
        .order_by("overenskommelse__kortnamn", "roll", "pk")
    )
    val = [{"medlemskap": m, "url": forsta_sida(m)} for m in medlemskap]
    if len({rad["url"] for rad in val}) == 1:
        return redirect(val[0]["url"])
    return render(request, "rapporter/start.html", {"val": val})


def forsta_sida(medlemskap):
    namn = FORSTA_SIDA.get(medlemskap.roll, "mitt_arbete")
    return reverse(f"rapporter:{namn}", args=[medlemskap.overenskommelse.slug])


def mitt_arbete(request, slug):
    overenskommelse, _ = oppna(request, slug)
    return visa(request, "mitt_arbete", overenskommelse, grupper=[])
