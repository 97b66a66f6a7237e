"""The yearly follow-up of commitments: each party answers for itself, and nobody's text is lost."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from sok.models import Atagandepart, Atagandeuppfoljning
from sok.permissions import can_folja_upp_atagande


class Uppfoljningsfel(Exception):
    """The follow-up cannot be stored; `str()` says why and what to do."""


class UppfoljningenStangd(Uppfoljningsfel):
    def __init__(self):
        super().__init__("Överenskommelsen är avslutad. Åtagandena kan läsas men inte följas upp.")


class NagonAnnanSvarade(Uppfoljningsfel):
    """Another person answered in between; `sparade` are the stored answers by commitment."""

    def __init__(self, sparade):
        super().__init__("Någon annan sparade uppföljningen medan ni skrev.")
        self.sparade = sparade


@dataclass(frozen=True)
class Svar:
    """What a person has written about one commitment, and the mark of the answer they had before them."""

    lage: str
    text: str
    sedd: str = ""


def marke_for(uppfoljning):
    """The mark that tells one stored answer from the next; empty when there is none."""
    return uppfoljning.lamnad_at.isoformat() if uppfoljning else ""


@transaction.atomic
def folj_upp(part, artal, svar, *, av):
    """Store one party's answers for a year. `svar` is {commitment: Svar}; those that say what is stored already
    are left alone, and if any other has been answered anew since it was read nothing is stored."""
    overenskommelse = part.avsnitt.overenskommelse
    if not overenskommelse.uppfoljning_oppen:
        raise UppfoljningenStangd
    if not can_folja_upp_atagande(av, overenskommelse, part.organisation):
        raise PermissionDenied
    Atagandepart.objects.select_for_update(of=("self",)).get(pk=part.pk)
    stored = _stored(part, artal)
    changed = {atagande: ett for atagande, ett in svar.items() if not _same(stored.get(atagande.pk), ett)}
    newer = {a.pk: stored[a.pk] for a, ett in changed.items() if marke_for(stored.get(a.pk)) != ett.sedd}
    if newer:
        raise NagonAnnanSvarade(newer)
    return [_save(stored.get(a.pk), a, part.organisation, artal, ett, av) for a, ett in changed.items()]


def _stored(part, artal):
    rows = Atagandeuppfoljning.objects.filter(
        atagande__avsnitt=part.avsnitt, organisation=part.organisation, artal=artal
    ).select_related("lamnad_av")
    return {row.atagande_id: row for row in rows}


def _same(stored, ett):
    return stored is not None and (stored.lage, stored.text) == (ett.lage, ett.text)


def _save(stored, atagande, organisation, artal, ett, av):
    row = stored or Atagandeuppfoljning(atagande=atagande, organisation=organisation, artal=artal)
    row.lage, row.text = ett.lage, ett.text
    row.lamnad_av, row.lamnad_at = av, timezone.now()
    row.save()
    return row
