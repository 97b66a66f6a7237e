"""Organisations are global; what they have joined is a Part in each agreement."""

import pghistory
from django.db import models
from django.utils import timezone

from core.giltighet import Giltighet, en_version_per_dag
from core.svenska import SvenskSortering
from sok.models.geografi import Geografi


class Organisationstyp(models.TextChoices):
    KOMMUN = "kommun", "Kommun"
    REGION = "region", "Region"
    STATLIG_MYNDIGHET = "statlig_myndighet", "Statlig myndighet"
    LANSSTYRELSE = "lansstyrelse", "Länsstyrelse"
    LAROSATE = "larosate", "Lärosäte"
    KOMMUNALFORBUND = "kommunalforbund", "Kommunalförbund"
    KOMMUNFORBUND = "kommunforbund", "Kommunförbund"
    SAMORDNINGSFORBUND = "samordningsforbund", "Samordningsförbund"
    CIVILSAMHALLE = "civilsamhalle", "Civilsamhälle"
    TROSSAMFUND = "trossamfund", "Trossamfund"
    NATVERK = "natverk", "Nätverk"
    STIFTELSE = "stiftelse", "Stiftelse"
    KULTURINSTITUTION = "kulturinstitution", "Kulturinstitution"
    ARBETSMARKNADSPART = "arbetsmarknadspart", "Arbetsmarknadspart"
    NARINGSLIVSORGANISATION = "naringslivsorganisation", "Näringslivsorganisation"
    FORETAGSFRAMJARE = "foretagsframjare", "Företagsfrämjare"
    FORETAG = "foretag", "Företag"
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
    # The row of an organisation that has gone up in another stays, so that old links and minutes still lead somewhere.
    sammanslagen_med = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="har_tagit_upp"
    )
    sammanslagen_fran = models.DateField("sammanslagen från", null=True, blank=True)

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
            models.CheckConstraint(
                name="organisation_inte_sammanslagen_med_sig_sjalv",
                condition=models.Q(sammanslagen_med__isnull=True) | ~models.Q(sammanslagen_med=models.F("pk")),
                violation_error_message="En organisation kan inte slås ihop med sig själv.",
            ),
            models.CheckConstraint(
                name="organisation_sammanslagen_har_dag",
                condition=models.Q(sammanslagen_med__isnull=True, sammanslagen_fran__isnull=True)
                | models.Q(sammanslagen_med__isnull=False, sammanslagen_fran__isnull=False),
                violation_error_message="Ange dagen för sammanslagningen.",
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


@pghistory.track()
class Organisationsnamn(Giltighet):
    """What the organisation was called while; `Organisation.namn` is today's. One that never changed has no rows."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="namnversioner")
    namn = models.CharField("namn", max_length=200)
    kortnamn = models.CharField("kortnamn", max_length=80, blank=True)
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "namn på organisation"
        verbose_name_plural = "namn på organisationer"
        ordering = ["organisation", "giltighet"]
        constraints = [en_version_per_dag("organisationsnamn_ett_per_dag", "organisation")]

    def __str__(self):
        return self.namn
