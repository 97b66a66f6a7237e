"""Riket, counties and municipalities: the places that values and parties belong to."""

import pghistory
from django.db import models

from core.svenska import SvenskSortering


class Geografityp(models.TextChoices):
    RIKET = "riket", "Riket"
    LAN = "lan", "Län"
    KOMMUN = "kommun", "Kommun"


class GeografiQuerySet(models.QuerySet):
    def kommuner_i(self, lan):
        return self.filter(overordnad=lan, typ=Geografityp.KOMMUN)

    def ordered(self):
        return self.order_by(SvenskSortering("namn"))


@pghistory.track()
class Geografi(models.Model):
    kod = models.CharField("kod", max_length=4, primary_key=True)
    namn = models.CharField("namn", max_length=80)
    typ = models.CharField("typ", max_length=6, choices=Geografityp)
    overordnad = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="delar")

    objects = GeografiQuerySet.as_manager()

    class Meta:
        verbose_name = "geografi"
        verbose_name_plural = "geografier"
        ordering = ["kod"]
        constraints = [
            models.CheckConstraint(
                name="geografi_kod_efter_typ",
                condition=models.Q(typ=Geografityp.RIKET, kod="00")
                | models.Q(typ=Geografityp.LAN, kod__regex=r"^\d{2}$")
                | models.Q(typ=Geografityp.KOMMUN, kod__regex=r"^\d{4}$"),
                violation_error_message="Riket har koden 00, län två siffror, kommuner fyra.",
            )
        ]

    def __str__(self):
        return self.namn

    @property
    def kolada_id(self):
        """Kolada's id: 0000 for riket, 00 + code for a county's region, the code for a municipality."""
        return self.kod.rjust(4, "0")
