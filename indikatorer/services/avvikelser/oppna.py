"""The shortfalls that somebody follows up, beside what a sub-goal is read with."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef
from django.db.models.functions import JSONObject

from indikatorer.models import Avvikelse, Avvikelselage

OPPNA = (Avvikelselage.BEVAKAS, Avvikelselage.LYFT)


def med_oppna(kopplingar, overenskommelse, datum):
    """A queryset of ties to indicators with `oppna` on each, in the same query: {"pk", "kommun", "artal"} per open
    shortfall that had been taken up on the day, latest year first."""
    rows = Avvikelse.objects.filter(
        overenskommelse=overenskommelse,
        indikator=OuterRef("indikator"),
        lage__in=OPPNA,
        created_at__date__lte=datum,
    ).order_by("-artal", "geografi__namn", "pk")
    return kopplingar.annotate(
        oppna=ArraySubquery(rows.values(rad=JSONObject(pk="pk", kommun=F("geografi__namn"), artal="artal")))
    )
