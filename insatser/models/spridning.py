"""To whom an initiative has spread: the parties are asked once a year, and say how far they have come."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from insatser.models.insats import Insats
from sok.models import Organisation, Overenskommelse


class Spridningslage(models.TextChoices):
    """How far the organisation has come with the initiative's way of working."""

    EJ_AKTUELLT = "ej_aktuellt", "Inte aktuellt hos oss"
    PLANERAS = "planeras", "Planeras"
    PROVAS = "provas", "Prövas"
    INFORT = "infort", "Infört"
    ORDINARIE = "ordinarie", "Ordinarie verksamhet"
    UPPHORT = "upphort", "Har upphört"


@pghistory.track()
class Spridningsrunda(models.Model):
    """One year's question to the parties. After `stangd_at` nobody answers."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="spridningsrundor")
    artal = models.PositiveSmallIntegerField("år")
    sista_dag = models.DateField("svara senast")
    oppnad_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    oppnad_at = models.DateTimeField("öppnad", default=timezone.now)
    stangd_at = models.DateTimeField("stängd", null=True, blank=True)

    class Meta:
        verbose_name = "fråga om spridning"
        verbose_name_plural = "frågor om spridning"
        ordering = ["overenskommelse", "-artal"]
        constraints = [
            models.UniqueConstraint(
                fields=["overenskommelse", "artal"],
                name="spridningsrunda_en_per_ar",
                violation_error_message="Parterna är redan tillfrågade det året.",
            )
        ]

    def __str__(self):
        return f"Spridning {self.artal}"

    @property
    def ar_oppen(self):
        return self.stangd_at is None


@pghistory.track()
class Spridningsfraga(models.Model):
    """An initiative that the round asks about."""

    runda = models.ForeignKey(Spridningsrunda, on_delete=models.CASCADE, related_name="fragor")
    insats = models.ForeignKey(Insats, on_delete=models.PROTECT, related_name="spridningsfragor")

    class Meta:
        verbose_name = "insats i fråga om spridning"
        verbose_name_plural = "insatser i fråga om spridning"
        ordering = ["runda", "insats"]
        constraints = [models.UniqueConstraint(fields=["runda", "insats"], name="spridningsfraga_unik")]

    def __str__(self):
        return f"{self.runda}: {self.insats}"


@pghistory.track()
class Spridningssvar(models.Model):
    """What one party has answered about one initiative. A row exists when it has been sent, not before."""

    fraga = models.ForeignKey(Spridningsfraga, on_delete=models.PROTECT, related_name="svar")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="spridningssvar")
    lage = models.CharField("läge", max_length=12, choices=Spridningslage)
    text = models.TextField("kommentar", blank=True)
    lamnat_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    lamnat_at = models.DateTimeField("lämnat", default=timezone.now)

    class Meta:
        verbose_name = "svar om spridning"
        verbose_name_plural = "svar om spridning"
        ordering = ["fraga", "organisation"]
        constraints = [
            models.UniqueConstraint(fields=["fraga", "organisation"], name="spridningssvar_ett_per_part"),
            models.CheckConstraint(
                name="spridningssvar_kant_lage",
                condition=Q(lage__in=Spridningslage.values),
                violation_error_message="Välj hur långt ni har kommit.",
            ),
        ]

    def __str__(self):
        return f"{self.organisation}: {self.get_lage_display()}"
