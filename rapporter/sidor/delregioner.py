"""The county's municipalities by subregion, as far as the sources say where each belongs."""

from dataclasses import dataclass

from sok.models import Delregion, Delregionkommun, Geografi
from sok.services.delregioner import ANGES_EJ


@dataclass
class Grupp:
    namn: str
    kommuner: list
    delregion: object = None


def per_delregion(overenskommelse, datum):
    """The subregions of the day with their municipalities, å ä ö last, and at the end those that no source places;
    empty when the agreement has no subregions."""
    if not overenskommelse.har_delregioner:
        return []
    delregioner = list(Delregion.objects.filter(overenskommelse=overenskommelse).order_by("nummer", "pk"))
    kommuner = list(Geografi.objects.kommuner_i(overenskommelse.lan).ordered())
    placed = _placed(overenskommelse, datum)
    groups = [
        Grupp(delregion.namn, [k for k in kommuner if delregion.pk in placed.get(k.pk, ())], delregion)
        for delregion in delregioner
    ]
    left = [kommun for kommun in kommuner if kommun.pk not in placed]
    return [*groups, Grupp(ANGES_EJ, left)] if left else groups


def _placed(overenskommelse, datum):
    """{municipality: the subregions it belongs to on the day}."""
    rows = Delregionkommun.objects.filter(delregion__overenskommelse=overenskommelse).gallande(datum)
    places = {}
    for kommun, delregion in rows.values_list("kommun", "delregion"):
        places.setdefault(kommun, set()).add(delregion)
    return places


def om_kommunen(overenskommelse, kommun, datum):
    """What one municipality's page says about its subregion; empty when the agreement has none."""
    if not overenskommelse.har_delregioner:
        return ""
    rows = Delregionkommun.objects.filter(delregion__overenskommelse=overenskommelse, kommun=kommun).gallande(datum)
    names = rows.order_by("delregion__nummer").values_list("delregion__namn", flat=True)
    return f"Delregion: {', '.join(names)}" if names else ANGES_EJ
