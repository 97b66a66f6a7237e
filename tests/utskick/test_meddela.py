"""One thing told to one person: once while it waits, at once when it is urgent, never to a closed account."""

import datetime
import threading

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from tests.factories.sok import UserFactory
from tests.factories.utskick import MejlFactory, NotisFactory, SkickatMejlFactory, UtskicksvalFactory
from utskick import services
from utskick.models import Frekvens, Mejl, Mejlstatus, Notis

HINDER = {"nyckel": "hinder:7", "rubrik": "Ett hinder väntar på er grupp", "orsak": "Ni leder styrgruppen."}


@pytest.fixture
def person(db):
    return UserFactory(namn="Demo Person", email="person@exempel.se")


@pytest.fixture
def skickade(monkeypatch):
    """The mails that were sent to Celery."""
    sent = []
    monkeypatch.setattr("utskick.services.mejl.current_app.send_task", lambda name, args: sent.append((name, *args)))
    return sent


def test_det_som_inte_ar_bradskande_vantar_pa_nasta_mejl(person):
    notis = services.meddela(person, **HINDER, galler="provlan")

    assert list(services.vantande(person)) == [notis]
    assert not Mejl.objects.exists()


def test_samma_sak_sags_en_gang_med_de_senaste_orden(person):
    services.meddela(person, **HINDER)
    services.meddela(person, **HINDER | {"rubrik": "Två hinder väntar på er grupp"})

    assert [n.rubrik for n in services.vantande(person)] == ["Två hinder väntar på er grupp"]


def test_bradskande_mejlas_nar_det_ar_sparat(person, skickade, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        notis = services.meddela(person, **HINDER, bradskande=True, adress="/provlan/hinder/")
        assert skickade == []

    assert skickade == [("utskick.tasks.skicka", notis.mejl_id)]
    assert notis.mejl.amne == "Samverkansportalen: Ett hinder väntar på er grupp"


def test_bradskande_som_redan_ligger_i_kon_kommer_inte_tva_ganger(person, skickade):
    services.meddela(person, **HINDER, bradskande=True)
    services.meddela(person, **HINDER, bradskande=True)

    assert Mejl.objects.count() == 1


def test_det_som_blir_bradskande_medan_det_vantar_mejlas(person):
    services.meddela(person, **HINDER)
    notis = services.meddela(person, **HINDER, bradskande=True)

    assert notis.mejl is not None
    assert not services.vantande(person).exists()


def test_den_som_vill_ha_allt_genast_far_det(person):
    UtskicksvalFactory(user=person, frekvens=Frekvens.GENAST)

    assert services.meddela(person, **HINDER).mejl is not None


def test_den_som_bara_vill_ha_bradskande_slipper_resten(person):
    UtskicksvalFactory(user=person, frekvens=Frekvens.BRADSKANDE)

    vanlig = services.meddela(person, **HINDER)
    bradskande = services.meddela(person, **HINDER | {"nyckel": "hinder:8"}, bradskande=True)

    assert vanlig.avford_at is not None
    assert bradskande.mejl is not None


def test_den_som_valjer_bara_bradskande_far_ingen_hog_senare(person):
    services.meddela(person, **HINDER)

    services.spara_val(person, frekvens=Frekvens.BRADSKANDE, veckodag=1)
    services.spara_val(person, frekvens=Frekvens.DAGLIGEN, veckodag=1)

    assert not services.vantande(person).exists()


def test_ett_stangt_konto_far_inget(person):
    person.is_active = False
    person.save()

    assert services.meddela(person, **HINDER, bradskande=True) is None
    assert not Notis.objects.exists()


def test_flera_mottagare_en_gang_var(person):
    annan = UserFactory()

    rows = services.meddela_flera([annan, person, annan], **HINDER)

    assert {row.mottagare for row in rows} == {person, annan}
    assert Notis.objects.count() == 2


def test_ko_som_inte_svarar_stoppar_inget(person, monkeypatch, django_capture_on_commit_callbacks):
    def nere(*args):
        raise ConnectionError("kön svarar inte")

    monkeypatch.setattr("utskick.services.mejl.current_app.send_task", nere)

    with django_capture_on_commit_callbacks(execute=True):
        notis = services.meddela(person, **HINDER, bradskande=True)

    assert notis.mejl.status == Mejlstatus.KOAT


def test_mejlet_sager_varfor_och_leder_ratt(person, settings):
    settings.PORTAL_ADRESS = "https://portalen.example"

    mejl = services.meddela(person, **HINDER, adress="/provlan/hinder/", bradskande=True).mejl

    for part in (mejl.text, mejl.html):
        assert "Hej Demo Person!" in part
        assert "Varför ni får det: Ni leder styrgruppen." in part
        assert "https://portalen.example/provlan/hinder/" in part
        assert "https://portalen.example/konto/utskick/" in part
        assert "Länkarna kräver att ni loggar in." in part
    assert '<html lang="sv">' in mejl.html
    assert "\n\n\n" not in mejl.text


def test_ett_skal_som_alla_delar_sags_en_gang(person):
    lika = [services.ny_notis(person, nyckel=f"{n}", rubrik=f"Sak {n}", orsak="Ni leder.") for n in range(3)]
    olika = [
        services.meddela(person, **HINDER),
        services.meddela(person, **HINDER | {"nyckel": "a", "orsak": "Annat."}),
    ]

    with time_machine.travel(datetime.datetime(2026, 3, 2, 6, tzinfo=datetime.UTC), tick=False):
        mejl = services.samla(person, [("Nytt", olika), ("Att göra", lika)])

    assert mejl.text.count("Varför ni får det: Ni leder.") == mejl.html.count("Varför ni får det: Ni leder.") == 1
    assert "Varför ni får det: Ni leder styrgruppen." in mejl.text
    assert "Varför ni får det: Annat." in mejl.text


def test_lang_rubrik_kortas_efter_ett_helt_ord(person):
    notis = services.meddela(person, **HINDER | {"rubrik": "ord " * 80})

    assert len(notis.rubrik) <= 200
    assert notis.rubrik.endswith("ord …")


def test_text_i_html_ar_text(person):
    mejl = services.meddela(person, **HINDER | {"rubrik": "<b>Fet</b>"}, bradskande=True).mejl

    assert "&lt;b&gt;Fet&lt;/b&gt;" in mejl.html
    assert "<b>Fet</b>" in mejl.text


def test_ett_amne_pa_en_rad_hur_langt_det_an_ar(person):
    mejl = services.meddela(person, **HINDER | {"rubrik": f"Rad ett\nrad två {'x' * 300}"}, bradskande=True).mejl

    assert "\n" not in mejl.amne
    assert len(mejl.amne) < 200


def test_skickas_igen_till_dagens_adress(person):
    mejl = SkickatMejlFactory(mottagare=person, till="gammal@exempel.se")
    notis = NotisFactory(mottagare=person, mejl=mejl)

    nytt = services.skicka_igen(mejl, [notis])

    assert (nytt.till, nytt.omsandning_av) == ("person@exempel.se", mejl)
    assert [n.rubrik for n in nytt.notiser.all()] == ["Mötet är flyttat"]
    assert mejl.notiser.count() == 1


def test_det_som_ligger_i_kon_skickas_inte_en_gang_till(person):
    mejl = MejlFactory(mottagare=person)

    with pytest.raises(services.MejletArPaVag):
        services.skicka_igen(mejl, [NotisFactory(mottagare=person, mejl=mejl)])


def test_stangt_konto_far_inget_igen(person):
    mejl = SkickatMejlFactory(mottagare=person)
    person.is_active = False
    person.save()

    with pytest.raises(services.KontotArStangt):
        services.skicka_igen(mejl, [NotisFactory(mottagare=person, mejl=mejl)])


@pytest.mark.django_db(transaction=True)
def test_tva_som_sager_samma_sak_samtidigt_ger_ett_mejl(skickade):
    person = UserFactory()
    start = threading.Barrier(2)

    def tell():
        start.wait()
        services.meddela(person, **HINDER, bradskande=True)
        connection.close()

    threads = [threading.Thread(target=tell) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert Mejl.objects.count() == 1
    assert len(skickade) == 1
    assert Notis.objects.get().created_at <= timezone.now()
