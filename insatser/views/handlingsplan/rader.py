"""Add, change, move, strike and restore the rows of a plan, and make an initiative of a row."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.text import Truncator
from django.views.decorators.http import require_POST

from insatser import permissions
from insatser.forms.handlingsplan import MalFormSet, PlanradForm, malets_varden
from insatser.forms.ny import NyInsatsForm
from insatser.forms.val import Valmojligheter
from insatser.handlingsplan.konflikt import skillnader
from insatser.models import Planrad
from insatser.services import EgenOrganisationSaknas
from insatser.services import handlingsplan as services
from insatser.services.fel import PlanenAndrad, RadenStruken
from insatser.views.handlingsplan.oppna import open_plan_for_rows, open_row, writes
from konton.services import utkast
from sok.permissions import ar_lansstrateg
from sok.views.oppna import posted


@writes
def ny(request, slug, artal):
    plan, mine = open_plan_for_rows(request, slug, artal)
    rad = Planrad(plan=plan)
    form, goals = _forms(request, rad, mine)
    if request.method != "POST" or not (form.is_valid() & goals.is_valid()):
        return _show(request, rad, form, goals)
    saved = services.lagg_till_rad(plan, av=request.user, mal=goals.mal(), **form.uppgifter())
    utkast.kasta(request.user, _nyckel(rad))
    messages.success(request, f"Raden ”{saved}” är tillagd.")
    if "fler" in request.POST:
        return redirect("insatser:planrad_ny", slug, artal)
    return redirect("insatser:handlingsplan", slug, artal)


@writes
def andra(request, slug, artal, pk):
    rad, mine = open_row(request, slug, artal, pk)
    form, goals = _forms(request, rad, mine)
    if request.method != "POST" or not (form.is_valid() & goals.is_valid()):
        return _show(request, rad, form, goals)
    sedd = form.cleaned_data["sedd"]
    try:
        saved = services.andra_rad(rad, av=request.user, sedd=sedd, mal=goals.mal(), **form.uppgifter())
    except PlanenAndrad as reason:
        return _conflict(request, rad, form, goals, reason)
    except RadenStruken as reason:
        form.add_error(None, str(reason))
        return _show(request, rad, form, goals)
    utkast.kasta(request.user, _nyckel(rad))
    messages.success(request, f"Raden ”{saved}” är sparad.")
    if "fler" in request.POST:
        return redirect("insatser:planrad", slug, artal, pk)
    return redirect("insatser:handlingsplan", slug, artal)


def _nyckel(rad):
    """What the person's own draft of the row's form is kept under."""
    return f"planrad:{rad.plan_id}:{rad.pk or 'ny'}"


def _forms(request, rad, mine):
    data, stamp = posted(request), services.stampel(rad)
    val = Valmojligheter(rad.plan.overenskommelse)
    form = PlanradForm(data, instance=rad, initial={"sedd": stamp}, val=val, bara=mine)
    return form, MalFormSet(data, initial=malets_varden(rad), prefix="mal")


def _conflict(request, rad, form, goals, reason):
    """Keep what the person wrote, show what the other saved, and let the next save decide."""
    stored = Planrad.alla.prefetch_related("mal").get(pk=rad.pk)
    form.data = form.data.copy()
    form.data["sedd"] = services.stampel(stored)
    konflikt = {"text": str(reason), "falt": skillnader(stored, form, goals.mal())}
    return _show(request, rad, form, goals, konflikt)


def _show(request, rad, form, goals, konflikt=None):
    title = Truncator(str(rad)).chars(80) if rad.pk else ""
    context = {"plan": rad.plan, "rad": rad, "titel": title, "form": form, "mal": goals, "konflikt": konflikt}
    context["nyckel"] = _nyckel(rad)
    return render(request, "insatser/handlingsplan_rad.html", context, status=409 if konflikt else 200)


FOLJDER = [
    "Raden försvinner ur årets plan och ur dess PDF och Excel.",
    "Den visas som struken sedan planen antogs, och kan återtas.",
    "Insatsen, dess utfall och gruppernas redovisningar finns kvar.",
]


@writes
def stryk(request, slug, artal, pk):
    rad, _ = open_row(request, slug, artal, pk)
    if request.method != "POST":
        context = {"plan": rad.plan, "rad": rad, "punkter": FOLJDER}
        return render(request, "insatser/handlingsplan_stryk.html", context)
    services.stryk_rad(rad, av=request.user)
    messages.success(request, f"Raden ”{rad}” är struken. Den finns under ”Strukna rader” och kan återtas.")
    return redirect("insatser:handlingsplan", slug, artal)


@require_POST
@writes
def aterta(request, slug, artal, pk):
    rad, _ = open_row(request, slug, artal, pk, struken=True)
    services.aterta_rad(rad, av=request.user)
    messages.success(request, f"Raden ”{rad}” är tillbaka i planen.")
    return redirect("insatser:handlingsplan", slug, artal)


@require_POST
@writes
def flytta(request, slug, artal, pk):
    """`steg` is "upp" or "ned"; anything else moves nothing."""
    rad, _ = open_row(request, slug, artal, pk)
    steg = {"upp": -1, "ned": 1}.get(request.POST.get("steg"))
    if steg:
        services.flytta_rad(rad, steg, av=request.user)
    return redirect(f"{rad.plan.get_absolute_url()}#rad-{rad.pk}")


@writes
def insats(request, slug, artal, pk):
    """The quick form of an initiative, filled in from the row; the row is linked when it is saved."""
    rad, _ = open_row(request, slug, artal, pk)
    overenskommelse = rad.plan.overenskommelse
    if not permissions.can_create(request.user, overenskommelse):
        raise PermissionDenied
    initial = {"titel": rad.titel, "omrade": rad.omrade_id or "", "artal": artal}
    val = Valmojligheter(overenskommelse)
    form = NyInsatsForm(posted(request), val=val, bara=_own_only(request.user, overenskommelse), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            services.ny_insats_for(rad, av=request.user, **form.uppgifter())
        except EgenOrganisationSaknas as reason:
            form.add_error("ansvarig", str(reason))
        except (PlanenAndrad, RadenStruken):
            messages.error(request, "Raden har ändrats sedan ni öppnade den, så ingen ny insats lades in.")
            return redirect("insatser:handlingsplan", slug, artal)
        else:
            messages.success(request, "Insatsen är inlagd och kopplad till raden.")
            return redirect("insatser:handlingsplan", slug, artal)
    return render(request, "insatser/handlingsplan_ny_insats.html", {"plan": rad.plan, "rad": rad, "form": form})


def _own_only(user, overenskommelse):
    """The organisations that limit whom the person can name as responsible; None for the strategist."""
    return (
        None if ar_lansstrateg(user, overenskommelse) else permissions.skrivande_organisationer(user, overenskommelse)
    )
