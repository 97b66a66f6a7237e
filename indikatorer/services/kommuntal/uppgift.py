"""One number of the tables of länstal and kommuntal, with where it comes from."""

from typing import NamedTuple

from core.svenska import Saknas
from indikatorer.kallor.kallord import kallord
from indikatorer.services.kommuntal.kalkyl import ar_tal


class Uppgift(NamedTuple):
    """A number, or the kind of missing, and where it comes from. `artal` is the year it is about; `egen` is added up by
    the portal."""

    varde: object = Saknas.SAKNAS
    kalla: str = ""
    demo: bool = False
    artal: int | None = None
    egen: bool = False

    @property
    def kallord(self):
        """How its source is named."""
        return kallord(self.kalla, bearbetat=True) if self.egen else self.kalla

    @property
    def finns(self):
        return ar_tal(self.varde)


INGEN = Uppgift()
