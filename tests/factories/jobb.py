import factory
from factory.django import DjangoModelFactory

from jobb.models import Jobb
from tests.factories.sok import UserFactory


class JobbFactory(DjangoModelFactory):
    class Meta:
        model = Jobb

    typ = "prov"
    uppgift = "jobb.tasks.starta_om_tysta"
    startat_av = factory.SubFactory(UserFactory)
