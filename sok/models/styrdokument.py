"""The agreement's text and the description of the situation: documents in numbered versions, paragraph by
paragraph, drafted, sent to the parties for comment, laid before the deciding organ and adopted."""

import datetime

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from core.oprecist import OprecistDatumField, oprecist_check
from sok.models.mal import Omrade
from sok.models.medlemskap import Medlemskap, Roll
from sok.models.organ import Organ
from sok.models.overenskommelse import Overenskommelse

# Those who see a text before it is sent out.
FORBEREDER = (Roll.LANSSTRATEG, Roll.BEREDNING)


class Dokumentslag(models.TextChoices):
    AVTAL = "avtal", "Överenskommelsens text"
    NULAGE = "nulage", "Nulägesbeskrivning"


@pghistory.track()
class Styrdokument(models.Model):
    """The document's identity: at most one of each kind per agreement."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="styrdokument_lista")
    slag = models.CharField("slag", max_length=10, choices=Dokumentslag)

    class Meta:
        verbose_name = "styrdokument"
        verbose_name_plural = "styrdokument"
        ordering = ["overenskommelse", "slag"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "slag"], name="styrdokument_ett_per_slag"),
        ]

    def __str__(self):
        return self.get_slag_display()


class Versionsstatus(models.TextChoices):
    UTKAST = "utkast", "Utkast"
    REMISS = "remiss", "Hos parterna för synpunkter"
    FRAMLAGD = "framlagd", "Framlagd för beslut"
    ANTAGEN = "antagen", "Antagen"
    FORKASTAD = "forkastad", "Inte antagen"


# The life of a draft. A version that is adopted or turned down is final. What has been sent out never becomes
# a draft again: a new version is built on it, so that every answer stays with the words it was about.
VERSIONENS_OVERGANGAR = {
    Versionsstatus.UTKAST: {Versionsstatus.REMISS, Versionsstatus.FRAMLAGD, Versionsstatus.FORKASTAD},
    Versionsstatus.REMISS: {Versionsstatus.FRAMLAGD, Versionsstatus.FORKASTAD},
    Versionsstatus.FRAMLAGD: {Versionsstatus.ANTAGEN, Versionsstatus.FORKASTAD},
}
UTSKICKAD = (Versionsstatus.REMISS, Versionsstatus.FRAMLAGD)


class DokumentversionQuerySet(models.QuerySet):
    def gallande(self, datum):
        """The adopted version of the day."""
        return self.filter(status=Versionsstatus.ANTAGEN, giltighet__contains=datum)

    def under_arbete(self):
        return self.exclude(status__in=[Versionsstatus.ANTAGEN, Versionsstatus.FORKASTAD])

    def visible_to(self, user):
        """Everyone in the agreement reads what is adopted or has been sent out; a draft is for those who prepare it."""
        today = timezone.localdate()
        mine = Medlemskap.objects.filter(user=user.pk, giltighet__contains=today).values("overenskommelse")
        preparing = mine.filter(roll__in=FORBEREDER)
        sent_out = Exists(Dokumentversionshandelse.objects.filter(version=OuterRef("pk"), till__in=UTSKICKAD))
        return self.filter(styrdokument__overenskommelse__in=mine).filter(
            Q(status__in=[Versionsstatus.ANTAGEN, *UTSKICKAD])
            | Q(styrdokument__overenskommelse__in=preparing)
            | Q(sent_out)
        )


@pghistory.track()
class Dokumentversion(models.Model):
    """One version of the text. `giltighet` begins when it is adopted; a draft has none."""

    styrdokument = models.ForeignKey(Styrdokument, on_delete=models.PROTECT, related_name="versioner")
    nummer = models.PositiveSmallIntegerField("version")
    titel = models.CharField("titel", max_length=300)
    status = models.CharField("status", max_length=10, choices=Versionsstatus, default=Versionsstatus.UTKAST)
    bygger_pa = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="efterfoljare")
    giltighet = DateRangeField("gäller", null=True, blank=True)
    osaker_grans = models.BooleanField("gränsen är osäker", default=False)
    antagen = OprecistDatumField("antagen")
    utgangslage = models.BooleanField("utgångsläge som står kvar", default=False)
    remiss_till = models.DateField("synpunkter senast", null=True, blank=True)
    framlagd_for = models.ForeignKey(
        Organ, on_delete=models.PROTECT, null=True, blank=True, related_name="framlagda_versioner"
    )
    skapad_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    skapad_at = models.DateTimeField("påbörjad", default=timezone.now)
    kalla = models.CharField("källa", max_length=120, blank=True)

    objects = DokumentversionQuerySet.as_manager()

    class Meta:
        verbose_name = "version av styrdokument"
        verbose_name_plural = "versioner av styrdokument"
        ordering = ["styrdokument", "-nummer"]
        constraints = [
            models.UniqueConstraint(fields=["styrdokument", "nummer"], name="dokumentversion_nummer_unikt"),
            models.UniqueConstraint(
                fields=["styrdokument"],
                condition=~models.Q(status__in=["antagen", "forkastad"]),
                name="dokumentversion_ett_utkast",
                violation_error_message="Det finns redan ett utkast. Arbeta vidare i det.",
            ),
            models.CheckConstraint(
                name="dokumentversion_antagen_har_giltighet",
                condition=models.Q(status="antagen", giltighet__isnull=False)
                | (~models.Q(status="antagen") & models.Q(giltighet__isnull=True)),
                violation_error_message="En antagen version gäller från en dag, ett utkast gäller inte.",
            ),
            models.CheckConstraint(
                name="dokumentversion_remiss_har_sista_dag",
                condition=~models.Q(status="remiss") | models.Q(remiss_till__isnull=False),
                violation_error_message="Ange sista dag för synpunkter.",
            ),
            models.CheckConstraint(name="dokumentversion_antagen_form", condition=oprecist_check("antagen")),
            ExclusionConstraint(
                name="dokumentversion_en_per_dag",
                expressions=[("styrdokument", RangeOperators.EQUAL), ("giltighet", RangeOperators.OVERLAPS)],
                condition=models.Q(status="antagen"),
                deferrable=models.Deferrable.IMMEDIATE,
                violation_error_message="Två antagna versioner kan inte gälla samma dag.",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="dokumentversionens_gang",
                field="status",
                transitions=sorted(
                    (str(fran), str(till)) for fran, mojliga in VERSIONENS_OVERGANGAR.items() for till in mojliga
                ),
            )
        ]

    def __str__(self):
        return f"{self.titel}, version {self.nummer}"

    @property
    def kan_andras(self):
        """Paragraphs are written only in a draft; what has been sent out must stay what was sent."""
        return self.status == Versionsstatus.UTKAST

    @property
    def fran(self):
        return self.giltighet.lower if self.giltighet else None

    @property
    def till(self):
        """The last day it holds, for people; the range itself is half-open."""
        upper = self.giltighet.upper if self.giltighet else None
        return upper - datetime.timedelta(days=1) if upper else None

    def get_absolute_url(self):
        dokument = self.styrdokument
        return reverse("sok:version", args=[dokument.overenskommelse.slug, dokument.slag, self.nummer])


class Dokumentversionshandelse(models.Model):
    """One step of a version: from, to, who, when and why; append-only. The first row has no `fran`."""

    version = models.ForeignKey(Dokumentversion, on_delete=models.PROTECT, related_name="handelser")
    fran = models.CharField("från", max_length=10, choices=Versionsstatus, blank=True)
    till = models.CharField("till", max_length=10, choices=Versionsstatus)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    nar = models.DateTimeField("när", default=timezone.now)
    skal = models.TextField("skäl", blank=True)

    class Meta:
        verbose_name = "händelse i en versions gång"
        verbose_name_plural = "händelser i en versions gång"
        ordering = ["version", "-nar", "-pk"]
        triggers = [
            pgtrigger.Protect(
                name="dokumentversionshandelse_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self):
        return f"{self.version}: {self.get_till_display()}"


class Styckesslag(models.TextChoices):
    TEXT = "text", "Text"
    FAKTA = "fakta", "Fakta"
    UTMANING = "utmaning", "Utmaning"


@pghistory.track()
class Stycke(models.Model):
    """A paragraph of one version. The key is the same in every version, so that two can be compared."""

    version = models.ForeignKey(Dokumentversion, on_delete=models.CASCADE, related_name="stycken")
    nyckel = models.SlugField("nyckel", max_length=40)
    nummer = models.PositiveSmallIntegerField("ordning")
    rubrik = models.CharField("rubrik", max_length=200, blank=True)
    text = models.TextField("text", blank=True)
    slag = models.CharField("slag", max_length=10, choices=Styckesslag, default=Styckesslag.TEXT)
    omrade = models.ForeignKey(Omrade, on_delete=models.PROTECT, null=True, blank=True, related_name="stycken")
    # Counts the savings of a draft's paragraph, so that the second of two writers is told about the first.
    revision = models.PositiveIntegerField("antal ändringar", default=0)
    andrad_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    andrad_at = models.DateTimeField("senast ändrat", null=True, blank=True)

    class Meta:
        verbose_name = "stycke"
        verbose_name_plural = "stycken"
        ordering = ["version", "nummer", "pk"]
        constraints = [models.UniqueConstraint(fields=["version", "nyckel"], name="stycke_nyckel_unik")]

    def __str__(self):
        return self.rubrik or self.nyckel
