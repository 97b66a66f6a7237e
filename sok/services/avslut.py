"""When the agreement ends and its follow-up closes: the strategist sets the days, never backwards in time."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core.oprecist import OprecistDatum
from core.svenska import datum
from sok import permissions
from sok.models import Lage, Tidslinjepost
from sok.services import fel
from sok.services.ratt import lock, require_open


@transaction.atomic
def satt_slut(overenskommelse, *, av, slutdatum, uppfoljning_till=None, skal="", sett=None):
    """Set the last day and the day when follow-up closes; each change is told in the agreement's history.

    After the last day it can only be moved forward, to today or later, and with a reason: that opens the structure
    again. `sett` is the pair of days as the person saw them.
    """
    if not permissions.can_andra_struktur(av, overenskommelse):
        raise PermissionDenied
    avtal = lock(overenskommelse)
    require_open(avtal)
    fore = (avtal.slutdatum, avtal.uppfoljning_till)
    if sett is not None and sett != fore:
        raise fel.AndradUnderTiden
    _check(avtal, slutdatum, uppfoljning_till, skal)
    avtal.slutdatum, avtal.uppfoljning_till = slutdatum, uppfoljning_till
    avtal.save(update_fields=["slutdatum", "uppfoljning_till"])
    for text in _andringar(fore, (slutdatum, uppfoljning_till), skal):
        _beratta(avtal, text)
    return avtal


def _check(avtal, slutdatum, uppfoljning_till, skal):
    today = timezone.localdate()
    if uppfoljning_till and (slutdatum is None or uppfoljning_till < slutdatum):
        raise fel.UppfoljningenForeSlutet
    moved = slutdatum != avtal.slutdatum
    if moved and slutdatum and slutdatum < max(today, avtal.startdatum):
        raise fel.BakatITiden
    if moved and avtal.lage() == Lage.LOPT_UT and not skal.strip():
        raise fel.SkalTillForlangning
    if uppfoljning_till != avtal.uppfoljning_till and uppfoljning_till and uppfoljning_till < today:
        raise fel.BakatITiden


def _andringar(fore, efter, skal):
    because = f": {skal.strip()}" if skal.strip() else ""
    if fore[0] != efter[0]:
        yield f"Överenskommelsens sista dag sattes till {_dag(efter[0])}{because}"
    if fore[1] != efter[1]:
        yield f"Uppföljningens sista dag sattes till {_dag(efter[1])}"


def _dag(dag):
    return datum(dag) if dag else "ingen bestämd dag"


def _beratta(avtal, text):
    idag = timezone.localdate()
    nar = OprecistDatum(idag.year, idag.month, idag.day)
    Tidslinjepost.objects.get_or_create(overenskommelse=avtal, nar=nar, text=text)
