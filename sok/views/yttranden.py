"""What the parties say about a text: one answer per party, and all of them compiled paragraph by paragraph."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from core.svenska import datum
from sok import permissions
from sok.forms.styrdokument import YttrandeForm
from sok.jamforelse import jamfor
from sok.models import Versionsstatus, Yttrande
from sok.sammanstallning import Sammanstallning
from sok.services import fel
from sok.services import yttranden as services
from sok.textlasning import bas_for, par, textdag
from sok.views.oppna import posted, require, writes
from sok.views.texter import open_version


def yttranden(request, slug, slag, nummer):
    """Who has answered and what; before the last day the parties see their own only."""
    overenskommelse, version = open_version(request, slug, slag, nummer)
    dag = textdag(overenskommelse)
    seen = Yttrande.objects.visible_to(request.user).filter(version=version)
    until = _only_own(request, overenskommelse, version)
    compiled = Sammanstallning(version, seen, _compared(version, dag)[1])
    context = {
        "dokument": version.styrdokument,
        "version": version,
        "version_ord": f"Version {version.nummer}",
        "lista": compiled,
        "bara_egna": until,
        "pagar": _running(version),
        "senare_text": f"Varje part svarar för sig. Efter {until} visas alla svar här för alla.",
        "tomt_text": "Er organisation är inte tillfrågad." if until else "Parterna har inte tillfrågats om versionen.",
        "omarbetad": _reworked(version),
        "mina": set(Yttrande.objects.for_user(request.user).filter(version=version).values_list("pk", flat=True)),
    }
    return render(request, "sok/yttranden.html", context)


def _compared(version, dag):
    """The text in force, and the comparison with it."""
    base = bas_for(version)
    return base, jamfor(*par(base, version, dag))


def _only_own(request, overenskommelse, version):
    """The day until which the parties see their own answer only; empty for those who see all."""
    if not _running(version) or permissions.forbereder_text(request.user, overenskommelse):
        return ""
    return datum(version.remiss_till)


def _running(version):
    """The last day is ahead and nobody has laid the text before an organ: the answers are still between two."""
    if version.remiss_till is None or version.status in (Versionsstatus.FRAMLAGD, Versionsstatus.ANTAGEN):
        return False
    return timezone.localdate() <= version.remiss_till


def _reworked(version):
    """Said where the answers are read: the text they are about has been changed since."""
    later = version.efterfoljare.order_by("-nummer").first()
    if version.status != Versionsstatus.FORKASTAD or later is None:
        return ""
    return f"Svaren lämnades på version {version.nummer}, innan texten arbetades om till version {later.nummer}."


@writes
def yttrande(request, slug, slag, nummer, organisation):
    """One party's answer: written by its own people, read by others when they may."""
    overenskommelse, version = open_version(request, slug, slag, nummer)
    rows = Yttrande.objects.visible_to(request.user).filter(version=version, organisation__nyckel=organisation)
    yttrande = get_object_or_404(rows.select_related("organisation", "lamnat_av"))
    yttrande.version = version
    own = Yttrande.objects.for_user(request.user).filter(pk=yttrande.pk).exists()
    if request.method == "POST":
        require(own)
    answering = own and services.kan_lamnas(yttrande) and (not yttrande.svar or "andra" in request.GET)
    if answering or request.method == "POST":
        return _answer(request, yttrande, textdag(overenskommelse))
    return _read(request, yttrande, own)


def _answer(request, yttrande, dag):
    base, rows = _compared(yttrande.version, dag)
    paragraphs = [stycke for row in rows for stycke in (row.lika or [row.stycke])]
    form = YttrandeForm(posted(request), yttrande=yttrande, stycken=paragraphs)
    if request.method == "POST" and form.is_valid():
        try:
            services.lamna(yttrande, av=request.user, **form.svaret())
        except fel.SvarHarByttsUt as conflict:
            return _show_form(request, yttrande, _fresh_stamp(form, conflict), base, rows, konflikt=conflict)
        except fel.SokFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, _receipt(yttrande.version))
            return redirect(_url(yttrande))
    return _show_form(request, yttrande, form, base, rows)


def _fresh_stamp(form, conflict):
    """The next save replaces what the colleague answered, which is kept."""
    form.data = form.data.copy()
    form.data["sedd"] = conflict.yttrande.lamnat_at.isoformat()
    return form


def _receipt(version):
    if timezone.localdate() > version.remiss_till or version.status != Versionsstatus.REMISS:
        return "Ert svar är lämnat. Det kom efter sista dagen och är märkt så."
    return f"Ert svar är lämnat. Ni kan ändra det till och med {datum(version.remiss_till)}."


def _url(yttrande):
    dokument = yttrande.version.styrdokument
    args = [dokument.overenskommelse.slug, dokument.slag, yttrande.version.nummer, yttrande.organisation.nyckel]
    return reverse("sok:yttrande", args=args)


def _show_form(request, yttrande, form, base, rows, konflikt=None):
    version = yttrande.version
    context = {
        "dokument": version.styrdokument,
        "version": version,
        "version_ord": f"Version {version.nummer}",
        "yttrande": yttrande,
        "form": form,
        "bas": base,
        "rader": [(row, _fields(form, row)) for row in rows],
        "konflikt": konflikt and {"skal": str(konflikt), "yttrande": konflikt.yttrande},
        "sent": timezone.localdate() > version.remiss_till,
        "avbryt_url": _url(yttrande) if yttrande.svar else version.get_absolute_url(),
    }
    return render(request, "sok/yttrande_svara.html", context, status=409 if konflikt else 200)


def _fields(form, row):
    """Pairs of paragraph and its bound field."""
    return [(stycke, form[form.namn(stycke)]) for stycke in (row.lika or [row.stycke])]


def _read(request, yttrande, own):
    context = {
        "dokument": yttrande.version.styrdokument,
        "version": yttrande.version,
        "yttrande": yttrande,
        "egen": own,
        "kan_andras": own and services.kan_lamnas(yttrande),
        "synpunkter": yttrande.synpunkter.select_related("stycke").order_by("stycke__nummer", "pk"),
        "tidigare": yttrande.tidigare.select_related("lamnat_av"),
        "andra_url": f"{_url(yttrande)}?andra=1",
    }
    return render(request, "sok/yttrande.html", context)
