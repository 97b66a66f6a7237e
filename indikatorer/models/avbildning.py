"""How a county's own workbook is read: which sheet, which headings, which unit, and the measure that it becomes."""

import pghistory
from django.db import models

from indikatorer.models.serie import Kalltyp
from sok.models import Overenskommelse


@pghistory.track()
class Filavbildning(models.Model):
    """A declared mapping from a file to values. `avbildning` is read by indikatorer.kallor.filer.avbildning; what the
    authorities' files look like is declared in fixtures/indikatorer/filer, not here."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="filavbildningar")
    nyckel = models.SlugField("nyckel", max_length=40)
    namn = models.CharField("namn", max_length=120)
    kalla = models.CharField("källa", max_length=8, choices=Kalltyp, default=Kalltyp.FIL)
    avbildning = models.JSONField("så läses filen")
    aktiv = models.BooleanField("används", default=True)

    class Meta:
        verbose_name = "filavbildning"
        verbose_name_plural = "filavbildningar"
        ordering = ["overenskommelse", "nyckel"]
        constraints = [models.UniqueConstraint(fields=["overenskommelse", "nyckel"], name="filavbildning_nyckel_unik")]

    def __str__(self):
        return self.namn
