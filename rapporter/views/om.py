"""Short pages about the portal itself, open without sign-in."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

SIDOR = {
    "tillganglighet": "Tillgänglighet",
    "rapportera-fel": "Rapportera ett fel på sidan",
    "kakor": "Kakor",
    "personuppgifter": "Personuppgifter",
    "portalen": "Om portalen",
}


@login_not_required
@require_safe
def visa(request, sida):
    if sida not in SIDOR:
        raise Http404("Sidan finns inte.")
    return render(request, f"om/{sida}.html", {"rubrik": SIDOR[sida], "sidor": SIDOR})
