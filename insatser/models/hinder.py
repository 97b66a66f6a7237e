"""What stands in the way of an initiative, and the groups it is put before until one of them has answered."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from insatser.models.insats import Insats
from sok.models import Organ, Overenskommelse


class Hinderstatus(models.TextChoices):
    OPPET = "oppet", "Väntar på svar"
    BESVARAT = "besvarat", "Besvarat"
    ATERTAGET = "atertaget", "Återtaget"


# What may follow what. A status missing as a key is final.
HINDRETS_OVERGANGAR = {
    Hinderstatus.OPPET: {Hinderstatus.BESVARAT, Hinderstatus.ATERTAGET},
    Hinderstatus.BESVARAT: {Hinderstatus.OPPET},
}


class HinderQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Everyone in the agreement reads its obstacles, as its initiatives."""
        return self.filter(
            insats__overenskommelse__in=Overenskommelse.objects.visible_to(user), insats__borttagen_at=None
        )

    def oppna(self):
        return self.filter(status=Hinderstatus.OPPET)

    def hos(self, organ):
        """Those put before any of the organs."""
        return self.filter(models.Exists(HinderOrgan.objects.filter(hinder=models.OuterRef("pk"), organ__in=organ)))

    def utan_organ(self):
        """No group answers for the initiative's areas: the co-ordinator has them."""
        return self.filter(~models.Exists(HinderOrgan.objects.filter(hinder=models.OuterRef("pk"))))


@pghistory.track()
class Hinder(models.Model):
    """Written only by services.hinder. `organ` is whom it was put before when it was flagged."""

    insats = models.ForeignKey(Insats, on_delete=models.PROTECT, related_name="hinder_lista")
    text = models.TextField("vad som hindrar")
    onskan = models.TextField("vad ni behöver", blank=True)
    status = models.CharField("läge", max_length=10, choices=Hinderstatus, default=Hinderstatus.OPPET)
    organ = models.ManyToManyField(Organ, through="HinderOrgan", related_name="hinder_lista")
    anmalt_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    anmalt_at = models.DateTimeField("anmält", default=timezone.now)
    svar = models.TextField("svar", blank=True)
    svarande_organ = models.ForeignKey(Organ, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    besvarat_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    besvarat_at = models.DateTimeField("besvarat", null=True, blank=True)

    objects = HinderQuerySet.as_manager()

    class Meta:
        verbose_name = "hinder"
        verbose_name_plural = "hinder"
        ordering = ["-anmalt_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="hinder_har_text", condition=~Q(text=""), violation_error_message="Skriv vad som hindrar."
            ),
            models.CheckConstraint(
                name="hinder_kant_lage",
                condition=Q(status__in=Hinderstatus.values),
                violation_error_message="Läget finns inte i hindrets gång.",
            ),
            models.CheckConstraint(
                name="hinder_besvarat_har_svar",
                condition=~Q(status=Hinderstatus.BESVARAT)
                | (~Q(svar="") & Q(besvarat_av__isnull=False, besvarat_at__isnull=False)),
                violation_error_message="Skriv ett svar.",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="hindrets_gang",
                field="status",
                transitions=sorted(
                    (str(fran), str(till)) for fran, mojliga in HINDRETS_OVERGANGAR.items() for till in mojliga
                ),
            )
        ]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return reverse("insatser:hinder", args=[self.insats.overenskommelse.slug, self.pk])

    @property
    def ar_oppet(self):
        return self.status == Hinderstatus.OPPET


@pghistory.track()
class HinderOrgan(models.Model):
    hinder = models.ForeignKey(Hinder, on_delete=models.CASCADE, related_name="organrader")
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, related_name="hinderrader")

    class Meta:
        verbose_name = "organ som har hindret"
        verbose_name_plural = "organ som har hindret"
        ordering = ["hinder", "organ"]
        constraints = [models.UniqueConstraint(fields=["hinder", "organ"], name="hinderorgan_unik")]

    def __str__(self):
        return f"{self.organ}: {self.hinder}"


class Hinderhandelse(models.Model):
    """One step in the life of an obstacle, with what was said: the answer, or why it was opened again; append-only."""

    hinder = models.ForeignKey(Hinder, on_delete=models.PROTECT, related_name="handelser")
    fran = models.CharField("från", max_length=10, choices=Hinderstatus, blank=True)
    till = models.CharField("till", max_length=10, choices=Hinderstatus)
    text = models.TextField("vad som sades", blank=True)
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("när", default=timezone.now)

    class Meta:
        verbose_name = "händelse i ett hinder"
        verbose_name_plural = "händelser i hinder"
        ordering = ["hinder", "-at", "-pk"]
        triggers = [pgtrigger.Protect(name="hinderhandelse_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]
        constraints = [
            models.CheckConstraint(
                name="hinderhandelse_oppnat_igen_har_skal",
                condition=~Q(fran=Hinderstatus.BESVARAT, till=Hinderstatus.OPPET) | ~Q(text=""),
                violation_error_message="Skriv varför hindret behöver tas upp igen.",
            )
        ]

    def __str__(self):
        return f"{self.hinder}: {self.get_till_display()}"
