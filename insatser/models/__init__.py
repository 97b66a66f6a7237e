from insatser.models.aktor import Aktorsroll, InsatsAktor, InsatsPlats
from insatser.models.alder import ALDRAR, KON, Aldersgrupp, aldersfel
from insatser.models.arbetsyta import (
    TABELLENS_OVERGANGAR,
    Massandring,
    SparadVy,
    Tabellinlasning,
    Tabellslag,
    Tabellstatus,
)
from insatser.models.arsskifte import Arsskifte
from insatser.models.belagg import Belagg, Belaggsslag, Deltagare
from insatser.models.brister import BRISTER
from insatser.models.gott_exempel import GottExempel
from insatser.models.handlingsplan import (
    PLANENS_OVERGANGAR,
    Arslas,
    Handlingsplan,
    Lasbarhet,
    Planantagande,
    Planmal,
    Planrad,
    Planstatus,
)
from insatser.models.hinder import HINDRETS_OVERGANGAR, Hinder, Hinderhandelse, HinderOrgan, Hinderstatus
from insatser.models.insats import Insats
from insatser.models.koppling import InsatsKoppling
from insatser.models.relation import InsatsRelation, Insatsrelationstyp
from insatser.models.spridning import Spridningsfraga, Spridningslage, Spridningsrunda, Spridningssvar
from insatser.models.statusbyte import OVERGANGAR, InsatsSkedebyte, InsatsStatusbyte
from insatser.models.utfall import Matt, Utfall
from insatser.models.val import Forsening, Insatsslag, Insatsstatus, Skede

__all__ = [
    "ALDRAR",
    "BRISTER",
    "HINDRETS_OVERGANGAR",
    "KON",
    "OVERGANGAR",
    "PLANENS_OVERGANGAR",
    "TABELLENS_OVERGANGAR",
    "Aktorsroll",
    "Aldersgrupp",
    "Arslas",
    "Arsskifte",
    "Belagg",
    "Belaggsslag",
    "Deltagare",
    "Forsening",
    "GottExempel",
    "Handlingsplan",
    "Hinder",
    "HinderOrgan",
    "Hinderhandelse",
    "Hinderstatus",
    "Insats",
    "InsatsAktor",
    "InsatsKoppling",
    "InsatsPlats",
    "InsatsRelation",
    "InsatsSkedebyte",
    "InsatsStatusbyte",
    "Insatsrelationstyp",
    "Insatsslag",
    "Insatsstatus",
    "Lasbarhet",
    "Massandring",
    "Matt",
    "Planantagande",
    "Planmal",
    "Planrad",
    "Planstatus",
    "Skede",
    "SparadVy",
    "Spridningsfraga",
    "Spridningslage",
    "Spridningsrunda",
    "Spridningssvar",
    "Tabellinlasning",
    "Tabellslag",
    "Tabellstatus",
    "Utfall",
    "aldersfel",
]
