"""From the snapshot to the document. Nothing here reads the database: equal material, equal document."""

import datetime

from django.template.loader import render_to_string

from core import svenska
from core.diagram import diagram_img
from core.pdf import Bilaga, render_pdf
from rapporter.arsrapport import figurer


def pdf(material):
    """The report as PDF/UA-1 and PDF/A-3a with each figure's table attached as CSV.

    Raises core.pdf.PdfError with a Swedish sentence about what to mend.
    """
    made = datetime.datetime.fromisoformat(material["uttag"])
    return render_pdf(
        html(material),
        titel=f"{material['titel']}. {material['undertitel']}",
        skapad=made,
        forfattare=material["samordnare"],
        amne=f"{material['kortnamn']} {material['fran_ar']}–{material['till_ar']}",
        bilagor=[_csv(figur, material) for figur in material["figurer"] if figur["diagram"]],
    )


def html(material):
    """The report's HTML; figures are images made from the snapshot's own numbers."""
    made = datetime.datetime.fromisoformat(material["uttag"])
    context = {
        "m": material,
        "titel": material["titel"],
        "undertitel": material["undertitel"],
        "huvudtitel": f"{material['kortnamn']} {material['fran_ar']}–{material['till_ar']}",
        "overenskommelse": material["kortnamn"],
        "versionstext": f"UTKAST {svenska.datum_kort(made)}",
        "samordnare": material["samordnare"],
        "marke": f"UTKAST {svenska.datum_kort(made)}",
        "demo": material["har_demodata"],
        "kolofon": _kolofon(material, made),
        "innehall": _innehall(material),
        "figurer": [_figurrad(figur) for figur in material["figurer"]],
        "bilder": {figur["nummer"]: _bild(figur) for figur in material["figurer"]},
    }
    return render_to_string("pdf/arsrapport.html", context)


def _kolofon(material, made):
    return [
        ("Titel", f"{material['titel']}. {material['undertitel']}"),
        ("Författare", material["samordnare"]),
        ("Diarienummer", material["diarienummer"] or "anges inte"),
        ("Utgivningsår", str(made.year)),
        ("Version och datauttag", f"Utkast, uppgifter hämtade {svenska.tidpunkt(made)}"),
    ]


def _innehall(material):
    """Two levels, in the order of the document; the anchors are set in the template."""
    rows = [_rad(1, text["rubrik"], text["nyckel"]) for text in material["fore"]]
    if material["onskat_lage"]:
        rows.insert(2, _rad(2, "Önskat framtida läge", "onskat-lage"))
    rows.append(_rad(1, "Utveckling och resultat", "utveckling"))
    rows.append(_rad(2, "Samverkansstruktur i länet", "struktur"))
    rows.append(_rad(2, "Måluppfyllelse", "maluppfyllelse"))
    rows += [_rad(2, omrade["namn"], f"omrade-{omrade['nyckel']}") for omrade in material["omraden"]]
    if material["utan_omrade"]:
        rows.append(_rad(2, "Insatser över områdena", "utan-omrade"))
    rows += [_rad(1, text["rubrik"], text["nyckel"]) for text in material["efter"]]
    rows.append(_rad(1, "Rekommendationer", "rekommendationer"))
    rows.append(_rad(1, "Bilaga 1 a", "bilaga-a"))
    rows.append(_rad(1, "Bilaga 1 b", "bilaga-b"))
    return rows


def _rad(niva, text, ankare):
    return {"niva": niva, "text": text, "ankare": ankare}


def _figurrad(figur):
    return {"nummer": figur["nummer"], "text": figur["titel"], "ankare": f"figur-{figur['nummer']}"}


def _bild(figur):
    """What pdf/figur.html needs; a figure whose source gives no values keeps its number and has no picture."""
    chart = figurer.diagram(figur)
    return {
        "nummer": figur["nummer"],
        "rubrik": figur["titel"],
        "ankare": f"figur-{figur['nummer']}",
        "bild": diagram_img(chart, figur["alt"]) if chart else "",
        "kalla": figur["kalla"],
        "anmarkning": figur["anmarkning"],
        "tabell": figur["tabell"],
    }


def _csv(figur, material):
    mark = "demo-" if figur["demo"] else ""
    return Bilaga(
        filnamn=f"{mark}figur-{figur['nummer']:02d}.csv",
        innehall=figurer.csv(figur),
        mime="text/csv",
        beskrivning=f"Siffrorna bakom figur {figur['nummer']}, {material['kortnamn']}",
    )
