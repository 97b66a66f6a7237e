"""Indicators in words for the overview, the pages of a sub-goal and of a municipality: one row's parts, no queries."""

import re

from core import svenska
from core.diagram import sparkline_html
from indikatorer.models import Kon
from indikatorer.views import ord
from indikatorer.views.lista_ord import trendord

KALLANS_ID = re.compile(r"(Källa: [^(.]+) \(([^)]+)\)(.*)", re.DOTALL)


def i_ord(rad, *, fler=0):
    """One Indikatorrad as the pages show it: the county's figure, by sex, baseline and target, and whose it is
    compared with. `fler` is how many more indicators the sub-goal has."""
    indikator = rad.indikator
    nu = rad.lanet
    return {
        "titel": indikator.kort_titel + (f", {Kon(rad.kon).label.lower()}" if rad.kon != Kon.TOTALT else ""),
        "url": rad.url,
        "tal": ord.varde(indikator, nu),
        "saknas": nu.varde is None,
        "artal": str(nu.artal or ""),
        "utveckling": _utgangslage_och_mal(rad),
        "kon": _kon(rad),
        "jamforelser": jamforelser(rad),
        "sparkline": _sparkline(rad),
        "kalla": rad.kalla,
        "farskhet": rad.farskhet,
        "demo": rad.demo,
        "malmening": rad.malmening,
        "trend": trendord(rad),
        "mot_malet": rad.status.omdome.value if rad.status and rad.status.omdome else "",
        "fler": svenska.antal(fler, "indikator till", "indikatorer till") if fler else "",
    }


def jamforelser(rad):
    """The own municipality first, then the county's municipalities and riket; each with its own year."""
    rows = [(rad.lanet_namn or "Länet", rad.lanet, "lan"), ("Riket", rad.riket, "riket")]
    if rad.kommun is not None:
        rows.insert(0, ("", rad.kommun, "egen"))
    return [
        {
            "namn": namn,
            "slag": slag,
            "tal": ord.varde(rad.indikator, senaste),
            "saknas": senaste.varde is None,
            "artal": str(senaste.artal or ""),
        }
        for namn, senaste, slag in rows
    ]


def kallor(rader, bara_forsta=False):
    """Each source line once, with its freshness, in the order it is first used; lines that differ only in the source's
    id are one line with all the ids. Only of each sub-goal's first indicator where the page shows no more."""
    lines = {}
    for delmal in rader:
        for rad in delmal.indikatorer[:1] if bara_forsta else delmal.indikatorer:
            before, ident, after = _parts(rad.kalla)
            key = (before, after, rad.demo, repr(rad.farskhet))
            line = lines.setdefault(key, {"ids": {}, "farskhet": rad.farskhet, "demo": rad.demo})
            line["ids"].update({ident: None} if ident else {})
    return [
        {"text": _with_ids(key[0], line["ids"], key[1]), "farskhet": line["farskhet"], "demo": line["demo"]}
        for key, line in lines.items()
    ]


def _parts(kalla):
    """ "Källa: Kolada (N00973). Hämtad …" as what stands before the id, the id and what stands after it."""
    found = KALLANS_ID.match(kalla)
    return found.groups() if found else (kalla, "", "")


def _with_ids(before, ids, after):
    return f"{before} ({', '.join(ids)}){after}" if ids else before


def _kon(rad):
    """Women and men beside each other when the source has them."""
    if not rad.indikator.per_kon:
        return []
    return [
        {"namn": namn, "tal": ord.varde(rad.indikator, senaste), "saknas": senaste.varde is None}
        for namn, senaste in (("Kvinnor", rad.kvinnor), ("Män", rad.man))
    ]


def _utgangslage_och_mal(rad):
    """ "19 % år 2018 · mål 38 %", "11 % år 2018 · mål: ska öka", or the obstacle in words."""
    start = rad.utgangslage
    parts = [f"{ord.varde(rad.indikator, start)} år {start.artal}"] if start.varde is not None else []
    if start.artal and start.varde is None:
        parts = [f"utgångsläge {start.artal}: {start.saknas.text}"]
    status = rad.status
    if status is None:
        parts.append("ingen målnivå")
    elif status.mal is not None:
        parts.append(f"mål {svenska.med_enhet(status.mal, rad.indikator.enhet_efter_tal, rad.indikator.decimaler)}")
    elif status.malform in ("oka", "minska"):
        parts.append("mål: ska öka" if status.malform == "oka" else "mål: ska minska")
    return " · ".join(parts)


def _sparkline(rad):
    if len(rad.serie.known) < 2:
        return ""
    return sparkline_html(rad.serie)
