"""The only writer of an initiative's status."""

from django.db import transaction

from insatser.models import OVERGANGAR, Insatsstatus, InsatsStatusbyte
from insatser.models.statusbyte import kraver_skal
from insatser.services.fel import SkalSaknas, Statusbytesfel
from insatser.services.ratt import lock_for, touch


def mojliga_byten(insats):
    """The statuses that may follow, in the order of life."""
    return [status for status in Insatsstatus if status in OVERGANGAR[insats.status]]


@transaction.atomic
def byt_status(insats, till, *, av, skal=""):
    """Move to the status, and log who, when, from what and why; SkalSaknas when it needs a reason."""
    locked = lock_for(insats, av)
    if till not in OVERGANGAR[locked.status]:
        raise Statusbytesfel
    if kraver_skal(locked.status, till) and not skal.strip():
        raise SkalSaknas
    InsatsStatusbyte.objects.create(insats=locked, fran=locked.status, till=till, skal=skal.strip(), av=av)
    locked.status = till
    touch(locked, av, "status")
    return locked
