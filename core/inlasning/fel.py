"""Faults in a file, told as Swedish sentences with the line and the path they stand at."""

import difflib
from dataclasses import dataclass


def sokvag(plats):
    """("omraden", 2, "delmal") → "omraden[2].delmal"."""
    text = ""
    for part in plats:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


@dataclass(frozen=True)
class Fel:
    """One fault. `rad` counts from 1; None when the fault is the whole file's."""

    text: str
    plats: tuple = ()
    rad: int | None = None

    def __str__(self):
        where = [f"rad {self.rad}"] if self.rad else []
        where += [sokvag(self.plats)] if self.plats else []
        return f"{', '.join(where)}: {self.text}" if where else self.text


class Filfel(Exception):
    """The file cannot be used; `fel` holds every fault found, in the order of the lines."""

    def __init__(self, fel):
        self.fel = sorted(fel, key=lambda ett: (ett.rad or 0, sokvag(ett.plats)))
        super().__init__("\n".join(str(ett) for ett in self.fel))


def menade_ni(ord_, kanda):
    """ " Menade ni ”malform”?" for a word close to a known one, otherwise nothing."""
    nara = difflib.get_close_matches(str(ord_), [str(kant) for kant in kanda], n=1, cutoff=0.6)
    return f" Menade ni ”{nara[0]}”?" if nara else ""
