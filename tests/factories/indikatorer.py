"""Indicators, series and values. Real ids and titles come from the catalogue; values are the test's own."""

import factory
import pgtrigger
from factory.django import DjangoModelFactory

from indikatorer.models import (
    Avvikelse,
    DelmalIndikator,
    Hamtning,
    Hamtningstillstand,
    Indikator,
    Jamforelsegrupp,
    Kalltyp,
    Matvarde,
    Serie,
)
from indikatorer.services.katalog import indikator_for
from sok.models import Geografi, Geografityp
from tests.factories.sok import DelmalFactory, KommunFactory, LanFactory, OverenskommelseFactory
from tests.simulatorer.kolada import GRUPP, KRONOBERG


class IndikatorFactory(DjangoModelFactory):
    class Meta:
        model = Indikator

    nyckel = factory.Sequence(lambda n: f"prov-{n}")
    titel = factory.Sequence(lambda n: f"Provmått {n}, andel (%)")
    kort_titel = factory.Sequence(lambda n: f"Provmått {n}")
    enhet = "procent"
    per_kon = True


class SerieFactory(DjangoModelFactory):
    class Meta:
        model = Serie

    indikator = factory.SubFactory(IndikatorFactory)
    kalla = Kalltyp.KOLADA
    kalla_id = factory.Sequence(lambda n: f"N{90000 + n}")


class HamtningFactory(DjangoModelFactory):
    class Meta:
        model = Hamtning

    kalla = Kalltyp.KOLADA
    tillstand = Hamtningstillstand.KLAR


class MatvardeFactory(DjangoModelFactory):
    class Meta:
        model = Matvarde

    serie = factory.SubFactory(SerieFactory)
    geografi = factory.SubFactory(KommunFactory)
    artal = 2024
    kon = "T"
    varde = 30
    hamtning = factory.SubFactory(HamtningFactory)


def andra_varden(rows, **fields):
    """Let the values have been others from the beginning; a value that has come cannot be changed."""
    with pgtrigger.ignore("indikatorer.Matvarde:matvarde_andras_inte"):
        rows.update(**fields)


class DelmalIndikatorFactory(DjangoModelFactory):
    class Meta:
        model = DelmalIndikator

    delmal = factory.SubFactory(DelmalFactory)
    indikator = factory.SubFactory(IndikatorFactory)


class AvvikelseFactory(DjangoModelFactory):
    class Meta:
        model = Avvikelse

    overenskommelse = factory.SubFactory(OverenskommelseFactory)
    indikator = factory.SubFactory(IndikatorFactory)
    geografi = factory.SubFactory(KommunFactory)
    artal = 2024
    kon = "T"
    jamfort = "lanet"
    varde = 19
    vantat = 27
    matt = -5
    metod = "Väntat värde: kommunens vanliga nivå."


class JamforelsegruppFactory(DjangoModelFactory):
    class Meta:
        model = Jamforelsegrupp
        django_get_or_create = ("nyckel",)

    nyckel = "kronobergs-kommuner"
    namn = "Länets kommuner"
    kalla_id = GRUPP[0]
    lan = factory.SubFactory(LanFactory)


def riket_lan_och_kommuner():
    """Riket, Kronobergs län with its eight municipalities, and the group of them that Kolada averages."""
    Geografi.objects.get_or_create(kod="00", defaults={"namn": "Riket", "typ": Geografityp.RIKET})
    lan = LanFactory()
    kommuner = [KommunFactory(kod=kod, namn=namn, overordnad=lan) for kod, namn in KRONOBERG.items()]
    grupp = JamforelsegruppFactory(lan=lan)
    grupp.medlemmar.set(kommuner)
    return grupp


def koppla(overenskommelse, *kpier, delmal=None, **fields):
    """Tie catalogue KPIs to a sub-goal of the agreement; returns their series."""
    delmal = delmal or DelmalFactory(omrade__overenskommelse=overenskommelse)
    series = []
    for ordning, kpi in enumerate(kpier, start=1):
        indikator = indikator_for(kpi)
        DelmalIndikatorFactory(delmal=delmal, indikator=indikator, ordning=ordning, **fields)
        series.append(indikator.serier.get())
    return series
