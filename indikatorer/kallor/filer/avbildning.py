"""The declared mapping from a workbook to values. What it does not say is not guessed: a file that differs stops."""

import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, ValidationError, field_validator, model_validator

from core.inlasning.former import Form, Nyckelord, Text

Artal = Annotated[int, Field(ge=1990, le=2100)]
Cell = Annotated[str, Field(pattern=r"^[A-Z]{1,3}[1-9][0-9]{0,6}$")]
Kod = Annotated[str, Field(pattern=r"^\d{2}(\d{2})?$")]


class FelIAvbildningen(ValueError):
    """What is stored cannot be used as a mapping any more."""

    def __init__(self, namn):
        super().__init__(f"Beskrivningen av filen ”{namn}” går inte att använda längre. Gör en ny.")


class Plats(Form):
    """Where the place stands: a column with names or codes, or the same for the whole table. `lan` is the column
    with the county, which a municipality must lie in; `annat_lan` names those that once lay in another."""

    rubrik: str = ""
    fast: Kod | None = None
    lan: str = ""
    annat_lan: dict[str, list[str]] = {}

    @model_validator(mode="after")
    def _one_way(self):
        if bool(self.rubrik) == bool(self.fast):
            raise ValueError("ange antingen platsens rubrik eller en plats för hela tabellen.")
        return self


class Period(Form):
    """Which year a value is of: a column, the same for the whole table, the file's name, or one heading per month.

    With months, `manad` is the one whose value stands for the year. `ur_namn` finds the year in the file's name, and in
    the sheets named by `ur_blad`; they must agree.
    """

    rubrik: str = ""
    form: Literal["ar", "ar-manad"] = "ar"
    manad: Annotated[int, Field(ge=1, le=12)] = 12
    fast: Artal | None = None
    ur_namn: str = ""
    ur_blad: list[str] = []
    manader: list[str] = []

    @field_validator("ur_namn")
    @classmethod
    def _compiles(cls, value):
        if value and re.compile(value).groups != 1:
            raise ValueError("”ur_namn” ska ha en grupp, den som är året.")
        return value


class Konet(Form):
    """Whose value it is: a column with the words for women and men, or the same for the whole table. With `total` the
    total is the sum of them."""

    rubrik: str = ""
    varden: dict[str, Literal["T", "K", "M"]] = {}
    fast: Literal["T", "K", "M"] = "T"
    total: bool = False


class Kategori(Form):
    """A column that splits the values, and every word that it may hold; any other stops the reading."""

    rubrik: str
    varden: Annotated[list[str], Field(min_length=1)]


class Varde(Form):
    """A column of values and the measure they become: `matt` is a key among the mapping's measures. Only rows whose
    category is among `bara` are taken; several of them are added up. `skala` is what a value is multiplied by."""

    rubrik: str
    matt: str
    bara: dict[str, list[str]] = {}
    kon: Literal["T", "K", "M"] | None = None
    skala: Decimal = Decimal(1)


class Enhetscell(Form):
    """A cell outside the table that must say this, or the unit has changed."""

    cell: Cell
    text: str


class Tabell(Form):
    """A sheet, or a pivot cache. `rubriker` is the whole heading row in order, so that a changed heading can be named
    with its cell. `slopa` are words in the column of places whose rows are left out; `lansrader` says that totals of
    counties stand among the rows, and are used as a check of the sums. `summera` adds up rows that only differ in what
    is not read; `lanssumma` makes the county's figure from its municipalities."""

    blad: str = ""
    pivot: bool = False
    rubrikrad: Annotated[int, Field(ge=1, le=200)] = 1
    rubriker: Annotated[list[str], Field(min_length=1)]
    plats: Plats
    period: Period
    kon: Konet = Konet()
    kategorier: list[Kategori] = []
    varden: list[Varde] = []
    summakolumn: str = ""
    enheter: list[Enhetscell] = []
    markeringar: list[str] = ["<5", "..", "-", "Uppgift saknas"]
    slopa: list[str] = []
    lansrader: bool = False
    summera: bool = False
    lanssumma: bool = False

    @property
    def anvanda(self):
        """The headings that must be there."""
        named = [self.plats.rubrik, self.plats.lan, self.period.rubrik, self.kon.rubrik, self.summakolumn]
        named += [kategori.rubrik for kategori in self.kategorier] + [varde.rubrik for varde in self.varden]
        return list(dict.fromkeys(filter(None, [*named, *self.period.manader])))

    @model_validator(mode="after")
    def _headings_are_listed(self):
        if unknown := [name for name in self.anvanda if name not in self.rubriker]:
            raise ValueError(f"rubriken ”{unknown[0]}” finns inte bland rubrikerna.")
        return self


class Brott(Form):
    artal: Artal
    text: Text


class Matt(Form):
    """A measure that a file gives. `indikator` is the key of one that exists; else one is made from the rest."""

    indikator: Nyckelord | None = None
    titel: str = ""
    kort_titel: str = ""
    enhet: str = "antal"
    decimaler: int = 0
    beskrivning: str = ""
    aldersgrupp: str = ""
    familj: str = ""
    bakgrund: Literal["", "utrikes", "inrikes"] = ""
    personer: bool = False
    riktning: Literal["hogre", "lagre", "ingen"] = "ingen"
    kvalitetsnot: str = ""
    brott: list[Brott] = []


class Avbildning(Form):
    """`grupp` are files that are read together and must end with the same month. `mottagande`: the values are how many
    each place received, not a measure."""

    namn: Text
    kalla: Literal["af", "mv", "fil"] = "fil"
    grupp: str = ""
    gruppnamn: str = ""
    hanvisning: Text
    stor: bool = False
    mottagande: bool = False
    tabell: Tabell
    matt: dict[str, Matt] = {}

    @model_validator(mode="after")
    def _measures_are_told(self):
        unknown = [varde.matt for varde in self.tabell.varden if varde.matt not in self.matt]
        if unknown:
            raise ValueError(f"måttet ”{unknown[0]}” är inte beskrivet.")
        return self


def las_avbildning(values, namn=""):
    """The mapping in stored or written data; FelIAvbildningen when it does not hold."""
    try:
        return Avbildning.model_validate(values)
    except ValidationError as fault:
        raise FelIAvbildningen(namn or values.get("namn", "")) from fault
