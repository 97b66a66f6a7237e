"""Action plans for tests: a draft, a row of a task, a goal."""

from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from insatser.models import Handlingsplan, Planmal, Planrad
from tests.factories.sok import OverenskommelseFactory


class HandlingsplanFactory(DjangoModelFactory):
    class Meta:
        model = Handlingsplan

    overenskommelse = factory.SubFactory(OverenskommelseFactory)
    artal = 2025


class PlanradFactory(DjangoModelFactory):
    """A task without an initiative."""

    class Meta:
        model = Planrad

    plan = factory.SubFactory(HandlingsplanFactory)
    titel = factory.Sequence(lambda n: f"Uppdrag {n}")
    ordning = factory.Sequence(lambda n: n + 1)


class PlanmalFactory(DjangoModelFactory):
    class Meta:
        model = Planmal

    rad = factory.SubFactory(PlanradFactory)
    lagst = Decimal(650)
    enhet = "deltagare"
