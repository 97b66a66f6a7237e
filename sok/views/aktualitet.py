"""The yearly check: what remains this year, the answer of one area, and what was said before."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from sok import permissions
from sok.aktualitetslista import Aktualitetslista
from sok.forms.aktualitet import AktualitetForm
from sok.models import Lage, Omrade
from sok.services import aktualitet as services
from sok.services import fel
from sok.views import hamta_med_delar, hamta_overenskommelse
from sok.views.oppna import posted, require, writes
from sok.views.texter import SAKNAS


def aktualitet(request, slug):
    overenskommelse = hamta_med_delar(request, slug)
    lista = Aktualitetslista(overenskommelse)
    open_now = overenskommelse.lage() != Lage.AVSLUTAD
    mine = permissions.provar_omraden(request.user, overenskommelse) if open_now else set()
    may = {rad.omrade.pk if rad.omrade else None for rad in lista.rader} if mine is None else mine
    return render(request, "sok/aktualitet.html", {"lista": lista, "far_svara": may, "stangd": not open_now})


@writes
def svara(request, slug, omrade=None):
    overenskommelse = hamta_overenskommelse(request, slug)
    area = get_object_or_404(Omrade, overenskommelse=overenskommelse, nyckel=omrade) if omrade else None
    rad = Aktualitetslista(overenskommelse).rad(area)
    if rad is None:
        raise Http404(SAKNAS)
    if overenskommelse.lage() == Lage.AVSLUTAD:
        raise fel.OverenskommelsenAvslutad
    require(permissions.can_prova(request.user, overenskommelse, area))
    form = AktualitetForm(posted(request), provning=rad.svar)
    if request.method == "POST" and form.is_valid():
        return _save(request, overenskommelse, rad, form)
    return _show(request, rad, form)


def _save(request, overenskommelse, rad, form):
    try:
        services.prova(overenskommelse, rad.omrade, av=request.user, **form.cleaned_data)
    except fel.RedanProvad as conflict:
        form.data = form.data.copy()
        form.data["sedd"] = conflict.provning.provad_at.isoformat()
        return _show(request, rad, form, konflikt=conflict)
    messages.success(request, f"{rad.namn} är prövad {rad.artal}.")
    return redirect("sok:aktualitet", overenskommelse.slug)


def _show(request, rad, form, konflikt=None):
    context = {"rad": rad, "form": form}
    context["konflikt"] = konflikt and {"skal": str(konflikt), "text": konflikt.provning.text}
    return render(request, "sok/aktualitet_svara.html", context, status=409 if konflikt else 200)
