"""A plan's goals beside what the initiative has reported for the year: "412 av 650 deltagare"."""

from dataclasses import dataclass
from decimal import Decimal

from core.svenska import HARD_SPACE
from insatser.models import Matt, Planmal, Utfall
from insatser.models.handlingsplan import i_tal
from insatser.utfallsar import per_ar

PROCENT = {"procent", "%"}
DELTAGARE = "deltagare"


@dataclass(frozen=True)
class Jamforelse:
    """`mal` is the goal in words, `utfall` what has come of it in words, `omdome` where an interval was hit. `saknas`:
    the goal can be counted, and nobody has reported."""

    mal: str
    utfall: str = ""
    omdome: str = ""
    saknas: bool = False


def utfall_per_insats(plan, rader):
    """{initiative: its outcomes of the plan's year, with participants and evidence}; a query each."""
    pks = {row.insats_id for row in rader if row.insats_id}
    found = {}
    for row in Utfall.objects.filter(insats__in=pks, artal=plan.artal).for_visning().order_by("pk"):
        found.setdefault(row.insats_id, []).append(row)
    return found


def jamfor(rad, utfall):
    """The row's goals in their order; `utfall` are the year's outcomes of its initiative."""
    return [_one(goal, utfall) for goal in rad.mal.all()]


def _one(goal: Planmal, utfall):
    if goal.lagst is None:
        return Jamforelse(goal.i_ord())
    if enhet(goal.enhet) in PROCENT:
        return _share(goal, [row for row in utfall if row.matt == Matt.ANDEL and row.varde is not None])
    total = summa([row for row in utfall if _counts(row, goal)]) or _participants(goal, utfall)
    if total is None:
        return Jamforelse(goal.i_ord(), saknas=True)
    words = _number(*total)
    if goal.hogst is None:
        return Jamforelse(goal.i_ord(), f"{words} av {i_tal(goal.lagst)}{HARD_SPACE}{goal.enhet}")
    return Jamforelse(goal.i_ord(), f"{words}{HARD_SPACE}{goal.enhet}", _place(goal, *total))


def _counts(row, goal):
    """A number or an interval in the goal's unit; shares are never added up."""
    return row.matt != Matt.ANDEL and row.varde is not None and enhet(row.enhet) == enhet(goal.enhet)


def enhet(text):
    """Units are compared without regard to case and spaces."""
    return " ".join(text.split()).casefold()


def summa(rows):
    """(lowest, highest) of the outcomes together; None when there are none. Nothing is counted twice: an outcome about
    a part of the people ("kvinnor") is already in one about everyone, and of those that rest on the same evidence the
    largest counts."""
    whole = [row for row in rows if not row.malgrupp.strip()]
    rows = en_per_belagg(whole or rows)
    if not rows:
        return None
    return sum((row.varde for row in rows), Decimal(0)), sum((_highest(row) for row in rows), Decimal(0))


def _highest(row):
    return row.varde if row.varde_till is None else row.varde_till


def en_per_belagg(rows):
    """The largest of those that share evidence, and every one that shares none."""
    groups = []
    for row in rows:
        marks = {one.samma_som for one in row.belagg_lista.all()}
        same = [group for group in groups if group[0] & marks]
        groups = [group for group in groups if group not in same]
        groups.append((marks.union(*(group[0] for group in same)), [row, *(one for group in same for one in group[1])]))
    return [max(members, key=_highest) for _, members in groups]


def _participants(goal, utfall):
    """Who took part, counted as on the initiative's page, when nobody has given the number itself."""
    if enhet(goal.enhet) != DELTAGARE:
        return None
    year = next((year for year in per_ar(utfall) if year.raknade), None)
    total = None if year is None or "totalt" in year.dolda.for_rad("Alla") else year.alla.totalt
    return None if total is None or total.tal is None else (Decimal(total.tal), Decimal(total.tal))


def _share(goal, rows):
    """Shares of different groups cannot be added, so only a single one is compared."""
    rows = [row for row in rows if not row.malgrupp.strip()] or rows
    if not rows:
        return Jamforelse(goal.i_ord(), saknas=True)
    if len(rows) > 1:
        return Jamforelse(goal.i_ord(), "flera utfall i procent, läggs inte ihop")
    value = rows[0].varde
    words = f"{i_tal(value)}{HARD_SPACE}procent"
    return Jamforelse(goal.i_ord(), words, _place(goal, value, value) if goal.hogst is not None else "")


def _place(goal, low, high):
    if high < goal.lagst:
        return "under intervallet"
    if low > goal.hogst:
        return "över intervallet"
    if low >= goal.lagst and high <= goal.hogst:
        return "inom intervallet"
    return "delvis inom intervallet"


def _number(low, high):
    return i_tal(low) if low == high else f"{i_tal(low)}–{i_tal(high)}"
