"""Why a file is not read. Nothing of it is stored then."""

from core.svenska import lista
from indikatorer.kallor.fel import KallaFel


class FilenStammerInte(KallaFel):
    """The file is not as its mapping says; `fynd` are (cell, sentence), the cell empty when it is about the whole."""

    def __init__(self, fynd):
        self.fynd = list(fynd)
        super().__init__(" ".join(f"{cell}: {text}" if cell else text for cell, text in self.fynd[:3]))


class BladetSaknas(FilenStammerInte):
    def __init__(self, vantat, finns):
        found = lista(f"”{namn}”" for namn in finns) or "inga blad alls"
        super().__init__([("", f"Bladet ”{vantat}” finns inte i filen. Den har {found}. Har bladet bytt namn?")])


class Radfel(Exception):
    """One row cannot be read; the reading goes on, to find every fault. `cell` is where."""

    def __init__(self, cell, text):
        super().__init__(text)
        self.cell = cell
