"""A granting authority's own limits and reminders, set by its officers."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from sok.services.ratt import require_open
from statsbidrag import permissions
from statsbidrag.models import Redovisning, Redovisningsregler, Status
from statsbidrag.services.fel import GransenKanInteHojas

UNDER_GRANSKNING = (Status.INKOMMEN, Status.KOMPLETTERING, Status.KOMMUNICERING)


@transaction.atomic
def spara_regler(overenskommelse, myndighet, *, av, **varden):
    """Write the authority's rules. What a case copied when it was opened stays as it was there."""
    require_open(overenskommelse)
    if not permissions.myndigheter(av, overenskommelse).filter(pk=myndighet.pk).exists():
        raise PermissionDenied
    regler, _ = Redovisningsregler.objects.select_for_update().get_or_create(beviljande=myndighet)
    _require_limit_kept(regler, varden.get("tva_par_ogon_over", regler.tva_par_ogon_over))
    for falt, varde in varden.items():
        setattr(regler, falt, varde)
    regler.full_clean()
    regler.save()
    return regler


def _require_limit_kept(regler, ny):
    """Nobody raises the limit for two people and then decides alone about what is under review."""
    if regler.tva_par_ogon_over is None or (ny is not None and ny <= regler.tva_par_ogon_over):
        return
    under_review = Redovisning.objects.filter(
        bidrag__beviljande=regler.beviljande_id,
        bidrag__beviljat_belopp__gt=regler.tva_par_ogon_over,
        status__in=UNDER_GRANSKNING,
    )
    if antal := under_review.count():
        raise GransenKanInteHojas(antal)
