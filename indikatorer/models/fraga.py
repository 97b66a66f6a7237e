"""Follow-up questions: an indicator that is answered in words, by a named source, year by year."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from sok.models import Omrade, Overenskommelse


@pghistory.track()
class Fraga(models.Model):
    """A question of one area, or a standing one (`omrade` empty) that is asked of every area each year."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="fragor")
    nyckel = models.SlugField("nyckel", max_length=40)
    nummer = models.PositiveSmallIntegerField("ordning")
    omrade = models.ForeignKey(Omrade, on_delete=models.PROTECT, null=True, blank=True, related_name="fragor")
    text = models.TextField("fråga")
    avser = models.CharField("avser", max_length=120, blank=True)
    svarskalla = models.CharField("vem svaret kommer från", max_length=200, blank=True)
    anmarkning = models.TextField("anmärkning", blank=True)
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "uppföljningsfråga"
        verbose_name_plural = "uppföljningsfrågor"
        ordering = ["overenskommelse", "nummer"]
        constraints = [models.UniqueConstraint(fields=["overenskommelse", "nyckel"], name="fraga_nyckel_unik")]

    def __str__(self):
        return self.text


@pghistory.track()
class Fragesvar(models.Model):
    """One year's answer; for a standing question one per area."""

    fraga = models.ForeignKey(Fraga, on_delete=models.PROTECT, related_name="svar")
    omrade = models.ForeignKey(Omrade, on_delete=models.PROTECT, null=True, blank=True, related_name="fragesvar")
    artal = models.PositiveSmallIntegerField("år")
    text = models.TextField("svar")
    kalla = models.CharField("källa", max_length=200, blank=True)
    svarat_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    svarat_at = models.DateTimeField("svarat", default=timezone.now)

    class Meta:
        verbose_name = "svar på uppföljningsfråga"
        verbose_name_plural = "svar på uppföljningsfrågor"
        ordering = ["fraga", "-artal", "omrade"]
        constraints = [
            models.UniqueConstraint(
                fields=["fraga", "omrade", "artal"], nulls_distinct=False, name="fragesvar_ett_per_ar"
            ),
            models.CheckConstraint(
                name="fragesvar_har_text", condition=~Q(text=""), violation_error_message="Skriv ett svar."
            ),
        ]

    def __str__(self):
        return f"{self.artal}: {self.text}"
