import pytest
from django.core.exceptions import ImproperlyConfigured

from konton.models import User
from statsbidrag.demo import skapa_demobidrag
from statsbidrag.models import Bidrag, Inlamning, Redovisning, Status, Utkast


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


def test_utan_demopersoner_finns_inga_utkast(overenskommelse, kommunhandlaggare, behorig, granskare):
    skapa_demobidrag(overenskommelse)

    assert not Utkast.objects.exists()
    assert not Inlamning.objects.exists()


def test_utanfor_demolaget_skapas_inget(overenskommelse, settings):
    settings.PORTAL_DEMO = False

    with pytest.raises(ImproperlyConfigured):
        skapa_demobidrag(overenskommelse)
