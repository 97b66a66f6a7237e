"""Whose word it is that a municipality belongs to a subregion: the county's file's, or a decision in the portal.

Read from the change history, which says of every row whether a reading of a file or a person wrote it, and who.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Subquery
from django.utils import timezone

from core.svenska import datum, lista, sorteringsnyckel
from konton.models import User
from sok.models import Delregionkommun


def bestamt_i_portalen():
    """The lookup of the events that no reading of a file has written."""
    return {"pgh_context__metadata__inlasning__isnull": True}


def _beslut(**where):
    return Delregionkommun.pgh_event_model.objects.filter(**bestamt_i_portalen(), **where)


def nagon_bestamd(overenskommelse):
    """Exists(): a person has decided the subregion of any of the county's municipalities, or taken it away."""
    return Exists(_beslut(delregion__overenskommelse=overenskommelse))


@dataclass(frozen=True)
class Uppgift:
    """Those of a subregion's municipalities that were placed on one day in the portal; `dag` None: by the file."""

    dag: date | None
    kommuner: tuple


def uppgifter(overenskommelse, datum):
    """{subregion: [Uppgift]} of the day's municipalities, the file's first and then by day. One query."""
    rows = Delregionkommun.objects.filter(delregion__overenskommelse=overenskommelse).gallande(datum)
    latest = _beslut(pgh_obj=OuterRef("pk")).order_by("-pgh_id").values("pgh_created_at")[:1]
    found = {}
    for rad in rows.annotate(bestamd_at=Subquery(latest)).select_related("kommun").order_by("pk"):
        dag = timezone.localdate(rad.bestamd_at) if rad.bestamd_at else None
        found.setdefault(rad.delregion_id, {}).setdefault(dag, []).append(rad.kommun.namn)
    return {delregion: _in_order(days) for delregion, days in found.items()}


def _in_order(days):
    ordered = sorted(days, key=lambda dag: dag or date.min)
    return [Uppgift(dag, tuple(sorted(days[dag], key=sorteringsnyckel))) for dag in ordered]


def i_ord(uppgifter, delregion, samordnare):
    """Whose word it is, one sentence per day; the municipalities are named only where they differ."""
    for uppgift in uppgifter:
        vem = f"{samordnare}, {datum(uppgift.dag)}" if uppgift.dag else delregion.kalla or "länets fil"
        names = f": {lista(uppgift.kommuner)}" if len(uppgifter) > 1 else ""
        yield f"Enligt {vem}{names}."


@dataclass(frozen=True)
class Andring:
    """What one person, or one reading of a file, changed at one moment: a sentence per subregion and kind."""

    at: datetime
    vem: str
    vad: tuple


VERB = {"insert": "lades till", "update": "fick andra dagar", "delete": "togs bort"}


def andringar(overenskommelse):
    """[Andring], latest first, of the municipalities in the subregions that are left. Two queries."""
    events = Delregionkommun.pgh_event_model.objects.filter(delregion__overenskommelse=overenskommelse)
    grouped = {}
    for event in events.select_related("pgh_context", "delregion", "kommun").order_by("-pgh_id"):
        metadata = event.pgh_context.metadata if event.pgh_context else {}
        vem = "länets fil" if "inlasning" in metadata else metadata.get("user")
        what = (event.delregion.nummer, event.delregion.namn, event.pgh_label, _fran(event))
        names = grouped.setdefault((event.pgh_created_at, vem), {}).setdefault(what, [])
        names.append(event.kommun.namn)
    people = {vem for _, vem in grouped if isinstance(vem, int)}
    persons = dict(User.objects.filter(pk__in=people).values_list("pk", "namn"))
    return [Andring(at, persons.get(vem, vem or "okänt"), _meningar(what)) for (at, vem), what in grouped.items()]


def _fran(event):
    """The day from which a municipality that was added belongs there, in words."""
    lower = event.giltighet.lower
    return f" från {datum(lower)}" if lower and event.pgh_label == "insert" else ""


def _meningar(what):
    return tuple(
        f"{delregion}: {lista(sorted(names, key=sorteringsnyckel))} {VERB[label]}{fran}."
        for (_, delregion, label, fran), names in sorted(what.items())
    )
