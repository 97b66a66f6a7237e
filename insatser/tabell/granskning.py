"""The dry run: what a file would do to what is stored, without doing it."""

import hashlib

from core.kalkyl import Kalkylfel, oppna
from insatser.tabell.fynd import VISAS, Fynd, Granskning
from insatser.tabell.insatsrader import Insatsrader
from insatser.tabell.jamforelse import Jamforare, version
from insatser.tabell.kolumner import BLADNAMN
from insatser.tabell.lasning import las, valj_blad
from insatser.tabell.uppslag import Uppslag
from insatser.tabell.utfallsrader import Utfallsrader

RADER = {"insatser": Insatsrader, "utfall": Utfallsrader}
STEG = 250


def lasa_fil(content, ending, slag):
    """The sheet that is about the kind; Kalkylfel when the file has none."""
    return valj_blad(oppna(content, ending, BLADNAMN[slag]), slag)


def granska(blad, slag, overenskommelse, *, av, framsteg=None, sedda=None):
    """Everything that the sheet would change. `sedda` are the versions of the rows that someone has said yes to."""
    granskning = Granskning(Fynd(BLADNAMN[slag] if blad.namn == BLADNAMN[slag] else blad.namn))
    uppslag = Uppslag(overenskommelse)
    tabell = las(blad, slag, uppslag, granskning.fynd)
    if tabell is None:
        return granskning
    granskning.tomma = tabell.tomma
    if not tabell.rader:
        granskning.fynd.fela("Under rubrikerna finns inga rader.")
    rows = RADER[slag](Jamforare(slag, tabell, uppslag, granskning), overenskommelse, av, sedda)
    for number, rad in enumerate(tabell.rader):
        if framsteg and number % STEG == 0:
            framsteg(number, len(tabell.rader), "Jämför raderna med portalen")
        rows.granska(rad)
    return granskning


def granska_fil(content, ending, slag, overenskommelse, *, av, framsteg=None, sedda=None):
    """As `granska`, with a file that cannot be read as its one fault."""
    try:
        blad = lasa_fil(content, ending, slag)
    except Kalkylfel as fault:
        granskning = Granskning(Fynd("Filen"))
        granskning.fynd.fela(str(fault))
        return granskning
    return granska(blad, slag, overenskommelse, av=av, framsteg=framsteg, sedda=sedda)


def avtryck(granskning):
    """The same for two dry runs that would do the same."""
    rows = [
        (plan.rad, plan.objekt.pk if plan.objekt else None, plan.skal, plan.andringar)
        for plan in [*granskning.nya, *granskning.andrade]
    ]
    return hashlib.sha256(repr(rows).encode("utf-8", "replace")).hexdigest()


def som_resultat(granskning, slag, overenskommelse):
    """What the page shows and what saving compares with, as plain values."""
    uppslag = Uppslag(overenskommelse)
    return {
        "antal": granskning.antal,
        "fel": granskning.fynd.fel[:VISAS],
        "noteringar": granskning.fynd.noteringar[:VISAS],
        "nya": [_plan(plan) for plan in granskning.nya[:VISAS]],
        "andrade": [_plan(plan) for plan in granskning.andrade[:VISAS]],
        "sedda": {str(plan.objekt.pk): version(plan.objekt, slag, uppslag) for plan in granskning.andrade},
        "avtryck": avtryck(granskning),
    }


def _plan(plan):
    return {
        "rad": plan.rad,
        "rubrik": plan.rubrik,
        "falt": [{"namn": namn, "fore": fore[:600], "efter": efter[:600]} for namn, fore, efter in plan.andringar],
    }
