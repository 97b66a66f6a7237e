"""The life of an initiative's status: what may follow what, and the log of every change with its reason."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from core.historik import manga_i_taget
from insatser.models.insats import Insats
from insatser.models.val import Insatsstatus as S
from insatser.models.val import Skede

OKAND = ""

# What may follow what. An unknown status may become anything: the source says nothing against it.
OVERGANGAR = {
    OKAND: {S.PLANERAD, S.PAGAR, S.PAUSAD, S.AVSLUTAD, S.STOPPAD},
    S.PLANERAD: {S.PAGAR, S.PAUSAD, S.AVSLUTAD, S.STOPPAD},
    S.PAGAR: {S.PLANERAD, S.PAUSAD, S.AVSLUTAD, S.STOPPAD},
    S.PAUSAD: {S.PLANERAD, S.PAGAR, S.AVSLUTAD, S.STOPPAD},
    S.AVSLUTAD: {S.PAGAR},
    S.STOPPAD: {S.PLANERAD, S.PAGAR},
}


def kraver_skal(fran, till):
    """Pausing, stopping and reopening are explained to whoever reads later."""
    return till in (S.PAUSAD, S.STOPPAD) or fran in (S.AVSLUTAD, S.STOPPAD)


@pghistory.track(*manga_i_taget())
class InsatsStatusbyte(models.Model):
    """One change of status: from what, to what, by whom, when and why; append-only. Written only by
    services.status."""

    insats = models.ForeignKey(Insats, on_delete=models.PROTECT, related_name="statusbyten")
    fran = models.CharField("från", max_length=10, choices=S, blank=True)
    till = models.CharField("till", max_length=10, choices=S)
    skal = models.TextField("skäl", blank=True)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("när", auto_now_add=True)

    class Meta:
        verbose_name = "statusbyte"
        verbose_name_plural = "statusbyten"
        ordering = ["insats", "-at", "-pk"]
        triggers = [pgtrigger.Protect(name="statusbyte_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]
        constraints = [
            models.CheckConstraint(
                name="insatsstatusbyte_skal_nar_det_kravs",
                condition=~models.Q(skal="")
                | (~models.Q(till__in=[S.PAUSAD, S.STOPPAD]) & ~models.Q(fran__in=[S.AVSLUTAD, S.STOPPAD])),
                violation_error_message="Skriv varför läget ändras.",
            ),
            models.CheckConstraint(
                name="insatsstatusbyte_ar_ett_byte",
                condition=~models.Q(fran=models.F("till")),
                violation_error_message="Insatsen har redan det läget.",
            ),
        ]

    def __str__(self):
        return f"{self.insats}: {self.get_till_display()}"


@pghistory.track(*manga_i_taget())
class InsatsSkedebyte(models.Model):
    """One change of stage; append-only. Written only by services.status."""

    insats = models.ForeignKey(Insats, on_delete=models.PROTECT, related_name="skedebyten")
    fran = models.CharField("från", max_length=15, choices=Skede, blank=True)
    till = models.CharField("till", max_length=15, choices=Skede)
    skal = models.TextField("skäl", blank=True)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("när", auto_now_add=True)

    class Meta:
        verbose_name = "skedebyte"
        verbose_name_plural = "skedebyten"
        ordering = ["insats", "-at", "-pk"]
        triggers = [pgtrigger.Protect(name="skedebyte_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]
        constraints = [
            models.CheckConstraint(
                name="insatsskedebyte_ar_ett_byte",
                condition=~models.Q(fran=models.F("till")),
                violation_error_message="Insatsen har redan det skedet.",
            ),
            models.CheckConstraint(
                name="insatsskedebyte_avslag_har_skal",
                condition=~models.Q(till=Skede.AVSLAGEN) | ~models.Q(skal=""),
                violation_error_message="Skriv varför ansökan inte beviljades.",
            ),
        ]

    def __str__(self):
        return f"{self.insats}: {self.get_till_display()}"
