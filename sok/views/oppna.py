"""How every page that changes the agreement begins: the agreement, the person's right, and whether it is locked."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.shortcuts import render

from sok import permissions
from sok.services.fel import Last
from sok.services.ratt import require_structure_open
from sok.views import hamta_overenskommelse


def require(allowed):
    """403 when the person may see but not do."""
    if not allowed:
        raise PermissionDenied


def open_structure(request, slug):
    """The agreement whose structure the person changes; 403 for others, and for everyone when it is locked."""
    overenskommelse = hamta_overenskommelse(request, slug)
    require(permissions.can_andra_struktur(request.user, overenskommelse))
    require_structure_open(overenskommelse)
    return overenskommelse


def posted(request):
    """What was sent, also when it is empty; None when the page is only read."""
    return request.POST if request.method == "POST" else None


def writes(view):
    """A locked agreement answers every attempt to write with the rule that locked it, as 403."""

    @wraps(view)
    def wrapped(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except Last as reason:
            return render(request, "sok/last.html", {"skal": str(reason), "vem": reason.vem}, status=403)

    return wrapped
