"""The case: one per grant, made with the grant, so that its existence says nothing about a draft."""

import datetime

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from statsbidrag.models.bidrag import Bidrag
from statsbidrag.models.formular import Formularversion


class Status(models.TextChoices):
    VANTAS = "vantas", "Inte inlämnad"
    INKOMMEN = "inkommen", "Inskickad"
    KOMPLETTERING = "komplettering", "Komplettering begärd"
    GODKAND = "godkand", "Godkänd"


# The whole life of a final report in one glance. A status missing as a key is final.
OVERGANGAR = {
    Status.VANTAS: {Status.INKOMMEN},
    Status.INKOMMEN: {Status.KOMPLETTERING, Status.GODKAND},
    Status.KOMPLETTERING: {Status.INKOMMEN},
}


class SlutredovisningQuerySet(models.QuerySet):
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
        return self.filter(status=Status.VANTAS)


@pghistory.track()
class Slutredovisning(models.Model):
    bidrag = models.OneToOneField(Bidrag, on_delete=models.PROTECT, related_name="slutredovisning")
    formularversion = models.ForeignKey(Formularversion, on_delete=models.PROTECT, related_name="slutredovisningar")
    status = models.CharField("status", max_length=15, choices=Status, default=Status.VANTAS)
    frist = models.DateField("lämnas in senast")

    objects = SlutredovisningQuerySet.as_manager()

    class Meta:
        verbose_name = "slutredovisning"
        verbose_name_plural = "slutredovisningar"
        ordering = ["frist", "pk"]
        constraints = [
            models.CheckConstraint(
                name="slutredovisning_kand_status",
                condition=models.Q(status__in=Status.values),
                violation_error_message="Statusen finns inte i slutredovisningens gång.",
            )
        ]
        triggers = [
            pgtrigger.FSM(
                name="slutredovisningens_gang",
                field="status",
                transitions=sorted((str(fran), str(till)) for fran, mojliga in OVERGANGAR.items() for till in mojliga),
            )
        ]

    def __str__(self):
        return f"Slutredovisning: {self.bidrag}"

    def get_absolute_url(self):
        """The recipient's page; the authority's is `granskningsadress`."""
        return reverse("statsbidrag:redovisning", args=[self.pk])

    @property
    def granskningsadress(self):
        return reverse("statsbidrag:granska", args=[self.bidrag.overenskommelse.slug, self.pk])

    @property
    def kan_andras(self):
        """Whether the recipient has something to hand in."""
        return self.status in (Status.VANTAS, Status.KOMPLETTERING)

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
    def senaste_inlamning(self):
        return max(self.inlamningar.all(), key=lambda inlamning: inlamning.nummer, default=None)


class Statushandelse(models.Model):
    """One step of the case: from, to, who, when and why; append-only. The first row has no `fran`."""

    redovisning = models.ForeignKey(Slutredovisning, on_delete=models.PROTECT, related_name="handelser")
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
                violation_error_message="Statusen finns inte i slutredovisningens gång.",
            )
        ]
        triggers = [pgtrigger.Protect(name="statushandelse_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"{self.get_till_display()} {timezone.localtime(self.nar):%Y-%m-%d}"
