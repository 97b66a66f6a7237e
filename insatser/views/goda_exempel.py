"""Good examples: read, written, lifted from an initiative, removed and brought back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from core.svenska import antal, lista
from insatser import permissions
from insatser.forms.goda_exempel import ExempelurvalForm, GottExempelForm
from insatser.forms.val import Valmojligheter
from insatser.models import GottExempel
from insatser.services import goda_exempel as services
from insatser.services.exempellista import Exempellista
from insatser.services.fel import Exempelkonflikt, ExempletKanInteAterstallas, RedanLyft
from insatser.services.ratt import require_open
from insatser.views.oppna import open_to_write, posted, writes
from sok.views import hamta_overenskommelse

FOLJDER = [
    "Exemplet försvinner ur listan för alla i överenskommelsen. Insatsen, om det finns en, påverkas inte.",
    "Ni kan återställa det under ”Borttagna exempel” i 30 dagar.",
]


def lista_sida(request, slug):
    """The examples, those from municipalities like the reader's own first."""
    overenskommelse = hamta_overenskommelse(request, slug)
    val = Valmojligheter(overenskommelse, request.datum)
    form = ExempelurvalForm(request.GET, val=val)
    exempel = Exempellista(overenskommelse, form.valt(), request.user, request.datum, val)
    context = {
        "form": form,
        "lista": exempel,
        "antal_text": f"{len(exempel.rader)} av {antal(exempel.total, 'exempel', 'exempel')} visas",
        "kan_skriva": permissions.can_skriva_exempel(request.user, overenskommelse),
    }
    return render(request, "insatser/goda_exempel.html", context)


def exempel(request, slug, pk):
    """Everything that is told about one."""
    exempel = _open(request, slug, pk)
    context = {
        "exempel": exempel,
        "insats": exempel.levande_insats,
        "i_lanet": exempel.kommun and exempel.kommun.overordnad_id == exempel.overenskommelse.lan_id,
        "omradesnamn": _area(exempel, request.datum),
        "kan_andra": permissions.can_skriva_exempel(request.user, exempel.overenskommelse, exempel.insats),
    }
    return render(request, "insatser/gott_exempel.html", context)


def _open(request, slug, pk, rows=GottExempel.objects):
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = rows.filter(overenskommelse=overenskommelse)
    rows = rows.select_related("kommun__overordnad", "insats", "omrade", "kontaktorganisation", "updated_by")
    exempel = get_object_or_404(rows.prefetch_related("insats__aktorer"), pk=pk)
    exempel.overenskommelse = overenskommelse
    return exempel


def _area(exempel, datum):
    rows = Valmojligheter(exempel.overenskommelse, datum).omraden if exempel.omrade_id else []
    return next((row.text or row.nyckel for row in rows if row.pk == exempel.omrade_id), "")


def _open_to_write(request, slug, pk, **rest):
    exempel = _open(request, slug, pk, **rest)
    require_open(exempel.overenskommelse)
    if not permissions.can_skriva_exempel(request.user, exempel.overenskommelse, exempel.insats):
        raise PermissionDenied
    return exempel


@writes
def nytt(request, slug):
    """An example from outside the agreement's own initiatives."""
    overenskommelse = hamta_overenskommelse(request, slug)
    require_open(overenskommelse)
    if not permissions.can_skriva_exempel(request.user, overenskommelse):
        raise PermissionDenied
    form = GottExempelForm(posted(request), val=Valmojligheter(overenskommelse))
    return _create(request, overenskommelse, form)


@writes
def lyft(request, slug, pk):
    """An example of one of the agreement's own initiatives, begun from what is known of it."""
    insats = open_to_write(request, slug, pk)
    old = GottExempel.objects.filter(insats=insats).first()
    if old:
        return redirect("insatser:gott_exempel", slug, old.pk)
    val = Valmojligheter(insats.overenskommelse)
    form = GottExempelForm(posted(request), val=val, initial=services.forslag(insats))
    return _create(request, insats.overenskommelse, form, insats)


def _create(request, overenskommelse, form, insats=None):
    if request.method != "POST" or not form.is_valid():
        return render(request, "insatser/gott_exempel_skriv.html", {"form": form, "insats": insats})
    try:
        exempel = services.skapa(overenskommelse, form.uppgifter(), av=request.user, insats=insats)
    except RedanLyft as reason:
        messages.error(request, str(reason))
        return redirect(reason.exempel)
    messages.success(request, f"Exemplet ”{exempel.titel}” är sparat.")
    return redirect(exempel)


@writes
def andra(request, slug, pk):
    exempel = _open_to_write(request, slug, pk)
    form = GottExempelForm(posted(request), val=Valmojligheter(exempel.overenskommelse), instance=exempel)
    if request.method != "POST" or not form.is_valid():
        return _write_page(request, exempel, form)
    try:
        services.spara(exempel, form.uppgifter(), av=request.user, revision=form.cleaned_data["revision"])
    except Exempelkonflikt as reason:
        return _write_page(request, exempel, _refreshed(form, reason.sparad), _differences(form, reason.sparad))
    messages.success(request, "Exemplet är sparat.")
    return redirect("insatser:gott_exempel", slug, pk)


def _write_page(request, exempel, form, konflikt=None):
    context = {"form": form, "exempel": exempel, "insats": exempel.insats, "konflikt": konflikt}
    return render(request, "insatser/gott_exempel_skriv.html", context, status=409 if konflikt else 200)


def _refreshed(form, sparad):
    """The same text, now written against what is stored: saving once more is a choice."""
    form.data = form.data.copy()
    form.data["revision"] = sparad.revision
    return form


def _differences(form, sparad):
    """What the other saved beside what this person wrote, field by field."""
    rows = []
    for name, efter in form.uppgifter().items():
        fore = getattr(sparad, name)
        if fore != efter:
            rows.append({"namn": form.fields[name].label, "fore": _words(fore), "efter": _words(efter)})
    return {"sparad": sparad, "falt": rows}


def _words(value):
    return (lista(value) if isinstance(value, list) else str(value or "")) or "ingenting"


@writes
def ta_bort(request, slug, pk):
    exempel = _open_to_write(request, slug, pk)
    if request.method != "POST":
        return render(request, "insatser/gott_exempel_ta_bort.html", {"exempel": exempel, "punkter": FOLJDER})
    services.ta_bort(exempel, av=request.user)
    messages.success(request, f"Exemplet ”{exempel.titel}” är borttaget. Det kan återställas i 30 dagar.")
    return redirect("insatser:goda_exempel", slug)


@writes
def borttagna(request, slug):
    """What has been removed and may be brought back by the reader, latest first."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = GottExempel.alla.filter(overenskommelse=overenskommelse, borttagen_at__isnull=False)
    rows = rows.select_related("borttagen_av", "insats").prefetch_related("insats__aktorer").order_by("-borttagen_at")
    mine = [ett for ett in rows if permissions.can_skriva_exempel(request.user, overenskommelse, ett.insats)]
    if not mine and not permissions.can_create(request.user, overenskommelse):
        raise PermissionDenied
    return render(request, "insatser/goda_exempel_borttagna.html", {"exempel_lista": mine})


@require_POST
@writes
def aterstall(request, slug, pk):
    exempel = _open_to_write(request, slug, pk, rows=GottExempel.alla)
    try:
        services.aterstall(exempel, av=request.user)
    except (ExempletKanInteAterstallas, RedanLyft) as reason:
        messages.error(request, str(reason))
        return redirect("insatser:goda_exempel_borttagna", slug)
    messages.success(request, f"Exemplet ”{exempel.titel}” är återställt.")
    return redirect("insatser:gott_exempel", slug, pk)
