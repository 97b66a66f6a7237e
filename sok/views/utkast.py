"""Writing a draft: paragraph by paragraph, with buttons, without losing anyone's words."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from sok import permissions
from sok.forms.styrdokument import NyttUtkastForm, StyckeForm
from sok.models import Dokumentslag, Dokumentversion, Omrade, Versionsstatus
from sok.services import fel, styrdokument
from sok.services import stycken as services
from sok.textlasning import att_skriva_i, avsnitt, bas_for, stycken, textdag, tomma_avsnitt
from sok.views.oppna import posted, require, writes
from sok.views.texter import SAKNAS, open_dokument, open_to_write


@writes
def nytt(request, slug, slag):
    """A draft begins from the text in force, from the predecessor's, or empty."""
    overenskommelse, dokument = open_dokument(request, slug, slag)
    require(permissions.can_skriva_text(request.user, overenskommelse))
    styrdokument.require_open(overenskommelse)
    sources = _sources(overenskommelse, dokument)
    titel = sources[0].titel if sources else dokument.get_slag_display()
    form = NyttUtkastForm(posted(request), kallor=sources, titel=titel)
    if request.method == "POST" and form.is_valid():
        try:
            version = styrdokument.starta_utkast(
                overenskommelse, dokument.slag, av=request.user, kalla=form.vald_kalla(),
                titel=form.cleaned_data["titel"],
            )  # fmt: skip
        except fel.UtkastFinns as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Utkastet är påbörjat. Bara ni som förbereder texten ser det.")
            return redirect(_stycken_url(version))
    return render(request, "sok/styrdokument_nytt.html", {"dokument": dokument, "form": form})


def _sources(overenskommelse, dokument):
    """The versions in force of this text, and of those the agreement succeeds (their last day's)."""
    today = timezone.localdate()
    rows = list(dokument.versioner.gallande(today)) if dokument.pk else []
    for before in overenskommelse.foregangare.all():
        earlier = Dokumentversion.objects.gallande(textdag(before))
        rows += earlier.filter(styrdokument__overenskommelse=before, styrdokument__slag=dokument.slag)
    return rows


def _stycken_url(version, ankare=""):
    dokument = version.styrdokument
    url = reverse("sok:stycken", args=[dokument.overenskommelse.slug, dokument.slag, version.nummer])
    return f"{url}#{ankare}" if ankare else url


def _open_draft(request, slug, slag, nummer):
    """The draft to write in. What someone sends when it has just left is not thrown away: the service says no."""
    overenskommelse, version = open_to_write(request, slug, slag, nummer)
    if version.status != Versionsstatus.UTKAST and request.method != "POST":
        raise Http404(SAKNAS)
    return overenskommelse, version


@writes
def skriv(request, slug, slag, nummer):
    """The whole draft with what can be done to each paragraph."""
    overenskommelse, version = open_to_write(request, slug, slag, nummer)
    if version.status != Versionsstatus.UTKAST:
        messages.info(request, str(fel.EjUtkast()))
        return redirect(version.get_absolute_url())
    dag = textdag(overenskommelse)
    rows = stycken(version, dag)
    per_area = version.styrdokument.slag == Dokumentslag.NULAGE
    context = {
        "dokument": version.styrdokument,
        "version": version,
        "per_omrade": per_area,
        "avsnitt": att_skriva_i(rows, overenskommelse, dag) if per_area else avsnitt(rows, version.styrdokument.slag),
        "bas": bas_for(version),
        "antal": len(rows),
    }
    return render(request, "sok/styrdokument_skriv.html", context)


@writes
def stycke_nytt(request, slug, slag, nummer):
    """?efter=key or ?omrade=key&slag=fakta say where it goes."""
    overenskommelse, version = _open_draft(request, slug, slag, nummer)
    efter = request.GET.get("efter", "")
    form = StyckeForm(
        posted(request), version=version, omraden=_areas(overenskommelse), initial=_place(request, version, efter)
    )
    if request.method == "POST" and form.is_valid():
        try:
            stycke = services.lagg_till(version, av=request.user, efter=efter, **form.falt())
        except (fel.EjUtkast, fel.OtillatetSteg) as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Stycket är tillagt.")
            return redirect(_stycken_url(version, stycke.nyckel))
    return _show_paragraph(request, version, form)


def _areas(overenskommelse):
    """Pairs of area and name, those of today."""
    sections = tomma_avsnitt(overenskommelse, textdag(overenskommelse))
    return [(section.omrade, section.rubrik) for section in sections if section.omrade]


def _place(request, version, efter):
    """Where the new paragraph stands from the beginning: beside the one before it, or in the asked area."""
    before = version.stycken.filter(nyckel=efter).first() if efter else None
    if before:
        return {"omrade": before.omrade_id or "", "slag": before.slag}
    area = Omrade.objects.filter(
        overenskommelse=version.styrdokument.overenskommelse, nyckel=request.GET.get("omrade", "")
    ).first()
    return {"omrade": area.pk if area else "", "slag": request.GET.get("slag", "fakta")}


@writes
def stycke(request, slug, slag, nummer, nyckel):
    """One paragraph. The second of two who write at once is told who was first, and keeps what they wrote."""
    overenskommelse, version = _open_draft(request, slug, slag, nummer)
    stored = version.stycken.select_related("andrad_av").filter(nyckel=nyckel).first()
    if stored is None and request.method != "POST":
        raise Http404(SAKNAS)
    form = StyckeForm(
        posted(request), version=version, omraden=_areas(overenskommelse), initial=_stored(stored) if stored else {}
    )
    if request.method == "POST" and form.is_valid():
        return _save(request, version, nyckel, form)
    return _show_paragraph(request, version, form, stycke=stored)


def _stored(stycke):
    names = ("revision", "rubrik", "text", "slag")
    return {**{name: getattr(stycke, name) for name in names}, "omrade": stycke.omrade_id or ""}


def _save(request, version, nyckel, form):
    revision = form.cleaned_data["revision"] or 0
    try:
        stycke = services.andra(version, nyckel, av=request.user, revision=revision, **form.falt())
    except fel.Redigeringskonflikt as conflict:
        return _show_conflict(request, version, form, conflict)
    except (fel.StycketBorttaget, fel.EjUtkast) as reason:
        return _show_rescue(request, version, form, reason)
    messages.success(request, "Stycket är sparat.")
    return redirect(_stycken_url(version, stycke.nyckel))


def _show_conflict(request, version, form, conflict):
    """What the other saved beside what this person wrote; the next save decides."""
    stored = conflict.stycke
    form.data = form.data.copy()
    form.data["revision"] = stored.revision
    written = form.falt()
    pairs = (("Rubrik", stored.rubrik, written["rubrik"]), ("Text", stored.text, written["text"]))
    falt = [{"namn": name, "fore": fore, "efter": efter} for name, fore, efter in pairs if fore != efter]
    return _show_paragraph(
        request, version, form, stycke=stored, konflikt={"skal": str(conflict), "falt": falt}, status=409
    )


def _show_rescue(request, version, form, reason):
    """The paragraph is gone or the text has been sent out: what was written can still be taken care of."""
    gone = isinstance(reason, fel.StycketBorttaget)
    context = {"skal": str(reason), "borttaget": gone, "falt": []}
    return _show_paragraph(request, version, form, konflikt=context, status=409)


def _show_paragraph(request, version, form, stycke=None, konflikt=None, status=200):
    context = {
        "dokument": version.styrdokument,
        "version": version,
        "form": form,
        "stycke": stycke,
        "konflikt": konflikt,
        "skriv_url": _stycken_url(version, stycke.nyckel if stycke else ""),
    }
    return render(request, "sok/styrdokument_stycke.html", context, status=status)


@writes
@require_POST
def stycke_flytta(request, slug, slag, nummer, nyckel):
    _, version = _open_draft(request, slug, slag, nummer)
    try:
        services.flytta(version, nyckel, request.POST.get("riktning", services.UPP), av=request.user)
    except fel.SokFel as reason:
        messages.error(request, str(reason))
    return redirect(_stycken_url(version, nyckel))


@writes
def stycke_ta_bort(request, slug, slag, nummer, nyckel):
    """Confirmed on a page of its own, with the text to be removed in view."""
    _, version = _open_draft(request, slug, slag, nummer)
    stycke = get_object_or_404(version.stycken, nyckel=nyckel)
    if request.method == "POST":
        return _remove(request, version, stycke)
    context = {
        "dokument": version.styrdokument,
        "version": version,
        "stycke": stycke,
        "falt": {"revision": stycke.revision},
        "punkter": ["Stycket försvinner ur utkastet.", "Det syns i skillnaden mot den gällande texten."],
        "skriv_url": _stycken_url(version, stycke.nyckel),
    }
    return render(request, "sok/styrdokument_stycke_ta_bort.html", context)


def _remove(request, version, stycke):
    asked = request.POST.get("revision", "")
    revision = int(asked) if asked.isdecimal() else stycke.revision
    try:
        services.ta_bort(version, stycke.nyckel, av=request.user, revision=revision)
    except fel.Redigeringskonflikt as conflict:
        messages.error(request, f"{conflict} Läs det nya innan ni tar bort det.")
    except fel.SokFel as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "Stycket är borttaget.")
        return redirect(_stycken_url(version))
    return redirect(_stycken_url(version, stycke.nyckel))
