"""Initiatives for tests: one with nothing but a title, and one with everything said."""

import factory
from factory.django import DjangoModelFactory

from core.oprecist import OprecistDatum
from insatser.models import (
    Aktorsroll,
    Belagg,
    Belaggsslag,
    Deltagare,
    Insats,
    InsatsAktor,
    InsatsKoppling,
    InsatsPlats,
    Insatsstatus,
    Utfall,
)
from tests.factories.sok import KommunFactory, KommunorganisationFactory, OmradeFactory, OverenskommelseFactory


class InsatsFactory(DjangoModelFactory):
    """As a source often leaves it: a title and nothing more."""

    class Meta:
        model = Insats

    overenskommelse = factory.SubFactory(OverenskommelseFactory)
    titel = factory.Sequence(lambda n: f"Insats {n}")


class InsatsKopplingFactory(DjangoModelFactory):
    class Meta:
        model = InsatsKoppling

    insats = factory.SubFactory(InsatsFactory)
    omrade = factory.SubFactory(OmradeFactory, overenskommelse=factory.SelfAttribute("..insats.overenskommelse"))


class InsatsAktorFactory(DjangoModelFactory):
    class Meta:
        model = InsatsAktor

    insats = factory.SubFactory(InsatsFactory)
    roll = Aktorsroll.ANSVARIG
    organisation = factory.SubFactory(KommunorganisationFactory)


class InsatsPlatsFactory(DjangoModelFactory):
    class Meta:
        model = InsatsPlats

    insats = factory.SubFactory(InsatsFactory)
    geografi = factory.SubFactory(KommunFactory)


class UtfallFactory(DjangoModelFactory):
    class Meta:
        model = Utfall

    insats = factory.SubFactory(InsatsFactory)
    text = "Deltagarna gick vidare till studier."


class DeltagareFactory(DjangoModelFactory):
    """Everyone together, of both sexes."""

    class Meta:
        model = Deltagare

    utfall = factory.SubFactory(UtfallFactory)
    kvinnor = 42
    man = 31


class BelaggFactory(DjangoModelFactory):
    class Meta:
        model = Belagg

    utfall = factory.SubFactory(UtfallFactory)
    slag = Belaggsslag.ENKAT
    text = factory.Sequence(lambda n: f"Enkät {n}")


class HelInsatsFactory(InsatsFactory):
    """Nothing is missing."""

    class Meta:
        skip_postgeneration_save = True

    status = Insatsstatus.PAGAR
    start = OprecistDatum(2024, 9)
    malgrupp = "föräldralediga"
    finansiering = "Statsbidrag"
    galler_alla_omraden = True
    aktor = factory.RelatedFactory(InsatsAktorFactory, factory_related_name="insats")
    plats = factory.RelatedFactory(InsatsPlatsFactory, factory_related_name="insats")
    utfall = factory.RelatedFactory(UtfallFactory, factory_related_name="insats")
