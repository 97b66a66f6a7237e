"""Gaps of a year: who and what has no initiative, no update, no report."""

from django.utils import timezone

from rapporter.sidor.luckor import luckor as arets_luckor
from rapporter.views.ram import oppna, visa
from sok.services.atagandelista import uppfoljningsar, valt_ar


def luckor(request, slug):
    overenskommelse, dag = oppna(request, slug)
    artal = valt_ar(overenskommelse, request.GET.get("ar", ""), dag)
    return visa(
        request,
        "luckor",
        overenskommelse,
        rubrik_kort="Luckor",
        luckor=arets_luckor(request.user, overenskommelse, artal, timezone.localdate()),
        ar_lista=uppfoljningsar(overenskommelse),
    )
