"""The pages of both sides: what they say, what they save, what they answer."""

import datetime
import hashlib

from django.urls import reverse

from statsbidrag import services
from statsbidrag.models import Status, TidigareText, Utkast
from tests.factories.statsbidrag import FORSAKRAN, HELT_UTKAST, fill_in, make_redovisning


def adress(namn, *args):
    return reverse(f"statsbidrag:{namn}", args=args)


def _post(client, redovisning, avsnitt, varden, version=0, **rest):
    return client.post(
        adress("avsnitt", redovisning.pk, avsnitt),
        {**varden, "avsnittsversion": version, **rest.pop("knapp", {})},
        **rest,
    )


def test_hela_resan_i_webblasare_utan_skript(
    redovisning, kommunhandlaggare, behorig, granskare, overenskommelse, client
):
    """Begin, save every section, check, hand in, read the receipt, approve: plain forms all the way."""
    client.force_login(kommunhandlaggare)
    svar = client.post(adress("borja", redovisning.pk))
    assert svar.url == adress("avsnitt", redovisning.pk, "grunduppgifter")
    for avsnitt, varden in HELT_UTKAST.items():
        svar = _post(client, redovisning, avsnitt, varden, knapp={"spara": "1"})
        assert svar.status_code == 302
    assert svar.url == adress("kontrollera", redovisning.pk)
    sida = client.get(svar.url).content.decode()
    assert "Allt är ifyllt" in sida
    assert "Bara en behörig företrädare kan skicka in: Demo Behörig företrädare" in sida

    client.force_login(behorig)
    sida = client.get(adress("skicka_in", redovisning.pk))
    svar = client.post(adress("skicka_in", redovisning.pk), {**FORSAKRAN, "version": sida.context["utkast"].version})
    kvittens = client.get(svar.url).content.decode()
    assert "✓" in kvittens
    assert "har tagit emot redovisningen" in kvittens

    client.force_login(granskare)
    svar = client.post(adress("godkann", overenskommelse.slug, redovisning.pk), {"anmarkning": ""}, follow=True)
    assert "Slutredovisningen är godkänd." in svar.content.decode()
    redovisning.refresh_from_db()
    assert redovisning.status == Status.GODKAND


def test_titeln_borjar_med_att_det_ar_ett_utkast(utkast, redovisning, kommunhandlaggare, logga_in):
    client = logga_in(kommunhandlaggare)

    for namn, args, slut in (
        ("avsnitt", ["deltagare"], "5. Deltagare"),
        ("kontrollera", [], "Kontrollera allt"),
        ("skicka_in", [], "13. Försäkran"),
    ):
        sida = client.get(adress(namn, redovisning.pk, *args)).content.decode()
        assert f"<title>Utkast – INTE inlämnad: {slut}" in sida
        assert "✎" in sida


def test_fel_star_i_listan_i_sammanfattningen_och_vid_faltet(redovisning, kommunhandlaggare, logga_in):
    utkast = services.oppna_utkast(redovisning, av=kommunhandlaggare)
    fill_in(utkast, kommunhandlaggare, deltagare={**HELT_UTKAST["deltagare"], "antal_unika": "71"})

    sida = logga_in(kommunhandlaggare).get(adress("avsnitt", redovisning.pk, "deltagare")).content.decode()

    text = "ni skrev 71, men summan per ålder är 73"
    assert sida.count(text) == 2
    assert 'href="#id_antal_unika"' in sida
    assert "1 fel" in sida
    assert 'aria-invalid="true"' in sida
    assert "I det som publiceras står ”dolt”" in sida


def test_summorna_raknas_pa_servern(utkast, redovisning, kommunhandlaggare, logga_in):
    sida = logga_in(kommunhandlaggare).get(adress("avsnitt", redovisning.pk, "ekonomi")).content.decode()

    assert "381\u00a0600" in sida
    assert "18\u00a0400\u00a0kr" in sida


def test_autosparning_svarar_med_klockslag_och_version(redovisning, kommunhandlaggare, logga_in):
    services.oppna_utkast(redovisning, av=kommunhandlaggare)

    svar = _post(
        logga_in(kommunhandlaggare),
        redovisning,
        "sammanfattning",
        {"sammanfattning": "Halv"},
        headers={"X-Autospara": "1"},
    )

    assert svar.json()["version"] == 1
    assert svar.json()["sparat"].startswith("kl.")


def test_konflikten_visar_bada_texterna(redovisning, kommunhandlaggare, kollega, logga_in):
    utkast = services.oppna_utkast(redovisning, av=kommunhandlaggare)
    services.spara_avsnitt(utkast, "sammanfattning", {"sammanfattning": "Kollegans text"}, av=kollega, version=0)
    client = logga_in(kommunhandlaggare)

    svar = _post(client, redovisning, "sammanfattning", {"sammanfattning": "Min egen text"}, knapp={"spara": "1"})
    sida = svar.content.decode()

    assert svar.status_code == 409
    assert "Kollegans text" in sida
    assert "Min egen text</textarea>" in sida
    nasta = _post(
        client, redovisning, "sammanfattning", {"sammanfattning": "Båda"}, svar.context["version"], knapp={"spara": "1"}
    )
    assert nasta.status_code == 302
    assert TidigareText.objects.count() == 2
    igen = client.get(adress("avsnitt", redovisning.pk, "sammanfattning")).content.decode()
    assert "Tidigare texter i avsnittet (2)" in igen


def test_konflikt_vid_autosparning_ar_409(redovisning, kommunhandlaggare, kollega, logga_in):
    utkast = services.oppna_utkast(redovisning, av=kommunhandlaggare)
    services.spara_avsnitt(utkast, "sammanfattning", {"sammanfattning": "Kollegans"}, av=kollega, version=0)

    svar = _post(
        logga_in(kommunhandlaggare),
        redovisning,
        "sammanfattning",
        {"sammanfattning": "Min"},
        headers={"X-Autospara": "1"},
    )

    assert svar.status_code == 409
    assert svar.json()["konflikt"]


def test_utloggad_som_sparar_skickas_till_inloggningen(redovisning, kommunhandlaggare, client):
    services.oppna_utkast(redovisning, av=kommunhandlaggare)

    svar = _post(client, redovisning, "sammanfattning", {"sammanfattning": "Text"}, headers={"X-Autospara": "1"})

    assert svar.status_code == 302
    assert "logga-in" in svar.url or "login" in svar.url


def test_den_som_skriver_nar_kollegan_skickar_in_far_tillbaka_sin_text(utkast, redovisning, behorig, kollega, logga_in):
    services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)

    svar = _post(logga_in(kollega), redovisning, "sammanfattning", {"sammanfattning": "Det jag just skrev"}, 1)

    assert svar.status_code == 409
    assert "Det jag just skrev" in svar.content.decode()


def test_handlaggaren_far_403_vid_inskick(utkast, redovisning, kommunhandlaggare, logga_in):
    svar = logga_in(kommunhandlaggare).post(
        adress("skicka_in", redovisning.pk), {**FORSAKRAN, "version": utkast.version}
    )

    assert svar.status_code == 403
    assert Utkast.objects.exists()


def test_ofullstandig_forsakran_visas_om(utkast, redovisning, behorig, logga_in):
    svar = logga_in(behorig).post(adress("skicka_in", redovisning.pk), {"version": utkast.version})

    assert svar.status_code == 400
    assert "Kryssa i försäkran" in svar.content.decode()


def test_kvittensens_summa_ar_filens(inlamnad, behorig, logga_in):
    client = logga_in(behorig)
    inlamning = inlamnad.senaste_inlamning

    sida = client.get(adress("kvittens", inlamnad.pk, 1)).content.decode()
    fil = client.get(adress("innehall", inlamnad.pk, 1))

    assert inlamning.sha256 in sida
    assert hashlib.sha256(fil.content).hexdigest() == inlamning.sha256
    assert 'filename="demo-slutredovisning' in fil["Content-Disposition"]


def test_tabellens_rader_star_i_formularets_ordning(inlamnad, granskare, overenskommelse, logga_in):
    sida = logga_in(granskare).get(adress("granska", overenskommelse.slug, inlamnad.pk)).content.decode()

    platser = [sida.index(alder) for alder in ("0–17 år", "18–24 år", "25–64 år", "65 år eller äldre")]
    assert platser == sorted(platser)


def test_version_tva_visar_skillnaden_per_falt(inlamnad, granskare, behorig, overenskommelse, logga_in):
    services.begar_komplettering(
        inlamnad, av=granskare, avsnitt="lardomar", skal="Vilka busstider?", svara_senast=datetime.date(2099, 1, 1)
    )
    utkast = services.oppna_utkast(inlamnad, av=behorig)
    rad = utkast.avsnitt_lista.get(avsnitt="lardomar")
    services.spara_avsnitt(
        utkast, "lardomar", rad.varden | {"hinder": "Sista bussen gick 18."}, av=behorig, version=rad.version
    )
    utkast.refresh_from_db()
    services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)

    svar = logga_in(granskare).get(adress("granska", overenskommelse.slug, inlamnad.pk))
    andrade = {del_["avsnitt"].id: del_["andrade"] for del_ in svar.context["avsnitt_lista"] if del_["andrade"]}
    sida = svar.content.decode()

    assert andrade == {"lardomar": 1}
    assert "<del>" in sida
    assert "<ins>" in sida
    assert "Busstider." in sida


def test_godkannknappen_sager_varfor_den_inte_gar(inlamnad, granskare, overenskommelse, logga_in):
    client = logga_in(granskare)
    prefix = "ekonomi"
    client.post(
        adress("begar_komplettering", overenskommelse.slug, inlamnad.pk, prefix),
        {f"{prefix}-skal": "Vad är medfinansieringen?", f"{prefix}-svara_senast": "2099-01-01"},
    )

    sida = client.get(adress("granska", overenskommelse.slug, inlamnad.pk)).content.decode()
    assert "Går inte: 1\u00a0komplettering är öppen." in sida
    assert client.get(adress("godkann", overenskommelse.slug, inlamnad.pk)).status_code == 302
    svar = client.post(adress("godkann", overenskommelse.slug, inlamnad.pk), {"anmarkning": ""})
    inlamnad.refresh_from_db()
    assert svar.status_code == 302
    assert inlamnad.status == Status.KOMPLETTERING

    fraga = inlamnad.kompletteringar.get()
    client.post(adress("aterkalla", overenskommelse.slug, inlamnad.pk, fraga.pk))
    inlamnad.refresh_from_db()
    assert inlamnad.status == Status.INKOMMEN


def test_fraga_med_personnummer_visas_om_med_det_skrivna(inlamnad, granskare, overenskommelse, logga_in):
    svar = logga_in(granskare).post(
        adress("begar_komplettering", overenskommelse.slug, inlamnad.pk, "mal"),
        {"mal-skal": "Vad gjorde 850709-9805 i kursen?", "mal-svara_senast": "2099-01-01"},
    )

    assert svar.status_code == 400
    assert "ser ut att innehålla ett personnummer" in svar.text
    assert "i kursen?" in svar.text
    assert not inlamnad.kompletteringar.exists()


def test_fraga_utan_skal_eller_i_efterhand_visas_om(inlamnad, granskare, overenskommelse, logga_in):
    svar = logga_in(granskare).post(
        adress("begar_komplettering", overenskommelse.slug, inlamnad.pk, "mal"), {"mal-svara_senast": "2020-01-01"}
    )
    sida = svar.content.decode()

    assert svar.status_code == 400
    assert "Skriv vad som ska kompletteras." in sida
    assert "har redan passerat" in sida


def test_mottagaren_ser_fragan_dar_den_hor_hemma(inlamnad, granskare, kommunhandlaggare, logga_in):
    services.begar_komplettering(
        inlamnad, av=granskare, avsnitt="mal", skal="Hur mätte ni?", svara_senast=datetime.date(2099, 1, 1)
    )
    client = logga_in(kommunhandlaggare)

    svar = client.post(adress("borja", inlamnad.pk), follow=True)

    assert svar.redirect_chain[-1][0] == adress("avsnitt", inlamnad.pk, "mal")
    assert "Hur mätte ni?" in svar.content.decode()
    assert "Svara senast" in client.get("/redovisningar/").content.decode()


def test_strategen_ser_vad_som_ar_sent_men_inte_innehallet(inlamnad, overenskommelse, strateg, kommun, logga_in):
    make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare,
        titel="Sen insats", frist=datetime.date(2020, 1, 1),
    )  # fmt: skip
    client = logga_in(strateg)

    sida = client.get(adress("lista", overenskommelse.slug)).content.decode()

    assert "Sen insats" in sida
    assert "1 är sen" in sida
    assert adress("granska", overenskommelse.slug, inlamnad.pk) not in sida
    assert client.get(adress("granska", overenskommelse.slug, inlamnad.pk)).status_code == 404


def test_csv_ar_samma_lista_utan_personuppgifter(inlamnad, overenskommelse, granskare, logga_in):
    svar = logga_in(granskare).get(adress("bidrag_csv", overenskommelse.slug))
    text = svar.content.decode("utf-8-sig")

    assert "Lessebo kommun;" in text
    assert "Inskickad" in text
    assert "Demo Behörig" not in text
    assert 'filename="demo-' in svar["Content-Disposition"]


def test_listan_har_lika_manga_fragor_oavsett_langd(
    overenskommelse, kommun, granskare, logga_in, django_assert_max_num_queries, inlamnad
):
    for nummer in range(4):
        make_redovisning(
            overenskommelse=overenskommelse,
            mottagare=kommun,
            beviljande=overenskommelse.samordnare,
            titel=f"Insats {nummer}",
        )
    client = logga_in(granskare)
    client.get(adress("lista", overenskommelse.slug))

    with django_assert_max_num_queries(14):
        client.get(adress("lista", overenskommelse.slug))


def test_forsenad_redovisning_kan_fortfarande_skickas_in(overenskommelse, kommun, kommunhandlaggare, logga_in):
    sen = make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare,
        frist=datetime.date(2020, 1, 1),
    )  # fmt: skip
    client = logga_in(kommunhandlaggare)

    sida = client.get(adress("redovisning", sen.pk)).content.decode()

    assert "Ni kan fortfarande skicka in." in sida
    assert client.post(adress("borja", sen.pk)).url == adress("avsnitt", sen.pk, "grunduppgifter")
