"""A county's own indicators: made here, and given values with source, date and file."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from core import svenska
from filer.services import FilFel
from indikatorer import permissions
from indikatorer.forms.egna_varden import EgenIndikatorForm, EgnaVardenForm
from indikatorer.forms.fil import VALJ_IGEN
from indikatorer.kallor import saknas
from indikatorer.models import Indikator, Kon
from indikatorer.services import egna_varden as services
from indikatorer.views.fil import open_to_read_in
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted, writes

PER_SIDA = 60


@require_GET
def lista(request, slug):
    """The agreement's own indicators."""
    overenskommelse = hamta_overenskommelse(request, slug)
    context = {
        "indikatorer": Indikator.objects.filter(overenskommelse=overenskommelse).order_by("kort_titel"),
        "kan_skota": permissions.can_skota_indikatorer(request.user, overenskommelse)
        and overenskommelse.uppfoljning_oppen,
    }
    return render(request, "indikatorer/fil_egna.html", context)


@writes
def ny(request, slug):
    overenskommelse = open_to_read_in(request, slug)
    form = EgenIndikatorForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            indikator = services.skapa_indikator(overenskommelse, av=request.user, **form.cleaned_data)
        except services.EgenUppgiftFel as reason:
            form.add_error("kort_titel", str(reason))
        else:
            messages.success(request, f"”{indikator.kort_titel}” finns nu. Ange dess första värden.")
            return redirect("indikatorer:egna_varden_nya", slug, indikator.nyckel)
    return render(request, "indikatorer/fil_egen_ny.html", {"form": form})


@require_GET
def varden(request, slug, nyckel):
    """Every value that has been stated, the replaced ones too, each with its source and file."""
    overenskommelse = hamta_overenskommelse(request, slug)
    indikator = get_object_or_404(Indikator, overenskommelse=overenskommelse, nyckel=nyckel)
    indikator.overenskommelse = overenskommelse
    exakt = permissions.can_se_belagg(request.user, indikator)
    sida = Paginator(services.arsrader(indikator), PER_SIDA).get_page(request.GET.get("sida"))
    context = {
        "indikator": indikator,
        "sida": sida,
        "rader": [_row(row, indikator, exakt) for row in sida],
        "exakt": exakt,
        "kan_skota": permissions.can_skota_indikatorer(request.user, overenskommelse)
        and overenskommelse.uppfoljning_oppen,
    }
    return render(request, "indikatorer/fil_egna_varden.html", context)


def _row(row, indikator, exakt):
    """`exakt` False: a number that could tell of single persons is read where all of them are hidden together."""
    value = row.varde if row.varde is not None else saknas.slag(row.status, row.hamtning.kalla)
    text = svenska.med_enhet(value, indikator.enhet_efter_tal, indikator.decimaler)
    sex = "" if row.kon == Kon.TOTALT else f", {Kon(row.kon).label.lower()}"
    return {
        "rad": row,
        "vad": f"{row.geografi.namn} {row.artal}{sex}",
        "varde": text if exakt else "visas på indikatorns sida",
        "saknas": not exakt or isinstance(value, svenska.Saknas),
        "belagg": services.belagg_i_ord(row.hamtning),
    }


@writes
def nya(request, slug, nyckel):
    overenskommelse = open_to_read_in(request, slug)
    indikator = get_object_or_404(
        Indikator.objects.select_related("overenskommelse__lan"), overenskommelse=overenskommelse, nyckel=nyckel
    )
    form = EgnaVardenForm(
        posted(request),
        request.FILES or None,
        platser=services.platser(overenskommelse),
        per_kon=indikator.per_kon,
        personer=indikator.personer,
    )
    if request.method == "POST" and form.is_valid():
        try:
            pull = _store(indikator, form, request.user)
        except FilFel as reason:
            form.add_error("fil", f"{reason} {VALJ_IGEN}")
        except services.EgenUppgiftFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, _said(pull))
            return redirect("indikatorer:egna_varden", slug, nyckel)
    if request.method == "POST" and "fil" not in form.errors:
        form.add_error("fil", VALJ_IGEN)
    return render(request, "indikatorer/fil_egna_varden_nya.html", {"form": form, "indikator": indikator})


def _store(indikator, form, av):
    data = form.cleaned_data
    return services.ange_varden(
        indikator,
        form.uppgifter,
        hanvisning=data["hanvisning"],
        uppgiftsdatum=data["uppgiftsdatum"],
        upload=data["fil"],
        av=av,
    )


def _said(pull):
    numbers = [(pull.nya, "nytt", "nya"), (pull.reviderade, "rättat", "rättade")]
    done = [svenska.antal(number, one, many) for number, one, many in numbers if number]
    return f"Sparat: {svenska.lista(done)}." if done else "Värdena var desamma som förut. Inget ändrades."
