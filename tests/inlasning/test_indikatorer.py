"""The indicators' part of Kronoberg's file, as a fresh installation reads it."""

import pytest
from django.conf import settings

from indikatorer.models import DelmalIndikator, Indikator, Jamforelsegrupp, Mattlucka, Serie
from rapporter.inlasning import services
from sok.models import Delmal, Overenskommelse
from tests.factories.indikatorer import koppla
from tests.factories.sok import OverenskommelseFactory

pytestmark = pytest.mark.django_db
KRONOBERG = settings.FIXTURES_DIR / "kronoberg.yaml"


@pytest.fixture
def inlast(kronoberg):
    return Overenskommelse.objects.get(slug="kronoberg")


def test_kronobergs_delmal_har_minst_tolv_indikatorer(inlast):
    used = Indikator.objects.for_overenskommelse(inlast)

    assert used.count() >= 12
    assert Serie.objects.filter(indikator__in=used).count() == used.count()
    assert not used.filter(kort_titel="").exists()


def test_varje_delmal_har_matt_eller_skal_till_att_det_saknas(inlast):
    for delmal in Delmal.objects.filter(omrade__overenskommelse=inlast):
        has = DelmalIndikator.objects.filter(delmal=delmal).exists()
        assert has != Mattlucka.objects.filter(delmal=delmal).exists(), delmal


def test_dubbleringsmalet_provas_pa_kvinnor_fran_2018(inlast):
    main = DelmalIndikator.objects.get(delmal__nyckel="ak1", huvud=True)

    assert (main.indikator.nyckel, main.kon, main.utgangsar) == ("n00973", "K", 2018)


def test_lanets_grupp_har_alla_atta_kommuner(inlast):
    grupp = Jamforelsegrupp.objects.get(lan="07")

    assert (grupp.kalla_id, grupp.medlemmar.count()) == ("G33617", 8)


def test_katalogens_brott_blandas_inte_ihop_med_ett_lans_eget(inlast):
    grannen = OverenskommelseFactory(slug="grannen", kortnamn="Grannen")
    [serie] = koppla(grannen, "scb-sjalvforsorjning-utrikes")
    serie.brott.all().delete()
    eget = serie.brott.create(artal=2025, text="Vårt eget", overenskommelse=grannen)

    text = KRONOBERG.read_text(encoding="utf-8").replace("kpi: N18409", "kpi: scb-sjalvforsorjning-utrikes", 1)
    services.las_in(text.encode(), filnamn="kronoberg.yaml")

    eget.refresh_from_db()
    assert (eget.text, eget.overenskommelse) == ("Vårt eget", grannen)
    assert serie.brott.get(overenskommelse=None).text.startswith("ny tabell hos SCB")
