"""Good examples: what others can learn from, inside the agreement or outside it."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from core.svenska import stor_bokstav
from insatser.models.insats import ATERSTALLS_INOM, Insats
from sok.models import Geografi, Omrade, Organisation, Overenskommelse


class BaraKvarvarande(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(borttagen_at=None)


@pghistory.track()
class GottExempel(models.Model):
    """An example, as a source tells it or as someone here has written it; `insats` when it is one of the agreement's
    own initiatives. Without a key it was written in the portal. `kontaktroll` is a function, never a person's name."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="goda_exempel")
    nyckel = models.SlugField("nyckel", max_length=40, blank=True)
    nummer = models.PositiveSmallIntegerField("ordning")
    titel = models.CharField("titel", max_length=200)
    insats = models.ForeignKey(Insats, on_delete=models.PROTECT, null=True, blank=True, related_name="goda_exempel")
    omrade = models.ForeignKey(Omrade, on_delete=models.PROTECT, null=True, blank=True, related_name="goda_exempel")
    kommun = models.ForeignKey(Geografi, on_delete=models.PROTECT, null=True, blank=True, related_name="goda_exempel")
    beskrivning = models.TextField("beskrivning", blank=True)
    lardomar = models.JSONField("vad som gjorde det möjligt", default=list, blank=True)
    resultat = models.TextField("resultat", blank=True)
    period_i_kallan = models.CharField("period i källan", max_length=80, blank=True)
    underlag = models.CharField("hur vi vet", max_length=200, blank=True)
    kalla = models.CharField("källa", max_length=120, blank=True)
    kostnad = models.TextField("vad det kostar", blank=True)
    forutsattningar = models.TextField("vad som krävs för att göra likadant", blank=True)
    kontaktorganisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="goda_exempel"
    )
    kontaktroll = models.CharField("vem som svarar på frågor", max_length=120, blank=True)
    adress = models.URLField("läs mer på", max_length=500, blank=True)
    revision = models.PositiveIntegerField("revision", default=0, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    updated_at = models.DateTimeField(auto_now=True)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    borttagen_at = models.DateTimeField("borttaget", null=True, blank=True, editable=False)
    borttagen_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )

    objects = BaraKvarvarande()
    alla = models.Manager()

    class Meta:
        verbose_name = "gott exempel"
        verbose_name_plural = "goda exempel"
        ordering = ["overenskommelse", "nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["overenskommelse", "nyckel"], condition=~Q(nyckel=""), name="gottexempel_nyckel_unik"
            )
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("insatser:gott_exempel", args=[self.overenskommelse.slug, self.pk])

    @property
    def kan_aterstallas(self):
        return bool(self.borttagen_at) and timezone.now() < self.borttagen_at + ATERSTALLS_INOM

    @property
    def levande_insats(self):
        """Its initiative, unless that has been removed."""
        return self.insats if self.insats and not self.insats.borttagen_at else None

    @property
    def kontakt(self):
        """Whom to ask: "Integrationssamordnare, Lessebo kommun"; empty when nobody is named."""
        parts = [stor_bokstav(self.kontaktroll), self.kontaktorganisation.namn if self.kontaktorganisation_id else ""]
        return ", ".join(part for part in parts if part)
