"""The receipt of a submission: the page at once, the document as soon as it has been made."""

from django.contrib import messages
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from jobb import services as jobb
from jobb.models import Jobb
from statsbidrag import services
from statsbidrag.formular.visning import jamfor_avsnitt
from statsbidrag.kvittens import bilagor
from statsbidrag.models import Kvittens, Redovisning
from statsbidrag.services import kvittenser
from statsbidrag.views.redovisning import hamta_redovisning


def visa(request, pk, nummer):
    redovisning = hamta_redovisning(request, pk)
    inlamning = get_object_or_404(
        redovisning.inlamningar.select_related("formularversion", "inskickad_av"), nummer=nummer
    )
    if inlamning.rattelse:
        return redirect("statsbidrag:rattelse", pk, nummer)
    formular = services.las_formular(inlamning.formularversion)
    return render(
        request,
        "statsbidrag/kvittens.html",
        {
            "redovisning": redovisning,
            "bidrag": redovisning.bidrag,
            "inlamning": inlamning,
            "ny": "ny" in request.GET,
            "avsnitt_lista": [
                {"avsnitt": a, "svar": jamfor_avsnitt(a, inlamning.avsnitt[a.id], None, inlamning.hamtat.get(a.id))}
                for a in formular.avsnitt
            ],
            "bilagor": bilagor(inlamning),
            "dokument": Kvittens.objects.filter(inlamning=inlamning).exists(),
            "jobb": _order(inlamning),
        },
    )


def _order(inlamning):
    """The latest order of the document, or None when nobody has ordered it."""
    return Jobb.objects.filter(typ=kvittenser.JOBBTYP, nyckel=str(inlamning.pk)).order_by("-pk").first()


def pdf(request, pk, nummer):
    """The document, for the recipient and for those who review the grant."""
    redovisning = get_object_or_404(Redovisning.objects.visible_to(request.user).distinct().med_bidrag(), pk=pk)
    inlamning = get_object_or_404(redovisning.inlamningar, nummer=nummer)
    found = Kvittens.objects.filter(inlamning=inlamning).select_related("fil").first()
    if found is None:
        messages.info(request, "Kvittensen som PDF är inte klar än. Försök igen om en stund.")
        egen = Redovisning.objects.for_mottagare(request.user).filter(pk=pk).exists()
        return redirect(kvittenser.adress(inlamning) if egen else redovisning.granskningsadress)
    return FileResponse(found.fil.innehall.open("rb"), filename=found.fil.namn, content_type=found.fil.typ)


@require_POST
def igen(request, pk, nummer):
    """Order the document when nobody has, or once more when it could not be made; a second press orders nothing."""
    redovisning = hamta_redovisning(request, pk)
    inlamning = get_object_or_404(redovisning.inlamningar, nummer=nummer)
    row = _order(inlamning)
    if row:
        jobb.forsok_igen(row)
    else:
        kvittenser.bestall(inlamning, av=request.user)
    messages.success(request, "Kvittensen görs som PDF. Ladda om sidan om en stund.")
    return redirect(kvittenser.adress(inlamning))
