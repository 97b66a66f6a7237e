"""What an initiative has led to, in a county file."""

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from core.inlasning.former import Form, Text
from core.inlasning.post import Post, Till
from insatser.inlasning.referenser import till
from insatser.models import KON, Aldersgrupp, Belagg, Belaggsslag, Deltagare, Matt, Utfall, aldersfel
from sok.inlasning.former import Artal, RefKallor


def _address(value):
    if not value.startswith(("https://", "http://")):
        raise ValueError("skriv hela adressen, till exempel https://www.example.se/rapport.")
    return value


Antal = Annotated[int, Field(ge=0)]


class Deltagarrad(Form):
    """Those who took part, all together or of one age. What the source does not say is left out."""

    alder: Aldersgrupp = Aldersgrupp.ALLA
    kvinnor: Antal | None = None
    man: Antal | None = None
    annat: Antal | None = None

    @model_validator(mode="after")
    def _says_something(self):
        if all(getattr(self, kon) is None for kon in KON):
            raise ValueError("skriv ”kvinnor”, ”man” eller ”annat”.")
        return self

    def tal(self):
        return {kon: getattr(self, kon) for kon in KON}


class Belagget(Form):
    """How the source says that we know."""

    slag: Belaggsslag
    text: Text
    adress: Annotated[str, AfterValidator(_address)] = ""


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
    deltagare: list[Deltagarrad] = []
    belagg: list[Belagget] = []

    @model_validator(mode="after")
    def _participants(self):
        rader = {rad.alder: rad.tal() for rad in self.deltagare}
        if len(rader) < len(self.deltagare):
            raise ValueError("samma ”alder” står två gånger i ”deltagare”.")
        for kon, sentence in aldersfel(rader).items():
            raise ValueError(f"”{kon}” i ”deltagare”: {sentence}")
        return self

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
        falt = utfall.falt("deltagare", "belagg") | {"matt": utfall.matt or "", "kalla": kalla(utfall.kalla)}
        yield Post(Utfall, f"utfall:{insats.nyckel} {n + 1}", ids, falt | ids, (*plats, "utfall", n))
        yield from _participants(insats, utfall, n, plats)
        yield from _evidence(insats, utfall, n, plats)


def _participants(insats, utfall, n, plats):
    for m, rad in enumerate(utfall.deltagare):
        ids = {"utfall": Till(f"utfall:{insats.nyckel} {n + 1}"), "aldersgrupp": rad.alder}
        namn = f"deltagare:{insats.nyckel} {n + 1} {rad.alder or 'alla'}"
        yield Post(Deltagare, namn, ids, ids | rad.tal(), (*plats, "utfall", n, "deltagare", m))


def _evidence(insats, utfall, n, plats):
    for m, rad in enumerate(utfall.belagg):
        ids = {"utfall": Till(f"utfall:{insats.nyckel} {n + 1}"), "slag": rad.slag, "text": rad.text}
        namn = f"belagg:{insats.nyckel} {n + 1} {m + 1}"
        falt = ids | {"adress": rad.adress, "ordning": m}
        yield Post(Belagg, namn, ids, falt, (*plats, "utfall", n, "belagg", m))
