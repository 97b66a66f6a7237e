"""Handing in: the declaration, which is also the confirmation."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from statsbidrag import permissions, services
from statsbidrag.forms import Avsnittsform
from statsbidrag.services import fel
from statsbidrag.views.utkast.ram import as_int, frame, links, own_draft


@never_cache
def skicka_in(request, pk):
    """The confirmation, which is also the last section: the declaration. GET reads, POST hands in."""
    redovisning, utkast = own_draft(request, pk)
    if utkast is None or not redovisning.kan_andras:
        if request.method == "POST":
            messages.error(request, str(fel.UtkastSaknas()))
        return redirect(redovisning)
    if request.method == "POST":
        return _hand_in(request, redovisning, utkast)
    return _confirm(request, redovisning, utkast, {"forsakran-namn": request.user.namn})


def _hand_in(request, redovisning, utkast):
    if not permissions.can_skicka_in(request.user, redovisning):
        raise PermissionDenied
    try:
        inlamning = services.skicka_in(
            utkast, av=request.user, forsakran=request.POST.dict(), version=as_int(request.POST.get("version"))
        )
    except fel.OfullstandigForsakran as brist:
        return _confirm(request, redovisning, utkast, request.POST.dict(), brist.anmarkningar)
    except (fel.UtkastetAndrat, fel.InteKomplett) as hinder:
        messages.error(request, str(hinder))
        return redirect("statsbidrag:kontrollera", redovisning.pk)
    except fel.StatsbidragFel as hinder:
        messages.error(request, str(hinder))
        return redirect(redovisning)
    return redirect(reverse("statsbidrag:kvittens", args=[redovisning.pk, inlamning.nummer]) + "?ny")


def _confirm(request, redovisning, utkast, rat, anmarkningar=()):
    kontroll = services.kontrollera(utkast)
    sista = kontroll.formular.avsnitt[-1]
    form = Avsnittsform(sista, rat, kontroll.underlag, anmarkningar)
    return render(
        request,
        "statsbidrag/skicka_in.html",
        {
            **frame(request, redovisning, utkast, kontroll, sista.id),
            "kontroll": kontroll,
            "nummer": len(kontroll.formular.avsnitt),
            "sista": sista,
            "form": form,
            "fel": links(form, anmarkningar),
            "behoriga": permissions.behoriga(redovisning.bidrag),
        },
        status=400 if anmarkningar else 200,
    )
