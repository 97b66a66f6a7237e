"""The answers that are summed, copied from the approved submission, and where they were carried."""

import pghistory
from django.db import models
from django.db.models import Q

from insatser.models import Utfall
from insatser.models.alder import Aldersgrupp
from statsbidrag.models.inlamning import Inlamning
from statsbidrag.models.redovisning import Redovisning


class ResultatQuerySet(models.QuerySet):
    def gallande(self):
        """Those of reports that are still approved: reopening withdraws."""
        return self.filter(aterkallat_at=None)


@pghistory.track()
class Resultat(models.Model):
    """None is "uppgift saknas". The codes are those of the form's alternatives."""

    redovisning = models.ForeignKey(Redovisning, on_delete=models.PROTECT, related_name="resultat_lista")
    inlamning = models.ForeignKey(Inlamning, on_delete=models.PROTECT, related_name="resultat_lista")
    kvinnor = models.PositiveIntegerField("kvinnor", null=True, blank=True)
    man = models.PositiveIntegerField("män", null=True, blank=True)
    annat = models.PositiveIntegerField("annat eller ej uppgett", null=True, blank=True)
    deltagartillfallen = models.PositiveIntegerField("deltagartillfällen", null=True, blank=True)
    malgrupp = models.SlugField("målgrupp", max_length=40, blank=True)
    insatsomrade = models.SlugField("insatsområde", max_length=40, blank=True)
    fortsattning = models.SlugField("fortsättning", max_length=40, blank=True)
    egen_bedomning = models.TextField("målgruppens egen bedömning", blank=True)
    utfall = models.PositiveIntegerField("utfall, kronor", null=True, blank=True)
    medfinansiering = models.PositiveIntegerField("medfinansiering, kronor", null=True, blank=True)
    oforbrukat = models.IntegerField("oförbrukat, kronor", null=True, blank=True)
    aterkallat_at = models.DateTimeField("återkallat", null=True, blank=True)

    objects = ResultatQuerySet.as_manager()

    class Meta:
        verbose_name = "redovisat resultat"
        verbose_name_plural = "redovisade resultat"
        ordering = ["redovisning", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["redovisning"], condition=Q(aterkallat_at__isnull=True), name="resultat_ett_gallande"
            )
        ]

    def __str__(self):
        return f"Resultat: {self.redovisning.bidrag}"


@pghistory.track()
class Resultatdeltagare(models.Model):
    """Unique people of one age."""

    resultat = models.ForeignKey(Resultat, on_delete=models.CASCADE, related_name="deltagare")
    aldersgrupp = models.CharField("ålder", max_length=6, choices=Aldersgrupp)
    kvinnor = models.PositiveIntegerField("kvinnor", null=True, blank=True)
    man = models.PositiveIntegerField("män", null=True, blank=True)
    annat = models.PositiveIntegerField("annat eller ej uppgett", null=True, blank=True)

    class Meta:
        verbose_name = "redovisade deltagare"
        verbose_name_plural = "redovisade deltagare"
        ordering = ["resultat", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["resultat", "aldersgrupp"], name="resultatdeltagare_en_per_alder")
        ]

    def __str__(self):
        return self.get_aldersgrupp_display()


@pghistory.track()
class Overforing(models.Model):
    """One outcome of the initiative that came from one field of the report."""

    resultat = models.ForeignKey(Resultat, on_delete=models.PROTECT, related_name="overforingar")
    avsnitt = models.SlugField("avsnitt", max_length=40)
    # The field's name as in the submission, with the row where the field is a table: mal-2.
    falt = models.SlugField("fält", max_length=60)
    utfall = models.OneToOneField(Utfall, on_delete=models.PROTECT, related_name="overforing")

    class Meta:
        verbose_name = "överföring"
        verbose_name_plural = "överföringar"
        ordering = ["resultat", "pk"]
        constraints = [models.UniqueConstraint(fields=["resultat", "avsnitt", "falt"], name="overforing_en_per_falt")]

    def __str__(self):
        return f"{self.avsnitt}.{self.falt}"
