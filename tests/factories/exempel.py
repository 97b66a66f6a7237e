"""A good example of an initiative."""

import factory
from factory.django import DjangoModelFactory

from insatser.models import GottExempel
from tests.factories.insatser import InsatsFactory


class GottExempelFactory(DjangoModelFactory):
    class Meta:
        model = GottExempel

    insats = factory.SubFactory(InsatsFactory)
    overenskommelse = factory.SelfAttribute("insats.overenskommelse")
    nummer = factory.Sequence(lambda n: n + 1)
    titel = factory.Sequence(lambda n: f"Exempel {n}")
