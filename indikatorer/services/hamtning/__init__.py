"""Pulls from the sources. `gang` is how any pull goes; each source has a module that says what it is asked for
(`omfang`) and reads it (`las`)."""

from indikatorer.services.hamtning.gang import (
    KALLOR,
    HamtningMisslyckades,
    bestall_hamtning,
    bestall_liknande,
    hamta,
    hamta_alla,
    pagaende_jobb,
)

__all__ = [
    "KALLOR",
    "HamtningMisslyckades",
    "bestall_hamtning",
    "bestall_liknande",
    "hamta",
    "hamta_alla",
    "pagaende_jobb",
]
