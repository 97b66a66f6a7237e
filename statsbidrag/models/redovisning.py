"""The case of one report, interim or final: made with the grant, so that its existence says nothing about a draft."""

import datetime

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from statsbidrag.models.bidrag import Bidrag
from statsbidrag.models.formular import Formularversion, Redovisningstyp


class Status(models.TextChoices):
    VANTAS = "vantas", "Inte inlämnad"
    INKOMMEN = "inkommen", "Inskickad"
    KOMPLETTERING = "komplettering", "Komplettering begärd"
    KOMMUNICERING = "kommunicering", "Återkrav övervägs"
    GODKAND = "godkand", "Godkänd"
    GODKAND_ANMARKNING = "godkand_anm", "Godkänd med anmärkning"
    ATERKRAV = "aterkrav", "Återkrav beslutat"
    ATERTAGEN = "atertagen", "Återtagen"
    AVSLUTAD = "avslutad", "Avslutad"


# The whole life of a report in one glance. A status missing as a key is final.
OVERGANGAR = {
    Status.VANTAS: {Status.INKOMMEN, Status.KOMMUNICERING},
    Status.INKOMMEN: {
        Status.KOMPLETTERING, Status.KOMMUNICERING, Status.GODKAND, Status.GODKAND_ANMARKNING, Status.ATERTAGEN,
    },
    Status.KOMPLETTERING: {Status.INKOMMEN, Status.ATERTAGEN},
    # Back where it came from, handed in, or decided.
    Status.KOMMUNICERING: {
        Status.VANTAS, Status.ATERTAGEN, Status.INKOMMEN, Status.GODKAND, Status.GODKAND_ANMARKNING, Status.ATERKRAV,
    },
    Status.ATERTAGEN: {Status.INKOMMEN, Status.KOMMUNICERING},
    # Back to received only by reopening, with a reason.
    Status.GODKAND: {Status.AVSLUTAD, Status.INKOMMEN},
    Status.GODKAND_ANMARKNING: {Status.AVSLUTAD, Status.INKOMMEN},
    Status.ATERKRAV: {Status.AVSLUTAD},
}  # fmt: skip
GODKANDA = (Status.GODKAND, Status.GODKAND_ANMARKNING)
BESLUTADE = (*GODKANDA, Status.ATERKRAV)
# Where the recipient has a report to write.
HOS_MOTTAGAREN = (Status.VANTAS, Status.KOMPLETTERING, Status.ATERTAGEN)


class Intyg(models.TextChoices):
    """What the recipient puts its name to; decided when the grant is, so that it is known from the first day."""

    FORSAKRAN = "forsakran", "Försäkran"
    REVISORSINTYG = "revisorsintyg", "Försäkran och revisorsintyg"


class RedovisningQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The case is seen by its recipient and by the granting authority; the draft is another table,
        and only the recipient's."""
        return self.for_mottagare(user) | self.granskas_av(user)

    def for_mottagare(self, user, *roller):
        return self.filter(bidrag__in=Bidrag.objects.for_mottagare(user, *roller))

    def granskas_av(self, user):
        return self.filter(bidrag__in=Bidrag.objects.granskas_av(user))

    def foljs_av(self, user):
        """Those whose due date and receipt the person may know; never more than that."""
        return self.filter(bidrag__in=Bidrag.objects.foljs_av(user))

    def med_bidrag(self):
        return self.select_related(
            "bidrag__mottagare", "bidrag__beviljande", "bidrag__bidragstyp", "bidrag__overenskommelse"
        )

    def ej_inkomna(self):
        return self.filter(status__in=(Status.VANTAS, Status.ATERTAGEN))


@pghistory.track()
class Redovisning(models.Model):
    """`avvikelse_procent` and `intyg` are copied when the case opens: a rule that changes later never traps it."""

    bidrag = models.ForeignKey(Bidrag, on_delete=models.PROTECT, related_name="redovisningar")
    typ = models.CharField("typ", max_length=20, choices=Redovisningstyp, default=Redovisningstyp.SLUTREDOVISNING)
    nummer = models.PositiveSmallIntegerField("nummer", default=1)
    formularversion = models.ForeignKey(Formularversion, on_delete=models.PROTECT, related_name="redovisningar")
    status = models.CharField("status", max_length=15, choices=Status, default=Status.VANTAS)
    # What was decided, kept when the case is closed.
    utgang = models.CharField("utgång", max_length=15, choices=Status, blank=True)
    frist = models.DateField("lämnas in senast")
    avvikelse_procent = models.PositiveSmallIntegerField("förklaring krävs över, procent", null=True, blank=True)
    intyg = models.CharField("intyg", max_length=15, choices=Intyg, default=Intyg.FORSAKRAN)
    handlaggare = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="handläggare",
    )

    objects = RedovisningQuerySet.as_manager()

    class Meta:
        verbose_name = "redovisning"
        verbose_name_plural = "redovisningar"
        ordering = ["frist", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["bidrag", "typ", "nummer"],
                name="redovisning_en_gang",
                violation_error_message="Redovisningen finns redan.",
            ),
            models.CheckConstraint(
                name="redovisning_kand_status",
                condition=models.Q(status__in=Status.values),
                violation_error_message="Statusen finns inte i redovisningens gång.",
            ),
            models.CheckConstraint(
                name="redovisning_utgang_nar_beslutad",
                condition=(models.Q(status__in=BESLUTADE) & models.Q(utgang=models.F("status")))
                | (models.Q(status=Status.AVSLUTAD) & models.Q(utgang__in=BESLUTADE))
                | (~models.Q(status__in=(*BESLUTADE, Status.AVSLUTAD)) & models.Q(utgang="")),
                violation_error_message="Utgången hör ihop med beslutet.",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="redovisningens_gang",
                field="status",
                transitions=sorted((str(fran), str(till)) for fran, mojliga in OVERGANGAR.items() for till in mojliga),
            )
        ]

    def __str__(self):
        return f"{self.namn}: {self.bidrag}"

    @property
    def namn(self):
        """Slutredovisning, or Delredovisning 2."""
        if self.typ == Redovisningstyp.SLUTREDOVISNING:
            return self.get_typ_display()
        return f"{self.get_typ_display()} {self.nummer}"

    def get_absolute_url(self):
        """The recipient's page; the authority's is `granskningsadress`."""
        return reverse("statsbidrag:redovisning", args=[self.pk])

    @property
    def granskningsadress(self):
        return reverse("statsbidrag:granska", args=[self.bidrag.overenskommelse.slug, self.pk])

    @property
    def kan_andras(self):
        """Whether the recipient has something to hand in: also while recovery is considered because nothing came."""
        if self.status == Status.KOMMUNICERING:
            return self.oppet_aterkrav is not None and self.oppet_aterkrav.fran_status in HOS_MOTTAGAREN
        return self.status in HOS_MOTTAGAREN

    @property
    def sista_dag(self):
        """The day the recipient should hand in next: the due date, or the earliest of the asked completions."""
        if self.status != Status.KOMPLETTERING:
            return self.frist
        return min((k.svara_senast for k in self.oppna_kompletteringar), default=self.frist)

    @property
    def dagar_kvar(self):
        return (self.sista_dag - timezone.localdate()) // datetime.timedelta(days=1)

    @property
    def ar_sen(self):
        return self.kan_andras and self.dagar_kvar < 0

    @property
    def oppna_kompletteringar(self):
        """Reads what is prefetched; the order is the form's."""
        return [k for k in self.kompletteringar.all() if k.ar_oppen]

    @property
    def oppet_aterkrav(self):
        """The consideration of recovery that has not come to an end, read from what is prefetched."""
        return next((aterkrav for aterkrav in self.aterkrav.all() if aterkrav.vantar), None)

    @property
    def senaste_inlamning(self):
        return max(self.inlamningar.all(), key=lambda inlamning: inlamning.nummer, default=None)


class Statushandelse(models.Model):
    """One step of the case: from, to, who, when and why; append-only. The first row has no `fran`."""

    redovisning = models.ForeignKey(Redovisning, on_delete=models.PROTECT, related_name="handelser")
    fran = models.CharField("från", max_length=15, choices=Status, blank=True)
    till = models.CharField("till", max_length=15, choices=Status)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    nar = models.DateTimeField("när", default=timezone.now)
    skal = models.TextField("skäl", blank=True)

    class Meta:
        verbose_name = "statushändelse"
        verbose_name_plural = "statushändelser"
        ordering = ["redovisning", "-nar", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="statushandelse_kand_status",
                condition=models.Q(till__in=Status.values) & models.Q(fran__in=["", *Status.values]),
                violation_error_message="Statusen finns inte i redovisningens gång.",
            )
        ]
        triggers = [pgtrigger.Protect(name="statushandelse_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"{self.get_till_display()} {timezone.localtime(self.nar):%Y-%m-%d}"
