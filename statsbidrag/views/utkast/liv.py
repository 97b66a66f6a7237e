"""The draft is begun."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from statsbidrag import services
from statsbidrag.services import fel
from statsbidrag.views.redovisning import hamta_redovisning


@require_POST
def borja(request, pk):
    redovisning = hamta_redovisning(request, pk)
    try:
        utkast = services.oppna_utkast(redovisning, av=request.user)
    except fel.InteOppen as hinder:
        messages.error(request, str(hinder))
        return redirect(redovisning)
    oppna = redovisning.oppna_kompletteringar
    forsta = oppna[0].avsnitt if oppna else services.kontrollera(utkast).avsnitt_lista[0].avsnitt.id
    return redirect("statsbidrag:avsnitt", pk, forsta)
