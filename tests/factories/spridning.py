"""A year's question of how initiatives have spread, and answers to it."""

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from insatser.models import Spridningsfraga, Spridningslage, Spridningsrunda, Spridningssvar
from tests.factories.insatser import InsatsFactory
from tests.factories.sok import KommunorganisationFactory, OverenskommelseFactory, UserFactory


class RundaFactory(DjangoModelFactory):
    class Meta:
        model = Spridningsrunda
        django_get_or_create = ("overenskommelse", "artal")

    overenskommelse = factory.SubFactory(OverenskommelseFactory)
    artal = factory.LazyFunction(lambda: timezone.localdate().year)
    sista_dag = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=14))
    oppnad_av = factory.SubFactory(UserFactory)


class FragaFactory(DjangoModelFactory):
    class Meta:
        model = Spridningsfraga

    runda = factory.SubFactory(RundaFactory)
    insats = factory.SubFactory(InsatsFactory, overenskommelse=factory.SelfAttribute("..runda.overenskommelse"))


class SvarFactory(DjangoModelFactory):
    class Meta:
        model = Spridningssvar

    fraga = factory.SubFactory(FragaFactory)
    organisation = factory.SubFactory(KommunorganisationFactory)
    lage = Spridningslage.PROVAS
    lamnat_av = factory.SubFactory(UserFactory)
