"""What a reading finds: hard faults, which stop the file, apart from notes, which do not."""

from dataclasses import dataclass, field

from core.kalkyl import cellnamn

VISAS = 500


@dataclass
class Fynd:
    """`fel` and `noteringar` are (cell, sentence) in the order of the file; a cell is "Insatser!D14"."""

    blad: str
    fel: list = field(default_factory=list)
    noteringar: list = field(default_factory=list)

    def fela(self, text, rad=None, kolumn=None):
        self.fel.append((self.plats(rad, kolumn), text))

    def notera(self, text, rad=None, kolumn=None):
        self.noteringar.append((self.plats(rad, kolumn), text))

    def plats(self, rad, kolumn):
        if rad is None:
            return self.blad
        return f"{self.blad}!{cellnamn(rad, kolumn)}" if kolumn else f"{self.blad}, rad {rad}"


@dataclass
class Radplan:
    """What one row would do. `objekt` is what is stored, None for a new row; `varden` what changes, by column code;
    `andringar` the same in words: (heading, before, after)."""

    rad: int
    rubrik: str
    objekt: object
    varden: dict
    andringar: list
    skal: str = ""
    insats: object = None


@dataclass
class Granskning:
    """The whole of a dry run."""

    fynd: Fynd
    nya: list = field(default_factory=list)
    andrade: list = field(default_factory=list)
    oforandrade: int = 0
    tomma: int = 0

    @property
    def antal(self):
        return {
            "nya": len(self.nya),
            "andrade": len(self.andrade),
            "oforandrade": self.oforandrade,
            "tomma": self.tomma,
            "fel": len(self.fynd.fel),
            "noteringar": len(self.fynd.noteringar),
        }
