"""One initiative: what it is, whom it serves, what it has led to, and what is still missing."""

import datetime

from django.db.models import Value
from django.shortcuts import render
from django.utils import timezone

from insatser import permissions
from insatser.historik import andringar
from insatser.models import Insatsstatus, Skede, Utfall
from insatser.services import liknande
from insatser.services.arslas import lasta_ar
from insatser.utfallsar import per_ar
from insatser.views.oppna import open_insats

# Status and stage of one save are logged a moment apart.
TILLSAMMANS = datetime.timedelta(seconds=2)


def insats(request, slug, pk):
    insats = open_insats(request, slug, pk)
    kan_andra = permissions.can_edit(request.user, insats)
    utfall_lista = list(Utfall.alla.filter(insats=insats).for_visning())
    kvar = [utfall for utfall in utfall_lista if not utfall.borttagen_at]
    context = {
        "insats": insats,
        "inaktuell": insats.is_inaktuell(),
        "utfallsar": per_ar(kvar),
        "antal_borttagna": sum(utfall.kan_aterstallas for utfall in utfall_lista) if kan_andra else 0,
        "lasta": lasta_ar(insats.overenskommelse) if kan_andra and kvar else (),
        "saknas": insats.saknas(),
        "kan_andra": kan_andra,
        "byten": _changes(insats),
        "liknande": _similar(insats) if kan_andra and _is_new(insats) else [],
        "stangd": not permissions.ar_oppen(insats.overenskommelse),
    }
    return render(request, "insatser/insats.html", context)


def _changes(insats):
    """When its status or stage changed, latest first: what one save changed stands together, and a stage in the same
    words as the status is not told twice. One question for both."""
    columns = ("at", "fran", "till", "skal", "av__namn")
    rows = insats.statusbyten.order_by().values_list(*columns, Value("läge"))
    rows = rows.union(insats.skedebyten.order_by().values_list(*columns, Value("skede")), all=True)
    steps = []
    for at, fran, till, skal, vem, slag in sorted(rows):
        last, word = steps[-1] if steps else None, _change(Insatsstatus if slag == "läge" else Skede, fran, till)
        if last and (last["vem"], last["skal"]) == (vem, skal) and at - last["at"] < TILLSAMMANS:
            last["ord"] += [word] if word not in last["ord"] else []
        else:
            steps.append({"at": at, "vem": vem, "skal": skal, "ord": [word]})
    return steps[::-1]


def _change(words, fran, till):
    to = words(till).label if till else "anges ej i källan"  # an undone change may lead back to nothing
    return f"{words(fran).label} → {to}" if fran else to


def _is_new(insats):
    """For a day after it was written someone may still discover that it already exists."""
    return insats.nyckel == "" and (timezone.now() - insats.created_at).days < 1


def _similar(insats):
    """What it already hangs together with, as the year before of a copy, is no surprise to anyone."""
    artal = insats.start.artal if insats.start else None
    known = {*insats.relationer_in.values_list("fran", flat=True), *insats.relationer_ut.values_list("till", flat=True)}
    rows = liknande(insats.overenskommelse, insats.titel, artal, utom=insats.pk)
    return [row for row in rows if row.pk not in known]


def historik(request, slug, pk):
    """Every change, by whom and when, latest first."""
    insats = open_insats(request, slug, pk)
    return render(request, "insatser/historik.html", {"insats": insats, "andringar": andringar(insats)})
