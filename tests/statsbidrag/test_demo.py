import pytest
from django.core.exceptions import ImproperlyConfigured

from konton.models import User
from sok.models import Organisationstyp, Roll
from statsbidrag.demo import skapa_demobidrag
from statsbidrag.models import Ansokan, Bidrag, Inlamning, Redovisning, Status, Utkast
from tests.factories.sok import OrganisationFactory


def _demo(*personer):
    User.objects.filter(pk__in=[person.pk for person in personer]).update(is_demo=True)


def test_demobidragen_ar_markta_och_skapas_en_gang(overenskommelse, kommunhandlaggare, behorig, granskare):
    _demo(kommunhandlaggare, behorig, granskare)

    assert skapa_demobidrag(overenskommelse) == 2
    assert skapa_demobidrag(overenskommelse) == 0

    assert all(Bidrag.objects.values_list("is_demo", flat=True))
    assert Utkast.objects.count() == 1
    assert [i.nummer for i in Inlamning.objects.order_by("nummer")] == [1, 2]
    assert set(Redovisning.objects.values_list("status", flat=True)) == {Status.VANTAS, Status.INKOMMEN}


def test_foreningens_demobidrag_har_delredovisning_utbetalning_och_en_andring_som_vantar(
    overenskommelse, kommunhandlaggare, behorig, granskare, medlem
):
    forening = OrganisationFactory(nyckel="radda-barnen", namn="Rädda Barnen", typ=Organisationstyp.CIVILSAMHALLE)
    _demo(kommunhandlaggare, behorig, granskare, medlem(Roll.CIVILSAMHALLE, forening))

    skapa_demobidrag(overenskommelse)

    bidrag = Bidrag.objects.get(titel="Demoinsats: mötesplats för familjer")
    assert bidrag.andringar.get().vantar
    assert bidrag.utbetalningar.exists()
    assert Ansokan.objects.get(beslut="avslagen").beslut_skal
    assert Ansokan.objects.get(beslut="delvis").bidrag.mottagare != forening


def test_utan_demopersoner_finns_inga_demobidrag(overenskommelse, kommunhandlaggare, behorig, granskare):
    assert skapa_demobidrag(overenskommelse) == 0

    assert not Bidrag.objects.exists()


def test_utanfor_demolaget_skapas_inget(overenskommelse, settings):
    settings.PORTAL_DEMO = False

    with pytest.raises(ImproperlyConfigured):
        skapa_demobidrag(overenskommelse)
