"""A county says in the browser what the columns of its own workbook are; next year's file is then read by it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from core.kalkyl.paket import REF, kolumnnummer
from core.svenska import stor_bokstav
from filer import services as filer
from filer.models import Fil
from indikatorer.forms.fil import VALJ_IGEN, ArbetsbokForm, AvbildningForm, BladForm
from indikatorer.kallor.filer import Arbetsbok
from indikatorer.kallor.filer.fel import FilenStammerInte
from indikatorer.kallor.filer.platser import som_text
from indikatorer.models import Filavbildning, Indikator, Kon
from indikatorer.services import fil as services
from indikatorer.services.egna_varden import EgenUppgiftFel
from indikatorer.services.fil import egna
from indikatorer.views.fil import open_to_read_in
from sok.views.oppna import posted, writes

EXEMPEL = 3
SOK_RADER = 40


@writes
def ny(request, slug):
    """First the workbook itself, which the choices are then made from."""
    open_to_read_in(request, slug)
    form = ArbetsbokForm(posted(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            stored = _store(form.cleaned_data["fil"], request.user)
        except (filer.FilFel, FilenStammerInte, services.Filinlasningsfel) as reason:
            form.add_error("fil", f"{reason} {VALJ_IGEN}")
        else:
            return redirect("indikatorer:filavbildning_kolumner", slug, stored.pk)
    return render(request, "indikatorer/fil_avbildning_ny.html", {"form": form})


def _store(upload, av):
    """Kept only when it can be read as a workbook."""
    if not upload.name.lower().endswith(".xlsx"):
        raise services.Filinlasningsfel("Filen ska vara en arbetsbok (.xlsx).")
    filer.granska(upload)
    Arbetsbok(upload.read())
    upload.seek(0)
    return filer.ta_emot(upload, av=av)


@writes
def kolumner(request, slug, fil):
    """What the sheets and headings are, and what each column stands for."""
    overenskommelse = open_to_read_in(request, slug)
    stored = get_object_or_404(Fil, pk=fil, uppladdad_av=request.user)
    bok = _opened(stored)
    blad, rad, val = _chosen(bok, request)
    rows = bok.blad(blad).rader
    headings = [som_text(cell)[:80] for cell in rows[rad - 1]] if rad <= len(rows) else []
    own = list(Indikator.objects.filter(overenskommelse=overenskommelse).order_by("kort_titel"))
    initial = {"namn": stored.namn.rpartition(".")[0]} | _guesses(headings)
    form = AvbildningForm(posted(request), rubriker=headings, indikatorer=own, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            return _save(request, overenskommelse, stored, form, blad, rad, rows)
        except (services.Filinlasningsfel, EgenUppgiftFel) as reason:
            form.add_error(None, str(reason))
    context = {
        "fil": stored,
        "val": val,
        "blad": blad,
        "rad": rad,
        "form": form,
        "kolumner": _columns(form, headings, rows, rad),
    }
    return render(request, "indikatorer/fil_avbildning.html", context)


def _opened(stored):
    with stored.innehall.open("rb") as stream:
        try:
            return Arbetsbok(stream.read())
        except FilenStammerInte as fault:
            raise Http404(str(fault)) from fault


def _chosen(bok, request):
    """(sheet, row of headings, the form they are chosen with); without a choice the likeliest."""
    val = BladForm(request.GET or None, bladnamn=bok.bladnamn)
    told = val.cleaned_data if val.is_valid() else {}
    blad = told.get("blad") or max(bok.bladnamn, key=lambda namn: len(bok.blad(namn).rader))
    rad = told.get("rad") or _heading_row(bok.blad(blad).rader)
    return blad, rad, BladForm(initial={"blad": blad, "rad": rad}, bladnamn=bok.bladnamn)


def _heading_row(rows):
    """The first of the rows with the most words."""
    words = [sum(isinstance(cell, str) and bool(cell.strip()) for cell in row) for row in rows[:SOK_RADER]]
    return words.index(max(words)) + 1 if words else 1


def _guesses(headings):
    """What the columns are likely to be, by what they are called."""
    words = {
        egna.PLATS: ("kommun", "plats", "kommunkod"),
        egna.AR: ("år", "period", "artal", "årtal"),
        egna.KON: ("kön",),
    }
    initial = {}
    for number, heading in enumerate(headings):
        initial[f"titel_{number}"] = stor_bokstav(heading)
        for roll, known in words.items():
            if heading.casefold() in known and roll not in initial.values():
                initial[f"roll_{number}"] = roll
    return initial


def _columns(form, headings, rows, rad):
    """Each column with its heading, some of what stands below it, and its fields."""
    below = [row for row in rows[rad:] if any(som_text(cell) for cell in row)][:EXEMPEL]
    found = []
    for number, (heading, fields) in zip([n for n, _ in form.kolumner()], form.kolumnfalt(), strict=True):
        examples = [som_text(row[number])[:30] for row in below if number < len(row)]
        found.append({"rubrik": heading, "exempel": ", ".join(filter(None, examples)), "falt": fields})
    return found


def _save(request, overenskommelse, stored, form, blad, rad, rows):
    data = form.cleaned_data
    cell = data["enhetscell"]
    avbildning = services.skapa_avbildning(
        overenskommelse,
        namn=data["namn"],
        hanvisning=data["hanvisning"],
        blad=blad,
        rubrikrad=rad,
        rubriker=form.rubriker,
        kolumner=form.val(),
        artal=data["artal"],
        galler=data["galler"] or Kon.TOTALT,
        markeringar=form.ord_i("markeringar"),
        slopa=form.ord_i("slopa"),
        enheter=[(cell, _at(rows, cell))] if cell else [],
        av=request.user,
    )
    row = services.las_med(avbildning, stored, av=request.user)
    messages.success(request, "Beskrivningen är sparad. Nu läses filen med den.")
    return redirect("indikatorer:filinlasning", overenskommelse.slug, row.pk)


def _at(rows, cell):
    letters, number = REF.fullmatch(cell).groups()
    row = rows[int(number) - 1] if int(number) <= len(rows) else []
    column = kolumnnummer(letters) - 1
    return som_text(row[column])[:60] if column < len(row) else ""


@writes
def sluta(request, slug, nyckel):
    """A description that is not used any more; what it has read stays."""
    overenskommelse = open_to_read_in(request, slug)
    row = get_object_or_404(Filavbildning, overenskommelse=overenskommelse, nyckel=nyckel, aktiv=True)
    if request.method == "POST":
        services.sluta_anvanda(row, av=request.user)
        messages.success(request, f"”{row.namn}” används inte längre. Det som redan är inläst finns kvar.")
        return redirect("indikatorer:filer", slug)
    return render(request, "indikatorer/fil_sluta.html", {"avbildning": row})
