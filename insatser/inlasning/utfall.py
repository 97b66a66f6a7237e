"""What an initiative has led to, in a county file."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from core.inlasning.former import Form
from core.inlasning.post import Post
from insatser.inlasning.referenser import till
from insatser.models import Matt, Utfall
from sok.inlasning.former import Artal, RefKallor


class Utfallet(Form):
    text: str = ""
    artal: Artal | None = None
    matt: Matt | None = None
    varde: Decimal | None = None
    varde_till: Decimal | None = None
    taljare: Annotated[int, Field(ge=0)] | None = None
    namnare: Annotated[int, Field(ge=1)] | None = None
    enhet: str = ""
    malgrupp: str = ""
    kalla: RefKallor = []

    @model_validator(mode="after")
    def _says_something(self):
        if not self.text and self.varde is None and self.taljare is None:
            raise ValueError("skriv ”text”, ”varde” eller ”taljare” och ”namnare”.")
        if (self.taljare is None) != (self.namnare is None):
            raise ValueError("ange både ”taljare” och ”namnare”, eller ingen av dem.")
        return self


def poster(insats, plats, kalla):
    for n, utfall in enumerate(insats.utfall):
        ids = {"insats": till(insats.nyckel), "text": utfall.text, "varde": utfall.varde, "taljare": utfall.taljare}
        falt = utfall.falt() | {"matt": utfall.matt or "", "kalla": kalla(utfall.kalla)}
        yield Post(Utfall, f"utfall:{insats.nyckel} {n + 1}", ids, falt | ids, (*plats, "utfall", n))
