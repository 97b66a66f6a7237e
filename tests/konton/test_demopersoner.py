import logging

import pytest
from django.urls import reverse

from konton.models import User
from rapporter.demopersoner import stang_demopersoner
from sok.models import Roll


@pytest.fixture
def demoperson(strateg):
    User.objects.filter(pk=strateg.pk).update(is_demo=True)
    strateg.refresh_from_db()
    return strateg


def logga_in_som(client, user):
    return client.post(reverse("konton:demo_logga_in"), {"email": user.email})


def test_demopersonerna_star_pa_inloggningen_med_roll_och_organisation(client, demoperson, overenskommelse):
    html = client.get(reverse("account_login")).content.decode()

    assert demoperson.namn in html
    assert f"{Roll.LANSSTRATEG.label}, {overenskommelse.samordnare}" in html


def test_vanliga_konton_star_inte_dar(client, ledamot):
    assert ledamot.email not in client.get(reverse("account_login")).content.decode()


def test_demoperson_loggas_in_med_ett_tryck_och_det_loggas(client, demoperson, caplog):
    with caplog.at_level(logging.WARNING, logger="konton"):
        response = logga_in_som(client, demoperson)

    assert response.status_code == 302
    assert client.session["_auth_user_id"] == str(demoperson.pk)
    assert f"Demo sign-in as {demoperson.email}" in caplog.text


def test_vanligt_konto_gar_inte_att_logga_in_utan_losenord(client, ledamot):
    assert logga_in_som(client, ledamot).status_code == 404
    assert "_auth_user_id" not in client.session


def test_stangd_demoperson_gar_inte_att_logga_in(client, demoperson):
    User.objects.filter(pk=demoperson.pk).update(is_active=False)

    assert logga_in_som(client, demoperson).status_code == 404


def test_utanfor_demon_finns_ingen_sadan_inloggning(client, demoperson, settings):
    settings.PORTAL_DEMO = False

    assert logga_in_som(client, demoperson).status_code == 404
    assert demoperson.namn not in client.get(reverse("account_login")).content.decode()


def test_bara_post(client, demoperson):
    assert client.get(reverse("konton:demo_logga_in")).status_code == 405


def test_utanfor_demolaget_stangs_demopersonerna(demoperson, ledamot):
    assert stang_demopersoner() == 1

    demoperson.refresh_from_db()
    ledamot.refresh_from_db()
    assert not demoperson.is_active
    assert ledamot.is_active
