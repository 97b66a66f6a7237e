"""A granting authority's own limits and reminders, set by its officers."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from sok.services.ratt import require_open
from statsbidrag import permissions
from statsbidrag.models import Redovisningsregler


@transaction.atomic
def spara_regler(overenskommelse, myndighet, *, av, **varden):
    """Write the authority's rules. What a case copied when it was opened stays as it was there."""
    require_open(overenskommelse)
    if not permissions.myndigheter(av, overenskommelse).filter(pk=myndighet.pk).exists():
        raise PermissionDenied
    regler, _ = Redovisningsregler.objects.select_for_update().get_or_create(beviljande=myndighet)
    for falt, varde in varden.items():
        setattr(regler, falt, varde)
    regler.full_clean()
    regler.save()
    return regler
