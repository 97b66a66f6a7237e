"""One indicator: the page, and the same table as a file, a picture and something to explore."""

from urllib.parse import urlencode

from django.http import JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from core.diagram import describe, diagram_html, png
from core.export import csv_bytes
from indikatorer import services
from indikatorer.forms import ValForm, urval
from indikatorer.models import Indikator, Kon
from indikatorer.services import familj, inkorg
from indikatorer.services.malord import mening
from indikatorer.services.platser import Platser
from indikatorer.services.serieval import BADA_KONEN
from indikatorer.services.utforska import utforska_data
from indikatorer.views import alder_ord, om, ord
from indikatorer.views.svar import download
from sok.views import hamta_overenskommelse

AR_OPPNA = 4


def visa(request, slug, nyckel):
    utveckling, form = _read(request, slug, nyckel)
    show_all = "alla" in request.GET
    context = {
        "utveckling": utveckling,
        "indikator": utveckling.indikator,
        "form": form,
        "valt": urval.i_ord(form),
        "aldrar": alder_ord.tabellvy(utveckling),
        "nyckeltal": ord.nyckeltal(utveckling),
        "malmening": _target_sentence(utveckling),
        "trender": ord.trender(utveckling),
        "jamfor_url": _compare_url(utveckling),
        "figur": _figure(request, utveckling),
        "tabell": ord.tabellvy(utveckling.tabell, None if show_all else AR_OPPNA),
        "alla_url": "" if show_all or len(utveckling.tabell.rader) <= AR_OPPNA else _with(request, alla=1),
        "andringar": _changes(utveckling),
        "kopplingar": om.used_in(utveckling),
        "fakta": om.facts(utveckling),
    }
    return render(request, "indikatorer/visa.html", context)


def utforska(request, slug, nyckel):
    """The chart to explore on a page of its own; the script draws it, the words below say the same."""
    utveckling, _ = _read(request, slug, nyckel)
    context = {"utveckling": utveckling, "indikator": utveckling.indikator, "data_url": _file(request, "json")}
    return render(request, "indikatorer/utforska.html", context)


def som_json(request, slug, nyckel):
    utveckling, _ = _read(request, slug, nyckel)
    return JsonResponse(utforska_data(utveckling))


def som_csv(request, slug, nyckel):
    tabell = _read(request, slug, nyckel)[0].tabell
    body = csv_bytes(tabell.csv_kolumner(), tabell.csv_rader())
    return download(body, "text/csv; charset=utf-8", tabell.filnamn("csv"))


def som_svg(request, slug, nyckel):
    tabell = _read(request, slug, nyckel)[0].tabell
    return download(ord.bild(tabell), "image/svg+xml", tabell.filnamn("svg"))


def som_png(request, slug, nyckel):
    tabell = _read(request, slug, nyckel)[0].tabell
    return download(png(ord.bild(tabell)), "image/png", tabell.filnamn("png"))


def _read(request, slug, nyckel):
    overenskommelse = hamta_overenskommelse(request, slug)
    indikatorer = Indikator.objects.for_overenskommelse(overenskommelse)
    indikator = get_object_or_404(indikatorer, nyckel=nyckel)
    platser = Platser(overenskommelse)
    matt = familj.familjen(indikator)
    kommun = platser.kommun(request.GET.get("kommun"))
    form = ValForm(
        request.GET if _has_choice(request) else {"visa": BADA_KONEN if indikator.per_kon else Kon.TOTALT},
        kommuner=platser.kommuner,
        lanet_namn=_county_name(platser, indikator),
        per_kon=indikator.per_kon,
        liknande=kommun is not None and platser.liknande(kommun.nyckel) is not None,
        par=familj.par(indikator, matt) is not None,
        aldrar=bool(familj.aldrar(indikator, matt)),
    )
    utveckling = services.Utveckling(
        indikator, overenskommelse, form.val(), platser=platser, matt=matt, idag=request.datum
    )
    return utveckling, form


def _has_choice(request):
    return any(name in request.GET for name in ("visa", "jamfor", "kommun"))


def _county_name(platser, indikator):
    serie = indikator.serier.order_by("-aktiv", "pk").first()
    lanet = platser.lanet(serie) if serie else None
    return lanet.namn if lanet else ""


def _target_sentence(utveckling):
    """Said in words where the key numbers do not: when something hinders, or when a municipality is shown."""
    status = utveckling.status
    if not status or (not status.hinder and utveckling.plats == utveckling.lanet):
        return ""
    return mening(status, utveckling.indikator)


def _compare_url(utveckling):
    """The same measure with the municipalities beside each other."""
    url = reverse("indikatorer:jamfor", args=[utveckling.overenskommelse.slug])
    chosen = {"indikator": utveckling.indikator.nyckel}
    if utveckling.val.visa != BADA_KONEN:
        chosen["kon"] = utveckling.val.visa
    return f"{url}?{urlencode(chosen)}"


def _figure(request, utveckling):
    tabell = utveckling.tabell
    chart = tabell.diagram()
    return {
        "id": "diagram",
        "rubrik": tabell.titel,
        "under": tabell.under,
        "svg": diagram_html(chart),
        "kalla": tabell.kalla,
        "farskhet": utveckling.farskhet,
        "demo": tabell.demo,
        "noter": tabell.noter,
        "utforska": {"url": _file(request, "utforska"), "data": _file(request, "json")},
        "lankar": [
            {"text": "Ladda ned CSV", "url": _file(request, "csv")},
            {"text": "Ladda ned SVG", "url": _file(request, "svg")},
            {"text": "Ladda ned PNG", "url": _file(request, "png")},
        ],
        "alt": describe(chart),
    }


def _file(request, name):
    """The same choices in another form."""
    match = request.resolver_match
    url = reverse(f"indikatorer:{name}", kwargs=match.kwargs)
    chosen = {key: request.GET[key] for key in ("visa", "jamfor", "kommun", "datum") if request.GET.get(key)}
    return f"{url}?{urlencode(chosen)}" if chosen else url


def _with(request, **extra):
    return f"?{urlencode(request.GET.dict() | extra)}#tabell"


def _changes(utveckling):
    changes = inkorg.matt(utveckling.indikator, utveckling.overenskommelse)[:10]
    return [
        {"datum": change.created_at, "text": ord.andringsmening(change), "demo": change.hamtning.demo}
        for change in changes
    ]
