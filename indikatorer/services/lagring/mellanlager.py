"""The fetched values on their way in: lines in PostgreSQL's COPY format, in a temporary table of the connection."""

import contextlib
import io

from django.db import DatabaseError, connection

from indikatorer.services.lagring import sql

CHUNK = 1 << 20


def rad(serie_id, plats, artal, kon, varde, status="", antal=None, borttaget=False, lag=None, hog=None, underlag=None):
    """One value as a line of COPY's text format. `plats` is our code ("0780"), or "g" and a group's number; `varde`
    None when the source has none, and `status` then its word for why; `lag` and `hog` the source's own 95 % interval;
    `underlag` the people asked or counted; `borttaget` when the source has withdrawn the value."""
    return (
        f"{serie_id}\t{plats}\t{artal}\t{kon}\t{_null(varde)}\t{ren(status)}\t{_null(antal)}\t"
        f"{'t' if borttaget else 'f'}\t{_null(lag)}\t{_null(hog)}\t{_null(underlag)}\n"
    )


def _null(value):
    return "\\N" if value is None else value


def ren(text):
    """A status is a short word; what COPY would read as something else becomes a space."""
    return text[:40].translate({0: " ", 9: " ", 10: " ", 13: " ", 92: " "}) if text else ""


class Mellanlager:
    """A place to write lines, as to a file. What is written is in the database at once, but nowhere that anybody
    reads, so a source may write while it goes on fetching; `lagra` then compares and stores, or nothing happens.

    One at a time per connection. Used as a context manager.
    """

    def __init__(self):
        self._waiting = []
        self._size = 0

    def __enter__(self):
        with connection.cursor() as cursor:
            cursor.execute(sql.CREATE)
        return self

    def __exit__(self, *exc):
        self._waiting.clear()
        # A connection that is broken, or in a failed transaction, drops the table by itself.
        with contextlib.suppress(DatabaseError), connection.cursor() as cursor:
            cursor.execute(sql.DROP)

    def write(self, lines):
        self._waiting.append(lines)
        self._size += len(lines)
        if self._size >= CHUNK:
            self.flush()

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        if not self._waiting:
            return
        lines = io.StringIO("".join(self._waiting))
        self._waiting.clear()
        self._size = 0
        with connection.cursor() as cursor:
            cursor.copy_expert(sql.COPY, lines)
