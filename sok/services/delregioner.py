"""The subregions that a list can be chosen by: those whose municipalities are known on a day."""

from dataclasses import dataclass

from sok.models import Delregionkommun, Geografi

UTAN = "anges-ej"
ANGES_EJ = "Delregion anges ej i källan"


@dataclass(frozen=True)
class Delregionsval:
    """`nyckel` stands in the address; `kommuner` are codes."""

    nyckel: str
    namn: str
    kommuner: frozenset


def delregionsval(overenskommelse, datum):
    """The subregions with a known municipality on the day, in their order, and last the municipalities that no source
    places. Empty when there is nothing to choose: a subregion that is empty here would look as if nothing went on in
    it. One query without subregions, else two."""
    rows = Delregionkommun.objects.filter(delregion__overenskommelse=overenskommelse).gallande(datum)
    members = {}
    for nyckel, namn, kod in rows.order_by("delregion__nummer", "delregion", "kommun").values_list(
        "delregion__nyckel", "delregion__namn", "kommun"
    ):
        members.setdefault((nyckel, namn), set()).add(kod)
    found = [Delregionsval(nyckel, namn, frozenset(koder)) for (nyckel, namn), koder in members.items()]
    if not found:
        return []
    everyone = set(Geografi.objects.kommuner_i(overenskommelse.lan_id).values_list("pk", flat=True))
    left = everyone.difference(*members.values())
    return [*found, Delregionsval(UTAN, ANGES_EJ, frozenset(left))] if left else found
