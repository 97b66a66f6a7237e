"""Content that nothing points at any more: the files of drafts that were removed, and those taken out of one.

What is part of the change history is pointed at by it, and stays.
"""

import datetime

import pgtrigger
from django.db import transaction
from django.utils import timezone

from filer.models import Fil
from filer.services import hall_lagret

# Whoever has just stored a file gets to point at it.
ALDER = datetime.timedelta(days=1)


def utan_agare(nu=None):
    """Files that no row of any table points at, a day after they came."""
    rows = Fil.objects.filter(uppladdad_at__lt=(nu or timezone.now()) - ALDER)
    for relation in Fil._meta.get_fields(include_hidden=True):
        if relation.auto_created and relation.is_relation and not relation.concrete:
            pointing = relation.field.model._base_manager.filter(**{f"{relation.field.name}__isnull": False})
            rows = rows.exclude(pk__in=pointing.values(relation.field.attname))
    return rows


@transaction.atomic
def gallra(nu=None):
    """Remove them, rows and content; how many. Nothing while somebody is storing a file: tomorrow is soon enough."""
    if not hall_lagret(ensam=True):
        return 0
    rows = list(utan_agare(nu))
    with pgtrigger.ignore("filer.Fil:fil_andras_inte"):
        Fil.objects.filter(pk__in=[fil.pk for fil in rows]).delete()
    kvar = set(Fil.objects.filter(innehall__in=[f.innehall.name for f in rows]).values_list("innehall", flat=True))
    for name in {fil.innehall.name for fil in rows} - kvar:
        rows[0].innehall.storage.delete(name)
    return len(rows)
