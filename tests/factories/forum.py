"""Meetings and what belongs to them, as small as they may be."""

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from core.oprecist import OprecistDatum
from forum.models import (
    Beslut,
    Beslutsform,
    Dagordningspunkt,
    Forslag,
    Genomforande,
    Gruppredovisning,
    Hjulhandelse,
    Hjulregel,
    Mote,
    Motesstatus,
    Narvaro,
    Narvaroform,
    Partsbeslut,
    Protokoll,
    Punktslag,
    Rekommendation,
    Rekommendationsmottagare,
    Underlag,
    Verkan,
    Verkanstyp,
)
from tests.factories.sok import OrganFactory, OrganisationFactory, UserFactory


class MoteFactory(DjangoModelFactory):
    """An opened meeting of a deciding organ, a month ahead; `dag` moves it."""

    class Meta:
        model = Mote

    class Params:
        dag = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=30))

    organ = factory.SubFactory(OrganFactory)
    overenskommelse = factory.SelfAttribute("organ.overenskommelse")
    status = Motesstatus.OPPNAT
    rubrik = "Forum"
    nar = factory.LazyAttribute(lambda o: OprecistDatum(o.dag.year, o.dag.month, o.dag.day))


class PunktFactory(DjangoModelFactory):
    class Meta:
        model = Dagordningspunkt

    mote = factory.SubFactory(MoteFactory)
    nummer = factory.Sequence(lambda n: n + 1)
    rubrik = factory.Sequence(lambda n: f"Provpunkt {n + 1}")
    slag = Punktslag.INFORMATION


class UnderlagFactory(DjangoModelFactory):
    class Meta:
        model = Underlag

    punkt = factory.SubFactory(PunktFactory)
    titel = "Lägesbild"
    lank = "https://underlag.example.se/lagesbild"


class NarvaroFactory(DjangoModelFactory):
    class Meta:
        model = Narvaro

    mote = factory.SubFactory(MoteFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    form = Narvaroform.ORDINARIE


class ForslagFactory(DjangoModelFactory):
    class Meta:
        model = Forslag

    organ = factory.SubFactory(OrganFactory)
    overenskommelse = factory.SelfAttribute("organ.overenskommelse")
    fran = factory.SubFactory(OrganisationFactory)
    lamnat_av = factory.SubFactory(UserFactory)
    rubrik = factory.Sequence(lambda n: f"Provförslag {n + 1}")
    text = "Bakgrund till förslaget."


class BeslutFactory(DjangoModelFactory):
    """An open decision taken at a meeting that was held last month."""

    class Meta:
        model = Beslut

    mote = factory.SubFactory(
        MoteFactory,
        status=Motesstatus.STANGT,
        dag=factory.LazyFunction(lambda: timezone.localdate() - datetime.timedelta(days=30)),
    )
    overenskommelse = factory.SelfAttribute("mote.overenskommelse")
    organ = factory.SelfAttribute("mote.organ")
    nyckel = factory.Sequence(lambda n: f"provbeslut-{n + 1}")
    nar = factory.SelfAttribute("mote.nar")
    text = factory.Sequence(lambda n: f"Provbeslut {n + 1} ska genomföras.")
    form = Beslutsform.MOTE
    genomforande = Genomforande.OPPET


class VerkanFactory(DjangoModelFactory):
    class Meta:
        model = Verkan

    beslut = factory.SubFactory(BeslutFactory)
    typ = Verkanstyp.ANTAR_HANDLINGSPLAN
    fran = factory.LazyAttribute(lambda o: o.beslut.nar.first)
    artal = factory.LazyAttribute(lambda o: o.beslut.nar.artal)


class PartsbeslutFactory(DjangoModelFactory):
    class Meta:
        model = Partsbeslut

    beslut = factory.SubFactory(BeslutFactory, kraver_partsbeslut=True)
    organisation = factory.SubFactory(OrganisationFactory)


class ProtokollFactory(DjangoModelFactory):
    class Meta:
        model = Protokoll

    mote = factory.SubFactory(MoteFactory, status=Motesstatus.STANGT)


class GruppredovisningFactory(DjangoModelFactory):
    class Meta:
        model = Gruppredovisning

    mote = factory.SubFactory(MoteFactory)
    organ = factory.SubFactory(
        OrganFactory, overenskommelse=factory.SelfAttribute("..mote.overenskommelse"), nyckel="provstyrgrupp"
    )
    utveckling = "Insatsen går enligt plan."
    lamnad_av = factory.SubFactory(UserFactory)


class HjulregelFactory(DjangoModelFactory):
    class Meta:
        model = Hjulregel

    organ = factory.SubFactory(OrganFactory)
    handelse = Hjulhandelse.HANDLINGAR_UT
    dagar_fore = 10


class RekommendationFactory(DjangoModelFactory):
    class Meta:
        model = Rekommendation

    nummer = factory.Sequence(lambda n: n + 1)
    text = "Parterna bör samverka mer."


class RekommendationsmottagareFactory(DjangoModelFactory):
    class Meta:
        model = Rekommendationsmottagare

    rekommendation = factory.SubFactory(RekommendationFactory)
    organisation = factory.SubFactory(OrganisationFactory)
