"""Threads and obstacles for tests."""

import factory
from factory.django import DjangoModelFactory

from core.oprecist import OprecistDatum
from insatser.models import Hinder, InsatsRelation, Insatsrelationstyp
from tests.factories.insatser import InsatsFactory


class RelationFactory(DjangoModelFactory):
    class Meta:
        model = InsatsRelation

    typ = Insatsrelationstyp.FORTSATTNING


class HinderFactory(DjangoModelFactory):
    """As stored; how it comes to its organs is the service's business."""

    class Meta:
        model = Hinder

    insats = factory.SubFactory(InsatsFactory)
    text = "Det finns inga lokaler."


def kedja(overenskommelse, *artal, titel="Språkstöd"):
    """One initiative per year, each continuing the one before; None is an unknown year."""
    rows = []
    for ar in artal:
        start = OprecistDatum(ar) if ar else None
        words = f"{titel} {ar}" if ar else titel
        row = InsatsFactory(overenskommelse=overenskommelse, titel=words, start=start, slut=start)
        if rows:
            RelationFactory(fran=rows[-1], till=row)
        rows.append(row)
    return rows
