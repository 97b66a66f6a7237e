"""How often the same thing is said: at once, then after 7, 14 and 28 days, then every 28.

A thing is known by its key, never by a text with a date in it: "3 dagar försenat" is another text every day, and a
reminder that is counted by its text is either sent daily or never.
"""

from django.db.models import F
from django.utils import timezone

from utskick.models import Paminnelse

# What waits in Mitt arbete is known by keys that begin so.
ARBETE = "arbete:"
# Days from one time to the next; the last one goes on.
MELLANRUM = (7, 14, 28)


def paminnelser_att_sanda(user, nycklar, nu):
    """Those of the keys that the person has not been told, or that it is time to say again, in the order given."""
    known = {row.nyckel: row for row in Paminnelse.objects.filter(mottagare=user, nyckel__in=list(nycklar))}
    return [nyckel for nyckel in nycklar if nyckel not in known or _ar_dags(known[nyckel], nu)]


def _ar_dags(row, nu):
    """Counted in days, so that a mail a quarter of an hour earlier than last time still goes."""
    passed = timezone.localdate(nu) - timezone.localdate(row.senast_at)
    return passed.days >= MELLANRUM[min(row.ganger, len(MELLANRUM)) - 1]


def bokfor_paminnelse(user, nycklar, nu):
    """Say that the person has been told of each, once more."""
    known = Paminnelse.objects.filter(mottagare=user, nyckel__in=list(nycklar))
    told_before = set(known.values_list("nyckel", flat=True))
    known.update(senast_at=nu, ganger=F("ganger") + 1)
    Paminnelse.objects.bulk_create(
        Paminnelse(mottagare=user, nyckel=nyckel, forst_at=nu, senast_at=nu)
        for nyckel in dict.fromkeys(nycklar)
        if nyckel not in told_before
    )


def glom_andra(user, nycklar, prefix):
    """A thing that is done is forgotten, so that a new one of the kind starts over. Only keys with the prefix."""
    Paminnelse.objects.filter(mottagare=user, nyckel__startswith=prefix).exclude(nyckel__in=list(nycklar)).delete()
