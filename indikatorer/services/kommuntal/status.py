"""Where a year's distribution stands: read under lock, and written only here."""

from django.core.exceptions import PermissionDenied

from indikatorer import permissions
from indikatorer.models import OMGANGENS_GANG, Anvisningsomgang
from indikatorer.services.kommuntal.fel import OtillatetSteg
from sok.services.ratt import require_open


def las(omgang):
    """The round, fresh and locked, so that those who change it come one after the other. Needs a transaction."""
    rows = Anvisningsomgang.objects.select_for_update(of=("self",)).select_related("overenskommelse__lan")
    return rows.get(pk=omgang.pk)


def las_for_strateg(omgang, av):
    """The locked round, when the person may distribute and the agreement is not closed."""
    locked = las(omgang)
    require_strategist(av, locked.overenskommelse)
    return locked


def require_strategist(av, overenskommelse):
    require_open(overenskommelse)
    if not permissions.can_fordela_kommuntal(av, overenskommelse):
        raise PermissionDenied


def byt_lage(omgang, lage, **falt):
    """Move a locked round to another state, with what belongs to the step. The history says who and when."""
    if lage not in OMGANGENS_GANG.get(omgang.lage, ()):
        raise OtillatetSteg(omgang, lage)
    for name, value in {"lage": lage, **falt}.items():
        setattr(omgang, name, value)
    omgang.save(update_fields=["lage", *falt])
    return omgang
