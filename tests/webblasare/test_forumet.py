"""A municipality proposes, the forum decides, the minutes are attested and published, the municipality answers."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from core.giltighet import spann
from forum.models import Protokoll
from sok.models import Organtyp, Skede, Uppdrag, Uppdragsroll
from tests.factories.forum import BeslutFactory
from tests.factories.sok import BORJAN, OrganFactory, OrganisationFactory, PartFactory

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]
FORSLAGET = "Gemensam sfi för föräldralediga"
BESLUTET = "Forum beslutar att varje kommun erbjuder sfi med barnpassning."
HEMLIGT = "Läget på ett boende"
HEMLIGT_BESLUT = "Boendet på Storgatan ses över."
GAMMALT = "Kartlägg språkcaféerna."
MOTET = "Höstens forum"
RENDERAS_INOM = 300


@pytest.fixture
def forum(overenskommelse, strateg, ledamot, kommun):
    """Forum with three parties on their seats, and a decision from last month that nobody has reported done."""
    region = OrganisationFactory(nyckel="provregionen", namn="Provregionen")
    PartFactory(overenskommelse=overenskommelse, organisation=region)
    forum = OrganFactory(
        overenskommelse=overenskommelse, typ=Organtyp.BESLUTANDE, version__namn="Forum", version__skede=Skede.VERKSAMT
    )
    for organisation, person in ((overenskommelse.samordnare, strateg), (kommun, ledamot), (region, None)):
        Uppdrag.objects.create(
            organ=forum, organisation=organisation, person=person, roll=Uppdragsroll.ORDINARIE, giltighet=spann(BORJAN)
        )
    BeslutFactory(mote__organ=forum, mote__rubrik="Sommarens forum", nummer="2025-04", text=GAMMALT)
    return forum


@pytest.fixture
def adress(overenskommelse):
    return lambda vy: reverse(f"forum:{vy}", args=[overenskommelse.slug])


@pytest.fixture
def besok(sida, passera):
    return lambda person=None, **fonster: Besok(sida(person, **fonster), passera)


class Besok:
    """One person's browser. Every page that a step leads to has its heading, shows the texts and is passed."""

    def __init__(self, page, passera):
        self.page, self._passera = page, passera

    def go(self, url, heading, *texts):
        self.page.goto(url)
        self._arrived(heading, texts)

    def follow(self, name, heading, *texts):
        self.page.get_by_role("link", name=name, exact=True).first.click()
        self._arrived(heading, texts)

    def press(self, name, heading, *texts):
        self.page.get_by_role("button", name=name, exact=True).click()
        self._arrived(heading, texts)

    def _arrived(self, heading, texts):
        for text in texts:
            expect(self.page.get_by_role("main")).to_contain_text(text)
        self._passera(self.page, f"^{re.escape(heading)}")

    def field(self, label):
        return self.page.get_by_label(re.compile(f"^{label}")).first

    def choose(self, name, value):
        self.page.locator(f"[name={name}][value={value}]").check()


def test_ett_forslag_blir_beslut_protokoll_och_kommunens_eget_svar(
    forum, strateg, beredare, ledamot, lasare, celery_worker_process, besok, adress
):
    kommunens, strategens = besok(ledamot, bredd=360), besok(strateg)
    _propose(kommunens, adress)
    _accept(besok(beredare), adress)

    mote = _make_meeting(strategens, adress)
    _open_and_hold(strategens)
    _attendance(strategens, ledamot)
    beslut = _decide(strategens, mote, FORSLAGET, BESLUTET)
    hemligt = _decide(strategens, mote, HEMLIGT, HEMLIGT_BESLUT)
    _close(strategens, mote)
    _begin_attestation(strategens, ledamot)

    _attest(kommunens, mote, celery_worker_process)
    _publish(strategens, mote)

    _read_without_confidential(besok(lasare), adress, mote, hemligt)
    _read_signed_out(besok(bredd=360), adress)
    _answer(kommunens, beslut)


# The municipality's member, on a phone


def _propose(kommunen, adress):
    kommunen.go(adress("forslag_lista"), "Förslag till dagordningen")
    kommunen.follow("Nytt förslag", "Nytt förslag till dagordningen")
    kommunen.field("Vad saken gäller").fill(FORSLAGET)
    kommunen.choose("slag", "beslut")
    kommunen.field("Bakgrund").fill("Föräldralediga läser sällan sfi.")
    kommunen.press("Lämna förslaget", "Nytt förslag till dagordningen", "Skriv vad ni föreslår att mötet ska besluta.")
    kommunen.field("Förslag till beslut").fill(BESLUTET)
    kommunen.press("Lämna förslaget", FORSLAGET, "Förslaget är lämnat.")


def _attest(kommunen, mote, worker):
    """Signed on the phone; the documents are made by the worker."""
    kommunen.go(mote, MOTET)
    kommunen.follow("Protokoll", MOTET, "Texten står stilla.")
    kommunen.follow("Läs och justera", "Läs och justera protokollet", BESLUTET, HEMLIGT_BESLUT)
    kommunen.press("Justera protokollet", MOTET, "Ni har justerat protokollet.", "Texten kan inte ändras.")
    worker.wait_for(lambda: Protokoll.objects.get().dokument_offentligt_id, seconds=RENDERAS_INOM)


def _answer(kommunen, beslut):
    stallning = kommunen.page.locator(".stallning")
    kommunen.go(beslut, "Beslut ")
    expect(stallning).to_have_text("0 av 3")
    kommunen.follow("Svara för Lessebo kommun", "Svar från Lessebo kommun")
    kommunen.choose("svar", "ja")
    kommunen.field("Beslutat den").fill(timezone.localdate().isoformat())
    kommunen.field("Ert diarienummer").fill("KS 2026/117")
    kommunen.press("Spara svaret", "Beslut ", "KS 2026/117")
    expect(stallning).to_have_text("1 av 3")


# The preparing group


def _accept(beredningen, adress):
    beredningen.go(adress("forslag_lista"), "Förslag till dagordningen")
    beredningen.follow(FORSLAGET, FORSLAGET)
    beredningen.choose("vad", "anta")
    expect(beredningen.page.get_by_label("Möte", exact=True)).to_have_value("")  # the organ's next one
    nothing_left = "Inget förslag väntar på beredningsgruppen."
    beredningen.press("Spara beslutet om förslaget", "Förslag till dagordningen", nothing_left)


# The strategist


def _make_meeting(strategen, adress):
    """A meeting today; what waited for the forum is on its agenda, and a confidential item is added. Its address."""
    today = timezone.localdate()
    strategen.go(adress("moten"), "Möten")
    strategen.follow("Nytt möte", "Nytt möte")
    strategen.field("Organ").select_option(label="Forum")
    strategen.field("Rubrik").fill(MOTET)
    for name, value in (("År", today.year), ("Månad", today.month), ("Dag", today.day)):
        strategen.page.get_by_label(name, exact=True).fill(str(value))
    strategen.press("Spara", MOTET, "2 saker som väntade", f"Beslut 2025-04: {GAMMALT}", "Förslag från Lessebo kommun.")
    mote = strategen.page.url
    strategen.follow("Ny punkt", "Ny punkt")
    strategen.field("Rubrik").fill(HEMLIGT)
    strategen.choose("slag", "beslut")
    strategen.field("Kan omfattas av sekretess").check()
    strategen.press("Spara", MOTET, f"Punkten ”{HEMLIGT}” är sparad.")
    return mote


def _open_and_hold(strategen):
    strategen.follow("Öppna för deltagarna", "Öppna mötet")
    strategen.press("Öppna mötet", MOTET, "Mötet är öppnat för deltagarna.")
    strategen.follow("Markera som hållet", "Markera som hållet")
    strategen.press("Markera som hållet", MOTET, "Mötet är markerat som hållet.")


def _attendance(strategen, ledamot):
    strategen.follow("Fyll i närvaro", MOTET, "Provregionen")

    def seat(organisation):
        return strategen.page.get_by_role("group", name=re.compile(f"^{organisation}"))

    expect(seat("Lessebo").get_by_role("combobox")).to_have_value(ledamot.namn)
    for organisation, form in (("Lessebo", "Ordinarie"), ("Länsstyrelsen", "Ordinarie"), ("Prov", "Frånvarande")):
        seat(organisation).get_by_label(form, exact=True).check()
    strategen.press("Spara närvaron", MOTET, "Närvaron är sparad.", "saknas: Provregionen")


def _decide(strategen, mote, punkt, text):
    """A decision at the item, which every party takes too unless it is confidential. Its address."""
    strategen.go(mote, MOTET)
    strategen.follow(f"Skriv beslut om {punkt}", "Skriv in beslut")
    strategen.field("Beslut").fill(text)
    strategen.field("Ansvarig").select_option(label="Lessebo kommun")
    last_day = timezone.localdate() + datetime.timedelta(days=90)
    strategen.field("Klart senast").fill(last_day.isoformat())
    strategen.field("Varje part ska också besluta").set_checked(punkt != HEMLIGT)
    strategen.press("Spara beslutet", "Beslut ", text, "Lessebo kommun")
    return strategen.page.url


def _close(strategen, mote):
    strategen.go(mote, MOTET)
    strategen.follow("Stäng mötet", "Stäng mötet")
    strategen.press("Stäng mötet", MOTET, "Mötet är stängt.")
    strategen.follow("Protokoll", MOTET, "Utkastet följer mötets anteckningar, närvaro och beslut.")


def _begin_attestation(strategen, ledamot):
    strategen.follow("Utse justerare", "Utse justerare")
    strategen.field("Person").select_option(label=str(ledamot))
    strategen.press("Lägg till", "Utse justerare", f"{ledamot} ska justera protokollet.")
    strategen.follow("Till protokollet", MOTET)
    strategen.follow("Starta justeringen", "Starta justeringen?")
    strategen.press("Starta justeringen", MOTET, f"Väntar på att {ledamot} justerar.")


def _publish(strategen, mote):
    strategen.go(f"{mote}protokoll/", MOTET)
    strategen.follow("Publicera", "Publicera protokollet?")
    strategen.press("Publicera", MOTET, "Protokollet är publicerat på den öppna sidan.")


# Those who read


def _read_without_confidential(lasaren, adress, mote, hemligt):
    """The reader's log, meeting and minutes; the confidential decision's own address answers that there is no page."""
    for url, heading in ((adress("beslutslogg"), "Beslut"), (mote, MOTET), (f"{mote}protokoll/", MOTET)):
        lasaren.go(url, heading, BESLUTET)
        _nothing_confidential(lasaren.page)
    assert lasaren.page.request.get(hemligt).status == 404


def _read_signed_out(vem_som_helst, adress):
    vem_som_helst.go(adress("protokoll_publika"), "Publicerade protokoll")
    link = vem_som_helst.page.get_by_role("link", name=re.compile(f"^{MOTET}")).text_content()
    vem_som_helst.follow(link, f"Protokoll {MOTET}", BESLUTET, "är utelämnad: kan omfattas av sekretess.")
    _nothing_confidential(vem_som_helst.page)
    href = vem_som_helst.page.get_by_role("link", name="Protokollet som PDF").get_attribute("href")
    assert vem_som_helst.page.request.get(href).body().startswith(b"%PDF")


def _nothing_confidential(page):
    assert not [text for text in (HEMLIGT, HEMLIGT_BESLUT) if text in page.content()]
