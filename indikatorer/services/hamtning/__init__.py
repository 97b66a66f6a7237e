"""Pulls from the sources. `gang` is how any pull goes; each source has a module that says what it is asked for
(`omfang`) and reads it (`las`)."""

from indikatorer.services.hamtning.gang import HamtningMisslyckades, bestall_hamtning, hamta, hamta_alla

__all__ = ["HamtningMisslyckades", "bestall_hamtning", "hamta", "hamta_alla"]
