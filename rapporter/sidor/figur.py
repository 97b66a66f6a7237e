"""The chart block of a sub-goal's main indicator: the indicator's own table, drawn and written out."""

from django.urls import reverse

from core.diagram import diagram_html
from indikatorer.models import DelmalIndikator
from indikatorer.services import Utveckling, Val
from indikatorer.views import ord

AR_OPPNA = 4


def bevis(overenskommelse, delmal, datum):
    """What the sub-goal is read with: the first indicator as figure and key numbers, the others as links."""
    kopplingar = list(
        DelmalIndikator.objects.filter(delmal=delmal).select_related("indikator").order_by("-huvud", "ordning", "pk")
    )
    if not kopplingar:
        return {"indikator": None, "figur": None, "nyckeltal": [], "andra_indikatorer": []}
    utveckling = Utveckling(kopplingar[0].indikator, overenskommelse, Val(), idag=datum)
    return {
        "indikator": kopplingar[0].indikator,
        "figur": _figur(utveckling),
        "nyckeltal": ord.nyckeltal(utveckling),
        "andra_indikatorer": [
            {"namn": tie.indikator.kort_titel, "url": tie.indikator.url(overenskommelse)} for tie in kopplingar[1:]
        ],
    }


def _figur(utveckling):
    tabell = utveckling.tabell
    args = [utveckling.overenskommelse.slug, utveckling.indikator.nyckel]
    return {
        "id": "figur",
        "rubrik": tabell.titel,
        "under": tabell.under,
        "svg": diagram_html(tabell.diagram()),
        "kalla": tabell.kalla,
        "farskhet": utveckling.farskhet,
        "demo": tabell.demo,
        "noter": tabell.noter,
        "lankar": [
            {"text": "Mer om indikatorn", "url": reverse("indikatorer:visa", args=args)},
            {"text": "Ladda ned CSV", "url": reverse("indikatorer:csv", args=args)},
            {"text": "Ladda ned SVG", "url": reverse("indikatorer:svg", args=args)},
            {"text": "Ladda ned PNG", "url": reverse("indikatorer:png", args=args)},
        ],
        "tabell": ord.tabellvy(tabell, AR_OPPNA),
        "tabell_alla_url": reverse("indikatorer:visa", args=args) + "?alla=1#tabell",
    }
