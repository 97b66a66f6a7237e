"""A person's own mail: how often, and what has been sent. The inbox exists in the demo and in development only."""

from csp.constants import NONE
from csp.decorators import csp
from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from utskick import inkorg as inkorgen
from utskick import services
from utskick.forms import UtskicksvalForm
from utskick.models import Notis

PER_SIDA = 25


@require_http_methods(["GET", "POST"])
def val(request):
    form = UtskicksvalForm(request.POST or None, instance=services.valet(request.user))
    if request.method == "POST" and form.is_valid():
        services.spara_val(request.user, **form.cleaned_data)
        messages.success(request, "Sparat. Valet gäller alla era överenskommelser.")
        return redirect("utskick:val")
    return render(request, "utskick/val.html", {"form": form})


@require_GET
def mina(request):
    """What the portal has told the person, and how each mail went."""
    rows = Notis.objects.filter(mottagare=request.user).select_related("mejl")
    sida = Paginator(rows, PER_SIDA).get_page(request.GET.get("sida"))
    return render(request, "utskick/mina.html", {"sida": sida})


def _bara_prov():
    if not (settings.PORTAL_DEMO or settings.DEBUG):
        raise Http404("Sidan finns inte.")


@require_GET
def inkorg(request):
    _bara_prov()
    sida = Paginator(inkorgen.alla(), PER_SIDA).get_page(request.GET.get("sida"))
    return render(request, "utskick/inkorg.html", {"sida": sida})


@require_GET
def brev(request, nyckel):
    return render(request, "utskick/brev.html", {"brev": _hamta(nyckel)})


@require_GET
@csp({"default-src": [NONE], "form-action": [NONE], "base-uri": [NONE], "frame-ancestors": [NONE], "sandbox": True})
def brev_html(request, nyckel):
    """The mail's html as it was sent, closed in: no script, no forms, no request to anywhere."""
    found = _hamta(nyckel)
    if not found.html:
        raise Http404("Mejlet har ingen html.")
    return HttpResponse(found.html)


def _hamta(nyckel):
    _bara_prov()
    found = inkorgen.ett(nyckel)
    if found is None:
        raise Http404("Mejlet finns inte.")
    return found
