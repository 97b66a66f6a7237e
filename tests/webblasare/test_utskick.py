"""The pages about mail in a real browser: what a person chooses, what was sent, the strategist's log, the inbox."""

import pytest
from django.urls import reverse

from tests.factories.utskick import MejlFactory, NotisFactory, SkickatMejlFactory
from utskick import inkorg, services
from utskick.models import Mejlstatus

pytestmark = [pytest.mark.webblasare, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def utskickat(strateg, ledamot, settings, tmp_path):
    """A log with one that failed, one sent, one that waits, and the same person's own mail in the inbox."""
    settings.EMAIL_FILE_PATH = tmp_path
    fel = MejlFactory(
        mottagare=ledamot, status=Mejlstatus.MISSLYCKAT, fel="E-postservern svarade inte. Portalen försökte 5 gånger."
    )
    skickat = SkickatMejlFactory(mottagare=strateg)
    for mejl, person, rubrik in (
        (fel, ledamot, "Beslut 2026-03 behöver ert eget beslut"),
        (skickat, strateg, "Ett hinder väntar på Arbetsmarknadssamverkan: Sfi på familjecentralen i Lessebo"),
        (None, strateg, "Svara om spridning 2026: Lessebo kommun"),
    ):
        NotisFactory(
            mottagare=person,
            galler="provlan",
            mejl=mejl,
            rubrik=rubrik,
            orsak="Det väntar på er. Er roll: länsstrateg, SÖK Provlän.",
        )
    mejl = services.meddela(
        strateg, nyckel="hinder:1", rubrik="Ett hinder väntar på er grupp", text="Svara senast 3 april 2026.",
        orsak="Ni leder styrgruppen.", adress="/provlan/mitt-arbete/", galler="provlan", bradskande=True,
    ).mejl  # fmt: skip
    services.skicka(mejl.pk)
    return inkorg.alla()[0]


@pytest.mark.parametrize(("bredd", "morkt"), [(320, False), (1280, False), (768, True)])
def test_sidorna_ar_tillgangliga(sida, axe, fotografera, strateg, utskickat, bredd, morkt):
    page = sida(strateg, bredd=bredd, morkt=morkt)

    for namn, args in (
        ("utskick:val", []), ("utskick:mina", []), ("utskick:inkorg", []), ("utskick:brev", [utskickat.nyckel]),
        ("rapporter:utskick", ["provlan"]),
    ):  # fmt: skip
        page.goto(reverse(namn, args=args))
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        fotografera(page, f"{namn.replace(':', '-')}-{bredd}")
    page.goto(reverse("utskick:brev_html", args=[utskickat.nyckel]))
    fotografera(page, f"brev-html-{bredd}")
    assert "Ett hinder väntar på er grupp" in page.locator("h1").inner_text()


def test_strategen_skickar_igen_med_tangentbordet(sida, strateg, utskickat):
    page = sida(strateg)
    page.goto(reverse("rapporter:utskick", args=["provlan"]))

    page.get_by_role("button", name="Beslut 2026-03 behöver ert eget beslut till Demo Forumledamot").focus()
    page.keyboard.press("Enter")

    page.get_by_text("Mejlet till Demo Forumledamot skickas igen.").wait_for()
