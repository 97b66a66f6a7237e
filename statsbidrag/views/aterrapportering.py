"""The national account as a page and as tables, and results that wait to be carried to their initiative."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from core.export import csv_bytes
from core.kalkyl import Arbetsbok, Kolumnform
from core.svenska import missing_text
from sok.permissions import ar_lansstrateg
from sok.views import hamta_overenskommelse
from statsbidrag import permissions
from statsbidrag.aterrapportering import (
    KOLUMNER,
    artal_med_bidrag,
    foljda,
    foljda_ansokningar,
    sammanstall,
    senaste_artal,
)
from statsbidrag.models import Bidrag, Resultat
from statsbidrag.services import fel, overforing

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BREDA = {"bidragstyp": 44, "forfattning": 40, "insatsomrade": 26, "kommun": 20}


def _opened(request, slug):
    """(agreement, account of the wanted year or None, years); 404 for those who do not follow its grants."""
    overenskommelse = hamta_overenskommelse(request, slug)
    if not permissions.can_follow(request.user, overenskommelse):
        raise Http404("Sidan finns inte, eller så har ni inte behörighet att se den.")
    bidrag = foljda(request.user, overenskommelse)
    ar_lista = artal_med_bidrag(bidrag)
    wanted = request.GET.get("ar", "")
    artal = int(wanted) if wanted.isdecimal() and int(wanted) in ar_lista else senaste_artal(bidrag)
    if artal is None:
        return overenskommelse, None, ar_lista
    rapport = sammanstall(bidrag, foljda_ansokningar(request.user, overenskommelse), artal)
    return overenskommelse, rapport, ar_lista


def visa(request, slug):
    overenskommelse, rapport, ar_lista = _opened(request, slug)
    return render(
        request,
        "statsbidrag/aterrapportering.html",
        {
            "rapport": rapport,
            "ar_lista": ar_lista,
            "vantar": overforing.vantar(overenskommelse).filter(
                redovisning__bidrag__in=foljda(request.user, overenskommelse)
            ),
            "kan_fora_over": _may_carry(request.user, overenskommelse),
        },
    )


def _may_carry(user, overenskommelse):
    """The strategist, who unlocks years, and the officers who approve."""
    return ar_lansstrateg(user, overenskommelse) or (
        Bidrag.objects.granskas_av(user).filter(overenskommelse=overenskommelse).exists()
    )


def tabell(request, slug, ending):
    """The same rows as .csv or .xlsx."""
    overenskommelse, rapport, _ = _opened(request, slug)
    if rapport is None:
        raise Http404("Det finns inga bidrag att redovisa ännu.")
    rows = [rad.celler() for rad in rapport.rader]
    demo = "demo-" if rapport.alla.demodata else ""
    name = f"{demo}aterrapportering-{overenskommelse.slug}-{rapport.artal}.{ending}"
    content = csv_bytes(KOLUMNER, rows) if ending == "csv" else _workbook(rows)
    return HttpResponse(
        content,
        content_type="text/csv; charset=utf-8" if ending == "csv" else XLSX,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _workbook(rows):
    book = Arbetsbok()
    forms = [Kolumnform(rubrik, BREDA.get(namn, 16), text=namn in BREDA) for namn, rubrik in KOLUMNER]
    book.blad("Återrapportering", forms, ([_plain(row[namn]) for namn, _ in KOLUMNER] for row in rows))
    return book.bytes()


def _plain(value):
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return missing_text(value) or value


@require_POST
def for_over(request, slug, pk):
    overenskommelse = hamta_overenskommelse(request, slug)
    if not permissions.can_follow(request.user, overenskommelse):
        raise Http404("Sidan finns inte, eller så har ni inte behörighet att se den.")
    rows = Resultat.objects.gallande().filter(redovisning__bidrag__in=foljda(request.user, overenskommelse))
    resultat = get_object_or_404(rows.select_related("redovisning__bidrag__insats"), pk=pk)
    if not _may_carry(request.user, overenskommelse):
        raise PermissionDenied
    try:
        overforing.for_over_vantande(resultat, av=request.user)
    except fel.ResultatetVantar as hinder:
        messages.error(request, str(hinder))
    else:
        messages.success(request, f"Resultatet är fört över till {resultat.redovisning.bidrag.insats}.")
    return redirect("statsbidrag:aterrapportering", slug)
