"""What stands in the way: flag it, read it, answer it, and the list of all."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from core.svenska import lista as upprakna
from insatser import permissions
from insatser.forms.hinder import ALLA, SAMORDNARE, AnmalForm, HinderFilter, SkalForm, SvarForm
from insatser.models import Hinder, HinderOrgan, Hinderstatus
from insatser.models.lydelser import namn_pa_organ
from insatser.services import hinder as services
from insatser.views.oppna import open_to_write, posted, writes
from sok.models import Organ
from sok.permissions import strukturdag
from sok.views import hamta_overenskommelse

PER_SIDA = 25


@writes
def nytt(request, slug, pk):
    insats = open_to_write(request, slug, pk)
    form = AnmalForm(posted(request))
    if request.method == "POST" and form.is_valid():
        hinder = services.anmal(insats, av=request.user, **form.cleaned_data)
        messages.success(request, "Hindret är anmält. Det ligger kvar hos dem som ansvarar tills någon har svarat.")
        return redirect(hinder)
    organ = _names(insats.overenskommelse, [organ.pk for organ in services.ansvariga_organ(insats)])
    return render(
        request, "insatser/hinder_nytt.html", {"insats": insats, "form": form, "hos": upprakna(organ.values())}
    )


def _names(overenskommelse, pks):
    """{organ: what it is called}, in the organs' own order."""
    rows = Organ.objects.filter(pk__in=pks).annotate(namn=namn_pa_organ("pk", strukturdag(overenskommelse)))
    return {row.pk: row.namn or row.nyckel for row in rows.order_by("nummer", "pk")}


def _rows(request, overenskommelse):
    """The agreement's obstacles that the person may see, each with its organs' names."""
    named = HinderOrgan.objects.annotate(namn=namn_pa_organ("organ", strukturdag(overenskommelse)))
    named = named.select_related("organ").order_by("organ__nummer", "pk")
    rows = Hinder.objects.visible_to(request.user).filter(insats__overenskommelse=overenskommelse)
    rows = rows.select_related("insats__overenskommelse", "anmalt_av", "besvarat_av", "svarande_organ")
    return rows.prefetch_related(Prefetch("organrader", named)).order_by("-anmalt_at", "-pk")


def lista(request, slug):
    """The open ones first of all; answered ones and one group's when asked for."""
    overenskommelse = hamta_overenskommelse(request, slug)
    organ = Organ.objects.filter(overenskommelse=overenskommelse, hinderrader__isnull=False).distinct()
    organ = organ.annotate(text=namn_pa_organ("pk", strukturdag(overenskommelse))).order_by("nummer", "pk")
    form = HinderFilter(request.GET, organ=list(organ.values_list("nyckel", "text")))
    rows = _chosen(_rows(request, overenskommelse), **form.valt)
    sida = Paginator(rows, PER_SIDA).get_page(request.GET.get("sida"))
    for row in sida.object_list:
        row.hos = upprakna(rad.namn or rad.organ.nyckel for rad in row.organrader.all()) or str(
            overenskommelse.samordnare
        )
    context = {"form": form, "sida": sida, "filtrerad": any(form.valt.values()), "lage": form.valt["lage"]}
    return render(request, "insatser/hinder_lista.html", context)


def _chosen(rows, lage, organ):
    if lage != ALLA:
        rows = rows.filter(status=lage or Hinderstatus.OPPET)
    if organ == SAMORDNARE:
        return rows.utan_organ()
    return rows.hos(Organ.objects.filter(nyckel=organ)) if organ else rows


def _open(request, slug, pk):
    overenskommelse = hamta_overenskommelse(request, slug)
    hinder = get_object_or_404(_rows(request, overenskommelse).prefetch_related("insats__aktorer"), pk=pk)
    hinder.insats.overenskommelse = overenskommelse
    return hinder


def visa(request, slug, pk):
    hinder = _open(request, slug, pk)
    return _show(request, hinder, _answer_form(request, hinder), SkalForm())


def _answer_form(request, hinder, data=None):
    """The form of those who may answer while it is open; None for others."""
    mine = permissions.svarar_for_organ(request.user, hinder)
    if not (mine and hinder.ar_oppet):
        return None
    rows = [(rad.organ_id, rad.namn) for rad in hinder.organrader.all() if rad.organ_id in mine]
    if None in mine:
        rows.append((None, f"{hinder.insats.overenskommelse.samordnare} som samordnare"))
    return SvarForm(data, organ=rows)


def _show(request, hinder, form, skal, status=200):
    context = {
        "hinder": hinder,
        "insats": hinder.insats,
        "form": form,
        "skal": skal,
        "handelser": list(hinder.handelser.select_related("av", "organ")),
        "svarande": _name(hinder, hinder.svarande_organ_id),
        "kan_ta_tillbaka": permissions.can_ta_tillbaka_hinder(request.user, hinder),
        "stangd": not permissions.ar_oppen(hinder.insats.overenskommelse),
    }
    return render(request, "insatser/hinder.html", context, status=status)


@require_POST
@writes
def svara(request, slug, pk):
    """Answer for a group. The second of two is told what the first answered, and their text stays on the page."""
    hinder = _open(request, slug, pk)
    if not permissions.svarar_for_organ(request.user, hinder):
        _refuse(hinder)
    form = _answer_form(request, hinder, request.POST)
    if form is None:
        return _too_late(request, hinder, services.vad_som_hande(hinder))
    if not form.is_valid():
        return _show(request, hinder, form, SkalForm())
    organ = next((rad.organ for rad in hinder.organrader.all() if rad.organ_id == form.valt_organ), None)
    try:
        services.svara(hinder, av=request.user, organ=organ, svar=form.cleaned_data["svar"])
    except services.HindretAndratSedan as reason:
        return _too_late(request, reason.hinder, str(reason))
    messages.success(request, "Svaret är sparat. Den som anmälde hindret ser det.")
    return redirect(hinder)


def _refuse(hinder):
    """A closed agreement says so; everyone else may read but not do."""
    services.require_open(hinder.insats.overenskommelse)
    raise PermissionDenied


def _name(hinder, organ_pk):
    return next((rad.namn for rad in hinder.organrader.all() if rad.organ_id == organ_pk), "")


def _too_late(request, hinder, words):
    """What someone did meanwhile, with what this person wrote kept for copying."""
    context = {"hinder": hinder, "insats": hinder.insats, "text": request.POST.get("svar", ""), "vad": words}
    return render(request, "insatser/hinder_hann_fore.html", context, status=409)


@require_POST
@writes
def oppna_igen(request, slug, pk):
    hinder = _open(request, slug, pk)
    if not permissions.can_ta_tillbaka_hinder(request.user, hinder):
        _refuse(hinder)
    form = SkalForm(request.POST)
    if not form.is_valid():
        return _show(request, hinder, _answer_form(request, hinder), form)
    try:
        services.oppna_igen(hinder, av=request.user, skal=form.cleaned_data["skal"])
    except services.HindretAndratSedan as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "Hindret är öppnat igen och ligger hos dem som ansvarar.")
    return redirect(hinder)


FOLJDER = [
    "Hindret väntar inte längre på svar hos någon grupp.",
    "Det finns kvar i listan under ”Alla”, som återtaget. Ni kan anmäla ett nytt.",
]


@writes
def ta_tillbaka(request, slug, pk):
    hinder = _open(request, slug, pk)
    if not permissions.can_ta_tillbaka_hinder(request.user, hinder):
        _refuse(hinder)
    if request.method != "POST":
        return render(request, "insatser/hinder_ta_tillbaka.html", {"hinder": hinder, "punkter": FOLJDER})
    try:
        services.ta_tillbaka(hinder, av=request.user)
    except services.HindretAndratSedan as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "Hindret är återtaget.")
    return redirect(hinder)
