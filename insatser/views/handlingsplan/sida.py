"""Read the plans: all years, one year, what has changed since it was adopted, and what was adopted."""

from django.shortcuts import get_object_or_404, render

from insatser import permissions
from insatser.handlingsplan import sida
from insatser.models import Handlingsplan
from insatser.services import handlingsplan as services
from insatser.views.handlingsplan.oppna import open_plan
from sok.views import hamta_overenskommelse


def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    plans = sida.lista(Handlingsplan.objects.visible_to(request.user).filter(overenskommelse=overenskommelse))
    context = {"planer": plans, "kan_skapa": permissions.can_skriva_plan(request.user, overenskommelse)}
    return render(request, "insatser/handlingsplaner.html", context)


def handlingsplan(request, slug, artal):
    plan = open_plan(request, slug, artal)
    context = {"plan": plan, "sida": sida.sida(plan, request.user), "artal_efter": artal + 1}
    return render(request, "insatser/handlingsplan.html", context)


def skillnad(request, slug, artal):
    """What has been added, changed and struck since the plan was adopted; ?antagande= chooses an earlier one."""
    plan = open_plan(request, slug, artal)
    number = request.GET.get("antagande", "")
    chosen = plan.antaganden.filter(nummer=int(number)).first() if number.isdecimal() and len(number) < 5 else None
    context = {"plan": plan, "skillnad": services.skillnad(plan, chosen), "antaganden": list(plan.antaganden.all())}
    return render(request, "insatser/handlingsplan_skillnad.html", context)


def antagande(request, slug, artal, nummer):
    """The plan as it stood when it was adopted."""
    plan = open_plan(request, slug, artal)
    antagande = get_object_or_404(plan.antaganden.select_related("av"), nummer=nummer)
    context = {"plan": plan, "antagande": antagande, "grupper": sida.efter_omrade(antagande.innehall)}
    return render(request, "insatser/handlingsplan_antagande.html", context)
