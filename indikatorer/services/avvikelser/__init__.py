"""Municipalities that depart from what was to be expected: found anew each time, and what people did about them."""

from indikatorer.services.avvikelser.hantera import (
    Avvikelsefel,
    NagonHannFore,
    TextenSaknas,
    byt,
    kan_bli,
    kan_lyftas,
    lyft,
    uppmarksamma,
)
from indikatorer.services.avvikelser.lista import Avvikelselista, avvikelselista, hur_langt
from indikatorer.services.avvikelser.oppna import med_oppna
from indikatorer.services.avvikelser.sedan import Sedan, egen_berakning, vad_har_hant_sedan

__all__ = [
    "Avvikelsefel",
    "Avvikelselista",
    "NagonHannFore",
    "Sedan",
    "TextenSaknas",
    "avvikelselista",
    "byt",
    "egen_berakning",
    "hur_langt",
    "kan_bli",
    "kan_lyftas",
    "lyft",
    "med_oppna",
    "uppmarksamma",
    "vad_har_hant_sedan",
]
