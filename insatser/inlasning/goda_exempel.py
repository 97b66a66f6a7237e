"""What others can learn from, in a county file."""

from typing import Annotated

from core.inlasning.former import Form, Nyckel, Nyckelord, Text
from core.inlasning.post import Post, Till
from insatser.inlasning.referenser import RefInsats, till
from insatser.models import GottExempel
from sok.inlasning.former import RefGeografi, RefKallor, RefOmrade
from sok.inlasning.poster import AVTALET
from sok.models import Geografi


class Exemplet(Form):
    """What others can learn from; `insats` when it is one of the agreement's own."""

    nyckel: Annotated[Nyckelord, Nyckel("gott_exempel")]
    titel: Text
    insats: RefInsats | None = None
    omrade: RefOmrade | None = None
    kommun: RefGeografi | None = None
    beskrivning: str = ""
    lardomar: list[Text] = []
    resultat: str = ""
    period_i_kallan: str = ""
    underlag: str = ""
    kalla: RefKallor = []


def poster(fil, kalla):
    for n, exempel in enumerate(fil.goda_exempel):
        yield _exempel(exempel, n, kalla)


def _exempel(exempel, n, kalla):
    ids = {"overenskommelse": AVTALET, "nyckel": exempel.nyckel}
    falt = exempel.falt() | {
        "nummer": n + 1,
        "insats": till(exempel.insats) if exempel.insats else None,
        "omrade": Till(f"omrade:{exempel.omrade}") if exempel.omrade else None,
        "kommun": Geografi(pk=exempel.kommun) if exempel.kommun else None,
        "kalla": kalla(exempel.kalla),
    }
    return Post(GottExempel, f"gottexempel:{exempel.nyckel}", ids, ids | falt, ("goda_exempel", n))
