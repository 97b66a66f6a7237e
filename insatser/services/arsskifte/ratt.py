"""What a year change begins with: the agreement locked, its strategist, and a year that the agreement reaches."""

from django.core.exceptions import PermissionDenied

from insatser.services.fel import UtanforOverenskommelsen
from insatser.services.ratt import require_open
from sok.permissions import ar_lansstrateg
from sok.services.ratt import lock


def require_inom_perioden(overenskommelse, artal):
    """No plan is made for a year that begins after the agreement's last day: it belongs to the successor."""
    slut = overenskommelse.slutdatum
    if slut and artal > slut.year:
        raise UtanforOverenskommelsen(overenskommelse, artal)


def lock_for_arsskifte(overenskommelse, av):
    """The agreement's row, so that two year changes come one after the other."""
    require_open(overenskommelse)
    if not ar_lansstrateg(av, overenskommelse):
        raise PermissionDenied
    return lock(overenskommelse)
