"""A new initiative in two minutes: four fields, and more for whoever knows it already."""

from django.contrib import messages
from django.shortcuts import redirect, render

from insatser import permissions, services
from insatser.forms import NyInsatsForm
from insatser.forms.val import Valmojligheter
from insatser.views.oppna import open_to_create, posted, writes
from konton.services import utkast
from sok.permissions import ar_lansstrateg


@writes
def ny(request, slug):
    overenskommelse = open_to_create(request, slug)
    val = Valmojligheter(overenskommelse)
    bara = _own_only(request.user, overenskommelse)
    form = NyInsatsForm(posted(request), val=val, bara=bara, forval=val.forval(request.GET))
    if request.method != "POST" or not form.is_valid():
        return _show(request, overenskommelse, form)
    try:
        insats = services.skapa(overenskommelse, av=request.user, **form.uppgifter())
    except services.EgenOrganisationSaknas as reason:
        form.add_error("ansvarig", str(reason))
        return _show(request, overenskommelse, form)
    utkast.kasta(request.user, _nyckel(overenskommelse))
    messages.success(request, f"Insatsen ”{insats.titel}” är sparad.")
    if "fler" in request.POST:
        return redirect("insatser:andra", slug, insats.pk)
    return redirect(insats)


def _show(request, overenskommelse, form):
    return render(request, "insatser/ny.html", {"form": form, "nyckel": _nyckel(overenskommelse)})


def _nyckel(overenskommelse):
    return f"insats-ny:{overenskommelse.slug}"


def _own_only(user, overenskommelse):
    """The organisations that limit the choice; None for the strategist, who may write about anyone's."""
    if ar_lansstrateg(user, overenskommelse):
        return None
    return permissions.skrivande_organisationer(user, overenskommelse)


def liknande(request, slug):
    """A fragment for the quick form: those with a similar title the same year."""
    overenskommelse = open_to_create(request, slug)
    year = request.GET.get("artal", "")
    artal = int(year) if year.isascii() and year.isdigit() and "1900" <= year <= "2100" else None
    rows = services.liknande(overenskommelse, request.GET.get("titel", "").strip(), artal)
    return render(request, "insatser/liknande.html", {"liknande": list(rows)})
