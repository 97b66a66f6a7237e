"""The steps of a version: sent to the parties, laid before the organ that decides, reworked, discarded."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse

from core.svenska import antal, datum
from sok import permissions
from sok.forms.styrdokument import LaggFramForm, RemissForm, SkalForm
from sok.models import Lage, Part, Versionsstatus
from sok.services import fel
from sok.services import styrdokument as services
from sok.textlasning import textdag
from sok.views.oppna import posted, require, writes
from sok.views.texter import open_to_write, open_version


def _show(request, version, form, *, rubrik, punkter, verb, farlig=False):
    context = {
        "dokument": version.styrdokument,
        "version": version,
        "form": form,
        "rubrik": rubrik,
        "punkter": punkter,
        "verb": verb,
        "farlig": farlig,
    }
    return render(request, "sok/styrdokument_steg.html", context)


@writes
def remiss(request, slug, slag, nummer):
    overenskommelse, version = open_to_write(request, slug, slag, nummer)
    form = RemissForm(posted(request))
    if request.method == "POST" and form.is_valid():
        day = form.cleaned_data["sista_dag"]
        try:
            services.skicka_pa_remiss(version, sista_dag=day, av=request.user)
        except fel.SokFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"Texten är skickad till parterna. De har till och med {datum(day)} på sig.")
            return redirect(_answers(version))
    today = textdag(overenskommelse)
    parties = Part.objects.filter(overenskommelse=overenskommelse).gallande(today).count()
    points = [
        f"{antal(parties, 'part', 'parter')} får frågan och ser texten stycke för stycke mot den gällande.",
        "Alla i överenskommelsen kan läsa texten.",
        "Texten står stilla från och med nu. Ändringar görs i en ny version, och svaren stannar på den här.",
    ]
    return _show(request, version, form, rubrik="Skicka till parterna", punkter=points, verb="Skicka till parterna")


def _answers(version):
    dokument = version.styrdokument
    return reverse("sok:yttranden", args=[dokument.overenskommelse.slug, dokument.slag, version.nummer])


@writes
def lagg_fram(request, slug, slag, nummer):
    overenskommelse, version = open_to_write(request, slug, slag, nummer)
    form = LaggFramForm(posted(request), overenskommelse=overenskommelse, dag=textdag(overenskommelse))
    if request.method == "POST" and form.is_valid():
        try:
            services.lagg_fram(version, organ=form.valt_organ(), av=request.user)
        except fel.SokFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Texten är framlagd för beslut.")
            return redirect(version)
    points = [
        "Ledamöterna ser skillnaden stycke för stycke och parternas svar.",
        "Texten står stilla tills den har antagits eller arbetats om.",
        "Den antas genom ett beslut på mötet, från den dag beslutet säger.",
    ]
    return _show(request, version, form, rubrik="Lägg fram för beslut", punkter=points, verb="Lägg fram")


@writes
def arbeta_om(request, slug, slag, nummer):
    _, version = open_to_write(request, slug, slag, nummer)
    form = SkalForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            draft = services.arbeta_om(version, av=request.user, skal=form.cleaned_data["skal"])
        except fel.SokFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"Version {draft.nummer} är påbörjad. Svaren finns kvar på version {nummer}.")
            dokument = version.styrdokument
            return redirect("sok:stycken", slug, dokument.slag, draft.nummer)
    points = [
        f"Version {version.nummer} och parternas svar finns kvar som de var.",
        f"Ett nytt utkast, version {version.nummer + 1}, börjar som en kopia. Bara ni som förbereder ser det.",
    ]
    return _show(request, version, form, rubrik="Arbeta om texten", punkter=points, verb="Arbeta om")


@writes
def forkasta(request, slug, slag, nummer):
    """Also possible when the agreement has run out: what never came to anything is put away."""
    overenskommelse, version = open_version(request, slug, slag, nummer)
    require(permissions.can_skriva_text(request.user, overenskommelse))
    if overenskommelse.lage() == Lage.AVSLUTAD:
        raise fel.OverenskommelsenAvslutad
    form = SkalForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.forkasta(version, av=request.user, skal=form.cleaned_data["skal"])
        except fel.SokFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"Version {nummer} läggs åt sidan. Den går fortfarande att läsa.")
            return redirect(version)
    points = ["Texten antas inte, men finns kvar att läsa med skälet.", "Ett nytt utkast kan påbörjas efteråt."]
    draft = version.status == Versionsstatus.UTKAST
    rubrik = "Ta bort utkastet" if draft else "Anta inte texten"
    return _show(request, version, form, rubrik=rubrik, punkter=points, verb=rubrik, farlig=True)
