from insatser.services.borttagning import aterstall, ta_bort
from insatser.services.fel import (
    EgenOrganisationSaknas,
    KanInteAterstallas,
    OverenskommelsenAvslutad,
    Redigeringskonflikt,
    SkalSaknas,
    Statusbytesfel,
)
from insatser.services.insats import Aktorsval, Insatsuppgifter, Kopplingsval, skapa, spara
from insatser.services.liknande import liknande
from insatser.services.status import byt_status, mojliga_byten
from insatser.services.utfall import spara_utfall, ta_bort_utfall

__all__ = [
    "Aktorsval",
    "EgenOrganisationSaknas",
    "Insatsuppgifter",
    "KanInteAterstallas",
    "Kopplingsval",
    "OverenskommelsenAvslutad",
    "Redigeringskonflikt",
    "SkalSaknas",
    "Statusbytesfel",
    "aterstall",
    "byt_status",
    "liknande",
    "mojliga_byten",
    "skapa",
    "spara",
    "spara_utfall",
    "ta_bort",
    "ta_bort_utfall",
]
