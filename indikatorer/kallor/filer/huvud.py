"""The top of a table: that the headings, the unit and the year are what the mapping says, each told with its cell."""

import re

from core.kalkyl import cellnamn
from core.kalkyl.paket import REF, kolumnnummer
from indikatorer.kallor.filer.fel import FilenStammerInte
from indikatorer.kallor.filer.platser import som_text

INGET_AR = "Vilket år filen gäller står varken i dess namn eller i bladet. Låt filen heta som när den hämtades."


def kolumner(rader, tabell, blad):
    """{heading: column from 0}. FilenStammerInte names each heading that is gone, what stands there, and the cell."""
    row = _folded_row(rader, tabell.rubrikrad)
    where = {}
    for number, text in enumerate(row):
        where.setdefault(text, []).append(number)
    faults = [_missing(rader, tabell, blad, heading) for heading in tabell.anvanda if not where.get(_folded(heading))]
    faults += [
        (cellnamn(tabell.rubrikrad, where[_folded(heading)][1] + 1), f"Rubriken ”{heading}” står två gånger.")
        for heading in tabell.anvanda
        if len(where.get(_folded(heading), ())) > 1
    ]
    if faults:
        raise FilenStammerInte(faults)
    return {heading: where[_folded(heading)][0] for heading in tabell.anvanda}


def _missing(rader, tabell, blad, heading):
    place = cellnamn(tabell.rubrikrad, tabell.rubriker.index(heading) + 1)
    there = _at(rader, tabell.rubrikrad, tabell.rubriker.index(heading) + 1)
    found = f"står det ”{there}”" if there else "är det tomt"
    moved = next((n for n in range(1, min(len(rader), 40) + 1) if _folded(heading) in _folded_row(rader, n)), None)
    hint = f" Rubriken finns på rad {moved} i stället." if moved else ""
    return place, f"I bladet ”{blad}” väntades rubriken ”{heading}”, men där {found}.{hint}"


def krav_enhet(rader, tabell, blad):
    """The unit stands where it stood and says what it said."""
    faults = []
    for enhet in tabell.enheter:
        letters, number = REF.fullmatch(enhet.cell).groups()
        there = _at(rader, int(number), kolumnnummer(letters))
        if _folded(there) != _folded(enhet.text):
            found = f"står det ”{there}”" if there else "är det tomt"
            told = f"I bladet ”{blad}” väntades enheten ”{enhet.text}”, men där {found}. Har enheten ändrats?"
            faults.append((enhet.cell, told))
    if faults:
        raise FilenStammerInte(faults)


def aret(bok, period):
    """The year of the whole file: the mapping's, or the one that its name and its first sheets agree on."""
    if period.fast:
        return period.fast
    pattern = re.compile(period.ur_namn)
    named = {int(match[1]) for match in pattern.finditer(bok.namn.replace("_", " "))}
    told = set()
    for name in period.ur_blad:
        for row in bok.blad(name).rader[:30]:
            told |= {int(match[1]) for cell in row for match in pattern.finditer(som_text(cell))}
    years = named | told
    if len(years) == 1:
        return years.pop()
    if not years:
        raise FilenStammerInte([("", INGET_AR)])
    said = " och ".join(str(year) for year in sorted(years))
    raise FilenStammerInte([("", f"Filens namn och dess blad säger olika år: {said}. Har filen bytt namn?")])


def _folded_row(rader, number):
    return [_folded(cell) for cell in rader[number - 1]] if number <= len(rader) else []


def _folded(cell):
    return som_text(cell).casefold()


def _at(rader, row, column):
    if row > len(rader) or column > len(rader[row - 1]):
        return ""
    return som_text(rader[row - 1][column - 1])[:60]
