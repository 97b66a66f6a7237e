from indikatorer.models.avbildning import Filavbildning
from indikatorer.models.avvikelse import AVVIKELSENS_GANG, Avvikelse, Avvikelsehandelse, Avvikelselage, Jamfort
from indikatorer.models.fraga import Fraga, Fragesvar
from indikatorer.models.hamtning import Andringstyp, Hamtning, Hamtningstillstand, Vardeandring
from indikatorer.models.indikator import (
    Bakgrund,
    DelmalIndikator,
    Indikator,
    Kon,
    Mattlucka,
    OmradeIndikator,
    Riktning,
)
from indikatorer.models.inlasning import FILENS_GANG, Filinlasning, Fillage, Inlasningsfil
from indikatorer.models.kommuntal import (
    OMGANGENS_GANG,
    Anvisningsomgang,
    Kommunsynpunkt,
    Kommuntal,
    Kommuntalsbeslut,
    Mottagande,
    Mottagningsvag,
    Omgangslage,
    Stallning,
)
from indikatorer.models.matvarde import Matvarde
from indikatorer.models.serie import (
    Brottslage,
    Gruppmedlem,
    Jamforelsegrupp,
    Kalltyp,
    Kommuntyp,
    Serie,
    Seriebrott,
)

__all__ = [
    "AVVIKELSENS_GANG",
    "FILENS_GANG",
    "OMGANGENS_GANG",
    "Andringstyp",
    "Anvisningsomgang",
    "Avvikelse",
    "Avvikelsehandelse",
    "Avvikelselage",
    "Bakgrund",
    "Brottslage",
    "DelmalIndikator",
    "Filavbildning",
    "Filinlasning",
    "Fillage",
    "Fraga",
    "Fragesvar",
    "Gruppmedlem",
    "Hamtning",
    "Hamtningstillstand",
    "Indikator",
    "Inlasningsfil",
    "Jamforelsegrupp",
    "Jamfort",
    "Kalltyp",
    "Kommunsynpunkt",
    "Kommuntal",
    "Kommuntalsbeslut",
    "Kommuntyp",
    "Kon",
    "Mattlucka",
    "Matvarde",
    "Mottagande",
    "Mottagningsvag",
    "Omgangslage",
    "OmradeIndikator",
    "Riktning",
    "Serie",
    "Seriebrott",
    "Stallning",
    "Vardeandring",
]
