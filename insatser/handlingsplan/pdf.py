"""The plan as PDF/UA-1 and PDF/A-3a: as it was adopted, or as it stands now, with the table as CSV inside."""

import datetime
import hashlib
from dataclasses import dataclass

from django.core.cache import cache
from django.template.loader import render_to_string

from core import svenska
from core.pdf import Bilaga, render_pdf
from insatser.handlingsplan import sida, tabell
from insatser.models import Planstatus
from insatser.services.handlingsplan.innehall import innehall

# A person waits for it; a document that takes longer has something wrong in it.
VANTAR_HOGST = 60
EN_TIMME = 3600


@dataclass(frozen=True)
class Version:
    """Which plan the document holds and what it says about itself. `demo`: written by a demo person."""

    innehall: dict
    skapad: datetime.datetime
    text: str
    marke: str = ""
    namn: str = ""
    demo: bool = False


def nu(plan, antagande=None):
    """The plan as it stands; marked, because nobody has adopted exactly this. `antagande` is the latest."""
    day = svenska.datum_kort(plan.updated_at)
    if plan.status == Planstatus.UTKAST:
        text, marke = f"Utkast, ändrat senast {svenska.datum(plan.updated_at)}", f"UTKAST {day}"
    else:
        text, marke = f"Aktuellt läge {svenska.datum(plan.updated_at)}. {antaget(antagande)}", f"AKTUELLT LÄGE {day}"
    demo = bool(plan.updated_by and plan.updated_by.is_demo)
    return Version(innehall(plan), plan.updated_at, text, marke, f"aktuellt-lage-{day}", demo)


def antagen(antagande):
    """The plan as it stood when it was adopted."""
    demo = bool(antagande.av and antagande.av.is_demo)
    return Version(antagande.innehall, antagande.at, antaget(antagande), namn=f"antagen-{antagande.nummer}", demo=demo)


def antaget(antagande):
    """ "Antagen 27 mars 2025 genom Beslut 2025-1", or that the source does not say."""
    if not antagande or not antagande.genom_beslut:
        return "Antagen: anges ej i källan"
    genom = f" genom {antagande.beslut_text[0].lower()}{antagande.beslut_text[1:]}" if antagande.beslut_text else ""
    return f"Antagen {svenska.datum(antagande.antagen or None)}{genom}"


def pdf(plan, version):
    """The document as bytes; raises core.pdf.PdfError with a Swedish sentence. Equal content gives equal bytes, so
    what has been made within the hour is used again."""
    text = html(plan, version)
    key = hashlib.sha256(f"{text}{version}{plan.overenskommelse.samordnare}".encode()).hexdigest()
    return cache.get_or_set(f"handlingsplan-pdf-{key}", lambda: _render(plan, version, text), EN_TIMME)


def _render(plan, version, text):
    avtal = plan.overenskommelse
    return render_pdf(
        text,
        titel=f"{titel(version.innehall)}, {avtal.kortnamn}",
        skapad=version.skapad,
        forfattare=str(avtal.samordnare),
        amne=f"Handlingsplan {plan.artal}, {avtal.kortnamn}. {version.text}.",
        bilagor=[_csv(plan, version)],
        timeout=VANTAR_HOGST,
    )


def titel(innehall):
    """Handlingsplan 2025, with the plan's own title when it has one."""
    name = f"Handlingsplan {innehall['artal']}"
    return name if innehall["titel"] == name else f"{name}: {innehall['titel']}"


def html(plan, version):
    context = {
        "plan": plan,
        "i": version.innehall,
        "grupper": sida.efter_omrade(version.innehall),
        "titel": titel(version.innehall),
        "huvudtitel": f"{plan.overenskommelse.kortnamn}, handlingsplan {plan.artal}",
        "versionstext": version.text,
        "marke": version.marke,
        "demo": version.demo,
        "overenskommelse": plan.overenskommelse,
        "samordnare": plan.overenskommelse.samordnare,
    }
    return render_to_string("pdf/handlingsplan.html", context)


def filnamn(plan, version, andelse):
    mark = "demo-" if version.demo else ""
    return f"{mark}handlingsplan-{plan.overenskommelse.slug}-{plan.artal}-{version.namn}.{andelse}"


def _csv(plan, version):
    return Bilaga(
        filnamn=filnamn(plan, version, "csv"),
        innehall=tabell.csv(version.innehall),
        mime="text/csv",
        beskrivning=f"Handlingsplan {plan.artal} som tabell, {plan.overenskommelse.kortnamn}",
    )


def om_tabellen(plan, version):
    """What the workbook says about itself."""
    rows = [
        ("Handlingsplan", version.innehall["titel"]),
        ("Överenskommelse", plan.overenskommelse.kortnamn),
        ("År", str(plan.artal)),
        ("Version", version.text),
    ]
    if version.innehall.get("kalla"):
        rows.append(("Källa", version.innehall["kalla"]))
    if version.demo:
        rows.append(("Demodata", "Planen är skriven av demopersoner."))
    return rows
