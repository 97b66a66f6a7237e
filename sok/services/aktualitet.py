"""Once a year each area's description and baseline is confirmed, or said to need change."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from sok import permissions
from sok.models import Aktualitet, Aktualitetsprovning, Lage, Overenskommelse
from sok.services import fel


@transaction.atomic
def prova(overenskommelse, omrade, *, svar, av, text="", sedd=None):
    """This year's answer for the area (None: the agreement as a whole). `sedd` is when the answer the person had
    before them was given; a changed answer is kept in the history."""
    overenskommelse = Overenskommelse.objects.select_for_update(of=("self",)).get(pk=overenskommelse.pk)
    if overenskommelse.lage() == Lage.AVSLUTAD:
        raise fel.OverenskommelsenAvslutad
    if not permissions.can_prova(av, overenskommelse, omrade):
        raise PermissionDenied
    if svar != Aktualitet.AKTUELL and not text.strip():
        raise fel.AndringUtanText
    now = timezone.now()
    key = {"overenskommelse": overenskommelse, "omrade": omrade, "artal": timezone.localdate(now).year}
    earlier = Aktualitetsprovning.objects.filter(**key).select_related("provad_av").first()
    if earlier and earlier.provad_at != sedd:
        raise fel.RedanProvad(earlier)
    provning = earlier or Aktualitetsprovning(**key)
    provning.svar, provning.text = svar, text.strip()
    provning.provad_av, provning.provad_at = av, now
    provning.save()
    return provning
