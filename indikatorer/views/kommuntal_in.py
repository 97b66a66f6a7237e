"""Read a table of how many were received: first what it would change, then, when somebody says yes, stored."""

from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from core.svenska import MANADER, antal
from filer import services as filer
from indikatorer import permissions
from indikatorer.forms.kommuntal import MottagandeForm
from indikatorer.models import Mottagningsvag
from indikatorer.services.kommuntal import fel, tabell
from sok.models import Geografi
from sok.services.ratt import require_open
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted, writes

SIGNERAS = "indikatorer.mottagande"
GALLER_SEKUNDER = 3600
VISAS = 200


def _strategist(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    if not permissions.can_fordela_kommuntal(request.user, overenskommelse):
        raise PermissionDenied
    require_open(overenskommelse)
    return overenskommelse


@writes
def las(request, slug):
    overenskommelse = _strategist(request, slug)
    form = MottagandeForm(posted(request), request.FILES or None)
    if request.method == "POST" and form.is_valid() and (read := _read(form, overenskommelse)):
        return _dry_run(request, overenskommelse, read)
    return render(request, "indikatorer/kommuntal_in.html", {"form": form})


def _read(form, overenskommelse):
    """What the file says; None when it is not a file that may be taken in, and the form says why."""
    upload = form.cleaned_data["fil"]
    try:
        ending = filer.granska(upload).andelse
    except filer.FilFel as reason:
        form.add_error("fil", str(reason))
        return None
    if ending not in ("xlsx", "csv"):
        form.add_error("fil", "Välj en fil som slutar på .xlsx eller .csv.")
        return None
    upload.seek(0)
    return tabell.las_mottagande(upload.read(), ending, overenskommelse, kalla=form.cleaned_data["kalla"])


def _dry_run(request, overenskommelse, read, hann_fore=""):
    context = {"last": read, "fel": read.fel[:VISAS], "antal_fel": len(read.fel), "hann_fore": hann_fore}
    if not read.fel:
        try:
            done = tabell.prova(overenskommelse, read.rader, av=request.user)
        except fel.Kommuntalsfel as reason:
            context |= {"fel": [("Filen", str(reason))], "antal_fel": 1}
        else:
            context |= {"gor": done, "andrade": _words(done), "innehall": _sealed(request, overenskommelse, read, done)}
    return render(request, "indikatorer/kommuntal_in_granska.html", context)


def _sealed(request, overenskommelse, read, done):
    """The rows as the page carries them to its own confirmation: signed, for this person and agreement, an hour."""
    content = {
        "avtal": overenskommelse.pk,
        "av": request.user.pk,
        "rader": read.rader,
        "avtryck": tabell.avtryck(done),
        "pahittade": read.pahittade,
    }
    return signing.dumps(content, salt=SIGNERAS, compress=True)


def _words(done):
    """The revised numbers as rows: place, when, way, before, after."""
    names = dict(Geografi.objects.filter(pk__in={row[0] for row in done.andrade}).values_list("kod", "namn"))
    return [
        {
            "plats": names[kod],
            "nar": f"{MANADER[manad - 1]} {artal}" if manad else artal,
            "vag": Mottagningsvag(vag).label,
            "fore": before,
            "efter": after,
        }
        for kod, artal, manad, vag, before, after in done.andrade[:VISAS]
    ]


@require_POST
@writes
def spara(request, slug):
    overenskommelse = _strategist(request, slug)
    try:
        content = signing.loads(request.POST.get("innehall", ""), salt=SIGNERAS, max_age=GALLER_SEKUNDER)
    except signing.BadSignature:
        content = {}
    if (content.get("avtal"), content.get("av")) != (overenskommelse.pk, request.user.pk):
        messages.error(request, "Granskningen är för gammal. Läs in filen igen.")
        return redirect("indikatorer:mottagande_in", slug)
    read = tabell.Inlast(rader=content["rader"], pahittade=content["pahittade"])
    try:
        done = tabell.las_in(overenskommelse, read.rader, av=request.user, granskat=content["avtryck"])
    except fel.NagonLasteInFore as reason:
        return _dry_run(request, overenskommelse, read, hann_fore=str(reason))
    new = antal(done.nya, "nytt antal", "nya antal")
    messages.success(request, f"{new} och {antal(len(done.andrade), 'ändrat', 'ändrade')} är sparade.")
    return redirect("indikatorer:kommuntal", slug)
