"""Recovery: considered, told to the recipient, answered, decided, paid. Nothing is decided unheard."""

from django.db import transaction
from django.utils import timezone

from statsbidrag.models import Aterkrav, Status
from statsbidrag.services import besked
from statsbidrag.services.fel import AterkravetAvgjort, InteSaMycket, RedanBesvarat, TvaPersonerBeslutar
from statsbidrag.services.gang import byt_status, forkasta_forslag
from statsbidrag.services.provning import (
    hinder_mot_aterkrav,
    hinder_mot_beslut,
    krav_pa_dag,
    krav_pa_lage,
    krav_pa_text,
    kraver_tva,
    las_for_foretradare,
    las_for_handlaggare,
    stoppa,
    utan_personnummer,
)


@transaction.atomic
def overvag_aterkrav(redovisning, *, av, grund, belopp, underrattelse, svara_senast):
    """Tell the recipient why and how much is considered, and until when it can answer."""
    redovisning = las_for_handlaggare(redovisning, av)
    stoppa(hinder_mot_aterkrav(redovisning))
    krav_pa_text(underrattelse)
    krav_pa_dag(svara_senast)
    if not 0 < belopp <= redovisning.bidrag.beviljat_belopp:
        raise InteSaMycket(redovisning.bidrag.beviljat_belopp)
    fran = redovisning.status
    redovisning = byt_status(redovisning, Status.KOMMUNICERING, av=av, skal=underrattelse)
    aterkrav = Aterkrav.objects.create(
        redovisning=redovisning,
        fran_status=fran,
        grund=grund,
        belopp=belopp,
        underrattelse=underrattelse,
        svara_senast=svara_senast,
        kommunicerat_av=av,
    )
    besked.overvagt(redovisning, aterkrav)
    return aterkrav


def _open(redovisning, aterkrav):
    """The consideration as it is now that the case is locked."""
    found = redovisning.aterkrav.filter(pk=aterkrav.pk, beslutat_at=None, avskrivet_at=None).first()
    if found is None or redovisning.status != Status.KOMMUNICERING:
        raise AterkravetAvgjort
    return found


@transaction.atomic
def yttra_sig(aterkrav, *, av, text):
    """The recipient answers, once; also after its last day, as long as nothing is decided. A proposal that was made
    without the answer can no longer be decided."""
    redovisning = las_for_foretradare(aterkrav.redovisning, av)
    aterkrav = _open(redovisning, aterkrav)
    if aterkrav.yttrat_at:
        raise RedanBesvarat
    krav_pa_text(text)
    aterkrav.yttrande, aterkrav.yttrat_av, aterkrav.yttrat_at = text, av, timezone.now()
    aterkrav.save(update_fields=["yttrande", "yttrat_av", "yttrat_at"])
    forkasta_forslag(redovisning, av=av, skal="Mottagaren svarade innan förslaget var avgjort.")
    besked.yttrat(redovisning)
    return aterkrav


@transaction.atomic
def avskriv_aterkrav(aterkrav, *, av, skal):
    """No recovery after all: the case goes back to where it was."""
    redovisning = las_for_handlaggare(aterkrav.redovisning, av)
    aterkrav = _open(redovisning, aterkrav)
    krav_pa_text(skal)
    aterkrav.avskrivet_at, aterkrav.avskrivet_skal = timezone.now(), skal
    aterkrav.save(update_fields=["avskrivet_at", "avskrivet_skal"])
    byt_status(redovisning, Status(aterkrav.fran_status), av=av, skal=skal)
    besked.avskrivet(redovisning)
    return aterkrav


@transaction.atomic
def besluta_om_aterkrav(aterkrav, *, av, lage="", **uppgifter):
    """Decide alone, where the amount allows it: see `verkstall`."""
    redovisning = las_for_handlaggare(aterkrav.redovisning, av)
    if kraver_tva(redovisning):
        raise TvaPersonerBeslutar
    krav_pa_lage(redovisning, lage)
    return verkstall(_open(redovisning, aterkrav), av=av, **uppgifter)


def prova_uppgifter(aterkrav, *, belopp, motivering, betalas_senast, overklagande, foredragande="", eftergivet=0):
    """What a decision must hold: never more than the recipient was told of, with reasons and a last day to pay."""
    stoppa(hinder_mot_beslut(aterkrav))
    krav_pa_text(motivering)
    krav_pa_text(overklagande)
    utan_personnummer(foredragande)
    krav_pa_dag(betalas_senast)
    if belopp < 1 or eftergivet < 0 or belopp + eftergivet > aterkrav.belopp:
        raise InteSaMycket(aterkrav.belopp - max(eftergivet, 0))


def verkstall(aterkrav, *, av, **uppgifter):
    """Write the decision and change the status; the case is locked and the person's right is known."""
    prova_uppgifter(aterkrav, **uppgifter)
    aterkrav.beslutat_belopp = uppgifter.pop("belopp")
    for namn, varde in uppgifter.items():
        setattr(aterkrav, namn, varde)
    aterkrav.beslutat_av, aterkrav.beslutat_at = av, timezone.now()
    aterkrav.save()
    besked.beslutad(byt_status(aterkrav.redovisning, Status.ATERKRAV, av=av, skal=aterkrav.motivering))
    return aterkrav


@transaction.atomic
def registrera_betalning(aterkrav, *, av, betalt):
    """The money has come back; the day may be corrected until the case is closed."""
    redovisning = las_for_handlaggare(aterkrav.redovisning, av)
    aterkrav = redovisning.aterkrav.filter(pk=aterkrav.pk, beslutat_at__isnull=False).first()
    if aterkrav is None or redovisning.status != Status.ATERKRAV:
        raise AterkravetAvgjort
    aterkrav.betalt_at = betalt
    aterkrav.save(update_fields=["betalt_at"])
    return aterkrav


def senaste_overklagande(redovisning):
    """How decisions are appealed, in the words that the authority used last; blank the first time."""
    beslut = Aterkrav.objects.filter(
        redovisning__bidrag__beviljande=redovisning.bidrag.beviljande_id, beslutat_at__isnull=False
    )
    return beslut.order_by("-beslutat_at", "-pk").values_list("overklagande", flat=True).first() or ""
