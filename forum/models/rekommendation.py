"""Recommendations: what a report asks, of whom, what they answer and what became of it."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from core.oprecist import OprecistDatumField, oprecist_check
from sok.models import Organ, Organisation, Overenskommelse


class RekommendationQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(overenskommelse__in=Overenskommelse.objects.visible_to(user))


@pghistory.track()
class Rekommendation(models.Model):
    """What a report asks of a party or an organ. The owner is an organ or an organisation, or words."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="rekommendationer")
    nummer = models.PositiveSmallIntegerField("nummer")
    rubrik = models.CharField("rubrik", max_length=200, blank=True)
    text = models.TextField("rekommendation")
    agare_organ = models.ForeignKey(
        Organ, on_delete=models.PROTECT, null=True, blank=True, related_name="rekommendationer"
    )
    agare_organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="rekommendationer",
    )
    frist = OprecistDatumField("frist")
    uppfoljning = models.DateField("följs upp", null=True, blank=True)
    kalla = models.CharField("källa", max_length=120, blank=True)
    # The recommendation of an ended agreement that this one goes on with.
    foregangare = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="fortsatter_i"
    )

    objects = RekommendationQuerySet.as_manager()

    class Meta:
        verbose_name = "rekommendation"
        verbose_name_plural = "rekommendationer"
        ordering = ["overenskommelse", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "nummer"], name="rekommendation_nummer_unikt"),
            models.UniqueConstraint(fields=["overenskommelse", "foregangare"], name="rekommendation_fors_over_en_gang"),
            models.CheckConstraint(
                name="rekommendation_hogst_en_agare",
                condition=models.Q(agare_organ__isnull=True) | models.Q(agare_organisation__isnull=True),
                violation_error_message="Ange ett organ eller en organisation, inte båda.",
            ),
            models.CheckConstraint(name="rekommendation_frist_form", condition=oprecist_check("frist")),
        ]

    def __str__(self):
        return self.text

    @property
    def agare(self):
        return self.agare_organ or self.agare_organisation


@pghistory.track()
class Rekommendationsmottagare(models.Model):
    """Whom the recommendation is addressed to: a party, an organ, or words ("länets kommuner")."""

    rekommendation = models.ForeignKey(Rekommendation, on_delete=models.CASCADE, related_name="mottagare")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="mottagna_rekommendationer"
    )
    organ = models.ForeignKey(
        Organ, on_delete=models.PROTECT, null=True, blank=True, related_name="mottagna_rekommendationer"
    )
    ord = models.CharField("mottagare i ord", max_length=120, blank=True)

    class Meta:
        verbose_name = "mottagare av rekommendation"
        verbose_name_plural = "mottagare av rekommendationer"
        ordering = ["rekommendation", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["rekommendation", "organisation", "organ", "ord"],
                nulls_distinct=False,
                name="rekommendationsmottagare_unik",
            ),
            models.CheckConstraint(
                name="rekommendationsmottagare_en",
                condition=Q(organisation__isnull=False, organ__isnull=True, ord="")
                | Q(organisation__isnull=True, organ__isnull=False, ord="")
                | (Q(organisation__isnull=True, organ__isnull=True) & ~Q(ord="")),
                violation_error_message="Ange en organisation, ett organ eller ord.",
            ),
        ]

    def __str__(self):
        return str(self.organisation or self.organ or self.ord)


class Svarsval(models.TextChoices):
    FOLJS = "foljs", "Följs"
    DELVIS = "delvis", "Följs delvis"
    FOLJS_INTE = "foljs_inte", "Följs inte"


@pghistory.track()
class Rekommendationssvar(models.Model):
    """An addressee's answer; who answers partly or declines says why."""

    mottagare = models.OneToOneField(Rekommendationsmottagare, on_delete=models.PROTECT, related_name="svar")
    svar = models.CharField("svar", max_length=12, choices=Svarsval)
    skal = models.TextField("skäl, eller vad ni gör", blank=True)
    klart_senast = models.DateField("klart senast", null=True, blank=True)
    svarat_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    svarat_at = models.DateTimeField("svarat", default=timezone.now)

    class Meta:
        verbose_name = "svar på rekommendation"
        verbose_name_plural = "svar på rekommendationer"
        ordering = ["mottagare"]
        constraints = [
            models.CheckConstraint(
                name="rekommendationssvar_nej_har_skal",
                condition=Q(svar="foljs") | ~Q(skal=""),
                violation_error_message="Skriv varför ni följer rekommendationen delvis eller inte alls.",
            ),
        ]

    def __str__(self):
        return f"{self.mottagare}: {self.get_svar_display()}"


class Rekommendationsuppfoljning(models.Model):
    """A dated note on how the recommendation goes; append-only."""

    rekommendation = models.ForeignKey(Rekommendation, on_delete=models.PROTECT, related_name="uppfoljningar")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="rekommendationsuppfoljningar"
    )
    klar = models.BooleanField("genomförd", default=False)
    text = models.TextField("hur det går")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nar = models.DateTimeField("när", default=timezone.now)

    class Meta:
        verbose_name = "uppföljning av rekommendation"
        verbose_name_plural = "uppföljningar av rekommendationer"
        ordering = ["rekommendation", "-nar", "-pk"]
        triggers = [pgtrigger.Protect(name="uppfoljning_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return self.text
