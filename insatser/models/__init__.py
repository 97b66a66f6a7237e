from insatser.models.aktor import Aktorsroll, InsatsAktor, InsatsPlats
from insatser.models.brister import BRISTER
from insatser.models.gott_exempel import GottExempel
from insatser.models.insats import Insats
from insatser.models.koppling import InsatsKoppling
from insatser.models.relation import InsatsRelation, Insatsrelationstyp
from insatser.models.statusbyte import OVERGANGAR, InsatsStatusbyte
from insatser.models.utfall import Matt, Utfall
from insatser.models.val import Forsening, Insatsslag, Insatsstatus

__all__ = [
    "BRISTER",
    "OVERGANGAR",
    "Aktorsroll",
    "Forsening",
    "GottExempel",
    "Insats",
    "InsatsAktor",
    "InsatsKoppling",
    "InsatsPlats",
    "InsatsRelation",
    "InsatsStatusbyte",
    "Insatsrelationstyp",
    "Insatsslag",
    "Insatsstatus",
    "Matt",
    "Utfall",
]
