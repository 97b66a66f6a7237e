"""The authority's page of one case: reading, asking back and approving. Nothing here reads a draft, and nothing
can tell whether there is one."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from sok.views import hamta_overenskommelse
from statsbidrag import services
from statsbidrag.forms import GodkannForm, KompletteringForm
from statsbidrag.formular.visning import jamfor_avsnitt
from statsbidrag.models import Redovisning, Status
from statsbidrag.services import fel
from statsbidrag.views import rader


def _reviewed(request, slug, pk):
    """The case for its reviewer, or 404."""
    overenskommelse = hamta_overenskommelse(request, slug)
    return get_object_or_404(
        Redovisning.objects.granskas_av(request.user)
        .filter(bidrag__overenskommelse=overenskommelse)
        .med_bidrag()
        .prefetch_related("kompletteringar__begard_av", "inlamningar__formularversion", "inlamningar__inskickad_av"),
        pk=pk,
    )


def visa(request, slug, pk):
    return _page(request, _reviewed(request, slug, pk))


def _page(request, redovisning, *, form=None, status=200):
    """The latest submission beside the version before it; `form` is a question that could not be sent."""
    inlamningar = list(redovisning.inlamningar.all())
    inlamning = inlamningar[0] if inlamningar else None
    tidigare = inlamningar[1] if len(inlamningar) > 1 else None
    formular = services.las_formular((inlamning or redovisning).formularversion)
    oppna = {k.avsnitt: k for k in redovisning.oppna_kompletteringar}
    return render(
        request,
        "statsbidrag/granska.html",
        {
            "redovisning": redovisning,
            "bidrag": redovisning.bidrag,
            "rad": rader.for_myndighet(redovisning, granskar=True),
            "inlamning": inlamning,
            "tidigare": tidigare,
            "avsnitt_lista": _sections(formular, inlamning, tidigare, oppna, form) if inlamning else [],
            "oppna": rader.kompletteringar(formular, oppna.values()),
            "kan_fraga": redovisning.status in (Status.INKOMMEN, Status.KOMPLETTERING),
            "kan_godkannas": redovisning.status == Status.INKOMMEN,
            "handelser": rader.handelser(redovisning),
        },
        status=status,
    )


def _sections(formular, inlamning, tidigare, oppna, form):
    sektioner = []
    for nummer, avsnitt in enumerate(formular.avsnitt, start=1):
        fore = tidigare.avsnitt[avsnitt.id] if tidigare else None
        svar = jamfor_avsnitt(avsnitt, inlamning.avsnitt[avsnitt.id], fore)
        egen = form if form and form.prefix == avsnitt.id else KompletteringForm(prefix=avsnitt.id)
        sektioner.append(
            {
                "avsnitt": avsnitt,
                "nummer": nummer,
                "svar": svar,
                "andrade": sum(s.andrad for s in svar),
                "komplettering": oppna.get(avsnitt.id),
                "form": egen,
            }
        )
    return sektioner


@require_POST
def begar(request, slug, pk, avsnitt):
    redovisning = _reviewed(request, slug, pk)
    if services.las_formular(redovisning.formularversion).hamta(avsnitt) is None:
        raise Http404("Avsnittet finns inte i formuläret.")
    form = KompletteringForm(request.POST, prefix=avsnitt)
    if not form.is_valid():
        return _page(request, redovisning, form=form, status=400)
    return _act(
        request,
        redovisning,
        "Kompletteringen är begärd. Mottagaren ser vad som ska kompletteras och till när.",
        lambda: services.begar_komplettering(redovisning, av=request.user, avsnitt=avsnitt, **form.cleaned_data),
    )


@require_POST
def aterkalla(request, slug, pk, komplettering):
    redovisning = _reviewed(request, slug, pk)
    fraga = get_object_or_404(redovisning.kompletteringar, pk=komplettering)
    return _act(
        request, redovisning, "Kompletteringen är återkallad.", lambda: services.aterkalla(fraga, av=request.user)
    )


def godkann(request, slug, pk):
    """A confirmation page, then the approval."""
    redovisning = _reviewed(request, slug, pk)
    form = GodkannForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        anmarkning = form.cleaned_data["anmarkning"]
        return _act(
            request,
            redovisning,
            "Slutredovisningen är godkänd.",
            lambda: services.godkann(redovisning, av=request.user, anmarkning=anmarkning),
        )
    if redovisning.status != Status.INKOMMEN:
        return redirect(redovisning.granskningsadress)
    innehall = {
        "redovisning": redovisning,
        "bidrag": redovisning.bidrag,
        "inlamning": redovisning.senaste_inlamning,
        "form": form,
    }
    return render(request, "statsbidrag/godkann.html", innehall, status=400 if form.errors else 200)


def _act(request, redovisning, klart, service):
    """Run one service and tell how it went, on the case's page."""
    try:
        service()
    except fel.StatsbidragFel as hinder:
        messages.error(request, str(hinder))
    else:
        messages.success(request, klart)
    return redirect(redovisning.granskningsadress)
