"""Kinds of grants, the calls they are applied for under, and the applications as they were registered."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from core.giltighet import Giltighet, en_version_per_dag
from insatser.models import Insats
from sok.models import Organisation, Organisationstyp, Overenskommelse

DIARIENUMMER = r"^\d{3}-\d{1,6}-(\d{2}|\d{4})$"
SKRIV_DIARIENUMRET = "Skriv diarienumret som 851-5425-2024, eller lämna det tomt."


def diarienummer_form(namn):
    """The constraint that a case number has the authority's form; empty until it is known."""
    return models.CheckConstraint(
        name=namn,
        condition=Q(diarienummer__isnull=True) | Q(diarienummer__regex=DIARIENUMMER),
        violation_error_message=SKRIV_DIARIENUMRET,
    )


@pghistory.track()
class Bidragstyp(Giltighet):
    """A kind of grant with the rule it rests on while that rule held. No paragraph is written in code."""

    nyckel = models.SlugField("nyckel", max_length=20)
    namn = models.CharField("namn", max_length=120)
    forfattning = models.CharField("författning", max_length=200)
    paragraf = models.CharField("paragraf", max_length=40, blank=True)
    # Who may receive it; empty says that the rule has not been written down here.
    mottagartyper = ArrayField(
        models.CharField(max_length=30, choices=Organisationstyp), verbose_name="mottagare", default=list, blank=True
    )

    class Meta:
        verbose_name = "bidragstyp"
        verbose_name_plural = "bidragstyper"
        ordering = ["nyckel", "giltighet"]
        constraints = [en_version_per_dag("bidragstyp_en_per_dag", "nyckel")]

    def __str__(self):
        return self.namn


class UtlysningQuerySet(models.QuerySet):
    def i(self, overenskommelse):
        return self.filter(overenskommelse=overenskommelse).select_related("bidragstyp", "beviljande")


@pghistory.track()
class Utlysning(models.Model):
    """A call for applications: which money, by when, for what."""

    overenskommelse = models.ForeignKey(
        Overenskommelse, on_delete=models.PROTECT, related_name="utlysningar", verbose_name="överenskommelse"
    )
    bidragstyp = models.ForeignKey(
        Bidragstyp, on_delete=models.PROTECT, related_name="utlysningar", verbose_name="bidragstyp"
    )
    beviljande = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="utlysningar", verbose_name="beviljande myndighet"
    )
    titel = models.CharField("titel", max_length=200)
    artal = models.PositiveSmallIntegerField("år")
    oppnar = models.DateField("öppnar", null=True, blank=True)
    sista_dag = models.DateField("sista ansökningsdag", null=True, blank=True)
    belopp = models.PositiveBigIntegerField("belopp att fördela", null=True, blank=True, help_text="Hela kronor.")
    prioriteringar = models.TextField("prioriteringar", blank=True)
    adress = models.URLField("webbadress", max_length=500, blank=True)

    objects = UtlysningQuerySet.as_manager()

    class Meta:
        verbose_name = "utlysning"
        verbose_name_plural = "utlysningar"
        ordering = ["overenskommelse", "-artal", "titel", "pk"]
        constraints = [
            models.CheckConstraint(
                name="utlysning_oppnar_forst",
                condition=Q(oppnar__isnull=True) | Q(sista_dag__isnull=True) | Q(sista_dag__gte=models.F("oppnar")),
                violation_error_message="Sista ansökningsdag kan inte vara före den dag utlysningen öppnar.",
            ),
        ]

    def __str__(self):
        return self.titel


class Ansokningsbeslut(models.TextChoices):
    """What the authority answered; blank until it has."""

    BEVILJAD = "beviljad", "Beviljad"
    DELVIS = "delvis", "Delvis beviljad"
    AVSLAGEN = "avslagen", "Avslagen"
    ATERKALLAD = "aterkallad", "Återkallad av den sökande"


@pghistory.track()
class Ansokan(models.Model):
    """An application as the authority registered it. The portal mirrors; it does not receive applications."""

    overenskommelse = models.ForeignKey(
        Overenskommelse, on_delete=models.PROTECT, related_name="ansokningar", verbose_name="överenskommelse"
    )
    utlysning = models.ForeignKey(
        Utlysning,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ansokningar",
        verbose_name="utlysning",
    )
    bidragstyp = models.ForeignKey(
        Bidragstyp, on_delete=models.PROTECT, related_name="ansokningar", verbose_name="bidragstyp"
    )
    sokande = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="ansokningar", verbose_name="sökande"
    )
    titel = models.CharField("insatsens namn", max_length=200)
    diarienummer = models.CharField("diarienummer", max_length=20, null=True, blank=True)
    inkom = models.DateField("inkom", null=True, blank=True)
    sokt_belopp = models.PositiveIntegerField("sökt belopp", null=True, blank=True, help_text="Hela kronor.")
    beslut = models.CharField("beslut", max_length=12, choices=Ansokningsbeslut, blank=True)
    beslutsdatum = models.DateField("beslutsdatum", null=True, blank=True)
    beslut_skal = models.TextField("skäl", blank=True)
    insats = models.ForeignKey(
        Insats, on_delete=models.PROTECT, null=True, blank=True, related_name="ansokningar", verbose_name="insats"
    )

    class Meta:
        verbose_name = "ansökan"
        verbose_name_plural = "ansökningar"
        ordering = ["-inkom", "titel", "pk"]
        constraints = [
            diarienummer_form("ansokan_diarienummer_form"),
            models.CheckConstraint(
                name="ansokan_kant_beslut",
                condition=Q(beslut__in=["", *Ansokningsbeslut.values]),
                violation_error_message="Välj ett av besluten, eller lämna tomt.",
            ),
            models.CheckConstraint(
                name="ansokan_beslut_har_dag",
                condition=Q(beslut="") | Q(beslutsdatum__isnull=False),
                violation_error_message="Skriv vilken dag beslutet fattades.",
            ),
        ]

    def __str__(self):
        return self.titel
