"""The list as a table: taken out, filled in, looked through, and stored when someone says yes."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from filer.services import FilFel
from insatser.forms.tabell import VALJ_IGEN, TabellForm
from insatser.models import Tabellinlasning, Tabellstatus
from insatser.permissions import can_create
from insatser.services import tabell as services
from insatser.services.fel import Insatsfel, OverenskommelsenAvslutad
from insatser.tabell import kodbok, ut
from insatser.tabell.kolumner import NR, VERSION, skrivna
from insatser.tabell.uppslag import Uppslag
from insatser.urval import Urval
from insatser.views.oppna import open_to_create, posted, writes
from jobb.views import page
from sok.views import hamta_overenskommelse

EGNA = ("kolumn", "med", "hamta", "sida")
PER_SIDA = 25
FEL_VISAS = 100
MARKEN = {
    Tabellstatus.LASES: "vantar",
    Tabellstatus.GRANSKAS: "oppet",
    Tabellstatus.STOPPAD: "misslyckat",
    Tabellstatus.SPARAS: "vantar",
    Tabellstatus.SPARAD: "klart",
    Tabellstatus.AVBRUTEN: "atertagen",
}


@require_GET
def ta_ut(request, slug):
    """The columns to choose from, or with ?hamta= the file itself: the list's rows, its order and nothing else."""
    overenskommelse = hamta_overenskommelse(request, slug)
    query = request.GET.copy()
    for name in EGNA:
        query.pop(name, None)
    urval = Urval(query, overenskommelse, request.datum, request.user)
    if request.GET.get("hamta") in FILER and not urval.okanda:
        return _file(request, overenskommelse, urval)
    context = {
        "urval": urval,
        "antal": urval.rader.count(),
        "grupper": _groups(request, Uppslag(overenskommelse)),
        "dolda": [(name, value) for name in query for value in query.getlist(name)],
        "med_utfall": "utfall" in request.GET.getlist("med"),
        "lista_url": f"{reverse('insatser:lista', args=[slug])}?{query.urlencode()}",
        "kan_lasa_in": can_create(request.user, overenskommelse),
    }
    return render(request, "insatser/tabell_ut.html", context)


def _groups(request, uppslag):
    """[(group, [(code, heading, what it means, chosen)])] of what can be chosen; the identity always goes along."""
    chosen = {kolumn.kod for kolumn in ut.valda_kolumner("insatser", request.GET.getlist("kolumn"))}
    groups = {}
    for kolumn in skrivna("insatser"):
        if kolumn.kod not in (NR, VERSION):
            row = (kolumn.kod, uppslag.rubrik(kolumn.rubrik), kolumn.forklaring, kolumn.kod in chosen)
            groups.setdefault(kolumn.grupp, []).append(row)
    return list(groups.items())


# What can be asked for: (what the file is called, its ending, what makes it).
FILER = {
    "xlsx": ("insatser", "xlsx", lambda avtal, rows, koder, med, dolj: ut.xlsx(avtal, rows, koder, med, dolj)),
    "csv": ("insatser", "csv", lambda avtal, rows, koder, med, dolj: ut.csv(avtal, rows, koder)),
    "utfall": ("utfall", "csv", lambda avtal, rows, koder, med, dolj: ut.csv(avtal, rows, slag="utfall", dolj=dolj)),
    "kodbok": ("kodbok", "csv", lambda avtal, rows, koder, med, dolj: ut.kodbok_csv(avtal)),
}


def _file(request, overenskommelse, urval):
    what, ending, make = FILER[request.GET["hamta"]]
    outcomes = "utfall" in request.GET.getlist("med")
    # Whoever may fill the table in again gets the numbers as they are; another gets them without the small ones.
    dolj = not can_create(request.user, overenskommelse)
    content = make(overenskommelse, urval.rader, request.GET.getlist("kolumn"), outcomes, dolj)
    return _download(content, ut.filnamn(overenskommelse, what, ending), ut.TYPER[ending])


def _download(content, name, kind):
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, content_type=kind, headers=headers)


@require_GET
def mall(request, slug):
    """An empty workbook with headings, what can be chosen, and the code book."""
    overenskommelse = hamta_overenskommelse(request, slug)
    content = kodbok.tom_mall(Uppslag(overenskommelse))
    return _download(content, ut.filnamn(overenskommelse, "mall", "xlsx"), ut.TYPER["xlsx"])


@writes
def ta_in(request, slug):
    overenskommelse = open_to_create(request, slug)
    form = TabellForm(posted(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            inlasning = services.ta_emot(overenskommelse, slag=data["slag"], upload=data["fil"], av=request.user)
        except OverenskommelsenAvslutad:
            raise
        except (FilFel, Insatsfel) as reason:
            form.add_error("fil", f"{reason} {VALJ_IGEN}")
        else:
            return redirect("insatser:tabell_inlasning", slug, inlasning.pk)
    return render(request, "insatser/tabell_in.html", {"form": form, "mina": _mine(request, overenskommelse)})


def _mine(request, overenskommelse):
    rows = Tabellinlasning.objects.visible_to(request.user).filter(overenskommelse=overenskommelse)
    return [_shown(row) for row in rows.select_related("fil", "overenskommelse")[:PER_SIDA]]


def _shown(inlasning):
    counts = inlasning.resultat.get("antal", {})
    return {"inlasning": inlasning, "marke": MARKEN[inlasning.status], "lage": _state(inlasning), "antal": counts}


def _state(inlasning):
    if inlasning.status == Tabellstatus.GRANSKAS and not _changes(inlasning):
        return "Inget att ändra"
    return inlasning.get_status_display()


def _changes(inlasning):
    counts = inlasning.resultat.get("antal", {})
    return counts.get("nya", 0) + counts.get("andrade", 0)


def _open(request, slug, pk):
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Tabellinlasning.objects.visible_to(request.user).filter(overenskommelse=overenskommelse)
    return get_object_or_404(rows.select_related("fil", "jobb", "overenskommelse", "av"), pk=pk)


@require_GET
def inlasning(request, slug, pk):
    """How the reading goes, and when it is done what the file would change, faults first."""
    row = _open(request, slug, pk)
    result = row.resultat
    context = {
        **_shown(row),
        "pagar": row.status in (Tabellstatus.LASES, Tabellstatus.SPARAS),
        "kan_sparas": row.status == Tabellstatus.GRANSKAS and bool(_changes(row)),
        "fel": result.get("fel", [])[:FEL_VISAS],
        "noteringar": result.get("noteringar", [])[:FEL_VISAS],
        "andrade": Paginator(result.get("andrade", []), PER_SIDA).get_page(request.GET.get("sida")),
        "nya": result.get("nya", [])[:FEL_VISAS],
        "andrat": result.get("andrat", ""),
        "jobbsida": page(row.jobb) if row.jobb else None,
    }
    return render(request, "insatser/tabell_inlasning.html", context)


@require_POST
@writes
def bekrafta(request, slug, pk):
    row = _open(request, slug, pk)
    try:
        services.bekrafta(row, av=request.user)
    except OverenskommelsenAvslutad:
        raise
    except Insatsfel as reason:
        messages.error(request, str(reason))
    return redirect("insatser:tabell_inlasning", slug, pk)


@require_POST
def avbryt(request, slug, pk):
    try:
        services.avbryt(_open(request, slug, pk), av=request.user)
    except Insatsfel as reason:
        messages.error(request, str(reason))
        return redirect("insatser:tabell_inlasning", slug, pk)
    messages.success(request, "Filen är lagd åt sidan. Inget av den är sparat.")
    return redirect("insatser:tabell_in", slug)
