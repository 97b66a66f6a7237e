"""The two questions every change begins with: is the agreement open, and may the person do this."""

from django.core.exceptions import PermissionDenied

from insatser import permissions
from insatser.models import Insats
from insatser.services.fel import EgenOrganisationSaknas, OverenskommelsenAvslutad, Redigeringskonflikt
from sok.permissions import ar_lansstrateg


def require_open(overenskommelse):
    if not permissions.ar_oppen(overenskommelse):
        raise OverenskommelsenAvslutad


def lock_for(insats, av, revision=None):
    """The row, locked, when the person may change it; Redigeringskonflikt when it is newer than what they read."""
    require_open(insats.overenskommelse)
    locked = Insats.alla.select_for_update(of=("self",)).select_related("overenskommelse").get(pk=insats.pk)
    if not permissions.can_edit(av, locked):
        raise PermissionDenied
    if revision is not None and revision != locked.revision:
        raise Redigeringskonflikt(locked)
    return locked


def require_i_avtalet(overenskommelse, *ting):
    """Areas, organs and initiatives that are pointed at are the agreement's own; None points at nothing. No form offers
    another agreement's, so whoever sends one is refused."""
    if any(ett is not None and ett.overenskommelse_id != overenskommelse.pk for ett in ting):
        raise PermissionDenied


def require_i_avtalet_nycklar(overenskommelse, model, nycklar):
    """The same for organs or areas by their primary keys."""
    wanted = {pk for pk in nycklar if pk}
    if wanted and model.objects.filter(pk__in=wanted, overenskommelse=overenskommelse).count() < len(wanted):
        raise PermissionDenied


def touch(insats, av, *fields):
    """Store the named fields and say who changed the initiative last."""
    insats.revision += 1
    insats.updated_by = av
    insats.save(update_fields=[*fields, "revision", "updated_by", "updated_at"])


def require_own_organisation(av, overenskommelse, organisationer):
    """Others than the strategist write only about what their own organisation answers for."""
    if ar_lansstrateg(av, overenskommelse):
        return
    mine = permissions.skrivande_organisationer(av, overenskommelse)
    if not mine:
        raise PermissionDenied
    if not mine & set(organisationer):
        raise EgenOrganisationSaknas
