"""PxWeb, the software of Statistics Sweden's and other authorities' databases: what its two interfaces have in common.

Sources: https://www.scb.se/vara-tjanster/oppna-data/pxwebapi/ and the server's own /config. What this client knows
and the interface does not say out loud: a variable that is left out is summed in silence, so every variable is named
in the question or declared as left out; a code asked for twice is a server error without a word; a long address is
"not found", so the question is always posted; an answer is held against its question before it is believed.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from indikatorer.kallor import fel, jsonstat
from indikatorer.kallor.parallellt import tillsammans
from indikatorer.kallor.pxweb_fraga import Nekad, PxFraga, Takt


@dataclass(frozen=True)
class Granser:
    """What one server allows: cells per answer, and calls in a window of seconds (0: it tells in its headers)."""

    celler: int
    anrop: int
    fonster: float


@dataclass(frozen=True)
class Variabel:
    """`koder` is {code: text} in the table's order; `utelamnas` that the server sums it when it is left out."""

    kod: str
    namn: str
    koder: dict
    utelamnas: bool = False
    tid: bool = False
    enheter: dict | None = None


@dataclass(frozen=True)
class Tabell:
    """What a server says about a table before anything is taken from it."""

    id: str
    titel: str
    variabler: dict
    uppdaterad: str = ""
    avslutad: bool = False
    noter: tuple = ()


def planera(val, celler):
    """Split a selection {variable: codes} into as few questions as the limit of cells allows.

    The variable with most codes is split first, in nearly equal parts. ValueError when a code is there twice, which
    the server answers with an empty error.
    """
    for kod, codes in val.items():
        if len(set(codes)) != len(codes):
            raise ValueError(f"samma kod två gånger i {kod}")
    total = math.prod(len(codes) for codes in val.values())
    if total <= max(celler, 1):
        return [val] if total else []
    kod = max(val, key=lambda kod: len(val[kod]))
    longest = max(1, celler * len(val[kod]) // total)
    parts = _even_parts(val[kod], math.ceil(len(val[kod]) / longest))
    return [question for part in parts for question in planera(val | {kod: part}, celler)]


def _even_parts(values, number):
    size = math.ceil(len(values) / number)
    return [values[start : start + size] for start in range(0, len(values), size)]


class Pxweb:
    """Complete answers from one server or a `KallaFel`, never part of one. Used as a context manager.

    `namn` is the source as people know it, `bas` the interface's base address; `anslutningar` how many questions are
    under way at once.
    """

    def __init__(self, namn, bas, talamod=None, anslutningar=3):
        self.namn = namn
        self.bas = bas.rstrip("/")
        self.anslutningar = anslutningar
        self.fraga = PxFraga(namn, talamod)
        self._granser = None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.fraga.close()

    def granser(self):
        """The server's own limits, asked for once; from then on they are kept."""
        if self._granser is None:
            self._granser = granser = self._ask_limits()
            if granser.anrop and granser.fonster:
                self.fraga.takt = takt = Takt(granser.anrop, granser.fonster)
                takt.vanta()  # the question just asked counts as well
        return self._granser

    def tabell(self, tabell_id):
        """The table's Tabell. OkandSerie when the server does not have it."""
        self.granser()
        try:
            return self._ask_table(tabell_id)
        except Nekad as error:
            raise fel.OkandSerie(
                f"{self.namn} har ingen tabell {tabell_id}: {error.skal}. Tabellen kan ha flyttats eller tagits bort."
            ) from error

    def celler(self, tabell, val, framsteg=None) -> Iterator[jsonstat.Datamangd]:
        """The selection {variable: codes} of a Tabell, in as many answers as the limits need, as they arrive.

        The caller may use nothing until the iterator has ended without an exception. `framsteg(done, of)` is called
        after each.
        """
        plan = planera(val, self.granser().celler)
        answers = tillsammans(lambda part: self._answer(tabell, part), plan, self.anslutningar, self.fraga.avbryt)
        for done, answer in enumerate(answers, start=1):
            yield answer
            if framsteg:
                framsteg(done, len(plan))

    def _answer(self, tabell, val):
        try:
            raw = self._ask_data(tabell.id, val)
        except Nekad as error:
            raise fel.KallanNekar(f"{self.namn} godtog inte frågan om tabellen {tabell.id}: {error.skal}.") from error
        answer = jsonstat.las(raw)
        got = {dimension.kod: set(dimension.koder) for dimension in answer.dimensioner}
        if got != {kod: set(codes) for kod, codes in val.items()}:
            raise fel.OvantatSvar(f"{self.namn} svarade på något annat än frågan om tabellen {tabell.id}.")
        return answer

    def _ask_limits(self):
        raise NotImplementedError

    def _ask_table(self, tabell_id):
        raise NotImplementedError

    def _ask_data(self, tabell_id, val):
        raise NotImplementedError
