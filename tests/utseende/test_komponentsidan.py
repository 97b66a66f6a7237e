"""The living page of all components: readable by everyone at every width, light and dark."""

import pytest
from django.urls import reverse

from sok.models import Roll


@pytest.mark.webblasare
@pytest.mark.parametrize("morkt", [False, True], ids=["ljust", "morkt"])
@pytest.mark.parametrize("bredd", [320, 768, 1280])
def test_alla_komponenter_klarar_axe_och_ryms(sida, medlem, axe, fotografera, ryms_i_bredd, bredd, morkt):
    page = sida(medlem(Roll.LANSSTRATEG), bredd=bredd, morkt=morkt)

    page.goto(reverse("rapporter:komponenter"))

    fotografera(page, f"komponenter-{bredd}-{'morkt' if morkt else 'ljust'}")
    ryms_i_bredd(page)
    axe(page)


@pytest.mark.webblasare
@pytest.mark.parametrize("roll", Roll)
def test_menyraden_ryms_pa_en_liten_telefon(sida, medlem, kommun, roll):
    page = sida(medlem(roll, kommun), bredd=320)
    page.goto(reverse("rapporter:om", args=["kakor"]))

    for rad in page.locator(".meny-rad > li > a:visible, .meny-rad > li > details > summary:visible").all():
        assert rad.evaluate("e => e.scrollWidth <= e.clientWidth"), rad.text_content()


@pytest.mark.webblasare
def test_sidan_gar_att_lasa_utan_skript(sida, medlem):
    page = sida(medlem(Roll.LANSSTRATEG), bredd=360, skript=False)

    page.goto(reverse("rapporter:komponenter"))

    page.locator(".meny-smal summary").click()
    assert page.locator(".meny-smal a", has_text="Rapporter").is_visible()


@pytest.mark.webblasare
def test_menyn_stangs_med_escape_och_lamnar_tillbaka_fokus(sida, medlem):
    page = sida(medlem(Roll.LANSSTRATEG), bredd=360)
    page.goto(reverse("rapporter:om", args=["kakor"]))
    page.locator(".meny-smal summary").click()

    page.keyboard.press("Escape")

    assert not page.locator(".meny-smal a", has_text="Rapporter").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Meny"


@pytest.mark.webblasare
def test_hoppa_till_innehallet_ar_forst_och_flyttar_fokus(sida, db):
    page = sida()
    page.goto(reverse("account_login"))

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "innehall"


@pytest.mark.webblasare
def test_felsammanfattningen_far_fokus_och_leder_till_faltet(sida, db):
    page = sida()
    page.goto(reverse("rapporter:komponenter"))

    focused = page.evaluate("document.activeElement.className")
    page.locator(".felsammanfattning a", has_text="Titel").click()

    assert focused == "felsammanfattning"
    assert page.evaluate("document.activeElement.name") == "fel-titel"


@pytest.mark.webblasare
def test_jobbets_framsteg_hamtas_om_av_sig_sjalvt(sida, db):
    page = sida()
    page.goto(reverse("rapporter:komponenter"))

    with page.expect_response("**/komponenter/jobb/pagar/") as hamtat:
        page.wait_for_timeout(2500)

    assert "diagram 12 av 25" in hamtat.value.text()


def test_sidan_finns_bara_i_demon(client, settings):
    settings.PORTAL_DEMO = False

    assert client.get(reverse("rapporter:komponenter")).status_code == 404
    assert client.get(reverse("rapporter:komponenter_jobb", args=["pagar"])).status_code == 404
