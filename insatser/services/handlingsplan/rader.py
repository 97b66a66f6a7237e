"""The rows of a plan. A row that is struck stays, and can come back."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from insatser import permissions
from insatser.models import Planmal, Planrad
from insatser.services.fel import MaletGarInteAttLasa, PlanenAndrad, RadenSaknarNamn, RadenStruken
from insatser.services.handlingsplan.ratt import MALFALT, lock_plan, require_unchanged, touch
from insatser.services.insats import skapa as skapa_insats
from insatser.services.ratt import require_i_avtalet, require_i_avtalet_nycklar
from sok.models import Omrade


@transaction.atomic
def lagg_till_rad(plan, *, av, mal=(), **falt):
    """A new row, last in the plan. `mal` are dicts of lagst, hogst, enhet and text."""
    rad = _with(Planrad(plan=plan), falt, plan.overenskommelse)
    locked = lock_plan(plan, av, rad.omrade_id)
    last = locked.rader.aggregate(last=Max("ordning"))["last"]
    rad.plan, rad.ordning = locked, (last or 0) + 1
    rad.save()
    _replace_goals(rad, mal)
    touch(locked, av)
    return rad


@transaction.atomic
def andra_rad(rad, *, av, sedd=None, mal=None, **falt):
    """Change a row; its goals stay as they are when `mal` is None. PlanenAndrad when someone wrote since `sedd`."""
    plan, locked = _lock(rad, av)
    if locked.borttagen_at:
        raise RadenStruken
    require_unchanged(locked, sedd)
    _with(locked, falt, plan.overenskommelse)
    if not permissions.can_skriva_planrad(av, plan.overenskommelse, locked.omrade_id):
        raise PermissionDenied
    locked.save()
    if mal is not None:
        _replace_goals(locked, mal)
    touch(plan, av)
    return locked


@transaction.atomic
def stryk_rad(rad, *, av):
    """Strike a row out of the plan; the adopted plan still has it, and it can come back."""
    plan, locked = _lock(rad, av)
    if not locked.borttagen_at:
        locked.borttagen_at, locked.borttagen_av = timezone.now(), av
        locked.save(update_fields=["borttagen_at", "borttagen_av"])
        touch(plan, av)
    return locked


@transaction.atomic
def aterta_rad(rad, *, av):
    plan, locked = _lock(rad, av)
    if locked.borttagen_at:
        locked.borttagen_at = locked.borttagen_av = None
        locked.save(update_fields=["borttagen_at", "borttagen_av"])
        touch(plan, av)
    return locked


@transaction.atomic
def flytta_rad(rad, steg, *, av):
    """Move a row past its neighbour of the same area: −1 is up, 1 is down. At the end nothing happens."""
    plan, locked = _lock(rad, av)
    rows = list(plan.rader.order_by("ordning", "pk"))
    group = [row for row in rows if row.omrade_id == locked.omrade_id]
    here = next((n for n, row in enumerate(group) if row.pk == locked.pk), None)
    if here is None or not 0 <= here + steg < len(group):
        return locked
    a, b = rows.index(group[here]), rows.index(group[here + steg])
    rows[a], rows[b] = rows[b], rows[a]
    for n, row in enumerate(rows, start=1):
        if row.ordning != n:
            row.ordning = n
            row.save(update_fields=["ordning"])
    touch(plan, av)
    return locked


@transaction.atomic
def ny_insats_for(rad, *, av, **uppgifter):
    """Make the initiative that the row tells of and link them; `uppgifter` are what services.skapa asks for.
    PlanenAndrad when the row has got one meanwhile."""
    plan, locked = _lock(rad, av)
    if locked.borttagen_at:
        raise RadenStruken
    if locked.insats_id:
        raise PlanenAndrad(locked, str(plan.updated_by or ""))
    insats = skapa_insats(plan.overenskommelse, av=av, **uppgifter)
    locked.insats = insats
    locked.save(update_fields=["insats"])
    touch(plan, av)
    return insats


def _lock(rad, av):
    """The plan, locked, and the row as it now stands."""
    fresh = Planrad.alla.select_related("plan__overenskommelse").get(pk=rad.pk)
    plan = lock_plan(fresh.plan, av, fresh.omrade_id)
    row = Planrad.alla.get(pk=rad.pk)
    if row.omrade_id != fresh.omrade_id and not permissions.can_skriva_planrad(av, plan.overenskommelse, row.omrade_id):
        raise PermissionDenied
    row.plan = plan
    return plan, row


def _with(rad, falt, overenskommelse):
    """The row with its new words; what it belongs to decides its area when none is given, and all of it is the
    agreement's own."""
    for name, value in falt.items():
        setattr(rad, name, value)
    inner = rad.delmal or rad.samverkansomrade
    if inner:
        rad.omrade_id = inner.omrade_id
    areas = {rad.omrade_id, rad.samverkansomrade and rad.samverkansomrade.omrade_id}
    require_i_avtalet_nycklar(overenskommelse, Omrade, areas)
    require_i_avtalet(overenskommelse, rad.organ, rad.insats)
    if not rad.insats_id and not rad.titel.strip():
        raise RadenSaknarNamn
    return rad


def _replace_goals(rad, mal):
    """Make the stored goals equal the wanted ones; one that is already there keeps its history."""
    wanted = [_goal(rad, n, values) for n, values in enumerate(mal)]
    stored = list(rad.mal.all())
    for old, new in zip(stored, wanted, strict=False):
        if any(getattr(old, name) != getattr(new, name) for name in (*MALFALT, "ordning")):
            new.pk = old.pk
            new.save(force_update=True)
    for new in wanted[len(stored) :]:
        new.save()
    rad.mal.filter(pk__in=[old.pk for old in stored[len(wanted) :]]).delete()
    getattr(rad, "_prefetched_objects_cache", {}).pop("mal", None)


def _goal(rad, ordning, values):
    """One goal, checked before the database would refuse it."""
    goal = Planmal(rad=rad, ordning=ordning, **values)
    if goal.lagst is None and not goal.text.strip():
        raise MaletGarInteAttLasa("Skriv målet som ett antal eller i ord.")
    if goal.lagst is not None and not goal.enhet.strip():
        raise MaletGarInteAttLasa("Skriv vad antalet räknar, till exempel deltagare.")
    if goal.hogst is not None and (goal.lagst is None or goal.hogst <= goal.lagst):
        raise MaletGarInteAttLasa("Ange intervallets lägsta och högsta värde. Det högsta ska vara större.")
    return goal
