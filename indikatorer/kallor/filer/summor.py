"""Sums of what a file holds in parts. A part that is only "fewer than five" or missing makes the sum a bound, never a
number."""

from dataclasses import dataclass, field
from decimal import Decimal

from core.svenska import tal
from indikatorer.kallor.filer.celler import farre_an


@dataclass
class Summa:
    """One value to be: `kand` the sum of the known parts, `dolda` the limits of the hidden ones, `saknade` those of
    which nothing is known; `cell` is where the first stands. `platser` is filled for a county."""

    cell: str = ""
    kand: Decimal = Decimal(0)
    delar: int = 0
    dolda: list = field(default_factory=list)
    saknade: int = 0
    mark: str = ""
    platser: set = field(default_factory=set)

    def lagg_till(self, number, mark, cell, plats=""):
        self.cell = self.cell or cell
        self.delar += 1
        self.mark = self.mark or mark
        if plats:
            self.platser.add(plats)
        if number is not None:
            self.kand += number
        elif (limit := farre_an(mark)) is not None:
            self.dolda.append(limit)
        else:
            self.saknade += 1

    @property
    def exakt(self):
        return not self.dolda and not self.saknade

    def resultat(self, saknade=0):
        """(value, status, lowest, highest); `saknade` are parts that the file does not mention at all."""
        missing = self.saknade + saknade
        if not self.dolda and not missing:
            return self.kand, "", None, None
        if self.delar == 1 and not saknade:
            return None, self.mark, None, None
        highest = None if missing else self.kand + sum(limit - 1 for limit in self.dolda)
        hidden = len(self.dolda)
        said = [f"{hidden} {'dolt' if hidden == 1 else 'dolda'}, <{self.dolda[0]}"] if hidden else []
        said += [f"{missing} saknas"] if missing else []
        return None, f"minst {tal(self.kand)} ({', '.join(said)})"[:40], self.kand, highest
