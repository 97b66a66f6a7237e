"""The building blocks of a file's schema: strict forms, keys, references, dates and periods.

A schema is pydantic models of `Form`. What identifies something carries `Nyckel(slag)`, what points at
something carries `Referens(slag)`; `kontroll` follows both through the whole file.
"""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, ClassVar

from django.core.exceptions import ValidationError
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, model_validator

from core.giltighet import spann
from core.oprecist import OprecistDatum


class Form(BaseModel):
    """One mapping of the file. A key that the form does not know is a fault. A form with `KORT` may be
    written as one word: the value of that name."""

    KORT: ClassVar[str] = ""
    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def utskriven(cls, value):
        """The mapping that one word stands for; anything else as it is."""
        return {cls.KORT: value} if cls.KORT and isinstance(value, str) else value

    def falt(self, *utan):
        """The values by name, without those named."""
        return {name: value for name, value in self if name not in utan}


@dataclass(frozen=True)
class Nyckel:
    """The value identifies one thing of its kind in the file."""

    slag: str


@dataclass(frozen=True)
class Referens:
    """The value is the key of something of one of the kinds; with several, it is written "slag:nyckel"."""

    slag: tuple

    def __init__(self, *slag):
        object.__setattr__(self, "slag", slag)


def _date(value):
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"”{value}” är inget datum. Skriv år-månad-dag: 2024-09-02.") from None


def _oprecist(value):
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError("uppgiften är inget datum. Skriv år, år-månad eller år-månad-dag: 2024-09-02.")
    try:
        return OprecistDatum.parse(str(value))
    except ValidationError as error:
        raise ValueError(error.messages[0]) from None


def _listed(value):
    return value if isinstance(value, list) else [value]


Nyckelord = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Dag = Annotated[datetime.date, BeforeValidator(_date)]
Oprecist = Annotated[OprecistDatum, BeforeValidator(_oprecist)]
# One value may stand without its list.
EnEllerFlera = BeforeValidator(_listed)


class MedPeriod(Form):
    """Something that held from and to some day, both counted; a month or a year makes the edge uncertain."""

    fran: Oprecist | None = None
    till: Oprecist | None = None
    osaker_grans: bool = False

    @model_validator(mode="after")
    def _in_order(self):
        if self.fran and self.till and self.fran.first > self.till.last:
            raise ValueError("”till” ligger före ”fran”. Byt plats på dem.")
        return self

    @property
    def giltighet(self):
        after = self.till.last + datetime.timedelta(days=1) if self.till else None
        return spann(self.fran.first if self.fran else None, after)

    def period(self):
        """The columns of a row with validity."""
        edges = [edge for edge in (self.fran, self.till) if edge]
        unsure = self.osaker_grans or any(edge.first != edge.last for edge in edges)
        return {"giltighet": self.giltighet, "osaker_grans": unsure}


def utan_overlapp(versioner):
    """The same list; ValueError when two of them hold on one day."""
    ordnade = sorted(versioner, key=lambda version: version.giltighet.lower or datetime.date.min)
    for forra, nasta in pairwise(ordnade):
        upper, lower = forra.giltighet.upper, nasta.giltighet.lower
        if upper is None or lower is None or lower < upper:
            raise ValueError("två av dem gäller samma dag. Ange ”till” på den äldre: dagen före den nyas ”fran”.")
    return versioner


def utan_overlapp_per(*names):
    """A check of a list: those that agree in the named values may not hold on the same day."""

    def check(saker):
        grupper = defaultdict(list)
        for sak in saker:
            grupper[tuple(getattr(sak, name) for name in names)].append(sak)
        for grupp in grupper.values():
            utan_overlapp(grupp)
        return saker

    return AfterValidator(check)
