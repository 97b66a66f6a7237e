from statsbidrag.models.bidrag import Bidrag, Bidragsmal, Bidragstyp, Budgetpost
from statsbidrag.models.formular import Formularversion, Redovisningstyp
from statsbidrag.models.inlamning import Inlamning, Komplettering, Resultat
from statsbidrag.models.slutredovisning import OVERGANGAR, Slutredovisning, Status, Statushandelse
from statsbidrag.models.utkast import TidigareText, Utkast, Utkastavsnitt

__all__ = [
    "OVERGANGAR",
    "Bidrag",
    "Bidragsmal",
    "Bidragstyp",
    "Budgetpost",
    "Formularversion",
    "Inlamning",
    "Komplettering",
    "Redovisningstyp",
    "Resultat",
    "Slutredovisning",
    "Status",
    "Statushandelse",
    "TidigareText",
    "Utkast",
    "Utkastavsnitt",
]
