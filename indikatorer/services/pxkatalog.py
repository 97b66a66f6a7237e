"""The catalogue of series in statistical databases (fixtures/indikatorer/scb.yaml and fohm.yaml), and indicators made
from it. What is a question to the source is stored with the series, so that the file may change without the past."""

import functools

from django.conf import settings
from django.db import transaction
from pydantic import BaseModel, ConfigDict

from core import datafil
from indikatorer.kallor.pxweb_serie import Seriefraga
from indikatorer.models import Bakgrund, Brottslage, Indikator, Kalltyp, Kommuntyp, Riktning, Serie, Seriebrott
from indikatorer.services.familj import lases_bredvid

MAPP = settings.FIXTURES_DIR / "indikatorer"
FILER = {Kalltyp.SCB: MAPP / "scb.yaml", Kalltyp.FOLKHALSOMYNDIGHETEN: MAPP / "fohm.yaml"}


class Brott(BaseModel):
    model_config = ConfigDict(extra="forbid")

    artal: int
    text: str


class Rad(BaseModel):
    """One row of a catalogue; the files explain their keys in their first lines."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    kalla: Kalltyp
    titel: str
    kort: str
    enhet: str
    decimaler: int
    per_kon: bool
    kommuntyp: Kommuntyp
    alder: str = ""
    familj: str = ""
    bakgrund: Bakgrund | None = None
    personer: bool = False
    riktning: Riktning = Riktning.INGEN
    brist: str = ""
    fraga: Seriefraga
    brott: list[Brott] = []
    obekraftat: list[str] = []

    def indikatorfalt(self):
        """The indicator's columns, the key apart."""
        return {
            "titel": self.titel,
            "kort_titel": self.kort[:120],
            "enhet": self.enhet,
            "decimaler": self.decimaler,
            "per_kon": self.per_kon,
            "aldersgrupp": self.alder,
            "familj": self.familj,
            "bakgrund": self.bakgrund or "",
            "personer": self.personer,
            "uppgiftslamnare": self.kalla.label,
            "riktning": self.riktning,
            "kvalitetsnot": self.brist,
        }

    def seriefalt(self):
        """The series' columns, source and id apart."""
        return {"fraga": self.fraga.model_dump(mode="json", exclude_unset=True), "kommuntyp": self.kommuntyp}


@functools.cache
def katalog():
    """{"scb-folkmangd-utrikes": Rad} of every source."""
    found = {}
    for kalla, path in FILER.items():
        for row in datafil.load(path)["serier"]:
            found[row["id"]] = Rad(kalla=kalla, **row)
    return found


def obekraftat(nyckel):
    """What of the row nobody has held against the table's own description; nothing of other catalogues' keys."""
    row = katalog().get(nyckel)
    return row.obekraftat if row else []


def grannar(nyckel):
    """The rows that the row is read beside: the same for those born elsewhere, or here, and for other ages. KeyError
    when the key is unknown."""
    row = katalog()[nyckel]
    same = (other for other in katalog().values() if row.familj and other.familj == row.familj)
    return [other for other in same if lases_bredvid(_who(row), _who(other))]


def _who(row):
    return row.bakgrund or "", row.alder


def med_grannar(nycklar):
    """The keys, each of ours followed by those it is read beside; keys of other catalogues as they are."""
    for nyckel in nycklar:
        yield nyckel
        if nyckel in katalog():
            yield from (beside.id for beside in grannar(nyckel))


def indikator_for(nyckel):
    """The indicator of a row, made the first time it is asked for together with those it is read beside. KeyError
    when unknown."""
    for beside in grannar(nyckel):
        _make(beside)
    return _make(katalog()[nyckel])


@transaction.atomic
def _make(row):
    """The row's indicator with its series and breaks."""
    nyckel = row.id
    indikator, _ = Indikator.objects.get_or_create(nyckel=nyckel, defaults=row.indikatorfalt())
    serie, made = Serie.objects.get_or_create(
        kalla=row.kalla, kalla_id=nyckel, defaults={"indikator": indikator} | row.seriefalt()
    )
    if made:
        for brott in row.brott:
            Seriebrott.objects.create(serie=serie, artal=brott.artal, text=brott.text, lage=Brottslage.BEKRAFTAT)
    return indikator
