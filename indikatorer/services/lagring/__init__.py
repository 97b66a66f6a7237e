"""The store that every source writes to: values as vintages, and the inbox of what a source has changed."""

from indikatorer.services.lagring.beskrivning import Beskrivning
from indikatorer.services.lagring.mellanlager import Mellanlager, rad, ren
from indikatorer.services.lagring.omfang import Omfang
from indikatorer.services.lagring.sparande import OrimligtBortfall, lagra

__all__ = ["Beskrivning", "Mellanlager", "Omfang", "OrimligtBortfall", "lagra", "rad", "ren"]
