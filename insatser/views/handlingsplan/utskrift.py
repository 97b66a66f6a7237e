"""The plan as PDF and as a workbook: as it stands, or with ?antagande= as it was adopted."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from core.pdf import PdfError
from insatser.handlingsplan import pdf as planens_pdf
from insatser.handlingsplan import tabell
from insatser.views.handlingsplan.oppna import open_plan

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def pdf(request, slug, artal):
    plan = open_plan(request, slug, artal)
    version = _version(request, plan)
    try:
        content = planens_pdf.pdf(plan, version)
    except PdfError as reason:
        messages.error(request, str(reason))
        return redirect(plan)
    return _file(content, "application/pdf", planens_pdf.filnamn(plan, version, "pdf"))


def excel(request, slug, artal):
    plan = open_plan(request, slug, artal)
    version = _version(request, plan)
    content = tabell.excel(version.innehall, planens_pdf.om_tabellen(plan, version))
    return _file(content, XLSX, planens_pdf.filnamn(plan, version, "xlsx"))


def _version(request, plan):
    """The adopted plan that the address names, else the plan as it stands; 404 when there is no such number."""
    number = request.GET.get("antagande", "")
    if not number:
        decided = [one for one in plan.antaganden.order_by("-nummer") if one.genom_beslut]
        return planens_pdf.nu(plan, decided[0] if decided else None)
    found = plan.antaganden.select_related("av").filter(nummer=int(number)) if _is_number(number) else ()
    for antagande in found:
        return planens_pdf.antagen(antagande)
    raise Http404("Planen har inget sådant antagande.")


def _is_number(text):
    return text.isascii() and text.isdecimal() and len(text) < 5


def _file(content, kind, name):
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
