"""The yearly report: what people write beside the automatic parts, and the documents made of it."""

import pghistory
import pgtrigger
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse

from core import svenska
from jobb.models import Jobb
from sok.models import Medlemskap, Overenskommelse, Roll

AR_GRANSER = [MinValueValidator(2000), MaxValueValidator(2100)]


class ArsrapportQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A report that has not been adopted is the strategist's own; there is no adopted one yet."""
        mine = Medlemskap.objects.aktuella(user).filter(roll=Roll.LANSSTRATEG)
        return self.filter(overenskommelse__in=mine.values("overenskommelse"))


@pghistory.track()
class Arsrapport(models.Model):
    """One report on an agreement's years. Its automatic parts follow the data until a document is made."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="arsrapporter")
    fran_ar = models.PositiveSmallIntegerField("från och med år", validators=AR_GRANSER)
    till_ar = models.PositiveSmallIntegerField("till och med år", validators=AR_GRANSER)
    diarienummer = models.CharField("diarienummer", max_length=20, blank=True)

    objects = ArsrapportQuerySet.as_manager()

    class Meta:
        verbose_name = "årsrapport"
        verbose_name_plural = "årsrapporter"
        ordering = ["overenskommelse", "-till_ar", "-fran_ar"]
        constraints = [
            models.UniqueConstraint(
                fields=["overenskommelse", "fran_ar", "till_ar"],
                name="arsrapport_en_per_period",
                violation_error_message="Det finns redan en rapport för de åren. Öppna den i stället.",
            ),
            models.CheckConstraint(
                name="arsrapport_ar_i_ordning",
                condition=models.Q(fran_ar__lte=models.F("till_ar")),
                violation_error_message="Det första året kan inte vara efter det sista.",
            ),
        ]

    def __str__(self):
        return f"Utveckling och resultat {self.period}"

    @property
    def period(self):
        return svenska.period(self.fran_ar, self.till_ar)

    def get_absolute_url(self):
        return reverse("rapporter:arsrapport", args=[self.overenskommelse.slug, self.pk])


@pghistory.track()
class Rapporttext(models.Model):
    """What a person has written in one section. `klar` says that the writer is done with it."""

    arsrapport = models.ForeignKey(Arsrapport, on_delete=models.CASCADE, related_name="texter")
    avsnitt = models.CharField("avsnitt", max_length=80)
    text = models.TextField("text", blank=True)
    klar = models.BooleanField("avsnittet är klart", default=False)
    andrad_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    updated_at = models.DateTimeField("ändrad", auto_now=True)
    revision = models.PositiveIntegerField("revision", default=0, editable=False)

    class Meta:
        verbose_name = "rapporttext"
        verbose_name_plural = "rapporttexter"
        ordering = ["arsrapport", "avsnitt"]
        constraints = [
            models.UniqueConstraint(fields=["arsrapport", "avsnitt"], name="rapporttext_en_per_avsnitt"),
        ]

    def __str__(self):
        return self.avsnitt


class RapportdokumentQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(arsrapport__in=Arsrapport.objects.visible_to(user))


@pghistory.track(exclude=["underlag"])
@pgtrigger.register(
    pgtrigger.Protect(name="dokumentet_ar_oforanderligt", operation=pgtrigger.Update | pgtrigger.Delete)
)
class Rapportdokument(models.Model):
    """A rendered report with what it was made from. Neither the file nor the material ever changes."""

    arsrapport = models.ForeignKey(Arsrapport, on_delete=models.PROTECT, related_name="dokument")
    nummer = models.PositiveSmallIntegerField("nummer")
    underlag = models.JSONField("underlag")
    fil = models.FileField("fil", upload_to="rapporter/%Y/", max_length=200)
    sha256 = models.CharField("kontrollsumma", max_length=64)
    storlek = models.PositiveIntegerField("storlek i byte")
    har_demodata = models.BooleanField("har demodata")
    skapat_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField("skapat")
    # The job that asked for it: a job delivered twice at once still gives one document.
    jobb = models.OneToOneField(Jobb, on_delete=models.PROTECT, null=True, blank=True, related_name="rapportdokument")

    objects = RapportdokumentQuerySet.as_manager()

    class Meta:
        verbose_name = "rapportdokument"
        verbose_name_plural = "rapportdokument"
        ordering = ["arsrapport", "-nummer"]
        constraints = [
            models.UniqueConstraint(fields=["arsrapport", "nummer"], name="rapportdokument_nummer_unikt"),
            models.CheckConstraint(
                name="rapportdokument_sha256_form", condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$")
            ),
        ]

    def __str__(self):
        return f"{self.arsrapport}, dokument {self.nummer}"

    def get_absolute_url(self):
        return reverse("rapporter:dokument", args=[self.arsrapport.overenskommelse.slug, self.pk])

    @property
    def filnamn(self):
        mark = "demo-" if self.har_demodata else ""
        report = self.arsrapport
        return f"{mark}{report.overenskommelse.slug}-{report.fran_ar}-{report.till_ar}-utkast-{self.nummer}.pdf"
