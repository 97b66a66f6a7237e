"""Rows that come by the thousand: their history is written at once, and none of it is left out."""

import pghistory
import pytest
from django.apps import apps
from django.db import connection

from insatser.models import Insats, InsatsAktor, InsatsKoppling, InsatsPlats, InsatsStatusbyte
from insatser.tabell import skrivning
from insatser.tabell.granskning import granska_fil
from tests.factories.insatser import InsatsFactory

MODELLER = (Insats, InsatsAktor, InsatsKoppling, InsatsPlats, InsatsStatusbyte)
ANTAL = 7


def _handelser(model):
    return apps.get_model("insatser", f"{model.__name__}Event").objects.order_by("pgh_id")


@pytest.fixture
def sparade(overenskommelse, strateg, omrade, monkeypatch):
    """A table stored in several portions."""
    monkeypatch.setattr(skrivning, "PER_GANG", 3)
    rader = "\n".join(f"Insats {n};Lessebo kommun;Pågår;Lessebo;Område {omrade.nummer}" for n in range(ANTAL))
    content = f"Titel;Ansvariga;Läge;Genomförs i;Verkar för\n{rader}".encode()
    with pghistory.context(user=strateg.pk):
        granskning = granska_fil(content, "csv", "insatser", overenskommelse, av=strateg)
        skrivning.spara_insatser(overenskommelse, granskning, av=strateg)


@pytest.mark.django_db
@pytest.mark.parametrize("model", MODELLER, ids=lambda model: model.__name__)
def test_varje_ny_rad_har_sin_handelse_med_allt_den_sager(sparade, model):
    falt = [field.attname for field in model._meta.concrete_fields]

    rader = list(model.objects.order_by("pk").values(*falt))

    assert len(rader) == ANTAL
    assert list(_handelser(model).filter(pgh_label="insert").values(*falt)) == rader


@pytest.mark.django_db
def test_alla_handelser_har_samma_sammanhang(sparade, strateg):
    sammanhang = {row.pgh_context for model in MODELLER for row in _handelser(model).select_related("pgh_context")}

    assert [ett.metadata["user"] for ett in sammanhang] == [strateg.pk]


@pytest.mark.django_db
def test_utan_sammanhang_skrivs_handelsen_anda(overenskommelse):
    insats = InsatsFactory(overenskommelse=overenskommelse)

    handelse = _handelser(Insats).get(id=insats.pk)
    assert (handelse.pgh_label, handelse.pgh_context_id, handelse.titel) == ("insert", None, insats.titel)


@pytest.mark.django_db
def test_en_andring_och_en_borttagning_skrivs_var_for_sig(insats):
    Insats.objects.filter(pk=insats.pk).update(titel="Ny titel")
    InsatsAktor.objects.filter(insats=insats).delete()

    assert _handelser(Insats).filter(id=insats.pk).values_list("pgh_label", "titel").last() == ("update", "Ny titel")
    assert _handelser(InsatsAktor).filter(insats=insats.pk).values_list("pgh_label", flat=True).last() == "delete"


@pytest.mark.django_db
def test_varje_anslutning_har_sagt_att_ingen_utlosare_ar_avstangd():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('pgtrigger.ignore')")

        assert cursor.fetchone() == ("{}",)
