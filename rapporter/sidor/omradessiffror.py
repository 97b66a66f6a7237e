"""The measures of an area in words and as a chart, for an agreement that has no sub-goals."""

from django.urls import reverse

from core import svenska
from indikatorer.services import Utveckling, Val
from indikatorer.services.jamforelse import avstand
from indikatorer.services.malord import skillnad
from indikatorer.services.omradesrader import omradesrader
from rapporter.sidor.indikatorfigur import indikatorfigur


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
        lines.append(_line(f"Skillnad. {rad.egen_berakning}", gap, lambda value: _gap(value, indikator)))
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
    val = {"visa": "kon", "jamfor": "bakgrund"} if rad.inrikes is not None else {}
    utveckling = Utveckling(rad.indikator, overenskommelse, Val("kon", val.get("jamfor", "")), idag=dag)
    jamfor = reverse("indikatorer:jamfor", args=[overenskommelse.slug]) + f"?indikator={rad.indikator.nyckel}"
    return indikatorfigur(utveckling, filer=["csv"], lankar=[{"text": "Jämför kommuner", "url": jamfor}], **val)
