"""Papers of an item: added, described and taken away until the minutes are attested."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from filer.services import ta_emot
from forum import permissions
from forum.models import Mote, Motesstatus, Underlag
from forum.services.fel import MotetStangt
from forum.services.protokoll import krav_skrivbart


@transaction.atomic
def lagg_till(punkt, *, av, titel, upload=None, lank="", sekretess=False):
    """A file or a link. FilFel says what is wrong with a file; the item's own confidentiality covers its papers."""
    _krav_skriva(punkt.mote, av)
    fil = ta_emot(upload, av=av) if upload else None
    return Underlag.objects.create(
        punkt=punkt, titel=titel or (fil.namn if fil else lank)[:200], fil=fil, lank=lank, sekretess=sekretess
    )


@transaction.atomic
def andra(underlag, *, av, titel, sekretess):
    _krav_skriva(underlag.punkt.mote, av)
    underlag.titel = titel
    underlag.sekretess = sekretess
    underlag.save(update_fields=["titel", "sekretess"])
    return underlag


@transaction.atomic
def ta_bort(underlag, *, av):
    """The paper leaves the item; the file stays stored, since it may be a paper elsewhere too."""
    _krav_skriva(underlag.punkt.mote, av)
    underlag.delete()


def _krav_skriva(mote, av):
    if not permissions.can_leda(av, mote.overenskommelse):
        raise PermissionDenied
    fresh = Mote.objects.select_for_update(of=("self",)).get(pk=mote.pk)
    if fresh.status == Motesstatus.INSTALLT:
        raise MotetStangt(fresh)
    krav_skrivbart(fresh)
