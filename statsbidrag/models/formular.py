"""A form is data: sections and typed fields with stable ids, tied to the year the grant was decided."""

import pghistory
import pgtrigger
from django.db import models


class Redovisningstyp(models.TextChoices):
    DELREDOVISNING = "delredovisning", "Delredovisning"
    SLUTREDOVISNING = "slutredovisning", "Slutredovisning"


class FormularversionQuerySet(models.QuerySet):
    def for_bidrag(self, bidrag, typ=Redovisningstyp.SLUTREDOVISNING):
        """The published forms of the year the grant was decided: one made for its kind of grant first, then the
        newest version. A year without a form of its own keeps the year's before it."""
        nycklar = ["", bidrag.bidragstyp.nyckel]
        published = self.filter(typ=typ, beviljandear__lte=bidrag.beviljandear, publicerad_at__isnull=False)
        return published.filter(bidragstyp__in=nycklar).order_by("-beviljandear", "-bidragstyp", "-version")


@pghistory.track()
class Formularversion(models.Model):
    """Once published it never changes: a report begun on version 1 is reviewed as version 1."""

    typ = models.CharField("typ", max_length=20, choices=Redovisningstyp, default=Redovisningstyp.SLUTREDOVISNING)
    beviljandear = models.PositiveSmallIntegerField("beviljandeår")
    # Key of the kind of grant the form is made for; blank for all kinds.
    bidragstyp = models.SlugField("bidragstyp", max_length=20, blank=True)
    version = models.PositiveSmallIntegerField("version")
    publicerad_at = models.DateTimeField("publicerad", null=True, blank=True)
    innehall = models.JSONField("innehåll")

    objects = FormularversionQuerySet.as_manager()

    class Meta:
        verbose_name = "formulärversion"
        verbose_name_plural = "formulärversioner"
        ordering = ["typ", "-beviljandear", "bidragstyp", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["typ", "beviljandear", "bidragstyp", "version"], name="formularversion_unik"
            )
        ]
        triggers = [
            pgtrigger.Protect(
                name="publicerat_formular_andras_inte",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__publicerad_at__isnull=False),
            )
        ]

    def __str__(self):
        return f"{self.get_typ_display()} {self.beviljandear}, version {self.version}"
