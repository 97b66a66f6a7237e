"""From the content to the document. Equal content and version give equal bytes; nothing here writes."""

import datetime
from dataclasses import dataclass

from django.template.loader import render_to_string

from core import svenska
from core.pdf import render_pdf
from forum.protokoll import lasare

# A person waits for a draft; a document that takes longer than this has something wrong in it.
VANTAR_HOGST = 60


@dataclass(frozen=True)
class Version:
    """What the document says about itself beside the content."""

    skapad: datetime.datetime
    text: str
    marke: str = ""
    kontrollsumma: str = ""
    tider: tuple[str, ...] = ()
    tillagg: tuple[dict, ...] = ()
    offentlig: bool = False

    @classmethod
    def utkast(cls, nu):
        return cls(skapad=nu, text=f"Utkast {svenska.tidpunkt(nu)}", marke=f"UTKAST {svenska.datum_kort(nu)}")

    @classmethod
    def under_justering(cls, protokoll, nu, tider):
        return cls(
            skapad=nu,
            text=f"Under justering {svenska.tidpunkt(nu)}",
            marke=f"UNDER JUSTERING {svenska.datum_kort(nu)}",
            kontrollsumma=protokoll.sha256,
            tider=tider,
        )

    @classmethod
    def justerad(cls, protokoll, tider, *, offentlig=False, tillagg=()):
        return cls(
            skapad=tillagg[-1]["nar"] if tillagg else protokoll.justerat_at,
            text=f"Justerat {svenska.tidpunkt(protokoll.justerat_at)}",
            kontrollsumma=protokoll.sha256,
            tider=tider,
            tillagg=tuple(tillagg),
            offentlig=offentlig,
        )


def underskrifter(protokoll):
    """When each of those who attest did so, in the order they stand in the content."""
    times = protokoll.justeringar.order_by("pk").values_list("justerat_at", flat=True)
    return tuple(svenska.tidpunkt(nar) if nar else "" for nar in times)


def tillagg(protokoll):
    """The addenda as data, oldest first."""
    return [
        {"nummer": row.nummer, "text": row.text, "av": str(row.av), "nar": row.nar, "tid": svenska.tidpunkt(row.nar)}
        for row in protokoll.tillagg_lista.select_related("av")
    ]


def justerare(innehall, tider):
    """Who attests with the time, or an empty time for those who have not."""
    tider = tider or ("",) * len(innehall["justerare"])
    return [{**row, "tid": tid} for row, tid in zip(innehall["justerare"], tider, strict=True)]


def titel(innehall):
    return f"Protokoll {innehall['rubrik']}"


def pdf(innehall, version):
    """The minutes as PDF/UA-1 and PDF/A-3a; raises core.pdf.PdfError with a Swedish sentence."""
    return render_pdf(
        html(innehall, version),
        titel=f"{titel(innehall)}, {innehall['nar']}",
        skapad=version.skapad,
        forfattare=innehall["samordnare"],
        amne=f"{innehall['organ']}, {innehall['avtal']}. {version.text}.",
        timeout=VANTAR_HOGST,
    )


def html(innehall, version):
    context = {
        "p": innehall,
        "v": version,
        "titel": titel(innehall),
        "huvudtitel": f"{innehall['avtal']}, {innehall['organ']}",
        "marke": version.marke,
        "justerare": justerare(innehall, version.tider),
        "handlingar": handlingar(innehall),
        "sekretess": lasare.har_sekretess(innehall),
    }
    return render_to_string("pdf/protokoll.html", context)


def handlingar(innehall):
    """The papers of every item that the reader sees, with the item's number."""
    seen = [punkt for punkt in innehall["punkter"] if not punkt["utelamnad"]]
    return [{**rad, "punkt": punkt["nummer"]} for punkt in seen for rad in punkt["underlag"]]
