"""The yearly action plans in a county file: rows, goals, and what the source does not let us read."""

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from core.inlasning.former import Form, Nyckel, Nyckelord, Text
from core.inlasning.post import Post, Till
from insatser.inlasning.referenser import RefInsats, till
from insatser.models import Handlingsplan, Lasbarhet, Planmal, Planrad, Planstatus
from sok.inlasning.former import Artal, RefDelmal, RefKallor, RefOmrade, RefOrgan, RefSamverkansomrade
from sok.inlasning.poster import AVTALET


class Malet(Form):
    """A number, an interval or words."""

    lagst: Annotated[Decimal, Field(ge=0)] | None = None
    hogst: Annotated[Decimal, Field(ge=0)] | None = None
    enhet: str = ""
    text: str = ""

    @model_validator(mode="after")
    def _says_something(self):
        if self.lagst is None and not self.text:
            raise ValueError("skriv ”lagst” eller ”text”.")
        if self.lagst is not None and not self.enhet:
            raise ValueError("skriv ”enhet”: vad antalet räknar.")
        if self.hogst is not None and (self.lagst is None or self.hogst <= self.lagst):
            raise ValueError("”hogst” ska vara större än ”lagst”.")
        return self


class Planraden(Form):
    nyckel: Annotated[Nyckelord, Nyckel("planrad")]
    titel: str = ""
    insats: RefInsats | None = None
    omrade: RefOmrade | None = None
    samverkansomrade: RefSamverkansomrade | None = None
    delmal: RefDelmal | None = None
    genomforande: str = ""
    uppfoljning: str = ""
    bakgrund: str = ""
    indikatorer: str = ""
    mottagare: str = ""
    organ: RefOrgan | None = None
    lasbarhet: Lasbarhet | None = None
    anmarkning: str = ""
    mal: list[Malet] = []

    @model_validator(mode="after")
    def _has_a_name(self):
        if not self.insats and not self.titel:
            raise ValueError("skriv ”insats” eller ”titel”.")
        return self


def _one_per_year(planer):
    years = [plan.artal for plan in planer]
    if twice := next((year for year in years if years.count(year) > 1), None):
        raise ValueError(f"{twice} har två handlingsplaner. Behåll en av dem.")
    return planer


class Planen(Form):
    artal: Artal
    titel: Text | None = None
    inledning: str = ""
    status: Planstatus = Planstatus.UTKAST
    anmarkning: str = ""
    kalla: RefKallor = []
    rader: list[Planraden] = []


Planer = Annotated[list[Planen], AfterValidator(_one_per_year)]
EGNA = ("omrade", "samverkansomrade", "delmal", "insats", "organ", "mal", "nyckel")


def poster(fil, kalla):
    hemma = _areas(fil)
    for n, plan in enumerate(fil.handlingsplaner):
        namn, ids = f"handlingsplan:{plan.artal}", {"overenskommelse": AVTALET, "artal": plan.artal}
        falt = plan.falt("rader") | {"kalla": kalla(plan.kalla), "titel": plan.titel or ""}
        # The status has its own life in the portal: a reading sets where it begins.
        yield Post(Handlingsplan, namn, ids, falt | ids, ("handlingsplaner", n), bara_nya=("status",))
        for m, rad in enumerate(plan.rader):
            yield from _rad(namn, rad, m, ("handlingsplaner", n, "rader", m), hemma)


def _rad(plan, rad, n, plats, hemma):
    namn = f"planrad:{rad.nyckel}"
    ids = {"plan": Till(plan), "insats": till(rad.insats) if rad.insats else None, "titel": rad.titel}
    omrade = rad.omrade or hemma.get(rad.samverkansomrade) or hemma.get(rad.delmal)
    falt = rad.falt(*EGNA) | {
        "ordning": n + 1,
        "lasbarhet": rad.lasbarhet or "",
        "omrade": Till(f"omrade:{omrade}") if omrade else None,
        "samverkansomrade": Till(f"samverkansomrade:{rad.samverkansomrade}") if rad.samverkansomrade else None,
        "delmal": Till(f"delmal:{rad.delmal}") if rad.delmal else None,
        "organ": Till(f"organ:{rad.organ}") if rad.organ else None,
    }
    # The order is the portal's own once people move rows.
    yield Post(Planrad, namn, ids, falt | ids, plats, bara_nya=("ordning",))
    for m, goal in enumerate(rad.mal):
        ids = {"rad": Till(namn), "ordning": m}
        yield Post(Planmal, f"planmal:{rad.nyckel} {m + 1}", ids, goal.falt() | ids, (*plats, "mal", m))


def _areas(fil):
    """{key of a sub-goal or a collaboration area: key of its area}."""
    return {ett.nyckel: omrade.nyckel for omrade in fil.omraden for ett in (*omrade.delmal, *omrade.samverkansomraden)}
