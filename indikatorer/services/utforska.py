"""The series of every place for the chart to explore: numbers as numbers, a missing one as null."""

from core import svenska
from indikatorer.models import Kon


def utforska_data(utveckling):
    """What the script draws: the chosen place and its comparisons first, the other municipalities to switch on."""
    kon = utveckling.huvudkon if utveckling.indikator.per_kon else Kon.TOTALT
    first = [utveckling.plats, utveckling.lanet, utveckling.platser.riket]
    shown = list(dict.fromkeys(plats for plats in first if plats))
    others = [plats for plats in utveckling.platser.kommuner if plats not in shown]
    by_sex = [_serie(utveckling, utveckling.plats, sex, shown=True) for sex in (Kon.KVINNOR, Kon.MAN)]
    both_sexes = utveckling.val.visa == "kon" and not utveckling.val.jamfor
    first = [plats for plats in shown if not (both_sexes and plats == utveckling.plats)]
    places = [_serie(utveckling, plats, kon, shown=plats in shown and not both_sexes) for plats in [*first, *others]]
    return {
        "titel": utveckling.tabell.titel,
        "enhet": utveckling.indikator.enhet,
        "decimaler": utveckling.indikator.decimaler,
        "serier": [*(by_sex if both_sexes else []), *places],
        "kalla": utveckling.kalla,
        "demo": utveckling.demo,
    }


def _serie(utveckling, plats, kon, *, shown):
    per_ar = utveckling.per_ar_med_slag(plats, kon)
    whose = Kon(kon).label if utveckling.indikator.per_kon else ""
    return {
        "namn": ", ".join(filter(None, [plats.namn if plats else "", whose.lower()])),
        "roll": {Kon.KVINNOR: "kvinnor", Kon.MAN: "man"}.get(kon) if plats == utveckling.plats else str(plats.roll),
        "synlig": shown,
        "artal": list(per_ar),
        "varden": [None if isinstance(varde, svenska.Saknas) else float(varde) for varde in per_ar.values()],
        "texter": [
            svenska.med_enhet(varde, utveckling.indikator.enhet_efter_tal, utveckling.indikator.decimaler)
            for varde in per_ar.values()
        ],
    }
