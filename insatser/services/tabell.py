"""A table is handed in, looked through in the background, shown, and stored when someone has said yes: all of it or
nothing. The only writer of Tabellinlasning's status."""

from pathlib import PurePosixPath

import pghistory
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from filer import services as filer
from insatser import permissions
from insatser.models import TABELLENS_OVERGANGAR, Insats, Tabellinlasning, Tabellstatus
from insatser.services.fel import FilenArIngenTabell, TabellenKanInteSparas
from insatser.services.ratt import require_open
from insatser.tabell import skrivning
from insatser.tabell.granskning import avtryck, granska, granska_fil, lasa_fil, som_resultat
from jobb import services as jobb
from sok.services.ratt import lock

LAS, SPARA = "insatser.tasks.las_tabell", "insatser.tasks.spara_tabell"
SPARARE = {"insatser": skrivning.spara_insatser, "utfall": skrivning.spara_utfall}
ANDRAT = "Något ändrades i portalen medan ni granskade filen. Gå igenom listan igen och bekräfta på nytt."


def require_writer(overenskommelse, av):
    """Those who may write about initiatives, while the agreement is open."""
    require_open(overenskommelse)
    if not permissions.can_create(av, overenskommelse):
        raise PermissionDenied


@transaction.atomic
def ta_emot(overenskommelse, *, slag, upload, av):
    """Take the file in and have it looked through; filer's FilFel or FilenArIngenTabell when it cannot be."""
    require_writer(overenskommelse, av)
    if _ending(upload.name) not in ("xlsx", "csv"):
        raise FilenArIngenTabell
    inlasning = Tabellinlasning.objects.create(
        overenskommelse=overenskommelse, slag=slag, fil=filer.ta_emot(upload, av=av), av=av
    )
    return jobb.bestall_for(inlasning, typ="tabell_las", uppgift=LAS)


def _ending(name):
    return PurePosixPath(name).suffix.lstrip(".").lower()


def granska_inlasning(inlasning, framsteg=None):
    """The dry run; nothing of the table is stored. Once it is done it is not done again."""
    if inlasning.status != Tabellstatus.LASES:
        return inlasning
    found = granska_fil(
        *_content(inlasning), inlasning.slag, inlasning.overenskommelse, av=inlasning.av, framsteg=framsteg
    )
    with transaction.atomic():
        locked = _lock(inlasning)
        return _set(locked, _verdict(found), found) if locked.status == Tabellstatus.LASES else locked


def _content(inlasning):
    with inlasning.fil.innehall.open("rb") as stream:
        return stream.read(), _ending(inlasning.fil.namn)


def _verdict(granskning):
    return Tabellstatus.STOPPAD if granskning.fynd.fel else Tabellstatus.GRANSKAS


def _lock(inlasning):
    rows = Tabellinlasning.objects.select_for_update(of=("self",)).select_related("overenskommelse", "fil", "av")
    return rows.get(pk=inlasning.pk)


def _lock_own(inlasning, av):
    """Each person says yes or no to their own file: it is stored in their name and with their rights."""
    locked = _lock(inlasning)
    if locked.av_id != av.pk:
        raise PermissionDenied
    return locked


def _hold_initiatives(overenskommelse):
    """All of them, in the same order as everyone who locks several."""
    rows = Insats.alla.select_for_update(of=("self",)).filter(overenskommelse=overenskommelse)
    list(rows.order_by("pk").values_list("pk"))


def _set(inlasning, status, granskning=None, **fields):
    if status not in TABELLENS_OVERGANGAR.get(inlasning.status, ()):
        raise TabellenKanInteSparas
    inlasning.status = status
    if granskning:
        inlasning.resultat = som_resultat(granskning, inlasning.slag, inlasning.overenskommelse) | fields
    inlasning.save(update_fields=["status", "resultat"])
    return inlasning


@transaction.atomic
def bekrafta(inlasning, *, av):
    """Say yes to what the dry run shows. A second yes, from another window, changes nothing."""
    require_writer(inlasning.overenskommelse, av)
    locked = _lock_own(inlasning, av)
    if locked.status in (Tabellstatus.SPARAS, Tabellstatus.SPARAD):
        return locked
    return jobb.bestall_for(_set(locked, Tabellstatus.SPARAS), typ="tabell_spara", uppgift=SPARA)


@transaction.atomic
def avbryt(inlasning, *, av):
    """Let the file go; what it said is not stored."""
    locked = _lock_own(inlasning, av)
    if locked.status == Tabellstatus.AVBRUTEN:
        return locked
    return _set(locked, Tabellstatus.AVBRUTEN)


def spara_inlasning(inlasning, framsteg=None):
    """Store the table in one transaction, if it would still do what was shown; else show what it would do now. May
    run twice, and may die in the middle: nothing is stored twice or by half."""
    blad = lasa_fil(*_content(inlasning), inlasning.slag)
    with transaction.atomic(), pghistory.context(user=inlasning.av_id, tabellinlasning=inlasning.pk):
        locked = _lock(inlasning)
        if locked.status != Tabellstatus.SPARAS:
            return locked
        require_writer(locked.overenskommelse, locked.av)
        lock(locked.overenskommelse)
        _hold_initiatives(locked.overenskommelse)
        found = granska(
            blad, locked.slag, locked.overenskommelse, av=locked.av, framsteg=framsteg, sedda=locked.resultat["sedda"]
        )
        if found.fynd.fel:
            return _set(locked, Tabellstatus.STOPPAD, found)
        if avtryck(found) != locked.resultat["avtryck"]:
            return _set(locked, Tabellstatus.GRANSKAS, found, andrat=ANDRAT)
        SPARARE[locked.slag](locked.overenskommelse, found, av=locked.av, framsteg=framsteg)
        locked.status, locked.sparad_at = Tabellstatus.SPARAD, timezone.now()
        locked.save(update_fields=["status", "sparad_at"])
        return locked
