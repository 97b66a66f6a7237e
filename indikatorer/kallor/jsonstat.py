"""json-stat2, the form that statistical databases answer in: values in one flat list, codes in the margin.

Source: https://json-stat.org/full/. What the standard allows and real databases use: `value` as a list or as
{position: value}, `status` as a list, {position: mark} or one mark for all, `index` as a list, as {code: position}
or left out when there is one category. A mark beside an empty value says why it is empty (".." missing, "." not
applicable, ":" secret), so the two are always read together.
"""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass

from indikatorer.kallor import fel

NUMBERS = {int, float, type(None)}
MARKS = set(".:-–")


@dataclass(frozen=True)
class Dimension:
    """A variable: its codes in order, what each is called, and what is counted where it is measured."""

    kod: str
    namn: str
    koder: tuple
    texter: dict
    enheter: dict
    extra: dict


@dataclass(frozen=True)
class Not:
    text: str
    obligatorisk: bool


@dataclass(frozen=True)
class Datamangd:
    """A data set, or only the description of one (`varden` is then empty)."""

    titel: str
    dimensioner: tuple
    varden: list
    status: list
    noter: tuple
    kalla: str
    uppdaterad: str
    roller: dict
    extra: dict

    def celler(self) -> Iterator[tuple]:
        """Every cell as (codes, value, mark): one code per dimension in their order; the value None when there is
        none, and the mark then the source's own for why, else "". Plain tuples, since there may be 150 000."""
        codes = itertools.product(*(dimension.koder for dimension in self.dimensioner))
        return zip(codes, self.varden, self.status, strict=True)

    def plats(self, kod):
        """Where the variable stands in a cell's codes, or None when the answer does not have it."""
        return next((n for n, dimension in enumerate(self.dimensioner) if dimension.kod == kod), None)


def las(svar, *, varden=True):
    """A Datamangd from the parsed JSON of one data set. OvantatSvar when sizes, codes and values do not fit together.

    With `varden` False the answer describes a table and may lack values.
    """
    try:
        if svar.get("class", "dataset") != "dataset":
            raise ValueError(f"svaret är inte en tabell utan {svar['class']}")
        dimensioner = tuple(_dimension(kod, svar["dimension"][kod]) for kod in svar["id"])
        _check_sizes(svar["size"], dimensioner)
        count = math.prod(svar["size"])
        values, status = _values(svar, count) if varden else ([], [])
        return Datamangd(
            titel=svar.get("label") or "",
            dimensioner=dimensioner,
            varden=values,
            status=status,
            noter=tuple(_notes(svar, dimensioner)),
            kalla=svar.get("source") or "",
            uppdaterad=svar.get("updated") or "",
            roller=svar.get("role") or {},
            extra=svar.get("extension") or {},
        )
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        missing = f"fältet {error} saknas" if isinstance(error, KeyError) else str(error)
        raise fel.OvantatSvar(f"Källans tabell hänger inte ihop: {missing}.") from error


def _dimension(kod, raw):
    category = raw.get("category") or {}
    texts = category.get("label") or {}
    codes = _codes(kod, category.get("index"), texts)
    extra = (raw.get("extension") or {}) | {"note": raw.get("note")}
    return Dimension(kod, raw.get("label") or kod, codes, texts, category.get("unit") or {}, extra)


def _codes(kod, index, texts):
    """A dimension's codes in order. Without an index there may be only one, named by its label."""
    if index is None:
        if len(texts) != 1:
            raise ValueError(f"variabeln {kod} saknar ordning")
        return tuple(texts)
    if isinstance(index, dict):
        if sorted(index.values()) != list(range(len(index))):
            raise ValueError(f"variabeln {kod} har en ordning med luckor")
        index = sorted(index, key=index.get)
    if len(set(index)) != len(index):
        raise ValueError(f"variabeln {kod} har samma kod två gånger")
    return tuple(index)


def _check_sizes(sizes, dimensioner):
    if len(sizes) != len(dimensioner):
        raise ValueError("antalet variabler stämmer inte")
    for size, dimension in zip(sizes, dimensioner, strict=True):
        if size != len(dimension.koder):
            raise ValueError(f"variabeln {dimension.kod} ska ha {size} koder men har {len(dimension.koder)}")


def _values(svar, count):
    """Two lists as long as the table: values, and marks ("" where there is none)."""
    values = _dense(svar["value"], count, None)
    status = svar.get("status")
    marks = [status] * count if isinstance(status, str) else _dense(status or {}, count, None)
    kinds = set(map(type, values))
    if not kinds <= NUMBERS:
        values, marks = _without_marks(values, marks)
    if float in kinds and not all(map(math.isfinite, filter(None, values))):
        raise ValueError("ett värde är inte ett tal")
    return values, [mark or "" for mark in marks]


def _dense(given, count, empty):
    if isinstance(given, dict):
        full = [empty] * count
        for position, value in given.items():
            if not 0 <= int(position) < count:
                raise ValueError(f"plats {position} finns inte i tabellen")
            full[int(position)] = value
        return full
    if len(given) != count:
        raise ValueError(f"tabellen ska ha {count} värden men har {len(given)}")
    return given


def _without_marks(values, marks):
    """Some servers write the mark where the value should be. Any other text is no value that we know."""
    values, marks = list(values), list(marks)
    for n, value in enumerate(values):
        if type(value) in NUMBERS:
            continue
        if not isinstance(value, str) or not value or not set(value) <= MARKS:
            raise ValueError(f"”{value}” är varken ett tal eller en markering")
        values[n], marks[n] = None, marks[n] or value
    return values, marks


def _notes(svar, dimensioner):
    """The table's notes and its variables'; `noteMandatory` points at those that must be shown."""
    holders = [(svar.get("note"), svar.get("extension") or {})]
    holders += [(dimension.extra.get("note"), dimension.extra) for dimension in dimensioner]
    for texts, extra in holders:
        mandatory = extra.get("noteMandatory") or {}
        for n, text in enumerate(texts or []):
            yield Not(text, bool(mandatory.get(str(n))))
