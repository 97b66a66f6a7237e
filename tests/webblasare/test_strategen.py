"""The strategist logs an initiative, orders the yearly report and reads the initiative in the PDF."""

import re
import subprocess

import pytest
from playwright.sync_api import expect

from insatser.models import Insats

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]
TITEL = "Språkvän på bussen"
RENDERAS_INOM = 300_000


def test_strateg_loggar_en_insats_och_ser_den_i_rapporten(
    kronoberg, celery_worker_process, logga_in_som, passera, meny, tmp_path
):
    page = logga_in_som("Demo Strateg")
    passera(page, "Mitt arbete")

    _log_initiative(page, passera, meny)
    _order_report(page, passera, meny)
    text = _download(page, tmp_path)

    assert TITEL in text
    assert "Rapport om utveckling och resultat 2019–2026" in text


def _log_initiative(page, passera, meny):
    meny(page, "Insatser")
    passera(page, "^Insatser$")
    page.get_by_role("link", name="Ny insats").click()
    passera(page, "^Ny insats$")
    page.get_by_label(re.compile("^Titel")).fill(TITEL)
    page.locator("#id_omrade").select_option(label="Arbetsmarknad/kompetens")
    page.get_by_label(re.compile("^Ansvarig")).select_option(label="Lessebo kommun")
    page.locator("#id_artal").fill("2024")
    page.get_by_role("button", name="Spara", exact=True).click()
    passera(page, f"^{TITEL}$")

    insats = Insats.objects.get(titel=TITEL)
    assert page.url.endswith(insats.get_absolute_url())
    expect(page.get_by_role("main")).to_contain_text(f"Insatsen ”{TITEL}” är sparad.")
    expect(page.get_by_role("main")).to_contain_text("Lessebo kommun")


def _order_report(page, passera, meny):
    meny(page, "Rapporter")
    passera(page, "^Rapporter$")
    page.get_by_label(re.compile("^Från och med år")).fill("2019")
    page.get_by_label(re.compile("^Till och med år")).fill("2026")
    page.get_by_role("button", name="Öppna rapporten").click()
    passera(page, "^Årsrapport 2019–2026$")
    page.get_by_role("button", name="Skapa PDF").click()
    expect(page.get_by_role("heading", name="Senaste beställningen")).to_be_visible()
    passera(page, "^Årsrapport 2019–2026$")
    expect(page.locator("#jobb a.knapp")).to_be_visible(timeout=RENDERAS_INOM)
    passera(page, "^Årsrapport 2019–2026$")


def _download(page, folder):
    """The document behind the job's link, as text."""
    answer = page.request.get(page.locator("#jobb a.knapp").get_attribute("href"))
    assert answer.headers["content-type"] == "application/pdf"
    path = folder / "rapport.pdf"
    path.write_bytes(answer.body())
    outcome = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return outcome.stdout
