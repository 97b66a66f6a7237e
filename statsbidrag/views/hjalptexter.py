"""The county's own help texts beside the questions of the form, on one page."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from sok.permissions import ar_lansstrateg
from sok.services.fel import OverenskommelsenAvslutad
from sok.views import hamta_overenskommelse
from statsbidrag.forms.hjalptexter import AVSNITTET, HjalptextForm
from statsbidrag.models import Hjalptext, Redovisningstyp
from statsbidrag.services import fel
from statsbidrag.services.hjalptexter import fragor, spara_hjalptexter


def hjalptexter(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    if not ar_lansstrateg(request.user, overenskommelse):
        raise PermissionDenied
    typ = request.GET.get("typ", Redovisningstyp.SLUTREDOVISNING)
    if typ not in Redovisningstyp.values:
        raise Http404("Den typen av redovisning finns inte.")
    if request.method == "POST":
        return _save(request, overenskommelse, typ)
    return _page(request, overenskommelse, typ, _forms(overenskommelse, typ))


def _forms(overenskommelse, typ, data=None, avsnitt_id=None):
    """A form per section; the one that was sent is bound."""
    egna = {}
    for rad in Hjalptext.objects.filter(overenskommelse=overenskommelse, typ=typ):
        egna.setdefault(rad.avsnitt, {})[rad.falt] = rad.text
    return [
        HjalptextForm(avsnitt, falten, egna=egna.get(avsnitt.id, {}), data=data if avsnitt.id == avsnitt_id else None)
        for avsnitt, falten in fragor(typ)
    ]


def _save(request, overenskommelse, typ):
    avsnitt_id = request.POST.get("avsnitt")
    forms = _forms(overenskommelse, typ, request.POST, avsnitt_id)
    form = next((form for form in forms if form.is_bound), None)
    if form is None:
        raise Http404("Avsnittet finns inte i formuläret.")
    form.is_valid()
    texter = form.texter()
    if (aterstall := request.POST.get("aterstall")) is not None:
        texter["" if aterstall == AVSNITTET else aterstall] = ""
    try:
        spara_hjalptexter(overenskommelse, av=request.user, typ=typ, avsnitt=avsnitt_id, texter=texter)
    except fel.FelIHjalptexter as brister:
        form.add_faults(brister.per_falt)
        return _page(request, overenskommelse, typ, forms, status=400)
    except OverenskommelsenAvslutad as skal:
        messages.error(request, str(skal))
    else:
        messages.success(request, f"Hjälptexterna för {form.avsnitt.rubrik} är sparade.")
    return redirect(f"{_address(overenskommelse, typ)}#avsnitt-{avsnitt_id}")


def _address(overenskommelse, typ):
    return f"{reverse('statsbidrag:hjalptexter', args=[overenskommelse.slug])}?typ={typ}"


def _page(request, overenskommelse, typ, forms, *, status=200):
    flikar = [
        {"text": namn, "url": _address(overenskommelse, varde), "nu": varde == typ}
        for varde, namn in reversed(Redovisningstyp.choices)
    ]
    innehall = {"forms": forms, "flikar": flikar, "antal_egna": sum(len(form.egna) for form in forms)}
    return render(request, "statsbidrag/hjalptexter.html", innehall, status=status)
