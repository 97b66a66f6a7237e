"""Telling people things by mail: `meddela` one person of one thing, `samla` what waits into one mail, `skicka` it."""

from utskick.services.fel import (
    KontotArStangt,
    KontotHarIngenAdress,
    MejletArPaVag,
    MejletFinnsInte,
    Utskicksfel,
)
from utskick.services.mejl import samla, skicka_igen
from utskick.services.notiser import har_fatt, meddela, meddela_adress, meddela_flera, ny_notis, vantande
from utskick.services.paminnelser import ARBETE, bokfor_paminnelse, glom_andra, paminnelser_att_sanda
from utskick.services.sandning import koade, skicka
from utskick.services.tillagg import Tillagg
from utskick.services.val import ar_dags, las, spara_val, valet

__all__ = [
    "ARBETE",
    "KontotArStangt",
    "KontotHarIngenAdress",
    "MejletArPaVag",
    "MejletFinnsInte",
    "Tillagg",
    "Utskicksfel",
    "ar_dags",
    "bokfor_paminnelse",
    "glom_andra",
    "har_fatt",
    "koade",
    "las",
    "meddela",
    "meddela_adress",
    "meddela_flera",
    "ny_notis",
    "paminnelser_att_sanda",
    "samla",
    "skicka",
    "skicka_igen",
    "spara_val",
    "valet",
    "vantande",
]
