from rapporter.models.arsrapport import Arsrapport, Rapportdokument, Rapporttext
from rapporter.models.inlasning import Inlasning
from rapporter.models.sammanslagning import Sammanslagning

__all__ = ["Arsrapport", "Inlasning", "Rapportdokument", "Rapporttext", "Sammanslagning"]
