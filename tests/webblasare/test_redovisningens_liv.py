"""The whole life of one report: granted, written by two, asked for more time, signed, tried, answered, approved, used.

Five people with a screen each: the municipality's three on a phone, the reviewer and the strategist at their desks.
"""

import dataclasses
import datetime
import hashlib
import io
import re
import subprocess

import pikepdf
import pytest
import yaml
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import expect

from konton.models import User
from sok.models import Roll
from statsbidrag import services
from statsbidrag.models import Bidrag, Kvittens, Redovisning, Status, TidigareText, Utkast, Utkasthandelse
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, InsatsKopplingFactory
from tests.factories.sok import DelmalFactory, MedlemskapFactory, OmradeFactory, OrganisationFactory
from tests.factories.statsbidrag import DELREDOVISNING, FORMULAR, FORSAKRAN, HEL_DELREDOVISNING, HELT_UTKAST
from tests.plugins.webblasare import _listen
from utskick.models import Mejl, Mejlstatus, Notis

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]

TITEL = "Svenska med fotboll"
DIARIENUMMER = "851-0000-2025"
FOLK = {
    "Demo Skribent": Roll.KOMMUNHANDLAGGARE,
    "Demo Kollega": Roll.KOMMUNHANDLAGGARE,
    "Demo Företrädare": Roll.BEHORIG,
    "Demo Granskare": Roll.GRANSKARE,
    "Demo Strateg": Roll.LANSSTRATEG,
}
FORSTA = "Fyrtio ungdomar lärde sig svenska på planen."
PA_TAGET = "De flesta kom tillbaka varje vecka."
UTLOGGAD = "Hälften gick vidare till studier."
EGNA_ORD = "38 av 45 svarade att de förstår samhället bättre."
FRAGAN = "Hur mätte ni antalet deltagare?"
SVARET = "Färre kom än väntat. Vi räknade närvaron varje kväll."
ANMARKNINGEN = "Räkna närvaron på samma sätt nästa år."
PERSONNUMMER = "811218-9876"
# The network that was taken away, and the answers that are meant to be a no: the browser says so, as it should.
VANTADE = ("ERR_INTERNET_DISCONNECTED",)


def idag(dagar=0):
    return timezone.localdate() + datetime.timedelta(days=dagar)


START, SLUT, FRIST = idag(-300), idag(-20), idag(20)
BESLUTSDAG = START - datetime.timedelta(days=14)


@dataclasses.dataclass
class Sidor:
    """Each person's own screen, and what is looked at on every one."""

    passera: object
    meny: object
    fotografera: object
    skribent: object = None
    kollega: object = None
    foretradare: object = None
    granskare: object = None
    strateg: object = None
    nummer: int = 0

    def framme(self, page, rubrik, bild):
        """The page has come, fits, is accessible and is photographed in the order of the story."""
        self.passera(page, rubrik)
        self.nummer += 1
        self.fotografera(page, f"liv-{self.nummer:02}-{bild}")

    def ga(self, page, *rader):
        """By way of the menu, then link by link. The interim report stands beside the final one in the lists."""
        page.goto("/")
        self.meny(page, rader[0])
        main = page.get_by_role("main")
        for text in rader[1:]:
            final = main.locator("article, li").filter(has_text="Slutredovisning").get_by_role("link", name=text)
            (final if text == TITEL else main.get_by_role("link", name=text)).first.click()


@pytest.fixture
def lanet(overenskommelse, kommun, strateg, tmp_path):
    """The people, an initiative that serves a sub-goal, the kinds of grants and the forms of the decision's year."""
    for namn, roll in FOLK.items():
        organisation = kommun if roll in (Roll.KOMMUNHANDLAGGARE, Roll.BEHORIG) else overenskommelse.samordnare
        MedlemskapFactory(
            roll=roll, organisation=organisation, overenskommelse=overenskommelse, user__namn=namn, user__is_demo=True
        )
    omrade = OmradeFactory(overenskommelse=overenskommelse, nyckel="sprak")
    delmal = DelmalFactory(omrade=omrade, nyckel="svenskan")
    insats = InsatsFactory(overenskommelse=overenskommelse, titel="Fotboll och språk")
    InsatsKopplingFactory(insats=insats, omrade=omrade, delmal=delmal, primar=True)
    InsatsAktorFactory(insats=insats, organisation=kommun)
    InsatsAktorFactory(
        insats=insats, organisation=OrganisationFactory(namn="Demoklubben"), roll="medverkande"
    )
    services.las_in_bidragstyper(settings.FIXTURES_DIR / "formular" / "bidragstyper.yaml")
    for fil in (FORMULAR, DELREDOVISNING):
        arets = tmp_path / fil.name
        innehall = yaml.safe_load(fil.read_text(encoding="utf-8")) | {"beviljandear": BESLUTSDAG.year}
        arets.write_text(yaml.safe_dump(innehall, allow_unicode=True), encoding="utf-8")
        services.publicera_formular(arets)
    return insats


@pytest.fixture
def telefon(webblasare, live_server):
    """telefon() is a phone of 360 px whose network may be lost without the browser's complaint being a fault."""
    contexts, complaints = [], []

    def take():
        context = webblasare.new_context(
            base_url=live_server.url, viewport={"width": 360, "height": 780}, reduced_motion="reduce",
            locale="sv-SE", has_touch=True,
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        _listen(page, complaints, live_server.url)
        return page

    yield take
    for context in contexts:
        context.close()
    faults = [text for text in complaints if not any(known in text for known in VANTADE)]
    assert not faults, "Webbläsaren klagade:\n" + "\n".join(faults)


@pytest.fixture
def sidor(lanet, telefon, sida, passera, meny, fotografera):
    alla = Sidor(passera, meny, fotografera)
    alla.granskare = _sign_in(sida(), "Demo Granskare", passera)
    alla.strateg = _sign_in(sida(), "Demo Strateg", passera)
    alla.skribent = _sign_in(telefon(), "Demo Skribent", passera)
    alla.kollega = _sign_in(telefon(), "Demo Kollega", passera)
    alla.foretradare = _sign_in(telefon(), "Demo Företrädare", passera)
    return alla


def _sign_in(page, namn, passera):
    page.goto("/konto/login/")
    passera(page, "^Logga in$")
    page.get_by_role("button", name=namn).click()
    page.wait_for_url(lambda url: "/konto/" not in url)
    return page


def _fill(page, varden):
    """Answer by the fields' names, whatever they are: text, choice or box."""
    for namn, varde in varden.items():
        field = page.locator(f"[name='{namn}']")
        if field.count() > 1:
            page.locator(f"[name='{namn}'][value='{varde}']").check()
        elif field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(varde)
        elif field.get_attribute("type") == "checkbox":
            field.check()
        else:
            field.fill(str(varde))


def test_en_redovisnings_hela_liv(sidor, lanet, celery_worker_process, tmp_path):
    _grant(sidor, lanet)
    redovisning = Bidrag.objects.get(titel=TITEL).slutredovisning
    _interim_report_came(redovisning.bidrag, celery_worker_process)
    fore = _what_the_authority_sees(sidor, redovisning)

    _begin(sidor, redovisning)
    _lose_the_line_and_the_session(sidor, redovisning)
    _attach(sidor, redovisning)
    _take_over(sidor, redovisning)
    _write_with_faults(sidor, redovisning)
    _see_every_fault_and_mend(sidor, redovisning)
    assert _what_the_authority_sees(sidor, redovisning) == fore

    _get_more_time(sidor, redovisning)
    _sign(sidor, redovisning)
    _receipt(sidor, redovisning, celery_worker_process, tmp_path)
    _ask_for_completion(sidor, redovisning)
    _answer_through_a_deputy(sidor, redovisning)
    _approve_with_a_remark(sidor, redovisning)
    _results_have_flowed_on(sidor, redovisning, lanet)
    _close(sidor, redovisning)


def _grant(sidor, insats):
    """A call, an application and its grant with goals, budget and last days, as the officer registers them."""
    page = sidor.granskare
    sidor.framme(page, "Mitt arbete", "granskarens-arbete")
    page.goto("/provlan/bidrag/utlysningar/")
    page.get_by_role("link", name="Ny utlysning").click()
    sidor.framme(page, "^Ny utlysning$", "ny-utlysning")
    _fill(page, {"titel": "Beredskap och samverkan", "bidragstyp": "par37", "artal": str(BESLUTSDAG.year)})
    page.get_by_role("button", name="Spara", exact=True).click()
    page.get_by_role("link", name=re.compile("^Registrera ansökan")).click()
    sidor.framme(page, "^Ny ansökan$|^Registrera ansökan$", "ny-ansokan")
    page.locator("[name=mottagare]").select_option(label="Lessebo kommun")
    _fill(page, {"titel": TITEL, "sokt_belopp": "400 000", "inkom": str(idag(-340)), "diarienummer": DIARIENUMMER})
    page.locator("[name=insats]").select_option(label=insats.titel)
    page.get_by_role("button", name=re.compile("^(Spara|Registrera ansökan)$")).click()
    sidor.framme(page, f"^{TITEL}$", "ansokan")
    page.get_by_role("link", name="Registrera bidraget").click()
    expect(page.locator("[name=titel]")).to_have_value(TITEL)
    _fill(page, {"beslutsdatum": BESLUTSDAG, "start": START, "slut": SLUT, "frist": FRIST, "del_1": idag(-150)})
    _fill(page, {"villkor": "Närvaron ska räknas.", "chefsadress": "chef@demo.invalid"})
    _fill(page, {"mal-0-text": "Fler lär sig svenska", "mal-0-planerat": "80 deltagare"})
    _fill(page, {"budget-0-belopp": "300 000", "budget-1-belopp": "100 000"})
    sidor.framme(page, "^Nytt bidrag$", "nytt-bidrag")
    page.get_by_role("button", name="Registrera bidraget").click()
    sidor.framme(page, f"^{TITEL}$", "bidraget")
    expect(page.get_by_role("main")).to_contain_text("Bidraget är registrerat.")
    expect(page.get_by_role("main")).to_contain_text("Delredovisning")


def _interim_report_came(bidrag, worker):
    """Long before the story begins, its mails sent; what it said is where the final report starts from."""
    rad = bidrag.redovisningar.get(typ="delredovisning")
    person, signer, officer = (User.objects.get(namn=f"Demo {vem}") for vem in ("Skribent", "Företrädare", "Granskare"))
    utkast = services.oppna_utkast(rad, av=person)
    for avsnitt, varden in HEL_DELREDOVISNING.items():
        gammal = utkast.avsnitt_lista.filter(avsnitt=avsnitt).first()
        services.spara_avsnitt(utkast, avsnitt, varden, av=person, version=gammal.version if gammal else 0)
    utkast.refresh_from_db()
    inlamning = services.skicka_in(utkast, av=signer, forsakran=FORSAKRAN, version=utkast.version)
    services.godkann(rad, av=officer)
    told = Notis.objects.filter(nyckel=f"kvittens:{inlamning.pk}", mottagare=officer)
    worker.wait_for(lambda: told.exists() and not Mejl.objects.exclude(status=Mejlstatus.SKICKAT).exists(), seconds=120)


def _what_the_authority_sees(sidor, redovisning):
    """Every page and file on which the report could be told of, as the reviewer and the strategist get them."""
    adresser = [
        "mitt-arbete/", "bidrag/", "bidrag/bidrag.csv", f"bidrag/{redovisning.bidrag_id}/", "granskning/",
        f"granskning/{redovisning.pk}/", "granskning/utlovade-bilagor/", "aterrapportering/", "utskick/",
        f"insatser/{redovisning.bidrag.insats_id}/",
    ]  # fmt: skip
    found = {}
    for vem in ("granskare", "strateg"):
        for adress in adresser:
            svar = getattr(sidor, vem).request.get(f"/provlan/{adress}")
            text = re.sub(r'(csrfmiddlewaretoken" value|nonce)="[^"]+"', "", svar.text())
            assert FORSTA not in text
            found[vem, adress] = svar.status, text
    assert found["granskare", "bidrag/"][0] == found["strateg", "bidrag/"][0] == 200
    assert TITEL in found["granskare", "bidrag/"][1]
    return found


def _begin(sidor, redovisning):
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
    expect(page.locator("[name='faktisk_period-start']")).to_have_value(str(START))
    expect(page.get_by_role("main")).to_contain_text(re.compile("Hämtat ur .*beslutet"))
    expect(page.get_by_label(re.compile("^Kontaktperson"))).to_have_value("Demo Kontakt")
    with _saves_by_itself(page):
        page.get_by_label(re.compile("^Kontaktperson")).fill("Demo Skribent")
    page.get_by_role("button", name="Spara och fortsätt").click()
    sidor.framme(page, r"^2\. Sammanfattning$", "sammanfattning")


def _lose_the_line_and_the_session(sidor, redovisning):
    page, texten = sidor.skribent, sidor.skribent.get_by_label(re.compile("^Sammanfattning"))
    with _saves_by_itself(page):
        texten.fill(FORSTA)
    page.context.set_offline(True)
    texten.fill(f"{FORSTA} {PA_TAGET}")
    expect(page.locator("#sparat")).to_contain_text("Ingen kontakt med servern")
    sidor.framme(page, r"^2\. Sammanfattning$", "utan-nat")
    assert _summary(redovisning) == FORSTA
    with _saves_by_itself(page):
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
    with _saves_by_itself(page):
        page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator("#sparat")).to_contain_text("✓ Sparat")
    assert _summary(redovisning) == f"{FORSTA} {PA_TAGET} {UTLOGGAD}"
    assert not TidigareText.objects.exists()


def _saves_by_itself(page):
    """What is done within makes the page save, and the server has answered when it ends."""
    return page.expect_response(lambda answer: "x-autospara" in answer.request.headers and answer.ok)


def _summary(redovisning):
    utkast = Utkast.objects.get(redovisning=redovisning)
    return utkast.avsnitt_lista.get(avsnitt="sammanfattning").varden["sammanfattning"]


def _attach(sidor, redovisning):
    page = sidor.skribent
    page.goto(f"{redovisning.get_absolute_url()}avsnitt/bilagor/")
    _fill(page, {"bilagor-ny-slag": "utvardering", "bilagor-ny-namn": "Deltagarnas enkät"})
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


def _take_over(sidor, redovisning):
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


FELEN = {
    "mal": HELT_UTKAST["mal"],
    "deltagare": HELT_UTKAST["deltagare"]
    | {"antal_unika": "75", "egen_bedomning": f"Anna, {PERSONNUMMER}: {EGNA_ORD}", "per_malgrupp-andra-kvinnor": ""},
    "ekonomi": {
        namn: varde for namn, varde in HELT_UTKAST["ekonomi"].items() if namn not in ("medfinansiering", "aterbetalning")
    }
    | {"aterbetalas-belopp": "18 000", "aterbetalas-referens": DIARIENUMMER, "aterbetalas-dag": str(idag(-2))},
}
I_TUR_OCH_ORDNING = {
    "aktiviteter": "Aktiviteter", "mal": "Mål och utfall", "deltagare": "Deltagare", "parter": "Samverkansparter",
    "resultat": "Resultat och effekter", "jamstalldhet": "Jämställdhet, barn och delaktighet",
    "lardomar": "Lärdomar", "fortsattning": "Spridning och fortsättning", "ekonomi": "Ekonomi",
}  # fmt: skip


def _write_with_faults(sidor, redovisning):
    """Section after section, as the button leads; with a sum that does not add, an empty cell, a personal identity
    number and a repayment that is not what is left."""
    page = sidor.kollega
    page.goto(f"{redovisning.get_absolute_url()}avsnitt/aktiviteter/")
    for nummer, (avsnitt, rubrik) in enumerate(I_TUR_OCH_ORDNING.items(), start=3):
        sidor.framme(page, rf"^{nummer}\. {rubrik}$", avsnitt)
        _fill(page, FELEN.get(avsnitt) or HELT_UTKAST[avsnitt])
        page.get_by_role("button", name="Spara och fortsätt").click()
    sidor.framme(page, r"^12\. Bilagor$", "bilagor-hos-kollegan")
    _fill(page, {"inga_bilagor": "ja"})
    page.get_by_role("button", name="Spara och kontrollera allt").click()


def _see_every_fault_and_mend(sidor, redovisning):
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
    _fill(page, HELT_UTKAST["deltagare"])
    _save_and_close(page)
    sidor.ga(page, "Redovisningar", TITEL, "Kontrollera allt")
    page.get_by_role("link").filter(has_text="Ni betalar tillbaka").click()
    page.locator("[name=aterbetalas-belopp]").fill("18 400")
    _save_and_close(page)
    sidor.ga(page, "Redovisningar", TITEL, "Kontrollera allt")
    sidor.framme(page, "^Kontrollera allt$", "allt-ifyllt")
    expect(page.get_by_role("heading", name="Allt är ifyllt")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Demo Företrädare")
    expect(page.get_by_role("link", name="Gå till försäkran")).to_have_count(0)


def _save_and_close(page):
    page.get_by_role("button", name="Spara och stäng").click()
    expect(page.get_by_role("main")).to_contain_text("Utkastet är sparat. Det är inte inlämnat.")


def _get_more_time(sidor, redovisning):
    page, officer = sidor.kollega, sidor.granskare
    sidor.ga(page, "Redovisningar", TITEL, "Begär uppskov")
    sidor.framme(page, "^Begär uppskov$", "begar-uppskov")
    _fill(page, {"till": idag(50), "skal": "Revisionen blir klar en månad senare."})
    page.get_by_role("button", name="Begär uppskov").click()
    expect(page.get_by_role("main")).to_contain_text("Ni har begärt uppskov till")
    sidor.framme(page, f"^{TITEL}$", "uppskov-begart")

    sidor.ga(officer, "Granskning", "Uppskov till")
    sidor.framme(officer, "^Svara på begäran om uppskov$", "svara-pa-uppskov")
    officer.get_by_label("Bevilja uppskov").check()
    officer.get_by_role("button", name="Svara mottagaren").click()
    sidor.framme(officer, f"^{TITEL}$", "uppskov-beviljat")
    page.reload()
    expect(page.get_by_role("main")).to_contain_text("Ni har fått uppskov till")
    redovisning.refresh_from_db()
    assert redovisning.frist == idag(50)


def _sign(sidor, redovisning):
    page = sidor.foretradare
    page.goto("/")
    sidor.framme(page, "Att skicka in|Mitt arbete", "foretradarens-arbete")
    sidor.ga(page, "Redovisningar", TITEL, "Kontrollera allt", "Gå till försäkran")
    sidor.framme(page, r"^13\. Försäkran och inskick$", "forsakran")
    _fill(page, {"forsakran-namn": "Demo Företrädare", "forsakran-funktion": "Förvaltningschef"})
    page.locator("[name=forsakran-intygar]").check()
    page.get_by_role("button", name="Skicka in", exact=True).click()
    sidor.framme(page, "^Kvittens$", "kvittens")
    expect(page.locator(".kvittens")).to_contain_text("har tagit emot redovisningen")


def _receipt(sidor, redovisning, worker, folder):
    """The worker makes the document and mails it; the sum on the page, in it and of the content are one."""
    page = sidor.foretradare
    inlamning = redovisning.inlamningar.get(nummer=1)
    worker.wait_for(lambda: Kvittens.objects.filter(inlamning=inlamning).exists(), seconds=120)
    page.reload()
    sidor.framme(page, "^Kvittens$", "kvittens-med-pdf")
    content = page.request.get(page.get_by_role("link", name="Ladda ned innehållet").get_attribute("href")).body()
    summa = hashlib.sha256(content).hexdigest()
    assert page.locator(".summa-kod").first.inner_text() == summa
    path = folder / "kvittens.pdf"
    path.write_bytes(page.request.get(page.get_by_role("link", name="(PDF)").get_attribute("href")).body())
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    assert summa in re.sub(r"\s", "", text)
    assert UTLOGGAD in " ".join(text.split())

    amne = f"Kvittens: slutredovisning för {TITEL}"
    worker.wait_for(lambda: amne in page.request.get("/utskick/inkorg/").text(), seconds=120)
    page.get_by_role("link", name="Portalens mejl").click()
    sidor.framme(page, "^Portalens mejl$", "mejlen")
    page.get_by_role("link", name=amne).first.click()
    sidor.framme(page, amne, "kvittensmejlet")
    expect(page.get_by_role("main")).to_contain_text(summa)
    expect(page.get_by_role("main")).to_contain_text("Bilagor:")

    sidor.ga(sidor.strateg, "Statsbidrag")
    sidor.framme(sidor.strateg, "^Statsbidrag$", "strategens-lista")
    rad = sidor.strateg.get_by_role("row").filter(has_text="Slutredovisning").filter(has_text=Status.INKOMMEN.label)
    expect(rad).to_contain_text("Version 1")


def _ask_for_completion(sidor, redovisning):
    page = sidor.granskare
    sidor.ga(page, "Granskning", TITEL)
    sidor.framme(page, f"^{TITEL}$", "granska")
    expect(page.locator("#avsnitt-sammanfattning")).to_contain_text(UTLOGGAD)
    expect(page.get_by_role("main")).to_contain_text("Deltagarnas enkät")
    section = page.locator("#avsnitt-mal")
    section.locator("summary", has_text="Begär komplettering").click()
    section.get_by_label(re.compile("^Vad ska kompletteras")).fill(FRAGAN)
    section.get_by_label(re.compile("^Svara senast")).fill(str(idag(14)))
    section.get_by_role("button", name="Begär komplettering").click()
    expect(page.get_by_role("heading", name=re.compile("^Komplettering begärd"))).to_be_visible()
    sidor.framme(page, f"^{TITEL}$", "komplettering-begard")
    expect(page.get_by_role("button", name="Godkänn")).to_be_disabled()


def _answer_through_a_deputy(sidor, redovisning):
    """The signer appoints the colleague, who answers and signs."""
    page = sidor.foretradare
    sidor.ga(page, "Redovisningar", TITEL, "Behöriga och ombud", "Utse ombud")
    sidor.framme(page, "^Utse ombud$", "utse-ombud")
    page.get_by_label(re.compile("^Ombud")).select_option(label="Demo Kollega")
    _fill(page, {"beslut": "Delegationsordning, punkt 4.2", "fran": idag(), "till": idag(60)})
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
    _fill(page, {"forsakran-namn": "Demo Kollega", "forsakran-funktion": "Ombud"})
    page.locator("[name=forsakran-intygar]").check()
    sidor.framme(page, r"^13\. Försäkran och inskick$", "forsakran-som-ombud")
    page.get_by_role("button", name="Skicka in", exact=True).click()
    sidor.framme(page, "^Kvittens$", "kvittens-2")
    expect(page.locator(".kvittens")).to_contain_text("Delegationsordning, punkt 4.2")


def _approve_with_a_remark(sidor, redovisning):
    page = sidor.granskare
    sidor.ga(page, "Granskning", TITEL)
    sidor.framme(page, f"^{TITEL}$", "granska-version-2")
    # The answer, and who signed it.
    expect(page.get_by_role("navigation", name=re.compile(r"^2\ssvar ändrade"))).to_be_visible()
    expect(page.locator("#avsnitt-mal ins")).to_contain_text("Vi räknade närvaron varje kväll.")
    expect(page.locator("#avsnitt-mal .ar-andrad")).to_have_count(1)
    page.get_by_role("link", name="Godkänn", exact=True).click()
    page.locator("[name=anmarkning]").fill(ANMARKNINGEN)
    sidor.framme(page, "^Godkänn slutredovisningen$", "godkann")
    page.get_by_role("button", name="Godkänn", exact=True).click()
    sidor.framme(page, f"^{TITEL}$", "godkand")
    expect(page.locator(".sidhuvud")).to_contain_text(Status.GODKAND_ANMARKNING.label)
    sidor.ga(sidor.skribent, "Redovisningar", TITEL)
    sidor.framme(sidor.skribent, f"^{TITEL}$", "godkand-hos-mottagaren")
    expect(sidor.skribent.get_by_role("main")).to_contain_text(ANMARKNINGEN)


def _results_have_flowed_on(sidor, redovisning, insats):
    page = sidor.strateg
    sidor.ga(page, "Insatser", insats.titel)
    sidor.framme(page, f"^{insats.titel}$", "insatsen")
    lett_till = page.locator("#lett-till")
    expect(lett_till).to_contain_text("73 deltagare")
    expect(lett_till).to_contain_text(SVARET)
    expect(lett_till).to_contain_text("Ur godkänd slutredovisning: 5. Deltagare")
    page.goto("/provlan/delmal/svenskan/")
    sidor.framme(page, "Delmål", "delmalet")
    expect(page.locator("blockquote")).to_contain_text(EGNA_ORD)
    officer = sidor.granskare
    sidor.ga(officer, "Återrapportering")
    sidor.framme(officer, "^Återrapportering", "aterrapporteringen")
    rad = officer.get_by_role("row").filter(has_text="Svenska språket")
    expect(rad.locator("[data-label=Kvinnor]")).to_have_text("42")
    expect(rad.locator("[data-label=Män]")).to_have_text("31")
    expect(rad.locator("[data-label=Använt]")).to_have_text(re.compile(r"381\s600\skr"))


def _close(sidor, redovisning):
    page = sidor.granskare
    page.goto(f"/provlan/granskning/{redovisning.pk}/")
    page.get_by_role("link", name="Avsluta ärendet").click()
    sidor.framme(page, "^Avsluta ärendet$", "avsluta")
    page.get_by_role("button", name="Avsluta", exact=True).click()
    sidor.framme(page, f"^{TITEL}$", "avslutat")
    sidor.ga(sidor.skribent, "Redovisningar", TITEL)
    sidor.framme(sidor.skribent, f"^{TITEL}$", "avslutat-hos-mottagaren")
    assert Redovisning.objects.get(pk=redovisning.pk).status == Status.AVSLUTAD
