"""The time axis of a thread: where each period lies, in per cent of the width. What is known is whole, what no source
says is broken; nothing is placed that is not said or that the order of the thread does not give."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone

from insatser.models import Insatsstatus

ETIKETTER = 8
PAGAENDE = (Insatsstatus.PAGAR, Insatsstatus.PAUSAD)


@dataclass(frozen=True)
class Streck:
    """A piece of a line, from x to x."""

    fran: str
    till: str
    bredd: str


@dataclass(frozen=True)
class Ar:
    text: str
    mitt: str
    vanster: str
    skrivs: bool


@dataclass(frozen=True)
class Figurrad:
    """What is drawn for one initiative. `punkter` are the years with outcomes."""

    saker: tuple
    osaker: tuple
    punkter: tuple


class Figur:
    def __init__(self, rader, idag=None):
        self.idag = idag or timezone.localdate()
        self.forsta, self.sista = self._years(rader)
        self.rader = {rad.insats.pk: self._rad(rad) for rad in rader}

    @property
    def antal_ar(self):
        return self.sista - self.forsta + 1

    @cached_property
    def ar(self):
        """Every year; where there are many only some are written."""
        step = -(-self.antal_ar // ETIKETTER)
        years = range(self.forsta, self.sista + 1)
        return [Ar(str(n), self._middle(n), self._x(_nyar(n)), (n - self.forsta) % step == 0) for n in years]

    def _years(self, rader):
        """The years of the agreements, and those that a period or an outcome is told of."""
        years = set()
        for rad in rader:
            avtal = rad.insats.overenskommelse
            years |= {avtal.startdatum.year, (avtal.slutdatum or max(self.idag, avtal.startdatum)).year}
            years |= {artal for artal, _ in rad.utfall_per_ar if artal}
            if span := rad.insats.spann:
                years |= {span.lower.year} if span.lower else set()
                years |= {(span.upper - datetime.timedelta(days=1)).year} if span.upper else set()
        return min(years), max(years)

    def _rad(self, rad):
        start, end = _nyar(self.forsta), _nyar(self.sista + 1)
        years = tuple(self._middle(artal) for artal, _ in rad.utfall_per_ar if artal)
        span = rad.insats.spann
        if span is None:
            between = (rad.efter or start, rad.fore or end)
            return Figurrad((), self._piece(*between), years)
        known_start, known_end = span.lower, span.upper
        lower, upper = known_start or known_end, known_end or self._until(rad.insats, known_start)
        broken = ()
        if not known_start:
            lower = max(start, known_end - datetime.timedelta(days=31))
            broken = self._piece(rad.efter or start, lower)
        elif not known_end:
            broken = self._piece(upper, end)
        return Figurrad(self._piece(lower, upper), broken, years)

    def _until(self, insats, start):
        """How far a period without an end is known: to today while it goes on, else its first month."""
        if insats.status in PAGAENDE and start <= self.idag:
            return min(self.idag, _nyar(self.sista + 1))
        return min(start + datetime.timedelta(days=31), _nyar(self.sista + 1))

    def _piece(self, fran, till):
        """One piece, or none when nothing lies between."""
        if fran >= till:
            return ()
        return (Streck(self._x(fran), self._x(till), _percent(self._part(till) - self._part(fran))),)

    def _part(self, dag):
        first = _nyar(self.forsta)
        whole = (_nyar(self.sista + 1) - first).days
        return (dag - first).days / whole

    def _x(self, dag):
        return _percent(self._part(dag))

    def _middle(self, artal):
        return self._x(datetime.date(artal, 7, 2))


def _percent(part):
    return f"{100 * part:.3f}%"


def _nyar(artal):
    return datetime.date(artal, 1, 1)
