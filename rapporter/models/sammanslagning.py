"""The log of two organisations becoming one: who, when, and how many rows of each kind were moved or kept."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone

from sok.models import Organisation


class Sammanslagning(models.Model):
    """One merger; append-only. `flyttat` and `kvar` are counts per kind in words."""

    fran_organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    till_organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    fran = models.DateField("från och med")
    flyttat = models.JSONField("flyttat", default=dict)
    kvar = models.JSONField("står kvar", default=dict)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nar = models.DateTimeField("när", default=timezone.now)

    class Meta:
        verbose_name = "sammanslagning"
        verbose_name_plural = "sammanslagningar"
        ordering = ["-nar", "-pk"]
        triggers = [pgtrigger.Protect(name="sammanslagning_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"{self.fran_organisation} gick upp i {self.till_organisation} {self.fran}"
