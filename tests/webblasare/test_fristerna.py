"""Last days in a browser: the list and what is done with many of it, without a script and by keyboard; more time asked
for and answered; the receipt. Every page at three widths, with axe."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from jobb.models import Jobb
from statsbidrag.models import Status
from statsbidrag.services import begar_komplettering, frister
from statsbidrag.tasks import gor_kvittens
from tests.factories.statsbidrag import hand_in, make_redovisning
from utskick.models import Notis

DAG = datetime.timedelta(days=1)
BREDDER = (320, 768, 1280)


@pytest.fixture
def rader(overenskommelse, kommun, behorig, granskare, kommunhandlaggare):
    """One of each: late, due with more time asked for, asked for completion, received."""
    idag = timezone.localdate()

    def make(titel, frist, nummer):
        return make_redovisning(
            overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare, titel=titel,
            frist=frist, diarienummer=f"851-000{nummer}-2025",
        )  # fmt: skip

    sen = make("Språkkafé och samhällsinformation för föräldralediga", idag - 12 * DAG, 1)
    vantas = make("Sfi och arbetsliv", idag + 10 * DAG, 2)
    frister.begar_uppskov(
        vantas,
        av=kommunhandlaggare,
        till=idag + 40 * DAG,
        skal="Vår revisor är sjuk och räkenskaperna blir klara i maj.",
    )
    fraga, inne = make("Öppen förskola", idag + 5 * DAG, 3), make("Jobbspår inom vården", idag + 5 * DAG, 4)
    for redovisning in (fraga, inne):
        hand_in(redovisning, behorig)
    begar_komplettering(fraga, av=granskare, avsnitt="mal", skal="Hur mätte ni?", svara_senast=idag + 3 * DAG)
    frister.tilldela([inne], av=granskare, handlaggare=granskare)
    return {"sen": sen, "vantas": vantas, "fraga": fraga, "inne": inne}


@pytest.fixture
def passera(axe, ryms_i_bredd, fotografera):
    def check(page, namn):
        axe(page)
        for bredd in BREDDER:
            page.set_viewport_size({"width": bredd, "height": 900})
            ryms_i_bredd(page)
            fotografera(page, f"{namn}-{bredd}")

    return check


def adress(namn, *args, **fraga):
    return reverse(f"statsbidrag:{namn}", args=args, query=fraga)


@pytest.mark.django_db(transaction=True)
def test_flera_flyttas_och_pamins_utan_skript_med_tangentbordet(rader, granskare, sida):
    page = sida(granskare, skript=False)
    page.goto(adress("lista", "provlan"))
    page.get_by_role("link", name="Visa de sena (1)").press("Enter")
    page.get_by_role("checkbox", name="Språkkafé").press("Space")
    page.get_by_role("button", name="Flytta sista dagen").press("Enter")
    page.get_by_label("Eller flytta varje dag").fill("30")
    page.get_by_label("Varför").fill("Stormen stängde kontoret i två veckor.")
    page.get_by_role("button", name="Visa vad som flyttas").press("Enter")
    page.get_by_role("button", name="Flytta", exact=True).press("Enter")
    expect(page.get_by_text("1 sista dag är flyttad.")).to_be_visible()
    rader["sen"].refresh_from_db()
    assert rader["sen"].frist == timezone.localdate() + 18 * DAG

    page.goto(adress("lista", "provlan"))
    page.get_by_role("link", name="Kryssa i alla 4").press("Enter")
    page.get_by_role("button", name="Påminn").press("Enter")
    page.get_by_role("button", name="Påminn").press("Enter")
    expect(page.get_by_text("3 redovisningar är påminda")).to_be_visible()
    assert Notis.objects.filter(nyckel__startswith="frist:").exists()


@pytest.mark.django_db(transaction=True)
def test_listan_och_det_som_gors_med_flera_ryms(rader, granskare, sida, passera):
    page = sida(granskare)
    page.goto(adress("lista", "provlan", kryssa="alla"))
    passera(page, "lista")
    for knapp, namn in (("Påminn", "paminn"), ("Välj handläggare", "tilldela"), ("Flytta sista dagen", "flytta")):
        page.goto(adress("lista", "provlan", kryssa="alla"))
        page.get_by_role("button", name=knapp).click()
        passera(page, namn)
    page.get_by_label("Eller flytta varje dag").fill("30")
    page.get_by_label("Varför").fill("Stormen stängde kontoret i två veckor.")
    page.get_by_role("button", name="Visa vad som flyttas").click()
    passera(page, "flytta-granska")


@pytest.mark.django_db(transaction=True)
def test_uppskov_och_kvittens(rader, granskare, behorig, kommunhandlaggare, sida, passera, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    gor_kvittens(Jobb.objects.filter(nyckel=str(rader["inne"].inlamningar.get().pk)).get().pk)
    page = sida(kommunhandlaggare)
    page.goto(rader["vantas"].get_absolute_url())
    passera(page, "arende-uppskov-vantar")
    page.goto(adress("begar_uppskov", rader["fraga"].pk))
    passera(page, "begar-uppskov")
    page.goto(adress("kvittens", rader["inne"].pk, 1))
    passera(page, "kvittens")
    page.goto("/provlan/mitt-arbete/")
    passera(page, "arbete-mottagaren")

    page = sida(granskare)
    page.goto(adress("granskning", "provlan"))
    passera(page, "granskning")
    page.get_by_role("link", name="Uppskov till").click()
    passera(page, "uppskov-svar")
    page.get_by_role("button", name="Svara mottagaren").click()
    expect(page.get_by_text("Svaret är skickat till mottagaren.")).to_be_visible()
    passera(page, "granska")
    page.goto("/provlan/mitt-arbete/")
    passera(page, "arbete-granskaren")
    rader["vantas"].refresh_from_db()
    assert (rader["vantas"].status, rader["vantas"].dagar_kvar) == (Status.VANTAS, 40)
