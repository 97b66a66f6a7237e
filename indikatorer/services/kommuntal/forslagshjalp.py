"""What a proposal is written from: the county's number shared out by a chosen key, and what is known of each place."""

from dataclasses import dataclass, field

from indikatorer.services.kommuntal.arstabell import arstabell, artal_att_visa
from indikatorer.services.kommuntal.fel import UnderlagSaknas
from indikatorer.services.kommuntal.fordelning import METODER, UTJAMNAT, fordela


@dataclass
class Hjalp:
    """`antal` is {code: number} by the key `nyckel`, empty when none is chosen; `stopp` says why it could not be
    made. `rader` is {code: Rad} of `artal`, the latest year before the round's that anyone is known to have been
    received in."""

    rader: dict
    artal: int
    nyckel: str = ""
    antal: dict = field(default_factory=dict)
    stopp: str = ""

    @property
    def metod(self):
        return METODER.get(self.nyckel, "")

    @property
    def val(self):
        return [(nyckel, text, nyckel == self.nyckel) for nyckel, text in METODER.items()]


def hjalp(omgang, kommuntal_lista, nyckel=""):
    """The help for a round's proposal."""
    known = [artal for artal in artal_att_visa(omgang.overenskommelse, bara_mottagande=True) if artal < omgang.artal]
    before = arstabell(omgang.overenskommelse, max(known, default=omgang.artal - 1), oppet=True)
    found = Hjalp({rad.plats.kod: rad for rad in before.rader}, before.artal, nyckel if nyckel in METODER else "")
    if not found.nyckel:
        return found
    if omgang.lanstal is None:
        found.stopp = "Skriv in länstalet och spara, så går det att fördela."
        return found
    inside = [row.kommun_id for row in kommuntal_lista]
    people = {kod: found.rader[kod].invanare.varde for kod in inside}
    received = {kod: found.rader[kod].mottagna.varde for kod in inside} if found.nyckel == UTJAMNAT else None
    try:
        found.antal = fordela(omgang.lanstal, people, received)
    except UnderlagSaknas as reason:
        names = [found.rader[kod].plats.namn for kod in reason.koder]
        what = "mottagna" if nyckel == UTJAMNAT else "invånare"
        found.stopp = f"Uppgift om {what} saknas för {_some(names)}, så det går inte att fördela på det sättet."
    return found


def _some(names):
    return names[0] if len(names) == 1 else f"{names[0]} och {len(names) - 1} till"
