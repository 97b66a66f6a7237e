"""Länstal and kommuntal as they are read: a year's table, a municipality over the years, and both as files."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from core.doljning import forklaring
from core.export import csv_bytes
from core.kalkyl import Arbetsbok, Kolumnform
from indikatorer import permissions
from indikatorer.models import Omgangslage
from indikatorer.services import kommuntal as services
from indikatorer.services.farskhet import brist
from indikatorer.services.kommuntal import tabell as mottagandetabell
from indikatorer.views import kommuntal_kommun, kommuntal_noter, kommuntal_ord
from sok.models import Geografi
from sok.views import hamta_overenskommelse

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SAKNAS = "Sidan finns inte, eller så har ni inte behörighet att se den."


def ar(request, slug, artal=None):
    """A year, the latest unless another is asked for."""
    overenskommelse = hamta_overenskommelse(request, slug)
    years = services.artal_att_visa(overenskommelse)
    if artal is not None and artal not in years:
        raise Http404(SAKNAS)
    fordelar = permissions.can_fordela_kommuntal(request.user, overenskommelse)
    context = {"ar_val": years, "artal": artal, "kan_fordela": fordelar and overenskommelse.uppfoljning_oppen}
    if years:
        context |= _table(request, overenskommelse, artal or years[0])
    return render(request, "indikatorer/kommuntal.html", context)


def _table(request, overenskommelse, artal):
    insyn = services.Insyn.for_user(request.user, overenskommelse)
    tabell = services.arstabell(overenskommelse, artal, insyn=insyn)
    columns = kommuntal_ord.kolumner(tabell)
    rows = kommuntal_ord.rader(tabell, columns)
    summed = any(row.get("summa") for row in rows)
    omgang = tabell.omgang
    return {
        "artal": artal,
        "tabell": tabell,
        "omgang": omgang,
        "lage": kommuntal_ord.LAGEN[omgang.lage] if omgang else None,
        "kolumner": columns,
        "rader": kommuntal_noter.fold_all(rows),
        "fakta": kommuntal_ord.fakta(omgang),
        "synpunkter": kommuntal_ord.synpunkter(tabell),
        "andrade": kommuntal_ord.andrade_beslut(tabell),
        "kallrad": kommuntal_ord.kallrad(tabell, columns),
        "har_mottagande": tabell.har_inlasta or mottagandetabell.finns(overenskommelse),
        "om_egna": kommuntal_noter.om_egna(columns, tabell.rader, tillsammans=summed),
        "forklaringar": kommuntal_noter.forklaringar(columns),
        "om_aret": kommuntal_ord.om_aret(tabell),
        "farskhet": _fresh(tabell),
        "dolt": forklaring(settings.SMA_TAL_GRANS) if tabell.har_dolda else "",
        "egna": _asked(tabell) if overenskommelse.uppfoljning_oppen else [],
        "tiden_ute": bool(omgang and omgang.lage == Omgangslage.SYNPUNKTER and not _open(omgang)),
    }


def _fresh(tabell):
    return services.koladas_farskhet([tabell.lanet, *tabell.rader], timezone.localdate())


def _open(omgang):
    return omgang.synpunkter_senast >= timezone.localdate()


def _asked(tabell):
    """The reader's own municipalities while their view is asked for."""
    if tabell.omgang is None or not services.ar_oppen_for_synpunkter(tabell.omgang):
        return []
    return [rad for rad in tabell.rader if rad.egen]


def kommun(request, slug, kod):
    overenskommelse = hamta_overenskommelse(request, slug)
    kommun = get_object_or_404(Geografi.objects.kommuner_i(overenskommelse.lan), pk=kod)
    insyn = services.Insyn.for_user(request.user, overenskommelse)
    years = services.kommunens_ar(overenskommelse, kommun, insyn=insyn)
    context = {"kommun": kommun, **kommuntal_kommun.innehall(kommun, years)}
    context["farskhet"] = services.koladas_farskhet([rad for _, rad in years], timezone.localdate())
    return render(request, "indikatorer/kommuntal_kommun.html", context)


def tabell(request, slug, artal, andelse):
    """The year's table as csv or xlsx; the strategist's workbook also holds the exact rows, to be read in again."""
    overenskommelse = hamta_overenskommelse(request, slug)
    if andelse not in ("csv", "xlsx") or artal not in services.artal_att_visa(overenskommelse):
        raise Http404(SAKNAS)
    insyn = services.Insyn.for_user(request.user, overenskommelse)
    found = services.arstabell(overenskommelse, artal, insyn=insyn)
    headings, rows = kommuntal_ord.tabellfil(found, brist(_fresh(found)))
    if andelse == "csv":
        return _file(csv_bytes(headings, rows), "csv", f"kommuntal-{slug}-{artal}")
    bok = Arbetsbok()
    bok.blad(f"Kommuntal {artal}", [Kolumnform(heading, text=n < 2) for n, heading in enumerate(headings)], rows)
    if permissions.can_fordela_kommuntal(request.user, overenskommelse):
        mottagandetabell.lagg_till_blad(bok, overenskommelse, artal)
    return _file(bok.bytes(), "xlsx", f"kommuntal-{slug}-{artal}")


def mottagande(request, slug, andelse):
    """Everything received in the county as exact rows, all years, for the one who reads it in."""
    overenskommelse = hamta_overenskommelse(request, slug)
    if not permissions.can_fordela_kommuntal(request.user, overenskommelse):
        raise PermissionDenied
    make = {"csv": mottagandetabell.mottagande_csv, "xlsx": mottagandetabell.mottagande_xlsx}.get(andelse)
    if make is None:
        raise Http404(SAKNAS)
    return _file(make(overenskommelse), andelse, f"mottagande-{slug}")


def _file(content, andelse, namn):
    response = HttpResponse(content, content_type=XLSX if andelse == "xlsx" else "text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{namn}.{andelse}"'
    return response
