"""What the portal counts in an agreement, beside what the sources claim."""

from dataclasses import dataclass

from core import svenska

# A claim is set beside a count when its words name what is counted; the first that fits.
RAKNAS = [
    ("insats", "insatser", "insats,insatser"),
    ("undertecknare", "undertecknare", "undertecknare,undertecknare"),
    ("delmål", "delmal", "delmål,delmål"),
    ("samverkansområde", "samverkansomraden", "samverkansområde,samverkansområden"),
    ("part", "parter", "part,parter"),
    ("organ", "organ", "organ,organ"),
]


@dataclass
class Jamforelse:
    """One claim and, when the portal counts the same thing, its own count in words."""

    pastaende: object
    raknat: str

    @property
    def text(self):
        return f"{self.pastaende.varde} {self.pastaende.vad}"


def jamfor(pastaenden, antal):
    """Each claim beside the count that its words name; `antal` maps "insatser" and so on to numbers."""
    return [Jamforelse(pastaende, _raknat(pastaende.vad.lower(), antal)) for pastaende in pastaenden]


def _raknat(vad, antal):
    for word, key, former in RAKNAS:
        if word in vad and key in antal:
            return svenska.antal(antal[key], *former.split(","))
    return ""
