"""The plain table a chart is drawn from, and what must hold for it to be drawn."""

import enum
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from core import svenska
from core.svenska import Saknas

MAX_SERIES = 4


class Roll(enum.StrEnum):
    """The look of a series: hue, line and marker (or bar pattern) always go together."""

    EGEN = "egen"
    LANET = "lanet"
    RIKET = "riket"
    LIKNANDE = "liknande"
    KVINNOR = "kvinnor"
    MAN = "man"
    TOTALT = "totalt"


BY_SEX = {Roll.KVINNOR, Roll.MAN}
BY_PLACE = {Roll.EGEN, Roll.LANET, Roll.RIKET, Roll.LIKNANDE}


class OritbartDiagram(ValueError):
    """The table cannot be drawn so that it can be read; the message says what to change."""


class Punkt(NamedTuple):
    """One year's value; None or a `Saknas` when there is none, with a note when there is one. `lag` and `hog` are
    the bounds of its uncertainty, where the source says."""

    ar: int
    varde: Decimal | float | int | Saknas | None
    anmarkning: str = ""
    lag: Decimal | float | None = None
    hog: Decimal | float | None = None

    @property
    def known(self):
        return svenska.missing_text(self.varde) is None

    @property
    def y(self):
        return float(self.varde)

    @property
    def bounds(self):
        """(low, high) of a value that has both, else nothing."""
        return (float(self.lag), float(self.hog)) if self.known and None not in (self.lag, self.hog) else ()


@dataclass(frozen=True)
class Serie:
    """A named row of points in year order. `points` takes (year, value), then a note, and the bounds."""

    name: str
    role: Roll
    points: tuple[Punkt, ...]

    def __post_init__(self):
        points = sorted((Punkt(*point) for point in self.points), key=lambda point: point.ar)
        object.__setattr__(self, "points", tuple(points))
        object.__setattr__(self, "role", Roll(self.role))

    @property
    def known(self):
        return [point for point in self.points if point.known]

    @property
    def last(self):
        return self.known[-1] if self.known else None

    def at(self, year):
        return next((point for point in self.points if point.ar == year), None)


@dataclass(frozen=True)
class Target:
    """A level to reach. `whose` stands in its label: "Mål, kvinnor: 38 %"."""

    value: Decimal | float | int
    whose: str = ""
    year: int | None = None

    @property
    def name(self):
        return f"Mål, {self.whose}" if self.whose else "Mål"


@dataclass(frozen=True)
class Diagram:
    """A line chart's whole content. `breaks` are (year, what changed): the line starts anew there; `also` are
    values that the axis covers too, as in other charts it is read beside.

    Raises OritbartDiagram for more than four series, for two that look alike, and for sex mixed
    with places.
    """

    title: str
    unit: str
    series: tuple[Serie, ...]
    years: tuple[int, ...] = ()
    target: Target | None = None
    baseline_year: int | None = None
    breaks: tuple[tuple[int, str], ...] = field(default=())
    decimals: int | None = None
    also: tuple = ()

    def __post_init__(self):
        object.__setattr__(self, "series", tuple(self.series))
        object.__setattr__(self, "breaks", tuple(sorted(self.breaks)))
        found = {point.ar for serie in self.series for point in serie.points}
        object.__setattr__(self, "years", tuple(sorted(self.years or found)))
        self._check()

    def _check(self):
        roles = [serie.role for serie in self.series]
        if len(roles) > MAX_SERIES:
            raise OritbartDiagram(f"Ett diagram har högst fyra serier. Dela upp ”{self.title}”.")
        if len(set(roles)) < len(roles):
            raise OritbartDiagram(f"Två serier i ”{self.title}” skulle se likadana ut.")
        if set(roles) & BY_SEX and set(roles) & BY_PLACE:
            raise OritbartDiagram(f"”{self.title}” blandar kön och områden. Gör ett diagram för vardera.")

    @property
    def known_values(self):
        return [point.y for serie in self.series for point in serie.known]

    @property
    def axis_values(self):
        """Everything that the axis has to reach."""
        bounds = [edge for serie in self.series for point in serie.points for edge in point.bounds]
        target = [float(self.target.value)] if self.target else []
        return [*self.known_values, *bounds, *target, *self.also]

    def value_text(self, value):
        """A value with its unit, as everywhere else in the portal."""
        return svenska.med_enhet(value, self.unit_mark, self.decimals)

    def span_text(self, point):
        """The uncertainty in words: "osäkerhet 19,2–22,4"."""
        low, high = (svenska.tal(edge, self.decimals) for edge in (point.lag, point.hog))
        return f"osäkerhet {low}–{high}"

    @property
    def unit_mark(self):
        return "%" if self.is_percent else self.unit if self.unit in svenska.KRONOR else ""

    @property
    def is_percent(self):
        return self.unit.lower() in ("%", "procent")

    @property
    def span(self):
        return svenska.period(self.years[0], self.years[-1]) if self.years else ""


@dataclass(frozen=True)
class Stapel:
    """One bar. `own` is the reader's own: drawn solid and set in bold."""

    name: str
    value: Decimal | float | int | Saknas | None
    own: bool = False
    role: Roll | None = None

    @property
    def known(self):
        return svenska.missing_text(self.value) is None

    @property
    def look(self):
        return str(self.role or (Roll.EGEN if self.own else "ovrig"))


@dataclass(frozen=True)
class Stapeldiagram:
    """A horizontal bar chart in the order given. `reference` is a line through it: (name, value)."""

    title: str
    unit: str
    bars: tuple[Stapel, ...]
    reference: tuple[str, Decimal | float | int] | None = None
    decimals: int | None = None

    def __post_init__(self):
        object.__setattr__(self, "bars", tuple(self.bars))

    value_text = Diagram.value_text
    unit_mark = Diagram.unit_mark
    is_percent = Diagram.is_percent

    @property
    def known_values(self):
        return [float(bar.value) for bar in self.bars if bar.known]
