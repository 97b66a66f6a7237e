"""Versions: one per identity and day, and what held on a day is found again."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from core.giltighet import spann
from sok.models import Delmal, DelmalVersion, Malform, Omrade, Part
from tests.factories.sok import (
    BORJAN,
    DelmalFactory,
    DelmalVersionFactory,
    OmradeFactory,
    OmradeVersionFactory,
    PartFactory,
)

BYTE = datetime.date(2023, 3, 30)


@pytest.fixture
def omrade(db):
    omrade = OmradeFactory(version=None)
    OmradeVersionFactory(omrade=omrade, namn="Boende", giltighet=spann(BORJAN, BYTE))
    return omrade


def test_omradet_utgick_pa_beslutets_dag(omrade):
    day_before = BYTE - datetime.timedelta(days=1)

    assert omrade in Omrade.objects.gallande(day_before)
    assert omrade not in Omrade.objects.gallande(BYTE)
    assert omrade.galler(day_before)
    assert not omrade.galler(BYTE)


def test_sista_lydelsen_visas_aven_efterat(omrade):
    assert omrade.version(datetime.date(2025, 1, 1)).namn == "Boende"


def test_tva_versioner_samma_dag_vagras_av_databasen(omrade):
    with pytest.raises(IntegrityError, match="omradeversion_en_per_dag"), transaction.atomic():
        OmradeVersionFactory(omrade=omrade, namn="Bostad", giltighet=spann(datetime.date(2023, 1, 1)))


def test_ny_version_dagen_efter_gar_bra(omrade):
    OmradeVersionFactory(omrade=omrade, namn="Bostad", giltighet=spann(BYTE))

    assert omrade.version(BYTE).namn == "Bostad"


def test_part_som_gatt_ur_kan_ga_in_igen(db):
    part = PartFactory(giltighet=spann(BORJAN, BYTE))
    ny = PartFactory(
        overenskommelse=part.overenskommelse,
        organisation=part.organisation,
        giltighet=spann(datetime.date(2024, 1, 1)),
    )

    assert list(Part.objects.gallande(datetime.date(2020, 1, 1))) == [part]
    assert list(Part.objects.gallande(datetime.date(2023, 6, 1))) == []
    assert list(Part.objects.gallande(datetime.date(2025, 1, 1))) == [ny]


def test_mangdubbling_kraver_faktor(db):
    delmal = DelmalFactory(version=None)

    with pytest.raises(IntegrityError, match="delmalversion_faktor"), transaction.atomic():
        DelmalVersionFactory(delmal=delmal, malform=Malform.MULTIPLICERA)


def test_lydelsen_byts_men_delmalet_ar_detsamma(db):
    delmal = DelmalFactory(version=None)
    DelmalVersionFactory(delmal=delmal, text="ska dubbleras", giltighet=spann(BORJAN, BYTE))
    DelmalVersionFactory(delmal=delmal, text="ska dubblas", giltighet=spann(BYTE))

    assert DelmalVersion.objects.filter(delmal=delmal).count() == 2
    assert list(Delmal.objects.gallande(BYTE)) == [delmal]
    assert delmal.version(BORJAN).text == "ska dubbleras"
