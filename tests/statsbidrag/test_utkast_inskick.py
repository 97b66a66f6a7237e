"""Handing in from the page: pressed twice, gone back, two tabs, signed out; and a sign-in that is confirmed anew."""

import datetime

import pytest
import time_machine
from allauth.account import app_settings
from django.urls import reverse
from django.utils import timezone

from statsbidrag import services
from statsbidrag.models import Inlamning, Redovisningsregler, TidigareText, Utkast
from statsbidrag.services import fel
from tests.factories.statsbidrag import FORSAKRAN, HELT_UTKAST, fill_in

LOSENORD = "hemligt-nog-for-prov"


def adress(namn, *args):
    return reverse(f"statsbidrag:{namn}", args=args)


def _declaration(utkast, **rest):
    return {**FORSAKRAN, "utkast": utkast.pk, "version": utkast.version, **rest}


@pytest.fixture
def bekraftas(redovisning):
    """The granting authority asks for a confirmed sign-in."""
    Redovisningsregler.objects.create(beviljande=redovisning.bidrag.beviljande, bekrafta_vid_inskick=True)


# Twice is once, and every page says what is so.


def test_andra_trycket_leder_till_samma_kvittens(utkast, redovisning, behorig, logga_in):
    client = logga_in(behorig)
    sida, innehall = adress("skicka_in", redovisning.pk), _declaration(utkast)

    client.post(sida, innehall)
    svar = client.post(sida, innehall, follow=True)

    assert svar.redirect_chain == [(adress("kvittens", redovisning.pk, 1), 302)]
    assert "Redovisningen var redan inskickad. Den är inskickad en gång." in svar.content.decode()
    assert Inlamning.objects.count() == 1


def test_tillbakaknappen_efter_inskick_visar_kvittensen(utkast, redovisning, behorig, logga_in):
    client = logga_in(behorig)
    sida = adress("skicka_in", redovisning.pk)
    client.post(sida, _declaration(utkast))

    svar = client.get(sida, follow=True)

    assert svar.redirect_chain[0][0] == adress("kvittens", redovisning.pk, 1)
    assert "no-store" in client.get(sida)["Cache-Control"]


def test_en_gammal_flik_skickar_inte_in_nasta_utkast(inlamnad, granskare, behorig, kollega, logga_in):
    """A tab with the first draft's declaration, after a question has opened a second draft with the same version."""
    services.begar_komplettering(
        inlamnad, av=granskare, avsnitt="mal", skal="Hur mätte ni?", svara_senast=timezone.localdate()
    )
    utkast = services.oppna_utkast(inlamnad, av=kollega)

    svar = logga_in(behorig).post(
        adress("skicka_in", inlamnad.pk), _declaration(utkast) | {"utkast": utkast.pk - 1}, follow=True
    )

    assert "har ändrat utkastet" in svar.content.decode()
    assert Inlamning.objects.count() == 1


def test_en_gammal_flik_sparar_inte_i_nasta_utkast(utkast, redovisning, kollega, logga_in):
    services.ta_bort_utkast(utkast, av=kollega)
    nytt = services.oppna_utkast(redovisning, av=kollega)

    svar = logga_in(kollega).post(
        adress("avsnitt", redovisning.pk, "lardomar"),
        {"framgang": "Skrivet i den gamla fliken", "utkast": utkast.pk, "avsnittsversion": 0},
    )

    assert svar.status_code == 409
    assert "Skrivet i den gamla fliken" in svar.content.decode()
    assert not nytt.avsnitt_lista.filter(varden__framgang="Skrivet i den gamla fliken").exists()


def test_egna_tva_flikar_sager_att_det_ar_den_andra_fliken(redovisning, kollega, logga_in):
    utkast = services.oppna_utkast(redovisning, av=kollega)
    rad = utkast.avsnitt_lista.filter(avsnitt="sammanfattning").first()
    version = rad.version if rad else 0
    client = logga_in(kollega)
    sida = adress("avsnitt", redovisning.pk, "sammanfattning")

    client.post(sida, {"sammanfattning": "Flik ett", "avsnittsversion": version})
    svar = client.post(sida, {"sammanfattning": "Flik två", "avsnittsversion": version})

    text = svar.content.decode()
    assert svar.status_code == 409
    assert "Ni sparade det här avsnittet i en annan flik" in text
    assert "Flik ett" in text
    assert "Flik två</textarea>" in text
    assert TidigareText.objects.get().varden["sammanfattning"] == "Flik två"


def test_nasta_person_i_samma_webblasare_sparar_inte_den_forras_text(redovisning, kommunhandlaggare, kollega, logga_in):
    utkast = services.oppna_utkast(redovisning, av=kommunhandlaggare)

    svar = logga_in(kollega).post(
        adress("avsnitt", redovisning.pk, "lardomar"),
        {"framgang": "Den förras text", "avsnittsversion": 0},
        headers={"X-Autospara": "1", "X-Anvandare": str(kommunhandlaggare.pk)},
    )

    assert svar.status_code == 409
    assert svar.json()["annan"]
    assert not utkast.avsnitt_lista.filter(varden__framgang="Den förras text").exists()


def test_utloggad_som_skickar_in_kommer_till_inloggningen_och_inget_skickas(utkast, redovisning, client):
    svar = client.post(adress("skicka_in", redovisning.pk), _declaration(utkast))

    assert svar.url.startswith("/konto/login/?next=")
    assert not Inlamning.objects.exists()


def test_varje_sida_av_utkastet_sager_vad_som_aterstar(redovisning, kommunhandlaggare, behorig, logga_in):
    utkast = services.oppna_utkast(redovisning, av=kommunhandlaggare)
    fill_in(utkast, kommunhandlaggare, lardomar={}, resultat={})
    client = logga_in(kommunhandlaggare)
    sidor = [
        *(adress("avsnitt", redovisning.pk, avsnitt) for avsnitt in HELT_UTKAST),
        adress("kontrollera", redovisning.pk),
        adress("skicka_in", redovisning.pk),
        redovisning.get_absolute_url(),
    ]

    for sida in sidor:
        text = client.get(sida).content.decode()
        assert "<title>Utkast – INTE inlämnad: " in text, sida
        assert "Utkast – INTE inlämnad" in text.split("<h1", 1)[1] or "formularrad" in text, sida
        assert "3 av 13 avsnitt saknas" in text, sida
        assert "31\u00a0mars 2099" in text, sida

    fill_in(utkast, kommunhandlaggare)
    assert "bara försäkran återstår" in client.get(adress("kontrollera", redovisning.pk)).content.decode()


# A sign-in confirmed anew, where the granting authority asks for it.


def test_bekraftelsen_kommer_fore_inskicket_och_forsakran_foljer_med(utkast, redovisning, bekraftas, behorig, logga_in):
    behorig.set_password(LOSENORD)
    behorig.save()
    client = logga_in(behorig)
    sida = client.get(adress("skicka_in", redovisning.pk)).content.decode()
    assert "vill att ni bekräftar er inloggning" in sida

    omvag = client.post(adress("skicka_in", redovisning.pk), _declaration(utkast))
    assert omvag.url.startswith(reverse("account_reauthenticate"))
    assert not Inlamning.objects.exists()
    fel_losenord = client.post(omvag.url, {"password": "gissning", "next": adress("skicka_in", redovisning.pk)})
    assert fel_losenord.status_code == 200
    assert not Inlamning.objects.exists()
    svar = client.post(omvag.url, {"password": LOSENORD, "next": adress("skicka_in", redovisning.pk)})

    assert svar.url == adress("kvittens", redovisning.pk, 1) + "?ny"
    assert Inlamning.objects.get().avsnitt["forsakran"]["forsakran"]["funktion"] == "Förvaltningschef"


def test_demopersonen_bekraftar_med_en_knapp(utkast, redovisning, bekraftas, behorig, logga_in):
    behorig.is_demo = True
    behorig.save()
    client = logga_in(behorig)

    omvag = client.post(adress("skicka_in", redovisning.pk), _declaration(utkast))
    assert omvag.url.startswith(reverse("konton:bekrafta"))
    assert "Bekräfta som Demo Behörig företrädare" in client.get(omvag.url).content.decode()
    svar = client.post(omvag.url, {"next": adress("skicka_in", redovisning.pk)})

    assert svar.url == adress("kvittens", redovisning.pk, 1) + "?ny"


def test_bekraftelsen_ar_farsk(utkast, redovisning, bekraftas, behorig, logga_in):
    behorig.is_demo = True
    behorig.save()
    client = logga_in(behorig)
    client.post(reverse("konton:bekrafta"), {"next": "/"})
    later = timezone.now() + datetime.timedelta(seconds=app_settings.REAUTHENTICATION_TIMEOUT + 1)

    with time_machine.travel(later, tick=False):
        svar = client.post(adress("skicka_in", redovisning.pk), _declaration(utkast))

    assert svar.url.startswith(reverse("konton:bekrafta"))
    assert not Inlamning.objects.exists()


def test_konto_utan_losenord_far_veta_hur(utkast, redovisning, bekraftas, behorig, logga_in):
    behorig.set_unusable_password()
    behorig.save()

    svar = logga_in(behorig).post(adress("skicka_in", redovisning.pk), _declaration(utkast), follow=True)

    assert "Kontot har inget lösenord att bekräfta med." in svar.content.decode()
    assert Utkast.objects.exists()


def test_fel_i_forsakran_sags_fore_bekraftelsen(utkast, redovisning, bekraftas, behorig, logga_in):
    svar = logga_in(behorig).post(
        adress("skicka_in", redovisning.pk), {"forsakran-namn": "Demo", "utkast": utkast.pk, "version": utkast.version}
    )

    assert svar.status_code == 400
    assert "Kryssa i försäkran" in svar.content.decode()


def test_tjansten_vagrar_utan_bekraftelse(utkast, bekraftas, behorig):
    with pytest.raises(fel.BekraftelseSaknas):
        services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)


def test_ett_helt_utkast_leder_rakt_till_forsakran(utkast, redovisning, behorig, kommunhandlaggare, logga_in):
    fill_in(utkast, kommunhandlaggare)
    sida = redovisning.get_absolute_url()

    for_behorig = logga_in(behorig).get(sida).content.decode()
    for_skribent = logga_in(kommunhandlaggare).get(sida).content.decode()

    assert f'href="{adress("skicka_in", redovisning.pk)}">Läs och skicka in</a>' in for_behorig
    assert f'href="{adress("kontrollera", redovisning.pk)}">Allt är ifyllt: se vem som skickar in</a>' in for_skribent
    assert "Läs och skicka in" not in for_skribent
