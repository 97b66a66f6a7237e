"""What every change of a plan begins and ends with: is it open, may the person, has someone else written since."""

import hashlib
import json

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.core.serializers.json import DjangoJSONEncoder

from insatser import permissions
from insatser.models import Handlingsplan, Planantagande, Planrad, Planstatus
from insatser.services.arslas import require_ar_oppet
from insatser.services.fel import PlanenAndrad
from insatser.services.handlingsplan.innehall import innehall
from insatser.services.ratt import require_open
from konton.models import User

PLANFALT = ("titel", "inledning", "kalla", "anmarkning")
RADFALT = (
    "omrade_id",
    "samverkansomrade_id",
    "delmal_id",
    "insats_id",
    "titel",
    "genomforande",
    "uppfoljning",
    "bakgrund",
    "indikatorer",
    "mottagare",
    "organ_id",
    "lasbarhet",
    "anmarkning",
)
MALFALT = ("lagst", "hogst", "enhet", "text")


def lock_plan(plan, av, *omraden):
    """The plan's row, locked, when the agreement and the year are open and the person may write there; without areas
    the question is the whole plan."""
    require_open(plan.overenskommelse)
    locked = Handlingsplan.objects.select_for_update(of=("self",)).select_related("overenskommelse").get(pk=plan.pk)
    avtal = locked.overenskommelse
    allowed = permissions.can_skriva_planrad(av, avtal, *omraden) if omraden else permissions.can_skriva_plan(av, avtal)
    if not allowed:
        raise PermissionDenied
    require_ar_oppet(avtal, locked.artal)
    keep_as_it_stood(locked, av)
    return locked


def keep_as_it_stood(plan, av):
    """A plan that came into force by its source's word is kept as it stood then, before anyone writes in it: what has
    been changed since can be told as for one that was adopted by a decision."""
    if plan.status == Planstatus.GALLER and not plan.antaganden.exists():
        Planantagande.objects.create(plan=plan, nummer=1, innehall=innehall(plan), av=av)


def touch(plan, av, *fields):
    """Store the named fields and say who changed the plan last."""
    plan.revision += 1
    plan.updated_by = av
    plan.save(update_fields=[*fields, "revision", "updated_by", "updated_at"])


def stampel(ting):
    """What a form remembers of the row or plan it showed: the same as long as nobody has written."""
    if ting.pk is None:
        return ""
    names = RADFALT if isinstance(ting, Planrad) else PLANFALT
    told = [str(getattr(ting, name)) for name in names]
    if isinstance(ting, Planrad):
        told += [[f"{getattr(goal, name)}" for name in MALFALT] for goal in ting.mal.all()]
    return hashlib.sha256(json.dumps(told, cls=DjangoJSONEncoder).encode()).hexdigest()[:16]


def require_unchanged(ting, sedd):
    """PlanenAndrad when someone has written since the form with this stamp was shown; None asks nothing."""
    if sedd is not None and sedd != stampel(ting):
        raise PlanenAndrad(ting, _last_writer(ting))


def _last_writer(ting):
    """The name of whoever saved the row last, from what the database itself has recorded."""
    events = apps.get_model("insatser", f"{type(ting).__name__}Event").objects.filter(pgh_obj=ting.pk)
    event = events.select_related("pgh_context").order_by("-pgh_id").first()
    user = (event.pgh_context.metadata if event and event.pgh_context else {}).get("user")
    plan = ting.plan if isinstance(ting, Planrad) else ting
    row = User.objects.filter(pk=user or plan.updated_by_id).first()
    return str(row) if row else ""
