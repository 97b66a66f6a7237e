"""Follow-up questions of a county file: what is asked, of whom, and the answers a source already gives."""

from typing import Annotated

from pydantic import Field, model_validator

from core.inlasning.former import Form, Nyckel, Nyckelord, Referens, Text
from core.inlasning.post import Post, Till
from indikatorer import models
from sok.inlasning.former import RefKallor
from sok.inlasning.poster import AVTALET, Kallnamn

RefOmrade = Annotated[str, Referens("omrade")]


class Svaret(Form):
    """One year's answer; to a standing question one per area."""

    artal: Annotated[int, Field(ge=1990, le=2100)]
    omrade: RefOmrade | None = None
    text: Text
    kalla: str = ""


class Fragan(Form):
    """A question of one area, or a standing one when it names none."""

    nyckel: Annotated[Nyckelord, Nyckel("fraga")]
    omrade: RefOmrade | None = None
    text: Text
    avser: str = ""
    svarskalla: str = ""
    anmarkning: str = ""
    kalla: RefKallor = []
    svar: list[Svaret] = []

    @model_validator(mode="after")
    def _answers_have_one_area(self):
        if self.omrade and any(svar.omrade for svar in self.svar):
            raise ValueError("frågan har redan ett område. Ta bort ”omrade” i svaren.")
        return self


class Del(Form):
    fragor: list[Fragan] = []


def poster(fil):
    kalla = Kallnamn(fil)
    for n, fraga in enumerate(fil.fragor):
        plats, till = ("fragor", n), Till(f"fraga:{fraga.nyckel}")
        ids = {"overenskommelse": AVTALET, "nyckel": fraga.nyckel}
        falt = fraga.falt("svar") | {"nummer": n + 1, "omrade": _omrade(fraga.omrade), "kalla": kalla(fraga.kalla)}
        yield Post(models.Fraga, till.namn, ids, ids | falt, plats)
        for m, svar in enumerate(fraga.svar):
            ids = {"fraga": till, "omrade": _omrade(svar.omrade), "artal": svar.artal}
            namn = " ".join(filter(None, [f"fragesvar:{fraga.nyckel}", svar.omrade, str(svar.artal)]))
            falt = ids | {"text": svar.text, "kalla": svar.kalla}
            yield Post(models.Fragesvar, namn, ids, falt, (*plats, "svar", m))


def _omrade(nyckel):
    return Till(f"omrade:{nyckel}") if nyckel else None
