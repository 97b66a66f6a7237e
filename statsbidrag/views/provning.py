"""The authority's steps after reading: approve, consider recovery, decide, propose, close, reopen, correct."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from statsbidrag import services
from statsbidrag.forms import Avsnittsform
from statsbidrag.forms import provning as forms
from statsbidrag.formular.ratext import till_ratext
from statsbidrag.formular.underlag import Underlag
from statsbidrag.models import GODKANDA, Status
from statsbidrag.services import fel, provning
from statsbidrag.services.aterkrav import senaste_overklagande
from statsbidrag.services.beslut import hinder_mot_avslut
from statsbidrag.services.rattelse import hinder_mot_rattelse, rattbara
from statsbidrag.views.arende import hamta_arende, steg


def godkann(request, slug, pk):
    """A confirmation page, then the approval; above the authority's limit a proposal of it."""
    redovisning = hamta_arende(request, slug, pk)
    tva = provning.kraver_tva(redovisning)

    def gor(lage, uppgifter):
        if not tva:
            return services.godkann(redovisning, av=request.user, lage=lage, **uppgifter)
        till = Status.GODKAND_ANMARKNING if uppgifter["anmarkning"].strip() else Status.GODKAND
        return services.foresla(redovisning, av=request.user, beslut=till, lage=lage, **uppgifter)

    return steg(
        request, redovisning, "godkann", forms.GodkannForm, gor=gor, tva=tva,
        klart=FORESLAGET if tva else f"{redovisning.get_typ_display()}en är godkänd.",
        hinder=provning.hinder_mot_godkannande(redovisning),
    )  # fmt: skip


FORESLAGET = "Förslaget är sparat. En kollega beslutar."


def overvag(request, slug, pk):
    redovisning = hamta_arende(request, slug, pk)
    return steg(
        request, redovisning, "aterkrav_overvag", forms.OvervagForm,
        gor=lambda lage, uppgifter: services.overvag_aterkrav(redovisning, av=request.user, **uppgifter),
        klart="Mottagaren är underrättad och kan svara.",
        hinder=provning.hinder_mot_aterkrav(redovisning),
    )  # fmt: skip


def _aterkrav(request, slug, pk, aterkrav):
    redovisning = hamta_arende(request, slug, pk)
    return redovisning, get_object_or_404(redovisning.aterkrav, pk=aterkrav)


def besluta_om_aterkrav(request, slug, pk, aterkrav):
    """Decide, or propose the decision where two are needed. Prefilled with what was considered."""
    redovisning, aterkrav = _aterkrav(request, slug, pk, aterkrav)
    tva = provning.kraver_tva(redovisning)

    def gor(lage, uppgifter):
        if tva:
            return services.foresla(redovisning, av=request.user, beslut=Status.ATERKRAV, lage=lage, **uppgifter)
        return services.besluta_om_aterkrav(aterkrav, av=request.user, lage=lage, **uppgifter)

    return steg(
        request, redovisning, "aterkrav_beslut", forms.AterkravsbeslutForm, gor=gor, tva=tva, aterkrav=aterkrav,
        klart=FORESLAGET if tva else "Beslutet om återkrav är fattat. Mottagaren har fått veta det.",
        hinder=provning.hinder_mot_beslut(aterkrav) if aterkrav.vantar else fel.AterkravetAvgjort(),
        initial={"belopp": aterkrav.belopp, "overklagande": senaste_overklagande(redovisning)},
    )  # fmt: skip


def avskriv_aterkrav(request, slug, pk, aterkrav):
    redovisning, aterkrav = _aterkrav(request, slug, pk, aterkrav)
    return steg(
        request, redovisning, "aterkrav_avskriv", forms.SkalForm,
        gor=lambda lage, uppgifter: services.avskriv_aterkrav(aterkrav, av=request.user, **uppgifter),
        klart="Återkrav övervägs inte längre.",
        hinder=None if aterkrav.vantar else fel.AterkravetAvgjort(),
    )  # fmt: skip


def registrera_betalning(request, slug, pk, aterkrav):
    redovisning, aterkrav = _aterkrav(request, slug, pk, aterkrav)
    return steg(
        request, redovisning, "aterkrav_betalt", forms.BetalningForm,
        gor=lambda lage, uppgifter: services.registrera_betalning(aterkrav, av=request.user, **uppgifter),
        klart="Betalningen är registrerad.", aterkrav=aterkrav,
        hinder=None if redovisning.status == Status.ATERKRAV else fel.AterkravetAvgjort(),
    )  # fmt: skip


def _forslag(request, slug, pk, forslag):
    redovisning = hamta_arende(request, slug, pk)
    forslag = get_object_or_404(redovisning.beslutsforslag.select_related("foreslaget_av"), pk=forslag)
    return redovisning, forslag, None if forslag.avgjort_at is None else fel.ForslagetAvgjort()


def bifall_forslag(request, slug, pk, forslag):
    redovisning, forslag, avgjort = _forslag(request, slug, pk, forslag)
    egen = fel.InteTvaPersoner() if forslag.foreslaget_av == request.user else None
    return steg(
        request, redovisning, "forslag_bifall", forms.BekraftaForm,
        gor=lambda lage, uppgifter: services.bifall_forslag(forslag, av=request.user),
        klart=f"Beslutat: {forslag.get_beslut_display()}.", forslag=forslag, hinder=avgjort or egen,
    )  # fmt: skip


def avsla_forslag(request, slug, pk, forslag):
    redovisning, forslag, avgjort = _forslag(request, slug, pk, forslag)
    return steg(
        request, redovisning, "forslag_avsla", forms.InterntSkalForm,
        gor=lambda lage, uppgifter: services.avsla_forslag(forslag, av=request.user, **uppgifter),
        klart="Förslaget är lagt åt sidan.", forslag=forslag, hinder=avgjort,
    )  # fmt: skip


def avsluta(request, slug, pk):
    redovisning = hamta_arende(request, slug, pk)
    return steg(
        request, redovisning, "avsluta", forms.BekraftaForm,
        gor=lambda lage, uppgifter: services.avsluta(redovisning, av=request.user),
        klart="Ärendet är avslutat.", hinder=_unless(redovisning, Status.AVSLUTAD) or hinder_mot_avslut(redovisning),
    )  # fmt: skip


def oppna_igen(request, slug, pk):
    redovisning = hamta_arende(request, slug, pk)
    return steg(
        request, redovisning, "oppna_igen", forms.SkalForm,
        gor=lambda lage, uppgifter: services.oppna_igen(redovisning, av=request.user, **uppgifter),
        klart="Ärendet är öppnat igen. Mottagaren har fått veta det.",
        hinder=_unless(redovisning, Status.INKOMMEN),
    )  # fmt: skip


def _unless(redovisning, till):
    """Closing and reopening begin in a decided case."""
    fran = (*GODKANDA, Status.ATERKRAV) if till == Status.AVSLUTAD else GODKANDA
    return None if redovisning.status in fran else fel.OtillatenOvergang(redovisning, till)


def ratta(request, slug, pk, avsnitt):
    """The section as it was handed in, to correct, with the reason that the recipient reads."""
    redovisning = hamta_arende(request, slug, pk)
    if hinder := hinder_mot_rattelse(redovisning):
        messages.error(request, str(hinder))
        return redirect(redovisning.granskningsadress)
    inlamning = redovisning.senaste_inlamning
    del_ = services.las_formular(inlamning.formularversion).hamta(avsnitt)
    if del_ is None or not rattbara(del_):
        raise Http404("Avsnittet finns inte, eller går inte att rätta.")
    bara_rattbart = del_.model_copy(update={"falt": rattbara(del_)})
    if request.method != "POST":
        return _correction(request, redovisning, bara_rattbart, till_ratext(del_, inlamning.avsnitt[avsnitt]))
    return _correct(request, redovisning, bara_rattbart)


def _correct(request, redovisning, avsnitt):
    rat, skal = request.POST.dict(), forms.SkalForm(request.POST)
    if not skal.is_valid():
        return _correction(request, redovisning, avsnitt, rat, skal=skal, status=400)
    try:
        services.ratta_at_mottagaren(
            redovisning, av=request.user, avsnitt=avsnitt.id, varden=rat, lage=skal.cleaned_data["lage"],
            skal=skal.cleaned_data["skal"],
        )  # fmt: skip
    except fel.RattelsenHarFel as brist:
        return _correction(request, redovisning, avsnitt, rat, brist.anmarkningar, skal, 400)
    except fel.StatsbidragFel as hinder:
        messages.error(request, str(hinder))
    else:
        messages.success(request, "Rättelsen är sparad som en ny version. Mottagaren har fått veta det.")
    return redirect(redovisning.granskningsadress)


def _correction(request, redovisning, avsnitt, rat, anmarkningar=(), skal=None, status=200):
    form = Avsnittsform(avsnitt, rat, Underlag.for_redovisning(redovisning), anmarkningar)
    return render(
        request,
        "statsbidrag/ratta.html",
        {
            "redovisning": redovisning,
            "bidrag": redovisning.bidrag,
            "inlamning": redovisning.senaste_inlamning,
            "avsnitt": avsnitt,
            "form": form,
            "fel": [{"text": anm.text, "url": f"#{form.first_id(anm.falt)}"} for anm in anmarkningar],
            "skal": skal or forms.SkalForm(initial={"lage": provning.lage_av(redovisning)}),
        },
        status=status,
    )
