"""Who may. Values are public figures: whoever may see the agreement may see its indicators."""

from sok.models import Roll
from sok.permissions import har_roll


def can_skota_indikatorer(user, overenskommelse):
    """Start a pull, and take changed values off the list of new ones."""
    return har_roll(user, overenskommelse, Roll.LANSSTRATEG)
