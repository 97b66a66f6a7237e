"""The completeness check as a page."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from statsbidrag import services
from statsbidrag.forms import Avsnittsform
from statsbidrag.views.utkast.ram import frame, own_draft


@never_cache
def kontrollera(request, pk):
    redovisning, utkast = own_draft(request, pk)
    if utkast is None or not redovisning.kan_andras:
        return redirect(redovisning)
    kontroll = services.kontrollera(utkast)
    return render(
        request,
        "statsbidrag/kontrollera.html",
        {
            **frame(request, redovisning, utkast, kontroll),
            "kontroll": kontroll,
            "avsnitt_med_fel": _remarks(redovisning, kontroll, "hinder"),
            "avsnitt_med_varningar": _remarks(redovisning, kontroll, "varningar"),
        },
    )


def _remarks(redovisning, kontroll, slag):
    """Per section its remarks, each linked to its field."""
    found = []
    for del_ in kontroll.avsnitt_lista:
        anmarkningar = getattr(del_, slag)
        if anmarkningar:
            url = reverse("statsbidrag:avsnitt", args=[redovisning.pk, del_.avsnitt.id])
            form = Avsnittsform(del_.avsnitt, del_.rat, kontroll.underlag)
            rows = [{"text": anm.text, "url": f"{url}#{form.first_id(anm.falt)}"} for anm in anmarkningar]
            found.append({"nummer": del_.nummer, "rubrik": del_.avsnitt.rubrik, "rader": rows})
    return found
