"""The life of a reading: taken in, looked through, a yes or a no, stored. Every step is written here."""

from pathlib import PurePosixPath

import pghistory
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from filer import services as filer
from filer.fel import MB
from indikatorer import permissions
from indikatorer.models import FILENS_GANG, Filinlasning, Fillage, Inlasningsfil
from indikatorer.services.fil import jamforelse, sparande
from indikatorer.services.fil.fel import FilenKanInteSparas, IngenArbetsbok
from indikatorer.services.fil.lasta import las_filer, period_i_ord
from indikatorer.services.fil.slag import platsuppslag, valt
from jobb import services as jobb
from sok.services.ratt import require_open

# The authorities' own workbooks are larger than what people otherwise hand in.
STORST_MB = 80
LAS, SPARA = "indikatorer.tasks.las_fil", "indikatorer.tasks.spara_fil"
NYA_VISAS = 30
ANDRAT = "Något ändrades i portalen medan ni granskade filen. Gå igenom listan igen och bekräfta på nytt."


def require_skoter(overenskommelse, av):
    """Those who look after the agreement's indicators, while the agreement is open."""
    if not permissions.can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    require_open(overenskommelse)


@transaction.atomic
def ta_emot(overenskommelse, *, slag, uploads, av):
    """Take the files in and have them looked through; filer's FilFel or a Filinlasningsfel when they cannot be."""
    require_skoter(overenskommelse, av)
    kind, own = valt(overenskommelse, slag)
    if any(PurePosixPath(upload.name).suffix.lower() != ".xlsx" for upload in uploads):
        raise IngenArbetsbok
    inlasning = Filinlasning.objects.create(overenskommelse=overenskommelse, slag=kind, avbildning=own, av=av)
    for upload in uploads:
        fil = filer.ta_emot(upload, av=av, storst=STORST_MB * MB)
        Inlasningsfil.objects.create(inlasning=inlasning, fil=fil)
    return jobb.bestall_for(inlasning, typ="fil_las", uppgift=LAS)


@transaction.atomic
def las_med(avbildning, fil, *, av):
    """Read a file that is already stored by a county's own description."""
    require_skoter(avbildning.overenskommelse, av)
    inlasning = Filinlasning.objects.create(overenskommelse=avbildning.overenskommelse, avbildning=avbildning, av=av)
    Inlasningsfil.objects.create(inlasning=inlasning, fil=fil)
    return jobb.bestall_for(inlasning, typ="fil_las", uppgift=LAS)


def granska_inlasning(inlasning, framsteg=None):
    """The dry run; nothing is stored. Once it is done it is not done again."""
    if inlasning.lage != Fillage.LASES:
        return inlasning
    read, found = _jamford(inlasning, framsteg)
    with transaction.atomic():
        locked = _lock(inlasning)
        return _visa(locked, read, found) if locked.lage == Fillage.LASES else locked


def _jamford(inlasning, framsteg):
    read = las_filer(inlasning, framsteg)
    if read.fel:
        return read, []
    places, lan = platsuppslag(), inlasning.overenskommelse.lan_id
    return read, [jamforelse.jamfor(fil, places, lan) for fil in read.filer]


def _visa(inlasning, read, found, **fields):
    lage = Fillage.STOPPAD if read.fel else Fillage.GRANSKAS
    return _set(inlasning, lage, resultat=_resultat(read, found) | fields)


def _resultat(read, found):
    """What the page shows, plain enough to be stored."""
    shown = jamforelse.VISAS
    return {
        "fel": [list(each) for each in read.fel[:shown]],
        "antal_fel": len(read.fel),
        "filer": [_om_fil(fil) for fil in read.filer],
        "nya": [row for each in found for row in each.nya][:NYA_VISAS],
        "andrade": [row for each in found for row in each.andrade][:shown],
        "saknas": [row for each in found for row in each.saknas][:shown],
        "forsvinner": any(each.helt and each.saknas for each in found),
        "andrar": any(each.andrar for each in found),
        "antal": {
            "nya": sum(len(each.nya) for each in found),
            "andrade": sum(len(each.andrade) for each in found),
            "oforandrade": sum(each.oforandrade for each in found),
            "saknas": sum(len(each.saknas) for each in found),
        },
        "avtryck": jamforelse.avtryck(found),
    }


def _om_fil(fil):
    places, years = jamforelse.omfattar(fil)
    return {
        "namn": fil.rad.fil.namn,
        "slag": fil.avbildning.namn,
        "sista": period_i_ord(fil.lasning.sista),
        "ar": [min(years, default=None), max(years, default=None)],
        "platser": len(places),
        "varden": len(fil.lasning.varden),
        "utan_tal": sum(v.varde is None for v in fil.lasning.varden),
        "granser": sum(v.varde is None and v.lag is not None for v in fil.lasning.varden),
        "slopade": sorted(fil.lasning.slopade.items()),
        "utan_arsvarde": fil.lasning.utan_arsvarde,
    }


def _lock(inlasning):
    rows = Filinlasning.objects.select_for_update(of=("self",)).select_related("overenskommelse", "avbildning", "av")
    return rows.get(pk=inlasning.pk)


def _lock_own(inlasning, av):
    locked = _lock(inlasning)
    if locked.av_id != av.pk:
        raise PermissionDenied
    return locked


def _set(inlasning, lage, resultat=None):
    if lage not in FILENS_GANG.get(inlasning.lage, ()):
        raise FilenKanInteSparas
    inlasning.lage = lage
    inlasning.resultat = inlasning.resultat if resultat is None else resultat
    inlasning.save(update_fields=["lage", "resultat"])
    return inlasning


@transaction.atomic
def bekrafta(inlasning, *, av):
    """Say yes to what the dry run shows. A second yes, from another window, changes nothing."""
    require_skoter(inlasning.overenskommelse, av)
    locked = _lock_own(inlasning, av)
    if locked.lage in (Fillage.SPARAS, Fillage.SPARAD):
        return locked
    if not locked.resultat.get("andrar"):
        raise FilenKanInteSparas
    return jobb.bestall_for(_set(locked, Fillage.SPARAS), typ="fil_spara", uppgift=SPARA)


@transaction.atomic
def avbryt(inlasning, *, av):
    """Let the file go; nothing that it says is stored."""
    locked = _lock_own(inlasning, av)
    return locked if locked.lage == Fillage.AVBRUTEN else _set(locked, Fillage.AVBRUTEN)


def spara_inlasning(inlasning, framsteg=None):
    """Store in one transaction, if it would still do what was shown; else show what it would do now. May run twice."""
    if inlasning.lage != Fillage.SPARAS:
        return inlasning
    with transaction.atomic(), pghistory.context(user=inlasning.av_id, filinlasning=inlasning.pk):
        locked = _lock(inlasning)
        if locked.lage != Fillage.SPARAS:
            return locked
        require_skoter(locked.overenskommelse, locked.av)
        read, found = _jamford(locked, framsteg)
        if read.fel or jamforelse.avtryck(found) != locked.resultat["avtryck"]:
            return _visa(locked, read, found, andrat=ANDRAT)
        day = timezone.localdate()
        for fil, outcome in zip(read.filer, found, strict=True):
            sparande.spara_fil(fil, outcome, locked.overenskommelse, av=locked.av, uppgiftsdatum=day)
        return _set(locked, Fillage.SPARAD)
