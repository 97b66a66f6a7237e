"""From a sheet to rows by column: finds the headings, ignores what is blank, and says what cannot be used."""

from dataclasses import dataclass

from core.kalkyl import Kalkylfel
from core.svenska import lista
from insatser.tabell.celler import kort, som_text
from insatser.tabell.kolumner import BLADNAMN, KOLUMNER

RUBRIKEN_SENAST = 40
EGNA_BLAD = {"kodbok", "listor", *(namn.casefold() for namn in BLADNAMN.values())}
# One of these must be there for a row to be about something.
IDENTITET = {"insatser": ("nr", "titel"), "utfall": ("nr", "insats_nr", "insats")}


class TabellSaknas(Kalkylfel):
    """The file has no such table; `str()` tells what it has."""


@dataclass
class Rad:
    """`celler` holds what is not blank, by column code."""

    nummer: int
    celler: dict


@dataclass
class Tabell:
    rader: list
    kolumner: dict  # code → column number
    tomma: int = 0


def valj_blad(blad, slag):
    """The sheet of the kind: by its name, else the only one that is not another of the portal's own."""
    wanted = BLADNAMN[slag]
    for ett in blad:
        if ett.namn.strip().casefold() == wanted.casefold():
            return ett
    other = [ett for ett in blad if ett.namn.strip().casefold() not in EGNA_BLAD]
    if len(other) == 1:
        return other[0]
    names = lista(f"”{ett.namn}”" for ett in blad)
    raise TabellSaknas(
        f"Filen har inget blad som heter {wanted}. Bladen heter {names}. Döp om rätt blad till {wanted}."
    )


def las(blad, slag, uppslag, fynd):
    """The rows below the headings; None when there are no headings to go by, which is then a fault."""
    headings = {_folded(text): kolumn for kolumn in KOLUMNER[slag] for text in _headings(kolumn, uppslag)}
    start = _heading_row(blad, headings, slag)
    if start is None:
        fynd.fela(_no_headings(blad, slag))
        return None
    columns = _columns(blad.rader[start], start + 1, headings, fynd)
    rows = [_row(values, number, columns) for number, values in enumerate(blad.rader[start + 1 :], start=start + 2)]
    wrong = {row for row, column in blad.fel if column in columns.values()}
    filled = [row for row in rows if row.celler or row.nummer in wrong]
    last = max((row.nummer for row in filled), default=0)
    _cell_faults(blad, columns, start + 1, last, fynd)
    return Tabell(filled, columns, sum(row.nummer < last for row in rows) - sum(row.nummer < last for row in filled))


def _headings(kolumn, uppslag):
    return (uppslag.rubrik(kolumn.rubrik), *kolumn.andra_rubriker)


def _folded(text):
    return " ".join(som_text(text).casefold().split()).rstrip(" *:")


def _heading_row(blad, headings, slag):
    """The first row that names what each row is about."""
    for number, row in enumerate(blad.rader[:RUBRIKEN_SENAST]):
        known = {headings[word].kod for cell in row if (word := _folded(cell)) in headings}
        if known & set(IDENTITET[slag]):
            return number
    return None


def _no_headings(blad, slag):
    names = {kolumn.kod: kolumn.rubrik for kolumn in KOLUMNER[slag]}
    wanted = lista((f"”{names[kod]}”" for kod in IDENTITET[slag]), "eller")
    first = next((row for row in blad.rader if any(som_text(cell) for cell in row)), [])
    found = lista(f"”{kort(cell, 30)}”" for cell in first[:8] if som_text(cell))
    said = f"Första raden med innehåll har {found}." if found else "Bladet är tomt."
    return f"Det finns ingen rubrikrad med {wanted}. {said} Hämta mallen och flytta uppgifterna dit."


def _columns(row, number, headings, fynd):
    columns, unknown = {}, []
    for column, cell in enumerate(row, start=1):
        word = _folded(cell)
        kolumn = headings.get(word)
        if kolumn is None:
            unknown += [(column, cell)] if word else []
        elif kolumn.kod in columns:
            fynd.fela(f"Rubriken ”{kort(cell)}” står två gånger. Ta bort den ena kolumnen.", number, column)
        else:
            columns[kolumn.kod] = column
    for column, cell in unknown:
        fynd.notera(f"Kolumnen ”{kort(cell)}” är okänd och läses inte.", number, column)
    return columns


def _row(values, number, columns):
    cells = {kod: values[column - 1] for kod, column in columns.items() if column <= len(values)}
    return Rad(number, {kod: cell for kod, cell in cells.items() if som_text(cell)})


def _cell_faults(blad, columns, heading, last, fynd):
    names = {column: kod for kod, column in columns.items()}
    for (row, column), text in sorted(blad.fel.items()):
        if row > heading and column in names:
            fynd.fela(text, row, column)
    for r1, c1, r2, c2 in blad.sammanslagna:
        if r2 > heading and r1 <= last and any(c1 <= column <= c2 for column in names):
            fynd.fela(f"Cellerna {fynd.plats(r1, c1)} till {fynd.plats(r2, c2)} är sammanslagna. Dela dem.", r1, c1)
