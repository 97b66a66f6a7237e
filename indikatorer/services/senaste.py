"""One figure of a place and sex, with its year, or what kind of missing it is."""

from dataclasses import dataclass

from core.svenska import Saknas
from indikatorer.services import varden as varden_service


@dataclass(frozen=True)
class Senaste:
    """The latest value, with its year; both None when there is none, and `saknas` says why."""

    artal: int | None
    varde: object
    saknas: Saknas = Saknas.SAKNAS


def senaste(varden, plats, kon):
    """The latest value, or what kind of missing the latest year has."""
    course = varden_service.med_slag(varden, plats, kon)
    known = [artal for artal, value in course.items() if not isinstance(value, Saknas)]
    if known:
        return Senaste(max(known), course[max(known)])
    return Senaste(None, None, course[max(course)] if course else Saknas.SAKNAS)


def ett_ar(varden, plats, kon, artal):
    """The value of one year, or what kind of missing it is."""
    value = varden_service.med_slag(varden, plats, kon).get(artal, Saknas.SAKNAS)
    return Senaste(artal, None, value) if isinstance(value, Saknas) else Senaste(artal, value)
