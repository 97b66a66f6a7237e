"""What the office does with indicators. Re-exported here, so that callers write `indikatorer.services.hamta`."""

from indikatorer.services.hamtning import HamtningMisslyckades, hamta
from indikatorer.services.inkorg import markera_sedd

__all__ = ["HamtningMisslyckades", "hamta", "markera_sedd"]
