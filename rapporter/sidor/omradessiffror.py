"""The measures of an area in words and as a chart, for an agreement that has no sub-goals."""

from django.urls import reverse

from core import svenska
from core.diagram import diagram_html
from indikatorer.services import Utveckling, Val
from indikatorer.services.jamforelse import avstand
from indikatorer.services.malord import skillnad
from indikatorer.services.omradesrader import omradesrader
from indikatorer.views import ord


def om_omradet(overenskommelse, omrade, dag):
    """{"matt": the rows, "figur": the first measure drawn, foreign-born beside native-born where it can}."""
    rader = omradesrader(overenskommelse, omrade, dag) if overenskommelse.har_omradesmatt else []
    if not rader:
        return {"matt": [], "matt_figur": None}
    return {"matt": [_row(rad, overenskommelse) for rad in rader], "matt_figur": _figure(rader, overenskommelse, dag)}


def _row(rad, overenskommelse):
    indikator = rad.indikator

    def text(value):
        return svenska.med_enhet(value, indikator.enhet_efter_tal, indikator.decimaler)

    lines = [_line("", rad.varden, text)]
    if rad.inrikes is not None:
        gap = {kon: avstand(value, rad.inrikes[kon]) for kon, value in rad.varden.items()}
        lines = [_line("Utrikes födda", rad.varden, text), _line("Inrikes födda", rad.inrikes, text)]
        lines.append(_line("Skillnad, egen beräkning", gap, lambda value: _gap(value, indikator)))
    return {
        "titel": indikator.kort_titel,
        "url": indikator.url(overenskommelse) + ("?visa=kon&jamfor=bakgrund" if rad.inrikes else ""),
        "artal": str(rad.artal or ""),
        "plats": rad.plats.beskrivning if rad.plats else "uppgift saknas för länet",
        "linjer": lines,
        "riket": text(rad.riket),
        "kommentar": rad.kommentar,
        "kalla": rad.kalla,
        "farskhet": rad.farskhet,
        "demo": rad.demo,
    }


def _gap(value, indikator):
    return svenska.missing_text(value) or skillnad(value, indikator)


def _line(vilka, values, text):
    cells = [
        {"namn": kon.label, "text": text(value), "saknas": svenska.missing_text(value) is not None}
        for kon, value in values.items()
    ]
    return {"vilka": vilka, "celler": cells}


def _figure(rader, overenskommelse, dag):
    """The first measure that has a pair, else the first."""
    rad = next((rad for rad in rader if rad.inrikes is not None), rader[0])
    val = Val("kon", "bakgrund" if rad.inrikes is not None else "")
    utveckling = Utveckling(rad.indikator, overenskommelse, val, idag=dag)
    tabell = utveckling.tabell
    args = [overenskommelse.slug, rad.indikator.nyckel]
    query = "?visa=kon&jamfor=bakgrund" if rad.inrikes is not None else ""
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
            {"text": "Mer om indikatorn", "url": reverse("indikatorer:visa", args=args) + query},
            {"text": "Jämför kommuner", "url": reverse("indikatorer:jamfor", args=args[:1]) + f"?indikator={args[1]}"},
            {"text": "Ladda ned CSV", "url": reverse("indikatorer:csv", args=args) + query},
        ],
        "tabell": ord.tabellvy(tabell, 4),
    }
