"""The authority's review: asking back, withdrawing the question, approving."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from statsbidrag import permissions
from statsbidrag.models import Komplettering, Status
from statsbidrag.services.fel import KompletteringFinns, OppenKomplettering, OtillatenOvergang
from statsbidrag.services.gang import byt_status, lock
from statsbidrag.services.resultat import spara_resultat


@transaction.atomic
def begar_komplettering(redovisning, *, av, avsnitt, skal, svara_senast):
    """Ask about one section, with reason and last day; further sections may be asked while the first is open."""
    redovisning = lock(redovisning.pk)
    if not permissions.can_granska(av, redovisning):
        raise PermissionDenied
    if redovisning.status not in (Status.INKOMMEN, Status.KOMPLETTERING):
        raise OtillatenOvergang(redovisning, Status.KOMPLETTERING)
    if redovisning.kompletteringar.oppna().filter(avsnitt=avsnitt).exists():
        raise KompletteringFinns
    komplettering = Komplettering.objects.create(
        redovisning=redovisning,
        inlamning=redovisning.senaste_inlamning,
        avsnitt=avsnitt,
        skal=skal,
        svara_senast=svara_senast,
        begard_av=av,
    )
    if redovisning.status == Status.INKOMMEN:
        byt_status(redovisning, Status.KOMPLETTERING, av=av, skal=skal)
    return komplettering


@transaction.atomic
def aterkalla(komplettering, *, av):
    """Withdraw a question; with the last one gone the case is as it was when it came in."""
    redovisning = lock(komplettering.redovisning_id)
    if not permissions.can_granska(av, redovisning):
        raise PermissionDenied
    komplettering = redovisning.kompletteringar.oppna().filter(pk=komplettering.pk).first()
    if komplettering is None:
        raise OtillatenOvergang(redovisning, Status.INKOMMEN)
    komplettering.aterkallad_av, komplettering.aterkallad_at = av, timezone.now()
    komplettering.save(update_fields=["aterkallad_av", "aterkallad_at"])
    if not redovisning.kompletteringar.oppna().exists():
        byt_status(redovisning, Status.INKOMMEN, av=av, skal="Begäran om komplettering återkallad")
    return komplettering


@transaction.atomic
def godkann(redovisning, *, av, anmarkning=""):
    """Approve the latest submission and copy out the answers that are summed."""
    redovisning = lock(redovisning.pk)
    if not permissions.can_godkanna(av, redovisning):
        raise PermissionDenied
    if redovisning.kompletteringar.oppna().exists():
        raise OppenKomplettering
    redovisning = byt_status(redovisning, Status.GODKAND, av=av, skal=anmarkning)
    spara_resultat(redovisning)
    return redovisning
