"""The decision log across all organs: filters in the address, and the same list as CSV."""

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from core import svenska
from core.export import csv_bytes
from forum import permissions
from forum.forms.filter import BeslutFilter
from forum.models import Beslut, Beslutsstatus
from sok.models import Lage
from sok.views import hamta_overenskommelse

PER_SIDA = 25
KOLUMNER = (
    "Nummer", "Beslut", "Läge", "När", "Beslutsform", "Organ", "Beslutsfattare", "Ansvarig", "Klart senast",
    "Varje part beslutar", "Diarienummer", "Anmärkning", "Källa",
)  # fmt: skip


def lista(request, slug):
    """Planned ones first, then those whose outcome nobody has told, then the taken ones, latest first."""
    overenskommelse, urval = _urval(request, slug)
    planerade, utan_utfall, fattade = _delar(urval.qs)
    sida = Paginator(fattade, PER_SIDA).get_page(request.GET.get("sida"))
    first = sida.number == 1
    context = {
        "urval": urval,
        "sida": sida,
        "planerade": planerade if first else [],
        "utan_utfall": utan_utfall if first else [],
        "antal_text": _antal(urval, len(planerade) + len(utan_utfall) + sida.paginator.count),
        "kan_skriva": permissions.can_leda(request.user, overenskommelse) and overenskommelse.lage() != Lage.AVSLUTAD,
        "fraga": request.GET.urlencode(),
    }
    return render(request, "forum/beslutslogg.html", context)


def _urval(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Beslut.objects.visible_to(request.user).filter(overenskommelse=overenskommelse)
    rows = rows.annotate(ar_ersatt=Exists(Beslut.objects.filter(ersatter=OuterRef("pk"))))
    return overenskommelse, BeslutFilter(request.GET or None, queryset=rows, overenskommelse=overenskommelse)


def _delar(rows):
    """(planned, planned whose time has passed, taken), the last still a queryset to page through."""
    rows = rows.med_namn()
    planned = list(rows.filter(status=Beslutsstatus.PLANERAT))
    passed = [rad for rad in planned if rad.nar is not None and rad.nar.last < timezone.localdate()]
    return [rad for rad in planned if rad not in passed], passed, rows.filter(status=Beslutsstatus.FATTAT)


def _antal(urval, number):
    if not urval.filtrerad:
        return f"{number} beslut"
    return f"{number} av {urval.queryset.count()} beslut visas"


def csv(request, slug):
    """Exactly the filtered list, in the same order."""
    overenskommelse, urval = _urval(request, slug)
    planerade, utan_utfall, fattade = _delar(urval.qs)
    rows = [_rad(beslut) for beslut in (*planerade, *utan_utfall, *fattade)]
    return HttpResponse(
        csv_bytes(KOLUMNER, rows),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="beslut-{overenskommelse.slug}.csv"'},
    )


def _rad(beslut):
    return [
        beslut.nummer,
        beslut.text,
        lagesord(beslut) or svenska.Saknas.ANGES_EJ,
        (beslut.nar.iso if beslut.nar else beslut.nar_i_kallan) or svenska.Saknas.ANGES_EJ,
        beslut.get_form_display() or svenska.Saknas.ANGES_EJ,
        beslut.organnamn or "",
        beslut.beslutsfattare,
        str(beslut.ansvarig_organisation or beslut.gruppnamn or ""),
        beslut.forfaller or "",
        beslut.kraver_partsbeslut,
        beslut.diarienummer,
        beslut.anmarkning,
        beslut.kalla,
    ]


def lagesord(beslut):
    """The badge's word, in the list's words; a replaced decision is called that."""
    if beslut.ar_ersatt:
        return "Ersatt"
    if beslut.lage == "forsenat":
        return "Försenat"
    return beslut.get_status_display() if beslut.lage == Beslutsstatus.PLANERAT else beslut.get_genomforande_display()
