import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from konton.models import User
from statsbidrag import services
from statsbidrag.demo import skapa_demobidrag
from statsbidrag.models import Bidrag, Bidragstyp, Formularversion, Inlamning, Redovisning, Status, Utkast
from statsbidrag.services.fel import StatsbidragFel
from tests.factories.statsbidrag import FORMULAR


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


def test_las_formular_ger_samma_svar_tva_ganger(db, capsys):
    call_command("las_formular")
    call_command("las_formular")

    assert Formularversion.objects.count() == 1
    assert Bidragstyp.objects.count() == 3


def test_andrad_lydelse_under_samma_nummer_vagras(db, tmp_path):
    services.publicera_formular(FORMULAR)
    fil = tmp_path / "formular.yaml"
    fil.write_text(FORMULAR.read_text().replace("rubrik: Grunduppgifter", "rubrik: Annat"))

    with pytest.raises(StatsbidragFel, match="högre versionsnummer"):
        services.publicera_formular(fil)


def test_en_pagaende_redovisning_behaller_sitt_formular(redovisning, tmp_path):
    fil = tmp_path / "formular.yaml"
    fil.write_text(FORMULAR.read_text().replace("version: 1\n", "version: 2\n", 1))
    ny = services.publicera_formular(fil)

    redovisning.refresh_from_db()
    assert redovisning.formularversion.version == 1
    assert Formularversion.objects.for_bidrag(redovisning.bidrag).first() == ny
