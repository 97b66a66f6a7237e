"""Whose turn it is: one pull at a time from each source, whichever process asks.

The turn is a lock that the database holds for the pull's own connection and that goes with it, so a process that is
killed lets go at once. It therefore also tells whether anybody works on a pull. Like the store's temporary table it
needs one connection all the way: no pooler in between that lends it out after each transaction.
"""

import contextlib
import time

from django.db import Error, connection

from core import svenska
from indikatorer.models import Kalltyp

# The first of the lock's two numbers; the second is the source.
SPACE = 4_711_002
# Seconds between the questions of the one who waits.
PAUS = 2.0
TAKE = "SELECT pg_try_advisory_lock(%s, hashtext(%s))"
TAKE_IN_TRANSACTION = "SELECT pg_try_advisory_xact_lock(%s, hashtext(%s))"
LEAVE = "SELECT pg_advisory_unlock(%s, hashtext(%s))"
TAKEN = """
SELECT kalla FROM unnest(%s) kalla JOIN pg_locks ON objid = hashtext(kalla)::oid
WHERE locktype = 'advisory' AND classid = %s::oid AND objsubid = 2 AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


class Taken(Exception):
    """Somebody else pulls from the source; says so in Swedish."""


@contextlib.contextmanager
def of(kalla, framsteg, *, vanta=True):
    """Have the source to oneself. Waits for the one who has it, and tells `framsteg(step, of, text)` so; `Taken`
    instead unless `vanta`."""
    while not _ask(TAKE, kalla):
        if not vanta:
            raise Taken(waiting([kalla]))
        framsteg(0, 1, waiting([kalla]))
        time.sleep(PAUS)
    try:
        yield
    finally:
        # A connection that is broken has let go by itself.
        with contextlib.suppress(Error):
            _ask(LEAVE, kalla)


def waiting(kallor):
    """What is said of a pull that waits for others."""
    return f"Väntar på en annan hämtning från {svenska.lista(Kalltyp(kalla).label for kalla in kallor)}"


def free(kalla):
    """Is nobody pulling from the source? True keeps it so until the end of the transaction."""
    return _ask(TAKE_IN_TRANSACTION, kalla)


def taken():
    """The sources that somebody pulls from at this moment."""
    with connection.cursor() as cursor:
        cursor.execute(TAKEN, [Kalltyp.values, SPACE])
        return {kalla for (kalla,) in cursor.fetchall()}


def _ask(question, kalla):
    with connection.cursor() as cursor:
        cursor.execute(question, [SPACE, kalla])
        return cursor.fetchone()[0]
