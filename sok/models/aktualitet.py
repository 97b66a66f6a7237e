"""Once a year each area's description and baseline is confirmed or said to need change."""

import pghistory
from django.conf import settings
from django.db import models
from django.utils import timezone

from sok.models.mal import Omrade
from sok.models.overenskommelse import Overenskommelse


class Aktualitet(models.TextChoices):
    AKTUELL = "aktuell", "Stämmer fortfarande"
    UPPDATERAD = "uppdaterad", "Uppdaterad i samband med prövningen"
    BEHOVER_ANDRAS = "behover_andras", "Behöver ändras"


@pghistory.track()
class Aktualitetsprovning(models.Model):
    """One area and year; without areas the agreement as a whole (`omrade` empty)."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="aktualitetsprovningar")
    omrade = models.ForeignKey(
        Omrade, on_delete=models.PROTECT, null=True, blank=True, related_name="aktualitetsprovningar"
    )
    artal = models.PositiveSmallIntegerField("år")
    svar = models.CharField("svar", max_length=15, choices=Aktualitet)
    text = models.TextField("vad som har ändrats eller behöver ändras", blank=True)
    provad_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    provad_at = models.DateTimeField("prövad", default=timezone.now)

    class Meta:
        verbose_name = "aktualitetsprövning"
        verbose_name_plural = "aktualitetsprövningar"
        ordering = ["overenskommelse", "-artal", "omrade"]
        constraints = [
            models.UniqueConstraint(
                fields=["overenskommelse", "omrade", "artal"],
                nulls_distinct=False,
                name="aktualitetsprovning_en_per_ar",
                violation_error_message="Området är redan prövat i år.",
            ),
            models.CheckConstraint(
                name="aktualitetsprovning_andring_har_text",
                condition=models.Q(svar="aktuell") | ~models.Q(text=""),
                violation_error_message="Skriv vad som har ändrats eller behöver ändras.",
            ),
        ]

    def __str__(self):
        return f"{self.omrade or self.overenskommelse} {self.artal}: {self.get_svar_display()}"
