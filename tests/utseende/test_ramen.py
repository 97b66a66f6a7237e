"""The frame of every page: the strips and the pages about the portal."""

import datetime

import pytest
from django.urls import reverse

from rapporter.context_processors import utgangen_text
from rapporter.views.om import SIDOR
from tests.dagar import igar


def test_gallande_overenskommelse_har_ingen_remsa(overenskommelse):
    assert utgangen_text(overenskommelse) == ""


def test_utgangen_sager_vad_som_ar_last_och_till_nar(overenskommelse):
    overenskommelse.slutdatum = datetime.date(2025, 12, 31)
    overenskommelse.uppfoljning_till = datetime.date(2099, 6, 30)
    overenskommelse.efterfoljare_text = "Råd för social hållbarhet"

    assert utgangen_text(overenskommelse).replace("\xa0", " ") == (
        "Överenskommelsen löpte ut 31 december 2025. Mål och text är låsta. "
        "Uppföljning kan registreras till och med 30 juni 2099. "
        "Efterträdare: Råd för social hållbarhet (planerad)."
    )


def test_utan_slutdatum_for_uppfoljning(overenskommelse):
    overenskommelse.slutdatum = igar()

    assert "tills samordnaren sätter ett slutdatum" in utgangen_text(overenskommelse)


def test_avslutad_kan_bara_lasas(overenskommelse):
    overenskommelse.slutdatum = overenskommelse.uppfoljning_till = igar()

    assert "kan bara läsas" in utgangen_text(overenskommelse)


@pytest.mark.django_db
@pytest.mark.parametrize("sida", SIDOR)
def test_sidorna_om_portalen_ar_oppna(client, sida):
    response = client.get(reverse("rapporter:om", args=[sida]))

    assert response.status_code == 200
    assert f"<h1>{SIDOR[sida]}</h1>" in response.content.decode()


@pytest.mark.django_db
def test_okand_sida_sags_pa_svenska(client):
    response = client.get("/om/finns-inte/")

    assert response.status_code == 404
    assert "Sidan finns inte, eller så har ni inte behörighet att se den." in response.content.decode()


def test_visa_per_datum_sags_overst(logga_in, strateg, overenskommelse):
    html = logga_in(strateg).get(
        reverse("rapporter:overenskommelse", args=[overenskommelse.slug]), {"datum": "2023-03-29"}
    )

    assert "Ni ser överenskommelsen som den var" in html.content.decode()


def test_demon_sager_att_den_ar_en_demo(logga_in, strateg, settings):
    client = logga_in(strateg)

    med = client.get(reverse("rapporter:om", args=["kakor"])).content.decode()
    settings.PORTAL_DEMO = False
    utan = client.get(reverse("rapporter:om", args=["kakor"])).content.decode()

    assert "Demonstration." in med
    assert "Demonstration." not in utan


def test_utseendet_star_pa_sidan(logga_in, strateg):
    strateg.utseende = "morkt"
    strateg.save()

    assert 'data-utseende="morkt"' in logga_in(strateg).get(reverse("rapporter:om", args=["kakor"])).content.decode()


def test_stilmallarna_ar_sma(settings):
    files = ("tokens", "portal", "komponenter", "formular", "utskrift", "typsnitt")

    assert sum((settings.BASE_DIR / f"static/css/{name}.css").stat().st_size for name in files) < 45_000
