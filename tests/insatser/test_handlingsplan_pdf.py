"""The plan as a document: archived, accessible, with its table inside."""

import io

import page
import pikepdf
import pytest

from core.oprecist import OprecistDatum
from insatser.handlingsplan import pdf as planens_pdf
from insatser.services import handlingsplan as planen
from tests.factories.handlingsplan import HandlingsplanFactory, PlanmalFactory, PlanradFactory
from tests.factories.insatser import InsatsFactory
from tests.factories.sok import OmradeFactory


@pytest.fixture
def plan(overenskommelse):
    plan = HandlingsplanFactory(overenskommelse=overenskommelse, artal=2025, inledning="Årets insatser.")
    omrade = OmradeFactory(overenskommelse=overenskommelse, version__namn="Hälsa")
    insats = InsatsFactory(overenskommelse=overenskommelse, titel="Skruvas", start="2024-09-02", slut="2026-12-31")
    rad = PlanradFactory(plan=plan, omrade=omrade, insats=insats, titel="", genomforande="Åtta kommuner")
    PlanmalFactory(rad=rad)
    PlanradFactory(plan=plan, titel="Oläst uppdrag", lasbarhet="ej_lasbar")
    return plan


@pytest.fixture
def antagande(plan, strateg):
    return planen.anta(
        plan.overenskommelse, 2025, antagen=OprecistDatum(2025, 3, 27), beslut_text="Beslut 2025-1", av=strateg
    )


def bilagor(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {name: spec.get_file().read_bytes() for name, spec in document.attachments.items()}


def test_den_antagna_planen_ar_arkiv_och_tillganglig(plan, antagande):
    planen.lagg_till_rad(plan, av=antagande.av, titel="Tillagd efteråt")

    pdf = planens_pdf.pdf(plan, planens_pdf.antagen(antagande))

    faults = {
        profil: [fault.message for fault in page.validate_pdf_bytes(pdf, profile=profil).failures]
        for profil in ("ua1", "3a")
    }
    assert faults == {"ua1": [], "3a": []}
    (table,) = bilagor(pdf).values()
    assert b"Skruvas" in table
    assert "650\u00a0deltagare".encode() in table
    assert b"Tillagd" not in table


def test_dokumentet_sager_om_det_ar_antaget_aktuellt_eller_utkast(plan, strateg):
    utkast = planens_pdf.html(plan, planens_pdf.nu(plan))
    antagande = planen.anta(
        plan.overenskommelse, 2025, antagen=OprecistDatum(2025, 3), beslut_text="Beslut 2025-1", av=strateg
    )
    plan.refresh_from_db()
    aktuellt = planens_pdf.html(plan, planens_pdf.nu(plan, antagande))
    antaget = planens_pdf.html(plan, planens_pdf.antagen(antagande))

    assert 'data-marke="UTKAST' in utkast
    assert 'data-marke="AKTUELLT LÄGE' in aktuellt
    assert 'data-marke=""' in antaget
    assert "Antagen mars 2025 genom beslut 2025-1" in antaget
    assert "ej läsbar i källan" in antaget


@pytest.mark.parametrize("demo", [True, False])
def test_det_demopersoner_har_skrivit_ar_markt(plan, antagande, demo):
    antagande.av.is_demo = demo

    version = planens_pdf.antagen(antagande)

    assert ("Demodata." in planens_pdf.html(plan, version)) is demo
    assert planens_pdf.filnamn(plan, version, "pdf").startswith("demo-") is demo
