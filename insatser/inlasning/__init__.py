"""The part of a county file about initiatives, a file per noun."""

from core.inlasning.former import Form
from insatser.inlasning import goda_exempel, handlingsplan, insatser
from insatser.inlasning.goda_exempel import Exemplet
from insatser.inlasning.handlingsplan import Planer
from insatser.inlasning.insatser import Insatsen
from insatser.inlasning.referenser import RefInsats
from sok.inlasning.poster import Kallnamn

__all__ = ["Del", "RefInsats", "poster"]


class Del(Form):
    insatser: list[Insatsen] = []
    goda_exempel: list[Exemplet] = []
    handlingsplaner: Planer = []


def poster(fil):
    kalla = Kallnamn(fil)
    yield from insatser.poster(fil, kalla)
    yield from goda_exempel.poster(fil, kalla)
    yield from handlingsplan.poster(fil, kalla)
