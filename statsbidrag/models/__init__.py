from statsbidrag.models.agande import Delegation, Utkasthandelse, Utkaststeg
from statsbidrag.models.andring import Begaran, Bidragsandring, Svar, Utbetalning
from statsbidrag.models.ansokan import Ansokan, Ansokningsbeslut, Bidragstyp, Utlysning
from statsbidrag.models.bidrag import Bidrag, Bidragsmal, Budgetpost
from statsbidrag.models.bilaga import Bilageslag, Inlamningsbilaga, Utkastbilaga
from statsbidrag.models.formular import Formularversion, Redovisningstyp
from statsbidrag.models.inlamning import Inlamning, Komplettering, Kvittens
from statsbidrag.models.provning import Aterkrav, Aterkravsgrund, Beslutsforslag, Fristandring, Uppskov
from statsbidrag.models.redovisning import (
    BESLUTADE,
    GODKANDA,
    HOS_MOTTAGAREN,
    OVERGANGAR,
    Intyg,
    Redovisning,
    Status,
    Statushandelse,
)
from statsbidrag.models.regler import Hjalptext, Redovisningsregler
from statsbidrag.models.resultat import Overforing, Resultat, Resultatdeltagare
from statsbidrag.models.utkast import TidigareText, Utkast, Utkastavsnitt

__all__ = [
    "BESLUTADE",
    "GODKANDA",
    "HOS_MOTTAGAREN",
    "OVERGANGAR",
    "Ansokan",
    "Ansokningsbeslut",
    "Aterkrav",
    "Aterkravsgrund",
    "Begaran",
    "Beslutsforslag",
    "Bidrag",
    "Bidragsandring",
    "Bidragsmal",
    "Bidragstyp",
    "Bilageslag",
    "Budgetpost",
    "Delegation",
    "Formularversion",
    "Fristandring",
    "Hjalptext",
    "Inlamning",
    "Inlamningsbilaga",
    "Intyg",
    "Komplettering",
    "Kvittens",
    "Overforing",
    "Redovisning",
    "Redovisningsregler",
    "Redovisningstyp",
    "Resultat",
    "Resultatdeltagare",
    "Status",
    "Statushandelse",
    "Svar",
    "TidigareText",
    "Uppskov",
    "Utbetalning",
    "Utkast",
    "Utkastavsnitt",
    "Utkastbilaga",
    "Utkasthandelse",
    "Utkaststeg",
    "Utlysning",
]
