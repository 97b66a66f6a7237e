"""The catalogue of measures, tying one to sub-goals and areas, and the card of each."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from core import svenska
from indikatorer import permissions
from indikatorer.forms.koppling import KopplingForm, KortForm
from indikatorer.historik import andringar
from indikatorer.models import DelmalIndikator, Kon, OmradeIndikator, Seriebrott
from indikatorer.services import inkorg, pxkatalog
from indikatorer.services import koppling as services
from indikatorer.services.platser import Platser
from indikatorer.views import om, ord
from sok.models import Delmal, Omrade
from sok.services.ratt import require_open
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted, require, writes

PER_SIDA = 40


@require_GET
def katalog(request, slug):
    """Every measure that can be read here, and those that nobody has used yet."""
    overenskommelse = hamta_overenskommelse(request, slug)
    text = request.GET.get("q", "").strip()[:100]
    rows = services.sok(overenskommelse, text)
    context = {
        "text": text,
        "antal": len(rows),
        "sida": Paginator(rows, PER_SIDA).get_page(request.GET.get("sida")),
        "kan_koppla": _may_tie(request.user, overenskommelse),
    }
    return render(request, "indikatorer/katalog.html", context)


def _may_tie(user, overenskommelse):
    return permissions.can_skota_indikatorer(user, overenskommelse) and overenskommelse.uppfoljning_oppen


@writes
def koppla(request, slug, nyckel):
    """What the measure is tied to, and the form for one more tie or for changing one."""
    overenskommelse, indikator = _opened(request, slug, nyckel)
    ties = services.kopplingar(overenskommelse, indikator)
    targets = _targets(overenskommelse, request.datum)
    chosen = request.GET.get("till", "")
    form = KopplingForm(
        posted(request),
        mal=_choices(overenskommelse, targets),
        per_kon=indikator.per_kon,
        initial=_initial(ties, chosen),
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            services.koppla(overenskommelse, indikator, targets[data.pop("till")][0], av=request.user, **data)
        except services.Kopplingsfel as reason:
            form.add_error("kon", str(reason))
        else:
            messages.success(request, f"”{indikator.kort_titel}” är kopplad.")
            return redirect("indikatorer:koppla", slug, nyckel)
    context = {
        "indikator": indikator,
        "finns": bool(indikator.pk),
        "form": form,
        "obekraftat": svenska.lista(pxkatalog.obekraftat(nyckel)),
        "rader": [_tie(row, overenskommelse, request.datum) for row in ties],
        "borttagna": [_removed(row, targets) for row in services.bortkopplade(overenskommelse, indikator)],
        "andrar": any(_value(row) == chosen for row in ties),
    }
    return render(request, "indikatorer/koppla.html", context)


def _opened(request, slug, nyckel):
    """The agreement and the measure, for the one who looks after its indicators; a closed one answers with its rule."""
    overenskommelse = hamta_overenskommelse(request, slug)
    require(permissions.can_skota_indikatorer(request.user, overenskommelse))
    indikator = services.hitta(overenskommelse, nyckel)
    if indikator is None:
        raise Http404("Måttet finns inte.")
    require_open(overenskommelse)
    return overenskommelse, indikator


def _targets(overenskommelse, datum):
    """{"delmal-7": (row, words)} of what can be tied to, in the agreement's order."""
    delmal = Delmal.objects.filter(omrade__overenskommelse=overenskommelse).select_related("omrade")
    delmal = delmal.prefetch_related("versioner").order_by("omrade__nummer", "nummer")
    omraden = Omrade.objects.filter(overenskommelse=overenskommelse).prefetch_related("versioner").order_by("nummer")
    rows = {f"delmal-{row.pk}": (row, _words(row, row.version(datum))) for row in delmal}
    return rows | {f"omrade-{row.pk}": (row, _words(row, row.version(datum))) for row in omraden}


def _words(row, version):
    text = (version.text if isinstance(row, Delmal) else version.namn) if version else row.nyckel
    return f"{row.nummer}. {text if len(text) <= 110 else text[:109] + '…'}"


def _choices(overenskommelse, targets):
    groups = [("delmal", overenskommelse.term("delmal", True)), ("omrade", overenskommelse.term("omrade", True))]
    found = [
        (
            svenska.stor_bokstav(namn),
            [(key, words) for key, (_, words) in targets.items() if key.startswith(f"{slag}-")],
        )
        for slag, namn in groups
    ]
    return [(namn, rows) for namn, rows in found if rows]


def _value(row):
    return f"delmal-{row.delmal_id}" if isinstance(row, DelmalIndikator) else f"omrade-{row.omrade_id}"


def _initial(ties, chosen):
    row = next((row for row in ties if _value(row) == chosen), None)
    if row is None:
        return {"till": chosen}
    initial = {"till": chosen, "kommentar": row.kommentar}
    if isinstance(row, DelmalIndikator):
        initial |= {"huvud": row.huvud, "kon": row.kon, "utgangsar": row.utgangsar}
    return initial


def _tie(row, overenskommelse, datum):
    is_goal = isinstance(row, DelmalIndikator)
    target = row.delmal if is_goal else row.omrade
    about = []
    if is_goal:
        about += ["målet prövas mot måttet"] if row.huvud else []
        about += [Kon(row.kon).label.lower()] if row.kon != Kon.TOTALT else []
        about += [f"utgångsår {row.utgangsar}"] if row.utgangsar else []
    return {
        "slag": "delmal" if is_goal else "omrade",
        "pk": row.pk,
        "vad": svenska.stor_bokstav(overenskommelse.term("delmal" if is_goal else "omrade")),
        "namn": _words(target, target.version(datum)),
        "om": svenska.stor_bokstav(", ".join(about)),
        "kommentar": row.kommentar,
        "till": _value(row),
    }


def _removed(event, targets):
    slag = "delmal" if hasattr(event, "delmal_id") else "omrade"
    _, words = targets.get(f"{slag}-{getattr(event, f'{slag}_id')}", (None, ""))
    return {"slag": slag, "pk": event.pgh_id, "namn": words, "nar": event.pgh_created_at}


@writes
@require_POST
def koppla_bort(request, slug, slag, pk):
    overenskommelse = hamta_overenskommelse(request, slug)
    if slag == "delmal":
        rows = DelmalIndikator.objects.filter(delmal__omrade__overenskommelse=overenskommelse)
    else:
        rows = OmradeIndikator.objects.filter(omrade__overenskommelse=overenskommelse)
    row = get_object_or_404(rows.select_related("indikator"), pk=pk)
    services.koppla_bort(overenskommelse, row, av=request.user)
    messages.success(request, "Kopplingen är borttagen. Den kan läggas tillbaka här.")
    return redirect("indikatorer:koppla", slug, row.indikator.nyckel)


@writes
@require_POST
def aterstall(request, slug, slag, pk):
    overenskommelse = hamta_overenskommelse(request, slug)
    try:
        row = services.aterstall(overenskommelse, slag, pk, av=request.user)
    except services.RedanKopplad as reason:
        messages.info(request, str(reason))
        return redirect("indikatorer:katalog", slug)
    if row is None:
        raise Http404("Kopplingen finns inte.")
    messages.success(request, "Kopplingen är tillbaka.")
    return redirect("indikatorer:koppla", slug, row.indikator.nyckel)


@require_GET
def kort(request, slug, nyckel):
    """The card: everything that is known about the measure, and who has changed what."""
    overenskommelse = hamta_overenskommelse(request, slug)
    indikator = get_object_or_404(services.synliga(overenskommelse), nyckel=nyckel)
    breaks = Prefetch("brott", Seriebrott.objects.aktuella(overenskommelse))
    serier = list(indikator.serier.order_by("-aktiv", "pk").prefetch_related(breaks))
    places = Platser(overenskommelse)
    context = {
        "indikator": indikator,
        "lases": services.lases(overenskommelse, indikator),
        "fakta": om.card(indikator, places.lanet(serier[0]) if serier else None),
        "kallor": [om.source(serie) for serie in serier],
        "varden": [ord.andringsmening(row) for row in inkorg.matt(indikator, overenskommelse)[:10]],
        "andringar": andringar(indikator, overenskommelse),
        "kan_andra": _may_tie(request.user, overenskommelse),
    }
    return render(request, "indikatorer/kort.html", context)


@writes
def kort_andra(request, slug, nyckel):
    """The portal's own words about the measure; a shared one is changed for every agreement that reads it."""
    overenskommelse, indikator = _opened(request, slug, nyckel)
    if not indikator.pk:
        raise Http404("Måttet har inget kort än. Koppla det först.")
    form = KortForm(posted(request), initial={name: getattr(indikator, name) for name in services.EGNA_FALT})
    if request.method == "POST" and form.is_valid():
        services.andra_kort(overenskommelse, indikator, av=request.user, **form.cleaned_data)
        messages.success(request, "Kortet är ändrat.")
        return redirect("indikatorer:kort", slug, nyckel)
    context = {
        "indikator": indikator,
        "form": form,
        "delad": indikator.overenskommelse_id is None,
        "andra_avtal": services.andra_avtal(indikator, overenskommelse),
    }
    return render(request, "indikatorer/kort_andra.html", context)
