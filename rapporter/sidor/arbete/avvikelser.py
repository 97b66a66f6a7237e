"""Municipalities that depart and are followed up: those whose day has come."""

from django.urls import reverse

from core import svenska
from indikatorer.models import Avvikelse
from rapporter.sidor.arbete.uppgift import Uppgift, tid_kvar


def uppfoljningar(fraga):
    """For those who follow shortfalls, each with a day to be followed up by."""
    rows = Avvikelse.objects.filter(overenskommelse=fraga.overenskommelse, uppfoljning_senast__isnull=False)
    rows = rows.select_related("indikator", "geografi").order_by("uppfoljning_senast", "pk")
    return [_row(fraga, row) for row in rows]


def _row(fraga, row):
    sist = row.uppfoljning_senast
    return Uppgift(
        text=f"Följ upp {row.geografi}: {row.indikator} {row.artal}",
        liten=f"Följs upp senast {svenska.datum(sist)}, {tid_kvar(sist, fraga.idag)}.",
        url=reverse("indikatorer:avvikelse", args=[fraga.slug, row.pk]),
        atgard="Följ upp",
        sist=sist,
    )
