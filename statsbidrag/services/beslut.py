"""Decisions about a report: by one person, or proposed by one and decided by another; closing and reopening."""

import datetime

from django.db import transaction
from django.utils import timezone

from insatser.services import AretLast
from statsbidrag.models import GODKANDA, Beslutsforslag, Status
from statsbidrag.services import besked
from statsbidrag.services.aterkrav import prova_uppgifter, verkstall
from statsbidrag.services.fel import (
    AterkravetAvgjort,
    ForslagetAvgjort,
    ForslagFinns,
    InteBetalt,
    InteTvaPersoner,
    OtillatenOvergang,
    ResultatetLast,
    TvaPersonerBeslutar,
)
from statsbidrag.services.gang import byt_status
from statsbidrag.services.provning import (
    bilagor_efter,
    hinder_mot_godkannande,
    krav_pa_lage,
    krav_pa_text,
    kraver_tva,
    las_for_handlaggare,
    stoppa,
    utan_personnummer,
)
from statsbidrag.services.resultat import aterkalla_resultat, spara_resultat


@transaction.atomic
def godkann(redovisning, *, av, anmarkning="", lage=""):
    """Approve the latest submission alone, where the amount allows it; a remark is part of the decision."""
    redovisning = las_for_handlaggare(redovisning, av)
    if kraver_tva(redovisning):
        raise TvaPersonerBeslutar
    krav_pa_lage(redovisning, lage)
    return _approve(redovisning, av, anmarkning)


def _approve(redovisning, av, anmarkning):
    stoppa(hinder_mot_godkannande(redovisning))
    utan_personnummer(anmarkning)
    till = Status.GODKAND_ANMARKNING if anmarkning.strip() else Status.GODKAND
    redovisning = byt_status(redovisning, till, av=av, skal=anmarkning)
    spara_resultat(redovisning)
    besked.beslutad(redovisning)
    return redovisning


@transaction.atomic
def foresla(redovisning, *, av, beslut, lage="", **uppgifter):
    """Propose a decision for a colleague to make; it must be one that could be made now."""
    redovisning = las_for_handlaggare(redovisning, av)
    krav_pa_lage(redovisning, lage)
    if redovisning.beslutsforslag.filter(avgjort_at=None).exists():
        raise ForslagFinns
    if beslut == Status.ATERKRAV:
        prova_uppgifter(_considered(redovisning), **uppgifter)
    else:
        stoppa(hinder_mot_godkannande(redovisning))
        utan_personnummer(*uppgifter.values())
    forslag = Beslutsforslag.objects.create(
        redovisning=redovisning,
        inlamning=redovisning.senaste_inlamning,
        beslut=beslut,
        uppgifter={namn: _stored(varde) for namn, varde in uppgifter.items()},
        foreslaget_av=av,
    )
    besked.foreslaget(redovisning, forslag)
    return forslag


def _considered(redovisning):
    if redovisning.oppet_aterkrav is None:
        raise AterkravetAvgjort
    return redovisning.oppet_aterkrav


def _stored(varde):
    return varde.isoformat() if isinstance(varde, datetime.date) else varde


def _waiting(forslag, av):
    """(case, proposal) as they are now that the case is locked."""
    redovisning = las_for_handlaggare(forslag.redovisning, av)
    forslag = redovisning.beslutsforslag.filter(pk=forslag.pk, avgjort_at=None).first()
    if forslag is None:
        raise ForslagetAvgjort
    return redovisning, forslag


@transaction.atomic
def bifall_forslag(forslag, *, av):
    """The second person decides what the first proposed, about exactly what the first had read."""
    redovisning, forslag = _waiting(forslag, av)
    if forslag.foreslaget_av == av:
        raise InteTvaPersoner
    if forslag.inlamning != redovisning.senaste_inlamning:
        raise ForslagetAvgjort
    if bilagor_efter(redovisning, forslag.foreslaget_at).exists():
        raise ForslagetAvgjort
    _settle(forslag, av, blev_beslut=True)
    if forslag.beslut == Status.ATERKRAV:
        verkstall(_considered(redovisning), av=av, **_read(forslag.uppgifter))
    else:
        _approve(redovisning, av, forslag.uppgifter.get("anmarkning", ""))
    return forslag


def _read(uppgifter):
    return uppgifter | {"betalas_senast": datetime.date.fromisoformat(uppgifter["betalas_senast"])}


@transaction.atomic
def avsla_forslag(forslag, *, av, skal):
    """Put a proposal aside: a colleague disagrees, or the one who made it takes it back."""
    _, forslag = _waiting(forslag, av)
    krav_pa_text(skal)
    return _settle(forslag, av, blev_beslut=False, skal=skal)


def _settle(forslag, av, *, blev_beslut, skal=""):
    forslag.avgjort_av, forslag.avgjort_at = av, timezone.now()
    forslag.blev_beslut, forslag.skal = blev_beslut, skal
    forslag.save(update_fields=["avgjort_av", "avgjort_at", "blev_beslut", "skal"])
    return forslag


@transaction.atomic
def avsluta(redovisning, *, av):
    """Close a decided case; recovered money must have come back first."""
    redovisning = las_for_handlaggare(redovisning, av)
    stoppa(hinder_mot_avslut(redovisning))
    redovisning = byt_status(redovisning, Status.AVSLUTAD, av=av)
    besked.stangd(redovisning)
    return redovisning


def hinder_mot_avslut(redovisning):
    obetalt = redovisning.aterkrav.filter(beslutat_at__isnull=False, betalt_at=None)
    return InteBetalt() if redovisning.status == Status.ATERKRAV and obetalt.exists() else None


@transaction.atomic
def oppna_igen(redovisning, *, av, skal):
    """Back to review, with a reason that stays on the case; what the approval carried out is taken back."""
    redovisning = las_for_handlaggare(redovisning, av)
    krav_pa_text(skal)
    if redovisning.status not in GODKANDA:
        raise OtillatenOvergang(redovisning, Status.INKOMMEN)
    redovisning = byt_status(redovisning, Status.INKOMMEN, av=av, skal=skal)
    try:
        aterkalla_resultat(redovisning, av=av)
    except AretLast as last:
        raise ResultatetLast(last) from last
    besked.oppnad(redovisning)
    return redovisning
