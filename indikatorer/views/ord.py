"""The numbers of an indicator in words, for templates."""

from core import svenska
from core.diagram import picture_svg
from indikatorer.models import Bakgrund, Kalltyp, Kon
from indikatorer.services import malord, varden
from indikatorer.services.familj import plats_hos
from indikatorer.services.smatal import ska_doljas
from sok.models import Malform

# A table with more columns than this scrolls sideways on its own on a phone.
MANGA_KOLUMNER = 4


def varde(indikator, senaste):
    """A latest value with its unit: "29 %"; the words for a missing one."""
    value = senaste.saknas if senaste.varde is None else senaste.varde
    return svenska.med_enhet(value, indikator.enhet_i_nyckeltal, indikator.decimaler)


def nyckeltal(utveckling):
    """The key numbers: now, the baseline and what is left; or now for each, where no target can be tested or places
    are compared."""
    if utveckling.par and utveckling.val.jamfor == "bakgrund":
        return _by_background(utveckling)
    if utveckling.val.med_platser:
        return [_now(utveckling, utveckling.val.kon, plats) for plats in utveckling.platserna]
    status = utveckling.status
    if status and utveckling.plats == utveckling.lanet and not status.hinder and status.utgangsvarde is not None:
        return [_now(utveckling, status.kon), _baseline(utveckling, status), _left(utveckling, status)]
    if not utveckling.indikator.per_kon:
        return [_now(utveckling, Kon.TOTALT), *_riket(utveckling, Kon.TOTALT)]
    return [_now(utveckling, Kon.KVINNOR), _now(utveckling, Kon.MAN), *_riket(utveckling, Kon.TOTALT)]


def _by_background(utveckling):
    """Foreign-born, native-born and the gap between them, for the sex that is shown, all together for both."""
    kon, indikator = utveckling.val.kon, utveckling.indikator
    plats = utveckling.plats.nyckel if utveckling.plats else ""
    courses = [utveckling.per_ar_hos(plats_hos(matt, plats), kon) for matt in utveckling.par]
    tiles = []
    for matt, course in zip(utveckling.par, courses, strict=True):
        artal, value = varden.senaste(course)
        text = svenska.med_enhet(value, indikator.enhet_i_nyckeltal, indikator.decimaler) if artal else "–"
        who = f"{Bakgrund(matt.bakgrund).label}, {Kon(kon).label.lower()}"
        tiles.append({"forst": f"{who} {artal or ''}".strip(), "tal": text, "vad": utveckling.tabell.under})
    shared = [ar for ar, value in courses[0].items() if value is not None and courses[1].get(ar) is not None]
    if shared:
        gap = abs(courses[0][max(shared)] - courses[1][max(shared)])
        size = svenska.tal(gap, indikator.decimaler)
        about = f"{indikator.enhet_vid_skillnad or 'i skillnad'} mellan utrikes och inrikes födda"
        tiles.append(
            {
                "forst": f"Skillnad {max(shared)}",
                "tal": size,
                "vad": about,
                "jamforelse": utveckling.serie.egen_berakning,
            }
        )
    return tiles


def trender(utveckling):
    """What can be said of the course, per sex: {"vem", "text", "metod"}."""
    found = utveckling.trender
    return [
        {"vem": Kon(kon).label if len(found) > 1 else "", "text": text, "metod": method}
        for kon, (text, method) in found.items()
    ]


def bild(tabell):
    """The chart as a file: title, place, source and demo mark stand inside."""
    return picture_svg(tabell.diagram(), under=tabell.under, kalla=tabell.filkalla, demo=tabell.demo)


def _now(utveckling, kon, plats=None):
    plats = plats or utveckling.plats
    per_ar = utveckling.per_ar_med_slag(plats, kon)
    known = [(ar, value) for ar, value in sorted(per_ar.items()) if not isinstance(value, svenska.Saknas)]
    who = Kon(kon).label
    if not known:
        kind = per_ar[max(per_ar)] if per_ar else svenska.Saknas.SAKNAS
        return {"forst": who, "tal": "–", "vad": kind.text}
    artal, value = known[-1]
    text = svenska.med_enhet(value, utveckling.indikator.enhet_i_nyckeltal, utveckling.indikator.decimaler)
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
    return f"{'▲ upp' if new > old else '▼ ned'} {malord.skillnad(size, indikator)} sedan {before}"


def _baseline(utveckling, status):
    indikator = utveckling.indikator
    value = svenska.med_enhet(status.utgangsvarde, indikator.enhet_i_nyckeltal, indikator.decimaler)
    who = Kon(status.kon).label
    return {"forst": f"{who} {status.utgangsar}", "tal": value, "vad": "Utgångsläge", "jamforelse": _goal(status)}


def _goal(status):
    if status.malform == Malform.MULTIPLICERA:
        return f"Mål: ska {malord.faktorord(status.faktor)}"
    return {
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
            "jamforelse": utveckling.serie.egen_berakning,
        }
    if status.natt:
        return {
            "forst": "Kvar till målet",
            "tal": "0",
            "vad": "Målet är nått",
            "jamforelse": utveckling.serie.egen_berakning,
        }
    years = svenska.antal(status.ar_kvar, "år", "år") if status.ar_kvar else ""
    when = f"Målåret är {status.malar}" + (f", om {years}." if years else ".") if status.malar else ""
    target = svenska.med_enhet(status.mal, indikator.enhet_efter_tal, indikator.decimaler)
    return {
        "forst": "Kvar till målet",
        "tal": svenska.tal(status.kvar, indikator.decimaler),
        "vad": f"{indikator.enhet_vid_skillnad or 'kvar'} till {target}",
        "jamforelse": f"{when} {utveckling.serie.egen_berakning}.".strip(),
    }


def _riket(utveckling, kon):
    artal, value = max(
        ((ar, v) for ar, v in utveckling.per_ar(utveckling.platser.riket, kon).items() if v is not None),
        default=(None, None),
    )
    if artal is None:
        return []
    text = svenska.med_enhet(value, utveckling.indikator.enhet_i_nyckeltal, utveckling.indikator.decimaler)
    who = "" if kon == Kon.TOTALT else f", {Kon(kon).label.lower()}"
    return [{"forst": f"Riket {artal}", "tal": text, "vad": f"Riket{who}"}]


def tabellvy(tabell, antal=None):
    """The table as komponenter/tabell.html wants it, newest year first; `antal` years and the baseline, or all of
    them; the target last."""
    rows = list(reversed(tabell.rader))
    shown = [rad for n, rad in enumerate(rows) if antal is None or n < antal or rad.artal == tabell.utgangsar]
    breaks = dict(tabell.brott)
    rader = [
        {
            "celler": [
                {"text": str(rad.artal), "liten": _about_year(tabell, rad.artal, breaks)},
                *(_cell(tabell, rad, kolumn) for kolumn in tabell.kolumner),
            ]
        }
        for rad in shown
    ]
    return {
        "kolumner": [{"namn": "År"}, *({"namn": kolumn.rubrik, "tal": True} for kolumn in tabell.kolumner)],
        "rader": [*rader, *_target_row(tabell)],
        "bred": len(tabell.kolumner) > MANGA_KOLUMNER,
    }


def _cell(tabell, rad, kolumn):
    value = rad.varden[kolumn.nyckel]
    cell = {"text": tabell.text(value), "saknas": svenska.missing_text(value) is not None}
    span = tabell.spanntext(rad, kolumn.nyckel)
    return cell | ({"liten": f"({span})"} if span else {})


def _target_row(tabell):
    """The level to reach, in the column of those whose target it is."""
    if not tabell.mal:
        return []
    mine = next((k for k in tabell.serier if k.rubrik.lower() == tabell.mal.whose), tabell.serier[0])
    year = f" {tabell.mal.year}" if tabell.mal.year else ""
    cells = [{"text": tabell.text(tabell.mal.value) if k == mine else ""} for k in tabell.kolumner]
    return [{"celler": [{"text": f"Mål{year}"}, *cells], "summa": True}]


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
    who = "länet" if andring.serie.kalla == Kalltyp.MANUELL else "källan"
    if ska_doljas(indikator.personer, indikator.enhet, andring.serie.kalla):
        return f"{head}: {who} {'har tagit bort' if andring.nytt is None else 'ändrade'} ett antal personer."
    before = svenska.tal(old.varde, indikator.decimaler)
    if andring.nytt is None:
        return f"{head}: {who} har tagit bort värdet {before}."
    return f"{head}: {who} ändrade från {before} till {svenska.tal(andring.nytt.varde, indikator.decimaler)}."
