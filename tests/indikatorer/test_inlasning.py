"""What is wrong in the indicators' part of a county file is named."""

import re

import pytest
from django.conf import settings

from core.inlasning import Filfel
from indikatorer.models import Indikator
from rapporter.inlasning import services
from tests.factories.indikatorer import riket_lan_och_kommuner

KRONOBERG = settings.FIXTURES_DIR / "kronoberg.yaml"


@pytest.mark.parametrize(
    ("fran", "till", "fel"),
    [
        ("kpi: N00973", "kpi: N99999", "N99999"),
        ("delmal: ak2, huvud", "delmal: ak9, huvud", "ak9"),
        ("delmal: ak2, huvud", "omrade: arbetsmarknad, huvud", "delmåls målform"),
        ("kpi: N18409, delmal: ak2", "kpi: N18409", "ett delmål eller till ett område"),
        ("kon: K, utgangsar: 2018}", "kon: X, utgangsar: 2018}", "kon"),
        ("kolada: G33617", "kolada: 33617", "kolada"),
    ],
)
def test_fel_i_filen_namns(db, fran, till, fel):
    riket_lan_och_kommuner()
    text = KRONOBERG.read_text(encoding="utf-8")
    assert fran in text

    with pytest.raises(Filfel, match=re.escape(fel)):
        services.las_in(text.replace(fran, till, 1).encode(), filnamn="kronoberg.yaml")

    assert not Indikator.objects.exists()
