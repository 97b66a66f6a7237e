"""The authority's side of attachments: fetching what was handed in, and which promised ones have not come. Nothing here
reads a draft."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from filer.nedladdning import som_nedladdning
from sok.views import hamta_overenskommelse
from statsbidrag import permissions
from statsbidrag.models import Inlamningsbilaga, Redovisning
from statsbidrag.services.utlovade import utlovade


def hamta(request, slug, pk, bilaga):
    """A file of a submission, for those who review it."""
    rows = Inlamningsbilaga.objects.filter(
        inlamning__redovisning__in=_reviewed(request, slug), inlamning__redovisning=pk, fil__isnull=False
    )
    return som_nedladdning(get_object_or_404(rows.select_related("fil"), pk=bilaga).fil)


def _reviewed(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    return Redovisning.objects.granskas_av(request.user).filter(bidrag__overenskommelse=overenskommelse)


def lista(request, slug):
    """Attachments that were promised and have not come, the late ones first."""
    redovisningar = _reviewed(request, slug)
    if not permissions.can_follow(request.user, request.overenskommelse):
        raise Http404("Sidan finns inte, eller så har ni inte behörighet att se den.")
    rows = utlovade().filter(inlamning__redovisning__in=redovisningar)
    idag = timezone.localdate()
    bilagor = list(rows.select_related("inlamning__redovisning__bidrag__mottagare",
                                       "inlamning__redovisning__bidrag__overenskommelse"))  # fmt: skip
    grupper = [
        ("Skulle ha kommit", [bilaga for bilaga in bilagor if bilaga.lamnas_senast < idag]),
        ("Väntas", [bilaga for bilaga in bilagor if bilaga.lamnas_senast >= idag]),
    ]
    return render(request, "statsbidrag/bilagor_utlovade.html", {"grupper": grupper, "sena": len(grupper[0][1])})
