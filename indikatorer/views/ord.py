"""The numbers of an indicator in words, for templates."""

from itertools import groupby

from core import svenska
from core.diagram import sparkline_html
from indikatorer.models import Kon
from indikatorer.services import malstatus
from indikatorer.services.smatal import ska_doljas


def varde(indikator, senaste):
    """A latest value with its unit: "29 %"; the words for a missing one."""
    return svenska.med_enhet(senaste.varde, indikator.enhet_efter_tal, indikator.decimaler)


def grupperade(rader, overenskommelse):
    """Sub-goal rows per area, with everything that the list shows in words."""
    delmal = svenska.stor_bokstav(overenskommelse.term("delmal"))
    return [
        {"namn": namn, "delmal_lista": [_sub_goal(rad, delmal) for rad in grupp]}
        for namn, grupp in groupby(rader, key=lambda rad: rad.omradesnamn)
    ]


def _sub_goal(rad, term):
    return {
        "namn": f"{term} {rad.delmal.nummer}",
        "text": rad.text,
        "url": rad.delmal.get_absolute_url(),
        "mattlucka": rad.mattlucka,
        "rader": [_row(indikatorrad) for indikatorrad in rad.indikatorer],
    }


def _row(rad):
    indikator = rad.indikator
    if indikator.per_kon:
        pairs = [("Kvinnor", rad.kvinnor), ("Män", rad.man)]
    else:
        pairs = [("Totalt", rad.totalt)]
    values = [{"vad": vad, "text": varde(indikator, s), "saknas": s.varde is None} for vad, s in pairs]
    return {
        "rad": rad,
        "titel": indikator.kort_titel,
        "url": rad.url,
        "varden": values,
        "artal": rad.lanet.artal or rad.totalt.artal,
        "under": rad.lanet_beskrivning or "uppgift saknas för länet",
        "jamforelser": _comparisons(rad),
        "mal": rad.malmening,
        "sparkline": sparkline_html(rad.serie) if len(rad.serie.known) > 1 else "",
    }


def _comparisons(rad):
    """Riket and the own municipality, for the sex that the sub-goal speaks of."""
    indikator = rad.indikator
    whose = "" if rad.kon == Kon.TOTALT else f", {Kon(rad.kon).label.lower()}"
    places = [("Riket", rad.riket)]
    if rad.kommun:
        places.insert(0, ("Vår kommun", rad.kommun))
    return [f"{namn}{whose}: {varde(indikator, senaste)}{_year(senaste)}" for namn, senaste in places]


def _year(senaste):
    return f" ({senaste.artal})" if senaste.artal else ""


def nyckeltal(utveckling):
    """The key numbers: now, the baseline and what is left; or now for each, where no target can be tested or places
    are compared."""
    if utveckling.val.jamfor:
        return [_now(utveckling, utveckling.val.kon, plats) for plats in utveckling.platserna]
    status = utveckling.status
    if status and utveckling.plats == utveckling.lanet and not status.hinder and status.utgangsvarde is not None:
        return [_now(utveckling, status.kon), _baseline(utveckling, status), _left(utveckling, status)]
    if not utveckling.indikator.per_kon:
        return [_now(utveckling, Kon.TOTALT), *_riket(utveckling, Kon.TOTALT)]
    return [_now(utveckling, Kon.KVINNOR), _now(utveckling, Kon.MAN), *_riket(utveckling, Kon.TOTALT)]


def _now(utveckling, kon, plats=None):
    plats = plats or utveckling.plats
    per_ar = utveckling.per_ar(plats, kon)
    known = [(ar, value) for ar, value in sorted(per_ar.items()) if value is not None]
    who = Kon(kon).label
    if not known:
        return {"forst": who, "tal": "–", "vad": "uppgift saknas"}
    artal, value = known[-1]
    text = svenska.med_enhet(value, utveckling.indikator.enhet_efter_tal, utveckling.indikator.decimaler)
    return {
        "forst": f"{who} {artal}",
        "tal": text,
        "vad": plats.namn,
        "jamforelse": _change(utveckling.indikator, known),
    }


def _change(indikator, known):
    if len(known) < 2:
        return ""
    (before, old), (_, new) = known[-2:]
    size = abs(new - old)
    if not round(size, indikator.decimaler):
        return f"oförändrat sedan {before}"
    return f"{'▲ upp' if new > old else '▼ ned'} {malstatus.skillnad(size, indikator)} sedan {before}"


def _baseline(utveckling, status):
    value = svenska.med_enhet(status.utgangsvarde, utveckling.indikator.enhet_efter_tal, utveckling.indikator.decimaler)
    who = Kon(status.kon).label
    return {"forst": f"{who} {status.utgangsar}", "tal": value, "vad": "Utgångsläge", "jamforelse": _goal(status)}


def _goal(status):
    return {
        "multiplicera": "Mål: minst dubbleras",
        "oka": "Mål: ska öka",
        "minska": "Mål: ska minska",
        "na_varde": "Mål: ska nå ett bestämt värde",
    }[status.malform]


def _left(utveckling, status):
    indikator = utveckling.indikator
    if status.mal is None:
        change = svenska.forandring(status.forandring, indikator.decimaler)
        return {
            "forst": f"Sedan {status.utgangsar}",
            "tal": change,
            "vad": f"{indikator.enhet_vid_skillnad or 'förändring'}",
            "jamforelse": "Egen beräkning",
        }
    if status.natt:
        return {"forst": "Kvar till målet", "tal": "0", "vad": "Målet är nått", "jamforelse": "Egen beräkning"}
    years = svenska.antal(status.ar_kvar, "år", "år") if status.ar_kvar else ""
    when = f"Målåret är {status.malar}" + (f", om {years}." if years else ".") if status.malar else ""
    target = svenska.med_enhet(status.mal, indikator.enhet_efter_tal, indikator.decimaler)
    return {
        "forst": "Kvar till målet",
        "tal": svenska.tal(status.kvar, indikator.decimaler),
        "vad": f"{indikator.enhet_vid_skillnad or 'kvar'} till {target}",
        "jamforelse": f"{when} Egen beräkning.".strip(),
    }


def _riket(utveckling, kon):
    artal, value = max(
        ((ar, v) for ar, v in utveckling.per_ar(utveckling.platser.riket, kon).items() if v is not None),
        default=(None, None),
    )
    if artal is None:
        return []
    text = svenska.med_enhet(value, utveckling.indikator.enhet_efter_tal, utveckling.indikator.decimaler)
    who = "" if kon == Kon.TOTALT else f", {Kon(kon).label.lower()}"
    return [{"forst": f"Riket {artal}", "tal": text, "vad": f"Riket{who}"}]


def tabellvy(tabell, antal=None):
    """The table as komponenter/tabell.html wants it, newest year first; `antal` years, or all of them."""
    rows = list(reversed(tabell.rader))[:antal]
    breaks = dict(tabell.brott)
    return {
        "kolumner": [{"namn": "År"}, *({"namn": kolumn.rubrik, "tal": True} for kolumn in tabell.kolumner)],
        "rader": [
            {
                "celler": [
                    {"text": str(rad.artal), "liten": _about_year(tabell, rad.artal, breaks)},
                    *({"text": tabell.text(rad.varden[kolumn.nyckel])} for kolumn in tabell.kolumner),
                ]
            }
            for rad in rows
        ],
    }


def _about_year(tabell, artal, breaks):
    words = ["utgångsläge"] if artal == tabell.utgangsar else []
    words += [breaks[artal]] if artal in breaks else []
    return ", ".join(words)


def andringsmening(andring):
    """One change in a sentence: "Kvinnor 2023, Växjö: från 27,0 till 28,0"."""
    if andring.tidigare is None:
        return andring.text
    old, indikator = andring.tidigare, andring.serie.indikator
    place = old.geografi.namn if old.geografi else old.grupp.namn
    head = f"{Kon(old.kon).label} {old.artal}, {place}"
    if ska_doljas(indikator.personer, indikator.enhet, andring.serie.kalla):
        return f"{head}: källan {'har tagit bort' if andring.nytt is None else 'ändrade'} ett antal personer."
    before = svenska.tal(old.varde, indikator.decimaler)
    if andring.nytt is None:
        return f"{head}: källan har tagit bort värdet {before}."
    return f"{head}: källan ändrade från {before} till {svenska.tal(andring.nytt.varde, indikator.decimaler)}."
