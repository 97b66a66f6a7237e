"""Good examples: what others can learn from, as the sources tell it."""

from django.shortcuts import render

from insatser.models import GottExempel
from sok.models import OmradeVersion
from sok.views import hamta_overenskommelse


def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = (
        GottExempel.objects.filter(overenskommelse=overenskommelse)
        .select_related("kommun__overordnad", "insats", "omrade")
        .order_by("nummer", "pk")
    )
    names = _area_names(overenskommelse)
    exempel = [
        {
            "exempel": ett,
            "i_lanet": ett.kommun and ett.kommun.overordnad_id == overenskommelse.lan_id,
            "insats": ett.insats if ett.insats and not ett.insats.borttagen_at else None,
            "omradesnamn": names.get(ett.omrade_id, ""),
        }
        for ett in rows
    ]
    return render(request, "insatser/goda_exempel.html", {"exempel_lista": exempel})


def _area_names(overenskommelse):
    """{area: its latest name}."""
    rows = OmradeVersion.objects.filter(omrade__overenskommelse=overenskommelse).order_by("omrade", "giltighet")
    return dict(rows.values_list("omrade", "namn"))
