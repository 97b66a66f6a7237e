"""Municipalities that depart: the list, and what is done about one of them."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from core import svenska
from core.diagram import describe, diagram_html, sparkline_html
from indikatorer import permissions
from indikatorer.forms import urval
from indikatorer.forms.avvikelse import HandlingForm, UrvalForm
from indikatorer.models import Avvikelse, Avvikelselage, Kon
from indikatorer.services import avvikelser as services
from indikatorer.services.platser import Platser
from indikatorer.views.lista import own_municipality
from sok.models import Lage
from sok.services.fel import OverenskommelsenAvslutad
from sok.views import hamta_overenskommelse


def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    found = services.avvikelselista(overenskommelse, request.datum)
    form = UrvalForm(
        _choices(request, overenskommelse),
        kommuner=Platser(overenskommelse).kommuner,
        indikatorer=found.indikatorer,
    )
    val = form.val()
    rader = [_row(rad) for rad in found.rader if _chosen(rad, val)]
    context = {
        "lista": found,
        "form": form,
        "valt": urval.i_ord(form),
        "rader": rader,
        "antal": svenska.antal(len(rader), "avvikelse", "avvikelser"),
        "bara_egen": val["kommun"] != "alla" and "kommun" not in request.GET,
        "tagna": _taken(overenskommelse, val),
        "demo": any(rad["rad"].demo for rad in rader),
        "kan_folja": _can_write(request, overenskommelse),
    }
    return render(request, "indikatorer/avvikelser.html", context)


def _choices(request, overenskommelse):
    """A municipality's people begin with their own; everyone may look at all."""
    val = {name: request.GET.get(name, "") for name in ("kommun", "indikator", "jamfort")}
    if not val["kommun"]:
        own = own_municipality(request.user, overenskommelse)
        val["kommun"] = own.kod if own else "alla"
    return val


def _chosen(rad, val):
    return (
        val["kommun"] in ("alla", rad.plats.nyckel)
        and val["indikator"] in ("", rad.indikator.nyckel)
        and val["jamfort"] in ("", rad.jamfort)
    )


def _taken(overenskommelse, val):
    """What somebody has taken up, what waits for follow-up first."""
    rows = Avvikelse.objects.filter(overenskommelse=overenskommelse).select_related("indikator", "geografi")
    if val["kommun"] != "alla":
        rows = rows.filter(geografi=val["kommun"])
    if val["indikator"]:
        rows = rows.filter(indikator__nyckel=val["indikator"])
    closed = (Avvikelselage.AVSLUTAD, Avvikelselage.AVFARDAD)
    return sorted(
        rows.order_by("-created_at", "-pk"), key=lambda a: (a.lage in closed, str(a.uppfoljning_senast or "9"))
    )


def _row(rad):
    enhet, decimaler = rad.indikator.enhet_efter_tal, rad.indikator.decimaler
    return {
        "rad": rad,
        "titel": rad.indikator.kort_titel + (f", {rad.vem}" if rad.vem else ""),
        "varde": svenska.med_enhet(rad.varde, enhet, decimaler),
        "vantat": svenska.med_enhet(rad.vantat, enhet, decimaler),
        "andra": svenska.lista(rad.andra),
        "sparkline": sparkline_html(rad.serie) if len(rad.serie.known) > 1 else "",
    }


def _can_write(request, overenskommelse):
    writable = overenskommelse.lage() != Lage.AVSLUTAD and not request.visar_per_datum
    return writable and permissions.can_folja_avvikelser(request.user, overenskommelse)


@require_POST
def ny(request, slug):
    """Keep one to watch. The figures are computed anew: what has gone since is not kept."""
    overenskommelse = hamta_overenskommelse(request, slug)
    found = services.avvikelselista(overenskommelse, request.datum).rader
    rad = next((rad for rad in found if rad.nyckel == request.POST.get("nyckel")), None)
    if not permissions.can_folja_avvikelser(request.user, overenskommelse):
        raise PermissionDenied
    if rad is None:
        messages.error(request, "Avvikelsen finns inte längre: värdena har ändrats sedan sidan visades.")
        return redirect("indikatorer:avvikelser", slug)
    try:
        avvikelse = services.uppmarksamma(overenskommelse, rad, av=request.user)
    except OverenskommelsenAvslutad as reason:
        messages.error(request, str(reason))
        return redirect("indikatorer:avvikelser", slug)
    messages.success(request, "Avvikelsen bevakas. Skriv när den ska följas upp, eller lyft den till en styrgrupp.")
    return redirect("indikatorer:avvikelse", slug, avvikelse.pk)


def visa(request, slug, pk):
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Avvikelse.objects.select_related("indikator", "geografi")
    avvikelse = get_object_or_404(rows, pk=pk, overenskommelse=overenskommelse)
    avvikelse.overenskommelse = overenskommelse
    form = _form(request, avvikelse) if _can_write(request, overenskommelse) else None
    if request.method != "POST":
        return _show(request, avvikelse, form)
    if request.visar_per_datum:
        messages.error(request, "Sidan visade en annan dag. Skriv här, där den visar i dag.")
        return redirect("indikatorer:avvikelse", slug, pk)
    return _do(request, avvikelse, form)


def _form(request, avvikelse):
    last = avvikelse.handelser.values_list("pk", flat=True).first()
    initial = {"till": avvikelse.lage, "uppfoljning_senast": avvikelse.uppfoljning_senast, "sedd": last}
    data = request.POST if request.method == "POST" else None
    return HandlingForm(data, initial=initial, avvikelse=avvikelse, kan_bli=services.kan_bli(avvikelse))


def _do(request, avvikelse, form):
    if form is not None and not form.is_valid():
        return _show(request, avvikelse, form)
    try:
        data = form.cleaned_data if form else {"till": avvikelse.lage}
        services.byt(avvikelse, data.pop("till"), av=request.user, **data)
    except services.Avvikelsefel as reason:
        form.add_error(None, str(reason))
        return _show(request, avvikelse, form, status=409 if isinstance(reason, services.NagonHannFore) else 200)
    except OverenskommelsenAvslutad as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "Det är sparat.")
    return redirect("indikatorer:avvikelse", avvikelse.overenskommelse.slug, avvikelse.pk)


def _show(request, avvikelse, form, status=200):
    indikator = avvikelse.indikator
    sedan, egen = services.vad_har_hant_sedan(avvikelse, request.datum), services.egen_berakning(avvikelse)
    context = {
        "avvikelse": avvikelse,
        "indikator": indikator,
        "indikator_url": indikator.url(avvikelse.overenskommelse),
        "titel": f"{avvikelse.geografi}: {indikator.kort_titel}",
        "vem": "" if avvikelse.kon == Kon.TOTALT else Kon(avvikelse.kon).label.lower(),
        "hur_langt": services.hur_langt(avvikelse.varde, avvikelse.vantat, indikator),
        "nyckeltal": _numbers(avvikelse, sedan, egen),
        "egen_berakning": egen,
        "efter": [{"artal": artal, "text": _text(indikator, value)} for artal, value in sedan.efter],
        "reviderad": _text(indikator, sedan.nu) if _revised(avvikelse, sedan) else "",
        "figur": _figure(sedan),
        "handelser": avvikelse.handelser.select_related("av"),
        "form": form,
        "kan_lyftas": services.kan_lyftas(avvikelse),
    }
    return render(request, "indikatorer/avvikelse.html", context, status=status)


def _text(indikator, value):
    return svenska.med_enhet(value, indikator.enhet_efter_tal, indikator.decimaler)


def _numbers(avvikelse, sedan, egen):
    """What it was, what was to be expected, and the latest since."""
    indikator = avvikelse.indikator
    rows = [
        {"forst": str(avvikelse.artal), "tal": _text(indikator, avvikelse.varde), "vad": "Kommunens värde"},
        {
            "forst": str(avvikelse.artal),
            "tal": _text(indikator, avvikelse.vantat),
            "vad": "Väntat",
            "jamforelse": egen,
        },
    ]
    known = [(artal, value) for artal, value in sedan.efter if value is not None]
    if known:
        artal, value = known[-1]
        rows.append({"forst": str(artal), "tal": _text(indikator, value), "vad": "Senaste värdet"})
    return rows


def _revised(avvikelse, sedan):
    """The source has changed or removed the value since."""
    if not sedan.kalla:
        return False
    places = avvikelse.indikator.decimaler
    return sedan.nu is None or round(sedan.nu, places) != round(avvikelse.varde, places)


def _figure(sedan):
    if sedan.diagram is None:
        return None
    return {
        "id": "diagram",
        "rubrik": sedan.diagram.title,
        "svg": diagram_html(sedan.diagram),
        "kalla": sedan.kalla,
        "farskhet": sedan.farskhet,
        "demo": sedan.demo,
        "alt": describe(sedan.diagram),
    }
