"""One municipality over the years: a chart of what was decided and received, and a table of the same."""

from core import svenska
from core.diagram import Diagram, Roll, Serie, diagram_html
from indikatorer.kallor.kallord import kallord
from indikatorer.services.kommuntal.kalkyl import ar_tal
from indikatorer.views import kommuntal_noter, kommuntal_ord
from indikatorer.views.kommuntal_ord import Kolumn

FORSLAGET, KOMMUNTALET = "Det föreslagna kommuntalet", "Det beslutade kommuntalet"


def innehall(kommun, years):
    """Context of kommuntal_kommun.html. `years` are (round or None, row), latest first."""
    rows = [rad for _, rad in years]
    columns = [
        kolumn for kolumn in kommuntal_ord.alla(0) if not kolumn.linje and any(_says(kolumn, row) for row in rows)
    ]
    return {
        "senaste": _latest_round(years),
        "ar_lista": kommuntal_noter.fold_all(
            {"rad": rad, "omgang": omgang, "celler": _cells(columns, rad)} for omgang, rad in years
        ),
        "kolumner": columns,
        "beslut_lista": [(rad.artal, beslut) for rad in rows for beslut in reversed(rad.beslut_lista)],
        "synpunkter": [rad for rad in rows if rad.synpunkt],
        "demo": any(rad.demo for rad in rows),
        "om_egna": kommuntal_noter.om_egna(columns, rows),
        "forklaringar": kommuntal_noter.forklaringar(columns),
        "figur": _figur(kommun, rows),
    }


def _latest_round(years):
    """What the talk is about: {"artal", "text"} of the latest year with a number that the reader may see, or None.
    "Det föreslagna kommuntalet för 2027 är 12. 2026 var kommuntalet 10."""
    known = [(rad.artal, *_number(rad)) for omgang, rad in years if omgang and _number(rad)]
    if not known:
        return None
    (artal, antal, what), *before = known
    text = f"{what} för {artal} är {svenska.tal(antal)}."
    if before:
        then, number, earlier = before[0]
        text += f" {then} var {'förslaget' if earlier == FORSLAGET else 'kommuntalet'} {svenska.tal(number)}."
    return {"artal": artal, "text": text}


def _number(rad):
    """(the number of the year, what it is), or None where the reader sees none."""
    if ar_tal(rad.beslutat):
        return rad.beslutat, KOMMUNTALET
    return None if rad.forslag is None else (rad.forslag, FORSLAGET)


def _says(kolumn: Kolumn, rad):
    return kommuntal_ord.sager(kolumn.varde(rad))


def _cells(columns, rad):
    return [kommuntal_ord.cell(kolumn, rad) for kolumn in columns]


def _figur(kommun, rows):
    """For komponenter/diagramblock.html; its table is the page's own. None before there are two years to compare."""
    received = [(rad.artal, rad.mottagna.varde if rad.mottagna.finns else None) for rad in rows]
    decided = [(rad.artal, rad.beslutat if ar_tal(rad.beslutat) else None) for rad in rows]
    if sum(1 for _, varde in received if varde is not None) < 2:
        return None
    series = [Serie("Mottagna", Roll.EGEN, received)]
    if any(varde is not None for _, varde in decided):
        series.append(Serie("Kommuntal", Roll.LANET, decided))
    plain = dict.fromkeys(rad.mottagna.kalla for rad in rows if rad.mottagna.finns and not rad.mottagna.egen)
    added = dict.fromkeys(rad.mottagna.kalla for rad in rows if rad.mottagna.finns and rad.mottagna.egen)
    sources = [kallord(svenska.lista(plain))] if plain else []
    sources += [kallord(svenska.lista(added), bearbetat=True)] if added else []
    return {
        "id": "diagram",
        "rubrik": f"Mottagna och kommuntal, {kommun}",
        "under": "Antal personer per år",
        "svg": diagram_html(Diagram(f"Mottagna och kommuntal, {kommun}", "personer", series)),
        "kalla": ". ".join(sources),
        "demo": any(rad.demo for rad in rows),
    }
