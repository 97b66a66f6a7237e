from statsbidrag.forms.agande import OmbudForm
from statsbidrag.forms.avsnitt import Avsnittsform
from statsbidrag.forms.granskning import KompletteringForm
from statsbidrag.forms.provning import GodkannForm

__all__ = ["Avsnittsform", "GodkannForm", "KompletteringForm", "OmbudForm"]
