"""Which cells of which tables become an indicator's values: the declaration (`Serie.fraga`), the question it makes
against a table's own description, and the values read out of the answers.

A series may need several tables: one per level (riket, län, kommun), or a history and a table of the current year. They
are read in order, and the first that has a value for a place, year and sex gives it. Nothing is ever summed here: a
total is a code of the table, or a variable that the declaration leaves out and the source then sums itself.
"""

import re
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator

from indikatorer.kallor import fel

YEAR = re.compile(r"\d{4}")
WINDOW = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
# In a PX file this mark is a zero: there is nothing to count. Every other mark says that a number is lacking.
NOLL = {"-", "–"}


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Text(Form):
    """A value named by what it is called instead of by its code."""

    text: str


class Konval(Form):
    """The variable of sex and its codes. Where the table has no code for both, `T` is null: the variable is then left
    out, in a question of its own, and the source sums it."""

    variabel: str
    T: str | None = None
    K: str | None = None
    M: str | None = None

    @property
    def koder(self):
        return {code: kon for kon, code in (("T", self.T), ("K", self.K), ("M", self.M)) if code is not None}

    @property
    def totalt_utelamnat(self):
        return "T" in self.model_fields_set and self.T is None


class Matt(Form):
    """A variable whose codes are the value, the bounds of its 95 % interval and how many answered."""

    variabel: str
    varde: str
    lag: str | None = None
    hog: str | None = None
    underlag: str | None = None

    @property
    def koder(self):
        return {code: name for name, code in self.model_dump(exclude={"variabel"}).items() if code is not None}


class Tabellfraga(Form):
    """One table: `val` is {variable: code} for what the measure is; `region` null when the table is riket only;
    `utelamna` the variables that the source is to sum."""

    tabell: str
    region: str | None = "Region"
    tid: str = "Tid"
    kon: Konval | None = None
    matt: Matt | None = None
    val: dict[str, str | Text] = {}
    utelamna: list[str] = []
    fran_ar: int | None = None
    till_ar: int | None = None

    @model_validator(mode="after")
    def _each_variable_once(self):
        named = [self.region, self.tid, self.kon and self.kon.variabel, self.matt and self.matt.variabel]
        named = [*filter(None, named), *self.val, *self.utelamna]
        if twice := {kod for kod in named if named.count(kod) > 1}:
            raise ValueError(f"variabeln {sorted(twice)[0]} väljs två gånger")
        return self


class Seriefraga(Form):
    tabeller: list[Tabellfraga] = Field(min_length=1)


class Varde(NamedTuple):
    """One value: `plats` is "00", "07" or "0780"; `artal` the last year of a window; `kon` T, K or M."""

    plats: str
    artal: int
    kon: str
    varde: float | None
    status: str
    lag: float | None
    hog: float | None
    underlag: int | None


def ar(kod):
    """The year that a period is kept under: "2024" is 2024, "2021-2024" is 2024, anything else None."""
    if YEAR.fullmatch(kod):
        return int(kod)
    window = WINDOW.fullmatch(kod)
    return int(window[2]) if window else None


def urval(fraga, tabell, platser, artal):
    """The selections {variable: codes} to ask a Tabell for, none when it has nothing of the places or years.

    Every variable of the table is in the selection or declared as left out; a variable or code that the table does
    not have is an OkandSerie that names table, variable and code.
    """
    val = {kod: [koden(tabell, kod, value)] for kod, value in fraga.val.items()}
    if fraga.matt:
        val[fraga.matt.variabel] = [koden(tabell, fraga.matt.variabel, code) for code in fraga.matt.koder]
    if fraga.region:
        known = _variable(tabell, fraga.region).koder
        val[fraga.region] = [plats for plats in platser if plats in known]
    val[fraga.tid] = _periods(fraga, tabell, set(artal))
    selections = [_with_sex(val, fraga, tabell, left_out) for left_out in _sexes(fraga)]
    for selection in selections:
        _check_left_out(fraga, tabell, selection)
    return [selection for selection in selections if all(selection.values())]


def _sexes(fraga):
    """False for the question with the codes of sex, True for the one in which the variable is left out."""
    if fraga.kon is None:
        return [False]
    return [*([False] if fraga.kon.koder else []), *([True] if fraga.kon.totalt_utelamnat else [])]


def _with_sex(val, fraga, tabell, left_out):
    if fraga.kon is None or left_out:
        return val
    return val | {fraga.kon.variabel: [koden(tabell, fraga.kon.variabel, code) for code in fraga.kon.koder]}


def _check_left_out(fraga, tabell, selection):
    """A variable outside the question is summed by the source: only where we say so, and only if it can be."""
    allowed = {*fraga.utelamna, *([fraga.kon.variabel] if fraga.kon and fraga.kon.totalt_utelamnat else [])}
    for kod in tabell.variabler.keys() - selection.keys():
        if kod not in allowed:
            raise fel.OkandSerie(
                f"Tabellen {tabell.id} har en variabel som serien inte väljer något i: {kod}. Källan summerar den utan"
                " att säga det."
            )
        if not tabell.variabler[kod].utelamnas:
            raise fel.OkandSerie(f"Tabellen {tabell.id} går inte att fråga utan variabeln {kod}.")


def _variable(tabell, kod):
    try:
        return tabell.variabler[kod]
    except KeyError:
        raise fel.OkandSerie(
            f"Tabellen {tabell.id} har inte variabeln {kod}. Den har {', '.join(tabell.variabler)}."
        ) from None


def koden(tabell, kod, value):
    """The code of a value of a variable, which the table is to have. A Text is looked up among the values' names,
    whatever dash they are written with."""
    variabel = _variable(tabell, kod)
    if isinstance(value, Text):
        found = [code for code, text in variabel.koder.items() if _plain(text) == _plain(value.text)]
        if len(found) == 1:
            return found[0]
    elif value in variabel.koder:
        return value
    wanted = f"”{value.text}”" if isinstance(value, Text) else f"koden {value}"
    some = ", ".join(f"{code} ({text})" for code, text in list(variabel.koder.items())[:8])
    more = " med flera" if len(variabel.koder) > 8 else ""
    raise fel.OkandSerie(f"Tabellen {tabell.id} har inte {wanted} i variabeln {kod}. Den har {some}{more}.")


def _plain(text):
    return re.sub(r"\s+", " ", text.replace("–", "-")).strip().casefold()


def _periods(fraga, tabell, artal):
    """The codes of time whose year is asked for. OkandSerie when the table counts in months or quarters."""
    codes = {code: ar(code) for code in _variable(tabell, fraga.tid).koder}
    if strange := [code for code, year in codes.items() if year is None]:
        raise fel.OkandSerie(f"Tabellen {tabell.id} har perioder som inte är år, till exempel {strange[0]}.")
    if len(set(codes.values())) != len(codes):
        raise fel.OkandSerie(f"Tabellen {tabell.id} har två perioder som slutar samma år.")
    first, last = fraga.fran_ar or 0, fraga.till_ar or 9999
    return [code for code, year in codes.items() if year in artal and first <= year <= last]


def varden(fraga, svar):
    """Every Varde of a table's answers; the measures of one value may come in different answers."""
    cells = {}
    names = fraga.matt.koder if fraga.matt else {}
    for answer in svar:
        region, tid = answer.plats(fraga.region), answer.plats(fraga.tid)
        kon = answer.plats(fraga.kon.variabel) if fraga.kon else None
        matt = answer.plats(fraga.matt.variabel) if fraga.matt else None
        sexes = fraga.kon.koder if fraga.kon else {}
        for codes, value, status in answer.celler():
            plats = "00" if region is None else codes[region]
            sex = "T" if kon is None else sexes[codes[kon]]
            name = "varde" if matt is None else names[codes[matt]]
            cells.setdefault((plats, codes[tid], sex), {})[name] = (value, status)
    return [_value(key, found) for key, found in cells.items()]


def _value(key, found):
    plats, period, kon = key
    value, status = found.get("varde", (None, ""))
    if value is None and status in NOLL:
        value, status = 0, ""
    low, high, count = (found.get(name, (None, ""))[0] for name in ("lag", "hog", "underlag"))
    if low is None or high is None:
        low = high = None
    return Varde(plats, ar(period), kon, value, status, low, high, None if count is None else round(count))
