import re

import pytest
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.urls import reverse

LOSENORD = "korrekt-hast-batteri"


@pytest.fixture
def person(strateg):
    strateg.set_password(LOSENORD)
    strateg.save()
    return strateg


def logga_in_med(client, person, losenord=LOSENORD):
    return client.post(reverse("account_login"), {"login": person.email, "password": losenord})


def test_ratt_losenord_loggar_in(client, person):
    response = logga_in_med(client, person)

    assert response.status_code == 302
    assert client.session["_auth_user_id"] == str(person.pk)


def test_fel_losenord_sags_pa_svenska(client, person):
    html = logga_in_med(client, person, "fel").content.decode()

    assert "E-postadressen eller lösenordet stämmer inte." in html
    assert "En sak stämmer inte" in html


def test_stangt_konto_kommer_inte_in(client, person):
    person.is_active = False
    person.save()

    logga_in_med(client, person)

    assert "_auth_user_id" not in client.session


def test_konto_som_stangs_mister_sidan_det_star_pa(logga_in, person):
    client = logga_in(person)
    person.is_active = False
    person.save()

    assert client.get(reverse("konton:mitt_konto")).status_code == 302


@pytest.mark.django_db
def test_ingen_skapar_konto_sjalv(client):
    html = client.get(reverse("account_signup")).content.decode()

    assert "Er organisation bjuder in er" in html
    assert (
        client.post(reverse("account_signup"), {"email": "ny@demo.invalid", "password1": LOSENORD}).status_code == 200
    )


def test_glomt_losenord_ger_ett_svenskt_mejl_vars_lank_fungerar(client, person):
    client.post(reverse("account_reset_password"), {"email": person.email})
    [mejl] = mail.outbox
    link = re.search(r"http://testserver(/\S+)", mejl.body).group(1)
    page = client.get(link, follow=True)
    client.post(page.request["PATH_INFO"], {"password1": "nytt-langt-losenord", "password2": "nytt-langt-losenord"})

    assert mejl.subject == "Samverkansportalen: Välj nytt lösenord"
    assert "Öppna länken" in mejl.body
    person.refresh_from_db()
    assert person.check_password("nytt-langt-losenord")


@pytest.mark.django_db
def test_okand_adress_rojs_inte(client):
    response = client.post(reverse("account_reset_password"), {"email": "okand@demo.invalid"})

    assert response.url == reverse("account_reset_password_done")
    assert "Ingen använder den här adressen" in mail.outbox[0].subject


def test_byte_av_losenord_meddelas_i_mejl(client, person):
    logga_in_med(client, person)

    client.post(
        reverse("account_change_password"),
        {"oldpassword": LOSENORD, "password1": "nytt-langt-losenord", "password2": "nytt-langt-losenord"},
    )

    person.refresh_from_db()
    assert person.check_password("nytt-langt-losenord")


def test_logga_ut_fragar_och_loggar_ut(logga_in, person):
    client = logga_in(person)

    assert "Vill ni logga ut?" in client.get(reverse("account_logout")).content.decode()
    client.post(reverse("account_logout"))

    assert "_auth_user_id" not in client.session


SIDOR = [
    "account_login",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
]
EGNA = [
    "account_change_password",
    "account_email",
    "account_logout",
    "account_inactive",
    "mfa_index",
    "konton:mitt_konto",
]


@pytest.mark.django_db
@pytest.mark.parametrize("namn", [*SIDOR, "account_inactive", "account_email_verification_sent", "account_signup"])
def test_oppna_kontosidor_ar_pa_svenska(client, namn):
    response = client.get(reverse(namn))

    assert response.status_code == 200
    assert response.content.decode().count("<h1>") == 1


@pytest.mark.parametrize("namn", EGNA)
def test_egna_kontosidor_ar_pa_svenska(client, person, namn):
    logga_in_med(client, person)

    response = client.get(reverse(namn))

    assert response.status_code == 200
    assert response.content.decode().count("<h1>") == 1


def test_tvastegsinloggning_gar_att_sla_pa(client, person):
    logga_in_med(client, person)
    question = client.get(reverse("mfa_activate_totp"), follow=True)
    page = client.post(
        question.request["PATH_INFO"] + "?next=" + reverse("mfa_activate_totp"), {"password": LOSENORD}, follow=True
    )
    assert "Bekräfta att det är ni" in question.content.decode()
    secret = page.context["form"].secret
    code = totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time())))

    client.post(reverse("mfa_activate_totp"), {"code": code})

    assert "Påslagen" in client.get(reverse("mfa_index")).content.decode()
    assert "koder är kvar" in client.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert client.get(reverse("mfa_generate_recovery_codes")).status_code == 200
    assert client.get(reverse("mfa_deactivate_totp")).status_code == 200
