"""Do the change that was shown: all of it or nothing, and remember what it was before."""

from django.db import transaction
from django.utils import timezone

from insatser.models import Insats, Massandring
from insatser.services.fel import AndradeUnderTiden, IngetAttAndra
from insatser.services.flera.plan import HOGST, planera
from insatser.services.ratt import require_open


@transaction.atomic
def genomfor(overenskommelse, andring, sedda, *, av, urval=""):
    """Change the initiatives in `sedda`, {pk: revision when it was shown}. AndradeUnderTiden when someone has changed
    or removed any of them since: then nothing is written. Returns the Massandring."""
    require_open(overenskommelse)
    rows = Insats.objects.filter(overenskommelse=overenskommelse, pk__in=list(sedda)[:HOGST])
    found = lock_in_order(rows)
    if changed := [pk for pk, revision in sedda.items() if found.get(pk) != revision]:
        raise AndradeUnderTiden(Insats.alla.filter(pk__in=changed, overenskommelse=overenskommelse))
    plan = planera(andring, rows.order_by("pk"), av=av, overenskommelse=overenskommelse, datum=timezone.localdate())
    if not plan.andras:
        raise IngetAttAndra
    return Massandring.objects.create(
        overenskommelse=overenskommelse,
        av=av,
        falt=andring.nyckel,
        varde_text=andring.text[:300],
        urval=urval,
        rader=[_change(andring, rad.insats, av) for rad in plan.andras],
    )


def lock_in_order(rows):
    """{pk: revision}, locked; always in the same order, so that two changes at once wait instead of blocking."""
    locked = rows.select_for_update().order_by("pk")
    return dict(locked.values_list("pk", "revision"))


def _change(andring, insats, av):
    before = andring.minns(insats)
    after = andring.gor(insats, av)
    return {"pk": insats.pk, "titel": insats.titel, "fore": before, "revision": after.revision}
