"""The plan itself: made once for its year, and introduced in its own words."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from insatser import permissions
from insatser.models import Handlingsplan
from insatser.services.arslas import require_ar_oppet
from insatser.services.fel import PlanenFinns
from insatser.services.handlingsplan.ratt import lock_plan, require_unchanged, touch
from insatser.services.ratt import require_open


@transaction.atomic
def skapa(overenskommelse, artal, *, av, titel="", inledning="", kalla=""):
    """A draft for the year; PlanenFinns when the year already has a plan."""
    require_open(overenskommelse)
    if not permissions.can_skriva_plan(av, overenskommelse):
        raise PermissionDenied
    require_ar_oppet(overenskommelse, artal)
    try:
        with transaction.atomic():
            return Handlingsplan.objects.create(
                overenskommelse=overenskommelse,
                artal=artal,
                titel=titel,
                inledning=inledning,
                kalla=kalla,
                revision=1,
                updated_by=av,
            )
    except IntegrityError:
        plan = Handlingsplan.objects.filter(overenskommelse=overenskommelse, artal=artal).first()
        if plan is None:
            raise
        raise PlanenFinns(plan) from None


@transaction.atomic
def andra(plan, *, av, sedd=None, **falt):
    """Title, introduction, source and note; PlanenAndrad when someone has written since `sedd` (see stampel)."""
    locked = lock_plan(plan, av)
    require_unchanged(locked, sedd)
    for name, value in falt.items():
        setattr(locked, name, value)
    touch(locked, av, *falt)
    return locked
