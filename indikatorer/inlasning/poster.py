"""The indicators' part of a county file as posts."""

from collections import Counter

from core.inlasning.post import Post, Till
from indikatorer import models
from indikatorer.services import pxkatalog
from indikatorer.services.katalog import falt_for, katalog, med_grannar
from sok.models import Geografi


def kanda():
    """{kind: keys}: the measures of the catalogues may be pointed at."""
    return {"nyckeltal": {*katalog(), *pxkatalog.katalog()}}


def poster(fil):
    for kpi in dict.fromkeys(med_grannar(pxkatalog.med_grannar(koppling.kpi for koppling in fil.indikatorer))):
        yield from _indikator(kpi)
    ordning = Counter()
    for n, koppling in enumerate(fil.indikatorer):
        ordning[koppling.delmal, koppling.omrade] += 1
        make = _koppling if koppling.delmal else _for_omrade
        yield make(koppling, ordning[koppling.delmal, koppling.omrade], ("indikatorer", n))
    for n, lucka in enumerate(fil.utan_matt):
        ids = {"delmal": Till(f"delmal:{lucka.delmal}")}
        yield Post(models.Mattlucka, f"mattlucka:{lucka.delmal}", ids, ids | {"skal": lucka.skal}, ("utan_matt", n))
    for n, grupp in enumerate(fil.jamforelsegrupper):
        yield from _grupp(grupp, ("jamforelsegrupper", n))


def _indikator(kpi):
    """The measure and its series, as the catalogue has them; a pull fills in what only the source knows."""
    if kpi in pxkatalog.katalog():
        yield from _ur_databas(pxkatalog.katalog()[kpi])
        return
    row = katalog()[kpi]
    namn, nyckel = f"indikator:{kpi}", {"nyckel": kpi.lower()}
    yield Post(models.Indikator, namn, nyckel, nyckel | falt_for(kpi), ("indikatorer",))
    ids = {"kalla": models.Kalltyp.KOLADA, "kalla_id": kpi}
    falt = ids | {"indikator": Till(namn), "kommuntyp": row["kommuntyp"]}
    yield Post(models.Serie, f"serie:{kpi}", ids, falt, ("indikatorer",))


def _ur_databas(row):
    """As `_indikator`, for a measure in a statistical database, with the year its tables cannot be compared across."""
    namn, plats = f"indikator:{row.id}", ("indikatorer",)
    ids = {"nyckel": row.id}
    yield Post(models.Indikator, namn, ids, ids | row.indikatorfalt(), plats)
    ids = {"kalla": row.kalla, "kalla_id": row.id}
    falt = ids | {"indikator": Till(namn)} | row.seriefalt()
    yield Post(models.Serie, f"serie:{row.id}", ids, falt, plats)
    for brott in row.brott:
        falt = {"serie": Till(f"serie:{row.id}"), "artal": brott.artal, "text": brott.text}
        ids = {"serie": falt["serie"], "artal": brott.artal, "overenskommelse": None}
        yield Post(models.Seriebrott, f"brott:{row.id} {brott.artal}", ids, falt, plats)


def _koppling(koppling, ordning, plats):
    ids = {"delmal": Till(f"delmal:{koppling.delmal}"), "indikator": Till(f"indikator:{koppling.kpi}")}
    falt = ids | {"ordning": ordning, "huvud": koppling.huvud, "kon": koppling.kon}
    falt |= {"utgangsar": koppling.utgangsar, "kommentar": koppling.kommentar}
    return Post(models.DelmalIndikator, f"delmalindikator:{koppling.delmal} {koppling.kpi}", ids, falt, plats)


def _for_omrade(koppling, ordning, plats):
    ids = {"omrade": Till(f"omrade:{koppling.omrade}"), "indikator": Till(f"indikator:{koppling.kpi}")}
    falt = ids | {"ordning": ordning, "kommentar": koppling.kommentar}
    return Post(models.OmradeIndikator, f"omradeindikator:{koppling.omrade} {koppling.kpi}", ids, falt, plats)


def _grupp(grupp, plats):
    namn = f"jamforelsegrupp:{grupp.nyckel}"
    falt = {
        "nyckel": grupp.nyckel,
        "namn": grupp.namn,
        "kalla": models.Kalltyp.KOLADA,
        "kalla_id": grupp.kolada,
        "vagning": grupp.vagning,
        "lan": Geografi(pk=grupp.lan) if grupp.lan else None,
    }
    yield Post(models.Jamforelsegrupp, namn, {"nyckel": grupp.nyckel}, falt, plats)
    for kod in grupp.medlemmar:
        ids = {"grupp": Till(namn), "geografi": Geografi(pk=kod)}
        yield Post(models.Gruppmedlem, f"gruppmedlem:{grupp.nyckel} {kod}", ids, ids, (*plats, "medlemmar"))
