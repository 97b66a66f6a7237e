"""The end of an agreement: when it ends, what is unfinished then, what follows it and what is carried there."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse

from core.svenska import antal, datum, lista, stor_bokstav
from rapporter.services import efterfoljare, overforing
from rapporter.sidor.avslut import ofardigt, overfort
from sok import permissions
from sok.forms.avslut import AvslutForm, NyEfterfoljareForm, OverforForm, ValjEfterfoljareForm
from sok.models import Organisation, Overenskommelse, Roll
from sok.services import avslut as avslutstjanst
from sok.services.ratt import require_open
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted, require, visa_eller_gor, writes


def _oppna(request, slug):
    """The agreement, for its strategist, until it is closed."""
    overenskommelse = hamta_overenskommelse(request, slug)
    require(permissions.ar_lansstrateg(request.user, overenskommelse))
    require_open(overenskommelse)
    return overenskommelse


@writes
def avslut(request, slug):
    """Set the last days; beside them what is unfinished and what becomes locked."""
    overenskommelse = _oppna(request, slug)
    days = {"slutdatum": overenskommelse.slutdatum, "uppfoljning_till": overenskommelse.uppfoljning_till}
    sett = {"sett_slut": overenskommelse.slutdatum, "sett_uppfoljning": overenskommelse.uppfoljning_till}
    form = AvslutForm(posted(request), initial=days | sett)

    def gor(form):
        data = form.cleaned_data
        new = {name: data[name] for name in ("slutdatum", "uppfoljning_till", "skal")}
        avtal = avslutstjanst.satt_slut(overenskommelse, av=request.user, sett=form.sett, **new)
        return f"Sista dag: {_dag(avtal.slutdatum)}. Uppföljningens sista dag: {_dag(avtal.uppfoljning_till)}."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=reverse("rapporter:avslut", args=[slug]),
        mall="rapporter/avslut.html",
        ofardigt=ofardigt(overenskommelse, request.user),
        lage=overenskommelse.lage(),
    )


def _dag(dag):
    return datum(dag) if dag else "inte bestämd"


def _mojliga(request, overenskommelse):
    """The other agreements where the person is strategist."""
    rows = Overenskommelse.objects.visible_to(request.user).filter(medlemskap__user=request.user.pk)
    rows = rows.filter(medlemskap__roll=Roll.LANSSTRATEG).exclude(pk=overenskommelse.pk)
    return rows.order_by("kortnamn").distinct()


def _upptagen(slug):
    """An agreement has the address, or the portal itself does."""
    if Overenskommelse.objects.filter(slug=slug).exists():
        return True
    try:
        return resolve(f"/{slug}/").view_name != "rapporter:overenskommelse"
    except Resolver404:
        return False


@writes
def ny(request, slug):
    """Make the successor."""
    overenskommelse = _oppna(request, slug)
    form = NyEfterfoljareForm(
        posted(request),
        samordnare=Organisation.objects.filter(sammanslagen_med=None).ordered(),
        upptagen=_upptagen,
        initial={"samordnare": overenskommelse.samordnare_id, "namn": overenskommelse.efterfoljare_text},
    )

    def gor(form):
        avtal = efterfoljare.skapa(
            overenskommelse, efterfoljare.NyOverenskommelse(**form.cleaned_data), av=request.user
        )
        return f"{avtal} finns från {datum(avtal.startdatum)}. Välj nu vad som ska föras över."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=reverse("rapporter:overfor", args=[slug]),
        mall="rapporter/avslut_form.html",
        rubrik="Ny överenskommelse som tar vid",
        knapp="Skapa överenskommelsen",
    )


@writes
def valj(request, slug):
    """Choose a successor that exists."""
    overenskommelse = _oppna(request, slug)
    form = ValjEfterfoljareForm(posted(request), mojliga=_mojliga(request, overenskommelse))

    def gor(form):
        till = efterfoljare.valj(overenskommelse, form.cleaned_data["till"], av=request.user)
        return f"{till} tar vid. Välj nu vad som ska föras över."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=reverse("rapporter:overfor", args=[slug]),
        mall="rapporter/avslut_form.html",
        rubrik="Välj efterföljare",
        knapp="Välj",
    )


@writes
def overfor(request, slug):
    """Choose what goes on, and carry it."""
    overenskommelse = _oppna(request, slug)
    till = overenskommelse.efterfoljare
    if till is None:
        return redirect("rapporter:avslut", slug=slug)
    require(permissions.ar_lansstrateg(request.user, till))
    val = _val(overenskommelse, till, request.user)
    form = OverforForm(posted(request), val=val, forval=_forval(overenskommelse, val, request.user))

    def gor(form):
        klart = overforing.for_over(overenskommelse, overforing.Urval(**form.urval), av=request.user)
        return _klart(klart, till)

    return visa_eller_gor(
        request,
        form,
        gor,
        till=reverse("rapporter:overfort", args=[slug]),
        mall="rapporter/avslut_form.html",
        rubrik=f"För över till {till}",
        ingress=f"Allt står kvar i {overenskommelse}. Det som förs över får länkar åt båda håll.",
        knapp="För över",
    )


def _val(fran, till, user):
    """What is there to carry and has not been carried."""
    kvar = ofardigt(fran, user)
    klart = overfort(fran, till, user)
    carried = {
        "insatser": {fore.pk for fore, _ in klart.insatser},
        "beslut": {fore.pk for fore, _ in klart.beslut},
        "rekommendationer": {fore.pk for fore, _ in klart.rekommendationer},
        "organ": {rad.organ.foregangare_id for rad in klart.organ},
    }
    rows = {
        "insatser": [(rad.pk, _insats(rad)) for rad in [*kvar.insatser, *kvar.utan_lage]],
        "organ": [(rad.organ_id, rad.namn) for rad in kvar.organ],
        "beslut": [(rad.pk, rad.text) for rad in kvar.beslut],
        "rekommendationer": [(rad.pk, rad.text) for rad in kvar.rekommendationer],
    }
    return {slag: [(str(pk), text) for pk, text in found if pk not in carried[slag]] for slag, found in rows.items()}


def _insats(rad):
    return f"{rad.titel} ({rad.get_status_display().lower() if rad.status else 'läget anges ej i källan'})"


def _forval(fran, val, user):
    """Running initiatives, decisions and recommendations are ticked; organs and unknown states are a choice."""
    running = {str(rad.pk) for rad in ofardigt(fran, user).insatser}
    return {"insatser": [pk for pk, _ in val["insatser"] if pk in running], "organ": []}


def _klart(klart, till):
    counted = [
        (klart.parter, "part", "parter"),
        (klart.organ, "organ", "organ"),
        (klart.insatser, "insats", "insatser"),
        (klart.beslut, "beslut", "beslut"),
        (klart.rekommendationer, "rekommendation", "rekommendationer"),
        (klart.medlemskap, "medlemskap", "medlemskap"),
    ]
    said = lista(antal(n, en, flera) for n, en, flera in counted if n)
    return f"{stor_bokstav(said)} fördes över till {till}." if said else "Inget nytt att föra över."


def visa_overfort(request, slug):
    """What came from the agreement before, and what went on in the next: to every member, with the links they may
    follow."""
    overenskommelse = hamta_overenskommelse(request, slug)
    synliga = Overenskommelse.objects.visible_to(request.user)
    till = synliga.filter(pk=overenskommelse.efterfoljare_id).first()
    fran = list(synliga.filter(efterfoljare=overenskommelse).order_by("kortnamn"))
    dolda = not (till or fran)
    if dolda and not (overenskommelse.efterfoljare_id or overenskommelse.foregangare.exists()):
        raise Http404("Sidan finns inte, eller så har ni inte behörighet att se den.")
    context = {
        "till": till,
        "dolda": dolda,
        "overfort": overfort(overenskommelse, till, request.user) if till else None,
        "fran": [{"avtal": avtal, "overfort": overfort(avtal, overenskommelse, request.user)} for avtal in fran],
    }
    return render(request, "rapporter/overfort.html", context)
