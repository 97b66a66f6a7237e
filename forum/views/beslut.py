"""A decision's page, writing one in, correcting it, and its steps."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from forum import beslutssida, permissions
from forum.forms.beslut import BeslutForm, RattaForm, UtanMoteForm
from forum.forms.beslutsval import Beslutsval
from forum.forms.partsbeslut import StegForm
from forum.forms.verkan import Blankett
from forum.models import Beslut, Beslutsform, Beslutsstatus, Dagordningspunkt
from forum.services import beslut as services
from forum.services import partsbeslut
from forum.services.fel import ForumFel
from forum.views.oppna import open_to_lead, posted, require, require_open, writes
from sok.models import Lage
from sok.views import hamta_overenskommelse


def open_beslut(request, slug, nyckel):
    """The agreement and the decision among those the person may see; 404 otherwise."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Beslut.objects.visible_to(request.user).filter(overenskommelse=overenskommelse).med_namn()
    beslut = get_object_or_404(rows, nyckel=nyckel)
    beslut.overenskommelse = overenskommelse
    return overenskommelse, beslut


def open_beslut_to_lead(request, slug, nyckel):
    overenskommelse, beslut = open_beslut(request, slug, nyckel)
    require_open(overenskommelse)
    require(permissions.can_leda(request.user, overenskommelse))
    return overenskommelse, beslut


def visa(request, slug, nyckel):
    overenskommelse, beslut = open_beslut(request, slug, nyckel)
    samband = beslutssida.samband(beslut, request.user)
    beslut.ar_ersatt = beslut.ersatt_av.exists()
    live = overenskommelse.lage() != Lage.AVSLUTAD
    leder = live and permissions.can_leda(request.user, overenskommelse)
    fattat = beslut.status == Beslutsstatus.FATTAT
    stallning = partsbeslut.stallning(beslut) if beslut.kraver_partsbeslut else None
    svarar_for = _svarar_for(request.user, overenskommelse) if live else ()
    context = {
        "beslut": beslut,
        "verkan": beslutssida.verkan(beslut),
        "avser": beslutssida.avser(beslut, request.user),
        "steg": beslutssida.steg(beslut),
        "stallning": stallning,
        "svarar_for": svarar_for,
        "att_svara": [] if leder or not stallning else _att_svara(stallning, svarar_for),
        "leder": leder,
        "kan_rapportera": live
        and fattat
        and not beslut.ar_ersatt
        and beslut.genomforande in ("", "oppet")
        and permissions.can_rapportera_klart(request.user, beslut),
        "kan_oppna": leder and fattat and not beslut.ar_ersatt and beslut.genomforande != "oppet",
        "kan_fraga": leder and fattat and not beslut.kraver_partsbeslut,
        **samband,
    }
    return render(request, "forum/beslut.html", context)


def _svarar_for(user, overenskommelse):
    """Primary keys of the organisations the person may answer for."""
    if permissions.can_leda(user, overenskommelse):
        return set(overenskommelse.parter.values_list("organisation", flat=True))
    return permissions.svarar_for(user, overenskommelse)


def _att_svara(stallning, svarar_for):
    """The person's own organisations that have not answered: for them it is the first thing on the page."""
    return [rad.organisation for rad in stallning.rader if rad.organisation_id in svarar_for and not rad.svar]


@writes
def fatta(request, slug, mote_pk, punkt_pk):
    """Write in a decision at an item; its wording begins as the proposal's."""
    overenskommelse, mote = open_to_lead(request, slug, mote_pk)
    rows = Dagordningspunkt.objects.visible_to(request.user).filter(mote=mote)
    punkt = get_object_or_404(rows.select_related("mote__overenskommelse"), pk=punkt_pk)
    start = {"text": punkt.forslag_till_beslut, "sekretess": punkt.sekretess}
    blankett = Blankett(posted(request), BeslutForm, val=Beslutsval(overenskommelse), initial=start)
    context = {"blankett": blankett, "mote": mote, "punkt": punkt}

    def spara():
        return services.fatta(punkt, blankett.uppgifter(), av=request.user)

    return _skriv(request, blankett, spara, context)


@writes
def nytt(request, slug):
    """A decision without a meeting, or (?planerat=nyckel) what became of a planned one."""
    overenskommelse = hamta_overenskommelse(request, slug)
    require_open(overenskommelse)
    require(permissions.can_leda(request.user, overenskommelse))
    planerat = _planerat(request, overenskommelse)
    blankett = Blankett(
        posted(request),
        UtanMoteForm,
        val=Beslutsval(overenskommelse),
        planerat=bool(planerat),
        initial=_start(planerat),
    )

    def spara():
        uppgifter = blankett.uppgifter()
        return services.fatta_utan_mote(
            overenskommelse, uppgifter, av=request.user, planerat=planerat, **blankett.form.hur()
        )

    return _skriv(request, blankett, spara, {"blankett": blankett, "planerat": planerat})


def _planerat(request, overenskommelse):
    nyckel = request.GET.get("planerat")
    if not nyckel:
        return None
    rows = Beslut.objects.visible_to(request.user).filter(overenskommelse=overenskommelse)
    return get_object_or_404(rows, nyckel=nyckel, status=Beslutsstatus.PLANERAT)


def _start(planerat):
    """A planned decision's own organ; what was decided is for the person to write."""
    if planerat is None:
        return {}
    mal = [ett for ett in planerat.avser if not ett.startswith("insats:")]
    insatser = [ett for ett in planerat.avser if ett.startswith("insats:")]
    return {
        "form": Beslutsform.MOTE,
        "organ": planerat.organ_id,
        "sekretess": planerat.sekretess,
        "mal": mal,
        "insatser": insatser,
    }


def _skriv(request, blankett, spara, context):
    if blankett.is_valid():
        try:
            beslut = spara()
        except ForumFel as reason:
            blankett.form.add_error(None, str(reason))
        else:
            messages.success(request, f"{beslut.namn} är inskrivet.")
            return redirect(beslut)
    return render(request, "forum/beslut_skriv.html", context)


@writes
def ratta(request, slug, nyckel):
    """Correct the wording; the address stays the same."""
    overenskommelse, beslut = open_beslut_to_lead(request, slug, nyckel)
    form = RattaForm(posted(request), val=Beslutsval(overenskommelse), beslut=beslut)
    if form.is_valid():
        try:
            services.andra(beslut, av=request.user, **form.falt())
        except ForumFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Beslutet är rättat.")
            return redirect(beslut)
    context = {"form": form, "beslut": beslut, "vad": "Rätta beslutet", "knapp": "Spara"}
    return render(request, "forum/beslut_steg.html", context)


@writes
def klart(request, slug, nyckel):
    overenskommelse, beslut = open_beslut(request, slug, nyckel)
    require_open(overenskommelse)
    require(permissions.can_rapportera_klart(request.user, beslut))
    form = StegForm(
        posted(request),
        label="Vad har gjorts",
        saknas="Skriv vad som har gjorts.",
        help_text="Alla som ser beslutet läser det. Beslutet kommer inte på fler dagordningar.",
    )
    context = {"form": form, "beslut": beslut, "vad": "Rapportera klart", "knapp": "Rapportera klart"}
    return _steg(request, beslut, services.rapportera_klart, context, "Beslutet är rapporterat som klart.")


@writes
def ateroppna(request, slug, nyckel):
    _, beslut = open_beslut_to_lead(request, slug, nyckel)
    unknown = beslut.genomforande == ""
    form = StegForm(
        posted(request),
        label="Varför",
        saknas="Skriv varför beslutet behöver följas upp.",
        help_text="Beslutet kommer på organets nästa dagordning.",
    )
    vad = "Följ upp beslutet" if unknown else "Öppna beslutet igen"
    context = {"form": form, "beslut": beslut, "vad": vad, "knapp": vad}
    return _steg(request, beslut, services.ateroppna, context, "Beslutet är öppet.")


def _steg(request, beslut, gor, context, klart_text):
    form = context["form"]
    if form.is_valid():
        try:
            gor(beslut, av=request.user, text=form.cleaned_data["text"])
        except ForumFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, klart_text)
            return redirect(beslut)
    return render(request, "forum/beslut_steg.html", context)
