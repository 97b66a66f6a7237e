"""Who may see and do what around meetings, decisions and minutes."""

from django.utils import timezone

from sok.models import Overenskommelse, Roll
from sok.permissions import har_roll

PREPARING = (Roll.LANSSTRATEG, Roll.BEREDNING)
DECIDING = (Roll.LANSSTRATEG, Roll.BEREDNING, Roll.FORUMLEDAMOT)
ANSWERING = (Roll.LANSSTRATEG, Roll.FORUMLEDAMOT, Roll.KOMMUNHANDLAGGARE, Roll.BEHORIG, Roll.BEREDNING)


def ser_utkast_roller():
    """Those who prepare a meeting see its draft."""
    return PREPARING


def ser_sekretess_roller():
    """Those who prepare or decide see what may be confidential."""
    return DECIDING


def avtal_dar(user, roller):
    """The agreements in which the person has one of the roles today: a subquery for `visible_to`."""
    return Overenskommelse.objects.filter(
        medlemskap__user=user.pk,
        medlemskap__roll__in=roller,
        medlemskap__giltighet__contains=timezone.localdate(),
    )


def ser_sekretess(user, overenskommelse):
    return har_roll(user, overenskommelse, *DECIDING)


def can_leda(user, overenskommelse):
    """Makes meetings and decisions and writes the minutes."""
    return har_roll(user, overenskommelse, Roll.LANSSTRATEG)


def can_bereda(user, overenskommelse):
    """Accepts, parks and declines what is proposed."""
    return har_roll(user, overenskommelse, *PREPARING)
