"""The current values of some series for some places, in one question to the database."""

from collections import defaultdict
from typing import NamedTuple

from django.db.models import CharField, Q, Value
from django.db.models.functions import Cast, Coalesce, Concat

from indikatorer.models import Matvarde


class Varde(NamedTuple):
    """`varde` None is a value that the source lacks, not 0; `status` is the source's word for why."""

    plats: str
    artal: int
    kon: str
    varde: object
    status: str
    demo: bool


def las(serier, platser, till_ar=None):
    """{serie id: [Varde]} of what is current, up to and including the year `till_ar`."""
    koder = [plats.nyckel for plats in platser if not plats.nyckel.startswith("g")]
    grupper = [int(plats.nyckel[1:]) for plats in platser if plats.nyckel.startswith("g")]
    rows = Matvarde.objects.aktuella().filter(serie__in=serier)
    rows = rows.filter(Q(geografi__in=koder) | Q(grupp__in=grupper))
    if till_ar:
        rows = rows.filter(artal__lte=till_ar)
    group_key = Concat(Value("g"), Cast("grupp_id", CharField()), output_field=CharField())
    rows = rows.annotate(plats=Coalesce("geografi_id", group_key, output_field=CharField()))
    found = defaultdict(list)
    for serie, *fields in rows.order_by("artal", "kon").values_list(
        "serie_id", "plats", "artal", "kon", "varde", "status", "demo"
    ):
        found[serie].append(Varde(*fields))
    return found


def per_ar(varden, plats, kon):
    """{year: value} for one place and sex."""
    return {v.artal: v.varde for v in varden if v.plats == plats.nyckel and v.kon == kon} if plats else {}


def senaste(per_artal):
    """(year, value) of the latest year that has a value, or (None, None)."""
    known = [(artal, varde) for artal, varde in per_artal.items() if varde is not None]
    return max(known, default=(None, None), key=lambda pair: pair[0])
