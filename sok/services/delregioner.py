"""The subregions that a list can be chosen by: those whose municipalities are known on a day."""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef
from django.db.models.functions import JSONObject

from sok.models import Delregion, Delregionkommun, Geografi
from sok.services import delregionshistorik

UTAN = "anges-ej"
ANGES_EJ = "Delregion anges ej i källan"
HOR_INTE_TILL = "Hör inte till någon delregion"


@dataclass(frozen=True)
class Delregionsval:
    """`nyckel` stands in the address; `kommuner` are codes."""

    nyckel: str
    namn: str
    kommuner: frozenset


def kommuner_med_delregioner(overenskommelse, datum):
    """The county's municipalities in alphabetical order, each with `i_delregioner`: {"nummer", "pk", "nyckel", "namn"}
    of the subregions that it belongs to on the day, and `nagon_bestamd`: somebody has decided in the portal which
    belong where. One query."""
    rows = Delregionkommun.objects.filter(delregion__overenskommelse=overenskommelse, kommun=OuterRef("pk"))
    fields = {name: F(f"delregion__{name}") for name in ("nummer", "pk", "nyckel", "namn")}
    groups = ArraySubquery(rows.gallande(datum).values(rad=JSONObject(**fields)))
    kommuner = Geografi.objects.kommuner_i(overenskommelse.lan_id).ordered()
    return kommuner.annotate(i_delregioner=groups, nagon_bestamd=delregionshistorik.nagon_bestamd(overenskommelse))


def utan_delregion(kommun):
    """What is said of a municipality in no subregion: the source is silent, until somebody has decided."""
    return HOR_INTE_TILL if kommun.nagon_bestamd else ANGES_EJ


def delregionsval(kommuner):
    """The subregions with a known municipality, in their order, and last the municipalities that belong to none.
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
    left = [kommun for kommun in kommuner if not kommun.i_delregioner]
    if not (found and left):
        return found
    return [*found, Delregionsval(UTAN, utan_delregion(left[0]), frozenset(kommun.pk for kommun in left))]


@dataclass(frozen=True)
class Grupp:
    """A subregion with its municipalities, or (`delregion` None) those in none. `enligt` says whose word it is;
    `tomt` what is said when it has none and the source's own remark does not say it."""

    namn: str
    kommuner: list
    delregion: object = None
    enligt: tuple = ()
    tomt: str = ""


def grupper(overenskommelse, datum):
    """The subregions of the day with their municipalities, and at the end those that belong to none. Empty when the
    agreement has no subregions. Three queries."""
    delregioner = list(Delregion.objects.filter(overenskommelse=overenskommelse).order_by("nummer", "pk"))
    if not delregioner:
        return []
    kommuner = list(kommuner_med_delregioner(overenskommelse, datum))
    uppgifter = delregionshistorik.uppgifter(overenskommelse, datum)
    groups = [
        _grupp(delregion, kommuner, uppgifter.get(delregion.pk, []), overenskommelse.samordnare)
        for delregion in delregioner
    ]
    left = [kommun for kommun in kommuner if not kommun.i_delregioner]
    return [*groups, Grupp(utan_delregion(left[0]), left)] if left else groups


def _grupp(delregion, kommuner, uppgifter, samordnare):
    members = [kommun for kommun in kommuner if any(rad["pk"] == delregion.pk for rad in kommun.i_delregioner)]
    known = any(kommun.nagon_bestamd for kommun in kommuner)
    enligt = tuple(delregionshistorik.i_ord(uppgifter, delregion, samordnare))
    return Grupp(delregion.namn, members, delregion, enligt, _tomt(delregion, members, known))


def _tomt(delregion, members, known):
    if members:
        return ""
    if known:
        return "Inga kommuner hör hit."
    return "" if delregion.anmarkning else "Kommunerna anges ej i källan."
