"""The age groups of one year beside each other, in words."""

from decimal import Decimal

from core.svenska import Saknas
from indikatorer.models import Kon
from indikatorer.services import serieval
from indikatorer.services.jamforelse import avstand


def tabellvy(utveckling):
    """The latest year with a value in any age group, for komponenter/tabell.html with "artal"; None when the reader
    has not chosen ages or no age has a value."""
    latest = _latest(utveckling.tabell) if utveckling.val.jamfor == serieval.ALDER else None
    if latest is None:
        return None
    sexes = serieval.konen(utveckling.val)
    heads = [{"namn": "Ålder"}, *({"namn": Kon(kon).label, "tal": True} for kon in sexes)]
    if len(sexes) > 1:
        heads.append({"namn": "Skillnad kvinnor och män", "tal": True})
    rows = [_row(utveckling.tabell, latest, matt, sexes) for matt in utveckling.aldrar]
    return {"artal": latest.artal, "kolumner": heads, "rader": rows}


def _latest(tabell):
    return next((rad for rad in reversed(tabell.rader) if _known(rad)), None)


def _known(rad):
    return any(isinstance(value, Decimal) for value in rad.varden.values())


def _row(tabell, rad, matt, sexes):
    values = [rad.varden[f"{kon}-{matt.nyckel}"] for kon in sexes]
    if len(values) > 1:
        values.append(avstand(*values))
    cells = ({"text": tabell.text(value), "saknas": isinstance(value, Saknas)} for value in values)
    return {"celler": [{"text": matt.aldersgrupp}, *cells]}
