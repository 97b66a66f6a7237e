"""One case for its reviewer, and the frame of every step: a page that says what happens, then the step itself."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from sok.views import hamta_overenskommelse
from statsbidrag.models import Redovisning
from statsbidrag.services import fel
from statsbidrag.services.provning import lage_av


def hamta_arende(request, slug, pk):
    """The case for its reviewer, or 404."""
    overenskommelse = hamta_overenskommelse(request, slug)
    return get_object_or_404(
        Redovisning.objects.granskas_av(request.user)
        .filter(bidrag__overenskommelse=overenskommelse)
        .med_bidrag()
        .select_related("formularversion", "handlaggare")
        .prefetch_related(
            "kompletteringar__begard_av",
            "inlamningar__formularversion",
            "inlamningar__inskickad_av",
            "aterkrav",
        ),
        pk=pk,
    )


def utfor(request, redovisning, klart, service, till=None):
    """Run one service and tell how it went, on the case's page."""
    try:
        service()
    except fel.StatsbidragFel as hinder:
        messages.error(request, str(hinder))
    else:
        messages.success(request, klart)
    return redirect(till or redovisning.granskningsadress)


def steg(request, redovisning, mall, form_klass, *, klart, gor, hinder=None, till=None, initial=None, **mer):
    """GET explains the step and asks for what it needs; POST does it with `gor(lage=…, **uppgifter)`. A step that is
    not possible now leads back to the case with the reason."""
    till = till or redovisning.granskningsadress
    if hinder is not None:
        messages.error(request, str(hinder))
        return redirect(till)
    post = request.method == "POST"
    form = form_klass(request.POST if post else None, initial={"lage": lage_av(redovisning), **(initial or {})})
    if post and form.is_valid():
        lage, uppgifter = form.cleaned_data["lage"], form.uppgifter()
        return utfor(request, redovisning, klart, lambda: gor(lage, uppgifter), till)
    innehall = {
        "redovisning": redovisning,
        "bidrag": redovisning.bidrag,
        "inlamning": redovisning.senaste_inlamning,
        "form": form,
        "till": till,
        **mer,
    }
    return render(request, f"statsbidrag/{mall}.html", innehall, status=400 if form.errors else 200)
