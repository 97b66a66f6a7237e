"""Files that somebody hands in to be read as values: first what they would do, then, after a yes, done."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from filer.models import Fil
from indikatorer.models.avbildning import Filavbildning
from indikatorer.models.hamtning import Hamtning
from jobb.models import Jobb
from sok.models import Overenskommelse


class Fillage(models.TextChoices):
    LASES = "lases", "Läses"
    GRANSKAS = "granskas", "Väntar på er"
    STOPPAD = "stoppad", "Gick inte att läsa"
    SPARAS = "sparas", "Sparas"
    SPARAD = "sparad", "Sparad"
    AVBRUTEN = "avbruten", "Lagd åt sidan"


# The whole life of a reading. A state missing as a key is final.
FILENS_GANG = {
    Fillage.LASES: {Fillage.GRANSKAS, Fillage.STOPPAD, Fillage.AVBRUTEN},
    Fillage.GRANSKAS: {Fillage.SPARAS, Fillage.STOPPAD, Fillage.AVBRUTEN},
    Fillage.SPARAS: {Fillage.SPARAD, Fillage.GRANSKAS, Fillage.STOPPAD, Fillage.AVBRUTEN},
}


class FilinlasningQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Each person's own, in the agreements they still see."""
        return self.filter(av=user.pk, overenskommelse__in=Overenskommelse.objects.visible_to(user))


class Filinlasning(models.Model):
    """`slag` is the authority's kind of file, or empty when the county's own `avbildning` reads it. `resultat` is
    what the dry run found. Like a job it keeps its own record, and is not followed by the change history."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="filinlasningar")
    slag = models.CharField("slag av fil", max_length=40, blank=True)
    avbildning = models.ForeignKey(
        Filavbildning, on_delete=models.PROTECT, null=True, blank=True, related_name="inlasningar"
    )
    lage = models.CharField("läge", max_length=10, choices=Fillage, default=Fillage.LASES)
    resultat = models.JSONField("resultat", default=dict, blank=True)
    jobb = models.ForeignKey(Jobb, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("när", default=timezone.now)

    objects = FilinlasningQuerySet.as_manager()

    class Meta:
        verbose_name = "inläsning av fil"
        verbose_name_plural = "inläsningar av filer"
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(name="filinlasning_kant_lage", condition=Q(lage__in=Fillage.values)),
            models.CheckConstraint(
                name="filinlasning_ett_satt_att_lasa",
                condition=Q(slag="", avbildning__isnull=False) | ~Q(slag="") & Q(avbildning__isnull=True),
            ),
        ]

    def __str__(self):
        return f"Inläsning {timezone.localtime(self.at):%Y-%m-%d}"


class Inlasningsfil(models.Model):
    """One of the files of a reading, and the pull that its values were stored by."""

    inlasning = models.ForeignKey(Filinlasning, on_delete=models.PROTECT, related_name="filer")
    fil = models.ForeignKey(Fil, on_delete=models.PROTECT, related_name="+")
    hamtning = models.ForeignKey(Hamtning, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "fil i en inläsning"
        verbose_name_plural = "filer i en inläsning"
        ordering = ["inlasning", "pk"]

    def __str__(self):
        return str(self.fil)
