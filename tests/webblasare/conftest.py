"""What the journeys share: time enough on a slow machine, a page looked at before it is passed, Kronoberg."""

import re

import pytest
from django.db import connection
from playwright.sync_api import expect

from tests import ogonblick
from tests.tomning import may_switch_off_rules

TALAMOD = 60_000
FLEST_TABBAR = 120


@pytest.fixture(autouse=True)
def _talamod():
    """Nothing here measures time; a loaded machine is waited for."""
    expect.set_options(timeout=TALAMOD)
    yield
    expect.set_options(timeout=5_000)


@pytest.fixture
def passera(axe, ryms_i_bredd):
    """passera(sida, "Insatser"): the page with that heading has come, fits its window and has no axe finding.
    `axe=False` for one of a kind that has been tried."""
    prova = axe

    def check(page, heading, *, axe=True):
        page.set_default_timeout(TALAMOD)
        expect(page.locator("h1")).to_have_text(re.compile(heading))
        page.wait_for_load_state("load")
        ryms_i_bredd(page)
        if axe:
            prova(page)

    return check


@pytest.fixture
def logga_in_som(sida, passera):
    """logga_in_som("Demo Strateg", bredd=360): a new page, signed in with the demo person's own button."""

    def sign_in(namn, **fonster):
        page = sida(**fonster)
        page.goto("/konto/login/")
        passera(page, "^Logga in$")
        page.get_by_role("button", name=namn).click()
        page.wait_for_url(lambda url: "/konto/" not in url, timeout=TALAMOD)
        return page

    return sign_in


@pytest.fixture
def meny():
    """meny(sida, "Insatser") follows a row of the role's menu; on a phone the menu is opened first."""

    def follow(page, text):
        nav = page.get_by_role("navigation", name="Huvudmeny")
        link = nav.get_by_role("link", name=text, exact=True).locator("visible=true").first
        if not link.count():
            nav.locator("summary", has_text="Meny").click()
        link.click()

    return follow


@pytest.fixture
def tabba():
    """tabba(sida, "Spara") presses Tab until the element with exactly that name, or label, has focus and is seen."""

    def press(page, name):
        seen = []
        for _ in range(FLEST_TABBAR):
            page.keyboard.press("Tab")
            seen.append(page.evaluate(FOKUS))
            if seen[-1] and re.fullmatch(name, seen[-1]):
                assert page.evaluate(SYNS), f"”{seen[-1]}” har fokus men syns inte i fönstret."
                return
        pytest.fail(f"Tabb når aldrig ”{name}”. Fokus gick: {seen}")

    return press


FOKUS = """() => {
  const here = document.activeElement;
  const label = here.labels && here.labels.length ? here.labels[0] : here;
  return label.textContent.replace(/\\(måste fyllas i\\)/, "").replace(/\\s+/g, " ").trim();
}"""
# The middle of what has focus is inside the window, and nothing lies over it.
SYNS = """() => {
  const here = document.activeElement, box = here.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return Boolean(top) && (here.contains(top) || top.contains(here));
}"""


@pytest.fixture(scope="session")
def _inlast():
    """What the first load left in the database, once one journey has made it."""
    return []


@pytest.fixture
def kronoberg(transactional_db, _inlast):
    """Kronoberg with its demo people, as `./portal start` loads it the first time; stored, for every process to see."""
    from rapporter.start import ladda
    from sok.models import Overenskommelse

    if _inlast and may_switch_off_rules(connection):
        ogonblick.put_back(_inlast[0])
    else:
        list(ladda())
        _inlast[:] = [ogonblick.take()]
    return Overenskommelse.objects.get(slug="kronoberg")
