"""Storing what was fetched: compare in SQL, close and open vintages, fill the inbox. All of it, or nothing."""

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from indikatorer.kallor import fel
from indikatorer.models import Hamtningstillstand
from indikatorer.services.lagring import sql
from indikatorer.services.lagring.beskrivning import uppdatera_serier
from indikatorer.services.lagring.demo import glom_pahittade_andringar
from indikatorer.services.lagring.mellanlager import Mellanlager

# A pull that lacks more than this share of what a series had is refused: a source that answers an empty list
# without complaint looks just the same as one that has removed everything.
STORSTA_BORTFALL = 0.2
# One lock for all pulls, so that two of them compare one after the other.
LOCK = 4_711_001


class OrimligtBortfall(fel.KallaFel):
    """The source has suddenly lost much of what it had."""


def lagra(hamtning, omfang, rows, *, beskrivningar=None, godta_bortfall=False, helt=None):
    """Compare the values with what is current, store the difference, and mark the Hamtning as done.

    `rows` is a Mellanlager that has been written to, or the lines themselves (strings by `rad`). `beskrivningar` is
    {source id: Beskrivning}. `helt` says that what is lacking within `omfang` is gone at the source, and closes it;
    by default so when the Hamtning asked for everything (`sedan` empty). OvantatSvar when a value comes twice,
    OrimligtBortfall when much of what we had is gone; then nothing has changed.
    """
    if isinstance(rows, Mellanlager):
        return _store(hamtning, omfang, rows, beskrivningar, godta_bortfall, helt)
    with Mellanlager() as between:
        between.writelines(rows)
        return _store(hamtning, omfang, between, beskrivningar, godta_bortfall, helt)


@transaction.atomic
def _store(hamtning, omfang, between, beskrivningar, godta_bortfall, helt):
    now = timezone.now()
    values = {
        "nu": now,
        "hamtning": hamtning.pk,
        "serier": [serie.pk for serie in omfang.serier.values()],
        "platser": list(omfang.platser.values()),
        "artal": list(omfang.artal),
        "andel": STORSTA_BORTFALL,
        "demo": hamtning.demo,
    }
    between.flush()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute("SET LOCAL work_mem = '64MB'")
        if not hamtning.demo:
            _replace_demo(cursor, omfang, values)
        cursor.execute(sql.HAS_CURRENT, values)
        if cursor.fetchone()[0]:
            whole = hamtning.sedan is None if helt is None else helt
            counts = _compare_and_store(cursor, values, whole=whole, godta_bortfall=godta_bortfall)
        else:
            counts = _store_first(cursor, values)
        uppdatera_serier(cursor, hamtning, omfang, beskrivningar, now)
    _finish(hamtning, counts, now)


def _replace_demo(cursor, omfang, values):
    cursor.execute(sql.CLOSE_DEMO, values)
    if cursor.rowcount:
        glom_pahittade_andringar(omfang)


def _compare_and_store(cursor, values, *, whole, godta_bortfall):
    """Close and open vintages and fill the inbox; returns {outcome: number}."""
    cursor.execute("ANALYZE ny")
    _refuse_duplicates(cursor)
    cursor.execute(sql.COMPARE, values)
    if whole:
        cursor.execute(sql.ABSENT, values)
    counts = _counts(cursor)
    if whole and counts.get("borttaget") and not godta_bortfall:
        _refuse_losses(cursor, values)
    for statement in _changes(counts):
        cursor.execute(statement, values)
    return counts


def _store_first(cursor, values):
    """Series without a single value have nothing to be compared with, and the unique indexes tell of a duplicate."""
    cursor.execute(sql.NOT_COMPARED, values)
    try:
        with transaction.atomic():
            cursor.execute(sql.OPEN_FIRST, values)
    except IntegrityError:
        _refuse_duplicates(cursor)
        raise
    return {"nytt": cursor.rowcount}


def _changes(counts):
    """What there is to do, in order; nothing is asked of the large table in vain."""
    old = counts.get("reviderat") or counts.get("borttaget")
    new = counts.get("reviderat") or counts.get("nytt")
    return [*([sql.CLOSE] if old else []), *([sql.OPEN] if new else []), *([sql.INBOX] if old else [])]


def _refuse_duplicates(cursor):
    cursor.execute(sql.DUPLICATES)
    if row := cursor.fetchone():
        raise fel.OvantatSvar(f"Källan gav två värden för samma plats och år ({row[1]}, {row[2]}).")


def _refuse_losses(cursor, values):
    cursor.execute(sql.LOSSES, values)
    if losses := cursor.fetchall():
        listed = ", ".join(f"{kalla_id} ({borta} av {hade} värden)" for kalla_id, borta, hade in losses[:5])
        raise OrimligtBortfall(
            f"Källan saknar plötsligt mycket av det den hade: {listed}. Kontrollera hos källan; "
            "stämmer det, hämta igen och godta bortfallet."
        )


def _counts(cursor):
    cursor.execute(sql.COUNT)
    return dict(cursor.fetchall())


def _finish(hamtning, counts, now):
    hamtning.tillstand = Hamtningstillstand.KLAR
    hamtning.avslutad = now
    hamtning.nya = counts.get("nytt", 0)
    hamtning.reviderade = counts.get("reviderat", 0)
    hamtning.borttagna = counts.get("borttaget", 0)
    hamtning.oforandrade = counts.get("oforandrat", 0)
    hamtning.hamtade = hamtning.nya + hamtning.reviderade + hamtning.oforandrade
    hamtning.save()
