"""What may stop a round, a decision or a table; `str()` is what the person does about it."""

from core import svenska


class Kommuntalsfel(Exception):
    """Nothing has been stored."""


class FelIRaden(Kommuntalsfel):
    """A row of a source that cannot be stored."""

    def __init__(self, rad, vad):
        self.rad = rad
        when = f"{svenska.MANADER[rad.manad - 1]} {rad.artal}" if rad.manad in range(1, 13) else rad.artal
        super().__init__(f"Raden för {rad.geografi}, {when}, {vad}.")
