"""The action plan in the browser: read on three widths, written, struck and compared; axe on every page passed."""

import pytest
from playwright.sync_api import expect

from insatser.services import handlingsplan as planen
from sok.models import Prioritering
from tests.factories.handlingsplan import HandlingsplanFactory, PlanmalFactory, PlanradFactory
from tests.factories.insatser import InsatsFactory, UtfallFactory
from tests.factories.sok import OmradeFactory, SamverkansomradeFactory

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]

BREDDER = (320, 768, 1280)


@pytest.fixture
def visa(passera, fotografera, ryms_i_bredd):
    """visa(sida, "Handlingsplan", "01-plan"): the page has come, fits at three widths and has no axe finding."""

    def look(page, rubrik, namn):
        passera(page, rubrik)
        for bredd in BREDDER:
            page.set_viewport_size({"width": bredd, "height": 900})
            ryms_i_bredd(page)
            fotografera(page, f"{namn}-{bredd}")

    return look


@pytest.fixture
def plan(overenskommelse):
    plan = HandlingsplanFactory(overenskommelse=overenskommelse, status="galler", kalla="Länsdialogen", artal=2025)
    omrade = OmradeFactory(overenskommelse=overenskommelse, version__namn="Arbetsmarknad/kompetens")
    samverkan = SamverkansomradeFactory(omrade=omrade)
    Prioritering.objects.create(samverkansomrade=samverkan, artal=2025, text="Utveckla dialogen med arbetsgivare.")
    insats = InsatsFactory(overenskommelse=overenskommelse, titel="Handslaget", start="2024-09-02", status="pagar")
    rad = PlanradFactory(
        plan=plan, insats=insats, titel="", omrade=omrade, samverkansomrade=samverkan,
        genomforande="Sju kommuner i länet samverkar i ett projekt med språkträning och träning i sociala koder.",
        uppfoljning="Styrgruppen rapporterar utveckling och resultat.", bakgrund="Brist på arbetskraft.",
    )  # fmt: skip
    PlanmalFactory(rad=rad)
    PlanmalFactory(rad=rad, ordning=1, lagst=30, hogst=50, enhet="arbetsgivare")
    UtfallFactory(insats=insats, artal=2025, matt="antal", varde=412, enhet="deltagare")
    PlanradFactory(plan=plan, omrade=omrade, titel="Ej läsbar i källan", lasbarhet="ej_lasbar", ordning=2)
    return plan


def test_planen_lases_skrivs_stryks_och_jamfors(sida, visa, passera, plan, strateg):
    page = sida(strateg)

    page.goto(plan.get_absolute_url())
    visa(page, "Handlingsplan 2025", "01-plan")
    page.get_by_role("link", name="Lägg till rad").click()
    page.fill("[name=titel]", "Språkvänner i hela länet")
    page.fill("[name=mal-0-lagst]", "50")
    page.fill("[name=mal-0-hogst]", "30")
    page.fill("[name=mal-0-enhet]", "språkvänner")
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.locator(".felsammanfattning")).to_be_visible()
    visa(page, "Ny rad", "02-rad-med-fel")
    page.fill("[name=mal-0-lagst]", "30")
    page.fill("[name=mal-0-hogst]", "50")
    page.get_by_role("button", name="Spara", exact=True).click()
    page.get_by_role("link", name="Stryk Ej läsbar i källan").click()
    visa(page, "Stryka raden", "03-stryk")
    page.get_by_role("button", name="Stryk raden").click()
    page.get_by_role("link", name="Visa skillnad").click()
    visa(page, "vad som har ändrats", "04-skillnad")
    page.get_by_role("link", name="Som planen stod när den började gälla").click()
    passera(page, "Handlingsplan 2025")

    skillnad = planen.skillnad(plan)
    assert [row.rad["titel"] for row in skillnad.tillagda] == ["Språkvänner i hela länet"]
    assert [row.rad["titel"] for row in skillnad.strukna] == ["Ej läsbar i källan"]
