"""The inbox of changed values."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from indikatorer import permissions


@transaction.atomic
def markera_sedd(andringar, overenskommelse, *, av):
    """Take changes off the list of new ones. Returns how many were new."""
    if not permissions.can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    return andringar.osedda().update(sedd=timezone.now(), sedd_av=av)
