"""Make a plan, write its introduction, and let it come into force by its source's word."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone

from insatser import permissions
from insatser.forms.handlingsplan import NyPlanForm, PlanForm
from insatser.konflikt import INGET
from insatser.models import Handlingsplan
from insatser.services import handlingsplan as services
from insatser.services.fel import AretLast, PlanenAndrad, PlanenFinns, PlanenGallerRedan, PlanenSaknarKalla
from insatser.views.handlingsplan.oppna import open_plan_to_write, require_open, writes
from sok.permissions import ar_lansstrateg
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted


@writes
def ny(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    require_open(overenskommelse, None)
    if not permissions.can_skriva_plan(request.user, overenskommelse):
        raise PermissionDenied
    form = NyPlanForm(posted(request), initial={"artal": nasta_planar(overenskommelse)})
    if request.method != "POST" or not form.is_valid():
        return render(request, "insatser/handlingsplan_ny.html", {"form": form})
    try:
        plan = services.skapa(overenskommelse, av=request.user, **form.cleaned_data)
    except (PlanenFinns, AretLast) as reason:
        form.add_error("artal", str(reason))
        return render(request, "insatser/handlingsplan_ny.html", {"form": form, "finns": getattr(reason, "plan", None)})
    messages.success(request, f"{plan} är påbörjad som utkast. Lägg till raderna.")
    return redirect(plan)


def nasta_planar(overenskommelse):
    """The year after the last plan; this year when there is none."""
    last = Handlingsplan.objects.filter(overenskommelse=overenskommelse).order_by("-artal").first()
    return last.artal + 1 if last else timezone.localdate().year


@writes
def andra(request, slug, artal):
    plan = open_plan_to_write(request, slug, artal)
    sedd = services.stampel(plan)
    form = PlanForm(posted(request), instance=plan, initial={"sedd": sedd})
    if request.method != "POST" or not form.is_valid():
        return render(request, "insatser/handlingsplan_andra.html", {"plan": plan, "form": form})
    try:
        services.andra(plan, av=request.user, sedd=form.cleaned_data["sedd"], **form.uppgifter())
    except PlanenAndrad as reason:
        return _conflict(request, plan, form, reason)
    messages.success(request, "Planen är sparad.")
    return redirect("insatser:handlingsplan", slug, artal)


def _conflict(request, plan, form, reason):
    """Keep what the person wrote, show what the other saved, and let the next save decide."""
    stored = Handlingsplan.objects.get(pk=plan.pk)
    form.data = {**form.data.dict(), "sedd": services.stampel(stored)}
    pairs = [(form.fields[name].label, getattr(stored, name), form.cleaned_data[name]) for name in form.Meta.fields]
    rows = [{"namn": name, "fore": a or INGET, "efter": b or INGET} for name, a, b in pairs if a != b]
    context = {"plan": stored, "form": form, "konflikt": {"text": str(reason), "falt": rows}}
    return render(request, "insatser/handlingsplan_andra.html", context, status=409)


FOLJDER = [
    "Alla i överenskommelsen kan läsa planen.",
    "Planen sparas som den står nu. Det som ändras sedan visas som ändringar.",
    "”Antagen” visas som ”anges ej i källan” tills ett beslut har antagit planen.",
]


@writes
def galler(request, slug, artal):
    """A plan with a source comes into force without a decision in the portal."""
    plan = open_plan_to_write(request, slug, artal)
    if not ar_lansstrateg(request.user, plan.overenskommelse):
        raise PermissionDenied
    if request.method != "POST":
        return render(request, "insatser/handlingsplan_galler.html", {"plan": plan, "punkter": FOLJDER})
    try:
        services.satt_i_kraft(plan, av=request.user)
    except (PlanenGallerRedan, PlanenSaknarKalla) as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "Planen gäller nu och läses av alla i överenskommelsen.")
    return redirect(plan)
