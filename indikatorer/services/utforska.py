"""The series of every place for the chart to explore: numbers as numbers, a missing one as null."""

from core import svenska
from indikatorer.models import Kon

# With more places than this the others are switched on by the reader.
MEST_SYNLIGA = 3


def utforska_data(utveckling):
    """What the script draws: the chosen place and its comparisons first, the other municipalities to switch on."""
    if utveckling.grannar:
        return _about(utveckling.tabell, utveckling.brott) | {"serier": _columns(utveckling.tabell)}
    kon = utveckling.huvudkon if utveckling.indikator.per_kon else Kon.TOTALT
    first = [utveckling.plats, utveckling.lanet, utveckling.platser.riket]
    shown = list(dict.fromkeys(plats for plats in first if plats))
    others = [plats for plats in utveckling.platser.kommuner if plats not in shown]
    by_sex = [_serie(utveckling, utveckling.plats, sex, shown=True) for sex in (Kon.KVINNOR, Kon.MAN)]
    both_sexes = utveckling.val.visa == "kon" and not utveckling.val.jamfor
    first = [plats for plats in shown if not (both_sexes and plats == utveckling.plats)]
    places = [_serie(utveckling, plats, kon, shown=plats in shown and not both_sexes) for plats in [*first, *others]]
    return _about(utveckling.tabell, utveckling.brott) | {"serier": [*(by_sex if both_sexes else []), *places]}


def jamfor_data(jamforelse):
    """Every municipality of a comparison over the years, for the chosen sex: the highlighted one and riket first."""
    mine = [k for k in jamforelse.kommuner if jamforelse.vald and k.nyckel == jamforelse.vald.nyckel]
    others = [plats for plats in jamforelse.kommuner if plats not in mine]
    few = len(others) <= MEST_SYNLIGA
    places = [*((plats, "egen", True) for plats in mine), (jamforelse.platser.riket, "riket", True)]
    places += [(plats, "ovrig", few) for plats in others]
    tabell, kon = jamforelse.tabell, jamforelse.kon
    serier = [
        _course(tabell, plats.namn, roll, shown, [(r.artal, r.varden[f"{plats.nyckel}-{kon}"]) for r in tabell.rader])
        for plats, roll, shown in places
    ]
    return _about(tabell, jamforelse.brott) | {"titel": jamforelse.titel, "serier": serier}


def _about(tabell, brott):
    indikator = tabell.indikator
    about = {"titel": tabell.titel, "enhet": indikator.enhet, "decimaler": indikator.decimaler}
    breaks = [{"artal": artal, "text": text} for artal, text in brott]
    return about | {"kalla": tabell.kalla, "demo": tabell.demo, "brott": breaks} | _marks(tabell)


def _marks(tabell):
    """The baseline year and the level to reach, as in the chart; None where there is none."""
    mal = tabell.mal
    target = {"varde": float(mal.value), "text": f"{mal.name}: {tabell.diagram_text(mal.value)}"} if mal else None
    return {"utgangsar": tabell.utgangsar if tabell.utgangsar in tabell.artal else None, "mal": target}


def _columns(tabell):
    """What stands in the table, series by series."""
    return [
        _course(tabell, k.rubrik, str(k.roll), True, [(rad.artal, rad.varden[k.nyckel]) for rad in tabell.rader])
        for k in tabell.serier
    ]


def _course(tabell, name, roll, shown, course):
    return {
        "namn": name,
        "roll": roll,
        "synlig": shown,
        "artal": [artal for artal, _ in course],
        "varden": [None if isinstance(varde, svenska.Saknas) else float(varde) for _, varde in course],
        "texter": [tabell.diagram_text(varde) for _, varde in course],
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
