"""Two versions of a text, paragraph by paragraph: what is new, gone, moved or changed; the rest is folded."""

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby

from sok.models import Styckesslag

NYTT, BORTTAGET, FLYTTAT, ANDRAT, LIKA = "nytt", "borttaget", "flyttat", "andrat", "lika"
ORD = {
    NYTT: "Nytt stycke",
    BORTTAGET: "Borttaget stycke",
    FLYTTAT: "Flyttat stycke",
    ANDRAT: "Ändrat stycke",
    LIKA: "Oförändrat",
}


@dataclass
class Rad:
    """One paragraph before and after; for unchanged ones `lika` is the whole run."""

    lage: str
    fore: object = None
    efter: object = None
    flyttat: bool = False
    lika: list = field(default_factory=list)

    @property
    def stycke(self):
        return self.efter or self.fore

    @property
    def ord(self):
        return f"{ORD[self.lage]}, flyttat" if self.flyttat and self.lage == ANDRAT else ORD[self.lage]

    @property
    def andrad_rubrik(self):
        return bool(self.fore and self.efter) and self.fore.rubrik != self.efter.rubrik

    @property
    def andrad_text(self):
        return not (self.fore and self.efter) or self.fore.text != self.efter.text

    @property
    def byter_slag(self):
        """ "Fakta → Utmaning", when the paragraph now stands as something else."""
        if not (self.fore and self.efter) or self.fore.slag == self.efter.slag:
            return ""
        return f"{Styckesslag(self.fore.slag).label} → {Styckesslag(self.efter.slag).label}"


def jamfor(fore, efter):
    """Compare two lists of paragraphs by key, in the order of `efter`; a removed one stands where it stood."""
    rows = _rows(fore, efter)
    folded = []
    for lage, run in groupby(rows, key=lambda row: row.lage):
        run = list(run)
        folded += [Rad(LIKA, lika=[row.efter for row in run])] if lage == LIKA else run
    return folded


def _rows(fore, efter):
    old = {stycke.nyckel: stycke for stycke in fore}
    kept = {stycke.nyckel for stycke in efter}
    still = _in_order([s.nyckel for s in fore if s.nyckel in kept], [s.nyckel for s in efter if s.nyckel in old])
    rows = [_row(old.get(stycke.nyckel), stycke, stycke.nyckel not in still) for stycke in efter]
    return _with_removed(rows, fore, kept, still)


def _in_order(old, new):
    """The keys that have not moved in relation to each other."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {key for block in blocks for key in old[block.a : block.a + block.size]}


def _row(fore, efter, moved):
    if fore is None:
        return Rad(NYTT, None, efter)
    if _content(fore) != _content(efter):
        return Rad(ANDRAT, fore, efter, flyttat=moved)
    return Rad(FLYTTAT if moved else LIKA, fore, efter, flyttat=moved)


def _content(stycke):
    return stycke.rubrik, stycke.text, stycke.slag, stycke.omrade_id


def _with_removed(rows, fore, kept, still):
    """Each removed paragraph after the nearest one before it that stayed where it was."""
    after, anchor = {}, None
    for stycke in fore:
        if stycke.nyckel in still:
            anchor = stycke.nyckel
        elif stycke.nyckel not in kept:
            after.setdefault(anchor, []).append(Rad(BORTTAGET, stycke))
    placed = list(after.get(None, []))
    for row in rows:
        placed += [row, *after.get(row.efter.nyckel, [])]
    return placed


def antal_ord(rows):
    """What the comparison comes to: [(2, "nytt stycke,nya stycken"), …], unchanged last."""
    words = (
        (NYTT, "nytt stycke,nya stycken"),
        (ANDRAT, "ändrat,ändrade"),
        (FLYTTAT, "flyttat,flyttade"),
        (BORTTAGET, "borttaget,borttagna"),
    )
    counted = [(sum(row.lage == lage for row in rows), former) for lage, former in words]
    same = sum(len(row.lika) for row in rows)
    return [pair for pair in [*counted, (same, "oförändrat,oförändrade")] if pair[0]]
