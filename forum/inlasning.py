"""The part of a county file about decisions and recommendations."""

from typing import Annotated

from pydantic import Field, model_validator

from core.inlasning.former import Form, Nyckel, Nyckelord, Oprecist, Text
from core.inlasning.post import Post, Till
from forum.models import Beslut, Beslutsstatus, Rekommendation
from sok.inlasning.former import Avser, RefKallor, RefOrgan, RefOrganisation
from sok.inlasning.poster import AVTALET, Kallnamn


class Beslutet(Form):
    nyckel: Annotated[Nyckelord, Nyckel("beslut")]
    organ: RefOrgan | None = None
    beslutsfattare: str = ""
    nar: Oprecist | None = None
    nar_i_kallan: str = ""
    text: Text
    status: Beslutsstatus = Beslutsstatus.FATTAT
    avser: Avser = []
    anmarkning: str = ""
    kalla: RefKallor = []


class Rekommendationen(Form):
    nummer: Annotated[int, Nyckel("rekommendation"), Field(ge=1)]
    text: Text
    agare_organ: RefOrgan | None = None
    agare_organisation: RefOrganisation | None = None
    frist: Oprecist | None = None
    kalla: RefKallor = []

    @model_validator(mode="after")
    def _one_owner(self):
        if self.agare_organ and self.agare_organisation:
            raise ValueError("ange ”agare_organ” eller ”agare_organisation”, inte båda.")
        return self


class Del(Form):
    beslut: list[Beslutet] = []
    rekommendationer: list[Rekommendationen] = []


def poster(fil):
    kalla = Kallnamn(fil)
    for n, beslut in enumerate(fil.beslut):
        ids = {"overenskommelse": AVTALET, "nyckel": beslut.nyckel}
        falt = beslut.falt() | {"organ": _till("organ", beslut.organ), "kalla": kalla(beslut.kalla)}
        yield Post(Beslut, f"beslut:{beslut.nyckel}", ids, falt | ids, ("beslut", n))
    for n, rad in enumerate(fil.rekommendationer):
        ids = {"overenskommelse": AVTALET, "nummer": rad.nummer}
        falt = rad.falt() | {
            "agare_organ": _till("organ", rad.agare_organ),
            "agare_organisation": _till("organisation", rad.agare_organisation),
            "kalla": kalla(rad.kalla),
        }
        yield Post(Rekommendation, f"rekommendation:{rad.nummer}", ids, falt | ids, ("rekommendationer", n))


def _till(slag, nyckel):
    return Till(f"{slag}:{nyckel}") if nyckel else None
