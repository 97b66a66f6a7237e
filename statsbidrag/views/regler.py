"""The granting authority's rules for its reports."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from sok.services.fel import OverenskommelsenAvslutad
from sok.views import hamta_overenskommelse
from statsbidrag import permissions
from statsbidrag.forms.regler import ReglerForm
from statsbidrag.models import Redovisningsregler
from statsbidrag.services.fel import GransenKanInteHojas
from statsbidrag.services.regler import spara_regler


def regler(request, slug):
    """One authority at a time: an officer of two chooses in the address."""
    overenskommelse = hamta_overenskommelse(request, slug)
    myndigheter = list(permissions.myndigheter(request.user, overenskommelse))
    if not myndigheter:
        raise PermissionDenied
    myndighet = myndigheter[0]
    if "myndighet" in request.GET:
        vald = request.GET["myndighet"]
        myndighet = get_object_or_404(
            permissions.myndigheter(request.user, overenskommelse), pk=int(vald) if vald.isdecimal() else 0
        )
    lagrade = Redovisningsregler.for_myndighet(myndighet.pk)
    form = ReglerForm(request.POST or None, initial=ReglerForm.initial_for(lagrade))
    adress = f"{reverse('statsbidrag:regler', args=[slug])}?myndighet={myndighet.pk}"
    if request.method == "POST" and form.is_valid():
        return _save(request, overenskommelse, myndighet, form, adress)
    flikar = [{"text": m.namn, "url": f"?myndighet={m.pk}", "nu": m == myndighet} for m in myndigheter]
    innehall = {"form": form, "myndighet": myndighet, "flikar": flikar if len(flikar) > 1 else []}
    return render(request, "statsbidrag/regler.html", innehall, status=400 if form.errors else 200)


def _save(request, overenskommelse, myndighet, form, adress):
    try:
        spara_regler(overenskommelse, myndighet, av=request.user, **form.regler())
    except (OverenskommelsenAvslutad, GransenKanInteHojas) as skal:
        messages.error(request, str(skal))
    else:
        messages.success(request, "Reglerna är sparade.")
    return redirect(adress)
