"""A municipality that departs from what was to be expected, once somebody has taken it up. What departs is computed
anew each time it is read; only what people did about it is stored, with the figures they saw."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from indikatorer.models.indikator import Indikator, Kon
from sok.models import Geografi, Overenskommelse


class Jamfort(models.TextChoices):
    TREND = "trend", "kommunens egen utveckling"
    LIKNANDE = "liknande", "liknande kommuner"
    LANET = "lanet", "länets kommuner"


class Avvikelselage(models.TextChoices):
    BEVAKAS = "bevakas", "Bevakas"
    LYFT = "lyft", "Lyft till styrgrupp"
    AVFARDAD = "avfardad", "Ingen åtgärd"
    AVSLUTAD = "avslutad", "Uppföljd och avslutad"


AVVIKELSENS_GANG = {
    Avvikelselage.BEVAKAS: {Avvikelselage.LYFT, Avvikelselage.AVFARDAD, Avvikelselage.AVSLUTAD},
    Avvikelselage.LYFT: {Avvikelselage.BEVAKAS, Avvikelselage.AVFARDAD, Avvikelselage.AVSLUTAD},
    Avvikelselage.AVFARDAD: {Avvikelselage.BEVAKAS, Avvikelselage.LYFT},
    Avvikelselage.AVSLUTAD: {Avvikelselage.BEVAKAS},
}


@pghistory.track()
class Avvikelse(models.Model):
    """One indicator, municipality, year and sex that departed, compared in one way. `varde` and `vantat` in the
    indicator's unit; `matt` is how far off it was in robust standard deviations; `metod` the method in words."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="avvikelser")
    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="avvikelser")
    geografi = models.ForeignKey(Geografi, on_delete=models.PROTECT, related_name="+")
    artal = models.PositiveSmallIntegerField("år")
    kon = models.CharField("kön", max_length=1, choices=Kon)
    jamfort = models.CharField("jämfört med", max_length=8, choices=Jamfort)
    varde = models.DecimalField("värde", max_digits=24, decimal_places=8)
    vantat = models.DecimalField("väntat", max_digits=24, decimal_places=8)
    matt = models.DecimalField("hur långt ifrån", max_digits=8, decimal_places=2)
    metod = models.TextField("metod")
    demo = models.BooleanField("påhittade värden", default=False)
    lage = models.CharField("läge", max_length=8, choices=Avvikelselage, default=Avvikelselage.BEVAKAS)
    uppfoljning_senast = models.DateField("följs upp senast", null=True, blank=True)
    created_at = models.DateTimeField("uppmärksammad", default=timezone.now)

    class Meta:
        verbose_name = "avvikelse"
        verbose_name_plural = "avvikelser"
        ordering = ["overenskommelse", "-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["overenskommelse", "indikator", "geografi", "artal", "kon", "jamfort"], name="avvikelse_unik"
            ),
            models.CheckConstraint(name="avvikelse_kant_lage", condition=Q(lage__in=Avvikelselage.values)),
            models.CheckConstraint(name="avvikelse_kand_jamforelse", condition=Q(jamfort__in=Jamfort.values)),
        ]
        triggers = [
            pgtrigger.FSM(
                name="avvikelsens_gang",
                field="lage",
                transitions=sorted(
                    (str(fran), str(till)) for fran, mojliga in AVVIKELSENS_GANG.items() for till in mojliga
                ),
            )
        ]

    def __str__(self):
        return f"{self.geografi}: {self.indikator} {self.artal}"


class Avvikelsehandelse(models.Model):
    """What was done about it, by whom and why; append-only."""

    avvikelse = models.ForeignKey(Avvikelse, on_delete=models.PROTECT, related_name="handelser")
    fran = models.CharField("från", max_length=8, choices=Avvikelselage, blank=True)
    till = models.CharField("till", max_length=8, choices=Avvikelselage)
    text = models.TextField("vad som gjordes", blank=True)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nar = models.DateTimeField("när", default=timezone.now)

    class Meta:
        verbose_name = "händelse för avvikelse"
        verbose_name_plural = "händelser för avvikelser"
        ordering = ["avvikelse", "-nar", "-pk"]
        triggers = [
            pgtrigger.Protect(name="avvikelsehandelse_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self):
        return f"{self.get_till_display()} {timezone.localtime(self.nar):%Y-%m-%d}"
