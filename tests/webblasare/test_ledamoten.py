"""The forum member reads the overview on a phone: the next meeting, the own municipality, every sub-goal, a table."""

import pytest
from playwright.sync_api import expect

from sok.models import DelmalVersion, OmradeVersion

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]
MOBIL = 360


def test_forumledamot_laser_oversikten_pa_mobil(kronoberg, logga_in_som, passera):
    page = logga_in_som("Demo Ledamot Lessebo", bredd=MOBIL, hojd=740)
    passera(page, "^Så går det i")

    assert page.url.endswith("/kronoberg/oversikt/")
    assert _width(page) <= MOBIL
    headings = page.locator("main h2").all_inner_texts()
    assert headings[0].startswith("Vinterns forum")
    assert headings.index("Vår kommun: Lessebo") < headings.index("Regionala delmål")
    shown = page.locator(".oversikt-mal .rad-titel").all_inner_texts()
    assert sorted(shown) == sorted(_current_goals(kronoberg))
    expect(page.locator(".demomarke").first).to_be_visible()

    page.locator(".oversikt-tal a").first.click()
    expect(page.get_by_role("heading", name="Samma siffror som tabell")).to_be_visible()
    passera(page, ".")
    assert "/kronoberg/indikatorer/" in page.url
    assert _width(page) <= MOBIL
    table = page.get_by_role("table").first
    expect(table).to_be_visible()
    assert "Kvinnor" in table.inner_text()
    expect(page.locator(".demomarke").first).to_be_visible()


def _width(page):
    return page.evaluate("document.scrollingElement.scrollWidth")


def _current_goals(avtal):
    """The wording of every sub-goal in the areas in force on the agreement's last day."""
    areas = OmradeVersion.objects.filter(omrade__overenskommelse=avtal).gallande(avtal.slutdatum)
    rows = DelmalVersion.objects.filter(delmal__omrade__versioner__in=areas).gallande(avtal.slutdatum)
    texts = list(rows.values_list("text", flat=True))
    assert len(texts) > 3
    return texts
