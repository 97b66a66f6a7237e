"""How the authority's pages of grants begin: the agreement, the officer's authorities, and whether it is open."""

from functools import wraps

from django.http import Http404
from django.shortcuts import get_object_or_404, render

from sok.services.fel import OverenskommelsenAvslutad
from sok.views import hamta_overenskommelse
from statsbidrag import permissions
from statsbidrag.models import Ansokan, Bidrag, Utlysning

FINNS_INTE = "Sidan finns inte, eller så har ni inte behörighet att se den."


def officer(request, slug):
    """(agreement, the authorities the person grants for); 404 for everyone else."""
    overenskommelse = hamta_overenskommelse(request, slug)
    myndigheter = permissions.myndigheter(request.user, overenskommelse)
    if not myndigheter:
        raise Http404(FINNS_INTE)
    return overenskommelse, myndigheter


def granted(request, slug, pk):
    """The grant for an officer of its authority, or 404."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Bidrag.objects.granskas_av(request.user).filter(overenskommelse=overenskommelse)
    rows = rows.select_related("mottagare", "beviljande", "bidragstyp", "overenskommelse", "insats", "ansokan")
    return get_object_or_404(rows, pk=pk)


def calls(overenskommelse, myndigheter):
    return Utlysning.objects.i(overenskommelse).filter(beviljande__in=myndigheter)


def applications(overenskommelse, myndigheter):
    rows = Ansokan.objects.filter(overenskommelse=overenskommelse, utlysning__beviljande__in=myndigheter)
    return rows.select_related("sokande", "utlysning__beviljande", "bidragstyp", "bidrag", "insats", "overenskommelse")


def writes(view):
    """A closed agreement answers every attempt to write with the reason, as 403."""

    @wraps(view)
    def wrapped(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except OverenskommelsenAvslutad as reason:
            return render(request, "statsbidrag/stangd.html", {"skal": str(reason)}, status=403)

    return wrapped
