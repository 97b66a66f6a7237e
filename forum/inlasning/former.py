"""The form of a county file's part about the forum: meetings, decisions and their effect, recommendations."""

from typing import Annotated

from pydantic import Field, model_validator

from core.inlasning.former import Dag, Form, Nyckel, Nyckelord, Oprecist, Referens, Text
from forum.models import (
    VERKANS_FALT,
    Beslutsform,
    Beslutsstatus,
    Genomforande,
    Moteslag,
    Motesstatus,
    Punktslag,
    Utgang,
    Verkanstyp,
)
from insatser.inlasning import RefInsats
from sok.inlasning.former import (
    Artal,
    Avser,
    RefKallor,
    RefOmrade,
    RefOrgan,
    RefOrganisation,
    RefSamverkansomrade,
    Url,
)
from sok.inlasning.styrning import RefVersion
from sok.models import Malgruppsniva

RefMote = Annotated[str, Referens("mote")]


# What changes the agreement from a day; the others may be as undated as their source.
DATERADE = {Verkanstyp.AVSLUTAR_OMRADE, Verkanstyp.ANDRAR_MALGRUPP, Verkanstyp.ANTAR_VERSION}


class Punkten(Form):
    rubrik: Text
    slag: Punktslag = Punktslag.INFORMATION
    foredragande: str = ""
    minuter: Annotated[int, Field(ge=0, le=1440)] | None = None
    bakgrund: str = ""
    forslag_till_beslut: str = ""
    anteckning: str = ""
    utgang: Utgang | None = None


class Motet(Form):
    nyckel: Annotated[Nyckelord, Nyckel("mote")]
    organ: RefOrgan
    nar: Oprecist
    slag: Moteslag = Moteslag.SAMMANTRADE
    status: Motesstatus | None = None
    rubrik: str = ""
    plats: str = ""
    lank: Url | None = None
    tema: str = ""
    informerar: list[RefOrganisation] = []
    foljer_pa: RefMote | None = None
    punkter: list[Punkten] = []
    anmarkning: str = ""
    kalla: RefKallor = []


class Verkningen(Form):
    """What the decision changes. `fran` is the first day it holds; without it, the decision's own."""

    typ: Verkanstyp
    fran: Oprecist | None = None
    omrade: RefOmrade | None = None
    samverkansomrade: RefSamverkansomrade | None = None
    insats: RefInsats | None = None
    organ: RefOrgan | None = None
    version: RefVersion | None = None
    niva: Malgruppsniva | None = None
    artal: Artal | None = None
    text: str = ""

    @model_validator(mode="after")
    def _points_at_what_it_changes(self):
        behovs, typ = set(VERKANS_FALT[self.typ]), self.typ.value
        # The target group's new wording stands in `malgrupper`.
        kravs = behovs - {"text"} if self.typ == Verkanstyp.ANDRAR_MALGRUPP else behovs
        pekar = {name for name, value in self if name not in ("typ", "fran", "text") and value is not None}
        if saknas := sorted(name for name in kravs if not getattr(self, name)):
            raise ValueError(f"{typ} kräver ”{'” och ”'.join(saknas)}”.")
        if overflod := sorted(pekar - behovs):
            raise ValueError(f"{typ} har inget ”{overflod[0]}”. Ta bort det.")
        return self


class Beslutet(Form):
    nyckel: Annotated[Nyckelord, Nyckel("beslut")]
    nummer: Annotated[str, Field(max_length=12)] = ""
    organ: RefOrgan | None = None
    mote: RefMote | None = None
    form: Beslutsform | None = None
    beslutsfattare: str = ""
    nar: Oprecist | None = None
    nar_i_kallan: str = ""
    text: Text
    status: Beslutsstatus = Beslutsstatus.FATTAT
    ansvarig_organisation: RefOrganisation | None = None
    ansvarigt_organ: RefOrgan | None = None
    forfaller: Dag | None = None
    genomforande: Genomforande | None = None
    kraver_partsbeslut: bool = False
    diarienummer: str = ""
    verkan: list[Verkningen] = []
    avser: Avser = []
    anmarkning: str = ""
    kalla: RefKallor = []

    @model_validator(mode="after")
    def _goes_together(self):
        if self.ansvarig_organisation and self.ansvarigt_organ:
            raise ValueError("ange ”ansvarig_organisation” eller ”ansvarigt_organ”, inte båda.")
        if self.forfaller and self.nar and self.forfaller < self.nar.first:
            raise ValueError("”forfaller” ligger före ”nar”. Ett beslut kan inte vara klart innan det fattas.")
        if self.mote and not self.organ:
            raise ValueError("ett beslut på ett möte har ett ”organ”: det som möttes.")
        if not self.nar and any(verkan.fran is None for verkan in self.verkan if verkan.typ in DATERADE):
            raise ValueError("ange ”nar” på beslutet eller ”fran” på dess verkan: portalen behöver veta sedan när.")
        return self


class Mottagaren(Form):
    organisation: RefOrganisation | None = None
    organ: RefOrgan | None = None
    ord: str = ""

    @model_validator(mode="after")
    def _exactly_one(self):
        if sum(map(bool, (self.organisation, self.organ, self.ord))) != 1:
            raise ValueError("ange en av ”organisation”, ”organ” och ”ord”.")
        return self


class Rekommendationen(Form):
    nummer: Annotated[int, Nyckel("rekommendation"), Field(ge=1)]
    rubrik: str = ""
    text: Text
    agare_organ: RefOrgan | None = None
    agare_organisation: RefOrganisation | None = None
    mottagare: list[Mottagaren] = []
    frist: Oprecist | None = None
    uppfoljning: Dag | None = None
    kalla: RefKallor = []

    @model_validator(mode="after")
    def _one_owner(self):
        if self.agare_organ and self.agare_organisation:
            raise ValueError("ange ”agare_organ” eller ”agare_organisation”, inte båda.")
        return self


class Del(Form):
    moten: list[Motet] = []
    beslut: list[Beslutet] = []
    rekommendationer: list[Rekommendationen] = []
