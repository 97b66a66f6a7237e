"""A grant as the authority's officer keeps it: registered, corrected, paid."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from core import svenska
from konton.services import utkast
from sok.services.fel import SokFel
from sok.services.ratt import require_open
from sok.views.oppna import posted
from statsbidrag.forms.bidrag import (
    AndraBidragForm,
    BidragForm,
    DelredovisningForm,
    UtbetalningForm,
    lagrade_varden,
    malrader,
    postrader,
)
from statsbidrag.forms.bidragsfalt import utan_fel
from statsbidrag.models import Ansokan
from statsbidrag.services import bidrag as services
from statsbidrag.services import fel, utbetalningar
from statsbidrag.services.bidragsbeslut import stampel
from statsbidrag.services.diarienummer import fler_med_samma
from statsbidrag.views import rader
from statsbidrag.views.bidragssida import om_bidraget
from statsbidrag.views.myndighet import applications, granted, officer, writes


def visa(request, slug, pk):
    bidrag = granted(request, slug, pk)
    redovisningar = bidrag.redovisningar.order_by("frist", "pk")
    redovisningar = redovisningar.prefetch_related("kompletteringar", "inlamningar", "aterkrav")
    context = {
        **om_bidraget(bidrag),
        "redovisningar": [rader.for_myndighet(redovisning, granskar=True) for redovisning in redovisningar],
        "samma_diarienummer": fler_med_samma(bidrag),
        "oppet": services.ar_oppet(bidrag),
    }
    return render(request, "statsbidrag/bidrag/visa.html", context)


@writes
def nytt(request, slug):
    """A decision is typed once: from an application it is filled in beforehand."""
    overenskommelse, myndigheter = officer(request, slug)
    require_open(overenskommelse)
    ansokan = _application(request, overenskommelse, myndigheter)
    nyckel = f"bidrag-nytt:{slug}:{ansokan.pk if ansokan else ''}"
    val = {"overenskommelse": overenskommelse, "myndigheter": myndigheter}
    if _more_rows(request):
        form, mal, poster = _again(request, BidragForm(request.POST, **val))
        return _new(request, form, mal, poster, ansokan, nyckel)
    data = posted(request)
    form = BidragForm(data, initial=_from_application(ansokan), **val)
    mal, poster = malrader(data, extra=3), postrader(data)
    if data is None or not _valid(form, mal, poster):
        return _new(request, form, mal, poster, ansokan, nyckel)
    bidrag = _try(form, lambda: _grant(form, mal, poster, overenskommelse, ansokan, request.user))
    if bidrag is None:
        return _new(request, form, mal, poster, ansokan, nyckel)
    utkast.kasta(request.user, nyckel)
    _say_registered(request, bidrag)
    return redirect("statsbidrag:bidrag", slug, bidrag.pk)


def _application(request, overenskommelse, myndigheter):
    pk = request.GET.get("ansokan", "")
    if not pk.isdecimal():
        return None
    return get_object_or_404(applications(overenskommelse, myndigheter).filter(bidrag=None), pk=pk)


def _from_application(ansokan: Ansokan | None):
    if ansokan is None:
        return {}
    return {
        "beviljande": ansokan.utlysning.beviljande_id,
        "mottagare": ansokan.sokande_id,
        "titel": ansokan.titel,
        "bidragstyp": ansokan.bidragstyp.nyckel,
        "diarienummer": ansokan.diarienummer,
        "belopp": ansokan.sokt_belopp,
        "insats": ansokan.insats_id,
        "beslutsdatum": ansokan.beslutsdatum,
    }


def _more_rows(request):
    return request.method == "POST" and ("fler_mal" in request.POST or "fler_poster" in request.POST)


def _again(request, form):
    """The page as it was typed, with more empty rows and nothing judged yet."""
    data = request.POST.copy()
    for prefix in ("mal", "poster"):
        if f"fler_{prefix}" in data:
            key = f"{'budget' if prefix == 'poster' else prefix}-TOTAL_FORMS"
            data[key] = str(min(int(data[key]) + 3, 40)) if data.get(key, "").isdecimal() else "3"
    mal, poster = malrader(data), postrader(data)
    for ett in (*mal.forms, *poster.forms):
        utan_fel(ett)
    return utan_fel(form), mal, poster


def _valid(form, *formsets):
    """Everything is checked, so that all faults show at once."""
    return all([form.is_valid(), *(formset.is_valid() for formset in formsets)])


def _grant(form, mal, poster, overenskommelse, ansokan, av):
    beslut = form.beslutet(form.organisation(), mal.rader(), poster.rader())
    return services.bevilja(
        overenskommelse, av=av, beviljande=form.myndighet, beslut=beslut, frist=form.cleaned_data["frist"],
        delfrister=form.delfrister, ansokan=ansokan,
    )  # fmt: skip


def _try(form, service):
    """What the service made; None when it could not, with the reasons beside the fields."""
    try:
        with transaction.atomic():
            return service()
    except fel.BeslutetStammerInte as reason:
        form.ta_emot(reason.per_falt)
    except (fel.StatsbidragFel, SokFel) as reason:
        form.add_error(None, str(reason))
    return None


def _say_registered(request, bidrag):
    frist = svenska.datum(bidrag.slutredovisning.frist)
    messages.success(
        request, f"Bidraget är registrerat. {bidrag.mottagare} ser det nu. Slutredovisningen lämnas in senast {frist}."
    )
    if text := fler_med_samma(bidrag):
        messages.warning(request, f"{text} Kontrollera att det stämmer.")
    if bidrag.periodstart < bidrag.beslutsdatum:
        messages.warning(request, "Perioden börjar före beslutsdagen. Kontrollera att det stämmer.")


def _new(request, form, mal, poster, ansokan, nyckel):
    context = {"form": form, "mal": mal, "poster": poster, "ansokan": ansokan, "nyckel": nyckel, "oppet": True}
    return render(request, "statsbidrag/bidrag/nytt.html", context, status=400 if form.errors else 200)


@writes
def andra(request, slug, pk):
    """Correct the registered decision."""
    bidrag = granted(request, slug, pk)
    require_open(bidrag.overenskommelse)
    lagrat, oppet = services.lagrat_beslut(bidrag), services.ar_oppet(bidrag)
    val = {"overenskommelse": bidrag.overenskommelse, "bidrag": bidrag, "oppet": oppet}
    initial = {**lagrade_varden(lagrat), "sett": stampel(lagrat)}
    if _more_rows(request):
        form, mal, poster = _again(request, AndraBidragForm(request.POST, initial=initial, **val))
        return _change(request, bidrag, form, mal, poster)
    data = posted(request)
    form = AndraBidragForm(data, initial=initial, **val)
    mal, poster = malrader(data if oppet else None, lagrat.mal), postrader(data if oppet else None, lagrat.budget)
    if data is None or not _valid(form, *((mal, poster) if oppet else ())):
        return _change(request, bidrag, form, mal, poster)
    beslut = form.beslutet(bidrag.mottagare, *((mal.rader(), poster.rader()) if oppet else (lagrat.mal, lagrat.budget)))
    sparat = _try(form, lambda: services.andra(bidrag, av=request.user, beslut=beslut, sett=form.cleaned_data["sett"]))
    if sparat is None:
        _seen_again(form, initial)
        return _change(request, bidrag, form, mal, poster)
    utkast.kasta(request.user, f"bidrag:{pk}")
    messages.success(request, "Ändringarna är sparade.")
    if text := fler_med_samma(sparat):
        messages.warning(request, f"{text} Kontrollera att det stämmer.")
    return redirect("statsbidrag:bidrag", slug, pk)


def _seen_again(form, initial):
    """The person has been told what a colleague changed: the next save decides."""
    form.data = form.data.copy()
    form.data["sett"] = initial["sett"]


def _change(request, bidrag, form, mal, poster):
    context = {
        "bidrag": bidrag, "form": form, "mal": mal, "poster": poster, "nyckel": f"bidrag:{bidrag.pk}",
        "oppet": form.oppet,
    }  # fmt: skip
    return render(request, "statsbidrag/bidrag/andra.html", context, status=400 if form.errors else 200)


@writes
def utbetalning_ny(request, slug, pk):
    bidrag = granted(request, slug, pk)
    require_open(bidrag.overenskommelse)
    form = UtbetalningForm(posted(request))
    betalt = services.utbetalt(bidrag)
    innehall = {"betalt": betalt, "kvar": bidrag.beviljat_belopp - betalt, "rubrik": "Registrera utbetalning"}
    return _one_form(
        request, bidrag, form, "Utbetalningen är registrerad.",
        lambda: utbetalningar.betala_ut(bidrag, av=request.user, **form.cleaned_data), innehall,
    )  # fmt: skip


@writes
def delredovisning_ny(request, slug, pk):
    bidrag = granted(request, slug, pk)
    require_open(bidrag.overenskommelse)
    form = DelredovisningForm(posted(request))
    return _one_form(
        request, bidrag, form, "Delredovisningen är begärd. Mottagaren ser den nu.",
        lambda: services.begar_delredovisning(bidrag, av=request.user, **form.cleaned_data),
        {"rubrik": "Begär en delredovisning"},
    )  # fmt: skip


def _one_form(request, bidrag, form, klart, service, innehall):
    """A page with one short form about the grant."""
    if form.is_bound and form.is_valid() and _try(form, service) is not None:
        messages.success(request, klart)
        return redirect("statsbidrag:bidrag", bidrag.overenskommelse.slug, bidrag.pk)
    context = {"bidrag": bidrag, "form": form, **innehall}
    return render(request, "statsbidrag/bidrag/formular.html", context, status=400 if form.errors else 200)


@writes
def utbetalning_ta_bort(request, slug, pk, utbetalning):
    bidrag = granted(request, slug, pk)
    require_open(bidrag.overenskommelse)
    rad = get_object_or_404(bidrag.utbetalningar, pk=utbetalning)
    till = reverse("statsbidrag:bidrag", args=[slug, pk])
    if request.method != "POST":
        punkter = [
            f"{svenska.belopp(rad.belopp)}, {svenska.datum(rad.datum)}, tas bort från bidraget.",
            "Mottagaren ser den inte längre. Ändringen står kvar i historiken.",
        ]
        context = {"bidrag": bidrag, "punkter": punkter, "avbryt": till}
        return render(request, "statsbidrag/bidrag/utbetalning_ta_bort.html", context)
    utbetalningar.ta_bort_utbetalning(rad, av=request.user)
    messages.success(request, "Utbetalningen är borttagen.")
    return redirect(till)
