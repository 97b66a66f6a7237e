"""The reviewer's page with everything on it at three widths; recovery answered on a phone and decided by two."""

import datetime

import pytest
from playwright.sync_api import expect

from sok.models import Roll
from statsbidrag import services
from statsbidrag.models import Redovisningsregler, Status
from tests.factories.statsbidrag import HELT_UTKAST, hand_in, make_delredovisning, make_redovisning

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]
SEDAN = datetime.date(2099, 1, 1)
LANG = "Vi mötte deltagarna varje vecka och lärde av dem.\n" * 12


@pytest.fixture
def arende(overenskommelse, kommun, behorig, granskare):
    """Two versions and a question still open about a third section; an interim report before them."""
    redovisning = make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare,
        villkor="Insatsen ska nå både kvinnor och män.",
    )  # fmt: skip
    hand_in(make_delredovisning(redovisning.bidrag), behorig)
    hand_in(redovisning, behorig, sammanfattning={"sammanfattning": LANG})
    for avsnitt in ("deltagare", "lardomar", "mal"):
        services.begar_komplettering(redovisning, av=granskare, avsnitt=avsnitt, skal="Hur?", svara_senast=SEDAN)
    hand_in(
        redovisning, behorig, sammanfattning={"sammanfattning": f"{LANG}Och en gång till."},
        lardomar={"framgang": "Samma lokal hela tiden.", "hinder": "Sista bussen gick 18."},
        deltagare=HELT_UTKAST["deltagare"] | {"tillfallen": "1 500"},
    )  # fmt: skip
    redovisning.refresh_from_db()
    return redovisning


@pytest.mark.parametrize("bredd", [320, 768, 1280])
def test_granskarens_sida_med_allt_pa(bredd, arende, granskare, sida, passera, fotografera):
    services.begar_komplettering(arende, av=granskare, avsnitt="ekonomi", skal="Vad är övrigt?", svara_senast=SEDAN)
    page = sida(granskare, bredd=bredd)

    page.goto(arende.granskningsadress)
    fotografera(page, f"provning-granska-{bredd}")

    passera(page, "SFI")
    expect(page.get_by_text("Går inte: 1\u00a0komplettering är öppen")).to_be_visible()
    page.get_by_role("link", name="Nästa ändring").first.click()
    expect(page.locator("#andring-2")).to_be_in_viewport()


def test_aterkrav_besvaras_pa_telefon_och_beslutas_av_tva(
    arende, granskare, behorig, medlem, sida, passera, fotografera
):
    Redovisningsregler.objects.create(beviljande=arende.bidrag.beviljande, tva_par_ogon_over=1)
    page = sida(granskare)
    page.goto(arende.granskningsadress)
    page.get_by_role("link", name="Överväg återkrav").click()
    passera(page, "^Överväg återkrav$")
    page.get_by_label("Grund").select_option("andamal")
    page.get_by_label("Belopp som övervägs").fill("20 000")
    page.get_by_label("Skälen till att återkrav").fill("Lokalen hyrdes ut.")
    page.get_by_label("Mottagaren kan svara").fill(SEDAN.isoformat())
    fotografera(page, "provning-overvag-1280")
    page.get_by_role("button", name="Underrätta mottagaren").click()
    passera(page, "SFI")
    expect(page.get_by_text("Föreslå beslut om återkrav:")).to_be_visible()

    _answer_on_a_phone(arende, behorig, sida, passera, fotografera)

    page.reload()
    page.get_by_role("link", name="Föreslå beslut om återkrav").click()
    passera(page, "^Föreslå beslut om återkrav$")
    page.get_by_label("Beslutets skäl").fill("Uthyrningen ingår inte i ändamålet.")
    page.get_by_label("Betalas senast").fill(SEDAN.isoformat())
    page.get_by_label("Hur beslutet överklagas").fill("Myndighetens egen text.")
    fotografera(page, "provning-beslut-1280")
    page.get_by_role("button", name="Föreslå").click()
    passera(page, "SFI")
    expect(page.get_by_text("En kollega behöver besluta.")).to_be_visible()

    kollegans = sida(medlem(Roll.GRANSKARE), bredd=768, morkt=True)
    kollegans.goto(arende.granskningsadress)
    kollegans.get_by_role("link", name="Besluta enligt förslaget").click()
    passera(kollegans, "^Besluta: Återkrav beslutat$")
    fotografera(kollegans, "provning-bifall-768-mork")
    kollegans.get_by_role("button", name="Besluta").click()
    passera(kollegans, "SFI")
    arende.refresh_from_db()
    assert arende.status == Status.ATERKRAV


def _answer_on_a_phone(arende, behorig, sida, passera, fotografera):
    page = sida(behorig, bredd=320)
    page.goto(arende.get_absolute_url())
    passera(page, "SFI")
    fotografera(page, "provning-mottagaren-320")
    page.get_by_role("link", name="Läs skälen och svara").click()
    passera(page, "^Svara om återkrav$")
    page.get_by_label("Ert svar").fill("Vi hyrde ut en enda helg.")
    fotografera(page, "provning-yttrande-320")
    page.get_by_role("button", name="Skicka svaret").click()
    passera(page, "SFI")
    expect(page.get_by_text("Ni har svarat.")).to_be_visible()


def test_rattelsen_lases_av_mottagaren(arende, granskare, behorig, kommunhandlaggare, sida, passera, fotografera):
    page = sida(granskare)
    page.goto(arende.granskningsadress)
    page.locator("#avsnitt-ekonomi").get_by_role("link", name="Rätta åt mottagaren").click()
    passera(page, "^Rätta Ekonomi$")
    page.get_by_label("Personal, kommentar").fill("Högre löner än väntat.")
    page.get_by_label("Varför?").fill("Kommentaren stod i fel ruta.")
    fotografera(page, "provning-ratta-1280")
    page.get_by_role("button", name="Spara rättelsen").click()
    passera(page, "SFI")

    mottagarens = sida(kommunhandlaggare, bredd=320)
    mottagarens.goto(arende.get_absolute_url())
    mottagarens.get_by_role("link", name="Läs vad som ändrades").click()
    passera(mottagarens, "^Rättat åt er")
    expect(mottagarens.get_by_text("Kommentaren stod i fel ruta.")).to_be_visible()
    fotografera(mottagarens, "provning-rattelse-320")
