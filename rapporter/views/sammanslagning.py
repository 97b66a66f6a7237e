"""An organisation goes up in another: choose, see what moves, confirm."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from core.svenska import datum
from rapporter.services import sammanslagning
from sok import permissions
from sok.forms.parter import SammanslagningForm
from sok.models import Organisation
from sok.services import fel
from sok.services.ratt import require_open
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted, require, writes


@writes
def sla_ihop(request, slug, nyckel):
    overenskommelse = hamta_overenskommelse(request, slug)
    require(permissions.can_andra_struktur(request.user, overenskommelse))
    require_open(overenskommelse)
    rows = Organisation.objects.filter(anslutningar__overenskommelse=overenskommelse).distinct()
    organisation = get_object_or_404(rows, nyckel=nyckel)
    form = SammanslagningForm(posted(request), organisation=organisation)
    if request.method == "POST" and form.is_valid():
        try:
            return _nasta_steg(request, overenskommelse, organisation, form)
        except fel.Last:
            raise
        except fel.SokFel as reason:
            form.add_error(None, str(reason))
    context = {"form": form, "organisation": organisation}
    return render(request, "rapporter/sammanslagning.html", context)


def _nasta_steg(request, overenskommelse, organisation, form):
    """The first time what would move is shown; when that has been confirmed it is done."""
    val = {"till_organisation": form.cleaned_data["till"], "fran": form.cleaned_data["fran"]}
    if "bekraftad" not in request.POST:
        utfall = sammanslagning.forhandsgranska(organisation, **val, av=request.user)
        return render(request, "rapporter/sammanslagning_bekrafta.html", _bekraftelse(organisation, val, utfall))
    sammanslagning.sla_ihop(organisation, **val, av=request.user)
    messages.success(request, f"{organisation} har gått upp i {val['till_organisation']} från {datum(val['fran'])}.")
    return redirect(reverse("rapporter:part", args=[overenskommelse.slug, val["till_organisation"].nyckel]))


def _bekraftelse(organisation, val, utfall):
    return {
        "organisation": organisation,
        "till": val["till_organisation"],
        "fran": val["fran"],
        "flyttas": sorted(utfall.flyttat.items()),
        "star_kvar": sorted(utfall.kvar.items()),
        "avtal": utfall.avtal,
        "falt": {
            "till": val["till_organisation"].pk,
            "fran": val["fran"].isoformat(),
            "bekraftad": "1",
        },
        "punkter": [
            f"{organisation} är part till dagen före {datum(val['fran'])} och ingår sedan i den andra.",
            "Gamla länkar leder till den nya sidan. Protokoll, inlämningar och händelser ändras inte.",
        ],
    }
