"""The authority's lists: which reports are due, what has come in, what waits. Nothing here reads a draft, and
nothing can tell whether there is one."""

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from core import svenska
from core.export import csv_bytes
from core.kalkyl import Arbetsbok, Kolumnform
from sok.services.delregioner import delregionsval, kommuner_med_delregioner
from sok.services.ratt import visad_dag
from sok.views import hamta_overenskommelse
from statsbidrag import permissions
from statsbidrag.forms.frister import ListUrval
from statsbidrag.models import Beslutsforslag, Bidrag, Bidragsandring, Status, Uppskov
from statsbidrag.urval import foljda, sena
from statsbidrag.views import rader

INTE_INKOMNA = (Status.VANTAS, Status.ATERTAGEN)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def oppna(request, slug):
    """The agreement, for those who follow its grants; 404 for others."""
    overenskommelse = hamta_overenskommelse(request, slug)
    if not permissions.can_follow(request.user, overenskommelse):
        raise Http404("Sidan finns inte, eller så har ni inte behörighet att se den.")
    return overenskommelse


def egna_bidrag(user):
    """The grants that the person reviews."""
    return set(Bidrag.objects.granskas_av(user).values_list("pk", flat=True))


def _rows(user, redovisningar):
    egna = egna_bidrag(user)
    return [rader.for_myndighet(r, granskar=r.bidrag_id in egna) for r in redovisningar]


def _chosen(request, overenskommelse):
    """(the form of choices, the rows that it chooses, how many there are without it)."""
    alla = list(foljda(request.user, overenskommelse))
    delregioner = delregionsval(kommuner_med_delregioner(overenskommelse, visad_dag(overenskommelse)))
    form = ListUrval(request.GET or None, alla=alla, delregioner=delregioner)
    urval = form.urval()
    valda = list(urval.filtrera(foljda(request.user, overenskommelse))) if urval.valt else alla
    return form, _rows(request.user, valda), len(alla)


def lista(request, slug):
    """All reports with what has been received and what is due, the earliest last day first."""
    overenskommelse = oppna(request, slug)
    form, valda, antal = _chosen(request, overenskommelse)
    sena_antal = sena(foljda(request.user, overenskommelse)).count()
    grupper = [
        {"rubrik": "Har inte kommit in", "rader": [rad for rad in valda if rad["status"] in INTE_INKOMNA]},
        {"rubrik": "Inkomna", "rader": [rad for rad in valda if rad["status"] not in INTE_INKOMNA]},
    ]
    return render(
        request,
        "statsbidrag/bidrag.html",
        {
            "form": form,
            "grupper": grupper,
            "ej_inkomna": grupper[0]["rader"],
            "valda_antal": len(valda),
            "sena_antal": sena_antal,
            "antal": antal,
            "kan_andra": any(rad["url"] for rad in valda),
            "handlaggare": permissions.myndigheter(request.user, overenskommelse).exists(),
            "kryssa_alla": request.GET.get("kryssa") == "alla",
            "filtrerad": bool(form.urval().valt),
            "fraga": fraga_av(request.GET),
            "rensa_url": reverse("statsbidrag:lista", args=[slug]),
        },
    )


def fraga_av(data):
    """The list's choices as a query, without what belongs to one page view."""
    found = QueryDict(mutable=True)
    found.update({name: data[name] for name in ListUrval.base_fields if data.get(name)})
    return found.urlencode()


KOLUMNER = [
    ("mottagare", "Mottagare"), ("titel", "Insats"), ("redovisning", "Redovisning"), ("diarienummer", "Diarienummer"),
    ("bidragstyp", "Bidragstyp"), ("beviljandear", "Beviljandeår"), ("belopp", "Beviljat belopp, kr"),
    ("frist", "Lämnas in senast"), ("status", "Status"), ("inkommen", "Inkommen"), ("demodata", "Demodata"),
]  # fmt: skip


def csv(request, slug):
    """The same list as a table."""
    return _table(request, slug, "csv")


def xlsx(request, slug):
    return _table(request, slug, "xlsx")


def _table(request, slug, andelse):
    overenskommelse = oppna(request, slug)
    _, valda, _ = _chosen(request, overenskommelse)
    return tabellfil(overenskommelse, [rad["redovisning"] for rad in valda], andelse)


def tabellfil(overenskommelse, redovisningar, andelse):
    """The reports as .csv or .xlsx, without names of people; texts are texts, never formulas."""
    rows = [_values(redovisning) for redovisning in redovisningar]
    demo = "demo-" if any(row["demodata"] for row in rows) else ""
    if andelse == "xlsx":
        content, typ = _workbook(rows), XLSX
    else:
        content, typ = csv_bytes(KOLUMNER, rows), "text/csv; charset=utf-8"
    name = f"{demo}bidrag-{overenskommelse.slug}.{andelse}"
    return HttpResponse(content, content_type=typ, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _workbook(rows):
    bok = Arbetsbok()
    former = [Kolumnform(rubrik, text=key != "belopp") for key, rubrik in KOLUMNER]
    bok.blad("Redovisningar", former, ([_in_sheet(row[key]) for key, _ in KOLUMNER] for row in rows))
    return bok.bytes()


def _in_sheet(value):
    if value is None or isinstance(value, svenska.Saknas):
        return svenska.missing_text(value)
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return value if isinstance(value, int) else str(value)


def _values(redovisning):
    bidrag, inlamning = redovisning.bidrag, redovisning.senaste_inlamning
    return {
        "mottagare": bidrag.mottagare.namn,
        "titel": bidrag.titel,
        "redovisning": redovisning.namn,
        "diarienummer": bidrag.diarienummer,
        "bidragstyp": bidrag.bidragstyp.namn,
        "beviljandear": bidrag.beviljandear,
        "belopp": bidrag.beviljat_belopp,
        "frist": redovisning.sista_dag,
        "status": redovisning.get_status_display(),
        "inkommen": timezone.localdate(inlamning.inskickad_at) if inlamning else svenska.Saknas.EJ_TILLAMPLIGT,
        "demodata": bidrag.is_demo,
    }


def att_granska(request, slug):
    """The officer's own list: what to review and answer, what waits for the recipient, what should have come."""
    overenskommelse = oppna(request, slug)
    alla = _rows(request.user, foljda(request.user, overenskommelse))
    egna = [rad for rad in alla if rad["url"]]
    pks = [rad["redovisning"].pk for rad in egna]
    grupper = [
        {"rubrik": "Att granska", "rader": [rad for rad in egna if rad["status"] == Status.INKOMMEN]},
        {"rubrik": "Återkrav övervägs", "rader": [rad for rad in egna if rad["status"] == Status.KOMMUNICERING]},
        {"rubrik": "Väntar på svar", "rader": [rad for rad in egna if rad["status"] == Status.KOMPLETTERING]},
        {"rubrik": "Skulle ha kommit in", "rader": [r for r in egna if r["status"] in INTE_INKOMNA and r["sen"]]},
    ]
    innehall = {
        "grupper": grupper,
        "att_svara": att_svara(request.user, overenskommelse, pks),
        "forslag": _proposals(request.user, pks),
    }
    return render(request, "statsbidrag/granskning.html", innehall)


def att_svara(user, overenskommelse, redovisningar):
    """What recipients have asked for and not been answered: more time, and changes of their grants."""
    uppskov = Uppskov.objects.filter(svar="", redovisning__in=redovisningar).order_by("begard_at", "pk")
    andringar = Bidragsandring.objects.filter(
        svar="", bidrag__in=Bidrag.objects.granskas_av(user).filter(overenskommelse=overenskommelse)
    )
    slug = overenskommelse.slug
    rows = [
        {
            "titel": f"Uppskov till {svenska.datum(rad.till)}: {rad.redovisning.bidrag.titel}",
            "liten": f"{rad.redovisning.bidrag.mottagare.namn}. Begärt {svenska.datum(rad.begard_at)}.",
            "url": reverse("statsbidrag:svara_pa_uppskov", args=[slug, rad.redovisning_id, rad.pk]),
        }
        for rad in uppskov.select_related("redovisning__bidrag__mottagare")
    ]
    rows += [
        {
            "titel": f"Ändring av bidraget: {rad.bidrag.titel}",
            "liten": f"{rad.bidrag.mottagare.namn}. Begärd {svenska.datum(rad.begard_at)}.",
            "url": reverse("statsbidrag:bidrag", args=[slug, rad.bidrag_id]),
        }
        for rad in andringar.select_related("bidrag__mottagare").order_by("begard_at", "pk")
    ]
    return rows


def _proposals(user, redovisningar):
    """What another officer has proposed and a second person is to decide."""
    rows = Beslutsforslag.objects.filter(redovisning__in=redovisningar, avgjort_at=None).exclude(foreslaget_av=user)
    rows = rows.select_related(
        "redovisning__bidrag__mottagare", "redovisning__bidrag__overenskommelse", "foreslaget_av"
    )
    return [
        {
            "titel": f"{rad.get_beslut_display()}: {rad.redovisning.bidrag.titel}",
            "liten": f"{rad.redovisning.bidrag.mottagare.namn}. Föreslaget av {rad.foreslaget_av.namn}.",
            "url": rad.redovisning.granskningsadress,
        }
        for rad in rows.order_by("foreslaget_at", "pk")
    ]
