"""What happens to a grant between the decision and the final report: payments and changes asked for."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from statsbidrag.models.bidrag import Bidrag


@pghistory.track()
class Utbetalning(models.Model):
    bidrag = models.ForeignKey(Bidrag, on_delete=models.PROTECT, related_name="utbetalningar")
    datum = models.DateField("betald")
    belopp = models.PositiveIntegerField("belopp", help_text="Hela kronor.")
    anmarkning = models.CharField("anmärkning", max_length=200, blank=True)

    class Meta:
        verbose_name = "utbetalning"
        verbose_name_plural = "utbetalningar"
        ordering = ["bidrag", "datum", "pk"]
        constraints = [
            models.CheckConstraint(
                name="utbetalning_over_noll",
                condition=Q(belopp__gt=0),
                violation_error_message="Skriv ett belopp som är större än 0.",
            ),
        ]

    def __str__(self):
        return f"{self.datum}: {self.belopp}"


class Svar(models.TextChoices):
    """The authority's answer to what a recipient asks for; blank until it has come."""

    BEVILJAD = "beviljad", "Beviljad"
    AVSLAGEN = "avslagen", "Avslagen"
    TILLBAKATAGEN = "tillbakatagen", "Tillbakatagen"


class Begaran(models.Model):
    """Something the recipient asks of the authority: asked by whom and why, answered by whom and why."""

    skal = models.TextField("skäl")
    begard_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    begard_at = models.DateTimeField("begärd", default=timezone.now)
    svar = models.CharField("svar", max_length=15, choices=Svar, blank=True)
    svar_text = models.TextField("skäl till svaret", blank=True)
    svarad_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    svarad_at = models.DateTimeField("besvarad", null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def vantar(self):
        return not self.svar


def svaret_ar_helt(namn):
    """The constraint that an answer has a person and a time, and a question without answer has neither."""
    return models.CheckConstraint(
        name=namn,
        condition=Q(svar="", svarad_av__isnull=True, svarad_at__isnull=True)
        | (Q(svar__in=Svar.values) & Q(svarad_av__isnull=False, svarad_at__isnull=False)),
    )


@pghistory.track()
class Bidragsandring(Begaran):
    """A change the recipient asks for and the authority approves: of the period, the amounts or what is done.

    `budget` holds the wanted amount per budget line's number, whole kronor.
    """

    bidrag = models.ForeignKey(Bidrag, on_delete=models.PROTECT, related_name="andringar")
    vad = models.TextField("vad som ska ändras")
    periodslut = models.DateField("ny sista dag", null=True, blank=True)
    budget = models.JSONField("ny fördelning", default=dict, blank=True)

    class Meta:
        verbose_name = "ändring av bidrag"
        verbose_name_plural = "ändringar av bidrag"
        ordering = ["bidrag", "-begard_at", "-pk"]
        constraints = [
            svaret_ar_helt("bidragsandring_helt_svar"),
            models.UniqueConstraint(
                fields=["bidrag"],
                condition=Q(svar=""),
                name="bidragsandring_en_i_taget",
                violation_error_message="Det finns redan en ändring som väntar på svar.",
            ),
        ]

    def __str__(self):
        return self.vad
