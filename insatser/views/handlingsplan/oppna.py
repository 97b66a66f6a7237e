"""How every page of an action plan begins: the agreement, the plan, the row, and whether the person may write."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render

from insatser import permissions
from insatser.models import Handlingsplan, Planrad
from insatser.services.arslas import require_ar_oppet
from insatser.services.fel import AretLast, OverenskommelsenAvslutad
from sok.views import hamta_overenskommelse


def open_plan(request, slug, artal):
    """The year's plan among those the person may see; 404 otherwise."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Handlingsplan.objects.visible_to(request.user).select_related("updated_by")
    plan = get_object_or_404(rows, overenskommelse=overenskommelse, artal=artal)
    plan.overenskommelse = overenskommelse
    return plan


def open_plan_to_write(request, slug, artal):
    """The plan as a whole, to change; 403 when the person may only read, or write rows alone."""
    plan = open_plan(request, slug, artal)
    require_open(plan.overenskommelse, artal)
    if not permissions.can_skriva_plan(request.user, plan.overenskommelse):
        raise PermissionDenied
    return plan


def open_plan_for_rows(request, slug, artal):
    """The plan and the areas (None means all) in which the person may write rows; 403 when there are none."""
    plan = open_plan(request, slug, artal)
    require_open(plan.overenskommelse, artal)
    mine = permissions.planomraden(request.user, plan.overenskommelse)
    if mine is not None and not mine:
        raise PermissionDenied
    return plan, mine


def open_row(request, slug, artal, pk, struken=False):
    """A row to change, with the areas the person writes in."""
    plan, mine = open_plan_for_rows(request, slug, artal)
    rows = Planrad.alla.select_related("omrade", "insats", "organ").prefetch_related("mal")
    rad = get_object_or_404(rows, plan=plan, pk=pk, borttagen_at__isnull=not struken)
    if mine is not None and rad.omrade_id not in mine:
        raise PermissionDenied
    rad.plan = plan
    return rad, mine


def require_open(overenskommelse, artal):
    if not permissions.ar_oppen(overenskommelse):
        raise OverenskommelsenAvslutad
    require_ar_oppet(overenskommelse, artal)


def writes(view):
    """A closed agreement and a locked year answer every attempt to write with the reason, as 403."""

    @wraps(view)
    def wrapped(request, slug, *args, **kwargs):
        try:
            return view(request, slug, *args, **kwargs)
        except (OverenskommelsenAvslutad, AretLast) as reason:
            context = {"skal": str(reason), "artal": kwargs.get("artal")}
            return render(request, "insatser/handlingsplan_stangd.html", context, status=403)

    return wrapped
