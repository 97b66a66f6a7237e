"""How initiatives spread: the strategist asks once a year, each party answers for itself, everyone reads."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.export import csv_bytes
from core.svenska import antal
from core.svenska import lista as uppraknat
from insatser import permissions
from insatser import spridning as sidan
from insatser.forms.spridning import RundaForm, SvarForm
from insatser.models import Insats, Spridningsrunda, Spridningssvar
from insatser.services import spridning as services
from insatser.services.fel import ArIntePart, IngenInsatsVald, RundanFinns, RundanStangd, SpridningssvarAndrat
from insatser.services.spridning import marke_for
from insatser.views.oppna import posted, writes
from konton.services import utkast
from sok.models import Organisation
from sok.views import hamta_overenskommelse

SAKNAS = "Sidan finns inte, eller så har ni inte behörighet att se den."


def lista(request, slug):
    """The rounds, latest first."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rounds = list(Spridningsrunda.objects.filter(overenskommelse=overenskommelse).order_by("-artal"))
    context = {"rundor": rounds, "kan_fraga": permissions.can_fraga_om_spridning(request.user, overenskommelse)}
    return render(request, "insatser/spridning.html", context)


@writes
def ny(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    _require_strategist(request, overenskommelse)
    artal = _year(overenskommelse, request.GET.get("ar", ""))
    chosen = set(sidan.att_fraga_om(overenskommelse, artal).values_list("pk", flat=True))
    rows = list(Insats.objects.filter(overenskommelse=overenskommelse).ordered())
    form = RundaForm(posted(request), insatser=rows, forvalda=chosen)
    if request.method == "POST" and form.is_valid():
        try:
            runda = services.oppna(
                overenskommelse,
                av=request.user,
                artal=artal,
                sista_dag=form.cleaned_data["sista_dag"],
                insatser=form.valda(),
            )
        except (RundanFinns, IngenInsatsVald) as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"Parterna är tillfrågade om {artal}. De ser frågan under Mitt arbete.")
            return redirect("insatser:spridning_runda", slug, runda.artal)
    context = {"form": form, "artal": artal, "ar_val": _years(overenskommelse)}
    return render(request, "insatser/spridning_ny.html", context)


def _require_strategist(request, overenskommelse):
    services.require_open(overenskommelse)
    if not permissions.can_fraga_om_spridning(request.user, overenskommelse):
        raise PermissionDenied


def _years(overenskommelse):
    today = timezone.localdate().year
    return list(range(today, max(overenskommelse.startdatum.year, today - 3) - 1, -1))


def _year(overenskommelse, asked):
    years = _years(overenskommelse)
    return int(asked) if asked in map(str, years) else years[0] if years else timezone.localdate().year


def _open(request, slug, artal):
    overenskommelse = hamta_overenskommelse(request, slug)
    runda = get_object_or_404(Spridningsrunda, overenskommelse=overenskommelse, artal=artal)
    runda.overenskommelse = overenskommelse
    return runda


def runda(request, slug, artal):
    """What the parties have said, and who has not answered."""
    runda = _open(request, slug, artal)
    lage = sidan.Rundlage(runda)
    mine = permissions.svarar_om_spridning_for(request.user, runda.overenskommelse)
    open_now = runda.ar_oppen and permissions.ar_oppen(runda.overenskommelse)
    context = {
        "runda": runda,
        "lage": lage,
        "svarar_for": [party for party in lage.parter if open_now and mine is not None and party.pk in mine],
        "svarat": {party.pk: number for party, number, _ in lage.svarat},
        "kan_fraga": open_now and permissions.can_fraga_om_spridning(request.user, runda.overenskommelse),
        "sen": runda.sista_dag < timezone.localdate(),
    }
    return render(request, "insatser/spridning_runda.html", context)


@writes
def svara(request, slug, artal, nyckel):
    runda = _open(request, slug, artal)
    organisation = get_object_or_404(Organisation, nyckel=nyckel)
    if organisation not in sidan.parter(runda):
        raise Http404(SAKNAS)
    services.require_open(runda.overenskommelse)
    if not permissions.can_svara_om_spridning(request.user, runda.overenskommelse, organisation):
        raise PermissionDenied
    if not runda.ar_oppen:
        messages.info(request, str(RundanStangd()))
        return redirect("insatser:spridning_runda", slug, artal)
    form = _answer_form(request, runda, organisation)
    if request.method == "POST" and form.is_valid():
        return _send(request, runda, organisation, form)
    return _show(request, runda, organisation, form)


def _answer_form(request, runda, organisation):
    rows = Spridningssvar.objects.filter(fraga__runda=runda, organisation=organisation)
    stored = {row.fraga_id: row for row in rows}
    earlier = sidan.forra_svaren(runda, organisation)
    return SvarForm(posted(request), fragor=sidan.fragor(runda), svar=stored, forra=earlier)


def _key(runda, organisation):
    return f"spridning:{runda.pk}:{organisation.nyckel}"


def _send(request, runda, organisation, form):
    try:
        services.svara(runda, organisation, form.svar(), av=request.user)
    except SpridningssvarAndrat as conflict:
        return _show_conflict(request, runda, organisation, form, conflict.sparade)
    except (RundanStangd, ArIntePart) as reason:
        messages.error(request, str(reason))
        return redirect("insatser:spridning_runda", runda.overenskommelse.slug, runda.artal)
    utkast.kasta(request.user, _key(runda, organisation))
    sent, total = len(form.svar()), len(form.fragor)
    words = f"{sent} av {antal(total, 'svar', 'svar')} är skickade för {organisation}."
    messages.success(request, f"{words} Ni kan ändra och fylla på tills frågan stängs.")
    return redirect("insatser:spridning_runda", runda.overenskommelse.slug, runda.artal)


def _show_conflict(request, runda, organisation, form, stored):
    """Keep what the person wrote, show what the other sent, and let the next sending decide."""
    written = form.svar()
    form.data = form.data.copy()
    falt = []
    for fraga in form.fragor:
        if other := stored.get(fraga.pk):
            form.data[f"sedd_{fraga.pk}"] = marke_for(other)
            falt.append(_difference(fraga, other, written[fraga]))
    latest = max(stored.values(), key=lambda row: row.lamnat_at)
    return _show(request, runda, organisation, form, konflikt={"senast": latest, "falt": falt})


def _difference(fraga, other, mine):
    label = Spridningssvar(lage=mine.lage).get_lage_display()
    return {
        "namn": fraga.insats.titel,
        "fore": f"{other.get_lage_display()}. {other.text}".strip(),
        "efter": f"{label}. {mine.text}".strip(),
    }


def _show(request, runda, organisation, form, konflikt=None):
    context = {
        "runda": runda,
        "organisation": organisation,
        "form": form,
        "fel": form.fel() if form.is_bound else [],
        "konflikt": konflikt,
        "nyckel": _key(runda, organisation),
    }
    return render(request, "insatser/spridning_svar.html", context, status=409 if konflikt else 200)


@require_POST
@writes
def paminn(request, slug, artal):
    runda = _open(request, slug, artal)
    try:
        told, nobody = services.paminn(runda, av=request.user)
    except RundanStangd as reason:
        messages.error(request, str(reason))
        return redirect("insatser:spridning_runda", slug, artal)
    if told:
        messages.success(request, f"{antal(len(told), 'part', 'parter')} får en påminnelse.")
    elif not nobody:
        messages.info(request, "Alla parter har svarat. Ingen påminns.")
    if nobody:
        names = uppraknat(row.namn for row in nobody)
        messages.warning(request, f"Ingen person i portalen får svara för {names}. Hör av er dit på annat sätt.")
    return redirect("insatser:spridning_runda", slug, artal)


@writes
def stang(request, slug, artal):
    runda = _open(request, slug, artal)
    _require_strategist(request, runda.overenskommelse)
    if request.method != "POST":
        left = len(sidan.Rundlage(runda).ej_svarat)
        return render(request, "insatser/spridning_stang.html", {"runda": runda, "punkter": _consequences(left)})
    try:
        services.stang(runda, av=request.user)
    except RundanStangd:
        messages.info(request, f"Frågan om {artal} är redan stängd.")
    else:
        messages.success(request, f"Frågan om {artal} är stängd.")
    return redirect("insatser:spridning_runda", slug, artal)


def _consequences(left):
    missing = f"{antal(left, 'part', 'parter')} har inte svarat och visas så." if left else "Alla parter har svarat."
    return [
        missing,
        "Ingen kan svara eller ändra sitt svar efteråt.",
        "Svaren finns kvar och visas för alla i överenskommelsen.",
    ]


def csv(request, slug, artal):
    runda = _open(request, slug, artal)
    response = HttpResponse(csv_bytes(*sidan.Rundlage(runda).tabell()), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="spridning-{slug}-{artal}.csv"'
    return response
