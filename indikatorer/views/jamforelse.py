"""Municipalities beside each other: as a list, on a map or over time, and the same as files."""

from django.http import Http404, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from core.diagram import describe, diagram_html, picture_svg, png
from core.diagram.map import METOD
from core.export import csv_bytes
from indikatorer.forms import urval
from indikatorer.forms.jamforelse import JamforForm, jamforelseval
from indikatorer.models import Indikator
from indikatorer.services.jamforelse import VYER, Jamforelse, huvudindikator
from indikatorer.services.jamforelsegrupper import grupper
from indikatorer.services.platser import Platser
from indikatorer.services.utforska import jamfor_data
from indikatorer.views import jamforelse_ord as ord
from indikatorer.views.lista import own_municipality
from indikatorer.views.svar import download
from sok.views import hamta_overenskommelse

VAL = ("indikator", "ar", "kon", "grupp", "kommun", "vy", "ordning", "datum")


def visa(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    sida = _read(request, overenskommelse)
    if sida is None:
        return render(request, "indikatorer/jamfor_tom.html")
    jamforelse, form, empty = sida
    context = {
        "jamforelse": jamforelse,
        "form": form,
        "valt": urval.i_ord(form, utom=("indikator",)),
        "vy": jamforelse.vy,
        "flikar": [
            {"text": text, "url": _with(request, vy=vy), "nu": vy == jamforelse.vy} for vy, text in VYER.items()
        ],
        "figur": _figure(request, jamforelse),
        "tabell": ord.tabellvy(jamforelse, lambda **extra: _with(request, **extra)),
        "utan_kommuner": empty,
        "indikator_url": jamforelse.indikator.url(overenskommelse),
    }
    return render(request, "indikatorer/jamfor.html", context)


def utforska(request, slug):
    """The chart to explore on a page of its own, for readers whose browser does not open it in place."""
    jamforelse = _must_read(request, slug)
    context = {
        "jamforelse": jamforelse,
        "data_url": _file(request, "jamfor_json"),
        "tillbaka": _file(request, "jamfor"),
    }
    return render(request, "indikatorer/jamfor_utforska.html", context)


def som_json(request, slug):
    return JsonResponse(jamfor_data(_must_read(request, slug)))


def som_csv(request, slug):
    jamforelse = _must_read(request, slug)
    body = csv_bytes(jamforelse.csv_kolumner(), jamforelse.csv_rader())
    return download(body, "text/csv; charset=utf-8", jamforelse.filnamn("csv"))


def som_svg(request, slug):
    jamforelse = _must_read(request, slug)
    return download(_picture(jamforelse), "image/svg+xml", jamforelse.filnamn("svg"))


def som_png(request, slug):
    jamforelse = _must_read(request, slug)
    return download(png(_picture(jamforelse)), "image/png", jamforelse.filnamn("png"))


def _picture(jamforelse):
    noter = " ".join([jamforelse.filkalla, *_notes(jamforelse)])
    return picture_svg(jamforelse.diagram(), under=jamforelse.grupp.namn, kalla=noter, demo=jamforelse.demo)


def _must_read(request, slug):
    sida = _read(request, hamta_overenskommelse(request, slug))
    if sida is None:
        raise Http404("Överenskommelsen har inga indikatorer.")
    return sida[0]


def _read(request, overenskommelse):
    """(comparison, form, subregions without municipalities), or None when there is no indicator to compare."""
    indikatorer = list(Indikator.objects.for_overenskommelse(overenskommelse).order_by("kort_titel", "nyckel"))
    if not indikatorer:
        return None
    indikator = _indicator(request, overenskommelse, indikatorer)
    platser = Platser(overenskommelse)
    vald = _chosen(request, overenskommelse, platser)
    groups, empty = grupper(overenskommelse, platser, vald, request.datum)
    grupp = next((ett for ett in groups if ett.nyckel == request.GET.get("grupp")), groups[0])
    val = jamforelseval(request.GET)
    jamforelse = Jamforelse(indikator, platser, grupp, val, vald=vald, idag=request.datum)
    form = JamforForm(
        _chosen_values(jamforelse),
        indikatorer=indikatorer,
        grupper=groups,
        kommuner=platser.kommuner,
        per_kon=indikator.per_kon,
        artal=jamforelse.artal,
    )
    return jamforelse, form, empty


def _indicator(request, overenskommelse, indikatorer):
    """The one asked for; else the first that a sub-goal of the day is tested against; else the first."""
    asked = next((ett for ett in indikatorer if ett.nyckel == request.GET.get("indikator")), None)
    if asked:
        return asked
    first = huvudindikator(overenskommelse, request.datum)
    return next((ett for ett in indikatorer if ett.pk == first), indikatorer[0])


def _chosen(request, overenskommelse, platser):
    """The municipality to highlight: the one asked for, else the reader's own."""
    if "kommun" in request.GET:
        return platser.kommun(request.GET["kommun"])
    mine = own_municipality(request.user, overenskommelse)
    return platser.kommun(mine.kod) if mine else None


def _chosen_values(jamforelse):
    return {
        "indikator": jamforelse.indikator.nyckel,
        "ar": jamforelse.ar or "",
        "kon": str(jamforelse.kon),
        "grupp": jamforelse.grupp.nyckel,
        "kommun": jamforelse.vald.nyckel if jamforelse.vald else "",
    }


def _figure(request, jamforelse):
    chart = jamforelse.diagram()
    return {
        "id": "diagram",
        "rubrik": jamforelse.titel,
        "under": jamforelse.grupp.namn,
        "svg": diagram_html(chart),
        "kalla": jamforelse.kalla,
        "farskhet": jamforelse.farskhet,
        "demo": jamforelse.demo,
        "noter": _notes(jamforelse),
        "utforska": {"url": _file(request, "jamfor_utforska"), "data": _file(request, "jamfor_json")},
        "lankar": [
            {"text": f"Ladda ned {name.upper()}", "url": _file(request, f"jamfor_{name}")}
            for name in ("csv", "svg", "png")
        ],
        "alt": describe(chart),
    }


def _notes(jamforelse):
    notes = [METOD] if jamforelse.vy == "karta" else []
    if jamforelse.vy == "karta" and jamforelse.indikator.enhet == "antal":
        notes.append("Ett antal följer folkmängden: kommuner med många invånare blir mörka.")
    notes += [jamforelse.egen_rakning] if jamforelse.egen_rakning else []
    return [*notes, *(jamforelse.tabell.noter if jamforelse.har_luckor else ())]


def _file(request, name):
    """The same choices in another form."""
    url = reverse(f"indikatorer:{name}", args=[request.resolver_match.kwargs["slug"]])
    return f"{url}{_with(request)}"


def _with(request, **extra):
    return ord.query({key: request.GET[key] for key in VAL if request.GET.get(key)} | extra)
