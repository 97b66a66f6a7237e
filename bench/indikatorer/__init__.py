"""The national pull beside what others need for less, what each ends with when the source fails, and the reading of
json-stat2. One server answers everybody, in a process of its own, 50 ms after each question."""

import importlib.util

from bench.indikatorer import felen, hamtning

TITEL = "Hämta, kontrollera och spara 85 mått för hela landet, mot att bara överföra och rå-kopiera dem"
MAL = 1.5


def measure():
    """Medians in seconds: (our whole pull, transfer at four connections + raw COPY). Prints the rest."""
    felen.jamfor()
    if importlib.util.find_spec("bench.indikatorer.tolkning"):
        importlib.import_module("bench.indikatorer.tolkning").measure()
    return hamtning.measure()
