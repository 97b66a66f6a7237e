"""Checks of the whole once every row is read; each gives (cell, sentence) pairs.

`summor` is {(measure, place, year, sex, month): Summa}.
"""

from decimal import Decimal


def lansrader(summor, totaler, platser):
    """A county's own total is never less than its municipalities together, and equal when none is hidden. `totaler` is
    {(county, month): (number, cell)}."""
    parts = {}
    for (_, plats, _, _, manad), summa in summor.items():
        if len(plats) == 4:
            parts.setdefault((platser.lan[plats], manad), []).append(summa)
    for (lan, manad), (total, cell) in totaler.items():
        mine = parts.get((lan, manad), [])
        known = sum((summa.kand for summa in mine), Decimal(0))
        exact = all(summa.exakt for summa in mine)
        if total is not None and (known > total or (exact and known != total)):
            said = f"blir {known:f} tillsammans, men länets rad säger {total:f}."
            yield cell, f"Kommunerna i {platser.namn[lan]} {said}"


def procent(summor, matt):
    """Shares that all lie between 0 and 1 are written as parts, and no share is in the thousands."""
    for key in (key for key, each in matt.items() if each.enhet == "procent"):
        known = [(summa.kand, summa.cell) for (which, *_), summa in summor.items() if which == key and summa.exakt]
        if known and all(0 <= value <= 1 for value, _ in known) and any(value % 1 for value, _ in known):
            yield known[0][1], "Alla andelar ligger mellan 0 och 1. Enheten är procent: 45 i stället för 0,45."
        wrong = next((cell for value, cell in known if not -1000 <= value <= 1000), None)
        if wrong:
            yield wrong, "Värdet kan inte vara procent. Har enheten ändrats?"
