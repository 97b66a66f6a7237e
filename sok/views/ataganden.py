"""What the parties have undertaken, and the yearly follow-up that each party writes."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from core.svenska import antal
from sok.forms.ataganden import UppfoljningForm
from sok.models import Atagandepart
from sok.permissions import ar_lansstrateg, can_folja_upp_atagande, egna_organisationer, foljer_upp_for
from sok.services.atagandelista import Atagandelista, atagandedag, partens_ataganden, uppfoljningsar, valt_ar
from sok.services.ataganden import NagonAnnanSvarade, UppfoljningenStangd, marke_for
from sok.services.ataganden import folj_upp as spara_uppfoljning
from sok.views import hamta_med_delar, hamta_overenskommelse

SAKNAS = "Sidan finns inte, eller så har ni inte behörighet att se den."


def lista(request, slug):
    overenskommelse = hamta_med_delar(request, slug)
    artal = valt_ar(overenskommelse, request.GET.get("ar", ""), request.datum)
    lista = Atagandelista(overenskommelse, artal, atagandedag(overenskommelse, artal, request.datum))
    mine = egna_organisationer(request.user, overenskommelse)
    context = {
        "lista": lista,
        "artal": artal,
        "ar_val": [{"artal": ar, "nu": ar == artal} for ar in uppfoljningsar(overenskommelse)],
        "egna": mine,
        "vara": lista.hos(mine),
        "skriver_for": _writes_for(request, overenskommelse, lista),
        "visa_svarande": ar_lansstrateg(request.user, overenskommelse),
    }
    return render(request, "sok/ataganden.html", context)


def _writes_for(request, overenskommelse, lista):
    """Primary keys of the organisations the person may write for, when anything can be written at all."""
    if not overenskommelse.uppfoljning_oppen or request.visar_per_datum:
        return set()
    mine = foljer_upp_for(request.user, overenskommelse)
    return {organisation.pk for organisation, _, _ in lista.parter} if mine is None else mine


def folj_upp(request, slug, nyckel, organisation, artal):
    overenskommelse, rad, part = _open(request, slug, nyckel, organisation, artal)
    if not overenskommelse.uppfoljning_oppen:
        return render(request, "sok/atagande_stangd.html", {"skal": str(UppfoljningenStangd())}, status=403)
    if not can_folja_upp_atagande(request.user, overenskommelse, rad.organisation):
        raise PermissionDenied
    form = UppfoljningForm(request.POST if request.method == "POST" else None, part=part)
    if request.method == "POST" and form.is_valid():
        return _save(request, rad, part, form, artal)
    return _show(request, rad, form, artal)


def _open(request, slug, nyckel, organisation, artal):
    """The agreement, the party in the section, and what it is asked for the year; 404 when nothing is."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Atagandepart.objects.filter(avsnitt__overenskommelse=overenskommelse, avsnitt__nyckel=nyckel)
    rad = get_object_or_404(rows.select_related("avsnitt", "organisation"), organisation__nyckel=organisation)
    rad.avsnitt.overenskommelse = overenskommelse
    dag = atagandedag(overenskommelse, artal, request.datum)
    delar = partens_ataganden(overenskommelse, rad.organisation, artal, dag)
    part = next((part for part in delar if part.avsnitt.pk == rad.avsnitt_id), None)
    if part is None or artal not in uppfoljningsar(overenskommelse):
        raise Http404(SAKNAS)
    return overenskommelse, rad, part


def _save(request, rad, part, form, artal):
    try:
        saved = spara_uppfoljning(rad, artal, form.svar(), av=request.user)
    except NagonAnnanSvarade as conflict:
        return _show_conflict(request, rad, part, form, artal, conflict.sparade)
    left = part.antal - len(form.svar())
    messages.success(request, _saved_words(rad.organisation, artal, saved, left))
    return redirect(
        f"{reverse('sok:ataganden', args=[rad.avsnitt.overenskommelse.slug])}?ar={artal}#{rad.avsnitt.nyckel}"
    )


def _saved_words(organisation, artal, saved, left):
    if not saved:
        return "Inget var ändrat. Uppföljningen är som förut."
    done = f"Uppföljningen för {artal} är sparad för {organisation}."
    if not left:
        return done
    return f"{done} {antal(left, 'åtagande', 'åtaganden')} återstår."


def _show_conflict(request, rad, part, form, artal, stored):
    """Keep what the person wrote, show what the other saved, and let the next save decide."""
    written = form.svar()
    form.data = form.data.copy()
    falt = []
    for svarsrad in part.svar:
        other = stored.get(svarsrad.atagande.pk)
        if other:
            form.data[f"sedd_{other.atagande_id}"] = marke_for(other)
            falt.append(_difference(svarsrad.atagande, other, written[svarsrad.atagande], form))
    konflikt = {"senast": max(stored.values(), key=lambda row: row.lamnad_at), "falt": falt}
    return _show(request, rad, form, artal, konflikt)


def _difference(atagande, other, mine, form):
    labels = dict(form.fields[f"lage_{atagande.pk}"].choices)
    return {
        "namn": atagande.text,
        "fore": f"{other.get_lage_display()}. {other.text}".strip(),
        "efter": f"{labels[mine.lage]}. {mine.text}".strip(),
    }


def _show(request, rad, form, artal, konflikt=None):
    years = uppfoljningsar(rad.avsnitt.overenskommelse)
    context = {
        "rad": rad,
        "form": form,
        "fel": form.fel() if form.is_bound else [],
        "artal": artal,
        "ar_val": [{"artal": ar, "nu": ar == artal} for ar in years],
        "konflikt": konflikt,
    }
    return render(request, "sok/atagande_uppfoljning.html", context, status=409 if konflikt else 200)
