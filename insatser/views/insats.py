"""One initiative: what it is, whom it serves, what it has led to, and what is still missing."""

import datetime

from django.shortcuts import render
from django.utils import timezone

from insatser import permissions
from insatser.historik import andringar
from insatser.models import Utfall
from insatser.services import liknande
from insatser.services.arslas import lasta_ar
from insatser.utfallsar import per_ar
from insatser.views.oppna import open_insats

# Status and stage of one save are logged a moment apart.
TILLSAMMANS = datetime.timedelta(seconds=2)


def insats(request, slug, pk):
    insats = open_insats(request, slug, pk)
    kan_andra = permissions.can_edit(request.user, insats)
    context = {
        "insats": insats,
        "inaktuell": insats.is_inaktuell(),
        "utfallsar": per_ar(insats.utfall_lista.for_visning()),
        "antal_borttagna": Utfall.alla.borttagna().filter(insats=insats).count() if kan_andra else 0,
        "lasta": lasta_ar(insats.overenskommelse) if kan_andra else (),
        "saknas": insats.saknas(),
        "kan_andra": kan_andra,
        "byten": _changes(insats),
        "liknande": _similar(insats) if kan_andra and _is_new(insats) else [],
        "stangd": not permissions.ar_oppen(insats.overenskommelse),
    }
    return render(request, "insatser/insats.html", context)


def _changes(insats):
    """When its status or stage changed, latest first: what one save changed stands together, and a stage in the same
    words as the status is not told twice."""
    rows = [*insats.statusbyten.select_related("av"), *insats.skedebyten.select_related("av")]
    steps = []
    for row in sorted(rows, key=lambda row: row.at):
        last = steps[-1] if steps else None
        if last and (last["av"], last["skal"]) == (row.av, row.skal) and row.at - last["at"] < TILLSAMMANS:
            last["ord"] += [word for word in [_change(row)] if word not in last["ord"]]
        else:
            steps.append({"at": row.at, "av": row.av, "skal": row.skal, "ord": [_change(row)]})
    return steps[::-1]


def _change(row):
    return f"{row.get_fran_display()} → {row.get_till_display()}" if row.fran else row.get_till_display()


def _is_new(insats):
    """For a day after it was written someone may still discover that it already exists."""
    return insats.nyckel == "" and (timezone.now() - insats.created_at).days < 1


def _similar(insats):
    artal = insats.start.artal if insats.start else None
    return list(liknande(insats.overenskommelse, insats.titel, artal, utom=insats.pk))


def historik(request, slug, pk):
    """Every change, by whom and when, latest first."""
    insats = open_insats(request, slug, pk)
    return render(request, "insatser/historik.html", {"insats": insats, "andringar": andringar(insats)})
