from statsbidrag.forms.avsnitt import Avsnittsform
from statsbidrag.forms.granskning import GodkannForm, KompletteringForm

__all__ = ["Avsnittsform", "GodkannForm", "KompletteringForm"]
