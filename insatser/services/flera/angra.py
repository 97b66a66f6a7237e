"""Take a change of many back: exactly those that nobody has changed since; the others are named."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core import svenska
from insatser import permissions
from insatser.models import Insats, Massandring
from insatser.services.fel import RedanAngrad
from insatser.services.flera.andringar import ANDRINGAR
from insatser.services.flera.genomfor import lock_in_order
from insatser.services.ratt import require_open


@dataclass
class Angrande:
    """`gar` are the remembered rows that go back, `gar_inte` the others with the reason: (row, words)."""

    gar: list
    gar_inte: list


def lage_for_angrande(massandring, *, av):
    """What undoing would do now. Three questions."""
    remembered = {rad["pk"]: rad for rad in massandring.rader}
    rows = Insats.alla.filter(pk__in=remembered)
    now = {row.pk: row for row in rows.select_related("updated_by")}
    may = permissions.editable(av, massandring.overenskommelse, rows)
    result = Angrande([], [])
    for pk, rad in remembered.items():
        if why := _hinder(now.get(pk), rad, pk in may):
            result.gar_inte.append((rad, why))
        else:
            result.gar.append(rad)
    return result


def _hinder(insats, rad, may):
    if insats is None or insats.borttagen_at:
        return "Insatsen är borttagen."
    if insats.revision != rad["revision"]:
        who = f" av {insats.updated_by}" if insats.updated_by_id else ""
        return f"Ändrad sedan dess{who} {svenska.tidpunkt(insats.updated_at)}."
    return "" if may else "Ni kan inte ändra den längre."


@transaction.atomic
def angra(massandring, *, av):
    """Restore and say so in the log; RedanAngrad when it has been done. What went back for none is not undone. Returns
    (Massandring, Angrande)."""
    locked = (
        Massandring.objects.select_for_update(of=("self",)).select_related("overenskommelse").get(pk=massandring.pk)
    )
    if locked.av_id != av.pk:
        raise PermissionDenied
    if locked.angrad_at:
        raise RedanAngrad
    require_open(locked.overenskommelse)
    lock_in_order(Insats.alla.filter(pk__in=[rad["pk"] for rad in locked.rader]))
    result = lage_for_angrande(locked, av=av)
    kind = ANDRINGAR[locked.falt]
    skal = f"Ändringen av flera insatser {svenska.tidpunkt(locked.at)} ångrades."
    insatser = Insats.objects.select_related("overenskommelse").in_bulk([rad["pk"] for rad in result.gar])
    for rad in result.gar:
        kind.aterstall(insatser[rad["pk"]], rad["fore"], av, skal)
    if result.gar:
        locked.angrad_at, locked.angrad_av = timezone.now(), av
        locked.save(update_fields=["angrad_at", "angrad_av"])
    return locked, result
