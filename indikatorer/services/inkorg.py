"""The inbox of changed values."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from indikatorer import permissions
from indikatorer.models import Indikator, Vardeandring


def andringar(overenskommelse, *, typ="", nyckel="", bara_nya=False):
    """Changes to the indicators that the agreement reads, latest first; of one kind, of one indicator, or new ones."""
    mine = Indikator.objects.for_overenskommelse(overenskommelse)
    rows = Vardeandring.objects.filter(serie__indikator__in=mine)
    if typ:
        rows = rows.filter(typ=typ)
    if nyckel:
        rows = rows.filter(serie__indikator__nyckel=nyckel)
    return with_values(rows.osedda() if bara_nya else rows)


def with_values(changes):
    return changes.select_related(
        "serie__indikator", "tidigare__geografi", "tidigare__grupp", "nytt", "sedd_av"
    ).order_by("-created_at", "-pk")


@transaction.atomic
def markera_sedda(overenskommelse, *, av, andring=None):
    """Take the agreement's changes, or one of them, off the list of new ones. Returns how many were new."""
    if not permissions.can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    mine = andringar(overenskommelse, bara_nya=True)
    if andring is not None:
        mine = mine.filter(pk=andring)
    return Vardeandring.objects.filter(pk__in=list(mine.values_list("pk", flat=True))).update(
        sedd=timezone.now(), sedd_av=av
    )
