"""An initiative is logged without a mouse, on a wide window and on a narrow one."""

import pytest
from playwright.sync_api import expect

from insatser.models import Insats
from tests.factories.sok import OmradeFactory

pytestmark = [pytest.mark.webblasare, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("bredd", [1280, 360])
def test_en_insats_loggas_med_bara_tangentbordet(overenskommelse, strateg, sida, passera, tabba, bredd):
    omrade = OmradeFactory(overenskommelse=overenskommelse)
    page = sida(strateg, bredd=bredd)
    page.goto("/")
    passera(page, "Mitt arbete")
    keys = page.keyboard

    if bredd < 768:
        tabba(page, "Meny")
        keys.press("Enter")
    tabba(page, "Insatser")
    keys.press("Enter")
    passera(page, "^Insatser$")
    tabba(page, "Ny insats")
    keys.press("Enter")
    passera(page, "^Ny insats$")
    tabba(page, "Titel")
    keys.type("Läxhjälp på biblioteket")
    tabba(page, "Område")
    keys.press("ArrowDown")
    tabba(page, "Ansvarig")
    keys.type("Lessebo")
    tabba(page, "År")
    keys.press("ControlOrMeta+a")
    keys.type("2023")
    tabba(page, "Spara")
    keys.press("Enter")
    passera(page, "^Läxhjälp på biblioteket$")

    expect(page.get_by_role("main")).to_contain_text("är sparad.")
    insats = Insats.objects.get()
    assert str(insats.start) == "2023"
    assert [rad.omrade for rad in insats.kopplingar.all()] == [omrade]
    assert [rad.organisation.namn for rad in insats.aktorer.all()] == ["Lessebo kommun"]


def test_ett_fel_i_formularet_nas_och_rattas_med_tangentbordet(overenskommelse, strateg, sida, passera, tabba):
    OmradeFactory(overenskommelse=overenskommelse)
    page = sida(strateg, bredd=360)
    page.goto(f"/{overenskommelse.slug}/insatser/ny/")
    passera(page, "^Ny insats$")

    tabba(page, "Spara")
    page.keyboard.press("Enter")
    expect(page.locator(".felsammanfattning")).to_be_focused()
    passera(page, "^Ny insats$")
    tabba(page, "Titel.*|Skriv vad insatsen kallas.*")
    page.keyboard.press("Enter")

    expect(page.locator("#id_titel")).to_be_focused()
    assert not Insats.objects.exists()
