"""The subregions that a list can be chosen by: those whose municipalities are known on a day."""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef
from django.db.models.functions import JSONObject

from sok.models import Delregionkommun, Geografi

UTAN = "anges-ej"
ANGES_EJ = "Delregion anges ej i källan"


@dataclass(frozen=True)
class Delregionsval:
    """`nyckel` stands in the address; `kommuner` are codes."""

    nyckel: str
    namn: str
    kommuner: frozenset


def kommuner_med_delregioner(overenskommelse, datum):
    """The county's municipalities in alphabetical order, each with `i_delregioner`: {"nummer", "pk", "nyckel", "namn"}
    of the subregions that it belongs to on the day. One query."""
    rows = Delregionkommun.objects.filter(delregion__overenskommelse=overenskommelse, kommun=OuterRef("pk"))
    fields = {name: F(f"delregion__{name}") for name in ("nummer", "pk", "nyckel", "namn")}
    groups = ArraySubquery(rows.gallande(datum).values(rad=JSONObject(**fields)))
    return Geografi.objects.kommuner_i(overenskommelse.lan_id).ordered().annotate(i_delregioner=groups)


def delregionsval(kommuner):
    """The subregions with a known municipality, in their order, and last the municipalities that no source places.
    Empty when there is nothing to choose: a subregion that is empty here would look as if nothing went on in it.
    `kommuner` is kommuner_med_delregioner()."""
    members = {}
    for kommun in kommuner:
        for rad in kommun.i_delregioner:
            members.setdefault((rad["nummer"], rad["pk"], rad["nyckel"], rad["namn"]), set()).add(kommun.pk)
    found = [
        Delregionsval(nyckel, namn, frozenset(koder))
        for (_, _, nyckel, namn), koder in sorted(members.items(), key=lambda group: group[0])
    ]
    left = frozenset(kommun.pk for kommun in kommuner if not kommun.i_delregioner)
    return [*found, Delregionsval(UTAN, ANGES_EJ, left)] if found and left else found
