"""All indicators of the agreement, per sub-goal and area."""

from django.shortcuts import render

from indikatorer import permissions
from indikatorer.services.fragor import har_fragor
from indikatorer.services.inkorg import andringar
from indikatorer.services.oversikt import oversikt
from indikatorer.views import lista_ord
from sok.models import Geografi
from sok.permissions import egna_organisationer
from sok.views import hamta_overenskommelse


def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    kommun = own_municipality(request.user, overenskommelse)
    found = oversikt(overenskommelse, request.datum, kommun=kommun.kod if kommun else None)
    context = {
        "grupper": lista_ord.grupperade(found, overenskommelse),
        "kommun": kommun,
        "demo": any(rad.demo for rad in found.indikatorer),
        "antal_andringar": andringar(overenskommelse).osedda(overenskommelse).count(),
        "har_fragor": har_fragor(overenskommelse),
        "kan_skota": permissions.can_skota_indikatorer(request.user, overenskommelse),
    }
    return render(request, "indikatorer/lista.html", context)


def own_municipality(user, overenskommelse):
    """The municipality in the county that the person speaks for, if any."""
    mine = egna_organisationer(user, overenskommelse)
    return Geografi.objects.kommuner_i(overenskommelse.lan).filter(organisationer__in=mine).ordered().first()
