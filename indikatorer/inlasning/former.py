"""The form of what a county file says about indicators."""

from typing import Annotated

from pydantic import Field, model_validator

from core.inlasning.former import Form, Nyckel, Nyckelord, Referens, Text
from indikatorer.models import Kon

RefDelmal = Annotated[str, Referens("delmal")]
RefOmrade = Annotated[str, Referens("omrade")]
RefGeografi = Annotated[str, Referens("geografi")]


class Koppling(Form):
    """A measure from the catalogue for a sub-goal, or for an area where there is none. `huvud`: the formal target is
    tested against it."""

    kpi: Annotated[str, Referens("nyckeltal")]
    delmal: RefDelmal | None = None
    omrade: RefOmrade | None = None
    huvud: bool = False
    kon: Kon = Kon.TOTALT
    utgangsar: Annotated[int, Field(ge=1990, le=2100)] | None = None
    kommentar: str = ""

    @model_validator(mode="after")
    def _for_one_of_them(self):
        if (self.delmal is None) == (self.omrade is None):
            raise ValueError("en indikator hör till ett delmål eller till ett område. Skriv ett av dem.")
        if self.omrade and {"huvud", "kon", "utgangsar"} & self.model_fields_set:
            raise ValueError("”huvud”, ”kon” och ”utgangsar” gäller ett delmåls målform. Ta bort dem från området.")
        return self


class UtanMatt(Form):
    delmal: RefDelmal
    skal: Text


class Grupp(Form):
    """Municipalities that the source publishes one value for."""

    nyckel: Annotated[Nyckelord, Nyckel("jamforelsegrupp")]
    namn: Text
    kolada: Annotated[str, Field(pattern=r"^G\d+$")]
    vagning: Text = "ovägt medelvärde"
    lan: RefGeografi | None = None
    medlemmar: Annotated[list[RefGeografi], Field(min_length=2)]


class Del(Form):
    indikatorer: list[Koppling] = []
    utan_matt: list[UtanMatt] = []
    jamforelsegrupper: list[Grupp] = []
