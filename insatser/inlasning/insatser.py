"""Initiatives in a county file: what was done, by whom, where, and how they hang together."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from core.inlasning.former import Form, Nyckel, Nyckelord, Oprecist, Text
from core.inlasning.post import Numrerade, Post, Till
from insatser.inlasning import utfall as utfallen
from insatser.inlasning.referenser import RefInsats, till
from insatser.models import (
    Aktorsroll,
    Insats,
    InsatsAktor,
    InsatsKoppling,
    InsatsPlats,
    InsatsRelation,
    Insatsrelationstyp,
    Insatsslag,
    Insatsstatus,
    Skede,
)
from insatser.models.skede import GAR_IHOP, gar_ihop
from sok.inlasning.former import (
    RefDelmal,
    RefGeografi,
    RefKallor,
    RefOmrade,
    RefOrgan,
    RefOrganisation,
    RefSamverkansomrade,
)
from sok.inlasning.poster import AVTALET
from sok.models import Geografi


class Aktor(Form):
    organisation: RefOrganisation | None = None
    organ: RefOrgan | None = None
    fritext: str = ""
    harledd: bool = False
    trolig: bool = False
    anmarkning: str = ""

    @model_validator(mode="after")
    def _exactly_one(self):
        if sum(map(bool, (self.organisation, self.organ, self.fritext))) != 1:
            raise ValueError("ange en av ”organisation”, ”organ” och ”fritext”.")
        return self


Belopp = Annotated[Decimal, Field(ge=0, max_digits=14, decimal_places=2)]


class Finansiar(Aktor):
    """Amounts in kronor."""

    referens: Annotated[str, Field(max_length=80)] = ""
    sokt: Belopp | None = None
    beviljat: Belopp | None = None


class Samband(Form):
    typ: Insatsrelationstyp
    insats: RefInsats


class Insatsen(Form):
    nyckel: Annotated[Nyckelord, Nyckel("insats")]
    titel: Text
    slag: Insatsslag = Insatsslag.INSATS
    status: Insatsstatus | None = None
    skede: Skede | None = None
    start: Oprecist | None = None
    slut: Oprecist | None = None
    pagick: Oprecist | None = None
    period_i_kallan: str = ""
    galler_alla_omraden: bool = False
    malgrupp: str = ""
    beskrivning: str = ""
    finansiering: str = ""
    deltagarmal: str = ""
    uppfoljning: str = ""
    antal_kommuner: Annotated[int, Field(ge=1, le=290)] | None = None
    anmarkning: str = ""
    kalla: RefKallor = []
    ansvariga: list[Aktor] = []
    medverkande: list[Aktor] = []
    finansiarer: list[Finansiar] = []
    styrande: list[Aktor] = []
    omraden: list[RefOmrade] = []
    delmal: list[RefDelmal] = []
    samverkansomraden: list[RefSamverkansomrade] = []
    kommuner: list[RefGeografi] = []
    utfall: list[utfallen.Utfallet] = []
    samband: list[Samband] = []

    @model_validator(mode="after")
    def _period(self):
        if self.pagick and (self.start or self.slut):
            raise ValueError("”pagick” används bara när både ”start” och ”slut” är okända.")
        if self.start and self.slut and self.slut.last < self.start.first:
            raise ValueError("”slut” ligger före ”start”.")
        return self

    @model_validator(mode="after")
    def _stage(self):
        if not gar_ihop(self.skede, self.lage):
            raise ValueError("”skede” och ”status” säger emot varandra.")
        if self.skede == Skede.ORDINARIE and self.slut:
            raise ValueError("ordinarie verksamhet har inget ”slut”.")
        return self

    @property
    def lage(self):
        """The status; the stage brings one when the file gives none."""
        return self.status or (GAR_IHOP[self.skede][0] if self.skede else "")


EGNA = (
    "ansvariga",
    "medverkande",
    "finansiarer",
    "styrande",
    "omraden",
    "delmal",
    "samverkansomraden",
    "kommuner",
    "utfall",
    "samband",
)
ROLLER = {
    "ansvariga": Aktorsroll.ANSVARIG,
    "medverkande": Aktorsroll.MEDVERKANDE,
    "finansiarer": Aktorsroll.FINANSIAR,
    "styrande": Aktorsroll.STYRANDE,
}


def poster(fil, kalla):
    hemma = _areas(fil)
    for n, insats in enumerate(fil.insatser):
        yield from _insats(insats, ("insatser", n), kalla, hemma)
    for n, insats in enumerate(fil.insatser):
        for m, samband in enumerate(insats.samband):
            ids = {"fran": till(insats.nyckel), "till": till(samband.insats), "typ": samband.typ}
            namn = f"insatsrelation:{insats.nyckel} {samband.typ.value} {samband.insats}"
            yield Post(InsatsRelation, namn, ids, ids, ("insatser", n, "samband", m))


def _areas(fil):
    """{(kind, key): key of its area} for sub-goals and collaboration areas."""
    hemma = {("delmal", delmal.nyckel): omrade.nyckel for omrade in fil.omraden for delmal in omrade.delmal}
    for omrade in fil.omraden:
        hemma |= {("samverkansomrade", ett.nyckel): omrade.nyckel for ett in omrade.samverkansomraden}
    return hemma


def _insats(insats, plats, kalla, hemma):
    ids = {"overenskommelse": AVTALET, "nyckel": insats.nyckel}
    lage = {"status": insats.lage, "skede": insats.skede or ""}
    falt = insats.falt(*EGNA) | {"kalla": kalla(insats.kalla)} | lage
    # Status and stage have their own life in the portal: a reading sets where they begin.
    yield Post(Insats, f"insats:{insats.nyckel}", ids, falt | ids, plats, bara_nya=tuple(lage))
    yield from _links(insats, plats, hemma)
    for name, roll in ROLLER.items():
        yield from _actors(insats, name, roll, plats)
    for n, kod in enumerate(insats.kommuner):
        ids = {"insats": till(insats.nyckel), "geografi": Geografi(pk=kod)}
        yield Post(InsatsPlats, f"insatsplats:{insats.nyckel} {kod}", ids, ids, (*plats, "kommuner", n))
    yield from utfallen.poster(insats, plats, kalla)


def _links(insats, plats, hemma):
    """The first sub-goal, or else the first collaboration area or area, is the primary one. It comes last,
    so that another has stepped down before it."""
    mal = [("delmal", nyckel, n) for n, nyckel in enumerate(insats.delmal)]
    mal += [("samverkansomrade", nyckel, n) for n, nyckel in enumerate(insats.samverkansomraden)]
    mal += [("omrade", nyckel, n) for n, nyckel in enumerate(insats.omraden)]
    for slag, nyckel, n in reversed(mal):
        ids = {"insats": till(insats.nyckel), "omrade": Till(f"omrade:{hemma.get((slag, nyckel), nyckel)}")}
        ids |= {kind: Till(f"{kind}:{nyckel}") if kind == slag else None for kind in ("delmal", "samverkansomrade")}
        name = {"delmal": "delmal", "samverkansomrade": "samverkansomraden", "omrade": "omraden"}[slag]
        yield Post(
            InsatsKoppling,
            f"insatskoppling:{insats.nyckel} {slag} {nyckel}",
            ids,
            ids | {"primar": (slag, nyckel, n) == mal[0]},
            (*plats, name, n),
        )


def _actors(insats, name, roll, plats):
    numrerad = Numrerade()
    for n, aktor in enumerate(getattr(insats, name)):
        ids = {
            "insats": till(insats.nyckel),
            "roll": roll,
            "organisation": Till(f"organisation:{aktor.organisation}") if aktor.organisation else None,
            "organ": Till(f"organ:{aktor.organ}") if aktor.organ else None,
            "fritext": aktor.fritext,
        }
        # Words may be corrected, so they do not name their row.
        namn = numrerad(f"insatsaktor:{insats.nyckel} {roll.value} {aktor.organisation or aktor.organ or 'annan'}")
        falt = ids | {"harledd": aktor.harledd, "trolig": aktor.trolig, "anmarkning": aktor.anmarkning, "ordning": n}
        if roll == Aktorsroll.FINANSIAR:
            ids |= {"referens": aktor.referens}
            falt |= {"referens": aktor.referens, "sokt_belopp": aktor.sokt, "beviljat_belopp": aktor.beviljat}
        yield Post(InsatsAktor, namn, ids, falt, (*plats, name, n))
