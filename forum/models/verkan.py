"""What a decision changes in the agreement: one row per change, carried out through the decision itself."""

import pghistory
from django.db import models
from django.db.models import Q

from forum.models.beslut import Beslut
from insatser.models import Insats
from sok.models import Dokumentversion, Malgruppsniva, Omrade, Organ, Samverkansomrade


class Verkanstyp(models.TextChoices):
    AVSLUTAR_OMRADE = "avslutar_omrade", "Avslutar ett område"
    ANDRAR_MALGRUPP = "andrar_malgrupp", "Ändrar målgruppen"
    PRIORITERAR = "prioriterar", "Prioriterar ett samverkansområde"
    ANTAR_HANDLINGSPLAN = "antar_handlingsplan", "Antar en handlingsplan"
    ANTAR_VERSION = "antar_version", "Antar en version av en text"
    STARTAR_INSATS = "startar_insats", "Startar en insats"
    GER_UPPDRAG = "ger_uppdrag", "Ger en grupp ett uppdrag"


# What each kind of change points at. `artal` and `text` are the year and the wording that it sets.
VERKANS_FALT = {
    Verkanstyp.AVSLUTAR_OMRADE: ("omrade",),
    Verkanstyp.ANDRAR_MALGRUPP: ("niva", "text"),
    Verkanstyp.PRIORITERAR: ("samverkansomrade", "artal"),
    Verkanstyp.ANTAR_HANDLINGSPLAN: ("artal",),
    Verkanstyp.ANTAR_VERSION: ("version",),
    Verkanstyp.STARTAR_INSATS: ("insats",),
    Verkanstyp.GER_UPPDRAG: ("organ", "text"),
}


def _pekar_ratt():
    """One condition: each kind has what it points at."""
    krav = Q()
    for typ, namn in VERKANS_FALT.items():
        har = Q(typ=typ)
        for falt in namn:
            har &= ~Q(**{falt: ""}) if falt in ("text", "niva") else Q(**{f"{falt}__isnull": False})
        krav |= har
    return krav


class VerkanQuerySet(models.QuerySet):
    def for_lasare(self, user):
        """What decisions that the person may see have changed, with the decision beside."""
        return self.filter(beslut__in=Beslut.objects.visible_to(user)).select_related("beslut__overenskommelse")


@pghistory.track()
class Verkan(models.Model):
    """One change. `fran` is the first day it holds; `verkstalld_at` when the portal carried it out (or when
    it was read from a source that already shows it)."""

    beslut = models.ForeignKey(Beslut, on_delete=models.PROTECT, related_name="verkan_lista")
    typ = models.CharField("vad beslutet ändrar", max_length=20, choices=Verkanstyp)
    fran = models.DateField("från och med", null=True, blank=True)
    omrade = models.ForeignKey(Omrade, on_delete=models.PROTECT, null=True, blank=True, related_name="verkan_lista")
    samverkansomrade = models.ForeignKey(
        Samverkansomrade, on_delete=models.PROTECT, null=True, blank=True, related_name="verkan_lista"
    )
    insats = models.ForeignKey(Insats, on_delete=models.PROTECT, null=True, blank=True, related_name="verkan_lista")
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, null=True, blank=True, related_name="verkan_lista")
    version = models.ForeignKey(
        Dokumentversion, on_delete=models.PROTECT, null=True, blank=True, related_name="verkan_lista"
    )
    niva = models.CharField("målgruppens nivå", max_length=10, choices=Malgruppsniva, blank=True)
    artal = models.PositiveSmallIntegerField("år", null=True, blank=True)
    text = models.TextField("ny lydelse eller uppdrag", blank=True)
    verkstalld_at = models.DateTimeField("verkställd", null=True, blank=True)

    objects = VerkanQuerySet.as_manager()

    class Meta:
        verbose_name = "verkan av beslut"
        verbose_name_plural = "verkan av beslut"
        ordering = ["beslut", "pk"]
        constraints = [
            models.CheckConstraint(
                name="verkan_pekar_ratt",
                condition=_pekar_ratt(),
                violation_error_message="Ange vad beslutet ändrar.",
            ),
        ]

    def __str__(self):
        return f"{self.get_typ_display()}: {self.foremal or self.text}"

    @property
    def foremal(self):
        """The object that the change is about, when it is one."""
        return self.omrade or self.samverkansomrade or self.insats or self.organ or self.version
