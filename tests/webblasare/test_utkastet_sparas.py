"""Writing while the network, the server or the session fails: nothing lost, nothing doubled, and it says so."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import expect

from statsbidrag import services
from statsbidrag.models import TidigareText, Utkast
from tests.factories.statsbidrag import make_redovisning
from tests.plugins.webblasare import _session

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]
KOPIOR = "Object.keys(localStorage).filter((name) => name.startsWith('utkast:')).length"


@pytest.fixture
def redovisning(overenskommelse, kommun):
    return make_redovisning(overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare)


@pytest.fixture
def skriv(redovisning, kommunhandlaggare, webblasare, live_server, client):
    """A phone at the summary's page. Its own window: a lost network is a fault that the browser complains of."""
    services.oppna_utkast(redovisning, av=kommunhandlaggare)
    context = webblasare.new_context(
        base_url=live_server.url, viewport={"width": 360, "height": 800}, reduced_motion="reduce", locale="sv-SE"
    )
    context.add_cookies([_session(client, kommunhandlaggare, live_server.url)])
    page = context.new_page()
    page.goto(f"{redovisning.get_absolute_url()}avsnitt/sammanfattning/")
    yield page
    context.close()


def _field(page):
    return page.get_by_label(re.compile("^Sammanfattning"))


def _stored():
    rad = Utkast.objects.get().avsnitt_lista.filter(avsnitt="sammanfattning").first()
    return rad.varden.get("sammanfattning", "") if rad else ""


def _in_order(*svar):
    """A route that answers each automatic save with the next of `svar`, then lets everything through."""
    left = list(svar)

    def handle(route):
        if "x-autospara" in route.request.headers and left:
            left.pop(0)(route)
        else:
            route.continue_()

    return handle


def _arrived_but_lost(route):
    route.fetch()
    route.abort()


def test_natet_forsvinner_och_kommer_tillbaka(skriv, axe):
    skriv.context.set_offline(True)
    _field(skriv).fill("Skrivet på tåget")
    expect(skriv.locator("#sparat")).to_contain_text("Ingen kontakt med servern. Texten finns kvar här")
    assert skriv.evaluate(KOPIOR) == 1
    skriv.get_by_role("button", name="Spara och stäng").click()
    expect(_field(skriv)).to_have_value("Skrivet på tåget")
    axe(skriv)
    assert _stored() == ""

    skriv.context.set_offline(False)

    expect(skriv.locator("#sparat")).to_contain_text("✓ Sparat kl.")
    assert _stored() == "Skrivet på tåget"
    assert skriv.evaluate(KOPIOR) == 0


def test_svaret_som_forsvann_blir_ingen_konflikt_med_en_sjalv(skriv, redovisning):
    """The server saved, but the answer never came; the person wrote on."""
    skriv.route("**/avsnitt/sammanfattning/", _in_order(_arrived_but_lost))
    _field(skriv).fill("Första meningen.")
    expect(skriv.locator("#sparat")).to_contain_text("Ingen kontakt med servern")
    assert _stored() == "Första meningen."
    _field(skriv).fill("Första meningen. Andra meningen.")

    skriv.get_by_role("button", name="Spara och stäng").click()

    expect(skriv.get_by_role("main")).to_contain_text("Utkastet är sparat. Det är inte inlämnat.")
    assert _stored() == "Första meningen. Andra meningen."
    assert not TidigareText.objects.exists()


def test_servern_svarar_med_fel_och_texten_sparas_nar_den_kan(skriv):
    skriv.route("**/avsnitt/sammanfattning/", _in_order(lambda route: route.fulfill(status=500, body="fel")))

    _field(skriv).fill("En lång text")

    expect(skriv.locator("#sparat")).to_contain_text("Servern kunde inte spara just nu. Texten finns kvar här")
    expect(skriv.locator("#sparat")).to_contain_text("✓ Sparat kl.")
    assert _stored() == "En lång text"


def test_sessionen_tar_slut_mitt_i_texten(skriv, kommunhandlaggare, live_server, client):
    skriv.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    _field(skriv).fill("Mitt i en mening")
    expect(skriv.locator("#sparat")).to_contain_text("Ni har loggats ut. Det ni skrev är sparat på den här datorn")
    assert skriv.locator("#sparat a").get_attribute("href") == "/konto/login/"
    assert _stored() == ""

    # Signed in again in another tab: coming back to this one saves.
    skriv.context.add_cookies([_session(client, kommunhandlaggare, live_server.url)])
    skriv.evaluate("dispatchEvent(new Event('focus'))")
    expect(skriv.locator("#sparat")).to_contain_text("✓ Sparat kl.")
    assert _stored() == "Mitt i en mening"


def test_texten_erbjuds_efter_inloggningen_och_forsvinner_med_utloggningen(
    skriv, kommunhandlaggare, live_server, client
):
    sida = skriv.url
    skriv.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    _field(skriv).fill("Inte sparat än")
    expect(skriv.locator("#sparat")).to_contain_text("Ni har loggats ut")
    skriv.on("dialog", lambda dialog: dialog.accept())
    skriv.goto("/konto/login/")
    skriv.context.add_cookies([_session(client, kommunhandlaggare, live_server.url)])
    skriv.goto(sida)
    skriv.get_by_role("button", name="Hämta tillbaka texten").click()
    expect(_field(skriv)).to_have_value("Inte sparat än")
    expect(skriv.locator("#sparat")).to_contain_text("✓ Sparat kl.")
    assert skriv.evaluate(KOPIOR) == 0

    skriv.context.set_offline(True)
    _field(skriv).fill("Kvar på datorn")
    expect(skriv.locator("#sparat")).to_contain_text("Ingen kontakt med servern")
    skriv.evaluate("document.querySelector('form[data-autospara]').remove()")
    skriv.context.set_offline(False)
    skriv.goto("/redovisningar/")
    skriv.locator("summary", has_text="Konto").click()
    skriv.get_by_role("button", name="Logga ut").click()
    expect(skriv.get_by_text("Det finns text på den här datorn som inte blev sparad.")).to_be_visible()
    skriv.get_by_role("main").get_by_role("button", name="Logga ut").click()
    expect(skriv.locator("h1")).to_have_text("Logga in")
    assert skriv.evaluate(KOPIOR) == 0
