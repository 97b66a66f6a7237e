"""Writing in the report and ordering a document; the request returns before anything is rendered."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from core.pdf import AlternativtextSaknas
from jobb.models import Jobb, Tillstand
from konton.services import utkast
from rapporter import tasks
from rapporter.models import Arsrapport
from rapporter.services import arsrapport
from sok.models import Roll
from tests.factories.jobb import JobbFactory


@pytest.fixture
def rapport(overenskommelse):
    return Arsrapport.objects.create(overenskommelse=overenskommelse, fran_ar=2019, till_ar=2024)


@pytest.fixture
def skickade(monkeypatch):
    sent = []
    monkeypatch.setattr("jobb.services.current_app.send_task", lambda name, args: sent.append((name, args[0])))
    return sent


def test_strategen_oppnar_rapporten_for_sina_ar(logga_in, strateg, overenskommelse):
    client = logga_in(strateg)
    url = reverse("rapporter:rapporter", args=[overenskommelse.slug])

    first = client.post(url, {"fran_ar": "2019", "till_ar": "2024"})
    again = client.post(url, {"fran_ar": "2019", "till_ar": "2024"})

    assert first["Location"] == again["Location"] == Arsrapport.objects.get().get_absolute_url()


def test_ar_i_fel_ordning_sags_ifran(logga_in, strateg, overenskommelse):
    url = reverse("rapporter:rapporter", args=[overenskommelse.slug])

    page = logga_in(strateg).post(url, {"fran_ar": "2024", "till_ar": "2019"}).content.decode()

    assert "Det sista året kan inte vara före det första." in page
    assert not Arsrapport.objects.exists()


def test_texten_sparas_och_sidan_visar_hur_langt_det_ar(logga_in, strateg, rapport):
    client = logga_in(strateg)
    args = [rapport.overenskommelse.slug, rapport.pk, "reflektioner"]

    client.post(
        reverse("rapporter:rapporttext", args=args), {"text": "Vi lärde oss mycket.", "klar": "on", "revision": 0}
    )

    assert rapport.texter.get().text == "Vi lärde oss mycket."
    assert "1 av 6\u00a0avsnitt klara" in client.get(rapport.get_absolute_url()).content.decode()


def test_den_som_sparar_sist_ser_bada_texterna(logga_in, strateg, medlem, rapport):
    kollega = medlem(Roll.LANSSTRATEG)
    arsrapport.skriv(rapport, "reflektioner", text="Kollegans text.", klar=False, av=kollega, revision=0)
    url = reverse("rapporter:rapporttext", args=[rapport.overenskommelse.slug, rapport.pk, "reflektioner"])

    response = logga_in(strateg).post(url, {"text": "Min egen text.", "revision": 0})

    page = response.content.decode()
    assert response.status_code == 409
    assert "Kollegans text." in page
    assert "Min egen text." in page
    assert rapport.texter.get().text == "Kollegans text."


def test_efter_konflikten_gar_det_att_spara(logga_in, strateg, rapport):
    arsrapport.skriv(rapport, "reflektioner", text="Först.", klar=False, av=strateg, revision=0)

    arsrapport.skriv(rapport, "reflektioner", text="Sedan.", klar=False, av=strateg, revision=1)

    assert rapport.texter.get().text == "Sedan."


def test_ett_jobb_som_levereras_tva_ganger_ger_ett_dokument(rapport, strateg, monkeypatch):
    monkeypatch.setattr("rapporter.arsrapport.rendering.pdf", lambda material: b"%PDF-1.7")
    jobb = JobbFactory(typ=arsrapport.JOBBTYP, nyckel=str(rapport.pk), startat_av=strateg)

    first = arsrapport.skapa_dokument(rapport, av=strateg, jobb=jobb)
    again = arsrapport.skapa_dokument(rapport, av=strateg, jobb=jobb)

    assert first == again
    assert rapport.dokument.count() == 1


def test_bestallningen_svarar_genast_och_skickas_efter_lagring(
    logga_in, strateg, rapport, skickade, django_capture_on_commit_callbacks
):
    url = reverse("rapporter:skapa_dokument", args=[rapport.overenskommelse.slug, rapport.pk])

    with django_capture_on_commit_callbacks(execute=True):
        response = logga_in(strateg).post(url)

    jobb = Jobb.objects.get(typ=arsrapport.JOBBTYP)
    assert response["Location"] == rapport.get_absolute_url()
    assert skickade == [(arsrapport.UPPGIFT, jobb.pk)]
    assert not rapport.dokument.exists()


def test_uppgiften_finns_hos_celery_under_sitt_namn():
    assert tasks.rendera_arsrapport.name == arsrapport.UPPGIFT


def test_misslyckad_rendering_sager_varfor(rapport, strateg, monkeypatch):
    def fail(material):
        raise AlternativtextSaknas("Figur 7 saknar alternativtext. Rätta och försök igen.")

    monkeypatch.setattr("rapporter.arsrapport.rendering.pdf", fail)
    jobb = JobbFactory(typ=arsrapport.JOBBTYP, nyckel=str(rapport.pk), startat_av=strateg)

    tasks.rendera_arsrapport(jobb.pk)

    jobb.refresh_from_db()
    assert jobb.tillstand == Tillstand.MISSLYCKAT
    assert jobb.fel == "Figur 7 saknar alternativtext. Rätta och försök igen."


def test_den_som_inte_ar_strateg_far_inte_skriva(rapport, ledamot):
    with pytest.raises(PermissionDenied):
        arsrapport.skriv(rapport, "reflektioner", text="x", klar=False, av=ledamot, revision=0)


def test_paborjad_text_erbjuds_igen_och_slangs_nar_den_ar_sparad(logga_in, strateg, rapport):
    url = reverse("rapporter:rapporttext", args=[rapport.overenskommelse.slug, rapport.pk, "reflektioner"])
    nyckel = f"rapporttext:{rapport.pk}:reflektioner"
    utkast.spara(strateg, nyckel, [["text", "Halva reflektionen"]])
    client = logga_in(strateg)

    erbjuds = "Halva reflektionen" in client.get(url).content.decode()
    client.post(url, {"text": "Hela reflektionen.", "klar": "on", "revision": 0})

    assert erbjuds
    assert utkast.hamta(strateg, nyckel) is None
