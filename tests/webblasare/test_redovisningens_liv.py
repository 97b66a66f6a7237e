"""The whole life of one report: granted, written by two, asked for more time, signed, tried, answered, approved, used.

Five people with a screen each: the municipality's three on a phone (`livet_i_kommunen`), the reviewer and the
strategist at their desks.
"""

import hashlib
import re
import subprocess

import pytest
import yaml
from django.conf import settings
from playwright.sync_api import expect

from core import datafil
from konton.models import User
from sok.models import Roll
from statsbidrag import services
from statsbidrag.models import Bidrag, Kvittens, Redovisning, Status
from tests.dagar import om
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, InsatsKopplingFactory
from tests.factories.sok import DelmalFactory, MedlemskapFactory, OmradeFactory, OrganisationFactory
from tests.factories.statsbidrag import DELREDOVISNING, FORMULAR, FORSAKRAN, HEL_DELREDOVISNING
from tests.plugins.webblasare import _listen
from tests.webblasare import livet_i_kommunen as kommunen
from tests.webblasare.livets_folk import (
    ANMARKNINGEN,
    DIARIENUMMER,
    EGNA_ORD,
    FOLK,
    FORSTA,
    FRAGAN,
    SVARET,
    TITEL,
    UTLOGGAD,
    VANTADE,
    Sidor,
    beslutsdag,
    fill,
    sign_in,
    start,
)
from utskick.models import Mejl, Mejlstatus, Notis

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]


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
    InsatsAktorFactory(insats=insats, organisation=OrganisationFactory(namn="Demoklubben"), roll="medverkande")
    services.las_in_bidragstyper(settings.FIXTURES_DIR / "formular" / "bidragstyper.yaml")
    for fil in (FORMULAR, DELREDOVISNING):
        arets = tmp_path / fil.name
        innehall = datafil.load(fil) | {"beviljandear": beslutsdag().year}
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
    alla.granskare = sign_in(sida(), "Demo Granskare")
    alla.strateg = sign_in(sida(), "Demo Strateg")
    alla.skribent = sign_in(telefon(), "Demo Skribent", passera)
    alla.kollega = sign_in(telefon(), "Demo Kollega")
    alla.foretradare = sign_in(telefon(), "Demo Företrädare")
    return alla


def test_en_redovisnings_hela_liv(sidor, lanet, celery_worker_process, tmp_path):
    _grant(sidor, lanet)
    redovisning = Bidrag.objects.get(titel=TITEL).slutredovisning
    _interim_report_came(redovisning.bidrag, celery_worker_process)
    fore = _what_the_authority_sees(sidor, redovisning)

    kommunen.begin(sidor, redovisning)
    kommunen.lose_the_line_and_the_session(sidor, redovisning)
    kommunen.attach(sidor, redovisning)
    kommunen.take_over(sidor, redovisning)
    kommunen.write_with_faults(sidor, redovisning)
    kommunen.see_every_fault_and_mend(sidor, redovisning)
    assert _what_the_authority_sees(sidor, redovisning) == fore

    _get_more_time(sidor, redovisning)
    kommunen.sign(sidor, redovisning)
    _receipt(sidor, redovisning, celery_worker_process, tmp_path)
    _ask_for_completion(sidor, redovisning)
    kommunen.answer_through_a_deputy(sidor, redovisning)
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
    fill(page, {"titel": "Beredskap och samverkan", "bidragstyp": "par37", "artal": str(beslutsdag().year)})
    page.get_by_role("button", name="Spara", exact=True).click()
    page.get_by_role("link", name=re.compile("^Registrera ansökan")).click()
    sidor.framme(page, "^Ny ansökan$|^Registrera ansökan$", "ny-ansokan")
    page.locator("[name=mottagare]").select_option(label="Lessebo kommun")
    fill(page, {"titel": TITEL, "sokt_belopp": "400 000", "inkom": str(om(-340)), "diarienummer": DIARIENUMMER})
    page.locator("[name=insats]").select_option(label=insats.titel)
    page.get_by_role("button", name=re.compile("^(Spara|Registrera ansökan)$")).click()
    sidor.framme(page, f"^{TITEL}$", "ansokan")
    page.get_by_role("link", name="Registrera bidraget").click()
    expect(page.locator("[name=titel]")).to_have_value(TITEL)
    fill(page, {"beslutsdatum": beslutsdag(), "start": start(), "slut": om(-20), "frist": om(20), "del_1": om(-150)})
    fill(page, {"villkor": "Närvaron ska räknas.", "chefsadress": "chef@demo.invalid"})
    fill(page, {"mal-0-text": "Fler lär sig svenska", "mal-0-planerat": "80 deltagare"})
    fill(page, {"budget-0-belopp": "300 000", "budget-1-belopp": "100 000"})
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


def _get_more_time(sidor, redovisning):
    page, officer = sidor.kollega, sidor.granskare
    sidor.ga(page, "Redovisningar", TITEL, "Begär uppskov")
    sidor.framme(page, "^Begär uppskov$", "begar-uppskov")
    fill(page, {"till": om(50), "skal": "Revisionen blir klar en månad senare."})
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
    assert redovisning.frist == om(50)


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
    section.get_by_label(re.compile("^Svara senast")).fill(str(om(14)))
    section.get_by_role("button", name="Begär komplettering").click()
    expect(page.get_by_role("heading", name=re.compile("^Komplettering begärd"))).to_be_visible()
    sidor.framme(page, f"^{TITEL}$", "komplettering-begard")
    expect(page.get_by_role("button", name="Godkänn")).to_be_disabled()


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
    expect(sidor.skribent.locator(".arendets-gang")).to_contain_text(ANMARKNINGEN)


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
