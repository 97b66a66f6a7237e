"""The agreement's texts: a document, its versions and paragraphs."""

import datetime

import factory
from factory.django import DjangoModelFactory

from core.giltighet import spann
from sok.models import (
    Aktualitet,
    Aktualitetsprovning,
    Dokumentslag,
    Dokumentversion,
    Stycke,
    Styckesslag,
    Styrdokument,
    Versionsstatus,
)
from tests.factories.sok import OverenskommelseFactory, UserFactory


class StyrdokumentFactory(DjangoModelFactory):
    class Meta:
        model = Styrdokument
        django_get_or_create = ("overenskommelse", "slag")

    overenskommelse = factory.SubFactory(OverenskommelseFactory)
    slag = Dokumentslag.AVTAL


class VersionFactory(DjangoModelFactory):
    """An adopted version that holds from 2019."""

    class Meta:
        model = Dokumentversion

    styrdokument = factory.SubFactory(StyrdokumentFactory)
    nummer = factory.Sequence(lambda n: n + 1)
    titel = "Överenskommelse 2019–2025"
    status = Versionsstatus.ANTAGEN
    giltighet = spann(datetime.date(2019, 1, 1))


class UtkastFactory(VersionFactory):
    status = Versionsstatus.UTKAST
    giltighet = None
    titel = "Överenskommelse 2026–2030"


class StyckeFactory(DjangoModelFactory):
    class Meta:
        model = Stycke

    version = factory.SubFactory(VersionFactory)
    nyckel = factory.Sequence(lambda n: f"stycke-{n}")
    nummer = factory.Sequence(lambda n: n + 1)
    rubrik = factory.LazyAttribute(lambda o: f"Rubrik {o.nyckel}")
    text = "Parterna ska samverka."
    slag = Styckesslag.TEXT


class AktualitetsprovningFactory(DjangoModelFactory):
    class Meta:
        model = Aktualitetsprovning

    overenskommelse = factory.SubFactory(OverenskommelseFactory)
    artal = 2025
    svar = Aktualitet.AKTUELL
    provad_av = factory.SubFactory(UserFactory)


def make_version(overenskommelse, *texter, version=VersionFactory, slag=Dokumentslag.AVTAL, **falt):
    """A version whose paragraphs have the keys a, b, c … and the given texts."""
    dokument = StyrdokumentFactory(overenskommelse=overenskommelse, slag=slag)
    row = version(styrdokument=dokument, **falt)
    for number, text in enumerate(texter, start=1):
        nyckel = chr(ord("a") + number - 1)
        StyckeFactory(version=row, nyckel=nyckel, nummer=number, rubrik=f"Rubrik {nyckel}", text=text)
    return row
