"""The authority's side: which reports are due, what has come in, asking back and approving. Nothing here
reads a draft, and nothing can tell whether there is one."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from core import svenska
from core.export import csv_bytes
from sok.views import hamta_overenskommelse
from statsbidrag import permissions, services
from statsbidrag.forms import GodkannForm, KompletteringForm
from statsbidrag.formular.visning import jamfor_avsnitt
from statsbidrag.models import Bidrag, Redovisning, Status
from statsbidrag.services import fel
from statsbidrag.views import rader


def _followed(request, slug):
    """(agreement, rows of the cases the person follows, by due date); 404 for others."""
    overenskommelse = hamta_overenskommelse(request, slug)
    if not permissions.can_follow(request.user, overenskommelse):
        raise Http404("Sidan finns inte, eller så har ni inte behörighet att se den.")
    redovisningar = (
        Redovisning.objects.foljs_av(request.user)
        .filter(bidrag__overenskommelse=overenskommelse)
        .med_bidrag()
        .prefetch_related("kompletteringar", "inlamningar")
        .order_by("frist", "pk")
    )
    egna = set(Bidrag.objects.granskas_av(request.user).values_list("pk", flat=True))
    return overenskommelse, [rader.for_myndighet(r, granskar=r.bidrag_id in egna) for r in redovisningar]


def lista(request, slug):
    """All grants with what has been received and what is due, the earliest first."""
    _, alla = _followed(request, slug)
    return render(
        request,
        "statsbidrag/bidrag.html",
        {
            "ej_inkomna": [rad for rad in alla if rad["status"] == Status.VANTAS],
            "inkomna": [rad for rad in alla if rad["status"] != Status.VANTAS],
            "sena": [rad for rad in alla if rad["sen"]],
            "antal": len(alla),
        },
    )


KOLUMNER = [
    ("mottagare", "Mottagare"), ("titel", "Insats"), ("diarienummer", "Diarienummer"), ("bidragstyp", "Bidragstyp"),
    ("beviljandear", "Beviljandeår"), ("belopp", "Beviljat belopp, kr"), ("frist", "Lämnas in senast"),
    ("status", "Status"), ("inkommen", "Inkommen"), ("demodata", "Demodata"),
]  # fmt: skip


def csv(request, slug):
    """The same list as a table."""
    overenskommelse, alla = _followed(request, slug)
    rows = [
        {
            "mottagare": rad["bidrag"].mottagare.namn,
            "titel": rad["bidrag"].titel,
            "diarienummer": rad["bidrag"].diarienummer,
            "bidragstyp": rad["bidrag"].bidragstyp.namn,
            "beviljandear": rad["bidrag"].beviljandear,
            "belopp": rad["bidrag"].beviljat_belopp,
            "frist": rad["redovisning"].frist,
            "status": rad["redovisning"].get_status_display(),
            "inkommen": _received(rad["redovisning"]),
            "demodata": rad["bidrag"].is_demo,
        }
        for rad in alla
    ]
    demo = "demo-" if any(row["demodata"] for row in rows) else ""
    return HttpResponse(
        csv_bytes(KOLUMNER, rows),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{demo}bidrag-{overenskommelse.slug}.csv"'},
    )


def _received(redovisning):
    inlamning = redovisning.senaste_inlamning
    return inlamning.inskickad_at.date() if inlamning else svenska.Saknas.EJ_TILLAMPLIGT


def att_granska(request, slug):
    """The officer's own list: what to review, what waits for an answer, what should have come."""
    _, alla = _followed(request, slug)
    egna = [rad for rad in alla if rad["url"]]
    grupper = [
        {"rubrik": "Att granska", "rader": [rad for rad in egna if rad["status"] == Status.INKOMMEN]},
        {"rubrik": "Väntar på svar", "rader": [rad for rad in egna if rad["status"] == Status.KOMPLETTERING]},
        {"rubrik": "Skulle ha kommit in", "rader": [r for r in egna if r["status"] == Status.VANTAS and r["sen"]]},
    ]
    return render(request, "statsbidrag/granskning.html", {"grupper": grupper})


def _reviewed(request, slug, pk):
    """The case for its reviewer, or 404."""
    overenskommelse = hamta_overenskommelse(request, slug)
    return get_object_or_404(
        Redovisning.objects.granskas_av(request.user)
        .filter(bidrag__overenskommelse=overenskommelse)
        .med_bidrag()
        .prefetch_related("kompletteringar__begard_av", "inlamningar__formularversion", "inlamningar__inskickad_av"),
        pk=pk,
    )


def visa(request, slug, pk):
    return _page(request, _reviewed(request, slug, pk))


def _page(request, redovisning, *, form=None, status=200):
    """The latest submission beside the version before it; `form` is a question that could not be sent."""
    inlamningar = list(redovisning.inlamningar.all())
    inlamning = inlamningar[0] if inlamningar else None
    tidigare = inlamningar[1] if len(inlamningar) > 1 else None
    formular = services.las_formular((inlamning or redovisning).formularversion)
    oppna = {k.avsnitt: k for k in redovisning.oppna_kompletteringar}
    return render(
        request,
        "statsbidrag/granska.html",
        {
            "redovisning": redovisning,
            "bidrag": redovisning.bidrag,
            "rad": rader.for_myndighet(redovisning, granskar=True),
            "inlamning": inlamning,
            "tidigare": tidigare,
            "avsnitt_lista": _sections(formular, inlamning, tidigare, oppna, form) if inlamning else [],
            "oppna": rader.kompletteringar(formular, oppna.values()),
            "kan_fraga": redovisning.status in (Status.INKOMMEN, Status.KOMPLETTERING),
            "kan_godkannas": redovisning.status == Status.INKOMMEN,
            "handelser": rader.handelser(redovisning),
        },
        status=status,
    )


def _sections(formular, inlamning, tidigare, oppna, form):
    sektioner = []
    for nummer, avsnitt in enumerate(formular.avsnitt, start=1):
        fore = tidigare.avsnitt[avsnitt.id] if tidigare else None
        svar = jamfor_avsnitt(avsnitt, inlamning.avsnitt[avsnitt.id], fore)
        egen = form if form and form.prefix == avsnitt.id else KompletteringForm(prefix=avsnitt.id)
        sektioner.append(
            {
                "avsnitt": avsnitt,
                "nummer": nummer,
                "svar": svar,
                "andrade": sum(s.andrad for s in svar),
                "komplettering": oppna.get(avsnitt.id),
                "form": egen,
            }
        )
    return sektioner


@require_POST
def begar(request, slug, pk, avsnitt):
    redovisning = _reviewed(request, slug, pk)
    if services.las_formular(redovisning.formularversion).hamta(avsnitt) is None:
        raise Http404("Avsnittet finns inte i formuläret.")
    form = KompletteringForm(request.POST, prefix=avsnitt)
    if not form.is_valid():
        return _page(request, redovisning, form=form, status=400)
    return _act(
        request,
        redovisning,
        "Kompletteringen är begärd. Mottagaren ser vad som ska kompletteras och till när.",
        lambda: services.begar_komplettering(redovisning, av=request.user, avsnitt=avsnitt, **form.cleaned_data),
    )


@require_POST
def aterkalla(request, slug, pk, komplettering):
    redovisning = _reviewed(request, slug, pk)
    fraga = get_object_or_404(redovisning.kompletteringar, pk=komplettering)
    return _act(
        request, redovisning, "Kompletteringen är återkallad.", lambda: services.aterkalla(fraga, av=request.user)
    )


def godkann(request, slug, pk):
    """A confirmation page, then the approval."""
    redovisning = _reviewed(request, slug, pk)
    form = GodkannForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        anmarkning = form.cleaned_data["anmarkning"]
        return _act(
            request,
            redovisning,
            "Slutredovisningen är godkänd.",
            lambda: services.godkann(redovisning, av=request.user, anmarkning=anmarkning),
        )
    if redovisning.status != Status.INKOMMEN:
        return redirect(redovisning.granskningsadress)
    innehall = {
        "redovisning": redovisning,
        "bidrag": redovisning.bidrag,
        "inlamning": redovisning.senaste_inlamning,
        "form": form,
    }
    return render(request, "statsbidrag/godkann.html", innehall, status=400 if form.errors else 200)


def _act(request, redovisning, klart, service):
    """Run one service and tell how it went, on the case's page."""
    try:
        service()
    except fel.StatsbidragFel as hinder:
        messages.error(request, str(hinder))
    else:
        messages.success(request, klart)
    return redirect(redovisning.granskningsadress)
