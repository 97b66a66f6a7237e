"""The shape of a form version. A file that breaks it is told what and where before anything is stored."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
KONSKOLUMNER = {"kvinnor": "Kvinnor", "man": "Män", "annat": "Annat eller ej uppgett"}
BESLUTSUPPGIFTER = (
    "titel", "diarienummer", "bidragstyp", "beviljandear", "mottagare", "organisationsnummer",
    "beviljat_belopp", "beviljad_period", "beslutsdatum", "beviljande",
)  # fmt: skip


KODER = (
    "deltagare", "deltagartillfallen", "budget", "medfinansiering", "malgrupp", "malgrupper", "insatsomrade",
    "frekvens", "anordnare", "plats", "syfte",
)  # fmt: skip
# Rules that point at another field of the section.
PEKARE = ("summa_av", "samma_summa_som", "minst", "forklaring", "kravs_om_ja", "kravs_om_oforbrukat")
RADRUBRIKER = {"tabell_alder_kon": "Ålder", "tabell_malgrupp_kon": "Målgrupp"}


class Del(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Alternativ(Del):
    id: Id
    namn: str


class KravsOm(Del):
    """A cell that must be filled in when another cell of its row holds one of the answers."""

    kolumn: Id
    varden: tuple[Id, ...]


class Kolumn(Del):
    id: Id
    etikett: str
    typ: Literal["text", "val", "belopp"]
    obligatoriskt: bool = False
    max: int | None = None
    alternativ: tuple[Alternativ, ...] = ()
    kravs_om: KravsOm | None = None

    @property
    def namn_pa(self):
        return {alternativ.id: alternativ.namn for alternativ in self.alternativ}


class Falt(Del):
    """One question. `kod` names the answers that are summed; the rules below point at other fields' ids.

    `lanets_text` says that `hjalp` is the county's own words in place of the form's; no file says so.
    """

    id: Id
    typ: Literal[
        "beslut", "text", "langtext", "tal", "belopp", "ja_nej", "val", "period", "tabell_alder_kon",
        "tabell_malgrupp_kon", "mal", "budget", "lista", "aterbetalning", "bilagor", "forsakran",
    ]  # fmt: skip
    etikett: str
    hjalp: str = ""
    obligatoriskt: bool = False
    max: int | None = None
    kalla: Literal[BESLUTSUPPGIFTER] | None = None
    alternativ: tuple[Alternativ, ...] = ()
    rader: tuple[Alternativ, ...] = ()
    kolumner: tuple[Kolumn, ...] = ()
    # Kinds of attachments that must be there, of those in `alternativ`.
    obligatoriska: tuple[Id, ...] = ()
    radnamn: str = "Rad"
    kod: Literal[KODER] | None = None
    summa_av: Id | None = None
    samma_summa_som: Id | None = None
    minst: Id | None = None
    kravs_om_ja: Id | None = None
    forklaring: Id | None = None
    kravs_om_oforbrukat: Id | None = None
    kommentar_over_procent: int | None = None
    lanets_text: bool = False

    @property
    def ar_tabell(self):
        """People in cells by sex."""
        return self.typ in RADRUBRIKER

    @property
    def namn_pa(self):
        """The names of its alternatives by id."""
        return {alternativ.id: alternativ.namn for alternativ in self.alternativ}

    @model_validator(mode="after")
    def _has_what_its_type_needs(self):
        needs = dict.fromkeys(RADRUBRIKER, "rader") | dict.fromkeys(("val", "mal", "bilagor"), "alternativ")
        needs["lista"] = "kolumner"
        if (needed := needs.get(self.typ)) and not getattr(self, needed):
            raise ValueError(f"{self.id}: typen {self.typ} behöver {needed}")
        if (self.typ == "beslut") != (self.kalla is not None):
            raise ValueError(f"{self.id}: kalla hör till typen beslut")
        if not set(self.obligatoriska) <= set(self.namn_pa):
            raise ValueError(f"{self.id}: obligatoriska hör till alternativ")
        return self


class Avsnitt(Del):
    id: Id
    rubrik: str
    hjalp: str = ""
    lanets_text: bool = False
    falt: tuple[Falt, ...]

    @property
    def ar_forsakran(self):
        return any(falt.typ == "forsakran" for falt in self.falt)

    @model_validator(mode="after")
    def _ids_are_unique_and_references_exist(self):
        ids = [falt.id for falt in self.falt]
        if len(ids) != len(set(ids)):
            raise ValueError(f"{self.id}: två fält har samma id")
        for falt in self.falt:
            for annat in (getattr(falt, regel) for regel in PEKARE):
                if annat and annat not in ids:
                    raise ValueError(f"{self.id}.{falt.id}: fältet {annat} finns inte i avsnittet")
        return self


class Formular(Del):
    """`bidragstyp` is the key of the kind of grant the form is made for; blank for all kinds."""

    typ: str
    beviljandear: int
    bidragstyp: str = ""
    version: int = Field(ge=1)
    avsnitt: tuple[Avsnitt, ...]

    @model_validator(mode="after")
    def _ids_are_unique(self):
        ids = [avsnitt.id for avsnitt in self.avsnitt]
        if len(ids) != len(set(ids)):
            raise ValueError("två avsnitt har samma id")
        if [a for a in self.avsnitt if a.ar_forsakran] != [self.avsnitt[-1]]:
            raise ValueError("det sista avsnittet, och bara det, är försäkran")
        return self

    def hamta(self, avsnitt_id):
        """The section with the id, or None."""
        return next((avsnitt for avsnitt in self.avsnitt if avsnitt.id == avsnitt_id), None)

    def nummer(self, avsnitt):
        return self.avsnitt.index(avsnitt) + 1

    @property
    def att_fylla_i(self):
        """The sections of the draft; the declaration is made while handing in."""
        return self.avsnitt[:-1]
