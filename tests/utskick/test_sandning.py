"""A stored mail goes out once. What fails is kept, tried again with longer waits, and ends with a sentence."""

import datetime
import smtplib
import threading

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.utils import timezone

from tests.factories.sok import UserFactory
from tests.factories.utskick import MejlFactory, SkickatMejlFactory
from utskick import inkorg, services, tasks
from utskick.models import Mejlstatus
from utskick.services import sandning

NU = datetime.datetime(2026, 3, 2, 7, tzinfo=datetime.UTC)


@pytest.fixture
def server(monkeypatch):
    """server(fault): the mail server answers every mail with the fault."""

    def answers(fault):
        def send(self, messages):
            raise fault

        monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", send)

    return answers


@pytest.fixture
def mejl(db):
    return MejlFactory(created_at=NU)


def test_mejlet_gar_ivag_med_text_och_html(mejl):
    assert services.skicka(mejl.pk)

    mejl.refresh_from_db()
    [brev] = mail.outbox
    assert mejl.status == Mejlstatus.SKICKAT
    assert brev.to == ["person@exempel.se"]
    assert [kind for _, kind in brev.alternatives] == ["text/html"]
    assert brev.extra_headers["Message-ID"].startswith(f"<mejl-{mejl.pk}@")


def test_uppgiften_tva_ganger_skickar_en_gang(mejl):
    tasks.skicka(mejl.pk)
    tasks.skicka(mejl.pk)

    assert len(mail.outbox) == 1


def test_ett_mejl_som_inte_finns_gor_inget(db):
    assert services.skicka(0) is False


@pytest.mark.parametrize(
    ("fel", "ord"),
    [
        (ConnectionRefusedError(), "svarade inte"),
        (TimeoutError(), "svarade inte"),
        (smtplib.SMTPAuthenticationError(535, b"nej"), "inloggning"),
        (smtplib.SMTPDataError(451, b"senare"), "svar 451"),
    ],
)
def test_tillfalligt_fel_star_kvar_i_kon_med_skal(mejl, server, fel, ord):
    server(fel)

    services.skicka(mejl.pk)

    mejl.refresh_from_db()
    assert (mejl.status, mejl.forsok) == (Mejlstatus.KOAT, 1)
    assert ord in mejl.fel


@pytest.mark.parametrize(
    ("fel", "ord"),
    [
        (smtplib.SMTPRecipientsRefused({"person@exempel.se": (550, b"okand")}), "tog inte emot adressen"),
        (smtplib.SMTPDataError(554, b"nej"), "svar 554"),
        (ValueError("rad i ämnet"), "sätta samman"),
    ],
)
def test_fel_som_inte_gar_over_ges_upp_genast(mejl, server, fel, ord):
    server(fel)

    services.skicka(mejl.pk)

    mejl.refresh_from_db()
    assert mejl.status == Mejlstatus.MISSLYCKAT
    assert ord in mejl.fel


def test_server_som_inte_svarar_provas_fem_ganger_allt_glesare(mejl, server):
    server(ConnectionRefusedError())
    tider = []

    for minut in range(24 * 60):
        nu = NU + datetime.timedelta(minutes=minut)
        if mejl.pk in services.koade(nu):
            tider.append(minut)
            services.skicka(mejl.pk)

    mejl.refresh_from_db()
    assert tider == [2, 5, 30, 180, 720]
    assert mejl.status == Mejlstatus.MISSLYCKAT
    assert mejl.fel == "E-postservern svarade inte. Portalen försökte 5 gånger."


def test_servern_kommer_tillbaka_och_skalet_forsvinner(mejl):
    mejl.forsok, mejl.fel = 2, "E-postservern svarade inte."
    mejl.save()

    services.skicka(mejl.pk)

    mejl.refresh_from_db()
    assert (mejl.status, mejl.fel, mejl.forsok) == (Mejlstatus.SKICKAT, "", 3)


def test_klockans_rond_tar_det_som_blivit_liggande(mejl, monkeypatch):
    SkickatMejlFactory(created_at=NU)
    nyss = MejlFactory(created_at=NU + datetime.timedelta(minutes=3))
    sent = []
    monkeypatch.setattr("utskick.tasks.skicka.delay", sent.append)

    with time_machine.travel(NU + datetime.timedelta(minutes=4), tick=False):
        tasks.skicka_koade()

    assert sent == [mejl.pk]
    assert nyss.pk not in sent


def test_konto_som_stangts_far_inget(db):
    mejl = MejlFactory(mottagare=UserFactory(is_active=False))

    services.skicka(mejl.pk)

    mejl.refresh_from_db()
    assert mail.outbox == []
    assert (mejl.status, mejl.fel) == (Mejlstatus.MISSLYCKAT, sandning.STANGT)


def test_pahittade_adresser_gar_bara_till_mappen(db, settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path / "finns" / "inte"
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    mejl = MejlFactory(till="demo@demo.invalid", amne="Samverkansportalen: Åäö")

    assert services.skicka(mejl.pk)

    [brev] = inkorg.alla()
    assert (brev.till, brev.amne) == ("demo@demo.invalid", "Samverkansportalen: Åäö")


@pytest.mark.django_db(transaction=True)
def test_tva_uppgifter_samtidigt_skickar_en_gang(monkeypatch):
    mejl = MejlFactory()
    inne, sent = threading.Barrier(2), []

    def send(self, messages):
        sent.extend(messages)
        # The second one asks while the first holds the mail.
        other.start()
        inne.wait(10)
        return len(messages)

    def second():
        services.skicka(mejl.pk)
        connection.close()
        inne.wait(10)

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", send)
    other = threading.Thread(target=second)

    services.skicka(mejl.pk)
    other.join(10)

    assert len(sent) == 1


@pytest.mark.django_db(transaction=True)
def test_en_riktig_arbetare_skickar_mejlet(celery_worker_process):
    person = UserFactory()

    mejl = services.meddela(person, nyckel="prov", rubrik="Provet går fram", orsak="Ni provar.", bradskande=True).mejl

    def skickat():
        mejl.refresh_from_db()
        return mejl.status == Mejlstatus.SKICKAT

    celery_worker_process.wait_for(skickat)
    assert mejl.skickat_at <= timezone.now()
    assert any(brev.till == person.email and "Provet går fram" in brev.text for brev in inkorg.alla())
