"""Spreadsheets in and out: .xlsx and .csv, read safely and written so that no text is run as a formula."""

from core.kalkyl.lasning import Blad, Kalkylfel, cellnamn, oppna
from core.kalkyl.skrivning import Arbetsbok, Kolumnform, csv_fil, mall
from core.kalkyl.text import dela, foga

__all__ = [
    "Arbetsbok",
    "Blad",
    "Kalkylfel",
    "Kolumnform",
    "cellnamn",
    "csv_fil",
    "dela",
    "foga",
    "mall",
    "oppna",
]
