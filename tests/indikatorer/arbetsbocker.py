"""Workbooks built to the layouts that the authorities' files are described with. They are made up: no real file is at
hand, and no number here is anybody's."""

import io
import zipfile
from xml.sax.saxutils import quoteattr

from openpyxl import Workbook

AF_RUBRIKER = [
    "PERIOD", "LÄN", "KOMMUN", "FÖDELSELAND", "ARBETSLÖSA", "Utan arbete mer än 6 månader",
    "Utan arbete mer än 12 månader", "Utan arbete mer än 24 månader",
]  # fmt: skip
MANADER = [
    "Januari", "Februari", "Mars", "April", "Maj", "Juni",
    "Juli", "Augusti", "September", "Oktober", "November", "December",
]  # fmt: skip
PLATSER = [
    ("00", "Riket", None), ("03", "Uppsala län", "00"), ("07", "Kronobergs län", "00"), ("08", "Kalmar län", "00"),
    ("01", "Stockholms län", "00"), ("19", "Västmanlands län", "00"),
    ("0114", "Upplands Väsby", "01"), ("0331", "Heby", "03"), ("0760", "Uppvidinge", "07"), ("0761", "Lessebo", "07"),
    ("0880", "Kalmar", "08"),
]  # fmt: skip


def bok(*blad):
    """An .xlsx of (name, rows) sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in blad:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return _bytes(book)


def _bytes(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def af_kommuner(rader, rubriker=AF_RUBRIKER, blad="Födelseland"):
    """The employment service's: headings on row 5; (period, county, municipality, country, four numbers)."""
    top = [["Inskrivna arbetslösa"], ["Källa: Arbetsförmedlingen"], [], ["Påhittade tal"]]
    return bok(("Info", [["Om statistiken"]]), ("Total", [["PERIOD"]]), (blad, [*top, rubriker, *rader]))


def af_rad(period, lan, kommun, land, *tal):
    tal = tal or (40, 30, 20, 10)
    return [period, lan, kommun, land, *(tal if len(tal) == 4 else [tal[0]] * 4)]


def mv(rader, artal=2025, manader=12):
    """The Migration Agency's: "Information" first, one column per month, the county's total among the rows."""
    information = ("Information", [[f"Kommunmottagna enligt ersättningsförordningen {artal}"], ["Påhittade tal"]])
    top = [["Kommunmottagna"], []]
    rows = [[lan, kommun, *tal[:manader], *[None] * (12 - manader), *tal[12:]] for lan, kommun, *tal in rader]
    return bok(information, ("Län, kommun och månad", [*top, ["Län", "Kommun", *MANADER, "Totalt"], *rows]))


def med_pivot(falt, rader, doctype=""):
    """A workbook whose rows stand only in a pivot cache: fields with shared words (None for plain numbers), rows."""
    source = io.BytesIO(bok(("Diagram", [["Se pivottabellen"]])))
    out = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("xl/pivotCache/pivotCacheDefinition1.xml", _definition(falt))
        new.writestr("xl/pivotCache/pivotCacheRecords1.xml", f"<?xml version='1.0'?>{doctype}" + _records(falt, rader))
    return out.getvalue()


NAMNRYMD = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _definition(falt):
    fields = "".join(
        f"<cacheField name={quoteattr(name)}><sharedItems>"
        + "".join(f"<s v={quoteattr(word)}/>" for word in words or ())
        + "</sharedItems></cacheField>"
        for name, words in falt.items()
    )
    return f"<pivotCacheDefinition {NAMNRYMD}><cacheFields>{fields}</cacheFields></pivotCacheDefinition>"


def _records(falt, rader):
    def cell(words, value):
        return f'<x v="{words.index(value)}"/>' if words else f'<n v="{value}"/>'

    rows = "".join(
        "<r>" + "".join(cell(words, value) for words, value in zip(falt.values(), row, strict=True)) + "</r>"
        for row in rader
    )
    return f"<pivotCacheRecords {NAMNRYMD}>{rows}</pivotCacheRecords>"


PIVOTFALT = {
    "PERIOD": ["2025-12"], "KOEN": ["Kvinnor", "Män"], "ALDGR": ["16-24", "25-54"], "FH": ["Ja"],
    "FLAND": ["Sverige", "Europa", "Övriga länder"], "UTBILDNING": ["Gymnasial"],
    "INSAL": None, "UA06": None, "UA12": None, "UA24": None,
}  # fmt: skip


def af_riket(rader=None, doctype=""):
    """The workbook for riket: its rows stand only in the pivot cache."""
    rader = rader or [
        ["2025-12", kon, alder, "Ja", land, "Gymnasial", 100, 50, 20, 10]
        for kon in ("Kvinnor", "Män")
        for alder in ("16-24", "25-54")
        for land in ("Sverige", "Europa", "Övriga länder")
    ]
    falt = PIVOTFALT | {"PERIOD": sorted({rad[0] for rad in rader})}
    return med_pivot(falt, rader, doctype)
