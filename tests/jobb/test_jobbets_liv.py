"""A job is ordered, gives signs of life, is done or says why not; a dead worker's job is sent again."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from jobb import services
from jobb.models import Jobb, Tillstand
from tests.factories.jobb import JobbFactory

LANGE_SEDAN = services.TYST_EFTER + datetime.timedelta(minutes=1)


@pytest.fixture
def skickade(monkeypatch):
    """What was sent to Celery: task names with the job's id."""
    sent = []
    monkeypatch.setattr(
        "jobb.services.current_app.send_task", lambda name, args, **later: sent.append((name, *args, *later.values()))
    )
    return sent


def _tyst(jobb):
    Jobb.objects.filter(pk=jobb.pk).update(livstecken=timezone.now() - LANGE_SEDAN, tillstand=Tillstand.PAGAR)


@pytest.mark.django_db
def test_skickas_forst_nar_raden_ar_sparad(skickade, django_capture_on_commit_callbacks, strateg):
    with django_capture_on_commit_callbacks(execute=True):
        jobb = services.bestall(typ="rapport", uppgift="rapporter.tasks.rendera", av=strateg)
        assert skickade == []

    assert skickade == [("rapporter.tasks.rendera", jobb.pk)]


@pytest.mark.django_db
def test_klart_jobb_tas_inte_en_gang_till():
    jobb = JobbFactory()

    assert services.paborja(jobb)
    services.slutfor(jobb, url="/dokument/1/")

    assert not services.paborja(jobb)
    assert jobb.resultat == {"url": "/dokument/1/"}
    assert jobb.forsok == 1


@pytest.mark.django_db
def test_misslyckat_utan_skal_vagras():
    with pytest.raises(IntegrityError, match="jobb_fel_har_skal"), transaction.atomic():
        JobbFactory(tillstand=Tillstand.MISSLYCKAT)


@pytest.mark.django_db
def test_jobb_utan_livstecken_skickas_igen(skickade, django_capture_on_commit_callbacks):
    tyst, levande = JobbFactory(), JobbFactory(tillstand=Tillstand.PAGAR)
    _tyst(tyst)

    with django_capture_on_commit_callbacks(execute=True):
        services.starta_om_tysta()

    assert [pk for _, pk in skickade] == [tyst.pk]
    assert levande.pk not in [pk for _, pk in skickade]


@pytest.mark.django_db
def test_efter_tre_forsok_sags_det_ifran(skickade):
    jobb = JobbFactory(forsok=3)
    _tyst(jobb)

    services.starta_om_tysta()

    jobb.refresh_from_db()
    assert jobb.tillstand == Tillstand.MISSLYCKAT
    assert "avbröts 3 gånger" in jobb.fel
    assert skickade == []


@pytest.mark.django_db
def test_ett_jobb_som_vantar_pa_ett_annat_skickas_senare_och_har_inte_forsokt(
    skickade, django_capture_on_commit_callbacks
):
    jobb = JobbFactory(uppgift="a.b")
    for _ in range(services.FLEST_FORSOK + 1):
        services.paborja(jobb)
        services.framsteg(jobb, 3, 3, "Klar med det första.")
        with django_capture_on_commit_callbacks(execute=True):
            services.vanta(jobb, "Väntar på ett annat.", sekunder=30, med=[["kvar"]])

    jobb.refresh_from_db()
    assert (jobb.tillstand, jobb.text, jobb.forsok) == (Tillstand.VANTAR, "Väntar på ett annat.", 0)
    assert (jobb.steg, jobb.steg_av) == (0, 0)
    assert skickade == [("a.b", jobb.pk, ["kvar"], 30)] * (services.FLEST_FORSOK + 1)
    services.paborja(jobb)
    assert jobb.text == ""


@pytest.mark.django_db
def test_ett_klart_jobb_borjar_inte_vanta(skickade):
    jobb = JobbFactory()
    services.paborja(jobb)
    services.slutfor(Jobb.objects.get(pk=jobb.pk))

    services.vanta(jobb, "Väntar på ett annat.", sekunder=30)

    jobb.refresh_from_db()
    assert jobb.tillstand == Tillstand.KLART
    assert skickade == []


def test_jobbets_sida_sager_vad_det_galler_och_leder_tillbaka(logga_in, strateg, skickade):
    jobb = services.bestall(
        typ="x", uppgift="a.b", av=strateg, fran={"rubrik": "Hämtning, Kronoberg", "url": "/k/", "text": "Källorna"}
    )
    services.slutfor(jobb, url="/klar/", text="Visa")

    html = logga_in(strateg).get(jobb.get_absolute_url()).content.decode()

    assert "<h1>Hämtning, Kronoberg</h1>" in html
    assert '<a href="/k/">Källorna</a>' in html
    assert 'href="/klar/"' in html


def test_den_som_bestallde_ser_jobbet_och_kan_forsoka_igen(
    logga_in, strateg, skickade, django_capture_on_commit_callbacks
):
    jobb = JobbFactory(startat_av=strateg, tillstand=Tillstand.MISSLYCKAT, fel="Figur 7 saknar alternativtext.")
    client = logga_in(strateg)

    sida = client.get(jobb.get_absolute_url())
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("jobb:forsok_igen", args=[jobb.pk]))

    assert "Figur 7 saknar alternativtext." in sida.content.decode()
    assert [pk for _, pk in skickade] == [jobb.pk]
    jobb.refresh_from_db()
    assert jobb.tillstand == Tillstand.VANTAR
    assert jobb.forsok == 0


def test_andra_ser_det_inte(logga_in, strateg, ledamot):
    jobb = JobbFactory(startat_av=strateg)

    assert logga_in(ledamot).get(jobb.get_absolute_url()).status_code == 404


class Nekat(Exception):
    """A fault that the task knows, whose words are for people."""


def stopped(fault):
    def work(jobb):
        raise fault

    return work


@pytest.mark.django_db
def test_det_som_gjordes_blir_jobbets_resultat_och_gors_en_gang():
    jobb, gjort = JobbFactory(), []

    for _ in range(2):
        services.utfor(jobb.pk, lambda row: gjort.append(row.pk) or {"url": "/klar/"}, kanda={})

    jobb.refresh_from_db()
    assert (jobb.tillstand, jobb.resultat, gjort) == (Tillstand.KLART, {"url": "/klar/"}, [jobb.pk])


@pytest.mark.django_db
@pytest.mark.parametrize("kanda", [{Nekat: str}, {(ValueError, Nekat): lambda fault: "Ni får inte."}])
def test_ett_kant_fel_blir_skalet_och_gar_inte_vidare(kanda):
    jobb = JobbFactory()

    services.utfor(jobb.pk, stopped(Nekat("Ni får inte.")), kanda=kanda)

    jobb.refresh_from_db()
    assert (jobb.tillstand, jobb.fel) == (Tillstand.MISSLYCKAT, "Ni får inte.")


@pytest.mark.django_db
def test_ett_ovantat_fel_sags_pa_svenska_och_gar_vidare_till_loggen():
    jobb = JobbFactory()

    with pytest.raises(KeyError):
        services.utfor(jobb.pk, stopped(KeyError("hemligt")), kanda={Nekat: str}, ovantat="Rapporten gick inte.")

    jobb.refresh_from_db()
    assert jobb.fel == "Rapporten gick inte. Försök igen; hjälper det inte, lämna jobbnumret."
