"""All indicators of the agreement, per sub-goal."""

from django.shortcuts import render

from indikatorer import permissions, services
from indikatorer.services.fragor import har_fragor
from indikatorer.services.inkorg import andringar
from indikatorer.views import ord
from sok.models import Geografi
from sok.permissions import egna_organisationer
from sok.views import hamta_overenskommelse


def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    kommun = own_municipality(request.user, overenskommelse)
    rader = services.oversikt_rader(overenskommelse, request.datum, kommun=kommun.kod if kommun else None)
    context = {
        "grupper": ord.grupperade(rader, overenskommelse),
        "kommun": kommun,
        "demo": any(rad.demo for delmal in rader for rad in delmal.indikatorer),
        "antal_andringar": andringar(overenskommelse).osedda().count(),
        "har_fragor": har_fragor(overenskommelse),
        "kan_skota": permissions.can_skota_indikatorer(request.user, overenskommelse),
    }
    return render(request, "indikatorer/lista.html", context)


def own_municipality(user, overenskommelse):
    """The municipality in the county that the person speaks for, if any."""
    mine = egna_organisationer(user, overenskommelse)
    return Geografi.objects.kommuner_i(overenskommelse.lan).filter(organisationer__in=mine).ordered().first()
