"""Outcomes that come from another document than the initiative's own form, such as an approved report. The right was
asked where the document was approved; here only that the year and the agreement are open."""

from django.db import transaction
from django.utils import timezone

from insatser.models import KON, Belagg, Deltagare, Insats, aldersfel
from insatser.services.arslas import require_ar_oppet
from insatser.services.fel import DeltagareGarInteIhop
from insatser.services.ratt import require_open, touch


@transaction.atomic
def hamta_utfall(insats, utfall, *, av, deltagare=None, belagg=()):
    """Store an outcome that nobody changes by hand: it is changed where it came from.

    `deltagare` is age → {kvinnor, man, annat}, `belagg` pairs of kind and words. Raises AretLast,
    OverenskommelsenAvslutad or DeltagareGarInteIhop."""
    locked = _lock(insats, utfall.artal)
    if fel := aldersfel(deltagare or {}):
        raise DeltagareGarInteIhop(fel)
    utfall.insats, utfall.hamtat = locked, True
    utfall.save()
    Deltagare.objects.bulk_create(
        Deltagare(utfall=utfall, aldersgrupp=alder, **{kon: tal.get(kon) for kon in KON})
        for alder, tal in (deltagare or {}).items()
        if any(tal.get(kon) is not None for kon in KON)
    )
    Belagg.objects.bulk_create(
        Belagg(utfall=utfall, slag=slag, text=text, ordning=n) for n, (slag, text) in enumerate(belagg)
    )
    touch(locked, av)
    return utfall


@transaction.atomic
def ta_tillbaka_hamtat_utfall(utfall, *, av):
    """The outcome leaves every page and every sum, because what it came from no longer holds."""
    locked = _lock(utfall.insats, utfall.artal)
    if utfall.borttagen_at is None:
        utfall.borttagen_at, utfall.borttagen_av = timezone.now(), av
        utfall.save(update_fields=["borttagen_at", "borttagen_av"])
        touch(locked, av)
    return utfall


def _lock(insats, artal):
    require_open(insats.overenskommelse)
    locked = Insats.alla.select_for_update(of=("self",)).select_related("overenskommelse").get(pk=insats.pk)
    require_ar_oppet(locked.overenskommelse, artal)
    return locked
