"""Files read as values: taken in, looked through, shown, and stored when somebody has said yes."""

from indikatorer.services.fil.egna import Kolumnval, skapa_avbildning, sluta_anvanda
from indikatorer.services.fil.fel import FilenHorTillNagonAnnan, FilenKanInteSparas, Filinlasningsfel
from indikatorer.services.fil.inlasning import (
    STORST_MB,
    avbryt,
    bekrafta,
    granska_inlasning,
    las_med,
    spara_inlasning,
    ta_emot,
)
from indikatorer.services.fil.slag import slag_att_valja

__all__ = [
    "STORST_MB",
    "FilenHorTillNagonAnnan",
    "FilenKanInteSparas",
    "Filinlasningsfel",
    "Kolumnval",
    "avbryt",
    "bekrafta",
    "granska_inlasning",
    "las_med",
    "skapa_avbildning",
    "slag_att_valja",
    "sluta_anvanda",
    "spara_inlasning",
    "ta_emot",
]
