"""A real browser for the tests: the system's Chromium against Django's live server.

`sida(person, bredd=360, morkt=True)` opens a signed-in page whose addresses are relative to the portal; when the
test ends it fails on anything the browser complained of: a fault in a script, a broken CSP, a missing file, a call
to another host. `axe(sida)` fails on any accessibility finding, `fotografera(sida, namn)` stores a picture when
PORTAL_BILDER names a folder.
"""

import os
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Error, sync_playwright

from core import typsnitt

FLAGGOR = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
# Pixels: Chromium paints up to this height in one piece.
ALLTID_MOJLIG = 16_384
REGLER = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def webblasare():
    """Chromium, started once. Missing is a failure, not a skip."""
    # Playwright keeps an event loop in this thread, which Django otherwise takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.fail("Chromium saknas. Installera paketet chromium.")
    typsnitt.build(settings.BYGGT_DIR / "typsnitt")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGGOR)
        yield browser
        browser.close()


@pytest.fixture
def sida(webblasare, live_server, client):
    """sida(person=None, bredd=1280, hojd=900, morkt=False, skript=True) opens a page, signed in when given a person."""
    contexts, complaints = [], []

    def open_page(person=None, *, bredd=1280, hojd=900, morkt=False, skript=True):
        context = webblasare.new_context(
            base_url=live_server.url,
            viewport={"width": bredd, "height": hojd},
            color_scheme="dark" if morkt else "light",
            reduced_motion="reduce",
            java_script_enabled=skript,
            locale="sv-SE",
        )
        contexts.append(context)
        if person is not None:
            context.add_cookies([_session(client, person, live_server.url)])
        page = context.new_page()
        _listen(page, complaints, live_server.url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints, "Webbläsaren klagade:\n" + "\n".join(complaints)


def _session(client, person, url):
    client.cookies.clear()  # else signing in one person signs out the one before
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return {
        "name": settings.SESSION_COOKIE_NAME,
        "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "url": url,
    }


def _listen(page, complaints, url):
    host = urlsplit(url).netloc

    def request(request):
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and parts.netloc != host:
            complaints.append(f"anrop till annan värd: {request.url}")

    page.on("request", request)
    page.on("pageerror", lambda fault: complaints.append(f"skript: {fault}"))
    page.on("console", lambda said: said.type == "error" and complaints.append(f"{page.url}: {said.text}"))


@pytest.fixture
def axe():
    """axe(sida) fails with every finding, its rule and its element."""

    def check(page):
        found = Axe().run(page, options={"runOnly": REGLER, "resultTypes": ["violations"]}).response["violations"]
        rows = [
            f"{rule['id']} ({rule['impact']}): {node['html'][:160]} — {node['failureSummary'][:200]}"
            for rule in found
            for node in rule["nodes"]
        ]
        assert not rows, f"axe på {page.url}:\n" + "\n".join(rows)

    return check


@pytest.fixture
def fotografera(tmp_path):
    """fotografera(sida, "oversikt-360") stores the whole page in PORTAL_BILDER. Without such a folder, which is when
    nobody looks, only a page so long that it may be impossible to photograph is tried: a picture takes seconds."""
    wanted = os.environ.get("PORTAL_BILDER")
    folder = Path(wanted or tmp_path)

    def shoot(page, namn):
        if not wanted and page.evaluate("document.documentElement.scrollHeight") <= ALLTID_MOJLIG:
            return
        folder.mkdir(parents=True, exist_ok=True)
        try:
            page.screenshot(path=folder / f"{namn}.png", full_page=True, animations="disabled")
        except Error as fault:  # a page of tens of thousands of pixels
            pytest.fail(f"{namn} gick inte att fotografera: {fault}")

    return shoot


@pytest.fixture
def ryms_i_bredd():
    """ryms_i_bredd(sida): nothing makes the page scroll sideways."""

    def check(page):
        scroll, inner = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert scroll <= inner, f"{page.url} är {scroll} px bred i ett fönster på {inner} px"

    return check
