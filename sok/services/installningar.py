"""What the strategist decides about how an agreement is kept up to date."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from sok import permissions
from sok.services.ratt import lock_open


@transaction.atomic
def satt_uppdateras_var(overenskommelse, manader, *, av):
    """How many months an initiative may stand before someone is asked; open as long as the follow-up is."""
    if not permissions.ar_lansstrateg(av, overenskommelse):
        raise PermissionDenied
    avtal = lock_open(overenskommelse)
    avtal.uppdateras_var = manader
    avtal.save(update_fields=["uppdateras_var"])
    return avtal
