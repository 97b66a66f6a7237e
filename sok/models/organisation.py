"""Organisations are global; what they have joined is a Part in each agreement."""

import pghistory
from django.db import models
from django.utils import timezone

from core.svenska import SvenskSortering
from sok.models.geografi import Geografi


class Organisationstyp(models.TextChoices):
    KOMMUN = "kommun", "Kommun"
    REGION = "region", "Region"
    STATLIG_MYNDIGHET = "statlig_myndighet", "Statlig myndighet"
    LANSSTYRELSE = "lansstyrelse", "Länsstyrelse"
    LAROSATE = "larosate", "Lärosäte"
    KOMMUNALFORBUND = "kommunalforbund", "Kommunalförbund"
    SAMORDNINGSFORBUND = "samordningsforbund", "Samordningsförbund"
    CIVILSAMHALLE = "civilsamhalle", "Civilsamhälle"
    TROSSAMFUND = "trossamfund", "Trossamfund"
    NATVERK = "natverk", "Nätverk"
    STIFTELSE = "stiftelse", "Stiftelse"
    ARBETSMARKNADSPART = "arbetsmarknadspart", "Arbetsmarknadspart"
    UTBILDNINGSANORDNARE = "utbildningsanordnare", "Utbildningsanordnare"
    UNDERSOKNINGSFORETAG = "undersokningsforetag", "Undersökningsföretag"
    VARDENHET = "vardenhet", "Vårdenhet"
    FORSKOLA = "forskola", "Förskola"


class OrganisationQuerySet(models.QuerySet):
    def ordered(self):
        return self.order_by(SvenskSortering("namn"), "pk")

    def for_user(self, user, datum=None):
        """The organisations the person acts for today, whatever the role."""
        return self.filter(
            medlemskap__user=user.pk, medlemskap__giltighet__contains=datum or timezone.localdate()
        ).distinct()


@pghistory.track()
class Organisation(models.Model):
    nyckel = models.SlugField("nyckel", max_length=60, unique=True)
    namn = models.CharField("namn", max_length=200, unique=True)
    kortnamn = models.CharField("kortnamn", max_length=80, blank=True)
    typ = models.CharField("typ", max_length=30, choices=Organisationstyp)
    orgnr = models.CharField("organisationsnummer", max_length=11, blank=True)
    geografi = models.ForeignKey(
        Geografi, on_delete=models.PROTECT, null=True, blank=True, related_name="organisationer"
    )

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = "organisation"
        verbose_name_plural = "organisationer"
        ordering = [SvenskSortering("namn"), "pk"]
        constraints = [
            models.CheckConstraint(
                name="organisation_orgnr_form",
                condition=models.Q(orgnr="") | models.Q(orgnr__regex=r"^\d{6}-\d{4}$"),
                violation_error_message="Skriv organisationsnumret som 212000-0654.",
            ),
            models.CheckConstraint(
                name="organisation_kommun_har_geografi",
                condition=~models.Q(typ=Organisationstyp.KOMMUN) | models.Q(geografi__isnull=False),
                violation_error_message="Ange vilken kommun organisationen är.",
            ),
        ]

    def __str__(self):
        return self.namn

    @property
    def visningsnamn(self):
        return self.kortnamn or self.namn

    @property
    def ar_kommun(self):
        return self.typ == Organisationstyp.KOMMUN
