"""The database itself records every change, and nobody can rewrite the record."""

import pghistory
import pytest
from django.apps import apps
from django.db import InternalError, transaction

from tests.factories.sok import OrganisationFactory

EGNA_APPAR = {
    "konton", "sok", "indikatorer", "insatser", "statsbidrag", "forum", "filer", "rapporter", "jobb", "utskick",
}  # fmt: skip
# Each of these has a record of its own: vintages, autosave, heartbeat, immutable rows.
UNDANTAG = {
    "jobb.Jobb",
    "konton.Formularutkast",
    "utskick.Mejl",
    "utskick.Notis",
    "utskick.Paminnelse",
    "indikatorer.Avvikelsehandelse",
    "indikatorer.Filinlasning",
    "indikatorer.Hamtning",
    "indikatorer.Inlasningsfil",
    "indikatorer.Kommuntalsbeslut",
    "indikatorer.Matvarde",
    "indikatorer.SeddAndring",
    "statsbidrag.Utkast",
    "statsbidrag.Utkastavsnitt",
    "statsbidrag.TidigareText",
    "statsbidrag.Inlamning",
    "statsbidrag.Kvittens",
    "statsbidrag.Statushandelse",
    "statsbidrag.Fristandring",
    "statsbidrag.Utkastbilaga",
    "statsbidrag.Utkasthandelse",
    "statsbidrag.Inlamningsbilaga",
    "filer.Fil",
    "sok.Dokumentversionshandelse",
    "sok.TidigareYttrande",
    "forum.Moteshandelse",
    "forum.Forslagshandelse",
    "insatser.Hinderhandelse",
    "forum.Beslutshandelse",
    "forum.Protokollhandelse",
    "forum.Protokolltillagg",
    "forum.Rekommendationsuppfoljning",
    "rapporter.Sammanslagning",
}


def _domain_models():
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in EGNA_APPAR and not issubclass(model, pghistory.models.Event)
    ]


@pytest.mark.parametrize("model", _domain_models(), ids=lambda model: model._meta.label)
def test_varje_modell_har_andringshistorik_eller_ett_skal(model):
    tracked = {event.pgh_tracked_model for event in apps.get_models() if issubclass(event, pghistory.models.Event)}

    assert (model in tracked) != (model._meta.label in UNDANTAG)


@pytest.mark.django_db
def test_skapa_andra_och_ta_bort_skrivs():
    organisation = OrganisationFactory(namn="Före")
    pk = organisation.pk
    organisation.namn = "Efter"
    organisation.save()
    organisation.delete()

    events = apps.get_model("sok", "OrganisationEvent").objects.filter(pgh_obj_id=pk).order_by("pgh_id")

    assert [(event.pgh_label, event.namn) for event in events] == [
        ("insert", "Före"),
        ("update", "Efter"),
        ("delete", "Efter"),
    ]


@pytest.mark.django_db
def test_historiken_gar_inte_att_skriva_om():
    OrganisationFactory()
    events = apps.get_model("sok", "OrganisationEvent").objects

    with pytest.raises(InternalError, match="append_only"), transaction.atomic():
        events.update(namn="Något annat")


@pytest.mark.django_db
def test_historiken_sager_vem_och_var(logga_in, strateg, overenskommelse):
    with pghistory.context(user=strateg.pk, url="/provlan/"):
        organisation = OrganisationFactory()

    event = apps.get_model("sok", "OrganisationEvent").objects.get(pgh_obj_id=organisation.pk)

    assert event.pgh_context.metadata == {"user": strateg.pk, "url": "/provlan/"}
