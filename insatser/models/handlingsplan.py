"""The yearly action plan: rows of initiatives, what they aim at, and the snapshots that decisions have adopted."""

from decimal import Decimal

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from core.oprecist import OprecistDatumField, oprecist_check
from core.svenska import HARD_SPACE, tal
from insatser.models.insats import Insats
from sok.models import Delmal, Medlemskap, Omrade, Organ, Overenskommelse, Roll, Samverkansomrade

# Those who see a plan while it is being written.
UTKASTROLLER = (Roll.LANSSTRATEG, Roll.BEREDNING, Roll.STYRGRUPP)


class Planstatus(models.TextChoices):
    """A draft becomes the plan in force by a decision, or by the co-ordinator's word when the source names none."""

    UTKAST = "utkast", "Utkast"
    GALLER = "galler", "Gäller"


PLANENS_OVERGANGAR = {Planstatus.UTKAST: {Planstatus.GALLER}}


class Lasbarhet(models.TextChoices):
    """Blank: the whole row can be read."""

    DELVIS = "delvis", "Delvis läsbar i källan"
    EJ_LASBAR = "ej_lasbar", "Ej läsbar i källan"


class HandlingsplanQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A plan in force is read by everyone in the agreement, a draft by those who write and prepare it."""
        skriver = Medlemskap.objects.aktuella(user).filter(roll__in=UTKASTROLLER, overenskommelse__isnull=False)
        return self.filter(overenskommelse__in=Overenskommelse.objects.visible_to(user)).filter(
            ~Q(status=Planstatus.UTKAST) | Q(overenskommelse__in=skriver.values("overenskommelse"))
        )


@pghistory.track()
class Handlingsplan(models.Model):
    """One per agreement and year. `revision` rises at every change, so that two who write are told."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="handlingsplaner")
    artal = models.PositiveSmallIntegerField("år")
    titel = models.CharField("titel", max_length=200, blank=True)
    inledning = models.TextField("inledning", blank=True)
    status = models.CharField("läge", max_length=10, choices=Planstatus, default=Planstatus.UTKAST)
    kalla = models.CharField("källa", max_length=200, blank=True)
    anmarkning = models.TextField("anmärkning", blank=True)
    revision = models.PositiveIntegerField("revision", default=0, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = HandlingsplanQuerySet.as_manager()

    class Meta:
        verbose_name = "handlingsplan"
        verbose_name_plural = "handlingsplaner"
        ordering = ["overenskommelse", "-artal"]
        constraints = [
            models.UniqueConstraint(
                fields=["overenskommelse", "artal"],
                name="handlingsplan_en_per_ar",
                violation_error_message="Det finns redan en handlingsplan för det året.",
            ),
            models.CheckConstraint(
                name="handlingsplan_artal",
                condition=Q(artal__range=(1990, 2100)),
                violation_error_message="Skriv året med fyra siffror.",
            ),
            models.CheckConstraint(
                name="handlingsplan_kant_lage",
                condition=Q(status__in=Planstatus.values),
                violation_error_message="Läget finns inte i planens gång.",
            ),
        ]

    def __str__(self):
        return f"Handlingsplan {self.artal}"

    def get_absolute_url(self):
        return reverse("insatser:handlingsplan", args=[self.overenskommelse.slug, self.artal])


class BaraKvarvarande(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(borttagen_at=None)


@pghistory.track()
class Planrad(models.Model):
    """One initiative or task of the plan. `titel` is its name when no initiative is linked, else the plan's own.

    A row that is dropped stays, with the day, so that the adopted plan can be compared with what became of it.
    `fran_rad` is last year's row that it carries on.
    """

    plan = models.ForeignKey(Handlingsplan, on_delete=models.PROTECT, related_name="rader")
    ordning = models.PositiveSmallIntegerField("ordning", default=0)
    omrade = models.ForeignKey(Omrade, on_delete=models.PROTECT, null=True, blank=True, related_name="planrader")
    samverkansomrade = models.ForeignKey(
        Samverkansomrade, on_delete=models.PROTECT, null=True, blank=True, related_name="planrader"
    )
    delmal = models.ForeignKey(Delmal, on_delete=models.PROTECT, null=True, blank=True, related_name="planrader")
    insats = models.ForeignKey(Insats, on_delete=models.PROTECT, null=True, blank=True, related_name="planrader")
    titel = models.CharField("insats eller uppdrag", max_length=300, blank=True)
    genomforande = models.TextField("genomförande: ansvar och hur", blank=True)
    uppfoljning = models.TextField("uppföljning: ansvar och hur", blank=True)
    bakgrund = models.TextField("bakgrund", blank=True)
    indikatorer = models.TextField("indikatorer", blank=True)
    mottagare = models.TextField("andra som får redovisningen", blank=True)
    organ = models.ForeignKey(
        Organ,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="planrader",
        verbose_name="grupp som redovisar",
    )
    lasbarhet = models.CharField("läsbarhet", max_length=10, choices=Lasbarhet, blank=True)
    anmarkning = models.TextField("anmärkning", blank=True)
    fran_rad = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="fortsatter_i")
    borttagen_at = models.DateTimeField("struken", null=True, blank=True, editable=False)
    borttagen_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )

    objects = BaraKvarvarande()
    alla = models.Manager()

    class Meta:
        verbose_name = "rad i handlingsplan"
        verbose_name_plural = "rader i handlingsplan"
        ordering = ["plan", "ordning", "pk"]
        constraints = [
            models.CheckConstraint(
                name="planrad_har_insats_eller_titel",
                condition=Q(insats__isnull=False) | ~Q(titel=""),
                violation_error_message="Välj en insats eller skriv vad uppdraget kallas.",
            ),
            models.CheckConstraint(
                name="planrad_kand_lasbarhet",
                condition=Q(lasbarhet__in=["", *Lasbarhet.values]),
                violation_error_message="Välj om raden går att läsa i källan.",
            ),
        ]

    def __str__(self):
        return self.titel or str(self.insats)


@pghistory.track()
class Planmal(models.Model):
    """A goal of a row, as a number, an interval or words: 650 deltagare, 30–50 arbetsgivare."""

    rad = models.ForeignKey(Planrad, on_delete=models.CASCADE, related_name="mal")
    ordning = models.PositiveSmallIntegerField("ordning", default=0)
    lagst = models.DecimalField("antal, eller minst", max_digits=14, decimal_places=2, null=True, blank=True)
    hogst = models.DecimalField("högst", max_digits=14, decimal_places=2, null=True, blank=True)
    enhet = models.CharField("enhet", max_length=80, blank=True)
    text = models.CharField("mål i ord", max_length=300, blank=True)

    class Meta:
        verbose_name = "mål i handlingsplan"
        verbose_name_plural = "mål i handlingsplan"
        ordering = ["rad", "ordning", "pk"]
        constraints = [
            models.CheckConstraint(
                name="planmal_sager_nagot",
                condition=Q(lagst__isnull=False) | ~Q(text=""),
                violation_error_message="Skriv målet som ett antal eller i ord.",
            ),
            models.CheckConstraint(
                name="planmal_antal_har_enhet",
                condition=Q(lagst__isnull=True) | ~Q(enhet=""),
                violation_error_message="Skriv vad antalet räknar, till exempel deltagare.",
            ),
            models.CheckConstraint(
                name="planmal_intervall",
                condition=Q(hogst__isnull=True) | Q(lagst__isnull=False, hogst__gt=models.F("lagst")),
                violation_error_message="Ange intervallets lägsta och högsta värde. Det högsta ska vara större.",
            ),
        ]

    def __str__(self):
        return self.i_ord()

    def i_ord(self):
        """650 deltagare, 30–50 arbetsgivare, or the words; both when both are said."""
        if self.lagst is None:
            return self.text
        number = i_tal(self.lagst)
        if self.hogst is not None:
            number = f"{number}–{i_tal(self.hogst)}"
        words = f"{number}{HARD_SPACE}{self.enhet}"
        return f"{words}, {self.text}" if self.text else words


def i_tal(value):
    """With as many decimals as the number has: 650, 12,5, 0,75."""
    exponent = Decimal(value).normalize().as_tuple().exponent
    return tal(value, max(0, -exponent))


@pghistory.track()
class Planantagande(models.Model):
    """The plan as it stood when it was adopted; immutable. `innehall` is the rows, as services.handlingsplan.innehall
    writes them, with each row's primary key so that what came after can be compared."""

    plan = models.ForeignKey(Handlingsplan, on_delete=models.PROTECT, related_name="antaganden")
    nummer = models.PositiveSmallIntegerField("nummer")
    antagen = OprecistDatumField("antagen")
    beslut_text = models.CharField("genom", max_length=200, blank=True)
    innehall = models.JSONField("innehåll")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField("när", default=timezone.now)

    class Meta:
        verbose_name = "antagen handlingsplan"
        verbose_name_plural = "antagna handlingsplaner"
        ordering = ["plan", "-nummer"]
        triggers = [pgtrigger.Protect(name="planantagande_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]
        constraints = [
            models.UniqueConstraint(fields=["plan", "nummer"], name="planantagande_nummer_unikt"),
            models.CheckConstraint(name="planantagande_antagen_form", condition=oprecist_check("antagen")),
        ]

    def __str__(self):
        return f"{self.plan}, antagande {self.nummer}"

    @property
    def genom_beslut(self):
        """False for what was kept when a plan came into force by its source's word."""
        return bool(self.antagen or self.beslut_text)


@pghistory.track()
class Arslas(models.Model):
    """A year's follow-up is locked or opened again; append-only, the latest row tells. A locked year's plan and
    outcomes are not changed."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="arslas")
    artal = models.PositiveSmallIntegerField("år")
    last = models.BooleanField("låst")
    skal = models.TextField("skäl", blank=True)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("när", auto_now_add=True)

    class Meta:
        verbose_name = "låsning av år"
        verbose_name_plural = "låsningar av år"
        ordering = ["overenskommelse", "artal", "-at", "-pk"]
        triggers = [pgtrigger.Protect(name="arslas_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]
        constraints = [
            models.CheckConstraint(
                name="arslas_upplasning_har_skal",
                condition=Q(last=True) | ~Q(skal=""),
                violation_error_message="Skriv varför året öppnas igen.",
            )
        ]

    def __str__(self):
        return f"{self.artal} {'låst' if self.last else 'öppnat'}"
