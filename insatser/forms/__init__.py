from insatser.forms.aktorer import AktorFormSet
from insatser.forms.filter import InsatsFilter
from insatser.forms.finansiering import FinansiarFormSet
from insatser.forms.insats import InsatsForm
from insatser.forms.ny import NyInsatsForm
from insatser.forms.status import StatusForm
from insatser.forms.utfall import UtfallForm, Utfallsblankett

__all__ = [
    "AktorFormSet",
    "FinansiarFormSet",
    "InsatsFilter",
    "InsatsForm",
    "NyInsatsForm",
    "StatusForm",
    "UtfallForm",
    "Utfallsblankett",
]
