"""The authority's applications and calls: registered, answered, made into grants."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from sok.services.ratt import require_open
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted
from statsbidrag import permissions
from statsbidrag.forms.ansokan import AnsokanForm, AnsokningsbeslutForm, UtlysningForm
from statsbidrag.models import Utlysning
from statsbidrag.services import ansokningar as services
from statsbidrag.views.bidrag import _try as run
from statsbidrag.views.myndighet import FINNS_INTE, applications, calls, officer, writes


def lista(request, slug):
    """Those without an answer first, then the newest."""
    overenskommelse, myndigheter = officer(request, slug)
    alla = list(applications(overenskommelse, myndigheter))
    context = {
        "vantar": [ansokan for ansokan in alla if not ansokan.beslut],
        "besvarade": [ansokan for ansokan in alla if ansokan.beslut],
        "har_utlysning": calls(overenskommelse, myndigheter).exists(),
    }
    return render(request, "statsbidrag/ansokningar/lista.html", context)


@writes
def ny(request, slug):
    overenskommelse, myndigheter = officer(request, slug)
    require_open(overenskommelse)
    utlysningar = calls(overenskommelse, myndigheter)
    if not utlysningar:
        messages.info(request, "En ansökan hör till en utlysning. Skriv in utlysningen först.")
        return redirect("statsbidrag:utlysning_ny", slug)
    forval = {"utlysning": request.GET.get("utlysning") or utlysningar.first()}
    form = AnsokanForm(posted(request), overenskommelse=overenskommelse, utlysningar=utlysningar, initial=forval)
    if form.is_bound and form.is_valid():
        ansokan = run(form, lambda: _register(form, request.user))
        if ansokan:
            messages.success(request, f"Ansökan ”{ansokan.titel}” är registrerad.")
            if "fler" in request.POST:
                return redirect("statsbidrag:ansokan_ny", slug)
            return redirect("statsbidrag:ansokan", slug, ansokan.pk)
    return _form(request, form, "Ny ansökan")


def _register(form, av):
    return services.registrera_ansokan(form.cleaned_data["utlysning"], av=av, **form.uppgifter())


def _form(request, form, rubrik, ansokan=None):
    context = {"form": form, "rubrik": rubrik, "ansokan": ansokan}
    return render(request, "statsbidrag/ansokningar/formular.html", context, status=400 if form.errors else 200)


def _registered(request, slug, pk):
    overenskommelse, myndigheter = officer(request, slug)
    return overenskommelse, myndigheter, get_object_or_404(applications(overenskommelse, myndigheter), pk=pk)


def visa(request, slug, pk):
    _, _, ansokan = _registered(request, slug, pk)
    context = {"ansokan": ansokan, "bidrag": getattr(ansokan, "bidrag", None)}
    return render(request, "statsbidrag/ansokningar/visa.html", context)


@writes
def andra(request, slug, pk):
    overenskommelse, myndigheter, ansokan = _registered(request, slug, pk)
    require_open(overenskommelse)
    form = AnsokanForm(
        posted(request), overenskommelse=overenskommelse, utlysningar=calls(overenskommelse, myndigheter),
        initial=_stored(ansokan),
    )  # fmt: skip
    if form.is_bound and form.is_valid() and run(form, lambda: _correct(ansokan, form, request.user)):
        messages.success(request, "Ändringarna är sparade.")
        return redirect("statsbidrag:ansokan", slug, pk)
    return _form(request, form, "Ändra ansökan", ansokan)


def _stored(ansokan):
    return {
        "utlysning": ansokan.utlysning_id,
        "mottagare": ansokan.sokande_id,
        **{namn: getattr(ansokan, namn) for namn in ("titel", "sokt_belopp", "inkom", "diarienummer", "insats")},
    }


def _correct(ansokan, form, av):
    return services.andra_ansokan(ansokan, av=av, utlysning=form.cleaned_data["utlysning"], **form.uppgifter())


@writes
def beslut(request, slug, pk):
    overenskommelse, _, ansokan = _registered(request, slug, pk)
    require_open(overenskommelse)
    stored = {"beslut": ansokan.beslut, "datum": ansokan.beslutsdatum or timezone.localdate()}
    form = AnsokningsbeslutForm(posted(request), initial={**stored, "skal": ansokan.beslut_skal})
    if form.is_bound and form.is_valid():
        svar = run(form, lambda: services.besluta_ansokan(ansokan, av=request.user, **form.cleaned_data))
        if svar:
            return _answered(request, slug, svar)
    context = {"form": form, "ansokan": ansokan}
    return render(request, "statsbidrag/ansokningar/beslut.html", context, status=400 if form.errors else 200)


def _answered(request, slug, ansokan):
    messages.success(request, f"Svaret är registrerat: {ansokan.get_beslut_display().lower()}.")
    return redirect("statsbidrag:ansokan", slug, ansokan.pk)


def utlysningar(request, slug):
    """The agreement's calls: an officer's own to change, the strategist's to read."""
    overenskommelse = hamta_overenskommelse(request, slug)
    if not permissions.can_follow(request.user, overenskommelse):
        raise Http404(FINNS_INTE)
    egna = set(permissions.myndigheter(request.user, overenskommelse).values_list("pk", flat=True))
    rader = [{"utlysning": u, "egen": u.beviljande_id in egna} for u in Utlysning.objects.i(overenskommelse)]
    return render(request, "statsbidrag/ansokningar/utlysningar.html", {"rader": rader, "skriver": bool(egna)})


@writes
def utlysning_ny(request, slug):
    overenskommelse, myndigheter = officer(request, slug)
    require_open(overenskommelse)
    form = UtlysningForm(posted(request), myndigheter=myndigheter, initial={"artal": timezone.localdate().year})
    return _call(request, slug, form, Utlysning(overenskommelse=overenskommelse))


@writes
def utlysning(request, slug, pk):
    overenskommelse, myndigheter = officer(request, slug)
    require_open(overenskommelse)
    rad = get_object_or_404(calls(overenskommelse, myndigheter), pk=pk)
    namn = ("beviljande", "titel", "artal", "oppnar", "sista_dag", "belopp", "prioriteringar", "adress")
    stored = {falt: getattr(rad, falt) for falt in namn} | {"bidragstyp": rad.bidragstyp.nyckel}
    return _call(request, slug, UtlysningForm(posted(request), myndigheter=myndigheter, initial=stored), rad)


def _call(request, slug, form, rad):
    if form.is_bound and form.is_valid():
        typ = form.cleaned_data["bidragstyp"]
        if run(form, lambda: services.spara_utlysning(form.fyll(rad), av=request.user, bidragstyp=typ)):
            messages.success(request, "Utlysningen är sparad.")
            return redirect("statsbidrag:utlysningar", slug)
    context = {"form": form, "ny": rad.pk is None}
    return render(request, "statsbidrag/ansokningar/utlysning.html", context, status=400 if form.errors else 200)
