"""Good examples: what others can learn from, inside the agreement or outside it."""

import pghistory
from django.db import models

from insatser.models.insats import Insats
from sok.models import Geografi, Omrade, Overenskommelse


@pghistory.track()
class GottExempel(models.Model):
    """An example as a source tells it; `insats` when it is one of the agreement's own initiatives."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="goda_exempel")
    nyckel = models.SlugField("nyckel", max_length=40)
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

    class Meta:
        verbose_name = "gott exempel"
        verbose_name_plural = "goda exempel"
        ordering = ["overenskommelse", "nummer"]
        constraints = [models.UniqueConstraint(fields=["overenskommelse", "nyckel"], name="gottexempel_nyckel_unik")]

    def __str__(self):
        return self.titel
