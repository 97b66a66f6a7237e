"""The grant's pages: what the officer types, and what the recipient sees from the first day."""

import pytest
from django.urls import reverse

from statsbidrag.models import Bidrag
from tests.factories.bidrag import as_posted, make_beviljat, make_regler
from utskick.models import Notis


@pytest.fixture
def bidrag(overenskommelse, granskare, kommun):
    make_regler()
    return make_beviljat(overenskommelse, granskare, kommun, villkor="Träffarna är öppna för alla.")


def _nytt(overenskommelse):
    return reverse("statsbidrag:bidrag_nytt", args=[overenskommelse.slug])


def test_ett_bidrag_registreras_pa_en_sida_och_mottagaren_far_veta(
    overenskommelse, granskare, kommun, kommunhandlaggare, logga_in
):
    make_regler()
    svar = logga_in(granskare).post(_nytt(overenskommelse), as_posted(mottagare=kommun.pk), follow=True)

    bidrag = Bidrag.objects.get()
    assert svar.redirect_chain[-1][0] == reverse("statsbidrag:bidrag", args=[overenskommelse.slug, bidrag.pk])
    assert "Slutredovisningen lämnas in senast 31\u00a0mars 2026" in svar.text
    assert (bidrag.beviljat_belopp, bidrag.budgetposter.count()) == (400_000, 2)
    assert Notis.objects.filter(mottagare=kommunhandlaggare, rubrik__startswith="Nytt bidrag").exists()


def test_alla_fel_visas_pa_en_gang_och_det_skrivna_star_kvar(overenskommelse, granskare, kommun, logga_in):
    make_regler()
    data = as_posted(
        mottagare=kommun.pk, diarienummer="fel nummer", **{"budget-1-belopp": "tio tusen", "mal-0-planerat": "åttio"}
    )
    svar = logga_in(granskare).post(_nytt(overenskommelse), data)

    assert svar.status_code == 400
    for text in ("fel nummer", "tio tusen", "åttio", "Skriv diarienumret som 851-5425-2024", "inget tydligt belopp"):
        assert text in svar.text
    assert not Bidrag.objects.exists()


def test_ett_ar_som_ingen_menar_sags_vid_faltet(overenskommelse, granskare, kommun, logga_in):
    make_regler()
    svar = logga_in(granskare).post(_nytt(overenskommelse), as_posted(mottagare=kommun.pk, slut="9999-12-31"))

    assert svar.status_code == 400
    assert "Kontrollera årtalet." in svar.text
    assert not Bidrag.objects.exists()


def test_tjanstens_fel_star_vid_sidan_med_det_skrivna(overenskommelse, granskare, kommun, logga_in):
    make_regler()
    svar = logga_in(granskare).post(_nytt(overenskommelse), as_posted(mottagare=kommun.pk, belopp="500 000:-"))

    assert svar.status_code == 400
    assert "Det saknas 100\u00a0000\u00a0kr" in svar.text
    assert "500 000:-" in svar.text


def test_fler_rader_utan_att_nagot_forsvinner_eller_bedoms(overenskommelse, granskare, logga_in):
    make_regler()
    svar = logga_in(granskare).post(_nytt(overenskommelse), as_posted(diarienummer="halvskrivet", fler_mal="1"))

    assert svar.status_code == 200
    assert "halvskrivet" in svar.text
    assert 'name="mal-3-text"' in svar.text
    assert "Skriv diarienumret som" not in svar.text.replace("Som i diariet", "")
    assert not Bidrag.objects.exists()


def test_en_andring_av_beslutet_sparas_och_numren_star_kvar(bidrag, overenskommelse, granskare, logga_in):
    client = logga_in(granskare)
    adress = reverse("statsbidrag:bidrag_andra", args=[overenskommelse.slug, bidrag.pk])
    form = client.get(adress).context["form"]
    data = as_posted(
        sett=form["sett"].value(), titel="Nytt namn", chefsadress="chef@demo.invalid",
        **{"mal-0-nummer": "2", "budget-0-nummer": "1", "budget-1-nummer": "2"},
    )  # fmt: skip
    svar = client.post(adress, data)

    bidrag.refresh_from_db()
    assert svar.status_code == 302
    assert (bidrag.titel, bidrag.chefsadress) == ("Nytt namn", "chef@demo.invalid")
    assert [mal.nummer for mal in bidrag.mal_lista.all()] == [2]


def test_mottagaren_ser_fran_forsta_dagen_vad_som_ska_redovisas(bidrag, kommunhandlaggare, logga_in):
    sida = logga_in(kommunhandlaggare).get(reverse("statsbidrag:eget_bidrag", args=[bidrag.pk])).text

    for text in (
        "Träffarna är öppna för alla.", "Fler lär sig svenska", "80 deltagare", "300\u00a0000",
        "Slutredovisning", "31\u00a0mars 2099", "försäkran", "Sammanfattning", "måste fyllas i",
    ):  # fmt: skip
        assert text in sida


def test_utbetalningar_visas_med_summa_for_bada(bidrag, overenskommelse, granskare, kommunhandlaggare, logga_in):
    adress = reverse("statsbidrag:utbetalning_ny", args=[overenskommelse.slug, bidrag.pk])
    for dag, belopp in (("2025-02-03", "250 000 kr"), ("2025-06-03", "50000")):
        assert logga_in(granskare).post(adress, {"datum": dag, "belopp": belopp}).status_code == 302

    for person, namn, args in (
        (granskare, "bidrag", [overenskommelse.slug, bidrag.pk]),
        (kommunhandlaggare, "eget_bidrag", [bidrag.pk]),
    ):
        sida = logga_in(person).get(reverse(f"statsbidrag:{namn}", args=args)).text
        assert "300\u00a0000\u00a0kr av 400\u00a0000\u00a0kr är utbetalt" in sida


def test_strategen_ser_inte_innehallet_och_andra_ser_inget(bidrag, overenskommelse, strateg, utomstaende, logga_in):
    for person in (strateg, utomstaende):
        client = logga_in(person)
        assert client.get(reverse("statsbidrag:bidrag", args=[overenskommelse.slug, bidrag.pk])).status_code == 404
        assert client.get(reverse("statsbidrag:eget_bidrag", args=[bidrag.pk])).status_code == 404
        assert client.get(_nytt(overenskommelse)).status_code == 404
