"""The chart block of a sub-goal's main indicator: the indicator's own table, drawn and written out."""

from django.urls import reverse

from indikatorer.models import DelmalIndikator
from indikatorer.services import Utveckling, Val
from indikatorer.services.avvikelser import med_oppna
from indikatorer.views import ord
from rapporter.sidor.indikatorfigur import indikatorfigur


def bevis(overenskommelse, delmal, datum, *, uppfoljningsdag):
    """What the sub-goal is read with: the first indicator as figure and key numbers, the others as links. Shortfalls
    are those of `uppfoljningsdag`: follow-up goes on when the structure, and with it `datum`, has stopped."""
    rows = DelmalIndikator.objects.filter(delmal=delmal).select_related("indikator")
    kopplingar = list(med_oppna(rows, overenskommelse, uppfoljningsdag).order_by("-huvud", "ordning", "pk"))
    if not kopplingar:
        return {"indikator": None, "figur": None, "nyckeltal": [], "andra_indikatorer": [], "avvikelser": []}
    utveckling = Utveckling(kopplingar[0].indikator, overenskommelse, Val(), idag=datum)
    return {
        "indikator": kopplingar[0].indikator,
        "figur": indikatorfigur(utveckling, filer=("csv", "svg", "png")),
        "nyckeltal": ord.nyckeltal(utveckling),
        "andra_indikatorer": [
            {"namn": tie.indikator.kort_titel, "url": tie.indikator.url(overenskommelse)} for tie in kopplingar[1:]
        ],
        "avvikelser": [_avvikelse(overenskommelse, tie, rad) for tie in kopplingar for rad in tie.oppna],
    }


def _avvikelse(overenskommelse, tie, rad):
    return {
        "text": f"{rad['kommun']} {rad['artal']}, {tie.indikator.kort_titel}",
        "url": reverse("indikatorer:avvikelse", args=[overenskommelse.slug, rad["pk"]]),
    }
