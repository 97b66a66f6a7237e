"""Groups of municipalities within an agreement, such as the four corners of a county."""

import pghistory
from django.db import models

from core.giltighet import Giltighet, en_version_per_dag
from sok.models.geografi import Geografi
from sok.models.overenskommelse import Overenskommelse


@pghistory.track()
class Delregion(models.Model):
    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="delregioner")
    nyckel = models.SlugField("nyckel", max_length=40)
    nummer = models.PositiveSmallIntegerField("ordning")
    namn = models.CharField("namn", max_length=80)
    anmarkning = models.TextField("anmärkning", blank=True)
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "delregion"
        verbose_name_plural = "delregioner"
        ordering = ["overenskommelse", "nummer"]
        constraints = [models.UniqueConstraint(fields=["overenskommelse", "nyckel"], name="delregion_nyckel_unik")]

    def __str__(self):
        return self.namn


@pghistory.track()
class Delregionkommun(Giltighet):
    """A municipality in a group while it belonged there; it may be in several groups."""

    delregion = models.ForeignKey(Delregion, on_delete=models.CASCADE, related_name="kommuner")
    kommun = models.ForeignKey(Geografi, on_delete=models.PROTECT, related_name="delregioner")

    class Meta:
        verbose_name = "kommun i delregion"
        verbose_name_plural = "kommuner i delregioner"
        ordering = ["delregion", "kommun"]
        constraints = [en_version_per_dag("delregionkommun_en_per_dag", "delregion", "kommun")]

    def __str__(self):
        return f"{self.kommun} i {self.delregion}"
