"""What was adopted is kept as it stood. The decision itself belongs to the forum."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max

from insatser.models import PLANENS_OVERGANGAR, Handlingsplan, Planantagande, Planstatus
from insatser.services.arslas import require_ar_oppet
from insatser.services.fel import PlanenGallerRedan, PlanenSaknarKalla
from insatser.services.handlingsplan.innehall import innehall
from insatser.services.handlingsplan.ratt import keep_as_it_stood, lock_plan, touch
from insatser.services.ratt import require_open
from sok.permissions import ar_lansstrateg


@transaction.atomic
def anta(overenskommelse, artal, *, antagen, beslut_text, av):
    """The year's plan is adopted as it stands, under the next number, and holds from now on. None when the portal has
    no plan for the year: the decision is about one kept elsewhere. Who may decide is asked by the forum."""
    require_open(overenskommelse)
    plan = (
        Handlingsplan.objects.select_for_update(of=("self",))
        .select_related("overenskommelse")
        .filter(overenskommelse=overenskommelse, artal=artal)
        .first()
    )
    if plan is None:
        return None
    require_ar_oppet(overenskommelse, artal)
    if plan.status != Planstatus.GALLER:
        _set_status(plan, Planstatus.GALLER)
    last = plan.antaganden.aggregate(last=Max("nummer"))["last"]
    antagande = Planantagande.objects.create(
        plan=plan,
        nummer=(last or 0) + 1,
        antagen=antagen,
        beslut_text=beslut_text,
        innehall=innehall(plan),
        av=av,
    )
    touch(plan, av, "status")
    return antagande


@transaction.atomic
def satt_i_kraft(plan, *, av):
    """A plan that comes from a source holds without a decision in the portal; only the strategist says so."""
    locked = lock_plan(plan, av)
    if not ar_lansstrateg(av, locked.overenskommelse):
        raise PermissionDenied
    if locked.status == Planstatus.GALLER:
        raise PlanenGallerRedan
    if not locked.kalla.strip():
        raise PlanenSaknarKalla
    _set_status(locked, Planstatus.GALLER)
    touch(locked, av, "status")
    keep_as_it_stood(locked, av)
    return locked


def _set_status(plan, till):
    """The only writer of a plan's status."""
    if till not in PLANENS_OVERGANGAR.get(plan.status, ()):
        raise PlanenGallerRedan
    plan.status = till
