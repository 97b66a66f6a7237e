from django.urls import reverse


def test_utseendet_valjs_och_galler_nasta_sida(logga_in, strateg):
    client = logga_in(strateg)

    response = client.post(reverse("konton:mitt_konto"), {"utseende": "morkt"}, follow=True)

    strateg.refresh_from_db()
    assert strateg.utseende == "morkt"
    assert 'data-utseende="morkt"' in response.content.decode()
    assert "Sparat." in response.content.decode()


def test_okant_utseende_sparas_inte(logga_in, strateg):
    response = logga_in(strateg).post(reverse("konton:mitt_konto"), {"utseende": "rosa"})

    strateg.refresh_from_db()
    assert strateg.utseende == "enheten"
    assert "En sak stämmer inte" in response.content.decode()


def test_rollerna_star_pa_sidan(logga_in, ledamot):
    assert "Lessebo kommun, forumledamot" in logga_in(ledamot).get(reverse("konton:mitt_konto")).content.decode()


def test_utan_roll_sags_vad_man_gor(logga_in, utan_medlemskap):
    html = logga_in(utan_medlemskap).get(reverse("konton:mitt_konto")).content.decode()

    assert "inte knuten till någon överenskommelse" in html


def test_inloggning_kravs(client, db):
    assert client.get(reverse("konton:mitt_konto")).url.startswith(reverse("account_login"))
