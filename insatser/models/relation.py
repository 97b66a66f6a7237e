"""How initiatives grow out of each other. A relation is stored once, from the older to the newer."""

import pghistory
from django.db import models

from insatser.models.insats import Insats


class Insatsrelationstyp(models.TextChoices):
    """`fran` … `till`, in words: the older one is continued by, inspired, or spun off the newer; a part belongs to
    the whole."""

    FORTSATTNING = "fortsattning", "fortsätter i"
    FOREGANGARE = "foregangare", "är föregångare till"
    AVKNOPPNING = "avknoppning", "har avknoppningen"
    DEL_AV = "del_av", "är del av"


# The same relation read from the other end.
OMVANT = {
    Insatsrelationstyp.FORTSATTNING: "fortsätter från",
    Insatsrelationstyp.FOREGANGARE: "bygger på",
    Insatsrelationstyp.AVKNOPPNING: "är avknoppad från",
    Insatsrelationstyp.DEL_AV: "omfattar",
}


@pghistory.track()
class InsatsRelation(models.Model):
    fran = models.ForeignKey(Insats, on_delete=models.CASCADE, related_name="relationer_ut")
    till = models.ForeignKey(Insats, on_delete=models.CASCADE, related_name="relationer_in")
    typ = models.CharField("samband", max_length=12, choices=Insatsrelationstyp)

    class Meta:
        verbose_name = "samband mellan insatser"
        verbose_name_plural = "samband mellan insatser"
        ordering = ["fran", "typ", "till"]
        constraints = [
            models.UniqueConstraint(
                fields=["fran", "till", "typ"],
                name="insatsrelation_unik",
                violation_error_message="Sambandet finns redan.",
            ),
            models.CheckConstraint(
                name="insatsrelation_inte_till_sig_sjalv",
                condition=~models.Q(fran=models.F("till")),
                violation_error_message="En insats kan inte ha ett samband med sig själv.",
            ),
        ]

    def __str__(self):
        return f"{self.fran} {self.get_typ_display()} {self.till}"

    @property
    def omvant(self):
        return OMVANT[self.typ]
