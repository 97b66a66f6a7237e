"""Initiatives as the report tells them: who, when, what, and what it has led to."""

from dataclasses import dataclass, field

from insatser.models import Aktorsroll, InsatsAktor


@dataclass
class Insatsrad:
    """One initiative as plain text (`post`) and where it belongs."""

    post: dict
    omraden: set = field(default_factory=set)
    delmal: set = field(default_factory=set)
    omraden_utan_delmal: set = field(default_factory=set)


def las(insatser, dag):
    """Rows in the Swedish alphabet's order, in a fixed number of queries."""
    insatser = list(insatser.ordered().prefetch_related("kopplingar", "utfall_lista"))
    actors = _aktorer(insatser, dag)
    return [_rad(insats, actors.get(insats.pk, [])) for insats in insatser]


def _aktorer(insatser, dag):
    by_insats = {}
    for aktor in InsatsAktor.objects.filter(insats__in=insatser).med_namn(dag):
        by_insats.setdefault(aktor.insats_id, []).append(aktor)
    return by_insats


def _rad(insats, actors):
    links = list(insats.kopplingar.all())
    with_goal = {link.omrade_id for link in links if link.delmal_id}
    return Insatsrad(
        post={
            "id": insats.pk,
            "titel": insats.titel,
            "period": insats.period or "anges ej i källan",
            "ansvariga": [_namn(aktor) for aktor in actors if aktor.roll == Aktorsroll.ANSVARIG],
            "medverkande": [_namn(aktor) for aktor in actors if aktor.roll == Aktorsroll.MEDVERKANDE],
            "malgrupp": insats.malgrupp,
            "beskrivning": insats.beskrivning,
            "lett_till": [_utfall(utfall) for utfall in insats.utfall_lista.all()],
        },
        omraden={link.omrade_id for link in links},
        delmal={link.delmal_id for link in links if link.delmal_id},
        omraden_utan_delmal={link.omrade_id for link in links} - with_goal,
    )


def _namn(aktor):
    return f"{aktor.visat_namn} ({aktor.forbehall})" if aktor.forbehall else aktor.visat_namn


def _utfall(utfall):
    return {"ar": str(utfall.artal or ""), "text": utfall.text, "varde": utfall.visat_varde}
