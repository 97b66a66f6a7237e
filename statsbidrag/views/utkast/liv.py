"""The draft's own life: begun, taken over by a colleague, put away and taken back."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from statsbidrag import services
from statsbidrag.models import Utkast
from statsbidrag.services import fel
from statsbidrag.views.redovisning import hamta_redovisning
from statsbidrag.views.utkast.ram import as_int


@require_POST
def borja(request, pk):
    redovisning = hamta_redovisning(request, pk)
    try:
        utkast = services.oppna_utkast(redovisning, av=request.user)
    except fel.StatsbidragFel as hinder:
        messages.error(request, str(hinder))
        return redirect(redovisning)
    oppna = redovisning.oppna_kompletteringar
    forsta = oppna[0].avsnitt if oppna else services.kontrollera(utkast).avsnitt_lista[0].avsnitt.id
    return redirect("statsbidrag:avsnitt", pk, forsta)


def _draft(request, pk, utkast):
    redovisning = hamta_redovisning(request, pk)
    return redovisning, get_object_or_404(utkast, redovisning=redovisning)


@require_POST
def ta_over(request, pk):
    redovisning, utkast = _draft(request, pk, Utkast.objects.visible_to(request.user))
    return _act(request, redovisning, "Ni håller nu ihop utkastet.", lambda: services.ta_over(utkast, av=request.user))


def ta_bort(request, pk):
    """A confirmation, then the removal, which can be taken back."""
    redovisning, utkast = _draft(request, pk, Utkast.objects.visible_to(request.user))
    if request.method == "POST":
        klart = "Utkastet är borttaget. Det går att återställa i 30 dagar."
        return _act(request, redovisning, klart, lambda: services.ta_bort_utkast(utkast, av=request.user))
    return render(
        request, "statsbidrag/utkast_ta_bort.html", {"redovisning": redovisning, "bidrag": redovisning.bidrag}
    )


@require_POST
def aterstall(request, pk):
    redovisning = hamta_redovisning(request, pk)
    borttagna = Utkast.objects.gar_att_aterstalla(request.user).filter(redovisning=redovisning)
    if valt := as_int(request.POST.get("utkast")):
        borttagna = borttagna.filter(pk=valt)
    utkast = borttagna.first()
    if utkast is None:
        raise Http404("Utkastet finns inte längre.")
    klart = "Utkastet är tillbaka. Det är INTE inlämnat."
    return _act(request, redovisning, klart, lambda: services.aterstall_utkast(utkast, av=request.user))


def _act(request, redovisning, klart, service):
    try:
        service()
    except fel.StatsbidragFel as hinder:
        messages.error(request, str(hinder))
    else:
        messages.success(request, klart)
    return redirect(redovisning)
