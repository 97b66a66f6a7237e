"""Outcomes that come from another document than the initiative's own form, such as an approved report. The right was
asked where the document was approved; here only that the year and the agreement are open."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from insatser.models import KON, Belagg, Deltagare, Insats, Utfall, aldersfel
from insatser.services.arslas import require_ar_oppet
from insatser.services.fel import DeltagareGarInteIhop
from insatser.services.ratt import require_open, touch


@dataclass(frozen=True)
class Hamtning:
    """One outcome to be. `deltagare` is age → {kvinnor, man, annat}, `belagg` pairs of kind and words."""

    utfall: Utfall
    deltagare: dict = field(default_factory=dict)
    belagg: tuple = ()


@transaction.atomic
def hamta_utfall(insats, hamtningar, *, av):
    """Store outcomes that nobody changes by hand: they are changed where they came from. All or none; raises AretLast,
    OverenskommelsenAvslutad or DeltagareGarInteIhop."""
    locked = _lock(insats, {hamtning.utfall.artal for hamtning in hamtningar})
    for hamtning in hamtningar:
        _store(locked, hamtning)
    touch(locked, av)
    return [hamtning.utfall for hamtning in hamtningar]


@transaction.atomic
def ta_tillbaka_hamtade(insats, utfall_lista, *, av):
    """The outcomes leave every page and every sum, because what they came from no longer holds."""
    locked = _lock(insats, {utfall.artal for utfall in utfall_lista})
    pks = [utfall.pk for utfall in utfall_lista]
    Utfall.objects.filter(pk__in=pks, insats=locked).update(borttagen_at=timezone.now(), borttagen_av=av)
    touch(locked, av)


def _store(insats, hamtning):
    if fel := aldersfel(hamtning.deltagare):
        raise DeltagareGarInteIhop(fel)
    utfall = hamtning.utfall
    utfall.insats, utfall.hamtat = insats, True
    utfall.save()
    Deltagare.objects.bulk_create(
        Deltagare(utfall=utfall, aldersgrupp=alder, **{kon: tal.get(kon) for kon in KON})
        for alder, tal in hamtning.deltagare.items()
        if any(tal.get(kon) is not None for kon in KON)
    )
    Belagg.objects.bulk_create(
        Belagg(utfall=utfall, slag=slag, text=text, ordning=n) for n, (slag, text) in enumerate(hamtning.belagg)
    )


def _lock(insats, artal_lista):
    require_open(insats.overenskommelse)
    locked = Insats.alla.select_for_update(of=("self",)).select_related("overenskommelse").get(pk=insats.pk)
    for artal in sorted(artal_lista):
        require_ar_oppet(locked.overenskommelse, artal)
    return locked
