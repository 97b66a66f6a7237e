"""Background jobs: every long task has a row first, so that the page can tell how it goes."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone


class Tillstand(models.TextChoices):
    VANTAR = "vantar", "Väntar"
    PAGAR = "pagar", "Pågår"
    KLART = "klart", "Klart"
    MISSLYCKAT = "misslyckat", "Misslyckades"


class JobbQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A job is followed by the person who ordered it."""
        return self.filter(startat_av=user.pk)

    def ofardiga(self):
        return self.filter(tillstand__in=[Tillstand.VANTAR, Tillstand.PAGAR])

    def tysta(self, langre_an):
        """Unfinished jobs that have given no sign of life for longer than the timedelta."""
        return self.ofardiga().filter(livstecken__lt=timezone.now() - langre_an)


class Jobb(models.Model):
    typ = models.CharField("typ", max_length=40)
    nyckel = models.CharField("gäller", max_length=100, blank=True)
    uppgift = models.CharField("Celery-uppgift", max_length=100)
    tillstand = models.CharField("tillstånd", max_length=12, choices=Tillstand, default=Tillstand.VANTAR)
    steg = models.PositiveIntegerField("steg", default=0)
    steg_av = models.PositiveIntegerField("av", default=0)
    text = models.CharField("läget", max_length=200, blank=True)
    fel = models.TextField("fel", blank=True)
    resultat = models.JSONField("resultat", default=dict, blank=True)
    forsok = models.PositiveSmallIntegerField("försök", default=0)
    startat_av = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="startat av",
    )
    created_at = models.DateTimeField("beställt", auto_now_add=True)
    livstecken = models.DateTimeField("senaste livstecken", default=timezone.now)
    avslutat = models.DateTimeField("avslutat", null=True, blank=True)

    objects = JobbQuerySet.as_manager()

    class Meta:
        verbose_name = "jobb"
        verbose_name_plural = "jobb"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(name="jobb_kant_tillstand", condition=models.Q(tillstand__in=Tillstand.values)),
            models.CheckConstraint(
                name="jobb_fel_har_skal",
                condition=~models.Q(tillstand=Tillstand.MISSLYCKAT) | ~models.Q(fel=""),
                violation_error_message="Ett misslyckat jobb ska säga varför.",
            ),
        ]

    def __str__(self):
        return f"{self.typ} {self.nyckel}".strip()

    def get_absolute_url(self):
        return reverse("jobb:visa", args=[self.pk])

    @property
    def ar_fardigt(self):
        return self.tillstand in (Tillstand.KLART, Tillstand.MISSLYCKAT)
