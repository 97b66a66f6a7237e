"""The shapes of Kolada's answers, read leniently where Kolada itself varies: booleans come as true
or 1, periods as "2025" or 2025, dates may be missing."""

import datetime
import hashlib
import re
from typing import Annotated, Generic, Literal, NotRequired, TypeVar

from pydantic import BaseModel, BeforeValidator, FiniteFloat
from typing_extensions import TypedDict

Rad = TypeVar("Rad")
RETIRED = re.compile(r"\(\s*-\s*(\d{4})\s*\)")


class Datavarde(TypedDict):
    gender: Literal["T", "K", "M"]
    value: FiniteFloat | None
    status: NotRequired[str | None]
    count: NotRequired[int | None]
    isdeleted: NotRequired[bool]


class Datarad(TypedDict):
    kpi: str
    municipality: str
    period: int
    values: list[Datavarde]


class Datasida(TypedDict):
    values: list[Datarad]
    next_url: str | None


class Sida(BaseModel, Generic[Rad]):
    values: list[Rad]
    next_url: str | None


def _as_text(value):
    return None if value in (None, "") else str(value)


Text = Annotated[str | None, BeforeValidator(_as_text)]
Datum = Annotated[datetime.date | None, BeforeValidator(lambda value: value or None)]


class Kpi(BaseModel):
    """What Kolada says about an indicator. It has no field for the unit nor for which way is better."""

    id: str
    title: str
    description: str | None = ""
    is_divided_by_gender: bool = False
    municipality_type: Literal["K", "L", "A"]
    operating_area: str | None = None
    publication_date: Datum = None
    publ_period: Text = None

    @property
    def titel_hash(self):
        """Sixteen hexadecimal characters that change when title or definition does."""
        text = f"{self.title}\n{self.description or ''}"
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    @property
    def sista_ar(self):
        """The last year of a retired indicator, which Kolada writes in its title: "(-2024)"."""
        match = RETIRED.search(self.title)
        return int(match[1]) if match else None


class Medlem(BaseModel):
    member_id: str
    member_title: str


class Grupp(BaseModel):
    id: str
    title: str
    members: list[Medlem] = []
