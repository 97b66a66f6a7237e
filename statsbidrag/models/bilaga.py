"""Files beside a report: the draft's own, and those that were handed in and can no longer change."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from filer.models import Fil
from statsbidrag.models.inlamning import Inlamning
from statsbidrag.models.utkast import Utkast


class Bilageslag(models.TextChoices):
    UTVARDERING = "utvardering", "Utvärdering"
    MATERIAL = "material", "Material från insatsen"
    INTYG = "intyg", "Intyg från samverkanspart"
    EKONOMI = "ekonomi", "Utdrag ur ekonomisystemet"
    REVISOR = "revisor", "Revisorsintyg"
    DELEGATION = "delegation", "Fullmakt eller delegation"
    ANNAT = "annat", "Annat"


class Bilaga(models.Model):
    """A file, or the promise of one with the last day it will come."""

    slag = models.CharField("slag", max_length=12, choices=Bilageslag)
    namn = models.CharField("vad det är", max_length=200)
    fil = models.ForeignKey(Fil, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    lamnas_senast = models.DateField("lämnas senast", null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self):
        return self.namn

    @property
    def som_varde(self):
        """What a submission says of it: plain values, the file by its checksum."""
        fil = self.fil
        return {
            "slag": self.slag,
            "namn": self.namn,
            "filnamn": fil.namn if fil else None,
            "storlek": fil.storlek if fil else None,
            "sha256": fil.sha256 if fil else None,
            "lamnas_senast": self.lamnas_senast.isoformat() if self.lamnas_senast else None,
        }


def fil_eller_dag(namn):
    return models.CheckConstraint(
        name=namn,
        condition=Q(fil__isnull=False, lamnas_senast__isnull=True) | Q(fil__isnull=True, lamnas_senast__isnull=False),
        violation_error_message="Välj en fil, eller skriv vilken dag den kommer.",
    )


class Utkastbilaga(Bilaga):
    """The draft's own attachment; as the draft itself it is untracked and never joined by the authority's code."""

    utkast = models.ForeignKey(Utkast, on_delete=models.CASCADE, related_name="bilagor")
    tillagd_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    tillagd_at = models.DateTimeField("tillagd", default=timezone.now)

    class Meta:
        verbose_name = "bilaga i utkast"
        verbose_name_plural = "bilagor i utkast"
        ordering = ["utkast", "pk"]
        constraints = [fil_eller_dag("utkastbilaga_fil_eller_dag")]


class Inlamningsbilaga(Bilaga):
    """What came with a submission, or after it in place of a promise (`uppfyller`); append-only."""

    inlamning = models.ForeignKey(Inlamning, on_delete=models.PROTECT, related_name="bilagor")
    uppfyller = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="uppfylld_genom"
    )
    inkom_at = models.DateTimeField("inkom", default=timezone.now)
    inskickad_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "bilaga"
        verbose_name_plural = "bilagor"
        ordering = ["inlamning", "pk"]
        constraints = [fil_eller_dag("inlamningsbilaga_fil_eller_dag")]
        triggers = [
            pgtrigger.Protect(name="inlamningsbilaga_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    @property
    def gallande_fil_id(self):
        """Its file, or the one that came afterwards; None while it is only promised."""
        later = getattr(self, "uppfylld_genom", None)
        return later.fil_id if later else self.fil_id
