"""What every change of the structure begins with: the agreement locked, open for it, and the person's right."""

from django.core.exceptions import PermissionDenied

from sok import permissions
from sok.models import Lage, Overenskommelse
from sok.services.fel import OverenskommelsenAvslutad, StrukturenLast, UtanforPerioden


def require_open(overenskommelse):
    """Follow-up, meetings and seats are written until the agreement is closed, also after it has run out."""
    if overenskommelse.lage() == Lage.AVSLUTAD:
        raise OverenskommelsenAvslutad


def require_structure_open(overenskommelse):
    """Parties, organs, goals and text are written only while the agreed period runs or has not begun."""
    require_open(overenskommelse)
    if not overenskommelse.struktur_oppen:
        raise StrukturenLast(overenskommelse)


def require_within_period(overenskommelse, dag):
    """Nothing of the structure begins before the agreement does or after its last day."""
    if dag < overenskommelse.startdatum or (overenskommelse.slutdatum and dag > overenskommelse.slutdatum):
        raise UtanforPerioden(overenskommelse)


def lock(overenskommelse):
    """The agreement's row, locked and fresh: changes of one agreement come one after the other. Not its key: whoever
    writes something else of the agreement meanwhile only needs that, and would otherwise wait for us while we wait for
    them."""
    rows = Overenskommelse.objects.select_for_update(of=("self",), no_key=True).select_related("samordnare")
    return rows.get(pk=overenskommelse.pk)


def lock_open(overenskommelse):
    """The locked agreement, when it is not closed."""
    locked = lock(overenskommelse)
    require_open(locked)
    return locked


def visad_dag(overenskommelse):
    """The day whose parties, organs and subregions are shown and changed: today, or the nearest day of the agreed
    period."""
    return max(permissions.strukturdag(overenskommelse), overenskommelse.startdatum)


def lock_structure(overenskommelse, av):
    """The locked agreement, when its strategist may change the structure now."""
    if not permissions.can_andra_struktur(av, overenskommelse):
        raise PermissionDenied
    locked = lock(overenskommelse)
    require_structure_open(locked)
    return locked
