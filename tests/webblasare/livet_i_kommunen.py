"""The municipality's part of a report's life, on three phones: begun, lost and found, taken over, mended, answered."""

import io
import re

import pikepdf
from django.conf import settings
from playwright.sync_api import expect

from statsbidrag.models import TidigareText, Utkast, Utkasthandelse
from tests.dagar import idag, om
from tests.factories.statsbidrag import HELT_UTKAST
from tests.webblasare.livets_folk import (
    DIARIENUMMER,
    EGNA_ORD,
    FORSTA,
    FRAGAN,
    PA_TAGET,
    PERSONNUMMER,
    SVARET,
    TITEL,
    UTLOGGAD,
    fill,
    start,
)


def begin(sidor, redovisning):
    """From the first day it says what will be asked; what is known is filled in and marked."""
    page = sidor.skribent
    sidor.ga(page, "Redovisningar")
    sidor.framme(page, "^Redovisningar$", "redovisningar")
    page.get_by_role("link", name=TITEL).first.click()
    sidor.framme(page, f"^{TITEL}$", "redovisningen-fran-borjan")
    expect(page.get_by_role("heading", name="Det här frågar redovisningen om")).to_be_visible()
    page.get_by_role("link", name="Mål, budget, utbetalningar och ändringar").click()
    page.wait_for_url(f"**/redovisningar/bidrag/{redovisning.bidrag_id}/")
    sidor.framme(page, f"^{TITEL}$", "bidraget-hos-mottagaren")
    expect(page.get_by_role("main")).to_contain_text("Närvaron ska räknas.")
    page.get_by_role("link", name="Slutredovisning", exact=True).click()
    page.get_by_role("button", name="Börja redovisningen").click()
    sidor.framme(page, r"^1\. Grunduppgifter$", "grunduppgifter")
    expect(page.locator("[name='faktisk_period-start']")).to_have_value(str(start()))
    expect(page.get_by_role("main")).to_contain_text(re.compile("Hämtat ur .*beslutet"))
    expect(page.get_by_label(re.compile("^Kontaktperson"))).to_have_value("Demo Kontakt")
    with saves_by_itself(page):
        page.get_by_label(re.compile("^Kontaktperson")).fill("Demo Skribent")
    page.get_by_role("button", name="Spara och fortsätt").click()
    sidor.framme(page, r"^2\. Sammanfattning$", "sammanfattning")


def lose_the_line_and_the_session(sidor, redovisning):
    page, texten = sidor.skribent, sidor.skribent.get_by_label(re.compile("^Sammanfattning"))
    with saves_by_itself(page):
        texten.fill(FORSTA)
    page.context.set_offline(True)
    texten.fill(f"{FORSTA} {PA_TAGET}")
    expect(page.locator("#sparat")).to_contain_text("Ingen kontakt med servern")
    sidor.framme(page, r"^2\. Sammanfattning$", "utan-nat")
    assert _summary(redovisning) == FORSTA
    with saves_by_itself(page):
        page.context.set_offline(False)
    expect(page.locator("#sparat")).to_contain_text("✓ Sparat")
    assert _summary(redovisning) == f"{FORSTA} {PA_TAGET}"

    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    texten.fill(f"{FORSTA} {PA_TAGET} {UTLOGGAD}")
    expect(page.locator("#sparat")).to_contain_text("Ni har loggats ut")
    sidor.framme(page, r"^2\. Sammanfattning$", "utloggad")
    with page.context.expect_page() as flik:
        page.get_by_role("link", name="Logga in i en ny flik").click()
    flik.value.get_by_role("button", name="Demo Skribent").click()
    flik.value.wait_for_url(lambda url: "/konto/" not in url)
    flik.value.close()
    with saves_by_itself(page):
        page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator("#sparat")).to_contain_text("✓ Sparat")
    assert _summary(redovisning) == f"{FORSTA} {PA_TAGET} {UTLOGGAD}"
    assert not TidigareText.objects.exists()


def saves_by_itself(page):
    """What is done within makes the page save, and the server has answered when it ends."""
    return page.expect_response(lambda answer: "x-autospara" in answer.request.headers and answer.ok)


def _summary(redovisning):
    utkast = Utkast.objects.get(redovisning=redovisning)
    return utkast.avsnitt_lista.get(avsnitt="sammanfattning").varden["sammanfattning"]


def attach(sidor, redovisning):
    page = sidor.skribent
    page.goto(f"{redovisning.get_absolute_url()}avsnitt/bilagor/")
    fill(page, {"bilagor-ny-slag": "utvardering", "bilagor-ny-namn": "Deltagarnas enkät"})
    page.locator("[name=bilagor-ny-fil]").set_input_files(
        {"name": "enkat.pdf", "mimeType": "application/pdf", "buffer": _pdf()}
    )
    page.get_by_role("button", name="Lägg till bilagan").click()
    expect(page.locator(".bilagerader")).to_contain_text("Deltagarnas enkät")
    sidor.framme(page, r"^12\. Bilagor$", "bilagor")
    page.get_by_role("button", name="Spara och stäng").click()
    sidor.framme(page, f"^{TITEL}$", "utkastet-sparat")
    expect(page.get_by_role("main")).to_contain_text("Utkastet är INTE inlämnat")
    assert page.title().startswith("Utkast – INTE inlämnad")


def _pdf():
    content = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(content)
    return content.getvalue()


def take_over(sidor, redovisning):
    page = sidor.kollega
    sidor.ga(page, "Redovisningar", TITEL)
    expect(page.get_by_role("main")).to_contain_text("Demo Skribent håller ihop utkastet.")
    page.get_by_role("button", name="Ta över").click()
    expect(page.get_by_role("main")).to_contain_text("Ni håller ihop utkastet.")
    page.locator("summary", has_text="Vad ni har gjort med utkastet").click()
    sidor.framme(page, f"^{TITEL}$", "tagit-over")
    utkast = Utkast.objects.get(redovisning=redovisning)
    assert utkast.ansvarig.namn == "Demo Kollega"
    assert Utkasthandelse.objects.filter(redovisning=redovisning, av__namn="Demo Kollega").exists()
    expect(page.get_by_role("main")).to_contain_text("Demo Kollega")


I_TUR_OCH_ORDNING = {
    "aktiviteter": "Aktiviteter", "mal": "Mål och utfall", "deltagare": "Deltagare", "parter": "Samverkansparter",
    "resultat": "Resultat och effekter", "jamstalldhet": "Jämställdhet, barn och delaktighet",
    "lardomar": "Lärdomar", "fortsattning": "Spridning och fortsättning", "ekonomi": "Ekonomi",
}  # fmt: skip


def felen():
    return {
        "mal": HELT_UTKAST["mal"],
        "deltagare": HELT_UTKAST["deltagare"]
        | {
            "antal_unika": "75",
            "egen_bedomning": f"Anna, {PERSONNUMMER}: {EGNA_ORD}",
            "per_malgrupp-andra-kvinnor": "",
        },
        "ekonomi": {
            namn: varde
            for namn, varde in HELT_UTKAST["ekonomi"].items()
            if namn not in ("medfinansiering", "aterbetalning")
        }
        | {"aterbetalas-belopp": "18 000", "aterbetalas-referens": DIARIENUMMER, "aterbetalas-dag": str(om(-2))},
    }


def write_with_faults(sidor, redovisning):
    """Section after section, as the button leads; with a sum that does not add, an empty cell, a personal identity
    number and a repayment that is not what is left."""
    page = sidor.kollega
    fel = felen()
    page.goto(f"{redovisning.get_absolute_url()}avsnitt/aktiviteter/")
    for nummer, (avsnitt, rubrik) in enumerate(I_TUR_OCH_ORDNING.items(), start=3):
        sidor.framme(page, rf"^{nummer}\. {rubrik}$", avsnitt)
        fill(page, fel.get(avsnitt) or HELT_UTKAST[avsnitt])
        page.get_by_role("button", name="Spara och fortsätt").click()
    sidor.framme(page, r"^12\. Bilagor$", "bilagor-hos-kollegan")
    fill(page, {"inga_bilagor": "ja"})
    page.get_by_role("button", name="Spara och kontrollera allt").click()


def see_every_fault_and_mend(sidor, redovisning):
    page = sidor.kollega
    sidor.framme(page, "^Kontrollera allt$", "alla-fel")
    att_ratta = page.locator(".felsammanfattning")
    for vad in ("ni skrev 75, men summan per ålder är 73", "personnummer", "ruta är tom", "Ni betalar tillbaka"):
        expect(att_ratta.get_by_role("link").filter(has_text=re.compile(vad, re.IGNORECASE))).to_have_count(1)
    assert PERSONNUMMER not in page.content()
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"4\ssaker måste rättas"))
    page.get_by_role("link").filter(has_text="personnummer").click()
    page.wait_for_url("**/avsnitt/deltagare/#id_egen_bedomning")
    sidor.framme(page, r"^5\. Deltagare$", "deltagare-med-fel")
    fill(page, HELT_UTKAST["deltagare"])
    save_and_close(page)
    sidor.ga(page, "Redovisningar", TITEL, "Kontrollera allt")
    page.get_by_role("link").filter(has_text="Ni betalar tillbaka").click()
    page.locator("[name=aterbetalas-belopp]").fill("18 400")
    save_and_close(page)
    sidor.ga(page, "Redovisningar", TITEL, "Kontrollera allt")
    sidor.framme(page, "^Kontrollera allt$", "allt-ifyllt")
    expect(page.get_by_role("heading", name="Allt är ifyllt")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Demo Företrädare")
    expect(page.get_by_role("link", name="Gå till försäkran")).to_have_count(0)


def save_and_close(page):
    page.get_by_role("button", name="Spara och stäng").click()
    expect(page.get_by_role("main")).to_contain_text("Utkastet är sparat. Det är inte inlämnat.")


def sign(sidor, redovisning):
    page = sidor.foretradare
    page.goto("/")
    sidor.framme(page, "Att skicka in|Mitt arbete", "foretradarens-arbete")
    sidor.ga(page, "Redovisningar", TITEL, "Kontrollera allt", "Gå till försäkran")
    sidor.framme(page, r"^13\. Försäkran och inskick$", "forsakran")
    fill(page, {"forsakran-namn": "Demo Företrädare", "forsakran-funktion": "Förvaltningschef"})
    page.locator("[name=forsakran-intygar]").check()
    page.get_by_role("button", name="Skicka in", exact=True).click()
    sidor.framme(page, "^Kvittens$", "kvittens")
    expect(page.locator(".kvittens")).to_contain_text("har tagit emot redovisningen")


def answer_through_a_deputy(sidor, redovisning):
    """The signer appoints the colleague, who answers and signs."""
    page = sidor.foretradare
    sidor.ga(page, "Redovisningar", TITEL, "Behöriga och ombud", "Utse ombud")
    sidor.framme(page, "^Utse ombud$", "utse-ombud")
    page.get_by_label(re.compile("^Ombud")).select_option(label="Demo Kollega")
    fill(page, {"beslut": "Delegationsordning, punkt 4.2", "fran": idag(), "till": om(60)})
    page.get_by_role("button", name="Utse ombud").click()
    sidor.framme(page, "^Behöriga och ombud$", "ombud")
    expect(page.get_by_role("main")).to_contain_text("Demo Kollega")

    page = sidor.kollega
    sidor.ga(page, "Redovisningar")
    page.get_by_role("button", name="Svara på kompletteringen").click()
    sidor.framme(page, r"^4\. Mål och utfall$", "svara-pa-fragan")
    expect(page.get_by_role("main")).to_contain_text(FRAGAN)
    page.locator("[name=mal-1-motivering]").fill(SVARET)
    page.get_by_role("button", name="Spara och stäng").click()
    sidor.framme(page, f"^{TITEL}$", "svaret-sparat")
    page.get_by_role("link", name="Kontrollera allt").click()
    page.get_by_role("link", name="Gå till försäkran").click()
    expect(page.get_by_role("main")).to_contain_text("Delegationsordning, punkt 4.2")
    fill(page, {"forsakran-namn": "Demo Kollega", "forsakran-funktion": "Ombud"})
    page.locator("[name=forsakran-intygar]").check()
    sidor.framme(page, r"^13\. Försäkran och inskick$", "forsakran-som-ombud")
    page.get_by_role("button", name="Skicka in", exact=True).click()
    sidor.framme(page, "^Kvittens$", "kvittens-2")
    expect(page.locator(".kvittens")).to_contain_text("Delegationsordning, punkt 4.2")
