"""What an initiative has led to, kept by those who may change the initiative."""

from django.db import transaction

from insatser.services.ratt import lock_for, touch


@transaction.atomic
def spara_utfall(insats, utfall, *, av):
    """Store a new or changed outcome and mark the initiative as changed."""
    locked = lock_for(insats, av)
    utfall.insats = locked
    utfall.save()
    touch(locked, av)
    return utfall


@transaction.atomic
def ta_bort_utfall(insats, utfall, *, av):
    """Remove an outcome; its text stays in the history."""
    locked = lock_for(insats, av)
    utfall.delete()
    touch(locked, av)
    return locked
