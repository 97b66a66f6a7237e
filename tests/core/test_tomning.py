"""The tests' own emptying of the database, when somebody is still writing in it."""

import pytest
from django.db import OperationalError, connection, transaction
from psycopg2.errors import DeadlockDetected

from tests import tomning
from tests.factories.sok import OrganisationFactory


@pytest.mark.django_db(transaction=True)
def test_en_knut_med_den_som_skriver_lossas(monkeypatch):
    OrganisationFactory()
    tried = []

    def knot(connection, real=tomning._empty):
        tried.append(1)
        if len(tried) == 1:
            raise OperationalError from DeadlockDetected()
        return real(connection)

    monkeypatch.setattr(tomning, "_empty", knot)

    tomning.empty(connection)

    with transaction.atomic(), connection.cursor() as cursor:
        assert tomning.filled_tables(cursor) == []
    assert len(tried) == 2
