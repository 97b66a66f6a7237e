"""How often a person wants the collected mail, and whether today is their day."""

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from utskick.models import Frekvens, Notis, Utskicksval, Veckodag


def las(user):
    """The account, fresh and locked: two at once write to the same person one after the other. Needs a transaction."""
    return get_user_model().objects.select_for_update(no_key=True).get(pk=user.pk)


def las_flera(users):
    """Several accounts, locked in the same order every time. Needs a transaction."""
    rows = get_user_model().objects.select_for_update(no_key=True).filter(pk__in={user.pk for user in users})
    return list(rows.order_by("pk"))


def valet(user):
    """The person's choice; who has not chosen gets the collected mail every weekday."""
    return Utskicksval.objects.filter(user=user).first() or Utskicksval(user=user)


@transaction.atomic
def spara_val(user, *, frekvens, veckodag):
    """Store the choice for all the person's agreements. What waits and is no longer wanted is set aside, so that it
    does not come as a pile the day they choose otherwise."""
    user = las(user)
    if frekvens == Frekvens.BRADSKANDE:
        Notis.objects.filter(mottagare=user, mejl=None, avford_at=None).update(avford_at=timezone.now())
    val, _ = Utskicksval.objects.update_or_create(user=user, defaults={"frekvens": frekvens, "veckodag": veckodag})
    return val


def ar_dags(user, nu):
    """Whether the person is to have a collected mail on the day: a weekday, theirs, and none sent today."""
    val, idag = valet(user), timezone.localdate(nu)
    if not user.is_active or val.frekvens == Frekvens.BRADSKANDE or idag.isoweekday() not in Veckodag.values:
        return False
    if val.frekvens == Frekvens.VECKOVIS and val.veckodag != idag.isoweekday():
        return False
    return val.senast_samlat is None or timezone.localdate(val.senast_samlat) < idag
