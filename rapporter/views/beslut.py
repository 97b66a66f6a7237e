"""Decisions and recommendations of the agreement."""

from django.utils import timezone

from forum.models import Beslut, Beslutsstatus, Rekommendation
from rapporter.sidor.organ import OrganVersion, pa_dagen
from rapporter.views.ram import oppna, visa


def lista(request, slug):
    """All decisions: planned, those whose outcome nobody has told, taken; then the recommendations."""
    overenskommelse, dag = oppna(request, slug)
    namn = pa_dagen(OrganVersion, "organ", "organ", dag)
    beslut_lista = list(Beslut.objects.filter(overenskommelse=overenskommelse).annotate(organnamn=namn))
    planerade = [b for b in beslut_lista if b.status == Beslutsstatus.PLANERAT]
    agare = pa_dagen(OrganVersion, "organ", "agare_organ", dag)
    return visa(
        request,
        "beslut",
        overenskommelse,
        rubrik_kort="Beslut",
        planerade=[b for b in planerade if not _passerat(b)],
        utan_utfall=[b for b in planerade if _passerat(b)],
        fattade=[b for b in beslut_lista if b.status == Beslutsstatus.FATTAT],
        rekommendationer=Rekommendation.objects.filter(overenskommelse=overenskommelse)
        .annotate(organnamn=agare)
        .select_related("agare_organ", "agare_organisation")
        .order_by("nummer"),
    )


def _passerat(beslut):
    return beslut.nar is not None and beslut.nar.last < timezone.localdate()
