"""One meeting: its agenda, its decisions, and the steps of its life."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone

from forum import permissions
from forum.agenda import Agenda
from forum.efter_motet import efter_motet
from forum.forms.mote import StallInForm
from forum.models import Beslut, Mote, Moteslag, Motesstatus
from forum.services import mote as services
from forum.services import narvaro
from forum.services.fel import ForumFel
from forum.views.oppna import open_mote, open_to_lead, posted, writes
from forum.views.ram import visa_mote


def visa(request, slug, pk):
    overenskommelse, mote = open_mote(request, slug, pk)
    seen = Mote.objects.visible_to(request.user).med_organnamn().select_related("overenskommelse")
    steps = permissions.can_leda(request.user, overenskommelse) or mote.status == Motesstatus.INSTALLT
    context = {
        "agenda": Agenda(mote, request.user),
        "efter": efter_motet(mote, request.user),
        "informerar": list(mote.informerar.all()),
        "foljer_pa": seen.filter(pk=mote.foljer_pa_id).first() if mote.foljer_pa_id else None,
        "foljs_av": list(seen.filter(foljer_pa=mote).order_by("pk")),
        "handelser": list(mote.handelser.select_related("av")) if steps else [],
        "narvaro_saknas": mote.status == Motesstatus.HALLET and bool(narvaro.oregistrerade(mote)),
        "dagen_har_kommit": mote.nar.first <= timezone.localdate(),
        "ordnas": mote.status in (Motesstatus.UTKAST, Motesstatus.OPPNAT, Motesstatus.HALLET),
    }
    return visa_mote(request, mote, "forum/mote.html", "dagordning", **context)


def beslut(request, slug, pk):
    """The decisions taken at the meeting, those that the reader may see."""
    _, mote = open_mote(request, slug, pk)
    rows = (
        Beslut.objects.visible_to(request.user)
        .filter(mote=mote)
        .select_related("overenskommelse", "ansvarig_organisation", "ansvarigt_organ", "punkt")
    )
    agenda = Agenda(mote, request.user)
    context = {"beslut_lista": list(rows.order_by("nummer", "pk")), "fragor": agenda.fragar}
    return visa_mote(request, mote, "forum/mote_beslut.html", "beslut", **context)


@writes
def oppna(request, slug, pk):
    overenskommelse, mote = open_to_lead(request, slug, pk)
    punkter = [
        f"Alla i {overenskommelse.kortnamn} ser mötet, dagordningen och underlagen, utom det som är sekretessmarkerat.",
        "Mötet kommer i deltagarnas kalendrar, om de har hämtat adressen.",
    ]
    if mote.fattar_beslut:
        punkter.append("Öppna beslut, bordlagda punkter och förslag som har antagits läggs på dagordningen.")
    return _steg(request, mote, services.oppna, "Öppna mötet", punkter, "Mötet är öppnat för deltagarna.")


@writes
def hallet(request, slug, pk):
    _, mote = open_to_lead(request, slug, pk)
    punkter = [
        "Dagordningen kan inte längre minskas.",
        "Närvaro, anteckningar och beslut skrivs fram till justeringen.",
    ]
    return _steg(request, mote, services.markera_hallet, "Markera som hållet", punkter, "Mötet är markerat som hållet.")


@writes
def stang(request, slug, pk):
    _, mote = open_to_lead(request, slug, pk)
    punkter = ["Mötets tid, plats och dagordning kan inte ändras mer."]
    if mote.slag != Moteslag.TEMATRAFF:
        punkter += [
            "Protokollet börjar som utkast, av det som är antecknat och beslutat.",
            "Bordlagda punkter läggs på nästa möte.",
            "Anteckningar och närvaro går att rätta tills protokollet justeras.",
        ]
    return _steg(
        request, mote, services.stang, "Stäng mötet", punkter, "Mötet är stängt.", "Mötet kan inte öppnas igen."
    )


def _steg(request, mote, service, verb, punkter, klart, slutligt=""):
    """Ask first; a step that is not possible is told on the meeting's own page."""
    if request.method != "POST":
        context = {"verb": verb, "punkter": punkter, "slutligt": slutligt}
        return visa_mote(request, mote, "forum/mote_steg.html", "dagordning", **context)
    try:
        service(mote, av=request.user)
    except ForumFel as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, klart)
    return redirect(mote)


@writes
def stall_in(request, slug, pk):
    _, mote = open_to_lead(request, slug, pk)
    form = StallInForm(posted(request))
    if request.method != "POST" or not form.is_valid():
        return visa_mote(request, mote, "forum/mote_stall_in.html", "dagordning", form=form)
    try:
        services.stall_in(mote, av=request.user, skal=form.cleaned_data["skal"])
    except ForumFel as reason:
        form.add_error(None, str(reason))
        return visa_mote(request, mote, "forum/mote_stall_in.html", "dagordning", form=form)
    messages.success(request, "Mötet är inställt.")
    return redirect(mote)
