"""The form of what a county file says about indicators."""

from typing import Annotated

from pydantic import Field

from core.inlasning.former import Form, Nyckel, Nyckelord, Referens, Text
from indikatorer.models import Kon

RefDelmal = Annotated[str, Referens("delmal")]
RefGeografi = Annotated[str, Referens("geografi")]


class Koppling(Form):
    """A measure from the catalogue for a sub-goal. `huvud`: the formal target is tested against it."""

    kpi: Annotated[str, Referens("nyckeltal")]
    delmal: RefDelmal
    huvud: bool = False
    kon: Kon = Kon.TOTALT
    utgangsar: Annotated[int, Field(ge=1990, le=2100)] | None = None
    kommentar: str = ""


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
