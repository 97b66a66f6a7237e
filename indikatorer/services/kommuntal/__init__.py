"""Länstal and kommuntal: the year's round, how many came, and the view of both that the autumn dialogue reads."""

from indikatorer.services.kommuntal.arstabell import ALLT, Insyn, arstabell, artal_att_visa, kommunens_ar
from indikatorer.services.kommuntal.farskhet import invanarnas_farskhet, koladas_farskhet
from indikatorer.services.kommuntal.fel import FelIRaden, Kommuntalsfel
from indikatorer.services.kommuntal.fordelning import METODER, fordela
from indikatorer.services.kommuntal.mottagande import Mottaganderad, Sparat, spara_mottagande
from indikatorer.services.kommuntal.notiser import beratta
from indikatorer.services.kommuntal.omgang import (
    Forslaget,
    be_om_synpunkter,
    besluta,
    foresla,
    revidera,
    starta_omgang,
    ta_tillbaka,
)
from indikatorer.services.kommuntal.synpunkter import ar_oppen_for_synpunkter, lamna_synpunkt, obesvarade

__all__ = [
    "ALLT",
    "METODER",
    "FelIRaden",
    "Forslaget",
    "Insyn",
    "Kommuntalsfel",
    "Mottaganderad",
    "Sparat",
    "ar_oppen_for_synpunkter",
    "arstabell",
    "artal_att_visa",
    "be_om_synpunkter",
    "beratta",
    "besluta",
    "fordela",
    "foresla",
    "invanarnas_farskhet",
    "koladas_farskhet",
    "kommunens_ar",
    "lamna_synpunkt",
    "obesvarade",
    "revidera",
    "spara_mottagande",
    "starta_omgang",
    "ta_tillbaka",
]
