"""The comparison's table in words."""

from urllib.parse import urlencode

from core import svenska
from core.svenska import Saknas
from indikatorer.models import Kon


def query(choices):
    return f"?{urlencode(choices)}" if choices else "?"


def tabellvy(jamforelse, link):
    """For komponenter/tabell.html. `link(**choices)` is this page's address with other choices: a municipality is
    chosen in the table, and the table is sorted by its headings."""
    order = jamforelse.ordning
    heads = [{"namn": "Kommun", "url": link(ordning="namn"), "ordning": "ascending" if order == "namn" else ""}]
    for kon in jamforelse.sexes:
        head = {"namn": kon.label, "tal": True}
        if kon == jamforelse.kon:
            head |= {"url": link(ordning="varde"), "ordning": "descending" if order == "varde" else ""}
        heads.append(head)
    if jamforelse.indikator.per_kon:
        heads.append({"namn": "Skillnad kvinnor och män", "tal": True})
    since = str(jamforelse.ar - 1) if jamforelse.ar else "året före"
    heads.append({"namn": f"{jamforelse.kon.label} sedan {since}", "tal": True})
    rows = [_row(jamforelse, rad, link) for rad in jamforelse.rader]
    return {"kolumner": heads, "rader": [*rows, *_riket(jamforelse)], "kort": True}


def _row(jamforelse, rad, link):
    numbered = f"{rad.nummer}. {rad.plats.namn}" if jamforelse.vy == "karta" else rad.plats.namn
    in_county = rad.plats in jamforelse.platser.kommuner
    first = {"text": f"● {numbered}" if rad.vald else numbered}
    first |= {"url": link(kommun=rad.plats.nyckel)} if in_county and not rad.vald else {}
    first |= {"liten": "vald kommun"} if rad.vald else {}
    cells = [_cell(jamforelse, rad.varden[kon]) for kon in jamforelse.sexes]
    if jamforelse.indikator.per_kon:
        cells.append(_cell(jamforelse, rad.skillnad))
    return {"celler": [first, *cells, _change(jamforelse, rad.forandring)]}


def _cell(jamforelse, value):
    return {"text": jamforelse.tabell.text(value), "saknas": isinstance(value, Saknas)}


def _change(jamforelse, value):
    """With a shape beside the number; across a break there is none."""
    if isinstance(value, Saknas):
        return {"text": "ny definition" if value is Saknas.EJ_TILLAMPLIGT else value.text, "saknas": True}
    text = svenska.forandring(value, jamforelse.indikator.decimaler)
    shape = "▲ " if text.startswith("+") else "▼ " if text.startswith(svenska.MINUS) else ""
    return {"text": f"{shape}{text}"}


def _riket(jamforelse):
    """Riket as the last row, where it is the same kind of figure."""
    riket = jamforelse.platser.riket
    values = {kon: jamforelse.value(riket, kon) for kon in jamforelse.sexes}
    if jamforelse.indikator.enhet == "antal" or all(isinstance(value, Saknas) for value in values.values()):
        return []
    row = jamforelse.rad(0, riket)
    gap = [_cell(jamforelse, row.skillnad)] if Kon.KVINNOR in values else []
    cells = [_cell(jamforelse, value) for value in values.values()]
    return [{"celler": [{"text": "Riket"}, *cells, *gap, _change(jamforelse, row.forandring)], "summa": True}]
