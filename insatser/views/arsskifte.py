"""The year change with its preview, and the years that are locked."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.svenska import antal, lista
from insatser import permissions
from insatser.forms.arsskifte import ArsskifteForm, LasUppForm
from insatser.models import Arslas, Arsskifte
from insatser.services import arslas
from insatser.services import arsskifte as services
from insatser.services.arsluckor import arsluckor
from insatser.services.fel import (
    AretArOppet,
    AretArRedanLast,
    AretHarInteSlutat,
    AretLast,
    ArsskiftetAndrat,
    ArsskiftetGarInteAttAngra,
    UtanforOverenskommelsen,
    ValetFinnsInte,
)
from insatser.services.ratt import require_open
from insatser.views.oppna import posted, writes
from sok.permissions import ar_lansstrateg
from sok.views import hamta_overenskommelse


def arsskifte(request, slug):
    """The years and their locks for everyone; the change of year for the strategist."""
    overenskommelse = hamta_overenskommelse(request, slug)
    strateg = ar_lansstrateg(request.user, overenskommelse)
    fran_artal = _year(request.GET.get("fran"), overenskommelse)
    context = {
        "ar_lista": _years(overenskommelse),
        "kan_lasa": strateg and permissions.ar_oppen(overenskommelse),
        "fran_artal": fran_artal,
        "till_artal": fran_artal + 1,
        "strateg": strateg,
    }
    if context["kan_lasa"]:
        context |= _change(overenskommelse, fran_artal)
    return render(request, "insatser/arsskifte.html", context)


def _change(overenskommelse, fran_artal):
    """The proposal, or the sentence why there is none; and what has been done already."""
    skiften = Arsskifte.objects.filter(overenskommelse=overenskommelse, fran_artal=fran_artal)
    done = list(skiften.select_related("av", "angrat_av", "overenskommelse"))
    latest = next((skifte for skifte in done if not skifte.angrat_at), None)
    if latest:
        latest.gar_att_angra = not services.hinder(latest)
    try:
        services.require_inom_perioden(overenskommelse, fran_artal + 1)
    except UtanforOverenskommelsen as reason:
        return {"utanfor": str(reason), "skiften": done}
    forslag = services.Forslag(overenskommelse, fran_artal)
    return {"forslag": forslag, "form": ArsskifteForm(forslag=forslag), "skiften": done}


def _default_year(today):
    """From November the year that is ending, before that the one that has ended."""
    return today.year if today.month >= 11 else today.year - 1


def _year(text, overenskommelse):
    """The year of the address, within the agreement's time; the one that is due when it says nothing usable."""
    today = timezone.localdate()
    default = max(_default_year(today), overenskommelse.startdatum.year)
    if not (text and text.isascii() and text.isdigit() and len(text) == 4):
        return default
    return int(text) if overenskommelse.startdatum.year <= int(text) <= today.year else default


def _years(overenskommelse):
    """Each year that has ended, the latest first, with its log of locks."""
    log = {}
    for row in Arslas.objects.filter(overenskommelse=overenskommelse).select_related("av").order_by("-pk"):
        log.setdefault(row.artal, []).append(row)
    last = timezone.localdate().year - 1
    if overenskommelse.slutdatum:
        last = min(last, overenskommelse.slutdatum.year)
    years = sorted({*range(overenskommelse.startdatum.year, last + 1), *log}, reverse=True)
    return [
        {"artal": year, "logg": log.get(year, []), "last": bool(log.get(year)) and log[year][0].last} for year in years
    ]


def _strategist(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    require_open(overenskommelse)
    if not ar_lansstrateg(request.user, overenskommelse):
        raise PermissionDenied
    return overenskommelse


@writes
def granska(request, slug, artal):
    """What the choices would make, before anything is made."""
    overenskommelse = _strategist(request, slug)
    forslag = _forslag(overenskommelse, artal)
    form = ArsskifteForm(request.GET, forslag=forslag)
    if not form.is_valid():
        return render(request, "insatser/arsskifte_granska.html", {"forslag": forslag, "form": form})
    utfall = services.Utfall.av(forslag, form.val())
    context = {"forslag": forslag, "utfall": utfall, "stampel": forslag.stampel, "val": form.val()}
    return render(request, "insatser/arsskifte_granska.html", context)


def _forslag(overenskommelse, artal):
    if not overenskommelse.startdatum.year <= artal <= timezone.localdate().year:
        raise Http404
    try:
        services.require_inom_perioden(overenskommelse, artal + 1)
    except UtanforOverenskommelsen as reason:
        raise Http404(str(reason)) from None
    return services.Forslag(overenskommelse, artal)


@require_POST
@writes
def genomfor(request, slug, artal):
    overenskommelse = _strategist(request, slug)
    forslag = _forslag(overenskommelse, artal)
    val = {row.nyckel: request.POST[row.nyckel] for row in forslag.rader if row.nyckel in request.POST}
    stampel = request.POST.get("stampel", "")
    try:
        skifte = services.genomfor(overenskommelse, artal, val, av=request.user, stampel=stampel)
    except (ArsskiftetAndrat, ValetFinnsInte, AretLast) as reason:
        messages.error(request, str(reason))
        return _back(slug, artal)
    if skifte is None:
        messages.info(request, f"Inget saknades: handlingsplanen för {artal + 1} har redan allt som ska med.")
        return _back(slug, artal)
    messages.success(request, _done(skifte, artal + 1))
    return redirect("insatser:handlingsplan", slug, artal + 1)


def _back(slug, artal):
    response = redirect("insatser:arsskifte", slug)
    response["Location"] += f"?fran={artal}"
    return response


def _done(skifte, artal):
    gjort = skifte.utfort
    parts = [antal(len(gjort["rader"]), "rad", "rader")]
    if gjort["insatser"]:
        parts.append(antal(len(gjort["insatser"]), "ny insats", "nya insatser"))
    if gjort["lagen"]:
        parts.append(antal(len(gjort["lagen"]), "avslutad insats", "avslutade insatser"))
    return f"Årsskiftet är gjort: {lista(parts)}. Handlingsplanen för {artal} är ett utkast."


@writes
def angra(request, slug, pk):
    overenskommelse = _strategist(request, slug)
    skifte = get_object_or_404(
        Arsskifte.objects.select_related("overenskommelse"), overenskommelse=overenskommelse, pk=pk
    )
    if request.method != "POST":
        context = {"skifte": skifte, "hinder": services.hinder(skifte), "punkter": _consequences(skifte)}
        return render(request, "insatser/arsskifte_angra.html", context)
    try:
        left = services.angra(skifte, av=request.user)
    except (ArsskiftetGarInteAttAngra, AretLast) as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, _undone(skifte, left))
    return _back(slug, skifte.fran_artal)


def _consequences(skifte):
    gjort, till = skifte.utfort, skifte.fran_artal + 1
    rows = [f"{antal(len(gjort['rader']), 'rad', 'rader')} stryks ur utkastet för {till}. Utkastet finns kvar."]
    if gjort["insatser"]:
        rows.append(f"{antal(len(gjort['insatser']), 'insats', 'insatser')} som skapades tas bort. De kan återställas.")
    if gjort["lagen"]:
        rows.append(f"{antal(len(gjort['lagen']), 'insats', 'insatser')} får tillbaka det läge de hade.")
    return [*rows, f"Handlingsplanen för {skifte.fran_artal} påverkas inte."]


def _undone(skifte, left):
    text = f"{skifte} är ångrat."
    if left:
        names = lista(f"”{insats.titel}”" for insats in left)
        text += f" Läget angavs inte förut för {names}. De står nu som pågående; ändra det om det inte stämmer."
    return text


@writes
def las(request, slug, artal):
    """What locking means and what is still missing; POST locks."""
    overenskommelse = _strategist(request, slug)
    if request.method == "POST":
        try:
            arslas.las(overenskommelse, artal, av=request.user)
        except (AretArRedanLast, AretHarInteSlutat) as reason:
            messages.error(request, str(reason))
        else:
            messages.success(request, f"{artal} är låst.")
        return redirect("insatser:arsskifte", slug)
    if artal not in [row["artal"] for row in _years(overenskommelse)]:
        raise Http404
    context = {"artal": artal, "luckor": arsluckor(overenskommelse, artal), "punkter": _means(artal)}
    return render(request, "insatser/arslas_las.html", context)


def _means(artal):
    return [
        f"Handlingsplanen för {artal} och utfall för {artal} kan läsas men inte ändras av någon.",
        "Insatserna själva kan fortfarande ändras, och utfall för andra år läggs in som vanligt.",
        "Ni kan öppna året igen med ett skäl. Låsningen och skälet syns för alla i överenskommelsen.",
    ]


@writes
def las_upp(request, slug, artal):
    overenskommelse = _strategist(request, slug)
    form = LasUppForm(posted(request))
    if request.method != "POST" or not form.is_valid():
        if not arslas.ar_last(overenskommelse, artal):
            messages.info(request, str(AretArOppet(artal)))
            return redirect("insatser:arsskifte", slug)
        return render(request, "insatser/arslas_las_upp.html", {"artal": artal, "form": form})
    try:
        arslas.las_upp(overenskommelse, artal, av=request.user, skal=form.cleaned_data["skal"])
    except AretArOppet as reason:
        messages.info(request, str(reason))
    else:
        messages.success(request, f"{artal} är öppet igen.")
    return redirect("insatser:arsskifte", slug)
