"""The receipt of a submission as a document: what was handed in, when, by whom, and its checksum. The exact content
lies inside it. Equal content gives equal bytes; nothing here writes."""

from django.template.loader import render_to_string

from core import svenska
from core.pdf import Bilaga, render_pdf
from statsbidrag.formular.kanonisk import kanonisk
from statsbidrag.formular.visning import visa_avsnitt
from statsbidrag.services.kontroll import las_formular

VANTAR_HOGST = 120


def pdf(inlamning):
    """PDF/UA-1 and PDF/A-3a; raises core.pdf.PdfError with a Swedish sentence."""
    redovisning, bidrag = inlamning.redovisning, inlamning.redovisning.bidrag
    return render_pdf(
        html(inlamning),
        titel=f"{titel(inlamning)}, {bidrag.titel}",
        skapad=inlamning.inskickad_at,
        forfattare=bidrag.mottagare.namn,
        amne=f"{redovisning.namn} till {bidrag.beviljande.namn}. Kontrollsumma {inlamning.sha256}.",
        bilagor=[_content(inlamning)],
        timeout=VANTAR_HOGST,
    )


def titel(inlamning):
    return f"Kvittens: {inlamning.redovisning.namn.lower()}"


def _content(inlamning):
    return Bilaga(
        filnamn=f"{filnamn(inlamning)}.json",
        innehall=kanonisk(inlamning.innehall),
        mime="application/json",
        beskrivning="Exakt det innehåll som kontrollsumman är räknad på",
    )


def filnamn(inlamning):
    """demo-slutredovisning-12-version-1, without ending."""
    redovisning = inlamning.redovisning
    demo = "demo-" if redovisning.bidrag.is_demo else ""
    return f"{demo}{redovisning.typ}-{redovisning.pk}-version-{inlamning.nummer}"


def html(inlamning):
    redovisning, bidrag = inlamning.redovisning, inlamning.redovisning.bidrag
    formular = las_formular(inlamning.formularversion)
    context = {
        "titel": titel(inlamning),
        "huvudtitel": f"{redovisning.namn}, {bidrag.titel}",
        "inlamning": inlamning,
        "redovisning": redovisning,
        "bidrag": bidrag,
        "avsnitt_lista": [
            {"avsnitt": avsnitt, "svar": visa_avsnitt(avsnitt, inlamning.avsnitt.get(avsnitt.id, {}))}
            for avsnitt in formular.avsnitt
        ],
        "bilagor": bilagor(inlamning),
    }
    return render_to_string("pdf/kvittens.html", context)


def bilagor(inlamning):
    """The attachments that came with the submission: the file's name and checksum, or the day it is promised."""
    rows = inlamning.bilagor.filter(uppfyller=None).select_related("fil").order_by("pk")
    return [
        {
            "namn": row.namn,
            "slag": row.get_slag_display(),
            "fil": row.fil.namn if row.fil else "",
            "sha256": row.fil.sha256 if row.fil else "",
            "kommer": "" if row.fil else f"lämnas senast {svenska.datum(row.lamnas_senast)}",
        }
        for row in rows
    ]
