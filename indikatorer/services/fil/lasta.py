"""The files of a reading, read: what each holds, or every fault in them."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from core.svenska import MANADER, lista
from indikatorer.kallor.filer import Arbetsbok, Avbildning, Lasning, kanda, las
from indikatorer.kallor.filer.fel import FilenStammerInte
from indikatorer.models import Inlasningsfil
from indikatorer.services.fil.slag import avbildningar, platsuppslag


@dataclass
class Lastfil:
    rad: Inlasningsfil
    nyckel: str
    avbildning: Avbildning
    lasning: Lasning


@dataclass
class Lasta:
    """`fel` are (where, sentence); with any of them nothing may be stored."""

    filer: list = field(default_factory=list)
    fel: list = field(default_factory=list)


def las_filer(inlasning, framsteg=None):
    """Read every file of the reading. They must be of different kinds, and end with the same month."""
    known, places, done = avbildningar(inlasning), platsuppslag(), Lasta()
    rows = list(inlasning.filer.select_related("fil").order_by("pk"))
    for rad in rows:
        try:
            done.filer.append(_las_fil(rad, known, places, framsteg))
        except FilenStammerInte as stopped:
            several = f"{rad.fil.namn}, " if len(rows) > 1 else ""
            done.fel += [(f"{several}{cell}".rstrip(", "), text) for cell, text in stopped.fynd]
    done.fel += _samma_manad(done.filer) + _olika_slag(done.filer)
    return done


def _las_fil(rad, known, places, framsteg):
    with rad.fil.innehall.open("rb") as stream:
        content = stream.read()
    ending = PurePosixPath(rad.fil.namn).suffix.lstrip(".").lower()
    large = any(each.stor for each in known.values())
    bok = Arbetsbok(content, ending, namn=rad.fil.namn, stor=large)
    key = kanda.kann_igen(bok, known)
    return Lastfil(rad, key, known[key], las(bok, known[key], places, framsteg))


def _samma_manad(filer):
    if len({fil.lasning.sista for fil in filer}) < 2:
        return []
    told = lista(f"{fil.rad.fil.namn} till {period_i_ord(fil.lasning.sista)}" for fil in filer)
    return [("", f"Filerna slutar inte samma månad: {told}. Vänta tills alla finns för samma månad.")]


def _olika_slag(filer):
    seen = {}
    for fil in filer:
        if fil.nyckel in seen:
            both = f"{seen[fil.nyckel]} och {fil.rad.fil.namn}"
            return [("", f"{both} är samma slag av fil ({fil.avbildning.namn}). Välj bara den ena.")]
        seen[fil.nyckel] = fil.rad.fil.namn
    return []


def period_i_ord(sista):
    """ "2026-08" → "augusti 2026"; a year is itself."""
    year, _, month = sista.partition("-")
    return f"{MANADER[int(month) - 1]} {year}" if month else year
