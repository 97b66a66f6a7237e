"""A county's number shared out by a stated key: a proposal to start from, which people then change.

Whole people, and exactly the county's number in all: the largest remainder method (Hamilton), ties to the lower code.
"""

from fractions import Fraction
from math import floor

from indikatorer.services.kommuntal.fel import UnderlagSaknas
from indikatorer.services.kommuntal.kalkyl import ar_tal

EFTER_INVANARE, UTJAMNAT = "invanare", "utjamnat"
METODER = {
    EFTER_INVANARE: "Lika många per invånare",
    UTJAMNAT: "Lika många per invånare, räknat ihop med alla som togs emot det senaste kända året",
}


def fordela(lanstal, invanare, mottagna=None):
    """{place: number} that adds up to `lanstal`.

    `invanare` is {place: inhabitants}. Without `mottagna` everyone gets as many per inhabitant. With it, {place:
    received the year before, whatever the way}, the two years together become as even per inhabitant as they can: who
    has already received more than its share gets 0, and the rest share what is left.

    Raises UnderlagSaknas with the places whose numbers are missing.
    """
    lacking = [kod for kod in invanare if not ar_tal(invanare[kod]) or not ar_tal((mottagna or invanare).get(kod))]
    if lacking or not sum(invanare.values()):
        raise UnderlagSaknas(lacking or list(invanare))
    shares = _levelled(lanstal, invanare, mottagna or dict.fromkeys(invanare, 0))
    return _whole(lanstal, shares)


def _levelled(lanstal, invanare, mottagna):
    """Exact shares, none below 0: those already above the common level step out until nobody is."""
    inside = {kod for kod, antal in invanare.items() if antal}
    while True:
        level = Fraction(lanstal + sum(mottagna[kod] for kod in inside), sum(invanare[kod] for kod in inside))
        above = {kod for kod in inside if level * invanare[kod] < mottagna[kod]}
        if not above:
            return {kod: level * invanare[kod] - mottagna[kod] if kod in inside else Fraction(0) for kod in invanare}
        inside -= above


def _whole(lanstal, shares):
    whole = {kod: floor(share) for kod, share in shares.items()}
    left = lanstal - sum(whole.values())
    by_remainder = sorted(shares, key=lambda kod: (whole[kod] - shares[kod], kod))
    for kod in by_remainder[:left]:
        whole[kod] += 1
    return whole
