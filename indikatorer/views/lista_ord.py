"""The list of indicators in words: sub-goals and areas with the latest values, the course and the target."""

from core import svenska
from core.diagram import sparkline_html
from indikatorer.models import Kon
from indikatorer.services.oversikt import Delmalsrad
from indikatorer.views.ord import varde


def grupperade(oversikt, overenskommelse):
    """Per area: its sub-goals, and the measures of the area itself."""
    term = svenska.stor_bokstav(overenskommelse.term("delmal"))
    groups = {}
    for rad in sorted([*oversikt.delmal, *oversikt.omraden], key=lambda rad: rad.omrade.nummer):
        group = groups.setdefault(rad.omrade.pk, {"namn": rad.omradesnamn, "delmal_lista": [], "egna": []})
        if isinstance(rad, Delmalsrad):
            group["delmal_lista"].append(_sub_goal(rad, term))
        else:
            group["egna"] = [_row(one) for one in rad.indikatorer]
            group["url"] = rad.omrade.get_absolute_url()
    return list(groups.values())


def _sub_goal(rad, term):
    return {
        "namn": f"{term} {rad.delmal.nummer}",
        "text": rad.text,
        "url": rad.delmal.get_absolute_url(),
        "mattlucka": rad.mattlucka,
        "malord": rad.malord,
        "rader": [_row(one) for one in rad.indikatorer],
    }


def _row(rad):
    indikator = rad.indikator
    pairs = [("Kvinnor", rad.kvinnor), ("Män", rad.man)] if indikator.per_kon else [("Totalt", rad.totalt)]
    values = [{"vad": vad, "text": varde(indikator, s), "saknas": s.varde is None} for vad, s in pairs]
    return {
        "rad": rad,
        "titel": indikator.kort_titel,
        "url": rad.url,
        "varden": values,
        "artal": rad.lanet.artal or rad.totalt.artal,
        "under": rad.lanet_beskrivning or "uppgift saknas för länet",
        "jamforelser": _comparisons(rad),
        "trend": trendord(rad),
        "mal": rad.malmening,
        "sparkline": sparkline_html(rad.serie) if len(rad.serie.known) > 1 else "",
    }


def trendord(rad):
    """ "Kvinnor: ökar tydligt 2015–2024, åt rätt håll"; what held the verdict back follows."""
    trend = rad.trend
    whose = "" if rad.kon == Kon.TOTALT else f"{Kon(rad.kon).label}: "
    text = trend.omdome if not whose else trend.omdome[0].lower() + trend.omdome[1:]
    years = f" {trend.period}" if trend.p is not None else ""
    words = ", ".join(filter(None, [f"{whose}{text}{years}", trend.vardering]))
    return " ".join([f"{words}.", *trend.forbehall])


def _comparisons(rad):
    """The native-born beside the foreign-born, the own municipality and riket, for the sex that is spoken of."""
    indikator = rad.indikator
    whose = "" if rad.kon == Kon.TOTALT else f", {Kon(rad.kon).label.lower()}"
    places = [("Inrikes födda", rad.inrikes), ("Vår kommun", rad.kommun), ("Riket", rad.riket)]
    return [
        f"{namn}{whose}: {varde(indikator, senaste)}{_year(senaste)}" for namn, senaste in places if senaste is not None
    ]


def _year(senaste):
    return f" ({senaste.artal})" if senaste.artal else ""
