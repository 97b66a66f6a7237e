"""Values from workbooks by a declared mapping: what a file must look like, and the values it then holds. No models."""

from indikatorer.kallor.filer.arbetsbok import Arbetsbok, Bladet
from indikatorer.kallor.filer.avbildning import Avbildning, FelIAvbildningen, las_avbildning
from indikatorer.kallor.filer.lasning import Filvarde, Lasning, las
from indikatorer.kallor.filer.platser import Platsuppslag

__all__ = [
    "Arbetsbok",
    "Avbildning",
    "Bladet",
    "FelIAvbildningen",
    "Filvarde",
    "Lasning",
    "Platsuppslag",
    "las",
    "las_avbildning",
]
