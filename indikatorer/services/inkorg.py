"""The inbox of changed values. The changes are everyone's; which of them are new is each agreement's own."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from indikatorer import permissions
from indikatorer.models import Indikator, SeddAndring, Vardeandring


def andringar(overenskommelse, *, typ="", nyckel="", bara_nya=False):
    """Changes to the indicators that the agreement reads, latest first; of one kind, of one indicator, or those new to
    the agreement. Each has `sedd`: when the agreement took it off its list of new ones, or None."""
    mine = Indikator.objects.for_overenskommelse(overenskommelse)
    rows = Vardeandring.objects.filter(serie__indikator__in=mine)
    if typ:
        rows = rows.filter(typ=typ)
    if nyckel:
        rows = rows.filter(serie__indikator__nyckel=nyckel)
    if bara_nya:
        rows = rows.osedda(overenskommelse)
    return with_values(rows.med_sedd(overenskommelse))


def with_values(changes):
    return changes.select_related("serie__indikator", "tidigare__geografi", "tidigare__grupp", "nytt").order_by(
        "-created_at", "-pk"
    )


@transaction.atomic
def markera_sedda(overenskommelse, *, av, andring=None):
    """Take the agreement's changes, or one of them, off its list of new ones. Returns how many were new."""
    if not permissions.can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    mine = andringar(overenskommelse, bara_nya=True)
    if andring is not None:
        mine = mine.filter(pk=andring)
    marks = [
        SeddAndring(andring_id=pk, overenskommelse=overenskommelse, sedd_av=av)
        for pk in mine.values_list("pk", flat=True)
    ]
    return len(SeddAndring.objects.bulk_create(marks, ignore_conflicts=True))


def for_over(fran, till):
    """What an agreement has seen is not new to the one that follows it. Asked for again, it marks what is new since."""
    rows = fran.sedda_andringar.values("andring_id", "sedd", "sedd_av_id")
    marks = [SeddAndring(overenskommelse=till, **rad) for rad in rows]
    SeddAndring.objects.bulk_create(marks, ignore_conflicts=True)
