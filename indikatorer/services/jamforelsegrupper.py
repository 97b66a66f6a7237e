"""Which municipalities can be put beside each other: the county's, a subregion's, those that are like one of them."""

from dataclasses import dataclass

from django.db.models import Prefetch

from core.diagram import Roll
from indikatorer.models import Gruppmedlem, Jamforelsegrupp
from indikatorer.services.platser import Plats
from sok.models import Delregion, Delregionkommun


@dataclass(frozen=True)
class Grupp:
    """`kommuner` are places. `egen` says that the group is the county's own division, whose mean nobody publishes."""

    nyckel: str
    namn: str
    kommuner: tuple
    egen: bool = False


def grupper(overenskommelse, platser, vald, dag):
    """(the groups to choose from, the names of subregions that no source places a municipality in)."""
    lan = Grupp("lan", f"Alla kommuner i {overenskommelse.lan_namn} ({len(platser.kommuner)})", tuple(platser.kommuner))
    subregions, empty = _subregions(overenskommelse, platser, dag)
    return [lan, *subregions, *(_similar(platser, vald) if vald else [])], empty


def _subregions(overenskommelse, platser, dag):
    now = Delregionkommun.objects.gallande(dag)
    rows = Delregion.objects.filter(overenskommelse=overenskommelse).order_by("nummer", "pk")
    found, empty = [], []
    for delregion in rows.prefetch_related(Prefetch("kommuner", queryset=now, to_attr="nu")):
        codes = {rad.kommun_id for rad in delregion.nu}
        kommuner = tuple(plats for plats in platser.kommuner if plats.nyckel in codes)
        if kommuner:
            found.append(Grupp(f"d-{delregion.nyckel}", f"{delregion.namn} ({len(kommuner)})", kommuner, egen=True))
        else:
            empty.append(delregion.namn)
    return found, empty


def _similar(platser, vald):
    """The source's groups of municipalities like the chosen one, itself among them, wherever they lie."""
    members = Gruppmedlem.objects.select_related("geografi").order_by("geografi__namn")
    rows = Jamforelsegrupp.objects.filter(liknar=vald.nyckel).order_by("-pk")
    groups = []
    for grupp in rows.prefetch_related(Prefetch("gruppmedlemmar", queryset=members)):
        others = [Plats(m.geografi_id, m.geografi.namn, Roll.EGEN) for m in grupp.gruppmedlemmar.all()]
        mine = [] if vald.nyckel in {plats.nyckel for plats in others} else [vald]
        groups.append(Grupp(f"g{grupp.pk}", grupp.namn, (*mine, *others)))
    return groups
