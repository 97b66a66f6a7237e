"""Decisions and recommendations of the agreement's organs. Meetings, minutes and the life of a
decision build on these rows."""

import pghistory
from django.contrib.postgres.fields import DateRangeField
from django.db import models

from core.oprecist import OprecistDatumField, Spann, oprecist_check
from sok.models import Organ, Organisation, Overenskommelse


class Beslutsstatus(models.TextChoices):
    PLANERAT = "planerat", "Planerat"
    FATTAT = "fattat", "Fattat"


class BeslutQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(overenskommelse__in=Overenskommelse.objects.visible_to(user))


@pghistory.track()
class Beslut(models.Model):
    """A decision as the source tells it: the day may be imprecise, the organ unknown."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="beslut_lista")
    nyckel = models.SlugField("nyckel", max_length=40)
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, null=True, blank=True, related_name="beslut_lista")
    beslutsfattare = models.CharField("beslutsfattare i källan", max_length=120, blank=True)
    nar = OprecistDatumField("när")
    nar_i_kallan = models.CharField("när enligt källan", max_length=80, blank=True)
    text = models.TextField("beslut")
    status = models.CharField("status", max_length=10, choices=Beslutsstatus, default=Beslutsstatus.FATTAT)
    avser = models.JSONField("avser", default=list, blank=True)
    anmarkning = models.TextField("anmärkning", blank=True)
    kalla = models.CharField("källa", max_length=120, blank=True)
    spann = models.GeneratedField(expression=Spann("nar"), output_field=DateRangeField(null=True), db_persist=True)

    objects = BeslutQuerySet.as_manager()

    class Meta:
        verbose_name = "beslut"
        verbose_name_plural = "beslut"
        ordering = ["overenskommelse", models.F("spann").desc(nulls_last=True), "nyckel"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "nyckel"], name="beslut_nyckel_unik"),
            models.CheckConstraint(name="beslut_nar_form", condition=oprecist_check("nar")),
        ]

    def __str__(self):
        return self.text


class RekommendationQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(overenskommelse__in=Overenskommelse.objects.visible_to(user))


@pghistory.track()
class Rekommendation(models.Model):
    """What a report asks of a party or an organ. The owner is an organ or an organisation, or words."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="rekommendationer")
    nummer = models.PositiveSmallIntegerField("nummer")
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
    kalla = models.CharField("källa", max_length=120, blank=True)

    objects = RekommendationQuerySet.as_manager()

    class Meta:
        verbose_name = "rekommendation"
        verbose_name_plural = "rekommendationer"
        ordering = ["overenskommelse", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "nummer"], name="rekommendation_nummer_unikt"),
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
