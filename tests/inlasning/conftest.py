"""A small county file to change, and whole counties read in once for a module."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction
from pghistory.models import Events

from core.inlasning import Filfel
from rapporter.inlasning.services import las_in
from sok.inlasning.grund import las_agendamal, las_geografi
from sok.models import AgendaMal, Geografi

LITEN = (Path(__file__).parent / "liten.yaml").read_text(encoding="utf-8")


@pytest.fixture
def liten():
    """The small file's text."""
    return LITEN


@pytest.fixture
def plats(db):
    """The places and goals that the small file points at."""
    Geografi.objects.create(kod="00", namn="Riket", typ="riket")
    Geografi.objects.create(kod="07", namn="Provlän", typ="lan", overordnad_id="00")
    Geografi.objects.create(kod="0761", namn="Lessebo", typ="kommun", overordnad_id="07")
    AgendaMal.objects.create(nummer=8, namn="Anständiga arbetsvillkor och ekonomisk tillväxt")


@pytest.fixture
def las(plats):
    """las(text) reads a file in; las(text, torrkorning=True) only compares."""

    def read(text, **options):
        return las_in(text.encode(), filnamn="liten.yaml", **options)

    return read


@pytest.fixture
def fel_i(plats):
    """The faults of a text, one sentence each."""

    def faults(text):
        with pytest.raises(Filfel) as caught:
            las_in(text.encode(), filnamn="liten.yaml")
        return [str(ett) for ett in caught.value.fel]

    return faults


@pytest.fixture
def handelser():
    """How many events history has recorded."""
    return lambda: Events.objects.count()


def _county(name, blocker):
    """One county as `ladda_start` reads it, undone after the module."""
    with blocker.unblock(), transaction.atomic():
        las_geografi(settings.FIXTURES_DIR / "geografi.csv")
        las_agendamal(settings.FIXTURES_DIR / "agenda2030.csv")
        las_in((settings.FIXTURES_DIR / f"{name}.yaml").read_bytes(), filnamn=f"{name}.yaml")
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def kronoberg(django_db_setup, django_db_blocker):
    yield from _county("kronoberg", django_db_blocker)


@pytest.fixture(scope="module")
def kalmar(django_db_setup, django_db_blocker):
    yield from _county("kalmar", django_db_blocker)


@pytest.fixture(scope="module")
def skane(django_db_setup, django_db_blocker):
    yield from _county("skane", django_db_blocker)
