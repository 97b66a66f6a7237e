"""What the office does with indicators. Re-exported here, so that callers write `indikatorer.services.hamta`."""

from indikatorer.services.demo import demoandringar, demovarden
from indikatorer.services.hamtning import HamtningMisslyckades, bestall_hamtning, hamta, hamta_alla
from indikatorer.services.inkorg import markera_sedda
from indikatorer.services.oversikt import Delmalsrad, Indikatorrad, Omradesgrupp, oversikt_rader
from indikatorer.services.utveckling import Utveckling, Val

__all__ = [
    "Delmalsrad",
    "HamtningMisslyckades",
    "Indikatorrad",
    "Omradesgrupp",
    "Utveckling",
    "Val",
    "bestall_hamtning",
    "demoandringar",
    "demovarden",
    "hamta",
    "hamta_alla",
    "markera_sedda",
    "oversikt_rader",
]
