"""Removal is a state: thirty days to change one's mind, and the history stays."""

from django.db import transaction
from django.utils import timezone

from insatser.models import Utfall
from insatser.services.arslas import require_ar_oppet
from insatser.services.fel import KanInteAterstallas
from insatser.services.ratt import lock_for, touch


@transaction.atomic
def ta_bort(insats, *, av):
    """Its outcomes leave every sum with it, so AretLast when one of them belongs to a locked year."""
    locked = lock_for(insats, av)
    _require_open_years(locked)
    locked.borttagen_at = timezone.now()
    locked.borttagen_av = av
    touch(locked, av, "borttagen_at", "borttagen_av")
    return locked


@transaction.atomic
def aterstall(insats, *, av):
    """Bring a removed initiative back with its outcomes; KanInteAterstallas after thirty days, AretLast as above."""
    locked = lock_for(insats, av)
    if not locked.borttagen_at:
        return locked
    if not locked.kan_aterstallas:
        raise KanInteAterstallas
    _require_open_years(locked)
    locked.borttagen_at = locked.borttagen_av = None
    touch(locked, av, "borttagen_at", "borttagen_av")
    return locked


def _require_open_years(insats):
    years = Utfall.objects.filter(insats=insats, artal__isnull=False).order_by("artal").values_list("artal", flat=True)
    for artal in years.distinct():
        require_ar_oppet(insats.overenskommelse, artal)
