"""Länstal, kommuntal and how many were received, as a county file gives them: what a source says has been decided."""

from typing import Annotated

from pydantic import Field, model_validator

from core.inlasning import Fel
from core.inlasning.former import Dag, Form
from core.inlasning.post import Post, Till
from indikatorer import models
from sok.inlasning.former import RefGeografi, RefKallor
from sok.inlasning.poster import AVTALET, Kallnamn
from sok.models import Geografi

Artal = Annotated[int, Field(ge=1990, le=2100)]
Antal = Annotated[int, Field(ge=0, le=1_000_000)]
VAGAR = tuple(models.Mottagningsvag.values)


class Kommunen(Form):
    """One municipality's number. It was decided `datum`, when the source says so."""

    kommun: RefGeografi
    antal: Antal
    datum: Dag | None = None
    diarienummer: str = ""


class Anvisningen(Form):
    """A year: the county's number, and the municipalities' as far as the source gives them."""

    artal: Artal
    lanstal: Antal | None = None
    beslutad: Dag | None = None
    kommuner: list[Kommunen] = []
    kalla: RefKallor = []


class Mottagandet(Form):
    """How many a place received in a year, or a month of it: everyone (`alla`) and by way."""

    geografi: RefGeografi
    artal: Artal
    manad: Annotated[int, Field(ge=1, le=12)] | None = None
    alla: Antal | None = None
    abo: Antal | None = None
    ebo: Antal | None = None
    kvot: Antal | None = None
    anknytning: Antal | None = None
    anvisade: Antal | None = None
    kalla: Annotated[RefKallor, Field(min_length=1)]

    @model_validator(mode="after")
    def _says_something(self):
        if not self.vagar():
            raise ValueError("antalet saknas. Skriv alla eller något av abo, ebo, kvot, anknytning och anvisade.")
        return self

    def vagar(self):
        return {vag: getattr(self, vag) for vag in VAGAR if getattr(self, vag) is not None}


class Del(Form):
    anvisningar: list[Anvisningen] = []
    mottagande: list[Mottagandet] = []


def motsagelser(fil):
    """A municipality of another county cannot have a share of this one's number."""
    lan = fil.overenskommelse.lan
    for n, anvisning in enumerate(fil.anvisningar):
        for m, kommun in enumerate(anvisning.kommuner):
            if len(kommun.kommun) != 4 or not kommun.kommun.startswith(lan):
                text = f"{kommun.kommun} är ingen kommun i länet {lan}. Ta bort raden."
                yield Fel(text, ("anvisningar", n, "kommuner", m, "kommun"))


def poster(fil):
    kalla = Kallnamn(fil)
    for n, anvisning in enumerate(fil.anvisningar):
        yield from _anvisning(anvisning, ("anvisningar", n), kalla)
    for n, rad in enumerate(fil.mottagande):
        for vag, antal in rad.vagar().items():
            ids = {"geografi": Geografi(pk=rad.geografi), "artal": rad.artal, "manad": rad.manad, "vag": vag}
            namn = " ".join(str(part) for part in (rad.geografi, rad.artal, rad.manad or "", vag) if part)
            falt = ids | {"antal": antal, "kalla": kalla(rad.kalla)}
            yield Post(models.Mottagande, f"mottagande:{namn}", ids, falt, ("mottagande", n))


def _anvisning(anvisning, plats, kalla):
    till, source = Till(f"anvisningsomgang:{anvisning.artal}"), kalla(anvisning.kalla)
    ids = {"overenskommelse": AVTALET, "artal": anvisning.artal}
    falt = ids | {"lanstal": anvisning.lanstal, "lanstal_kalla": source if anvisning.lanstal is not None else ""}
    falt |= {"lage": models.Omgangslage.BESLUTAD, "beslutad": anvisning.beslutad}
    falt |= {"kalla": source if anvisning.kommuner else ""}
    yield Post(models.Anvisningsomgang, till.namn, ids, falt, plats, bara_nya=("lage",))
    for n, kommun in enumerate(anvisning.kommuner):
        row = Till(f"kommuntal:{anvisning.artal} {kommun.kommun}")
        ids = {"omgang": till, "kommun": Geografi(pk=kommun.kommun)}
        yield Post(models.Kommuntal, row.namn, ids, ids, (*plats, "kommuner", n))
        ids = {"kommuntal": row, "antal": kommun.antal, "datum": kommun.datum}
        falt = ids | {"diarienummer": kommun.diarienummer, "kalla": source}
        namn = f"kommuntalsbeslut:{anvisning.artal} {kommun.kommun} {kommun.antal}"
        yield Post(models.Kommuntalsbeslut, namn, ids, falt, (*plats, "kommuner", n))
