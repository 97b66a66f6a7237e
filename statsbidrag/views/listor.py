"""The authority's lists: which reports are due, what has come in, what waits. Nothing here reads a draft, and
nothing can tell whether there is one."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from core import svenska
from core.export import csv_bytes
from sok.views import hamta_overenskommelse
from statsbidrag import permissions
from statsbidrag.models import Bidrag, Redovisning, Status
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
