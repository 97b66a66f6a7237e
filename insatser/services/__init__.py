from insatser.services.bekrafta import bekrafta
from insatser.services.borttagning import aterstall, ta_bort
from insatser.services.fel import (
    AretLast,
    DeltagareGarInteIhop,
    EgenOrganisationSaknas,
    KanInteAterstallas,
    OverenskommelsenAvslutad,
    Redigeringskonflikt,
    SkalSaknas,
    Skedesfel,
    Statusbytesfel,
    UtfalletAndrat,
    UtfalletBorttaget,
    UtfalletKanInteAterstallas,
)
from insatser.services.insats import Aktorsval, Insatsuppgifter, Kopplingsval, skapa, spara
from insatser.services.liknande import liknande
from insatser.services.status import (
    byt_lage,
    byt_skede,
    byt_status,
    kraver_skedet_skal,
    mojliga_byten,
    mojliga_skeden,
)
from insatser.services.utfall import Belaggsrad, aterstall_utfall, spara_utfall, ta_bort_utfall, utfallsversion

__all__ = [
    "Aktorsval",
    "AretLast",
    "Belaggsrad",
    "DeltagareGarInteIhop",
    "EgenOrganisationSaknas",
    "Insatsuppgifter",
    "KanInteAterstallas",
    "Kopplingsval",
    "OverenskommelsenAvslutad",
    "Redigeringskonflikt",
    "SkalSaknas",
    "Skedesfel",
    "Statusbytesfel",
    "UtfalletAndrat",
    "UtfalletBorttaget",
    "UtfalletKanInteAterstallas",
    "aterstall",
    "aterstall_utfall",
    "bekrafta",
    "byt_lage",
    "byt_skede",
    "byt_status",
    "kraver_skedet_skal",
    "liknande",
    "mojliga_byten",
    "mojliga_skeden",
    "skapa",
    "spara",
    "spara_utfall",
    "ta_bort",
    "ta_bort_utfall",
    "utfallsversion",
]
