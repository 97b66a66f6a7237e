"""The quick operations do what Django's own do, to the state and to the rendered models."""

import pytest
from django.db import migrations, models
from django.db.migrations.state import ProjectState

import core.migrering


@pytest.fixture
def lage():
    """Two rendered models, the second pointing at the first."""
    state = ProjectState()
    key = ("id", models.BigAutoField(primary_key=True))
    core.migrering.CreateModel("Lan", [key]).state_forwards("core", state)
    pekare = ("lan", models.ForeignKey("core.lan", models.CASCADE, related_name="orter"))
    core.migrering.CreateModel("Ort", [key, pekare]).state_forwards("core", state)
    assert state.apps.get_model("core", "ort")
    return state


def falt():
    return models.ForeignKey("core.ort", models.CASCADE, related_name="residens_i", null=True)


def test_ett_nytt_falt_finns_i_laget_och_i_den_ritade_modellen(lage):
    vantat = lage.clone()
    del vantat.__dict__["apps"]

    core.migrering.AddField("lan", "residens", falt()).state_forwards("core", lage)

    migrations.AddField("lan", "residens", falt()).state_forwards("core", vantat)
    assert lage.models["core", "lan"] == vantat.models["core", "lan"]
    assert lage.apps.get_model("core", "lan")._meta.get_field("residens").column == "residens_id"


def test_det_som_pekar_pa_modellen_pekar_pa_den_med_det_nya_faltet(lage):
    core.migrering.AddField("lan", "residens", falt()).state_forwards("core", lage)

    lan, ort = lage.apps.get_model("core", "lan"), lage.apps.get_model("core", "ort")
    assert ort._meta.get_field("lan").related_model is lan
    assert lan._meta.get_field("residens").related_model is ort
    assert {row.get_accessor_name() for row in lan._meta.related_objects} == {"orter"}
    assert {row.get_accessor_name() for row in ort._meta.related_objects} == {"residens_i"}


def test_en_ny_regel_finns_i_laget_och_i_den_ritade_modellen(lage):
    regel = models.UniqueConstraint(fields=["lan"], name="en_ort_per_lan")

    core.migrering.AddConstraint("ort", regel).state_forwards("core", lage)

    assert lage.models["core", "ort"].options["constraints"] == [regel]
    assert lage.apps.get_model("core", "ort")._meta.constraints == [regel]


def test_det_som_tas_bort_finns_inte_i_laget_och_inte_nar_allt_ritas_om(lage):
    regel = models.UniqueConstraint(fields=["lan"], name="en_ort_per_lan")
    core.migrering.AddConstraint("ort", regel).state_forwards("core", lage)
    vantat = lage.clone()
    del vantat.__dict__["apps"]
    fore = lage.apps

    for module, state in ((core.migrering, lage), (migrations, vantat)):
        module.RemoveConstraint("ort", "en_ort_per_lan").state_forwards("core", state)
        module.RemoveField("ort", "lan").state_forwards("core", state)

    assert lage.apps is fore
    assert lage.models["core", "ort"] == vantat.models["core", "ort"]
    assert fore.get_model("core", "ort")._meta.constraints == []
    lage.clear_delayed_apps_cache()
    assert {field.name for field in lage.apps.get_model("core", "ort")._meta.fields} == {"id"}


def test_en_migrering_med_egen_kod_ritar_om_allt(lage):
    """Django looks at this before it runs code on the models."""
    core.migrering.AddField("lan", "residens", falt()).state_forwards("core", lage)

    lage.clear_delayed_apps_cache()

    assert lage.apps.get_model("core", "lan")._meta.get_field("residens")
