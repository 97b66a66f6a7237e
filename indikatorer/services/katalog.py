"""The catalogue of known measures (fixtures/indikatorer/kpier.yaml), and indicators made from it."""

import functools

from django.conf import settings

from core import datafil
from indikatorer.models import Indikator, Kalltyp, Riktning, Serie
from indikatorer.services import pxkatalog
from indikatorer.services.familj import lases_bredvid

FIL = settings.FIXTURES_DIR / "indikatorer" / "kpier.yaml"


@functools.cache
def katalog():
    """{"N00973": row} with the keys that the file explains in its first lines."""
    rows = datafil.load(FIL)["nyckeltal"]
    return {row["id"]: row for row in rows}


def med_grannar(nycklar):
    """The keys, each of ours followed by those for the other background and for other ages; keys of other catalogues
    as they are."""
    for nyckel in nycklar:
        yield nyckel
        row = katalog().get(nyckel, {})
        if familj := row.get("familj"):
            same = (other for other in katalog().values() if other.get("familj") == familj)
            yield from (other["id"] for other in same if lases_bredvid(_who(row), _who(other)))


def _who(row):
    return row.get("bakgrund", ""), row.get("alder", "")


def indikator_for(kpi_id):
    """The indicator of a measure in a catalogue, made the first time it is asked for. KeyError when unknown."""
    if kpi_id in pxkatalog.katalog():
        return pxkatalog.indikator_for(kpi_id)
    row = katalog()[kpi_id]
    indikator, _ = Indikator.objects.get_or_create(nyckel=kpi_id.lower(), defaults=falt_for(kpi_id))
    planned = row["nasta"] or {}
    Serie.objects.get_or_create(
        kalla=Kalltyp.KOLADA,
        kalla_id=kpi_id,
        defaults={
            "indikator": indikator,
            "kommuntyp": row["kommuntyp"],
            "nasta_publicering": planned.get("datum"),
            "nasta_period": planned.get("period"),
        },
    )
    return indikator


def falt_for(kpi_id):
    """An indicator's columns as the catalogue gives them, the key apart."""
    row = katalog()[kpi_id]
    return {
        "titel": row["titel"],
        "kort_titel": row.get("kort", row["titel"])[:120],
        "enhet": row["enhet"],
        "decimaler": row.get("decimaler", 0 if row["enhet"] in ("antal", "ja/nej") else 1),
        "per_kon": row["per_kon"],
        "aldersgrupp": row.get("alder", ""),
        "familj": row.get("familj", ""),
        "bakgrund": row.get("bakgrund", ""),
        "personer": row.get("personer", False),
        "uppgiftslamnare": row.get("uppgift", ""),
        "frekvens": row.get("frekvens", "årligen"),
        "riktning": row.get("riktning", Riktning.INGEN),
        "kvalitetsnot": row.get("brist", ""),
    }
