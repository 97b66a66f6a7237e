"""How every page of this app begins: the agreement, the initiative, and whether the person may write."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render

from insatser import permissions
from insatser.models import Insats
from insatser.services import OverenskommelsenAvslutad
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted

__all__ = ["open_insats", "open_to_create", "open_to_write", "posted", "writes"]


def open_insats(request, slug, pk, borttagen=False):
    """The initiative among those the person may see; 404 otherwise, also when it has been removed."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Insats.alla.borttagna() if borttagen else Insats.objects.all()
    rows = rows.visible_to(request.user).filter(overenskommelse=overenskommelse).med_brister()
    rows = rows.for_lista(request.datum).select_related("updated_by", "bekraftad_av", "kontakt", "reservkontakt")
    insats = get_object_or_404(rows, pk=pk)
    insats.overenskommelse = overenskommelse
    return insats


def open_to_write(request, slug, pk, borttagen=False):
    """The initiative to change; 403 when the person may only read."""
    insats = open_insats(request, slug, pk, borttagen)
    _require_open(insats.overenskommelse)
    if not permissions.can_edit(request.user, insats):
        raise PermissionDenied
    return insats


def open_to_create(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    _require_open(overenskommelse)
    if not permissions.can_create(request.user, overenskommelse):
        raise PermissionDenied
    return overenskommelse


def _require_open(overenskommelse):
    if not permissions.ar_oppen(overenskommelse):
        raise OverenskommelsenAvslutad


def writes(view):
    """A closed agreement answers every attempt to write with the reason, as 403."""

    @wraps(view)
    def wrapped(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except OverenskommelsenAvslutad as reason:
            return render(request, "insatser/stangd.html", {"skal": str(reason)}, status=403)

    return wrapped
