from rapporter.models.arsrapport import Arsrapport, Rapportdokument, Rapporttext
from rapporter.models.inlasning import Inlasning

__all__ = ["Arsrapport", "Inlasning", "Rapportdokument", "Rapporttext"]
