"""A year change that has been made: what it did, so that it can be told and taken back."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from sok.models import Overenskommelse


@pghistory.track()
class Arsskifte(models.Model):
    """From `fran_artal` to the year after it. `utfort` is what was made and the revisions it left behind, written by
    services.arsskifte; a year may be changed several times, each adding what was missing."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="arsskiften")
    fran_artal = models.PositiveSmallIntegerField("från år")
    utfort = models.JSONField("vad som gjordes")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("när", default=timezone.now)
    angrat_at = models.DateTimeField("ångrat", null=True, blank=True)
    angrat_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    # Said by the page that offers to take the latest one back.
    gar_att_angra = False

    class Meta:
        verbose_name = "årsskifte"
        verbose_name_plural = "årsskiften"
        ordering = ["overenskommelse", "-fran_artal", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="arsskifte_artal",
                condition=Q(fran_artal__range=(1990, 2099)),
                violation_error_message="Skriv året med fyra siffror.",
            )
        ]

    def __str__(self):
        return f"Årsskifte {self.fran_artal}–{self.fran_artal + 1}"
