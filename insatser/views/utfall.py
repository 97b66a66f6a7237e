"""Write, change, remove and bring back what an initiative has led to, and give out the files behind it."""

from django.contrib import messages
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from filer.services import FilFel
from insatser import services
from insatser.forms import Utfallsblankett
from insatser.models import Belagg, Utfall
from insatser.services.arslas import require_ar_oppet
from insatser.services.fel import Insatsfel, OverenskommelsenAvslutad
from insatser.views.oppna import open_insats, open_to_write, posted, writes
from konton.services import utkast

FOLJDER = [
    "Utfallet försvinner från insatsens sida, ur summor, listor och rapporter för alla i överenskommelsen.",
    "Ni kan återställa det under ”Borttagna” i 30 dagar.",
    "Texten och alla ändringar finns kvar i historiken.",
]


@writes
def nytt(request, slug, pk):
    insats = open_to_write(request, slug, pk)
    return _form_page(request, insats, Utfall(insats=insats))


@writes
def andra(request, slug, pk, utfall_pk):
    insats = open_to_write(request, slug, pk)
    utfall = get_object_or_404(Utfall, pk=utfall_pk, insats=insats)
    return _locked(request, insats, utfall) or _form_page(request, insats, utfall)


def _locked(request, insats, utfall):
    """Back to the initiative with the reason when the year of a stored outcome is locked; None when it is open."""
    try:
        require_ar_oppet(insats.overenskommelse, utfall.artal)
    except services.AretLast as reason:
        messages.error(request, str(reason))
        return redirect(insats)


def _form_page(request, insats, utfall):
    blankett = Utfallsblankett(utfall, posted(request), request.FILES or None)
    nyckel = f"utfall:{insats.pk}:{utfall.pk or 'nytt'}"
    context = {"insats": insats, "utfall": utfall, "blankett": blankett, "nyckel": nyckel}
    if request.method == "POST" and blankett.is_valid():
        try:
            saved = _save(insats, blankett, request.user)
        except OverenskommelsenAvslutad:
            raise
        except (Insatsfel, FilFel) as reason:
            context["sparat"] = _explain(blankett, reason)
        else:
            utkast.kasta(request.user, nyckel)
            messages.success(request, "Utfallet är sparat.")
            return redirect(_next(request, insats, saved))
    return render(request, "insatser/utfall.html", context)


def _save(insats, blankett, user):
    form = blankett.utfall
    version = form.cleaned_data["version"] or None
    return services.spara_utfall(insats, form.instance, av=user, version=version, **blankett.delar())


def _explain(blankett, reason):
    """Say why it was not stored. When someone else saved first: what they saved, and the next save decides."""
    form = blankett.utfall
    form.add_error("artal" if isinstance(reason, services.AretLast) else None, str(reason))
    blankett.visa_igen()
    if not isinstance(reason, services.UtfalletAndrat):
        return None
    form.data = form.data.copy()
    form.data["version"] = services.utfallsversion(reason.sparat)
    return reason.sparat


def _next(request, insats, utfall):
    if "fler" not in request.POST:
        return f"{insats.get_absolute_url()}#lett-till"
    return reverse("insatser:utfall", args=[insats.overenskommelse.slug, insats.pk, utfall.pk]) + "#belagg"


@writes
def ta_bort(request, slug, pk, utfall_pk):
    insats = open_to_write(request, slug, pk)
    utfall = get_object_or_404(Utfall, pk=utfall_pk, insats=insats)
    if request.method != "POST":
        context = {"insats": insats, "utfall": utfall, "punkter": FOLJDER}
        return _locked(request, insats, utfall) or render(request, "insatser/utfall_ta_bort.html", context)
    try:
        services.ta_bort_utfall(insats, utfall, av=request.user)
    except (services.AretLast, services.UtfalletBorttaget, services.UtfalletHamtat) as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "Utfallet är borttaget. Det kan återställas i 30 dagar.")
    return redirect(insats)


@require_POST
@writes
def aterstall(request, slug, pk, utfall_pk):
    insats = open_to_write(request, slug, pk)
    utfall = get_object_or_404(Utfall.alla.borttagna(), pk=utfall_pk, insats=insats)
    try:
        services.aterstall_utfall(insats, utfall, av=request.user)
    except (services.AretLast, services.UtfalletHamtat, services.UtfalletKanInteAterstallas) as reason:
        messages.error(request, str(reason))
        return redirect("insatser:borttagna", slug)
    messages.success(request, "Utfallet är återställt.")
    return redirect(f"{insats.get_absolute_url()}#lett-till")


def belagg_fil(request, slug, pk, utfall_pk, belagg_pk):
    """The file as a download, never shown inside the portal; 404 when the outcome has been removed."""
    insats = open_insats(request, slug, pk)
    rows = Belagg.objects.filter(utfall__insats=insats, utfall__borttagen_at=None, fil__isnull=False)
    fil = get_object_or_404(rows.select_related("fil"), pk=belagg_pk, utfall=utfall_pk).fil
    response = FileResponse(fil.innehall.open("rb"), as_attachment=True, filename=fil.namn, content_type=fil.typ)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, no-store"
    return response
