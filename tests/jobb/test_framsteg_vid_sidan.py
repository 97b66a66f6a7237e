"""Progress told from inside a long transaction is seen at once, waits for no one and disturbs nothing."""

import threading
import time

import pytest
from django.db import connection, transaction

from jobb import services
from jobb.models import Jobb
from tests.factories.jobb import JobbFactory

pytestmark = pytest.mark.django_db(transaction=True)


def utifran(question):
    """The answer from a connection of its own."""
    answers = []

    def ask():
        try:
            answers.append(question())
        finally:
            connection.close()

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    return answers[0]


def ser_till_slut(question, expected, within=10):
    deadline = time.monotonic() + within
    while (seen := utifran(question)) != expected and time.monotonic() < deadline:
        pass
    return seen == expected


def _lage(jobb):
    return lambda: Jobb.objects.values_list("steg", "steg_av", "text").get(pk=jobb.pk)


def _anslutningar():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
        return cursor.fetchone()[0]


def test_framsteget_syns_medan_transaktionen_ar_oppen():
    jobb = JobbFactory()

    with services.framsteg_vid_sidan(jobb) as framsteg, transaction.atomic():
        JobbFactory(startat_av=jobb.startat_av)
        framsteg(3, 10, "Tre av tio")
        syns = ser_till_slut(_lage(jobb), (3, 10, "Tre av tio"))
        sparat = utifran(Jobb.objects.count)

    assert syns
    assert (sparat, Jobb.objects.count()) == (1, 2)


def test_framsteget_star_kvar_nar_transaktionen_rullas_tillbaka():
    jobb = JobbFactory()

    def work():
        with services.framsteg_vid_sidan(jobb) as framsteg, transaction.atomic():
            framsteg(1, 2, "Ett av två")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work()

    assert _lage(jobb)() == (1, 2, "Ett av två")


def test_en_rad_som_nagon_haller_vantas_inte_in():
    """The transaction may itself hold the job's row; whoever waited for it would wait for ever."""
    jobb = JobbFactory()

    with transaction.atomic():
        Jobb.objects.select_for_update().get(pk=jobb.pk)
        with services.framsteg_vid_sidan(jobb) as framsteg:
            framsteg(1, 2, "Ett av två")

    assert _lage(jobb)() == (0, 0, "")


def test_ett_fel_i_framsteget_stor_inte_arbetet(caplog):
    jobb = JobbFactory()

    with services.framsteg_vid_sidan(jobb) as framsteg, transaction.atomic():
        framsteg(1, 3, "x" * 1000)
        framsteg(2, 3, "Två av tre")
        JobbFactory(startat_av=jobb.startat_av)

    assert Jobb.objects.count() == 2
    assert _lage(jobb)() == (2, 3, "Två av tre")
    assert "could not be stored" in caplog.text


def test_anslutningen_stangs_efterat():
    jobb = JobbFactory()
    fore = _anslutningar()

    with services.framsteg_vid_sidan(jobb) as framsteg:
        framsteg(1, 2, "Ett av två")
        deadline = time.monotonic() + 10
        while (under := _anslutningar()) == fore and time.monotonic() < deadline:
            pass
    deadline = time.monotonic() + 10
    while (efter := _anslutningar()) > fore and time.monotonic() < deadline:
        pass

    assert (under, efter) == (fore + 1, fore)
