from indikatorer.models.fraga import Fraga, Fragesvar
from indikatorer.models.hamtning import Andringstyp, Hamtning, Hamtningstillstand, Vardeandring
from indikatorer.models.indikator import DelmalIndikator, Indikator, Kon, Mattlucka, Riktning
from indikatorer.models.matvarde import Matvarde
from indikatorer.models.serie import Gruppmedlem, Jamforelsegrupp, Kalltyp, Kommuntyp, Serie, Seriebrott

__all__ = [
    "Andringstyp",
    "DelmalIndikator",
    "Fraga",
    "Fragesvar",
    "Gruppmedlem",
    "Hamtning",
    "Hamtningstillstand",
    "Indikator",
    "Jamforelsegrupp",
    "Kalltyp",
    "Kommuntyp",
    "Kon",
    "Mattlucka",
    "Matvarde",
    "Riktning",
    "Serie",
    "Seriebrott",
    "Vardeandring",
]
