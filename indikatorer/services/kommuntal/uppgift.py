"""One number of the tables of länstal and kommuntal, with where it comes from."""

from typing import NamedTuple

from core.svenska import Saknas
from indikatorer.services.kommuntal.kalkyl import ar_tal


class Uppgift(NamedTuple):
    """A number, or the kind of missing, and where it comes from. `artal` is the year it is about."""

    varde: object = Saknas.SAKNAS
    kalla: str = ""
    demo: bool = False
    artal: int | None = None

    @property
    def finns(self):
        return ar_tal(self.varde)


INGEN = Uppgift()
