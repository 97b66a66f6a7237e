"""Länstal and kommuntal: the year's round, and how many came."""

from indikatorer.services.kommuntal.fel import FelIRaden, Kommuntalsfel
from indikatorer.services.kommuntal.mottagande import Mottaganderad, Sparat, spara_mottagande

__all__ = ["FelIRaden", "Kommuntalsfel", "Mottaganderad", "Sparat", "spara_mottagande"]
