"""A year's follow-up is locked when the county is done with it, and opened again with a reason. The latest row of
Arslas tells; nothing else does."""

import zlib

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils import timezone

from insatser.models import Arslas
from insatser.services.fel import AretArOppet, AretArRedanLast, AretHarInteSlutat, AretLast, UpplasningUtanSkal
from insatser.services.ratt import require_open
from sok.permissions import ar_lansstrateg
from sok.services.ratt import lock


def ar_last(overenskommelse, artal):
    """Is the year locked? A year nobody has named is open."""
    row = senaste(overenskommelse, artal)
    return bool(row and row.last)


def senaste(overenskommelse, artal):
    """The row that tells, or None."""
    return (
        Arslas.objects.filter(overenskommelse=overenskommelse, artal=artal)
        .select_related("av", "overenskommelse__samordnare")
        .order_by("-pk")
        .first()
    )


def lasta_ar(overenskommelse):
    """The locked years of an agreement, in one query."""
    rows = Arslas.objects.filter(overenskommelse=overenskommelse).order_by("artal", "-pk").distinct("artal")
    return {artal for artal, last in rows.values_list("artal", "last") if last}


def require_ar_oppet(overenskommelse, artal):
    """AretLast when the year is locked. Within a transaction the year also stays open until it ends: `las` waits."""
    if artal is None:
        return
    _hold(overenskommelse, artal, shared=True)
    row = senaste(overenskommelse, artal)
    if row and row.last:
        raise AretLast(row)


@transaction.atomic
def las(overenskommelse, artal, *, av):
    """Lock a year that has ended: its plan and outcomes are not changed any more."""
    locked = _begin(overenskommelse, artal, av)
    if artal >= timezone.localdate().year:
        raise AretHarInteSlutat(artal)
    row = senaste(locked, artal)
    if row and row.last:
        raise AretArRedanLast(row)
    return Arslas.objects.create(overenskommelse=locked, artal=artal, last=True, av=av)


@transaction.atomic
def las_upp(overenskommelse, artal, *, av, skal):
    """Open a locked year for corrections; UpplasningUtanSkal without a reason."""
    locked = _begin(overenskommelse, artal, av)
    if not ar_last(locked, artal):
        raise AretArOppet(artal)
    if not skal.strip():
        raise UpplasningUtanSkal
    return Arslas.objects.create(overenskommelse=locked, artal=artal, last=False, skal=skal.strip(), av=av)


def _begin(overenskommelse, artal, av):
    """The agreement's row, locked, once everyone who is writing in the year has finished. Only the strategist."""
    require_open(overenskommelse)
    if not ar_lansstrateg(av, overenskommelse):
        raise PermissionDenied
    locked = lock(overenskommelse)
    _hold(locked, artal, shared=False)
    return locked


def _hold(overenskommelse, artal, *, shared):
    """Writers share the year, whoever locks it has it alone: a lock of its own, because locking the agreement's row at
    every outcome would make them queue."""
    function = "pg_advisory_xact_lock_shared" if shared else "pg_advisory_xact_lock"
    key = zlib.crc32(f"arslas {overenskommelse.pk} {artal}".encode())
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [key])
