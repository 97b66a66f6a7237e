"""Small, valid objects of the agreement. The demo county itself is fixtures/kronoberg.yaml."""

import datetime

import factory
from factory.django import DjangoModelFactory

from core.giltighet import spann
from konton.models import User
from sok.models import (
    Delmal,
    DelmalVersion,
    Geografi,
    Geografityp,
    Medlemskap,
    Omfattning,
    Omrade,
    OmradeVersion,
    Organ,
    Organisation,
    Organisationstyp,
    Organtyp,
    OrganVersion,
    Overenskommelse,
    OverenskommelseVersion,
    Part,
    Roll,
    Samverkansomrade,
    SamverkansomradeVersion,
)

BORJAN = datetime.date(2019, 1, 1)


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"demo{n}@demo.invalid")
    namn = factory.Sequence(lambda n: f"Demo Person {n}")


class LanFactory(DjangoModelFactory):
    class Meta:
        model = Geografi
        django_get_or_create = ("kod",)

    kod = "07"
    namn = "Kronobergs län"
    typ = Geografityp.LAN


class KommunFactory(DjangoModelFactory):
    class Meta:
        model = Geografi
        django_get_or_create = ("kod",)

    kod = "0761"
    namn = "Lessebo"
    typ = Geografityp.KOMMUN
    overordnad = factory.SubFactory(LanFactory)


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation
        django_get_or_create = ("nyckel",)

    nyckel = factory.Sequence(lambda n: f"organisation-{n}")
    namn = factory.Sequence(lambda n: f"Organisation {n}")
    typ = Organisationstyp.CIVILSAMHALLE


class KommunorganisationFactory(OrganisationFactory):
    nyckel = "lessebo"
    namn = "Lessebo kommun"
    typ = Organisationstyp.KOMMUN
    geografi = factory.SubFactory(KommunFactory)


class OverenskommelseFactory(DjangoModelFactory):
    class Meta:
        model = Overenskommelse
        django_get_or_create = ("slug",)
        skip_postgeneration_save = True

    slug = "provlan"
    kortnamn = "SÖK Provlän"
    lan = factory.SubFactory(LanFactory)
    lan_namn = "Provlän"
    samordnare = factory.SubFactory(
        OrganisationFactory,
        nyckel="lansstyrelsen",
        namn="Länsstyrelsen i provlänet",
        typ=Organisationstyp.LANSSTYRELSE,
    )
    startdatum = BORJAN

    @factory.post_generation
    def version(self, create, extracted, **kwargs):
        if create and not self.versioner.exists():
            OverenskommelseVersion.objects.create(
                overenskommelse=self, namn=f"Överenskommelse för {self.lan_namn}", giltighet=spann(BORJAN)
            )


class PartFactory(DjangoModelFactory):
    class Meta:
        model = Part

    overenskommelse = factory.SubFactory(OverenskommelseFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    giltighet = spann(BORJAN)
    undertecknad = True


class OmradeFactory(DjangoModelFactory):
    class Meta:
        model = Omrade
        skip_postgeneration_save = True

    overenskommelse = factory.SubFactory(OverenskommelseFactory)
    nyckel = factory.Sequence(lambda n: f"omrade-{n}")
    nummer = factory.Sequence(lambda n: n + 1)
    version = factory.RelatedFactory("tests.factories.sok.OmradeVersionFactory", factory_related_name="omrade")


class OmradeVersionFactory(DjangoModelFactory):
    class Meta:
        model = OmradeVersion

    omrade = factory.SubFactory(OmradeFactory, version=None)
    namn = factory.LazyAttribute(lambda v: f"Område {v.omrade.nummer}")
    giltighet = spann(BORJAN)


class DelmalFactory(DjangoModelFactory):
    class Meta:
        model = Delmal
        skip_postgeneration_save = True

    omrade = factory.SubFactory(OmradeFactory)
    nyckel = factory.Sequence(lambda n: f"delmal-{n}")
    nummer = factory.Sequence(lambda n: n + 1)
    version = factory.RelatedFactory("tests.factories.sok.DelmalVersionFactory", factory_related_name="delmal")


class DelmalVersionFactory(DjangoModelFactory):
    class Meta:
        model = DelmalVersion

    delmal = factory.SubFactory(DelmalFactory, version=None)
    text = factory.LazyAttribute(lambda v: f"Delmål {v.delmal.nummer} ska nås.")
    giltighet = spann(BORJAN)


class SamverkansomradeFactory(DjangoModelFactory):
    class Meta:
        model = Samverkansomrade
        skip_postgeneration_save = True

    omrade = factory.SubFactory(OmradeFactory)
    nyckel = factory.Sequence(lambda n: f"samverkan-{n}")
    nummer = factory.Sequence(lambda n: n + 1)
    version = factory.RelatedFactory(
        "tests.factories.sok.SamverkansomradeVersionFactory",
        factory_related_name="samverkansomrade",
    )


class SamverkansomradeVersionFactory(DjangoModelFactory):
    class Meta:
        model = SamverkansomradeVersion

    samverkansomrade = factory.SubFactory(SamverkansomradeFactory, version=None)
    text = factory.LazyAttribute(lambda v: f"Utveckla samverkan {v.samverkansomrade.nummer}.")
    giltighet = spann(BORJAN)


class OrganFactory(DjangoModelFactory):
    class Meta:
        model = Organ
        skip_postgeneration_save = True

    overenskommelse = factory.SubFactory(OverenskommelseFactory)
    nyckel = factory.Sequence(lambda n: f"organ-{n}")
    nummer = factory.Sequence(lambda n: n + 1)
    typ = Organtyp.STYRGRUPP
    version = factory.RelatedFactory("tests.factories.sok.OrganVersionFactory", factory_related_name="organ")


class OrganVersionFactory(DjangoModelFactory):
    class Meta:
        model = OrganVersion

    organ = factory.SubFactory(OrganFactory, version=None)
    namn = factory.LazyAttribute(lambda v: f"Organ {v.organ.nummer}")
    giltighet = spann(BORJAN)


class MedlemskapFactory(DjangoModelFactory):
    class Meta:
        model = Medlemskap

    user = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    roll = Roll.LASARE
    omfattning = Omfattning.OVERENSKOMMELSE
    overenskommelse = factory.SubFactory(OverenskommelseFactory)
    giltighet = spann(BORJAN)


class EgnaBidragFactory(MedlemskapFactory):
    """A membership whose scope is the organisation's own grants."""

    roll = Roll.KOMMUNHANDLAGGARE
    omfattning = Omfattning.EGNA_BIDRAG
    overenskommelse = None
