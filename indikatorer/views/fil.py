"""Files that are read as values: which kind, what it would do, and a yes or a no; and a county's own descriptions."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_POST

from filer.fel import MB
from filer.nedladdning import som_nedladdning
from filer.services import FilFel
from indikatorer import permissions
from indikatorer.forms.fil import VALJ_IGEN, FilForm
from indikatorer.models import Filavbildning, Filinlasning, Fillage
from indikatorer.services import egna_varden
from indikatorer.services import fil as services
from jobb.views import page
from sok.services.ratt import require_open
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted, require, writes

PER_SIDA = 25
MARKEN = {
    Fillage.LASES: "vantar",
    Fillage.GRANSKAS: "oppet",
    Fillage.STOPPAD: "misslyckat",
    Fillage.SPARAS: "vantar",
    Fillage.SPARAD: "klart",
    Fillage.AVBRUTEN: "atertagen",
}

# What a reading that has not been looked through has found.
INGET_AN = {"fel": [], "antal_fel": 0, "filer": [], "nya": [], "andrade": [], "saknas": [], "andrat": ""}


def open_to_read_in(request, slug):
    """The agreement whose indicators the person looks after; 403 for others."""
    overenskommelse = hamta_overenskommelse(request, slug)
    require(permissions.can_skota_indikatorer(request.user, overenskommelse))
    require_open(overenskommelse)
    return overenskommelse


@csrf_exempt
def filer(request, slug):
    """The authorities' workbooks are large: the limit is raised before the form is read, and only then is its token
    asked for."""
    request.storsta_fil = services.STORST_MB * MB
    return _filer(request, slug)


@csrf_protect
@writes
def _filer(request, slug):
    overenskommelse = open_to_read_in(request, slug)
    slag = services.slag_att_valja(overenskommelse)
    initial = {"slag": request.GET.get("slag") or slag[0][0]}
    form = FilForm(posted(request), request.FILES or None, slag=slag, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            row = services.ta_emot(
                overenskommelse, slag=form.cleaned_data["slag"], uploads=form.cleaned_data["filer"], av=request.user
            )
        except (FilFel, services.Filinlasningsfel) as reason:
            form.add_error("filer", f"{reason} {VALJ_IGEN}")
        else:
            return redirect("indikatorer:filinlasning", slug, row.pk)
    context = {
        "form": form,
        "mina": _mine(request, overenskommelse),
        "avbildningar": Filavbildning.objects.filter(overenskommelse=overenskommelse, aktiv=True).order_by("namn"),
    }
    return render(request, "indikatorer/filer.html", context)


def _mine(request, overenskommelse):
    rows = Filinlasning.objects.visible_to(request.user).filter(overenskommelse=overenskommelse)
    rows = rows.prefetch_related("filer__fil").order_by("-at", "-pk")[:PER_SIDA]
    return [_shown(row) for row in rows]


def _shown(inlasning):
    names = [rad.fil.namn for rad in inlasning.filer.all()]
    return {
        "inlasning": inlasning,
        "namn": names[0] if names else "",
        "fler": len(names) - 1,
        "marke": MARKEN[inlasning.lage],
        "lage": _state(inlasning),
        "antal": inlasning.resultat.get("antal", {}) if inlasning.lage != Fillage.STOPPAD else {},
    }


def _state(inlasning):
    if inlasning.lage == Fillage.GRANSKAS and not inlasning.resultat.get("andrar"):
        return "Inget att ändra"
    return inlasning.get_lage_display()


def _open(request, slug, pk):
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Filinlasning.objects.visible_to(request.user).filter(overenskommelse=overenskommelse)
    return get_object_or_404(rows.select_related("overenskommelse", "jobb", "av").prefetch_related("filer__fil"), pk=pk)


@require_GET
def inlasning(request, slug, pk):
    """How the reading goes, and when it is done what the file would change, faults first."""
    row = _open(request, slug, pk)
    context = {
        **_shown(row),
        "resultat": INGET_AN | row.resultat,
        "pagar": row.lage in (Fillage.LASES, Fillage.SPARAS),
        "kan_sparas": row.lage == Fillage.GRANSKAS and row.resultat.get("andrar", False),
        "jobbsida": page(row.jobb) if row.jobb else None,
    }
    return render(request, "indikatorer/fil_inlasning.html", context)


@require_POST
@writes
def bekrafta(request, slug, pk):
    row = _open(request, slug, pk)
    try:
        services.bekrafta(row, av=request.user)
    except services.Filinlasningsfel as reason:
        messages.error(request, str(reason))
    return redirect("indikatorer:filinlasning", slug, pk)


@require_POST
def avbryt(request, slug, pk):
    try:
        services.avbryt(_open(request, slug, pk), av=request.user)
    except services.Filinlasningsfel as reason:
        messages.error(request, str(reason))
        return redirect("indikatorer:filinlasning", slug, pk)
    messages.success(request, "Filen är lagd åt sidan. Inget av den är sparat.")
    return redirect("indikatorer:filer", slug)


@require_GET
def belagg(request, slug, pk):
    """The file behind a value, for those who see the indicator that it belongs to."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = egna_varden.belagg_synliga_for(request.user, overenskommelse)
    hamtning = rows.filter(pk=pk).first()
    if hamtning is None:
        raise Http404("Filen finns inte, eller så har ni inte behörighet att se den.")
    return som_nedladdning(hamtning.fil)
