"""The yearly report in the browser: choose years, write sections, order the document, open it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core import svenska
from jobb.models import Jobb
from jobb.views import page as jobbsida
from konton.services import utkast
from rapporter import permissions
from rapporter.arsrapport import avsnitt as sektioner
from rapporter.arsrapport import underlag
from rapporter.forms import RapportperiodForm, RapporttextForm
from rapporter.models import Arsrapport, Rapportdokument
from rapporter.services import arsrapport as services
from sok.views import hamta_overenskommelse


@require_http_methods(["GET", "POST"])
def lista(request, slug):
    """The agreement's reports; the strategist opens a new one."""
    avtal = hamta_overenskommelse(request, slug)
    may_write = permissions.can_skriva_rapport(request.user, avtal)
    form = RapportperiodForm(request.POST or None, initial=_years(avtal)) if may_write else None
    if request.method == "POST":
        if not may_write:
            raise PermissionDenied
        if form.is_valid():
            return redirect(services.forbered(avtal, av=request.user, **form.cleaned_data))
    rapporter = Arsrapport.objects.visible_to(request.user).filter(overenskommelse=avtal)
    context = {"rapporter": rapporter.select_related("overenskommelse"), "form": form}
    return render(request, "rapporter/arsrapport/lista.html", context)


def _years(avtal):
    last = avtal.slutdatum.year if avtal.slutdatum else avtal.startdatum.year
    return {"fran_ar": avtal.startdatum.year, "till_ar": last}


def _rapport(request, slug, pk):
    avtal = hamta_overenskommelse(request, slug)
    reports = Arsrapport.objects.visible_to(request.user).select_related("overenskommelse__samordnare")
    return get_object_or_404(reports, pk=pk, overenskommelse=avtal)


@require_GET
def visa(request, slug, pk):
    """The workspace: what is written and what is not, the job that runs, the documents made."""
    rapport = _rapport(request, slug, pk)
    texts = {row.avsnitt: row for row in rapport.texter.all()}
    rows = [_sektion(rapport, section, texts) for section in sektioner.alla(underlag.struktur(rapport))]
    done = sum(1 for row in rows if row["lage"] == "klar")
    job = Jobb.objects.visible_to(request.user).filter(typ=services.JOBBTYP, nyckel=str(pk)).first()
    context = {
        "rapport": rapport,
        "sektioner": rows,
        "klart": f"{done} av {svenska.antal(len(rows), 'avsnitt', 'avsnitt')} klara",
        "dokument": rapport.dokument.defer("underlag").select_related("skapat_av", "arsrapport__overenskommelse"),
        "far_skriva": permissions.can_skriva_rapport(request.user, rapport.overenskommelse),
        "jobb": job,
        **(jobbsida(job) if job else {}),
    }
    return render(request, "rapporter/arsrapport/visa.html", context)


def _sektion(rapport, section, texts):
    row = texts.get(section.nyckel)
    lage = "tom" if not row or not row.text else "klar" if row.klar else "paborjad"
    args = [rapport.overenskommelse.slug, rapport.pk, section.nyckel]
    return {"namn": section.rubrik, "url": reverse("rapporter:rapporttext", args=args), "lage": lage}


@require_http_methods(["GET", "POST"])
def skriv(request, slug, pk, nyckel):
    """One section's text, with the material beside it."""
    rapport = _rapport(request, slug, pk)
    if not permissions.can_skriva_rapport(request.user, rapport.overenskommelse):
        raise PermissionDenied
    section = _avsnitt(rapport, nyckel)
    row = rapport.texter.filter(avsnitt=nyckel).first()
    initial = {"text": row.text, "klar": row.klar, "revision": row.revision} if row else {"revision": 0}
    form = RapporttextForm(request.POST or None, initial=initial, ledning=section.ledning)
    draft = f"rapporttext:{rapport.pk}:{nyckel}"
    context = {"rapport": rapport, "avsnitt": section, "form": form, "rad": row, "nyckel": draft}
    if request.method == "POST" and form.is_valid():
        try:
            services.skriv(rapport, nyckel, av=request.user, **form.cleaned_data)
        except services.Redigeringskonflikt as conflict:
            return _conflict(request, context, conflict)
        utkast.kasta(request.user, draft)
        messages.success(request, f"”{section.rubrik}” är sparat.")
        return redirect(rapport)
    return render(request, "rapporter/arsrapport/skriv.html", context)


def _conflict(request, context, conflict):
    """What the other saved above, what this person wrote in the form; the next save decides."""
    form = context["form"]
    form.data = form.data.copy()
    form.data["revision"] = conflict.rad.revision
    context |= {"konflikt": conflict, "rad": conflict.rad}
    return render(request, "rapporter/arsrapport/skriv.html", context, status=409)


def _avsnitt(rapport, nyckel):
    sections = sektioner.alla(underlag.struktur(rapport))
    found = next((section for section in sections if section.nyckel == nyckel), None)
    if found is None:
        raise Http404
    return found


@require_POST
def skapa(request, slug, pk):
    """Order a document; the worker renders it."""
    rapport = _rapport(request, slug, pk)
    services.bestall_dokument(rapport, av=request.user)
    messages.success(request, "Rapporten skapas. Ni kan lämna sidan, länken finns här när den är klar.")
    return redirect(rapport)


@require_GET
def dokument(request, slug, pk):
    """The stored file itself, for those who see the report."""
    avtal = hamta_overenskommelse(request, slug)
    rows = Rapportdokument.objects.visible_to(request.user).filter(arsrapport__overenskommelse=avtal)
    row = get_object_or_404(rows.defer("underlag").select_related("arsrapport__overenskommelse"), pk=pk)
    return FileResponse(row.fil.open("rb"), filename=row.filnamn, content_type="application/pdf")
