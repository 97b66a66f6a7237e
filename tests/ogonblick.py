"""The whole content of the test database, taken once and put back: what takes ten seconds to load comes in one."""

import io

from django.db import connection, transaction

from tests.tomning import filled_tables


def take():
    """{table: its rows as COPY gives them}, and the numbers that the sequences have reached."""
    with transaction.atomic(), connection.cursor() as cursor:
        rows = {table: _copied(cursor, f'COPY "{table}" TO STDOUT') for table in filled_tables(cursor)}
        cursor.execute("SELECT sequencename, last_value FROM pg_sequences WHERE last_value IS NOT NULL")
        return rows, dict(cursor.fetchall())


def put_back(taken):
    """Into an empty database, as it was: no trigger writes history of it."""
    rows, sequences = taken
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for table, content in rows.items():
            cursor.copy_expert(f'COPY "{table}" FROM STDIN', io.BytesIO(content))
        for name, value in sequences.items():
            cursor.execute("SELECT setval(%s::regclass, %s)", [f'"{name}"', value])


def _copied(cursor, statement):
    out = io.BytesIO()
    cursor.copy_expert(statement, out)
    return out.getvalue()
