"""Removal is a state: thirty days to change one's mind, and the history stays."""

from django.db import transaction
from django.utils import timezone

from insatser.services.fel import KanInteAterstallas
from insatser.services.ratt import lock_for, touch


@transaction.atomic
def ta_bort(insats, *, av):
    locked = lock_for(insats, av)
    locked.borttagen_at = timezone.now()
    locked.borttagen_av = av
    touch(locked, av, "borttagen_at", "borttagen_av")
    return locked


@transaction.atomic
def aterstall(insats, *, av):
    """Bring a removed initiative back; KanInteAterstallas after thirty days."""
    locked = lock_for(insats, av)
    if not locked.borttagen_at:
        return locked
    if not locked.kan_aterstallas:
        raise KanInteAterstallas
    locked.borttagen_at = locked.borttagen_av = None
    touch(locked, av, "borttagen_at", "borttagen_av")
    return locked
