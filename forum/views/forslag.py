"""Proposals: the party's own with their status, and what waits for the preparers."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from forum import permissions
from forum.forms.forslag import ANTA, PARKERA, BeredForm, ForslagForm
from forum.models import FORSLAGETS_OVERGANGAR, Forslag
from forum.services import forslag as services
from forum.services.fel import ForumFel, RedanForeslaget
from forum.services.forslag_om_avvikelse import lamna_om_avvikelse, om_avvikelse, om_bada
from forum.views.oppna import posted, require, require_open, writes
from indikatorer.models import Avvikelse
from indikatorer.services.avvikelser import Avvikelsefel
from insatser.models import Hinder
from insatser.models.lydelser import namn_pa_organ
from sok.models import Organ, Organisation, Organtyp, Skede
from sok.views import hamta_overenskommelse

BEHANDLADE = 30


def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    dag = permissions.strukturdag(overenskommelse)
    rows = Forslag.objects.visible_to(request.user).filter(overenskommelse=overenskommelse)
    rows = rows.annotate(organnamn=namn_pa_organ("organ", dag)).select_related("fran", "overenskommelse")
    bereder = permissions.can_bereda(request.user, overenskommelse)
    mine = permissions.talar_for(request.user, overenskommelse)
    context = {
        "bereder": bereder,
        "kan_foresla": bool(permissions.foreslar_for(request.user, overenskommelse)),
        "egna": list(rows.filter(fran__in=mine)),
    }
    if bereder:
        context["beredning"] = services.beredningslista(overenskommelse, request.user)
        context["behandlade"] = list(rows.exclude(status__in=FORSLAGETS_OVERGANGAR)[:BEHANDLADE])
    elif not mine:
        context["egna"] = list(rows)
    return render(request, "forum/forslag_lista.html", context)


@writes
def nytt(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    require_open(overenskommelse)
    mine = permissions.foreslar_for(request.user, overenskommelse)
    require(mine)
    hinder, avvikelse = _hinder(request, overenskommelse), _avvikelse(request, overenskommelse)
    form = ForslagForm(
        posted(request),
        organ=_organ(overenskommelse),
        organisationer=_names(mine),
        initial=_begins_with(hinder, avvikelse),
    )
    page = {"form": form, "hinder": hinder, "avvikelse": avvikelse}
    if request.method != "POST" or not form.is_valid():
        return render(request, "forum/forslag_nytt.html", page)
    if not permissions.far_foresla_till(form.cleaned_data["fran"].pk, form.cleaned_data["organ"]):
        form.add_error("organ", "Bara parter och de som sitter i organet kan lämna förslag till det.")
        return render(request, "forum/forslag_nytt.html", page)
    try:
        forslag = _hand_in(overenskommelse, hinder, avvikelse, request.user, form.cleaned_data)
    except (RedanForeslaget, Avvikelsefel) as reason:
        form.add_error(None, str(reason))
        return render(request, "forum/forslag_nytt.html", page)
    messages.success(request, "Förslaget är lämnat. Beredningsgruppen svarar, och svaret visas här.")
    return redirect(forslag)


def _hinder(request, overenskommelse):
    """The obstacle that the proposal is about, when the address names one."""
    pk = _named(request, "hinder")
    if pk is None:
        return None
    rows = Hinder.objects.visible_to(request.user).filter(insats__overenskommelse=overenskommelse)
    return get_object_or_404(rows.select_related("insats__overenskommelse"), pk=pk)


def _avvikelse(request, overenskommelse):
    """The municipality that departs, when the address names one."""
    pk = _named(request, "avvikelse")
    if pk is None:
        return None
    rows = Avvikelse.objects.filter(overenskommelse=overenskommelse)
    return get_object_or_404(rows.select_related("indikator", "geografi", "overenskommelse"), pk=pk)


def _named(request, name):
    pk = request.GET.get(name, "")
    return pk if pk.isascii() and pk.isdigit() and len(pk) < 10 else None


def _begins_with(hinder, avvikelse):
    if hinder and avvikelse:
        return om_bada(hinder, avvikelse)
    if hinder:
        return services.om_hinder(hinder)
    return om_avvikelse(avvikelse) if avvikelse else None


def _hand_in(overenskommelse, hinder, avvikelse, av, data):
    if avvikelse:
        return lamna_om_avvikelse(avvikelse, av=av, hinder=hinder, **data)
    if hinder is None:
        return services.lamna(overenskommelse, av=av, **data)
    return services.lamna_om_hinder(hinder, av=av, **data)


def _organ(overenskommelse):
    """The organs at work, as choices."""
    dag = permissions.strukturdag(overenskommelse)
    rows = Organ.objects.filter(
        overenskommelse=overenskommelse, versioner__giltighet__contains=dag, versioner__skede=Skede.VERKSAMT
    ).exclude(typ=Organtyp.EXTERN)
    return list(rows.annotate(text=namn_pa_organ("pk", dag)).order_by("nummer").values_list("pk", "text"))


def _names(pks):
    return [(row.pk, row.namn) for row in Organisation.objects.filter(pk__in=pks).ordered()]


def _rows(request, overenskommelse):
    """The proposals the person may see, as they are now."""
    dag = permissions.strukturdag(overenskommelse)
    rows = Forslag.objects.visible_to(request.user).filter(overenskommelse=overenskommelse).med_parkering()
    rows = rows.annotate(organnamn=namn_pa_organ("organ", dag))
    return rows.select_related(
        "fran",
        "organ",
        "lamnat_av",
        "overenskommelse",
        "hinder__insats__overenskommelse",
        "avvikelse__geografi",
        "avvikelse__indikator",
    )


def _open(request, slug, pk):
    overenskommelse = hamta_overenskommelse(request, slug)
    return get_object_or_404(_rows(request, overenskommelse), pk=pk)


def visa(request, slug, pk):
    forslag = _open(request, slug, pk)
    return _show(request, forslag, _bered_form(request, forslag))


def _bered_form(request, forslag, data=None):
    """The preparers' form while the proposal waits; None for others."""
    if not (forslag.ar_oppet and permissions.can_bereda(request.user, forslag.overenskommelse)):
        return None
    last = forslag.handelser.values_list("pk", flat=True).first()
    moten = services.kommande_moten(forslag)
    return BeredForm(data, moten=moten, initial={"sedd": last})


def _show(request, forslag, form, status=200):
    handelser = list(forslag.handelser.select_related("av"))
    context = {
        "forslag": forslag,
        "form": form,
        "handelser": handelser,
        "svar": handelser[0] if handelser and not forslag.ar_oppet else None,
        "punkter": forslag.punkter.visible_to(request.user).select_related("mote").order_by("pk"),
        "kan_dra_tillbaka": forslag.ar_oppet and services.kan_dra_tillbaka(forslag, request.user),
    }
    return render(request, "forum/forslag.html", context, status=status)


@require_POST
@writes
def bered(request, slug, pk):
    """Accept to a meeting, park, or decline."""
    forslag = _open(request, slug, pk)
    require_open(forslag.overenskommelse)
    require(permissions.can_bereda(request.user, forslag.overenskommelse))
    form = _bered_form(request, forslag, posted(request))
    if form is None:
        messages.error(request, "Förslaget är redan behandlat. Här står vad som hände.")
        return redirect(forslag)
    if not form.is_valid():
        return _show(request, forslag, form)
    try:
        _decide(forslag, form, request.user)
    except ForumFel as reason:
        return _show_reason(request, forslag, reason)
    messages.success(request, "Förslaget är berett. De som lämnade det ser svaret.")
    return redirect("forum:forslag_lista", slug)


def _show_reason(request, forslag, reason):
    """What someone else did meanwhile, with what this person wrote kept; the next sending has seen it."""
    forslag = _rows(request, forslag.overenskommelse).get(pk=forslag.pk)
    data = request.POST.copy()
    data["sedd"] = forslag.handelser.values_list("pk", flat=True).first()
    form = _bered_form(request, forslag, data)
    if form is None:
        messages.error(request, str(reason))
        return redirect(forslag)
    form.add_error(None, str(reason))
    return _show(request, forslag, form, status=409)


def _decide(forslag, form, av):
    data = form.cleaned_data
    rest = {"av": av, "sedd": data["sedd"], "skal": data["skal"]}
    if data["vad"] == ANTA:
        return services.anta(forslag, form.valt_mote, **rest)
    return (services.parkera if data["vad"] == PARKERA else services.avboj)(forslag, **rest)


FOLJDER = [
    "Beredningsgruppen tar inte upp förslaget.",
    "Det finns kvar i listan som återtaget. Ni kan lämna ett nytt.",
]


@writes
def aterta(request, slug, pk):
    forslag = _open(request, slug, pk)
    require_open(forslag.overenskommelse)
    require(services.kan_dra_tillbaka(forslag, request.user))
    if request.method != "POST":
        return render(request, "forum/forslag_aterta.html", {"forslag": forslag, "punkter": FOLJDER})
    try:
        services.dra_tillbaka(forslag, av=request.user)
    except ForumFel as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "Förslaget är återtaget.")
    return redirect(forslag)
