"""Who may. Values are public figures: whoever may see the agreement may see its indicators."""

from sok.models import Roll
from sok.permissions import har_roll


def can_skota_indikatorer(user, overenskommelse):
    """Start a pull, and take changed values off the list of new ones."""
    return har_roll(user, overenskommelse, Roll.LANSSTRATEG)


def can_besvara_fragor(user, overenskommelse):
    """Write a year's answers to the follow-up questions."""
    return har_roll(user, overenskommelse, Roll.LANSSTRATEG, Roll.BEREDNING)
