"""Kronoberg's plan for 2025 as its source shows it: what can be read, and nothing more."""

import pytest
from django.conf import settings
from pghistory.models import Events

from insatser.models import Handlingsplan, Lasbarhet, Planrad, Planstatus
from insatser.services.handlingsplan import innehall
from rapporter.inlasning.services import las_in

pytestmark = [pytest.mark.usefixtures("kronoberg"), pytest.mark.django_db]


@pytest.fixture
def plan():
    return Handlingsplan.objects.get(overenskommelse__slug="kronoberg", artal=2025)


def test_planen_galler_men_kallan_sager_inte_nar_den_antogs(plan):
    assert plan.status == Planstatus.GALLER
    assert plan.kalla == "Länsdialogen 3 april 2025"
    assert not plan.antaganden.exists()


def test_fem_rader_med_sina_omraden_och_insatser(plan):
    rows = plan.rader.order_by("ordning").values_list(
        "samverkansomrade__nyckel", "omrade__nyckel", "insats__nyckel", "lasbarhet", "organ__nyckel"
    )

    assert [(sam, insats, lasbarhet, organ) for sam, _, insats, lasbarhet, organ in rows] == [
        ("ak-s3", "k46", "delvis", "ask"),
        ("ak-s4", "k22", "delvis", "ask"),
        ("h-s1", "k24", "ej_lasbar", "ledningsgruppen"),
        ("h-s1", None, "ej_lasbar", "ledningsgruppen"),
        ("d-s2", "k47", "delvis", "ledningsgruppen"),
    ]
    assert all(omrade for _, omrade, *_ in rows)


def test_handslagets_mal_ar_ett_antal_och_ett_intervall(plan):
    rad = plan.rader.get(insats__nyckel="k22")

    goals = [(int(goal.lagst), goal.hogst and int(goal.hogst), goal.enhet) for goal in rad.mal.all()]

    assert goals == [(650, None, "deltagare"), (30, 50, "arbetsgivare")]


def test_det_som_inte_gar_att_lasa_sags(plan):
    rows = innehall(plan)["rader"]

    unknown = next(row for row in rows if row["insats"] is None)

    assert unknown["titel"] == Lasbarhet.EJ_LASBAR.label
    assert (unknown["genomforande"], unknown["saknas"]) == ("", "ej läsbar i källan")
    assert unknown["mottagare"] == "Socialstyrelsen"
    assert all(row["samverkansomrade"]["prioriterat"] for row in rows)


def test_samma_fil_en_gang_till_skriver_inget():
    before = Events.objects.count()

    outcome = _read()

    assert not outcome.andrar_nagot
    assert Events.objects.count() == before


def test_det_som_rattats_i_portalen_blir_en_konflikt(plan):
    Planrad.objects.filter(plan=plan, insats__nyckel="k46").update(uppfoljning="Rättat i portalen.")

    outcome = _read(lambda text: text.replace("Älmhult ansvarar för genomförande", "Älmhult svarar för genomförande"))

    assert any("skill-up" in str(conflict) for conflict in outcome.konflikter)
    assert Planrad.objects.get(plan=plan, insats__nyckel="k46").uppfoljning == "Rättat i portalen."


def _read(change=lambda text: text):
    text = (settings.FIXTURES_DIR / "kronoberg.yaml").read_text(encoding="utf-8")
    changed = change(text)
    return las_in(changed.encode(), filnamn="kronoberg.yaml")
