"""What an initiative has led to, kept by those who may change the initiative, until the year is locked."""

import hashlib
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from filer.services import ta_emot
from insatser.models import KON, Belagg, Deltagare, Utfall, aldersfel
from insatser.services.arslas import require_ar_oppet
from insatser.services.fel import (
    DeltagareGarInteIhop,
    UtfalletAndrat,
    UtfalletBorttaget,
    UtfalletHamtat,
    UtfalletKanInteAterstallas,
)
from insatser.services.ratt import lock_for, touch

UTFALLSFALT = (
    "artal",
    "text",
    "matt",
    "varde",
    "varde_till",
    "taljare",
    "namnare",
    "enhet",
    "malgrupp",
    "kalla",
)


@dataclass(frozen=True)
class Belaggsrad:
    """One piece of evidence as the form sends it. `pk` is the stored row it stands for; `upload` is a new file, which
    takes the place of the stored one; `utan_fil` lets the stored file go."""

    slag: str
    text: str
    adress: str = ""
    upload: Any = None
    utan_fil: bool = False
    pk: int | None = None


@transaction.atomic
def spara_utfall(insats, utfall, *, av, deltagare=None, belagg=None, version=None):
    """Store a new or changed outcome and mark the initiative as changed.

    `deltagare` is age → {kvinnor, man, annat}, `belagg` a list of Belaggsrad; None leaves what is stored. With
    `version` (from `utfallsversion`) UtfalletAndrat when someone saved after it was read. Raises AretLast for a locked
    year, DeltagareGarInteIhop, and filer's FilFel for a file that cannot be taken in."""
    locked = lock_for(insats, av)
    stored = _stored(locked, utfall)
    for artal in {utfall.artal, stored.artal if stored else utfall.artal}:
        require_ar_oppet(locked.overenskommelse, artal)
    if stored and version is not None and version != utfallsversion(stored):
        raise UtfalletAndrat(stored, locked.updated_by.namn if locked.updated_by else "")
    if deltagare is not None and (fel := aldersfel(deltagare)):
        raise DeltagareGarInteIhop(fel)
    utfall.insats = locked
    utfall.save(update_fields=UTFALLSFALT if stored else None)
    if deltagare is not None:
        _store_participants(utfall, deltagare)
    if belagg is not None:
        _store_evidence(utfall, belagg, av)
    touch(locked, av)
    return utfall


@transaction.atomic
def ta_bort_utfall(insats, utfall, *, av):
    """The outcome leaves every page and every sum; for thirty days it can be brought back."""
    locked = lock_for(insats, av)
    stored = _stored(locked, utfall)
    require_ar_oppet(locked.overenskommelse, stored.artal)
    stored.borttagen_at, stored.borttagen_av = timezone.now(), av
    stored.save(update_fields=["borttagen_at", "borttagen_av"])
    touch(locked, av)
    return stored


@transaction.atomic
def aterstall_utfall(insats, utfall, *, av):
    """Bring a removed outcome back; UtfalletKanInteAterstallas after thirty days."""
    locked = lock_for(insats, av)
    stored = _lock_row(locked, utfall)
    if stored.hamtat:
        raise UtfalletHamtat
    if not stored.borttagen_at:
        return stored
    require_ar_oppet(locked.overenskommelse, stored.artal)
    if not stored.kan_aterstallas:
        raise UtfalletKanInteAterstallas
    stored.borttagen_at = stored.borttagen_av = None
    stored.save(update_fields=["borttagen_at", "borttagen_av"])
    touch(locked, av)
    return stored


def utfallsversion(utfall):
    """A short mark of everything that is stored about the outcome, to see whether someone else saved it since."""
    parts = [[str(getattr(utfall, name)) for name in UTFALLSFALT]]
    parts += Deltagare.objects.filter(utfall=utfall).order_by("aldersgrupp").values_list("aldersgrupp", *KON)
    parts += Belagg.objects.filter(utfall=utfall).values_list("pk", "slag", "text", "adress", "fil", "ordning")
    return hashlib.sha256(repr([list(part) for part in parts]).encode()).hexdigest()[:16]


def _stored(insats, utfall):
    """The row as it stands, locked; None for a new one. UtfalletBorttaget when it has been removed, UtfalletHamtat when
    it is another document's."""
    if utfall.pk is None:
        return None
    stored = _lock_row(insats, utfall)
    if stored.borttagen_at:
        raise UtfalletBorttaget
    if stored.hamtat:
        raise UtfalletHamtat
    return stored


def _lock_row(insats, utfall):
    """Only the initiative's own: the right was asked there."""
    stored = Utfall.alla.select_for_update(of=("self",)).get(pk=utfall.pk)
    if stored.insats_id != insats.pk:
        raise PermissionDenied
    return stored


def _store_participants(utfall, rader):
    """One row per age that has a number; a row that no longer has any goes, and stays in the history."""
    stored = {row.aldersgrupp: row for row in utfall.deltagare.all()}
    for alder, tal in rader.items():
        if all(tal.get(kon) is None for kon in KON):
            continue
        row = stored.pop(alder, None) or Deltagare(utfall=utfall, aldersgrupp=alder)
        if row.pk is None or row.tal() != tal:
            for kon in KON:
                setattr(row, kon, tal.get(kon))
            row.save()
    utfall.deltagare.filter(pk__in=[row.pk for row in stored.values()]).delete()


def _store_evidence(utfall, rader, av):
    """Make the stored rows equal the wanted ones. A row that says something else is a new row, and the old ones go
    first, so that two may swap words."""
    stored = {row.pk: row for row in utfall.belagg_lista.all()}
    wanted = [_evidence(utfall, stored.get(rad.pk), rad, n, av) for n, rad in enumerate(rader)]
    utfall.belagg_lista.exclude(pk__in=[row.pk for row in wanted if row.pk]).delete()
    for row in wanted:
        row.save(update_fields=["ordning"] if row.pk else None)


def _evidence(utfall, old, rad, ordning, av):
    fil = ta_emot(rad.upload, av=av) if rad.upload else old.fil if old and not rad.utan_fil else None
    says = {"slag": rad.slag, "text": rad.text, "adress": rad.adress, "fil": fil}
    if old and all(getattr(old, name) == value for name, value in says.items()):
        old.ordning = ordning
        return old
    return Belagg(utfall=utfall, ordning=ordning, **says)
