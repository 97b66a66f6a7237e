"""All counties in one portal: they share organisations, so that no order of reading may matter."""

import pytest
from django.conf import settings

from rapporter.inlasning.services import las_in
from sok.inlasning.grund import las_agendamal, las_geografi
from sok.models import Organisation, Overenskommelse, Part

pytestmark = pytest.mark.django_db
FILER = sorted(settings.FIXTURES_DIR.glob("*.yaml"))


@pytest.fixture
def grund():
    las_geografi(settings.FIXTURES_DIR / "geografi.csv")
    las_agendamal(settings.FIXTURES_DIR / "agenda2030.csv")


def _read(paths):
    return {path.stem: las_in(path.read_bytes(), filnamn=path.name) for path in paths}


@pytest.mark.usefixtures("grund")
@pytest.mark.parametrize("filer", [FILER, FILER[::-1]], ids=["a till ö", "ö till a"])
def test_lanen_lases_in_utan_konflikt_i_vilken_ordning_som_helst(filer, handelser):
    utfall = _read(filer)
    before = handelser()

    igen = _read(filer)

    assert {lan: ett.konflikter for lan, ett in utfall.items()} == {path.stem: [] for path in filer}
    assert set(Overenskommelse.objects.values_list("slug", flat=True)) == {path.stem for path in filer}
    assert not any(ett.andrar_nagot or ett.konflikter for ett in igen.values())
    assert handelser() == before


@pytest.mark.usefixtures("grund")
def test_en_myndighet_ar_samma_organisation_i_alla_lan():
    _read(FILER)

    for nyckel in ("arbetsformedlingen", "forsakringskassan", "migrationsverket"):
        parter = Part.objects.filter(organisation=Organisation.objects.get(nyckel=nyckel))
        assert parter.values("overenskommelse").distinct().count() == len(FILER)
