"""Where an initiative is carried out, written on one line: names with commas between, a number, or "samma som
ansvarig". What is not understood is said, with the name that comes closest."""

import difflib
import re
from typing import NamedTuple

from core.svenska import antal, lista

SAMMA = ("samma som ansvarig", "samma", "samma kommun", "samma som ansvarig kommun")
RAKNEORD = ("en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
ETT_ANTAL = re.compile(rf"(\d+|{'|'.join(RAKNEORD)}) kommun(?:er)?")
LIKHET = 0.6
FLEST = 290


class Platsfel(ValueError):
    """str() is the sentence that says what to write instead."""


class Platser(NamedTuple):
    koder: list[str]
    antal: int | None


def read_places(text, val, ansvarig=None):
    """ "Lessebo, Växjö" → their codes; "7 kommuner" → a number with unknown names. `ansvarig` is the responsible
    organisation, for "samma som ansvarig"."""
    names = _known(val)
    codes, number, unknown = [], None, []
    for word in _words(text, names):
        if word in SAMMA:
            codes.append(_home(ansvarig, val))
        elif found := ETT_ANTAL.fullmatch(word):
            number = _number(found[1])
        elif word in names:
            codes.append(names[word])
        else:
            unknown.append(word)
    if unknown:
        raise Platsfel(_not_understood(unknown, val, names))
    codes = list(dict.fromkeys(codes))
    if number and number < len(codes):
        raise Platsfel(f"Ni har skrivit {len(codes)} namn men {antal(number, 'kommun', 'kommuner')}. Rätta det ena.")
    return Platser(codes, number)


def _words(text, names):
    """The parts between commas; "Lessebo och Växjö" are two."""
    for part in re.split(r"[,;\n]", text):
        word = " ".join(part.casefold().split()).rstrip(".")
        if word in names or word in SAMMA:
            yield word
        else:
            yield from filter(None, (piece.strip() for piece in word.split(" och ")))


def _known(val):
    """Every way to write a place of the county → its code."""
    county = val.overenskommelse.lan
    names = {f"{start}{county.namn.casefold()}": county.kod for start in ("", "hela ")} | {"hela länet": county.kod}
    for row in val.kommuner:
        name = row.namn.casefold()
        names |= {name: row.kod, f"{name} kommun": row.kod, f"{name.rstrip('s')}s kommun": row.kod}
    return names


def _home(organisation, val):
    if organisation and organisation.geografi_id in {row.kod for row in val.platser}:
        return organisation.geografi_id
    raise Platsfel("Den ansvariga är ingen kommun i länet. Skriv kommunernas namn, eller hur många de är.")


def _number(word):
    number = RAKNEORD.index(word) + 1 if word in RAKNEORD else int(word)
    if not 1 <= number <= FLEST:
        raise Platsfel(f"Antalet kommuner är mellan 1 och {FLEST}. Lämna tomt om ni inte vet.")
    return number


def _not_understood(words, val, names):
    shown = {row.kod: row.namn for row in val.platser}
    near = [found[0] for word in words if (found := difflib.get_close_matches(word, names, 1, LIKHET))]
    guess = f" Menade ni {lista(dict.fromkeys(shown[names[name]] for name in near))}?" if near else ""
    unknown = lista((f"”{word}”" for word in words), "eller")
    how = "Skriv kommuner i länet med komma emellan, eller till exempel ”7 kommuner”."
    return f"I länet finns ingen plats som heter {unknown}.{guess} {how}"
