"""The inbox of changed values."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from indikatorer import permissions
from indikatorer.models import Vardeandring


def andringar(overenskommelse):
    """Changes to the indicators that the agreement is read with, latest first."""
    mine = Vardeandring.objects.filter(
        serie__indikator__delmalskopplingar__delmal__omrade__overenskommelse=overenskommelse
    )
    return with_values(mine.distinct())


def with_values(changes):
    return changes.select_related(
        "serie__indikator", "tidigare__geografi", "tidigare__grupp", "nytt", "sedd_av"
    ).order_by("-created_at", "-pk")


@transaction.atomic
def markera_sedda(overenskommelse, *, av):
    """Take the agreement's changes off the list of new ones. Returns how many were new."""
    if not permissions.can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    mine = andringar(overenskommelse).osedda().values_list("pk", flat=True)
    return Vardeandring.objects.filter(pk__in=list(mine)).update(sedd=timezone.now(), sedd_av=av)
