"""What each party has undertaken to do, section by section, and the yearly follow-up."""

import pghistory
from django.conf import settings
from django.db import models
from django.utils import timezone

from core.giltighet import Giltighet
from sok.models.organisation import Organisation
from sok.models.overenskommelse import Overenskommelse


@pghistory.track()
class Atagandeavsnitt(models.Model):
    """A section of commitments, shared by one or several parties (all municipalities have one together)."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="atagandeavsnitt")
    nyckel = models.SlugField("nyckel", max_length=40)
    nummer = models.PositiveSmallIntegerField("ordning")
    rubrik = models.CharField("rubrik", max_length=200)
    organisationer = models.ManyToManyField(Organisation, through="Atagandepart", related_name="atagandeavsnitt")
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "avsnitt med åtaganden"
        verbose_name_plural = "avsnitt med åtaganden"
        ordering = ["overenskommelse", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "nyckel"], name="atagandeavsnitt_nyckel_unik"),
        ]

    def __str__(self):
        return self.rubrik


@pghistory.track()
class Atagandepart(models.Model):
    avsnitt = models.ForeignKey(Atagandeavsnitt, on_delete=models.CASCADE, related_name="parter")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="atagandeparter")

    class Meta:
        verbose_name = "part i avsnitt"
        verbose_name_plural = "parter i avsnitt"
        ordering = ["avsnitt", "organisation"]
        constraints = [models.UniqueConstraint(fields=["avsnitt", "organisation"], name="atagandepart_unik")]

    def __str__(self):
        return f"{self.organisation}: {self.avsnitt}"


@pghistory.track()
class Atagande(Giltighet):
    """One commitment while it holds."""

    avsnitt = models.ForeignKey(Atagandeavsnitt, on_delete=models.CASCADE, related_name="ataganden")
    nummer = models.PositiveSmallIntegerField("ordning")
    text = models.TextField("åtagande")

    class Meta:
        verbose_name = "åtagande"
        verbose_name_plural = "åtaganden"
        ordering = ["avsnitt", "nummer"]
        constraints = [models.UniqueConstraint(fields=["avsnitt", "nummer"], name="atagande_nummer_unikt")]

    def __str__(self):
        return self.text


class Atagandelage(models.TextChoices):
    GENOMFORT = "genomfort", "Genomfört"
    PAGAR = "pagar", "Pågår"
    EJ_PABORJAT = "ej_paborjat", "Inte påbörjat"
    EJ_AKTUELLT = "ej_aktuellt", "Inte längre aktuellt"


@pghistory.track()
class Atagandeuppfoljning(models.Model):
    """What one party says about one commitment one year."""

    atagande = models.ForeignKey(Atagande, on_delete=models.PROTECT, related_name="uppfoljningar")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="atagandeuppfoljningar")
    artal = models.PositiveSmallIntegerField("år")
    lage = models.CharField("läge", max_length=15, choices=Atagandelage)
    text = models.TextField("vad ni har gjort", blank=True)
    lamnad_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    lamnad_at = models.DateTimeField("lämnad", default=timezone.now)

    class Meta:
        verbose_name = "uppföljning av åtagande"
        verbose_name_plural = "uppföljningar av åtaganden"
        ordering = ["atagande", "-artal", "organisation"]
        constraints = [
            models.UniqueConstraint(
                fields=["atagande", "organisation", "artal"], name="atagandeuppfoljning_en_per_part_och_ar"
            ),
        ]

    def __str__(self):
        return f"{self.organisation} {self.artal}: {self.get_lage_display()}"
