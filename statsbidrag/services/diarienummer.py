"""Case numbers are mirrored from the authority's register: their form is checked, and the same twice is told."""

import re

from core import svenska
from statsbidrag.models import Bidrag
from statsbidrag.models.ansokan import DIARIENUMMER


def ratt_form(diarienummer):
    """Nothing, or a number of the authority's form."""
    return not diarienummer or re.fullmatch(DIARIENUMMER, diarienummer) is not None


def fler_med_samma(bidrag):
    """The sentence about other grants of the authority with the same case number; empty when there are none."""
    if not bidrag.diarienummer:
        return ""
    andra = Bidrag.objects.filter(beviljande=bidrag.beviljande_id, diarienummer=bidrag.diarienummer)
    titlar = list(andra.exclude(pk=bidrag.pk).values_list("titel", flat=True))
    if not titlar:
        return ""
    return f"Diarienumret {bidrag.diarienummer} står också på {svenska.lista([f'”{titel}”' for titel in titlar])}."
