"""One initiative: what it is, whom it serves, what it has led to, and what is still missing."""

from django.db.models import Q
from django.shortcuts import render
from django.utils import timezone

from insatser import permissions
from insatser.historik import andringar
from insatser.models import InsatsRelation
from insatser.services import liknande
from insatser.views.oppna import open_insats
from sok.models import Overenskommelse


def insats(request, slug, pk):
    insats = open_insats(request, slug, pk)
    kan_andra = permissions.can_edit(request.user, insats)
    context = {
        "insats": insats,
        "utfall_lista": list(insats.utfall_lista.all()),
        "relationer": _relations(insats, request.user),
        "saknas": insats.saknas(),
        "kan_andra": kan_andra,
        "byten": list(insats.statusbyten.select_related("av")),
        "liknande": _similar(insats) if kan_andra and _is_new(insats) else [],
        "stangd": not permissions.ar_oppen(insats.overenskommelse),
    }
    return render(request, "insatser/insats.html", context)


def _relations(insats, user):
    """(words, the other initiative) from both ends; removed ones are left out, and those of an agreement that the
    person does not see."""
    rows = InsatsRelation.objects.filter(Q(fran=insats) | Q(till=insats))
    rows = rows.select_related("fran__overenskommelse", "till__overenskommelse")
    pairs = [(r.get_typ_display(), r.till) if r.fran_id == insats.pk else (r.omvant, r.fran) for r in rows]
    pairs = [(text.capitalize(), other) for text, other in pairs if not other.borttagen_at]
    if all(other.overenskommelse_id == insats.overenskommelse_id for _, other in pairs):
        return pairs
    seen = set(Overenskommelse.objects.visible_to(user).values_list("pk", flat=True))
    return [(text, other) for text, other in pairs if other.overenskommelse_id in seen]


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
