"""Two wordings side by side: what was taken away, what was added, and unchanged paragraphs folded."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

WORDS = re.compile(r"\s+|[^\s]+")


class Bit(NamedTuple):
    text: str
    andrad: bool


class Stycke(NamedTuple):
    """One row of the comparison. `oforandrade` > 0 stands for that many equal paragraphs, in `text`."""

    fore: list
    efter: list
    oforandrade: int = 0
    text: tuple = ()


def jamfor(fore, efter):
    """Compare two texts paragraph by paragraph, and within changed paragraphs word by word.

    Returns a list of Stycke in the order of the texts.
    """
    old, new = _paragraphs(fore), _paragraphs(efter)
    rows = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            rows.append(Stycke([], [], b - a, tuple(old[a:b])))
        else:
            rows.append(_changed("\n".join(old[a:b]), "\n".join(new[c:d])))
    return rows


def _paragraphs(text):
    return [part.strip() for part in re.split(r"\n+", text or "") if part.strip()]


def _changed(fore, efter):
    old, new = WORDS.findall(fore), WORDS.findall(efter)
    left, right = [], []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if b > a:
            left.append(Bit("".join(old[a:b]), tag != "equal"))
        if d > c:
            right.append(Bit("".join(new[c:d]), tag != "equal"))
    return Stycke(left, right)
