"""Follow-up questions: what is asked of each area, what has been answered, and the form of one year's answer."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from indikatorer import permissions
from indikatorer.forms import FragesvarForm
from indikatorer.models import Fraga, Fragesvar
from indikatorer.services import fragor as services
from sok.models import Omrade, OmradeVersion
from sok.permissions import ar_lansstrateg
from sok.services.atagandelista import atagandedag, uppfoljningsar, valt_ar
from sok.views import hamta_overenskommelse


def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    artal = valt_ar(overenskommelse, request.GET.get("ar", ""), request.datum)
    grupper = services.fragor_per_omrade(overenskommelse, artal, atagandedag(overenskommelse, artal, request.datum))
    context = {
        "grupper": grupper,
        "obesvarade": sum(grupp.obesvarade for grupp in grupper),
        "artal": artal,
        "ar_val": [{"artal": ar, "nu": ar == artal} for ar in uppfoljningsar(overenskommelse)],
        "kan_besvara": _can_write(request, overenskommelse),
        "ar_strateg": ar_lansstrateg(request.user, overenskommelse),
    }
    return render(request, "indikatorer/fragor.html", context)


def _can_write(request, overenskommelse):
    writable = overenskommelse.uppfoljning_oppen and not request.visar_per_datum
    return writable and permissions.can_besvara_fragor(request.user, overenskommelse)


def besvara(request, slug, nyckel, artal, omrade=None):
    overenskommelse = hamta_overenskommelse(request, slug)
    fraga = get_object_or_404(Fraga.objects.select_related("omrade"), overenskommelse=overenskommelse, nyckel=nyckel)
    fraga.overenskommelse = overenskommelse
    place = _place(fraga, omrade, artal)
    if not overenskommelse.uppfoljning_oppen:
        return render(request, "indikatorer/fragor_stangda.html", {"skal": str(services.FragornaStangda())}, status=403)
    if not permissions.can_besvara_fragor(request.user, overenskommelse):
        raise PermissionDenied
    svar = Fragesvar.objects.filter(fraga=fraga, omrade=place, artal=artal).first()
    initial = {"text": svar.text, "kalla": svar.kalla, "sedd": services.marke_for(svar)} if svar else {}
    form = FragesvarForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        return _save(request, fraga, place, artal, form)
    return _show(request, fraga, place, artal, form)


def _place(fraga, omrade, artal):
    """The area of the answer: only a standing question is asked per area. 404 for anything else."""
    if artal not in uppfoljningsar(fraga.overenskommelse) or (omrade and fraga.omrade_id):
        raise Http404("Sidan finns inte, eller så har ni inte behörighet att se den.")
    if omrade is None:
        return None
    return get_object_or_404(Omrade, overenskommelse=fraga.overenskommelse, nyckel=omrade)


def _save(request, fraga, place, artal, form):
    try:
        services.besvara(fraga, artal, omrade=place, av=request.user, **form.cleaned_data)
    except services.NagonAnnanBesvarade as conflict:
        form.data = form.data.copy()
        form.data["sedd"] = services.marke_for(conflict.sparat)
        return _show(request, fraga, place, artal, form, _conflict(conflict.sparat, form))
    messages.success(request, f"Svaret för {artal} är sparat.")
    anchor = (place or fraga.omrade).nyckel if place or fraga.omrade else "fragor"
    return redirect(f"{reverse('indikatorer:fragor', args=[fraga.overenskommelse.slug])}?ar={artal}#{anchor}")


def _conflict(sparat, form):
    """What the other saved beside what this person wrote."""
    pairs = [("Svar", sparat.text, "text"), ("Källa", sparat.kalla, "kalla")]
    rows = [
        {"namn": namn, "fore": stored or "ingenting", "efter": form.cleaned_data[name] or "ingenting"}
        for namn, stored, name in pairs
        if stored != form.cleaned_data[name]
    ]
    return {"sparat": sparat, "falt": rows}


def _show(request, fraga, place, artal, form, konflikt=None):
    omrade = place or fraga.omrade
    context = {
        "fraga": fraga,
        "artal": artal,
        "form": form,
        "konflikt": konflikt,
        "omradesnamn": _name(omrade, artal) if omrade else "",
        "tidigare": services.tidigare_svar(fraga, place, artal),
    }
    return render(request, "indikatorer/fragesvar.html", context, status=409 if konflikt else 200)


def _name(omrade, artal):
    """The area's latest name."""
    return OmradeVersion.objects.filter(omrade=omrade).order_by("-giltighet").values_list("namn", flat=True).first()
