"""The agreement's text, what each party has undertaken and how the municipalities are grouped: forms and posts."""

from typing import Annotated

from pydantic import AfterValidator, Field

from core.inlasning.former import (
    Form,
    MedPeriod,
    Nyckel,
    Nyckelord,
    Oprecist,
    Referens,
    Text,
    utan_overlapp,
    utan_overlapp_per,
)
from core.inlasning.post import Numrerade, Post, Till, fran_dagen
from sok import models as sok
from sok.inlasning.former import RefGeografi, RefKallor, RefOmrade, Version
from sok.inlasning.poster import AVTALET, Kallnamn
from sok.models import Dokumentslag, Styckesslag
from sok.services.delregionshistorik import bestamt_i_portalen

RefVersion = Annotated[str, Referens("version")]


class Stycket(Form):
    nyckel: Nyckelord
    rubrik: str = ""
    text: str = ""
    slag: Styckesslag = Styckesslag.TEXT
    omrade: RefOmrade | None = None


def _unika(stycken):
    seen = set()
    for stycke in stycken:
        if stycke.nyckel in seen:
            raise ValueError(f"”{stycke.nyckel}” står två gånger i versionen. Varje stycke har sin egen nyckel.")
        seen.add(stycke.nyckel)
    return stycken


class Dokumentversionen(Version):
    """One adopted version; drafts are written in the portal."""

    nyckel: Annotated[Nyckelord, Nyckel("version")]
    titel: Text
    antagen: Oprecist | None = None
    utgangslage: bool = False
    stycken: Annotated[list[Stycket], AfterValidator(_unika)] = []


class Styrdokumentet(Form):
    slag: Annotated[Dokumentslag, Nyckel("styrdokument")]
    versioner: Annotated[list[Dokumentversionen], Field(min_length=1), AfterValidator(utan_overlapp)]


class Atagandet(MedPeriod):
    KORT = "text"

    text: Text


class Atagandeavsnittet(Form):
    nyckel: Annotated[Nyckelord, Nyckel("atagandeavsnitt")]
    rubrik: Text
    organisationer: Annotated[list[Annotated[str, Referens("part")]], Field(min_length=1)]
    ataganden: list[Atagandet] = []
    kalla: RefKallor = []


class Kommunen(MedPeriod):
    KORT = "kommun"

    kommun: RefGeografi


class Delregionen(Form):
    nyckel: Annotated[Nyckelord, Nyckel("delregion")]
    namn: Text
    anmarkning: str = ""
    kommuner: Annotated[list[Kommunen], utan_overlapp_per("kommun")] = []
    kalla: RefKallor = []


class Del(Form):
    styrdokument: list[Styrdokumentet] = []
    atagandeavsnitt: list[Atagandeavsnittet] = []
    delregioner: list[Delregionen] = []


def poster(fil):
    kalla = Kallnamn(fil)
    for n, dokument in enumerate(fil.styrdokument):
        yield from _styrdokument(dokument, ("styrdokument", n), kalla)
    for n, avsnitt in enumerate(fil.atagandeavsnitt):
        yield from _avsnitt(avsnitt, n, kalla)
    for n, delregion in enumerate(fil.delregioner):
        yield from _delregion(delregion, n, kalla)


def _styrdokument(dokument, plats, kalla):
    namn, forra = f"styrdokument:{dokument.slag.value}", None
    ids = {"overenskommelse": AVTALET, "slag": dokument.slag}
    yield Post(sok.Styrdokument, namn, ids, ids, plats)
    for n, version in enumerate(dokument.versioner, start=1):
        ids = {"styrdokument": Till(namn), "nummer": n}
        falt = version.falt("fran", "till", "osaker_grans", "nyckel", "stycken") | version.period()
        falt |= ids | {"status": sok.Versionsstatus.ANTAGEN, "bygger_pa": forra, "kalla": kalla(version.kalla)}
        forra = Till(f"version:{version.nyckel}")
        here = (*plats, "versioner", n - 1)
        yield Post(sok.Dokumentversion, forra.namn, ids, falt, here, bara_nya=("status",))
        yield from _stycken(version, forra, here)


def _stycken(version, till, plats):
    for n, stycke in enumerate(version.stycken):
        ids = {"version": till, "nyckel": stycke.nyckel}
        falt = stycke.falt() | {"nummer": n + 1, "omrade": _till("omrade", stycke.omrade)}
        namn = f"stycke:{version.nyckel} {stycke.nyckel}"
        yield Post(sok.Stycke, namn, ids, falt | ids, (*plats, "stycken", n))


def _avsnitt(avsnitt, n, kalla):
    plats, till = ("atagandeavsnitt", n), Till(f"atagandeavsnitt:{avsnitt.nyckel}")
    ids = {"overenskommelse": AVTALET, "nyckel": avsnitt.nyckel}
    falt = {"nummer": n + 1, "rubrik": avsnitt.rubrik, "kalla": kalla(avsnitt.kalla)}
    yield Post(sok.Atagandeavsnitt, till.namn, ids, ids | falt, plats)
    for m, part in enumerate(avsnitt.organisationer):
        ids = {"avsnitt": till, "organisation": Till(f"organisation:{part}")}
        namn = f"atagandepart:{avsnitt.nyckel} {part}"
        yield Post(sok.Atagandepart, namn, ids, ids, (*plats, "organisationer", m))
    for m, atagande in enumerate(avsnitt.ataganden):
        ids = {"avsnitt": till, "nummer": m + 1}
        namn = f"atagande:{avsnitt.nyckel} {m + 1}"
        falt = ids | {"text": atagande.text} | atagande.period()
        yield Post(sok.Atagande, namn, ids, falt, (*plats, "ataganden", m))


def _delregion(delregion, n, kalla):
    plats, till = ("delregioner", n), Till(f"delregion:{delregion.nyckel}")
    ids = {"overenskommelse": AVTALET, "nyckel": delregion.nyckel}
    falt = delregion.falt("kommuner") | {"nummer": n + 1, "kalla": kalla(delregion.kalla)}
    yield Post(sok.Delregion, till.namn, ids, ids | falt, plats)
    numrerad = Numrerade()
    for m, ett in enumerate(delregion.kommuner):
        ids = {"delregion": till, "kommun": sok.Geografi(pk=ett.kommun)}
        namn = numrerad(f"delregionkommun:{delregion.nyckel} {ett.kommun}")
        falt = ids | ett.period()
        here = (*plats, "kommuner", m)
        hittas = ids | fran_dagen(ett.giltighet)
        yield Post(sok.Delregionkommun, namn, hittas, falt, here, viker_for=_bestamt(ett.kommun))


def _bestamt(kommun):
    """What says that a person has decided, or taken away, the municipality's subregion in the portal."""
    lookup = {"delregion__overenskommelse": AVTALET, "kommun": kommun, **bestamt_i_portalen()}
    return sok.Delregionkommun.pgh_event_model, lookup


def _till(slag, nyckel):
    return Till(f"{slag}:{nyckel}") if nyckel else None
