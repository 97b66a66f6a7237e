"""The living page of all components, in the demo only."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rapporter import komponentprov


@login_not_required
@require_safe
def visa(request):
    """Every component in all its states, with the same invented content every time."""
    _demo_only()
    return render(request, "komponenter_sida/sida.html", komponentprov.innehall())


@login_not_required
@require_safe
def jobbet(request, tillstand):
    """The fragment that the page's background job asks for."""
    _demo_only()
    jobb = komponentprov.JOBB.get(tillstand)
    if jobb is None:
        raise Http404("Jobbet finns inte.")
    return render(request, "komponenter_sida/jobb.html", {"jobb": jobb})


def _demo_only():
    if not settings.PORTAL_DEMO:
        raise Http404("Sidan finns inte.")
