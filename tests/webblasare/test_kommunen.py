"""The municipality writes a final report that nobody else can see, hands it in, answers a question; it is approved."""

import datetime
import hashlib
import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from statsbidrag.models import Status, Utkast
from tests.factories.statsbidrag import FORSAKRAN, fill_in, make_redovisning

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]
TITEL = "Svenska med fotboll"
SAMMANFATTNING = "Fyrtio ungdomar lärde sig svenska på planen."


@pytest.fixture
def redovisning(overenskommelse, kommun):
    return make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare, titel=TITEL
    )


def test_kommunen_sparar_skickar_in_och_handlaggaren_godkanner(
    redovisning, kommunhandlaggare, behorig, granskare, sida, passera, meny
):
    kommunens, myndighetens = sida(kommunhandlaggare), sida(granskare)
    _write_two_sections(kommunens, passera, meny)
    _nothing_to_see(myndighetens, passera, meny)

    _complete(redovisning, kommunhandlaggare)
    foretradarens = sida(behorig)
    _hand_in(foretradarens, passera, meny, version=1)
    _ask_about_goals(myndighetens, passera, meny)
    _answer(foretradarens, passera, meny)
    _approve(myndighetens, passera, meny)

    redovisning.refresh_from_db()
    assert redovisning.status == Status.GODKAND
    meny(kommunens, "Redovisningar")
    passera(kommunens, "^Redovisningar$")
    expect(kommunens.get_by_role("main")).to_contain_text("Godkänd")


def _write_two_sections(page, passera, meny):
    page.goto("/")
    passera(page, "Mitt arbete")
    meny(page, "Redovisningar")
    passera(page, "^Redovisningar$")
    page.get_by_role("button", name="Börja redovisningen").click()
    passera(page, r"^1\. Grunduppgifter$")
    page.get_by_label(re.compile("^Kontaktperson")).fill("Demo Handläggare")
    page.get_by_label(re.compile("^E-post eller telefon")).fill("demo@demo.invalid")
    page.locator("[name=faktisk_period-start]").fill("2025-02-01")
    page.locator("[name=faktisk_period-slut]").fill("2025-12-31")
    page.get_by_role("button", name="Spara och fortsätt").click()
    passera(page, r"^2\. Sammanfattning$")
    page.get_by_label(re.compile("^Sammanfattning")).fill(SAMMANFATTNING)
    page.get_by_role("button", name="Spara och stäng").click()
    passera(page, f"^{TITEL}$")
    expect(page.get_by_role("main")).to_contain_text("Utkastet är sparat. Det är inte inlämnat.")
    expect(page.locator(".marke-utkast")).to_contain_text("Utkast – INTE inlämnad")
    assert page.title().startswith("Utkast – INTE inlämnad")


def _nothing_to_see(page, passera, meny):
    """The authority knows that the report is due; not that somebody has begun, still less what they wrote."""
    page.goto("/")
    passera(page, "Mitt arbete")
    _no_draft(page)
    meny(page, "Granskning")
    passera(page, "^Granskning$")
    expect(page.get_by_role("main")).to_contain_text("Inget väntar på granskning just nu.")
    _no_draft(page)
    meny(page, "Bidrag")
    passera(page, "^Statsbidrag$")
    page.get_by_role("link", name=TITEL).click()
    passera(page, f"^{TITEL}$")
    expect(page.get_by_role("main")).to_contain_text("Slutredovisningen har inte kommit in.")
    _no_draft(page)


def _no_draft(page):
    html = page.content()
    assert SAMMANFATTNING not in html
    assert "INTE inlämnad" not in html
    assert page.locator(".marke-utkast").count() == 0


def _complete(redovisning, person):
    """The sections that nobody types in the browser; what was typed stays."""
    utkast = Utkast.objects.get(redovisning=redovisning)
    # Version 0 was filled in beforehand, by nobody.
    typed = {rad.avsnitt: rad.varden for rad in utkast.avsnitt_lista.exclude(version=0)}
    assert typed["sammanfattning"]["sammanfattning"] == SAMMANFATTNING
    assert typed["grunduppgifter"]["kontaktperson"] == "Demo Handläggare"
    fill_in(utkast, person, **typed)


def _hand_in(page, passera, meny, *, version):
    """From the list by way of the check and the assurance to the receipt, whose sum is of the very bytes."""
    page.goto("/")
    meny(page, "Redovisningar")
    passera(page, "^Redovisningar$")
    page.get_by_role("link", name=TITEL).click()
    passera(page, f"^{TITEL}$")
    page.get_by_role("link", name="Kontrollera allt").click()
    passera(page, "^Kontrollera allt$")
    expect(page.get_by_role("heading", name="Allt är ifyllt")).to_be_visible()
    page.get_by_role("link", name="Gå till försäkran").click()
    passera(page, r"^13\. Försäkran och inskick$")
    page.locator("[name=forsakran-namn]").fill(FORSAKRAN["forsakran-namn"])
    page.locator("[name=forsakran-funktion]").fill(FORSAKRAN["forsakran-funktion"])
    page.locator("[name=forsakran-intygar]").check()
    page.get_by_role("button", name="Skicka in", exact=True).click()
    passera(page, "^Kvittens$")
    expect(page.locator(".kvittens")).to_contain_text("har tagit emot redovisningen")
    assert f"/kvittens/{version}/" in page.url
    href = page.get_by_role("link", name="Ladda ned innehållet").get_attribute("href")
    content = page.request.get(href).body()
    assert page.locator(".summa-kod").inner_text() == hashlib.sha256(content).hexdigest()
    assert SAMMANFATTNING.encode() in content


def _open_case(page, passera, meny):
    meny(page, "Granskning")
    passera(page, "^Granskning$")
    page.get_by_role("link", name=TITEL).click()
    passera(page, f"^{TITEL}$")


def _ask_about_goals(page, passera, meny):
    _open_case(page, passera, meny)
    expect(page.locator("#avsnitt-sammanfattning")).to_contain_text(SAMMANFATTNING)
    section = page.locator("#avsnitt-mal")
    section.locator("summary", has_text="Begär komplettering").click()
    passera(page, f"^{TITEL}$")
    section.get_by_label(re.compile("^Vad ska kompletteras")).fill("Hur mätte ni antalet deltagare?")
    last_day = timezone.localdate() + datetime.timedelta(days=14)
    section.get_by_label(re.compile("^Svara senast")).fill(last_day.isoformat())
    section.get_by_role("button", name="Begär komplettering").click()
    expect(page.get_by_role("heading", name=re.compile("^Komplettering begärd"))).to_be_visible()
    passera(page, f"^{TITEL}$")
    expect(page.get_by_role("button", name="Godkänn")).to_be_disabled()


def _answer(page, passera, meny):
    page.goto("/")
    meny(page, "Redovisningar")
    passera(page, "^Redovisningar$")
    page.get_by_role("button", name="Svara på kompletteringen").click()
    passera(page, r"^4\. Mål och utfall$")
    expect(page.get_by_role("main")).to_contain_text("Hur mätte ni antalet deltagare?")
    page.locator("[name=mal-1-motivering]").fill("Färre kom än väntat. Vi räknade närvaron varje kväll.")
    page.get_by_role("button", name="Spara och stäng").click()
    passera(page, f"^{TITEL}$")
    _hand_in(page, passera, meny, version=2)


def _approve(page, passera, meny):
    _open_case(page, passera, meny)
    expect(page.locator("#avsnitt-mal")).to_contain_text("Vi räknade närvaron varje kväll.")
    expect(page.locator("#avsnitt-mal")).to_contain_text("Ändrat sedan version 1")
    page.get_by_role("link", name="Godkänn", exact=True).click()
    passera(page, "^Godkänn slutredovisningen$")
    page.get_by_role("button", name="Godkänn", exact=True).click()
    passera(page, f"^{TITEL}$")
    expect(page.locator(".sidhuvud .marke-bra")).to_contain_text("Godkänd")


def test_spara_vantar_in_den_automatiska_sparningen(redovisning, kommunhandlaggare, sida, passera):
    """The answer to an automatic save is late: whoever goes on writing and saves is not in conflict with themselves."""
    late = []
    page = sida(kommunhandlaggare)
    page.goto(redovisning.get_absolute_url())
    page.get_by_role("button", name="Börja redovisningen").click()
    passera(page, r"^1\. Grunduppgifter$")
    page.route("**/avsnitt/grunduppgifter/", lambda route: _answer_late(route, late))

    page.get_by_label(re.compile("^Kontaktperson")).fill("Demo Handläggare")
    page.get_by_label(re.compile("^E-post eller telefon")).fill("demo@demo.invalid")
    expect(page.locator("#sparat")).to_have_text("Sparar …")
    for _ in range(600):
        if late:
            break
        page.wait_for_timeout(100)
    page.get_by_role("button", name="Spara och stäng").click()
    route, answer = late[0]
    route.fulfill(response=answer)

    passera(page, f"^{TITEL}$")
    rad = Utkast.objects.get(redovisning=redovisning).avsnitt_lista.get(avsnitt="grunduppgifter")
    assert rad.varden["kontaktperson"] == "Demo Handläggare"
    assert rad.varden["kontaktvag"] == "demo@demo.invalid"


def _answer_late(route, late):
    """The server saves at once, but its first answer to an automatic save stays on the way."""
    if "x-autospara" in route.request.headers and not late:
        late.append((route, route.fetch()))
    else:
        route.continue_()
