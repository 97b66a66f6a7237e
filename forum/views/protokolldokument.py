"""The minutes as documents, their addenda, and whether everyone may read them."""

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from core.pdf import PdfError
from forum.forms.protokoll import TillaggForm
from forum.models import Protokollstatus
from forum.protokoll import rendering
from forum.services import protokolldokument as services
from forum.views.oppna import posted, writes
from forum.views.protokollram import (
    bekrafta,
    formsida,
    innehall_for,
    open_protokoll,
    open_to_write,
    ser_hela,
    steg,
)

VERSIONER = {
    Protokollstatus.UTKAST: "utkast",
    Protokollstatus.SYNPUNKTER: "utkast",
    Protokollstatus.JUSTERAS: "under-justering",
}


@require_GET
def pdf(request, slug, mote_pk):
    """The stored document once the minutes are attested: the whole, or the public one for those who may not see
    what is confidential. Before that a draft, made as it is asked for."""
    protokoll = open_protokoll(request, slug, mote_pk)
    if not protokoll.ar_justerat:
        return _made(request, protokoll, _draft(protokoll), VERSIONER[protokoll.status])
    whole = ser_hela(request.user, protokoll, protokoll.innehall)
    fil = protokoll.dokument if whole else protokoll.dokument_offentligt
    if fil is None:
        messages.info(request, "Dokumentet skapas. Ladda om sidan om en liten stund.")
        return redirect(protokoll)
    return FileResponse(fil.innehall.open("rb"), filename=fil.namn, content_type=fil.typ)


def _draft(protokoll):
    now = timezone.now()
    if protokoll.status == Protokollstatus.JUSTERAS:
        return rendering.Version.under_justering(protokoll, now, rendering.underskrifter(protokoll))
    return rendering.Version.utkast(now)


@require_GET
def med_tillagg(request, slug, mote_pk):
    """The attested text with the addenda after it; the attested document itself stays as it is."""
    protokoll = open_protokoll(request, slug, mote_pk)
    addenda = rendering.tillagg(protokoll)
    if not addenda:
        return redirect("forum:protokoll_pdf", slug, mote_pk)
    version = rendering.Version.justerad(protokoll, rendering.underskrifter(protokoll), tillagg=addenda)
    return _made(request, protokoll, version, "med-tillagg")


def _made(request, protokoll, version, ord_):
    try:
        content = rendering.pdf(innehall_for(request.user, protokoll), version)
    except PdfError as reason:
        messages.error(request, str(reason))
        return redirect(protokoll)
    name = f"{services.filnamn(protokoll)}-{ord_}.pdf"
    return HttpResponse(
        content, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


@require_POST
@writes
def gor(request, slug, mote_pk):
    """Order the documents again when they could not be made."""
    protokoll = open_to_write(request, slug, mote_pk)
    return steg(
        request,
        protokoll,
        lambda: services.bestall_igen(protokoll, av=request.user),
        "Dokumentet skapas. Ni kan lämna sidan.",
    )


@writes
def tillagg(request, slug, mote_pk):
    protokoll = open_to_write(request, slug, mote_pk)
    form = TillaggForm(posted(request))
    if form.utfor(lambda data: services.lagg_till(protokoll, text=data["text"], av=request.user)):
        messages.success(request, "Tillägget står efter protokollet. Den justerade texten är oförändrad.")
        return redirect(f"{protokoll.get_absolute_url()}#tillagg")
    return formsida(request, protokoll, form, "Skriv ett tillägg", "Lägg till tillägget")


@writes
def publicera(request, slug, mote_pk):
    """A confirmation that says what everyone will read."""
    protokoll = open_to_write(request, slug, mote_pk)
    if request.method == "POST":
        return steg(
            request,
            protokoll,
            lambda: services.publicera(protokoll, av=request.user),
            "Protokollet är publicerat på den öppna sidan.",
        )
    punkter = [
        "Alla kan läsa protokollet utan att logga in: punkter, anteckningar, beslut, handlingarnas namn och tillägg.",
        "Närvaron visas per part och befattning och justeringen med roll, part och tid. Personers namn i närvaron, "
        "bland föredragande och i justeringen visas inte.",
        "Det som kan omfattas av sekretess är utelämnat. Punkten står kvar med bara sitt nummer.",
        "Anteckningar, beslut och tillägg visas som de är skrivna. Läs igenom att där inte står namn eller annat som "
        "inte ska vara öppet.",
        "Ert namn och tiden skrivs i protokollets gång. Ni kan ta bort protokollet från den öppna sidan igen.",
    ]
    hinder = (
        "" if protokoll.ar_justerat else "Protokollet är inte justerat än. Det kan publiceras när alla har justerat."
    )
    return bekrafta(request, protokoll, "Publicera protokollet?", punkter, "Publicera", hinder=hinder, hinder_url="")


@writes
def avpublicera(request, slug, mote_pk):
    protokoll = open_to_write(request, slug, mote_pk)
    if request.method == "POST":
        return steg(
            request,
            protokoll,
            lambda: services.avpublicera(protokoll, av=request.user),
            "Protokollet är borttaget från den öppna sidan.",
        )
    punkter = [
        "Den öppna sidan slutar fungera. Den som redan har hämtat protokollet har kvar sin kopia.",
        "Alla i överenskommelsen kan fortfarande läsa protokollet i portalen.",
        "Ert namn och tiden skrivs i protokollets gång.",
    ]
    return bekrafta(request, protokoll, "Ta bort från den öppna sidan?", punkter, "Ta bort", farlig=True)
