"""Handing in: the declaration, which is also the confirmation."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from konton import bekraftelse
from statsbidrag import permissions, services
from statsbidrag.forms import Avsnittsform
from statsbidrag.services import fel
from statsbidrag.services.inlamning import kraver_bekraftelse
from statsbidrag.views.utkast.ram import as_int, frame, is_same_draft, links, own_draft


@never_cache
def skicka_in(request, pk):
    """The confirmation, which is also the last section: the declaration. GET reads, POST hands in."""
    redovisning, utkast = own_draft(request, pk)
    if request.method == "POST":
        return _hand_in(request, redovisning, utkast)
    if utkast is None or not redovisning.kan_andras:
        return _nothing_to_send(request, redovisning)
    return _confirm(request, redovisning, utkast, {"forsakran-namn": request.user.namn})


def _nothing_to_send(request, redovisning):
    """A second press, the back button or another tab: the receipt, when what was written has been handed in."""
    inlamning = redovisning.senaste_inlamning
    if redovisning.kan_andras or inlamning is None:
        messages.error(request, str(fel.UtkastSaknas()))
        return redirect(redovisning)
    messages.info(request, str(fel.RedanInskickad(inlamning)))
    return redirect("statsbidrag:kvittens", redovisning.pk, inlamning.nummer)


def _hand_in(request, redovisning, utkast):
    if not permissions.can_skicka_in(request.user, redovisning):
        raise PermissionDenied
    if utkast is None:
        return _nothing_to_send(request, redovisning)
    try:
        inlamning = _submit(request, utkast)
    except fel.BekraftelseSaknas:
        return _confirm_sign_in(request, redovisning)
    except fel.OfullstandigForsakran as brist:
        return _confirm(request, redovisning, utkast, request.POST.dict(), brist.anmarkningar)
    except (fel.UtkastetAndrat, fel.InteKomplett) as hinder:
        messages.error(request, str(hinder))
        return redirect("statsbidrag:kontrollera", redovisning.pk)
    except fel.RedanInskickad as hinder:
        messages.info(request, str(hinder))
        return redirect("statsbidrag:kvittens", redovisning.pk, hinder.inlamning.nummer)
    except fel.StatsbidragFel as hinder:
        messages.error(request, str(hinder))
        return redirect(redovisning)
    return redirect(reverse("statsbidrag:kvittens", args=[redovisning.pk, inlamning.nummer]) + "?ny")


def _submit(request, utkast):
    # A page of an earlier draft, left open in a tab, never sends in the one that came after it.
    if not is_same_draft(request, utkast):
        raise fel.UtkastetAndrat
    return services.skicka_in(
        utkast,
        av=request.user,
        forsakran=request.POST.dict(),
        version=as_int(request.POST.get("version")),
        bekraftad=bekraftelse.ar_farsk(request),
    )


def _confirm_sign_in(request, redovisning):
    try:
        bekraftelse.begar(request)
    except bekraftelse.GarInteAttBekrafta as hinder:
        messages.error(request, str(hinder))
    return redirect("statsbidrag:skicka_in", redovisning.pk)


def _deputy(user, redovisning):
    """The delegation that the person signs under, when that is what lets them."""
    return None if permissions.is_behorig(user, redovisning) else permissions.delegation_for(user, redovisning)


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
            "bekraftas": kraver_bekraftelse(redovisning),
            "delegation": _deputy(request.user, redovisning),
        },
        status=400 if anmarkningar else 200,
    )
