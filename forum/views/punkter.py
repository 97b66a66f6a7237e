"""The items of the agenda: made, changed, ordered, taken away, and noted during the meeting."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from forum.forms.punkt import PunktForm
from forum.models import Dagordningspunkt, Utgang
from forum.services import dagordning
from forum.services.dagordning import Anteckning, stampel
from forum.services.fel import ForumFel
from forum.views.oppna import open_to_lead, posted, writes
from forum.views.ram import visa_mote

VALBARA_UTGANGAR = (Utgang.NOTERAD, Utgang.BORDLAGD)


def _punkt(request, mote, punkt_pk):
    rows = Dagordningspunkt.objects.visible_to(request.user).filter(mote=mote)
    punkt = get_object_or_404(rows, pk=punkt_pk)
    punkt.mote = mote
    return punkt


def _till_punkten(mote, punkt):
    return redirect(f"{mote.get_absolute_url()}#punkt-{punkt.pk}")


@writes
def ny(request, slug, pk):
    _, mote = open_to_lead(request, slug, pk)
    return _formular(request, mote, None, lambda data: dagordning.lagg_till(mote, av=request.user, **data))


@writes
def andra(request, slug, pk, punkt_pk):
    _, mote = open_to_lead(request, slug, pk)
    punkt = _punkt(request, mote, punkt_pk)
    return _formular(request, mote, punkt, lambda data: dagordning.andra(punkt, av=request.user, **data))


def _formular(request, mote, punkt, save):
    form = PunktForm(posted(request), instance=punkt and Dagordningspunkt.objects.get(pk=punkt.pk))
    if request.method == "POST" and form.is_valid():
        try:
            saved = save(form.uppgifter())
        except ForumFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"Punkten ”{saved.rubrik}” är sparad.")
            if "fler" in request.POST:
                return redirect("forum:punkt_ny", mote.overenskommelse.slug, mote.pk)
            return _till_punkten(mote, saved)
    return visa_mote(request, mote, "forum/punkt_form.html", "dagordning", form=form, punkt=punkt)


@require_POST
@writes
def flytta(request, slug, pk, punkt_pk):
    _, mote = open_to_lead(request, slug, pk)
    punkt = _punkt(request, mote, punkt_pk)
    try:
        dagordning.flytta(punkt, -1 if request.POST.get("steg") == "-1" else 1, av=request.user)
    except ForumFel as reason:
        messages.error(request, str(reason))
    return _till_punkten(mote, punkt)


@writes
def ta_bort(request, slug, pk, punkt_pk):
    _, mote = open_to_lead(request, slug, pk)
    punkt = _punkt(request, mote, punkt_pk)
    if request.method != "POST":
        punkter = ["Punkten och dess underlag försvinner från dagordningen för alla."]
        if punkt.foljer_upp_id or punkt.bordlagd_fran_id or punkt.forslag_id:
            punkter.append("Det som punkten gäller väntar fortfarande, och kommer tillbaka när mötet öppnas.")
        return visa_mote(request, mote, "forum/punkt_ta_bort.html", "dagordning", punkt=punkt, punkter=punkter)
    try:
        dagordning.ta_bort(punkt, av=request.user)
    except ForumFel as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, f"Punkten ”{punkt.rubrik}” är borttagen.")
    return redirect(mote)


@writes
def anteckningar(request, slug, pk):
    """Every item on one page for whoever leads; one button saves all, and no one's words are lost."""
    _, mote = open_to_lead(request, slug, pk)
    conflicts = {}
    reason = ""
    if request.method == "POST":
        notes = _lasta(request.POST, mote)
        try:
            found = dagordning.anteckna(mote, notes, av=request.user)
        except ForumFel as fault:
            reason, conflicts = str(fault), {note.punkt_id: (None, note) for note in notes}
        else:
            if not found:
                messages.success(request, "Anteckningarna är sparade.")
                return redirect(_tillbaka(request, mote))
            conflicts = {punkt.pk: (punkt, note) for punkt, note in found}
    return visa_mote(
        request, mote, "forum/mote_anteckningar.html", "dagordning", status=409 if conflicts else 200,
        rader=[_rad(punkt, conflicts.get(punkt.pk)) for punkt in _punkter(mote)], reason=reason,
        antal_konflikter=0 if reason else len(conflicts), utgangar=VALBARA_UTGANGAR,
    )  # fmt: skip


def _punkter(mote):
    return mote.punkter.order_by("nummer", "pk").prefetch_related("beslut_lista")


def _lasta(data, mote):
    pks = mote.punkter.values_list("pk", flat=True)
    return [
        Anteckning(
            punkt_id=pk,
            text=data.get(f"anteckning-{pk}", "").replace("\r\n", "\n").strip(),
            utgang=_utgang(data.get(f"utgang-{pk}")),
            sedd=data.get(f"sedd-{pk}", ""),
        )
        for pk in pks
        if f"anteckning-{pk}" in data
    ]


def _utgang(value):
    """None when the item has no choice on the page."""
    return value if value in (None, *VALBARA_UTGANGAR) else ""


def _rad(punkt, conflict):
    """What the page shows of an item: what the person wrote goes before what is stored."""
    stored, note = conflict or (None, None)
    return {
        "punkt": punkt,
        "text": note.text if note else punkt.anteckning,
        "utgang": punkt.utgang if note is None or note.utgang is None else note.utgang,
        "sedd": stampel(punkt),
        "lagrad": stored,
        "beslut_lista": list(punkt.beslut_lista.all()),
    }


def _tillbaka(request, mote):
    """To the item whose button was pressed."""
    url = reverse("forum:anteckningar", args=[mote.overenskommelse.slug, mote.pk])
    pressed = request.POST.get("spara", "")
    return f"{url}#anteckning-{pressed}" if pressed.isascii() and pressed.isdigit() else url
