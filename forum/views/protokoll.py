"""The minutes until attestation: read them, write the introduction, send them out, comment and answer."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from core import svenska
from forum import permissions
from forum.forms.protokoll import InledningForm, SkickaForm, SvarForm, SynpunktForm
from forum.models import Protokollstatus
from forum.protokoll import rendering
from forum.services import protokoll as services
from forum.services import protokolldokument
from forum.views.oppna import posted, require, writes
from forum.views.protokollram import (
    bekrafta,
    formsida,
    innehall_for,
    open_protokoll,
    open_to_change,
    open_to_write,
    sida,
    steg,
    texten,
)
from jobb.models import Jobb
from sok.models import Lage


@require_GET
def visa(request, slug, mote_pk):
    """The minutes as they read, what may be done with them, and how they came about."""
    protokoll = open_protokoll(request, slug, mote_pk)
    user, mote = request.user, protokoll.mote
    leder = permissions.can_leda(user, mote.overenskommelse)
    kan_leda = leder and mote.overenskommelse.lage() != Lage.AVSLUTAD
    justeringar = list(protokoll.justeringar.select_related("person"))
    own = next((row for row in justeringar if row.person_id == user.pk), None)
    natt, missade = services.narvarande(mote)
    context = {
        **texten(innehall_for(user, protokoll), protokoll),
        "justeringar": justeringar,
        "ska_justera": protokoll.status == Protokollstatus.JUSTERAS and own is not None and own.justerat_at is None,
        "vantar_pa": [row.person for row in justeringar if row.justerat_at is None],
        "ratta": _ratta(slug, mote_pk) if kan_leda and protokoll.kan_skrivas else None,
        "synpunkt_url": _synpunkt_url(protokoll, user, slug),
        "synpunkter": _synpunkter(protokoll, user, leder),
        "nas": natt,
        "nas_inte": missade,
        "tillagg": rendering.tillagg(protokoll),
        "handelser": protokoll.handelser.select_related("av"),
        "jobb": _jobb(protokoll) if leder else None,
    }
    return sida(request, protokoll, "forum/protokoll.html", **context)


def _ratta(slug, mote_pk):
    """Where each part of the text is corrected; only the introduction is written here."""
    args = [slug, mote_pk]
    return {
        "inledning": reverse("forum:protokoll_inledning", args=args),
        "narvaro": reverse("forum:narvaro", args=args),
        "dagordning": reverse("forum:mote", args=args),
    }


def _synpunkt_url(protokoll, user, slug):
    """Where someone who was there comments, while there is time."""
    mote = protokoll.mote
    if protokoll.status != Protokollstatus.SYNPUNKTER or protokoll.synpunkttiden_ute:
        return ""
    if mote.overenskommelse.lage() == Lage.AVSLUTAD or not permissions.var_narvarande(user, mote):
        return ""
    return reverse("forum:protokoll_synpunkt", args=[slug, mote.pk])


def _synpunkter(protokoll, user, leder):
    """Working material: after attestation only the writer reads it."""
    return services.synpunkter_for(protokoll, user) if leder or not protokoll.ar_justerat else []


def _jobb(protokoll):
    """The latest order of the documents, while they are not both there."""
    if not protokoll.ar_justerat or (protokoll.dokument_id and protokoll.dokument_offentligt_id):
        return None
    return Jobb.objects.filter(typ=protokolldokument.JOBBTYP, nyckel=str(protokoll.pk)).first()


@writes
def inledning(request, slug, mote_pk):
    protokoll = open_to_write(request, slug, mote_pk)
    form = InledningForm(posted(request), initial={"text": protokoll.inledning})
    if form.utfor(lambda data: services.skriv_inledning(protokoll, text=data["text"], av=request.user)):
        messages.success(request, "Inledningen är sparad.")
        return redirect(protokoll)
    return formsida(request, protokoll, form, "Inledning", "Spara")


@writes
def skicka(request, slug, mote_pk):
    """Send the draft to those who were present, or give them a new last day."""
    protokoll = open_to_write(request, slug, mote_pk)
    form = SkickaForm(posted(request), initial={"senast": protokoll.synpunkter_till})
    if form.utfor(lambda data: services.skicka_pa_synpunkter(protokoll, senast=data["senast"], av=request.user)):
        last = svenska.datum(form.cleaned_data["senast"])
        messages.success(request, f"De närvarande kan läsa protokollet och lämna synpunkter till och med {last}.")
        return redirect(protokoll)
    natt, missade = services.narvarande(protokoll.mote)
    return formsida(
        request, protokoll, form, "Skicka för synpunkter", "Skicka", mottagare=natt, nas_inte=missade, skickar=True
    )


@writes
def ta_tillbaka(request, slug, mote_pk):
    protokoll = open_to_write(request, slug, mote_pk)
    if request.method == "POST":
        return steg(
            request,
            protokoll,
            lambda: services.ta_tillbaka(protokoll, av=request.user),
            "Protokollet är ett utkast igen.",
        )
    punkter = [
        "De närvarande kan inte längre läsa protokollet eller lämna synpunkter.",
        "Synpunkterna som har kommit finns kvar hos er.",
    ]
    return bekrafta(request, protokoll, "Ta tillbaka protokollet?", punkter, "Ta tillbaka")


@writes
def synpunkt(request, slug, mote_pk):
    """One comment, on an item (?punkt=4) or on the whole, from someone who was there."""
    protokoll = open_to_change(request, slug, mote_pk)
    require(permissions.var_narvarande(request.user, protokoll.mote))
    innehall = innehall_for(request.user, protokoll)
    form = SynpunktForm(posted(request), innehall=innehall, initial={"punkt": request.GET.get("punkt", "")})
    if form.utfor(lambda data: services.lamna_synpunkt(protokoll, av=request.user, **data)):
        messages.success(request, "Synpunkten är lämnad. Svaret kommer att stå här.")
        return redirect(f"{protokoll.get_absolute_url()}#synpunkter")
    return formsida(request, protokoll, form, "Lämna en synpunkt", "Lämna synpunkten")


@writes
def svar(request, slug, mote_pk, pk):
    """The writer answers one comment."""
    protokoll = open_to_write(request, slug, mote_pk)
    row = get_object_or_404(protokoll.synpunkter.select_related("av"), pk=pk)
    form = SvarForm(posted(request), initial={"svar": row.svar})
    if form.utfor(lambda data: services.svara(row, svar=data["svar"], av=request.user)):
        messages.success(request, "Svaret är sparat.")
        return redirect(f"{protokoll.get_absolute_url()}#synpunkter")
    return formsida(request, protokoll, form, "Svara på synpunkten", "Spara svaret", text=row.text, fran=row.av)
