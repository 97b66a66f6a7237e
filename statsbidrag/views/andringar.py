"""Changes of a grant: asked for on the recipient's page of it, answered on the authority's."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from konton.services import utkast
from sok.services.ratt import require_open
from sok.views.oppna import posted
from statsbidrag.forms.andring import AndringForm, AndringssvarForm
from statsbidrag.models import Svar
from statsbidrag.services import andringar as services
from statsbidrag.services import fel
from statsbidrag.services.bidrag import ar_oppet
from statsbidrag.views.bidrag import _try as run
from statsbidrag.views.bidragssida import andringsrad
from statsbidrag.views.eget_bidrag import received
from statsbidrag.views.myndighet import granted, writes


@writes
def begar(request, pk):
    """The recipient asks; while one waits for its answer there is no other."""
    bidrag = received(request, pk)
    require_open(bidrag.overenskommelse)
    hinder = _hinder(bidrag)
    if hinder and request.method != "POST":
        messages.info(request, str(hinder))
        return redirect("statsbidrag:eget_bidrag", pk)
    form = AndringForm(posted(request), bidrag=bidrag)
    if form.is_bound and form.is_valid():
        andring = run(form, lambda: services.begar_andring(bidrag, av=request.user, **form.begaran()))
        if andring:
            utkast.kasta(request.user, _nyckel(bidrag))
            messages.success(request, f"Begäran är skickad till {bidrag.beviljande.namn}. Svaret kommer här.")
            return redirect("statsbidrag:eget_bidrag", pk)
    context = {"bidrag": bidrag, "form": form, "nyckel": _nyckel(bidrag)}
    return render(request, "statsbidrag/bidrag/begar_andring.html", context, status=400 if form.errors else 200)


def _nyckel(bidrag):
    return f"bidragsandring:{bidrag.pk}"


def _hinder(bidrag):
    if not ar_oppet(bidrag):
        return fel.KanInteAndras()
    return fel.AndringVantar() if bidrag.andringar.filter(svar="").exists() else None


@require_POST
@writes
def ta_tillbaka(request, pk, andring):
    bidrag = received(request, pk)
    rad = get_object_or_404(bidrag.andringar, pk=andring)
    try:
        services.ta_tillbaka_andring(rad, av=request.user)
    except fel.StatsbidragFel as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "Begäran är tillbakatagen.")
    return redirect("statsbidrag:eget_bidrag", pk)


@writes
def svara(request, slug, pk, andring):
    """What is asked for beside what holds, and the answer."""
    bidrag = granted(request, slug, pk)
    require_open(bidrag.overenskommelse)
    rad = get_object_or_404(bidrag.andringar.select_related("begard_av", "bidrag"), pk=andring)
    if not rad.vantar and request.method != "POST":
        return redirect("statsbidrag:bidrag", slug, pk)
    initial = {"frist": services.ny_frist(bidrag, rad.periodslut)}
    form = AndringssvarForm(posted(request), ny_period=bool(rad.periodslut), initial=initial)
    if form.is_bound and form.is_valid():
        svarad = run(form, lambda: services.svara_pa_andring(rad, av=request.user, **form.cleaned_data))
        if svarad:
            _say(request, svarad)
            return redirect("statsbidrag:bidrag", slug, pk)
    context = {"bidrag": bidrag, "rad": andringsrad(bidrag, rad), "form": form}
    return render(request, "statsbidrag/bidrag/svara_andring.html", context, status=400 if form.errors else 200)


def _say(request, andring):
    if andring.svar == Svar.BEVILJAD:
        messages.success(request, "Ändringen är beviljad och gäller nu. Mottagaren ser den.")
    else:
        messages.success(request, "Ändringen är avslagen. Mottagaren ser svaret.")
