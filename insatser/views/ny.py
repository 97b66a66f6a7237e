"""A new initiative in two minutes: four fields."""

from django.contrib import messages
from django.shortcuts import redirect, render

from insatser import permissions, services
from insatser.forms import NyInsatsForm
from insatser.forms.val import Valmojligheter
from insatser.views.oppna import open_to_create, posted, writes
from sok.permissions import ar_lansstrateg


@writes
def ny(request, slug):
    overenskommelse = open_to_create(request, slug)
    val = Valmojligheter(overenskommelse)
    form = NyInsatsForm(posted(request), val=val, bara=_own_only(request.user, overenskommelse))
    if request.method != "POST" or not form.is_valid():
        return render(request, "insatser/ny.html", {"form": form})
    try:
        insats = services.skapa(overenskommelse, av=request.user, **form.uppgifter())
    except services.EgenOrganisationSaknas as reason:
        form.add_error("ansvarig", str(reason))
        return render(request, "insatser/ny.html", {"form": form})
    messages.success(request, f"Insatsen ”{insats.titel}” är sparad.")
    if "fler" in request.POST:
        return redirect("insatser:andra", slug, insats.pk)
    return redirect(insats)


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
