"""An initiative is logged without a mouse, on a wide window and on a narrow one; and what is being written survives a
session that ends."""

import time

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from insatser.models import Insats
from konton.models import Formularutkast, User
from tests.factories.insatser import InsatsFactory
from tests.factories.sok import DelmalFactory, OmradeFactory

pytestmark = [pytest.mark.webblasare, pytest.mark.django_db(transaction=True)]

FLEST_TRYCK = 25
LANGST_SEKUNDER = 120
# What has focus is in the window, with nothing over it and an outline or another border than the rest.
FOKUS_SYNS = """() => {
  const here = document.activeElement, box = here.getBoundingClientRect(), style = getComputedStyle(here);
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return Boolean(top) && (here.contains(top) || top.contains(here)) && style.outlineStyle !== "none";
}"""


class Tangentbord:
    """Counts every press beyond the text, and sees that what gets focus is seen. A choice in a list is typed by its
    first letters, those that the test's keyboard has."""

    def __init__(self, page):
        self.page, self.tryck, self.start = page, 0, time.monotonic()

    def tryck_pa(self, key):
        self.page.keyboard.press(key)
        self.tryck += 1
        if key == "Tab":
            assert self.page.evaluate(FOKUS_SYNS), f"Fokus syns inte efter {self.tryck} tryck."

    def till(self, label):
        self.tryck_pa("Tab")
        expect(self.page.get_by_label(label).first).to_be_focused()

    def skriv(self, label, text):
        self.till(label)
        self.page.keyboard.type(text)


@pytest.mark.parametrize("bredd", [1280, 360])
def test_en_hel_insats_loggas_med_bara_tangentbordet(overenskommelse, strateg, sida, passera, bredd):
    omrade = OmradeFactory(overenskommelse=overenskommelse)
    delmal = DelmalFactory(omrade=omrade)
    InsatsFactory(overenskommelse=overenskommelse)
    page = sida(strateg, bredd=bredd)
    page.goto(f"/{overenskommelse.slug}/insatser/")
    passera(page, "^Insatser$")
    hand = Tangentbord(page)

    hand.tryck_pa("Tab")
    hand.tryck_pa("Enter")
    hand.tryck_pa("Tab")
    expect(page.get_by_role("link", name="Ny insats")).to_be_focused()
    hand.tryck_pa("Enter")
    passera(page, "^Ny insats$")
    expect(page.get_by_label("Titel")).to_be_focused()
    page.keyboard.type("Läxhjälp på biblioteket")
    hand.skriv("Område", "Omr")
    hand.skriv("Ansvarig", "Lessebo")
    hand.till("Någon annan ansvarig")
    hand.till("År")
    hand.tryck_pa("Tab")
    expect(page.locator("summary", has_text="Mer om ni vet redan nu")).to_be_focused()
    hand.tryck_pa("Enter")
    hand.skriv("Delmål", "Delm")
    hand.skriv("Läge", "Ordinarie")
    hand.skriv("Genomförs i", "samma som ansvarig")
    hand.skriv("Målgrupp", "barn i årskurs 4–6")
    hand.skriv("Finansiering", "kommunens egna medel")
    hand.tryck_pa("Enter")
    passera(page, "^Läxhjälp på biblioteket$")

    insats = Insats.objects.get(titel="Läxhjälp på biblioteket")
    assert [brist.nyckel for brist in insats.saknas()] == ["utfall"]
    assert insats.kopplingar.get().delmal == delmal
    assert (insats.get_skede_display(), insats.get_status_display()) == ("Ordinarie verksamhet", "Pågår")
    assert [rad.organisation.namn for rad in insats.aktorer.all()] == ["Lessebo kommun"]
    assert hand.tryck <= FLEST_TRYCK
    assert time.monotonic() - hand.start < LANGST_SEKUNDER
    assert not Formularutkast.objects.exists()


def test_ett_fel_i_formularet_nas_och_rattas_med_tangentbordet(overenskommelse, strateg, sida, passera, tabba):
    OmradeFactory(overenskommelse=overenskommelse)
    page = sida(strateg, bredd=360)
    page.goto(f"/{overenskommelse.slug}/insatser/ny/")
    passera(page, "^Ny insats$")

    tabba(page, "Spara")
    page.keyboard.press("Enter")
    expect(page.locator(".felsammanfattning")).to_be_focused()
    passera(page, "^Ny insats$")
    tabba(page, "Titel.*|Skriv vad insatsen kallas.*")
    page.keyboard.press("Enter")

    expect(page.locator("#id_titel")).to_be_focused()
    assert not Insats.objects.exists()


@pytest.fixture
def skriver(overenskommelse, strateg, sida, passera):
    """The strategist at the quick form, as a demo person who can sign in again with a button."""
    User.objects.filter(pk=strateg.pk).update(is_demo=True)
    OmradeFactory(overenskommelse=overenskommelse)
    page = sida(strateg)
    page.goto(f"/{overenskommelse.slug}/insatser/ny/")
    passera(page, "^Ny insats$")
    return page


@pytest.fixture
def logga_in_igen(passera, strateg):
    def sign_in(page):
        passera(page, "^Logga in$")
        page.get_by_role("button", name=strateg.namn).click()
        passera(page, "^Ny insats$")

    return sign_in


def test_det_som_skrivs_sparas_som_utkast_med_tid_och_kommer_tillbaka(skriver, strateg, passera):
    skriver.get_by_label("Titel").fill("Språkkafé")
    expect(skriver.locator("#formularutkast [role=status]")).to_contain_text("✓ Utkast sparat kl.")
    assert ["titel", "Språkkafé"] in Formularutkast.objects.get(user=strateg).data

    skriver.reload()
    passera(skriver, "^Ny insats$")
    expect(skriver.locator("#formularutkast-kvar")).to_contain_text("Ni har text som inte är sparad från kl.")
    skriver.get_by_role("button", name="Fortsätt med den").click()
    expect(skriver.get_by_label("Titel")).to_have_value("Språkkafé")

    skriver.reload()
    skriver.get_by_role("button", name="Kasta").click()
    expect(skriver.locator("#formularutkast [role=status]")).to_have_text("Utkastet är kastat.")
    skriver.reload()
    expect(skriver.locator("#formularutkast")).to_be_visible()
    expect(skriver.locator("#formularutkast-kvar")).to_be_hidden()
    assert not Formularutkast.objects.exists()


def test_en_session_som_gar_ut_medan_man_skriver_tar_ingenting(skriver, logga_in_igen):
    Session.objects.all().delete()
    skriver.get_by_label("Titel").fill("Språkkafé")
    status = skriver.locator("#formularutkast [role=status]")
    expect(status).to_contain_text("! Ni har loggats ut. Det ni skrev är sparat på den här datorn")
    skriver.get_by_label("Titel").fill("Språkkafé på biblioteket")

    skriver.get_by_role("button", name="Spara", exact=True).click()
    logga_in_igen(skriver)
    expect(skriver.locator("#formularutkast-kvar")).to_contain_text("Ni har text som inte är sparad från kl.")
    skriver.get_by_role("button", name="Fortsätt med den").click()

    expect(skriver.get_by_label("Titel")).to_have_value("Språkkafé på biblioteket")
    expect(status).to_contain_text("✓ Utkast sparat kl.")
    assert not Insats.objects.exists()


def test_den_som_sparar_strax_efter_att_sessionen_gatt_ut_far_tillbaka_allt(skriver, logga_in_igen):
    skriver.get_by_label("Titel").fill("Språkkafé")
    skriver.locator("summary", has_text="Mer om ni vet redan nu").click()
    skriver.get_by_label("Målgrupp").fill("föräldralediga")
    Session.objects.all().delete()

    skriver.get_by_role("button", name="Spara", exact=True).click()
    logga_in_igen(skriver)
    skriver.get_by_role("button", name="Fortsätt med den").click()

    expect(skriver.get_by_label("Titel")).to_have_value("Språkkafé")
    expect(skriver.get_by_label("Målgrupp")).to_have_value("föräldralediga")


def test_nagon_annan_vid_samma_dator_erbjuds_inte_texten(skriver, logga_in_igen, kollega):
    User.objects.filter(pk=kollega.pk).update(is_demo=True, namn="Demo Kollega")
    Session.objects.all().delete()
    skriver.get_by_label("Titel").fill("Språkkafé")
    skriver.get_by_role("link", name="Logga in").click()

    skriver.get_by_role("button", name="Demo Kollega").click()

    expect(skriver.locator("#formularutkast")).to_be_visible()
    expect(skriver.locator("#formularutkast-kvar")).to_be_hidden()
    expect(skriver.get_by_label("Titel")).to_have_value("")


def test_utan_skript_gar_formularet_att_spara(overenskommelse, strateg, sida):
    OmradeFactory(overenskommelse=overenskommelse)
    page = sida(strateg, skript=False)
    page.goto(f"/{overenskommelse.slug}/insatser/ny/")
    expect(page.locator("#formularutkast")).to_be_hidden()

    page.get_by_label("Titel").fill("Språkkafé")
    page.locator("#id_omrade").select_option(index=1)
    page.locator("#id_ansvarig").select_option(label="Lessebo kommun")
    page.locator("summary", has_text="Mer om ni vet redan nu").click()
    page.get_by_label("Genomförs i").fill("7 kommuner")
    page.get_by_role("button", name="Spara", exact=True).click()

    expect(page.locator("h1")).to_have_text("Språkkafé")
    assert Insats.objects.get().antal_kommuner == 7
