"""The pages that figures are read on, as they are met on a phone and on a screen: no axe finding, nothing too wide, and
nothing for the browser to complain of, also when the chart is explored."""

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from core.management.commands.bygg_tillgangar import copy_plotly
from indikatorer import services
from tests.factories.indikatorer import AvvikelseFactory, koppla, riket_lan_och_kommuner

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def med_siffror(overenskommelse):
    riket_lan_och_kommuner()
    serie, *_ = koppla(overenskommelse, "N18409", "N02268", "N02269", "N00960")
    services.demovarden(overenskommelse)
    serie.brott.create(artal=2021, text="ny definition")
    AvvikelseFactory(overenskommelse=overenskommelse, indikator=serie.indikator, geografi_id="0763")
    return overenskommelse


def address(avtal, name, *args):
    return reverse(f"indikatorer:{name}", args=[avtal.slug, *args])


def test_ingen_sida_om_siffror_har_anmarkningar_eller_ar_for_bred(
    med_siffror, strateg, sida, axe, ryms_i_bredd, fotografera
):
    page = sida(strateg)
    avvikelse = med_siffror.avvikelser.get()

    for namn, adress in {
        "lista": address(med_siffror, "lista"),
        "brott": address(med_siffror, "visa", "n18409"),
        "bakgrund": f"{address(med_siffror, 'visa', 'n02268')}?visa=kon&jamfor=bakgrund",
        "dolda": address(med_siffror, "visa", "n00960"),
        "karta": f"{address(med_siffror, 'jamfor')}?vy=karta&kommun=0763",
        "kort": address(med_siffror, "kort", "n18409"),
        "koppla": address(med_siffror, "koppla", "n18409"),
        "avvikelser": address(med_siffror, "avvikelser"),
        "avvikelse": address(med_siffror, "avvikelse", avvikelse.pk),
        "andringar": address(med_siffror, "andringar"),
    }.items():
        assert page.goto(adress).status == 200, namn
        for bredd in (320, 1280):
            page.set_viewport_size({"width": bredd, "height": 900})
            fotografera(page, f"siffror-{namn}-{bredd}")
            ryms_i_bredd(page)
            axe(page)


def test_diagrammet_utforskas_pa_telefon_med_tangentbord_utan_att_webblasaren_klagar(
    med_siffror, lasare, sida, axe, ryms_i_bredd, fotografera
):
    copy_plotly(settings.BYGGT_DIR / "plotly")
    page = sida(lasare, bredd=320)

    page.goto(address(med_siffror, "visa", "n18409"))
    page.get_by_role("link", name="Utforska").click()

    riket = page.get_by_role("button", name="Riket, kvinnor")
    expect(riket).to_have_attribute("aria-pressed", "false")
    drawn = page.locator(".utforska-bild .scatterlayer .trace")
    before = drawn.count()
    # Over the break in 2021 there is no line: each series is drawn in two pieces.
    expect(drawn.locator("path.js-line")).to_have_count(2 * before)
    riket.press("Enter")
    expect(riket).to_have_attribute("aria-pressed", "true")
    expect(drawn).to_have_count(before + 1)
    fotografera(page, "siffror-utforska-320")
    ryms_i_bredd(page)
    axe(page)
