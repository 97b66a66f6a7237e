"""After a test that commits, only the tables that hold rows are emptied; Django empties them all, which takes seconds.

Content types and permissions follow from the models and stay, so nothing has to make them again.
"""

import pytest
from django.db import OperationalError, connections, transaction
from django.test import TransactionTestCase
from psycopg2.errors import DeadlockDetected

ATTEMPTS = 5
KEPT = {"django_migrations", "django_content_type", "auth_permission"}


@pytest.fixture(autouse=True, scope="session")
def _only_filled_tables_are_emptied():
    original = TransactionTestCase._fixture_teardown

    def teardown(case):
        if all(may_switch_off_rules(connections[name]) for name in case._databases_names(include_mirrors=False)):
            for name in case._databases_names(include_mirrors=False):
                empty(connections[name])
        else:
            original(case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", teardown)
        yield


def empty(connection):
    """A browser's last request, or a worker, may still be writing: when the database breaks the knot that this ties,
    the other is soon done."""
    for left in reversed(range(ATTEMPTS)):
        try:
            _empty(connection)
        except OperationalError as fault:
            if not left or not isinstance(fault.__cause__, DeadlockDetected):
                raise
        else:
            return


def _empty(connection):
    """Without references and triggers in the way: history otherwise refuses to lose a row."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        filled = filled_tables(cursor)
        cursor.execute("SET LOCAL session_replication_role = replica")
        for name in filled:
            cursor.execute(f'DELETE FROM "{name}"')


def filled_tables(cursor):
    """The names of those that hold rows, but for the kept ones."""
    tables = {row.name for row in cursor.db.introspection.get_table_list(cursor) if row.type == "t"} - KEPT
    questions = [f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM \"{name}\")" for name in sorted(tables)]
    cursor.execute(" UNION ALL ".join(questions))
    return [name for (name,) in cursor.fetchall()]


def may_switch_off_rules(connection):
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        return cursor.fetchone()[0]
