"""What a county's file said the last time it was read: the ground for telling whose change is whose."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from sok.models import Overenskommelse


@pghistory.track(exclude=["varden"])
class Inlasning(models.Model):
    """One reading that was stored. `varden` holds, per post of the file, the row's key and each column as
    the file had it; the newest reading is what the next one is compared with."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="inlasningar")
    filnamn = models.CharField("fil", max_length=200)
    sha256 = models.CharField("filens kontrollsumma", max_length=64)
    created_at = models.DateTimeField("när", auto_now_add=True)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    sammanfattning = models.CharField("vad som hände", max_length=300)
    varden = models.JSONField("inlästa värden")

    class Meta:
        verbose_name = "inläsning"
        verbose_name_plural = "inläsningar"
        ordering = ["overenskommelse", "-created_at", "-pk"]
        get_latest_by = ["created_at", "pk"]
        triggers = [pgtrigger.ReadOnly(name="oforanderlig")]

    def __str__(self):
        return f"{self.filnamn}: {self.sammanfattning}"
