"""The recipient's attachments: added to the draft one after another, taken out, fetched, and sent afterwards when they
were promised. The authority's pages are in utlovade.py."""

import datetime

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from filer.fel import FilFel, ForStorFil
from filer.nedladdning import som_nedladdning
from statsbidrag import permissions, services
from statsbidrag.forms.bilagor import DELAR, SenBilagaForm
from statsbidrag.formular.bilagor import bilagefalt
from statsbidrag.models import Inlamningsbilaga, Utkast, Utkastbilaga
from statsbidrag.services import bilagor, fel
from statsbidrag.services.utlovade import utlovade
from statsbidrag.views.redovisning import hamta_redovisning
from statsbidrag.views.utkast.ram import as_int, own_draft

VALJ_IGEN = "Välj filen igen: den följer inte med."


@require_POST
def bifoga(request, pk, avsnitt):
    """Add the attachment and save what was typed in the section. The two do not depend on each other: a file that is
    refused costs no text, and a text that a colleague was before with costs no file."""
    redovisning, utkast = own_draft(request, pk)
    falt = _field(redovisning, avsnitt)
    sida = reverse("statsbidrag:avsnitt", args=[pk, avsnitt])
    rat = request.POST.dict()
    if utkast is None or not redovisning.kan_andras:
        messages.error(request, str(fel.UtkastSaknas()))
        return redirect(redovisning)
    if getattr(request, "uppladdning_avbruten", False):
        # The form did not come whole, so nothing of it is saved over what is there.
        messages.error(request, f"Bilagan är inte tillagd. {ForStorFil()}")
        return redirect(sida)
    ny = {del_: rat.get(f"{falt.id}-ny-{del_}", "").strip() for del_ in DELAR}
    upload = request.FILES.get(f"{falt.id}-ny-fil")
    bilaga = _attach(request, utkast, ny, upload) if upload or any(ny.values()) else None
    if bilaga:
        # What was typed about it has become an attachment; the rest of the section stays.
        rat = {namn: text for namn, text in rat.items() if not namn.startswith(f"{falt.id}-ny-")}
    _save(request, utkast, avsnitt, rat)
    return redirect(f"{sida}#bilagor" if bilaga else sida)


def _attach(request, utkast, ny, upload):
    """The attachment, or None when it was refused, which is said."""
    try:
        bilaga = bilagor.bifoga(
            utkast, av=request.user, slag=ny["slag"], namn=ny["namn"], fil=upload, lamnas_senast=_day(ny["senast"])
        )
    except (FilFel, fel.StatsbidragFel) as hinder:
        igen = f" {VALJ_IGEN}" if upload and not isinstance(hinder, FilFel) else ""
        messages.error(request, f"Bilagan är inte tillagd. {hinder}{igen}")
        return None
    messages.success(request, f"”{bilaga.namn}” är tillagd i utkastet.")
    return bilaga


def _field(redovisning, avsnitt):
    where, falt = bilagefalt(services.las_formular(redovisning.formularversion))
    if falt is None or where.id != avsnitt:
        raise Http404("Avsnittet tar inte emot bilagor.")
    return falt


def _save(request, utkast, avsnitt, rat):
    """When a colleague was first the text is kept beside theirs, and that is said."""
    version = as_int(rat.get("avsnittsversion"))
    try:
        services.spara_avsnitt(utkast, avsnitt, rat, av=request.user, version=version)
    except fel.Redigeringskonflikt:
        messages.warning(
            request, "En kollega sparade avsnittet medan ni skrev. Det ni skrev finns under ”Tidigare texter” nedan."
        )
    except fel.StatsbidragFel as hinder:
        messages.error(request, str(hinder))


def _day(text):
    """The day, None for an empty field; what cannot be read is told by the service as a missing day."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        if text:
            raise fel.BilaganStammerInte(f"”{text}” är inget datum. Skriv som 2026-03-27.") from None
        return None


def _in_draft(request, pk, bilaga):
    rows = Utkastbilaga.objects.filter(utkast__in=Utkast.objects.visible_to(request.user), utkast__redovisning=pk)
    return get_object_or_404(rows.select_related("fil", "utkast__redovisning"), pk=bilaga)


@never_cache
def hamta_ur_utkast(request, pk, bilaga):
    fil = _in_draft(request, pk, bilaga).fil
    if fil is None:
        raise Http404("Filen har inte kommit än.")
    return som_nedladdning(fil)


@never_cache
def ta_bort(request, pk, bilaga):
    """A confirmation page, then it is taken out."""
    redovisning = hamta_redovisning(request, pk)
    row = _in_draft(request, pk, bilaga)
    avsnitt, _ = bilagefalt(services.las_formular(redovisning.formularversion))
    sida = reverse("statsbidrag:avsnitt", args=[pk, avsnitt.id]) + "#bilagor"
    if request.method == "POST":
        try:
            bilagor.ta_bort(row, av=request.user)
        except fel.StatsbidragFel as hinder:
            messages.error(request, str(hinder))
        else:
            messages.success(request, f"”{row.namn}” är borttagen ur utkastet.")
        return redirect(sida)
    innehall = {"redovisning": redovisning, "bidrag": redovisning.bidrag, "bilaga": row, "avbryt_url": sida}
    return render(request, "statsbidrag/bilaga_ta_bort.html", innehall)


def _handed_in(request, pk, bilaga):
    redovisning = hamta_redovisning(request, pk)
    rows = Inlamningsbilaga.objects.filter(inlamning__redovisning=redovisning).select_related("fil", "inlamning")
    return redovisning, get_object_or_404(rows, pk=bilaga)


def hamta_inskickad(request, pk, bilaga):
    _, row = _handed_in(request, pk, bilaga)
    if row.fil is None:
        raise Http404("Filen har inte kommit än.")
    return som_nedladdning(row.fil)


@never_cache
def lamna(request, pk, bilaga):
    """The file that was promised: the case stays as it is, and whoever reviews it is told."""
    redovisning, row = _handed_in(request, pk, bilaga)
    if not utlovade().filter(pk=row.pk).exists():
        messages.info(request, str(fel.InteUtlovad()))
        return redirect(redovisning)
    posted = request.method == "POST"
    form = SenBilagaForm(request.POST, request.FILES) if posted else SenBilagaForm()
    if posted and _hand_over(request, redovisning, row, form):
        return redirect(redovisning)
    innehall = {
        "redovisning": redovisning,
        "bidrag": redovisning.bidrag,
        "bilaga": row,
        "form": form,
        "behorig": permissions.can_skicka_in(request.user, redovisning),
        "behoriga": permissions.behoriga(redovisning.bidrag),
        "sen": row.lamnas_senast < timezone.localdate(),
    }
    return render(request, "statsbidrag/bilaga_lamna.html", innehall, status=400 if posted else 200)


def _hand_over(request, redovisning, row, form):
    if not form.is_valid():
        return False
    try:
        bilagor.lamna_sen_bilaga(row, av=request.user, fil=form.cleaned_data["fil"])
    except (FilFel, fel.StatsbidragFel) as hinder:
        form.add_error("fil", str(hinder))
        return False
    messages.success(request, f"”{row.namn}” är inlämnad. {redovisning.bidrag.beviljande.namn} ser den nu.")
    return True
