"""An agreement's three states follow from its dates."""

import datetime

import pytest

from sok.models import Lage
from tests.factories.sok import OverenskommelseFactory

SLUT = datetime.date(2025, 12, 31)


@pytest.fixture
def avtal(db):
    return OverenskommelseFactory(slutdatum=SLUT, uppfoljning_till=datetime.date(2026, 6, 30))


@pytest.mark.parametrize(
    ("dag", "lage"),
    [
        (datetime.date(2018, 12, 31), Lage.KOMMANDE),
        (datetime.date(2019, 1, 1), Lage.GALLANDE),
        (SLUT, Lage.GALLANDE),
        (datetime.date(2026, 1, 1), Lage.LOPT_UT),
        (datetime.date(2026, 6, 30), Lage.LOPT_UT),
        (datetime.date(2026, 7, 1), Lage.AVSLUTAD),
    ],
)
def test_laget_foljer_av_datum(avtal, dag, lage):
    assert avtal.lage(dag) == lage


def test_utan_slutdatum_for_uppfoljning_ar_den_oppen(avtal):
    avtal.uppfoljning_till = None

    assert avtal.lage(datetime.date(2040, 1, 1)) == Lage.LOPT_UT


def test_tills_vidare_loper_aldrig_ut(avtal):
    avtal.slutdatum = avtal.uppfoljning_till = None

    assert avtal.lage(datetime.date(2040, 1, 1)) == Lage.GALLANDE


def test_lanets_egna_ord_for_nivaerna(avtal):
    avtal.begrepp = {"omrade": ["fokusområde", "fokusområden"]}

    assert avtal.term("omrade", plural=True) == "fokusområden"
    assert avtal.term("delmal") == "delmål"
