"""What the recipient does with a case besides handing in: answers about recovery, withdraws, reads a correction."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from statsbidrag import permissions, services
from statsbidrag.forms import provning as forms
from statsbidrag.formular.visning import jamfor_avsnitt
from statsbidrag.models import OVERGANGAR, Status
from statsbidrag.services import fel
from statsbidrag.views.arende import steg
from statsbidrag.views.redovisning import hamta_redovisning


def _foretradd(request, pk):
    """The recipient's case for someone who may hand in: others at the recipient read, but do not act."""
    redovisning = hamta_redovisning(request, pk)
    if not permissions.can_skicka_in(request.user, redovisning):
        raise PermissionDenied
    return redovisning


def dra_tillbaka(request, pk):
    redovisning = _foretradd(request, pk)
    kan = Status.ATERTAGEN in OVERGANGAR.get(redovisning.status, ()) and redovisning.status != Status.KOMMUNICERING
    return steg(
        request, redovisning, "dra_tillbaka", forms.TillbakaForm,
        gor=lambda lage, uppgifter: services.dra_tillbaka(redovisning, av=request.user, **uppgifter),
        klart="Redovisningen är återtagen. Ni kan lämna in den igen.",
        hinder=None if kan else fel.OtillatenOvergang(redovisning, Status.ATERTAGEN),
        till=redovisning.get_absolute_url(),
    )  # fmt: skip


def yttrande(request, pk):
    """The reasons, the amount and the last day, and the recipient's one answer."""
    redovisning = _foretradd(request, pk)
    aterkrav = redovisning.oppet_aterkrav
    if aterkrav is None:
        hinder = fel.AterkravetAvgjort()
    else:
        hinder = fel.RedanBesvarat() if aterkrav.yttrat_at else None
    return steg(
        request, redovisning, "yttrande", forms.YttrandeForm, aterkrav=aterkrav, hinder=hinder,
        gor=lambda lage, uppgifter: services.yttra_sig(aterkrav, av=request.user, **uppgifter),
        klart="Ert svar är inskickat.", till=redovisning.get_absolute_url(),
    )  # fmt: skip


def rattelse(request, pk, nummer):
    """What the authority corrected on the recipient's behalf, field by field, and why."""
    redovisning = hamta_redovisning(request, pk)
    inlamning = get_object_or_404(
        redovisning.inlamningar.select_related("inskickad_av", "formularversion"), nummer=nummer
    )
    if not inlamning.rattelse:
        return redirect("statsbidrag:kvittens", pk, nummer)
    fore = redovisning.inlamningar.filter(nummer=nummer - 1).first()
    if fore is None:
        raise Http404("Det finns ingen tidigare version.")
    andrade = [
        {"avsnitt": avsnitt, "nummer": plats, "svar": svar}
        for plats, avsnitt in enumerate(services.las_formular(inlamning.formularversion).avsnitt, start=1)
        if (svar := _changed(avsnitt, inlamning, fore))
    ]
    return render(
        request,
        "statsbidrag/rattelse.html",
        {
            "redovisning": redovisning,
            "bidrag": redovisning.bidrag,
            "inlamning": inlamning,
            "fore": fore,
            "andrade": andrade,
        },
    )


def _changed(avsnitt, inlamning, fore):
    return [s for s in jamfor_avsnitt(avsnitt, inlamning.avsnitt[avsnitt.id], fore.avsnitt[avsnitt.id]) if s.andrad]
