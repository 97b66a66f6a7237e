"""Decisions and recommendations of the agreement."""

from forum.models import Beslut, Rekommendation
from rapporter.sidor.organ import OrganVersion, pa_dagen
from rapporter.views.ram import oppna, visa


def lista(request, slug):
    """All decisions, planned ones first, then latest first; recommendations after them."""
    overenskommelse, dag = oppna(request, slug)
    namn = pa_dagen(OrganVersion, "organ", "organ", dag)
    beslut_lista = list(
        Beslut.objects.filter(overenskommelse=overenskommelse).annotate(organnamn=namn).select_related("organ")
    )
    agare = pa_dagen(OrganVersion, "organ", "agare_organ", dag)
    return visa(
        request,
        "beslut",
        overenskommelse,
        rubrik_kort="Beslut",
        planerade=[b for b in beslut_lista if b.status == "planerat"],
        fattade=[b for b in beslut_lista if b.status != "planerat"],
        rekommendationer=Rekommendation.objects.filter(overenskommelse=overenskommelse)
        .annotate(organnamn=agare)
        .select_related("agare_organ", "agare_organisation")
        .order_by("nummer"),
    )
