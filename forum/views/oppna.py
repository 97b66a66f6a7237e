"""How every page of this app begins: the agreement, the object the person may see, and whether they may write."""

from functools import wraps

from django.shortcuts import get_object_or_404, render

from forum import permissions
from forum.models import Mote
from sok.services.fel import OverenskommelsenAvslutad
from sok.services.ratt import require_open
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted, require

__all__ = ["open_mote", "open_to_lead", "posted", "require", "require_open", "writes"]


def open_mote(request, slug, pk):
    """The agreement and the meeting among those the person may see; 404 otherwise."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Mote.objects.visible_to(request.user).filter(overenskommelse=overenskommelse)
    mote = get_object_or_404(rows.select_related("organ", "foljer_pa").med_organnamn(), pk=pk)
    mote.overenskommelse = overenskommelse
    return overenskommelse, mote


def open_to_lead(request, slug, pk):
    """The meeting to change; 403 when the person may only read it."""
    overenskommelse, mote = open_mote(request, slug, pk)
    require_open(overenskommelse)
    require(permissions.can_leda(request.user, overenskommelse))
    return overenskommelse, mote


def writes(view):
    """A closed agreement answers every attempt to write with the reason, as 403."""

    @wraps(view)
    def wrapped(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except OverenskommelsenAvslutad as reason:
            return render(request, "forum/stangd.html", {"skal": str(reason)}, status=403)

    return wrapped
