"""What a year change begins with: the agreement locked, its strategist, and a year that the agreement reaches."""

from django.core.exceptions import PermissionDenied

from insatser.services.fel import UtanforOverenskommelsen
from insatser.services.ratt import require_open
from sok.models import Overenskommelse
from sok.permissions import ar_lansstrateg


def require_inom_perioden(overenskommelse, artal):
    """No plan is made for a year that begins after the agreement's last day: it belongs to the successor."""
    slut = overenskommelse.slutdatum
    if slut and artal > slut.year:
        raise UtanforOverenskommelsen(overenskommelse, artal)


def lock_for_arsskifte(overenskommelse, av):
    """The agreement's row, so that two year changes come one after the other. Not its key: whoever writes an
    initiative meanwhile only needs that, and would otherwise wait for us while we wait for them."""
    require_open(overenskommelse)
    if not ar_lansstrateg(av, overenskommelse):
        raise PermissionDenied
    rows = Overenskommelse.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("samordnare").get(pk=overenskommelse.pk)
