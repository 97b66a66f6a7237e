"""One change of an agreement at a time, without holding up those who only write something else that belongs to it."""

import threading

import pytest
from django.db import connection, transaction

from insatser.models import Insats
from sok.services.ratt import lock

pytestmark = pytest.mark.django_db(transaction=True)


def _with_patience(overenskommelse, gor):
    """What became of the deed on another connection that waits half a second at most."""
    told = []

    def run():
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '500ms'")
                gor(overenskommelse)
            told.append("gjort")
        except Exception as fault:
            told.append(type(fault).__name__)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(10)
    return told[0]


def test_den_som_skriver_nagot_annat_vantar_inte(overenskommelse):
    with transaction.atomic():
        lock(overenskommelse)

        told = _with_patience(overenskommelse, lambda ett: Insats.objects.create(overenskommelse=ett, titel="Ny"))

    assert told == "gjort"


def test_den_andra_som_andrar_overenskommelsen_vantar(overenskommelse):
    with transaction.atomic():
        lock(overenskommelse)

        told = _with_patience(overenskommelse, lock)

    assert told == "OperationalError"
