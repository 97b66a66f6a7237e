"""Representatives: who sits in an organ for an organisation, who takes over and when it ends."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from core.svenska import datum
from sok import permissions
from sok.forms.uppdrag import AvslutaForm, BytForm, UtseForm
from sok.models import Organisation, Uppdrag
from sok.services import organ, uppdrag
from sok.services.ratt import require_open, visad_dag
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted, visa_eller_gor, writes
from sok.views.parter import part_url

SAKNAS = "Sidan finns inte, eller så har ni inte behörighet att se den."


def _oppna(request, slug):
    """The agreement, for those who name somebody's representatives; open until it is closed."""
    overenskommelse = hamta_overenskommelse(request, slug)
    if permissions.utser_for(request.user, overenskommelse) == set():
        raise PermissionDenied
    require_open(overenskommelse)
    return overenskommelse


def _kraver(request, overenskommelse, organisation):
    if not permissions.can_utse(request.user, overenskommelse, organisation.pk):
        raise PermissionDenied


@writes
def utse(request, slug, nyckel):
    """A new seat for the organisation of the address; a co-opted one need not be a party."""
    overenskommelse = _oppna(request, slug)
    organisation = get_object_or_404(Organisation, nyckel=nyckel)
    _kraver(request, overenskommelse, organisation)
    form = UtseForm(
        posted(request),
        organ=organ.namngivna(overenskommelse, visad_dag(overenskommelse)),
        konton=uppdrag.konton(overenskommelse, organisation),
        initial={"organ": request.GET.get("organ", "")},
    )

    def gor(form):
        rad = uppdrag.utse(form.valt_organ, organisation, av=request.user, **form.uppgifter)
        return _klart(rad, form.valt_organ.namn, rad.fran)

    return visa_eller_gor(
        request,
        form,
        gor,
        till=_tillbaka(overenskommelse, organisation),
        rubrik=f"Utse företrädare för {organisation}",
        rubrik_kort="Utse företrädare",
        knapp="Utse",
    )


def _klart(rad, organnamn, fran):
    return f"{rad.namn or rad.organisation} är {rad.get_roll_display().lower()} i {organnamn} från {datum(fran)}."


def _tillbaka(overenskommelse, organisation):
    """The party's page, or the list for an organisation that has never been a party."""
    if organisation.anslutningar.filter(overenskommelse=overenskommelse).exists():
        return part_url(overenskommelse, organisation)
    return overenskommelse.get_absolute_url()


def _platsen(request, slug, pk):
    overenskommelse = _oppna(request, slug)
    rows = Uppdrag.objects.filter(organ__overenskommelse=overenskommelse).select_related("organ", "organisation")
    rad = get_object_or_404(rows, pk=pk)
    _kraver(request, overenskommelse, rad.organisation)
    rad.organ.overenskommelse = overenskommelse
    version = rad.organ.version(visad_dag(overenskommelse))
    if version is None:
        raise Http404(SAKNAS)
    return overenskommelse, rad, version.namn


@writes
def byt(request, slug, pk):
    overenskommelse, rad, organnamn = _platsen(request, slug, pk)
    konton = uppdrag.konton(overenskommelse, rad.organisation)
    form = BytForm(posted(request), konton=konton, initial={"befattning": rad.befattning, "sett": rad.till})

    def gor(form):
        ny = uppdrag.byt(rad, av=request.user, **form.uppgifter)
        return _klart(ny, organnamn, form.cleaned_data["fran"])

    return visa_eller_gor(
        request,
        form,
        gor,
        till=_tillbaka(overenskommelse, rad.organisation),
        rubrik=f"Byt person i {organnamn}",
        rubrik_kort="Byt person",
        ingress=_nu(rad),
        knapp="Byt person",
    )


def _nu(rad):
    who = rad.namn or rad.befattning or "ingen namngiven"
    return f"{rad.get_roll_display()} för {rad.organisation}. Nu: {who}."


@writes
def avsluta(request, slug, pk):
    overenskommelse, rad, organnamn = _platsen(request, slug, pk)
    form = AvslutaForm(posted(request), initial={"sett": rad.till})

    def gor(form):
        uppdrag.avsluta(rad, av=request.user, **form.cleaned_data)
        return f"Platsen i {organnamn} slutar {datum(form.cleaned_data['sista_dag'])}."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=_tillbaka(overenskommelse, rad.organisation),
        rubrik=f"Avsluta platsen i {organnamn}",
        rubrik_kort="Avsluta platsen",
        ingress=_nu(rad),
        knapp="Avsluta platsen",
    )
