"""Pulls whose process is gone: they stand as going on, and nobody has the source's turn."""

from django.db import transaction
from django.utils import timezone

from indikatorer.models import Hamtning, Hamtningstillstand
from indikatorer.services.hamtning import turn

AVBROTS = "Hämtningen avbröts innan den var klar. Ingenting sparades."


def as_they_are(pulls):
    """The pulls, where one that nobody works on is told as failed, before anyone has closed it. Stores nothing."""
    going = [pull for pull in pulls if pull.tillstand == Hamtningstillstand.PAGAR]
    held = turn.taken() if going else ()
    # Asked again afterwards: one that was done in between has said so before it let go.
    left = Hamtning.objects.filter(
        pk__in=[pull.pk for pull in going if pull.kalla not in held], tillstand=Hamtningstillstand.PAGAR
    )
    gone = set(left.values_list("pk", flat=True)) if going else ()
    for pull in going:
        if pull.pk in gone:
            pull.tillstand, pull.fel = Hamtningstillstand.MISSLYCKAD, AVBROTS
    return pulls


def close(kalla):
    """Store that the source's unfinished pulls failed. For the one whose turn it is: nobody else works on them."""
    left = Hamtning.objects.filter(kalla=kalla, tillstand=Hamtningstillstand.PAGAR)
    left.update(tillstand=Hamtningstillstand.MISSLYCKAD, fel=AVBROTS, avslutad=timezone.now())


def close_all():
    """Close those of every source that nobody pulls from."""
    left = Hamtning.objects.filter(tillstand=Hamtningstillstand.PAGAR).order_by().values_list("kalla", flat=True)
    for kalla in set(left):
        with transaction.atomic():
            if turn.free(kalla):
                close(kalla)
