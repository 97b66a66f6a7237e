"""The agreement, its three states, who has joined it and when."""

import pghistory
from django.db import models
from django.urls import reverse
from django.utils import timezone

from core.giltighet import Giltighet, GiltighetQuerySet, en_version_per_dag
from core.oprecist import OprecistDatumField, oprecist_check
from sok.models.geografi import Geografi
from sok.models.organisation import Organisation

STANDARDBEGREPP = {
    "omrade": ["område", "områden"],
    "delmal": ["delmål", "delmål"],
    "samverkansomrade": ["samverkansområde", "samverkansområden"],
}


class Lage(models.TextChoices):
    KOMMANDE = "kommande", "Kommande"
    GALLANDE = "gallande", "Gällande"
    LOPT_UT = "lopt_ut", "Löpt ut"
    AVSLUTAD = "avslutad", "Avslutad"


class OverenskommelseQuerySet(models.QuerySet):
    def visible_to(self, user, datum=None):
        """Those the person has a membership in today."""
        return self.filter(
            medlemskap__user=user.pk, medlemskap__giltighet__contains=datum or timezone.localdate()
        ).distinct()


@pghistory.track()
class Overenskommelse(models.Model):
    """One county's agreement: the identity that everything else points at.

    Its state follows from dates: `gallande` while the agreed period runs, `lopt_ut` after it (wording
    and structure locked, follow-up open until the day the co-ordinator sets), `avslutad` after that.
    """

    slug = models.SlugField("adress", max_length=40, unique=True)
    kortnamn = models.CharField("kortnamn", max_length=60)
    lan = models.ForeignKey(Geografi, on_delete=models.PROTECT, related_name="overenskommelser", verbose_name="län")
    lan_namn = models.CharField("så kallas länet i text", max_length=60)
    samordnare = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="samordnar",
        verbose_name="samordnande organisation",
    )
    begrepp = models.JSONField("nivåernas namn", default=dict, blank=True)
    startdatum = models.DateField("från")
    slutdatum = models.DateField("till och med", null=True, blank=True)
    startdatum_osakert = models.BooleanField("startdagen anges inte i källan", default=False)
    uppfoljning_till = models.DateField("uppföljning öppen till och med", null=True, blank=True)
    vision = models.CharField("vision", max_length=300, blank=True)
    syfte = models.TextField("syfte", blank=True)
    onskat_lage = models.JSONField("önskat framtida läge", default=list, blank=True)
    nationellt_mal = models.TextField("nationellt mål", blank=True)
    efterfoljare = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="foregangare"
    )
    efterfoljare_text = models.CharField("planerad efterföljare", max_length=200, blank=True)
    spridningsregel = models.TextField("regel för alla prioriterade", blank=True)
    uppdateras_var = models.PositiveSmallIntegerField("insatser ska uppdateras inom, månader", default=6)

    objects = OverenskommelseQuerySet.as_manager()

    class Meta:
        verbose_name = "överenskommelse"
        verbose_name_plural = "överenskommelser"
        ordering = ["kortnamn"]
        constraints = [
            models.CheckConstraint(
                name="overenskommelse_period",
                condition=models.Q(slutdatum__isnull=True) | models.Q(slutdatum__gte=models.F("startdatum")),
                violation_error_message="Slutdatum kan inte vara före startdatum.",
            ),
            models.CheckConstraint(
                name="overenskommelse_uppfoljning_efter_slut",
                condition=models.Q(uppfoljning_till__isnull=True)
                | models.Q(uppfoljning_till__gte=models.F("slutdatum")),
                violation_error_message="Uppföljningen kan inte stängas före slutdatum.",
            ),
            models.CheckConstraint(
                name="overenskommelse_uppdateras_var",
                condition=models.Q(uppdateras_var__range=(1, 36)),
                violation_error_message="Välj mellan 1 och 36 månader.",
            ),
        ]

    def __str__(self):
        return self.kortnamn

    def get_absolute_url(self):
        return reverse("rapporter:overenskommelse", args=[self.slug])

    def lage(self, datum=None):
        """The agreement's state on the day."""
        datum = datum or timezone.localdate()
        if datum < self.startdatum:
            return Lage.KOMMANDE
        if self.slutdatum is None or datum <= self.slutdatum:
            return Lage.GALLANDE
        if self.uppfoljning_till is None or datum <= self.uppfoljning_till:
            return Lage.LOPT_UT
        return Lage.AVSLUTAD

    @property
    def uppfoljning_oppen(self):
        return self.lage() in (Lage.GALLANDE, Lage.LOPT_UT)

    @property
    def struktur_oppen(self):
        return self.lage() in (Lage.KOMMANDE, Lage.GALLANDE)

    def term(self, niva, plural=False):
        """The agreement's own word for a level, in lower case."""
        return {**STANDARDBEGREPP, **self.begrepp}[niva][1 if plural else 0]


@pghistory.track()
class OverenskommelseVersion(Giltighet):
    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.CASCADE, related_name="versioner")
    namn = models.CharField("fullständigt namn", max_length=300)
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "version av överenskommelse"
        verbose_name_plural = "versioner av överenskommelser"
        ordering = ["overenskommelse", "giltighet"]
        constraints = [en_version_per_dag("overenskommelseversion_en_per_dag", "overenskommelse")]

    def __str__(self):
        return self.namn


class PartQuerySet(GiltighetQuerySet):
    def undertecknare(self):
        return self.filter(undertecknad=True)


@pghistory.track()
class Part(Giltighet):
    """An organisation's dated accession to one agreement. `undertecknad` is None when sources disagree."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="parter")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="anslutningar")
    undertecknad = models.BooleanField("har undertecknat", null=True, blank=True)
    undertecknad_datum = OprecistDatumField("undertecknade")
    roll = models.CharField("roll", max_length=200, blank=True)
    anmarkning = models.TextField("anmärkning", blank=True)
    avslutsskal = models.TextField("varför den lämnade", blank=True)

    objects = PartQuerySet.as_manager()

    class Meta:
        verbose_name = "part"
        verbose_name_plural = "parter"
        ordering = ["overenskommelse", "organisation"]
        constraints = [
            en_version_per_dag("part_en_anslutning_per_dag", "overenskommelse", "organisation"),
            models.CheckConstraint(name="part_undertecknad_datum_form", condition=oprecist_check("undertecknad_datum")),
        ]

    def __str__(self):
        return self.organisation.namn

    def get_absolute_url(self):
        return reverse("rapporter:part", args=[self.overenskommelse.slug, self.organisation.nyckel])
