"""What is done with the reports chosen in the list: remind, give to an officer, move the last day, export. Each asks
once more before it does anything, and a second press does nothing more."""

import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from core import svenska
from statsbidrag.forms.frister import FlyttaForm, HandlaggareForm
from statsbidrag.models import HOS_MOTTAGAREN
from statsbidrag.services import fel, frister
from statsbidrag.services.meddelanden import granskare
from statsbidrag.urval import foljda
from statsbidrag.views.listor import egna_bidrag, fraga_av, oppna, tabellfil

EXPORT = ("csv", "xlsx")
HOGST = 500


@require_POST
def valda(request, slug):
    """The chosen reports and the act; strategists export, reviewers do the rest."""
    overenskommelse = oppna(request, slug)
    atgard = request.POST.get("atgard", "")
    if atgard not in (*EXPORT, *GOR):
        raise Http404("Sidan finns inte.")
    rows = list(foljda(request.user, overenskommelse).filter(pk__in=_numbers(request.POST.getlist("valda"))))
    if atgard not in EXPORT and not egna_bidrag(request.user).issuperset(rad.bidrag_id for rad in rows):
        raise PermissionDenied
    if not rows:
        messages.error(request, "Kryssa i minst en redovisning.")
        return redirect(_back(request, slug))
    if atgard in EXPORT:
        return tabellfil(overenskommelse, rows, atgard)
    try:
        return GOR[atgard](request, slug, rows)
    except fel.StatsbidragFel as hinder:
        messages.error(request, str(hinder))
        return redirect(_back(request, slug))


def _numbers(texts):
    return {int(text) for text in texts[:HOGST] if text.isascii() and text.isdigit() and len(text) < 10}


def _back(request, slug):
    fraga = fraga_av(QueryDict(request.POST.get("fraga", "")))
    return reverse("statsbidrag:lista", args=[slug]) + (f"?{fraga}" if fraga else "")


def _page(request, slug, mall, rows, **innehall):
    innehall |= {
        "rader": rows,
        "fraga": fraga_av(QueryDict(request.POST.get("fraga", ""))),
        "tillbaka": _back(request, slug),
    }
    form = innehall.get("form")
    return render(request, f"statsbidrag/{mall}.html", innehall, status=400 if form and form.errors else 200)


def _number(rows, one, more):
    return svenska.antal(len(rows), one, more)


def _remind(request, slug, rows):
    if request.POST.get("steg") != "gor":
        gar = [rad for rad in rows if rad.status in HOS_MOTTAGAREN]
        return _page(request, slug, "flera_paminn", gar, utanfor=[rad for rad in rows if rad not in gar])
    reminded = frister.paminn(rows, av=request.user)
    if reminded:
        messages.success(request, f"{_number(reminded, 'redovisning är påmind', 'redovisningar är påminda')}.")
    else:
        messages.info(request, "Ingen påmindes. De är redan påminda idag, eller så har allt kommit in.")
    return redirect(_back(request, slug))


def _assign(request, slug, rows):
    # Only who reviews every one of the chosen can be given them.
    per_bidrag = [{user.pk: user for user in granskare(rad.bidrag)} for rad in rows]
    personer = [user for pk, user in per_bidrag[0].items() if all(pk in some for some in per_bidrag)]
    form = HandlaggareForm(request.POST if request.POST.get("steg") == "gor" else None, personer=personer)
    if not form.is_valid():
        return _page(request, slug, "flera_tilldela", rows, form=form)
    given = frister.tilldela(rows, av=request.user, handlaggare=form.cleaned_data["handlaggare"])
    messages.success(request, f"{_number(given, 'redovisning har', 'redovisningar har')} fått ny handläggare.")
    return redirect(_back(request, slug))


def _move(request, slug, rows):
    steg = request.POST.get("steg", "")
    form = FlyttaForm(request.POST if steg else None)
    if not form.is_valid():
        return _page(request, slug, "flera_flytta", rows, form=form)
    val = {name: form.cleaned_data[name] for name in ("till", "dagar")}
    if steg != "gor":
        plan = frister.planera_flytt(rows, **val)
        return _page(request, slug, "flera_flytta_granska", rows, plan=plan, val=form.cleaned_data)
    moved = frister.flytta_frist(
        rows, av=request.user, skal=form.cleaned_data["skal"], sedda=_seen(request.POST.getlist("sedda")), **val
    )
    if moved:
        messages.success(request, f"{_number(moved, 'sista dag är flyttad', 'sista dagar är flyttade')}.")
    else:
        messages.info(request, "Ingen dag flyttades. Någon kan ha flyttat dem redan.")
    return redirect(_back(request, slug))


def _seen(texts):
    """ "12:2026-03-31" → {12: the day}; what is not so written is left out."""
    found = {}
    for text in texts[:HOGST]:
        pk, _, dag = text.partition(":")
        try:
            found[int(pk)] = datetime.date.fromisoformat(dag)
        except ValueError:
            continue
    return found


GOR = {"paminn": _remind, "tilldela": _assign, "flytta": _move}
