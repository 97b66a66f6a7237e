"""Say that what is written about an initiative still holds."""

from django.db import transaction
from django.utils import timezone

from insatser.services.ratt import lock_for


@transaction.atomic
def bekrafta(insats, *, av):
    """ "Uppgifterna stämmer fortfarande": who said so and when. Nothing else changes, so whoever has the form open
    meets no conflict."""
    locked = lock_for(insats, av)
    locked.bekraftad_at = timezone.now()
    locked.bekraftad_av = av
    locked.save(update_fields=["bekraftad_at", "bekraftad_av"])
    return locked
