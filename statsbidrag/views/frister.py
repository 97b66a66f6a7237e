"""More time: asked for by the recipient, answered by the authority."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from statsbidrag.forms.frister import UppskovForm, UppskovssvarForm
from statsbidrag.models import Svar
from statsbidrag.services import fel, frister
from statsbidrag.views import rader
from statsbidrag.views.arende import hamta_arende
from statsbidrag.views.redovisning import hamta_redovisning
from statsbidrag.views.uppskov import mottagarens_uppskov


def begar(request, pk):
    """The recipient asks, with the day they want and why; the page says when it is too late."""
    redovisning = hamta_redovisning(request, pk)
    form = UppskovForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            frister.begar_uppskov(redovisning, av=request.user, **form.cleaned_data)
        except fel.StatsbidragFel as hinder:
            form.add_error(None, str(hinder))
        else:
            messages.success(
                request, f"Begäran är skickad. {redovisning.bidrag.beviljande.namn} svarar här och i mejl."
            )
            return redirect(redovisning)
    innehall = {
        "redovisning": redovisning,
        "bidrag": redovisning.bidrag,
        "rad": rader.for_mottagare(redovisning, None),
        "uppskov": mottagarens_uppskov(redovisning),
        "form": form,
    }
    return render(request, "statsbidrag/uppskov.html", innehall, status=400 if form.errors else 200)


@require_POST
def ta_tillbaka(request, pk, uppskov):
    redovisning = hamta_redovisning(request, pk)
    row = get_object_or_404(redovisning.uppskov, pk=uppskov)
    try:
        frister.ta_tillbaka_uppskov(row, av=request.user)
    except fel.StatsbidragFel as hinder:
        messages.error(request, str(hinder))
    else:
        messages.success(request, "Begäran om uppskov är tillbakatagen.")
    return redirect(redovisning)


def svara(request, slug, pk, uppskov):
    """The officer grants the day, or another one, or refuses with a reason."""
    redovisning = hamta_arende(request, slug, pk)
    row = get_object_or_404(redovisning.uppskov.select_related("begard_av", "svarad_av"), pk=uppskov)
    form = UppskovssvarForm(request.POST or None, initial={"svar": Svar.BEVILJAD})
    if request.method == "POST" and form.is_valid():
        try:
            frister.svara_pa_uppskov(row, av=request.user, **form.cleaned_data)
        except (fel.UppskovetBesvarat, fel.IngenFrist) as hinder:
            messages.error(request, str(hinder))
            return redirect(redovisning.granskningsadress)
        except fel.SkalSaknas as hinder:
            form.add_error("text", str(hinder))
        except fel.StatsbidragFel as hinder:
            form.add_error(None, str(hinder))
        else:
            messages.success(request, "Svaret är skickat till mottagaren.")
            return redirect(redovisning.granskningsadress)
    innehall = {
        "redovisning": redovisning,
        "bidrag": redovisning.bidrag,
        "rad": rader.for_myndighet(redovisning, granskar=True),
        "uppskov": row,
        "form": form,
    }
    return render(request, "statsbidrag/uppskov_svar.html", innehall, status=400 if form.errors else 200)
