"""How every page that changes the agreement begins: the agreement, the person's right, and whether it is locked."""

from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render

from sok import permissions
from sok.models import Organ
from sok.services.fel import Last, SokFel, StrukturenLast
from sok.services.ratt import require_open, require_structure_open
from sok.views import hamta_overenskommelse


def require(allowed):
    """403 when the person may see but not do."""
    if not allowed:
        raise PermissionDenied


def open_to_strategist(request, slug):
    """The agreement in which the strategist changes what is not locked when it runs out; 403 for others, and for
    everyone when it is closed."""
    overenskommelse = hamta_overenskommelse(request, slug)
    require(permissions.can_andra_struktur(request.user, overenskommelse))
    require_open(overenskommelse)
    return overenskommelse


def open_structure(request, slug):
    """The agreement whose structure the person changes; 403 for others, and for everyone when it is locked."""
    overenskommelse = open_to_strategist(request, slug)
    require_structure_open(overenskommelse)
    return overenskommelse


def open_organ(request, slug, nyckel):
    """The agreement and its organ to change."""
    overenskommelse = open_structure(request, slug)
    organ = get_object_or_404(Organ, overenskommelse=overenskommelse, nyckel=nyckel)
    organ.overenskommelse = overenskommelse
    return overenskommelse, organ


def visa_eller_gor(request, form, gor, *, till, mall="sok/formular.html", **innehall):
    """Show the form; when it is sent and right, do it, say so and go on. A named reason stands in the form."""
    if request.method == "POST" and form.is_valid():
        try:
            done = gor(form)
        except Last:
            raise
        except SokFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, done)
            return redirect(till)
    return render(request, mall, {"form": form, "avbryt_url": till, **innehall})


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
            context = {"skal": str(reason), "vem": reason.vem, "kan_forlanga": _kan_forlanga(request, reason)}
            return render(request, "sok/last.html", context, status=403)

    return wrapped


def _kan_forlanga(request, reason):
    """The strategist who meets the structure's lock is led to where it is opened."""
    overenskommelse = getattr(request, "overenskommelse", None)
    return (
        isinstance(reason, StrukturenLast)
        and overenskommelse is not None
        and permissions.ar_lansstrateg(request.user, overenskommelse)
    )
