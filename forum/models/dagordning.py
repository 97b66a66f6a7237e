"""The agenda: its items, their papers, and what parties have proposed for it."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import TruncDate
from django.urls import reverse
from django.utils import timezone

from filer.models import Fil
from forum.models.mote import Mote
from forum.permissions import avtal_dar, medlemskap_som, ser_sekretess_roller, ser_utkast_roller, talar_for_roller
from indikatorer.models import Avvikelse
from insatser.models import Hinder
from sok.models import Organ, Organisation, Overenskommelse, Roll


class Punktslag(models.TextChoices):
    INFORMATION = "information", "Information"
    DISKUSSION = "diskussion", "Diskussion"
    BESLUT = "beslut", "Beslut"


class Utgang(models.TextChoices):
    BESLUTAD = "beslutad", "Beslutad"
    NOTERAD = "noterad", "Till handlingarna"
    BORDLAGD = "bordlagd", "Bordlagd, kommer igen nästa möte"


class Forslagsstatus(models.TextChoices):
    INLAMNAT = "inlamnat", "Väntar på beredningsgruppen"
    ANTAGET = "antaget", "Tas upp"
    PARKERAT = "parkerat", "Parkerat till nästa möte"
    AVBOJT = "avbojt", "Avböjt"
    ATERTAGET = "atertaget", "Återtaget"


# A parked proposal returns before the next meeting. A status missing as a key is final.
FORSLAGETS_OVERGANGAR = {
    fran: {Forslagsstatus.ANTAGET, Forslagsstatus.PARKERAT, Forslagsstatus.AVBOJT, Forslagsstatus.ATERTAGET}
    for fran in (Forslagsstatus.INLAMNAT, Forslagsstatus.PARKERAT)
}


class ForslagQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The preparers see all; others those of their own organisations, a confidential one only when they
        speak for it."""

        def own(roller):
            here = {"overenskommelse": OuterRef("overenskommelse"), "organisation": OuterRef("fran")}
            return Q(Exists(medlemskap_som(user, roller).filter(**here)))

        return self.filter(
            Q(overenskommelse__in=avtal_dar(user, ser_utkast_roller()))
            | Q(sekretess=False) & own(Roll.values)
            | own(talar_for_roller())
        )

    def att_bereda(self):
        """Everything that waits: handed in, and parked."""
        return self.filter(status__in=[Forslagsstatus.INLAMNAT, Forslagsstatus.PARKERAT])

    def med_parkering(self):
        """With `parkerad_at`, and `ar_tillbaka`: the organ has met since the proposal was parked."""
        parked = Forslagshandelse.objects.filter(forslag=OuterRef("pk"), till=Forslagsstatus.PARKERAT)
        latest = Subquery(parked.order_by("-nar", "-pk").values("nar")[:1])
        rows = self.annotate(parkerad_at=latest, parkerad_dag=TruncDate(latest))
        # An imprecise day counts as its last: "oktober" is not over when something is parked on the tenth.
        met = Mote.objects.genomforda().filter(organ=OuterRef("organ"), spann__endswith__gt=OuterRef("parkerad_dag"))
        return rows.annotate(ar_tillbaka=Exists(met))


@pghistory.track()
class Forslag(models.Model):
    """What a party wants an organ to take up."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="forslag_lista")
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, related_name="forslag_lista")
    fran = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="forslag_lista")
    lamnat_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    lamnat_at = models.DateTimeField("lämnat", default=timezone.now)
    rubrik = models.CharField("rubrik", max_length=200)
    slag = models.CharField("vad mötet ska göra", max_length=12, choices=Punktslag, default=Punktslag.DISKUSSION)
    text = models.TextField("bakgrund")
    forslag_till_beslut = models.TextField("förslag till beslut", blank=True)
    sekretess = models.BooleanField("innehåller uppgifter som kan omfattas av sekretess", default=False)
    status = models.CharField("status", max_length=12, choices=Forslagsstatus, default=Forslagsstatus.INLAMNAT)
    # The obstacle that the organ is asked to take up.
    hinder = models.ForeignKey(Hinder, on_delete=models.PROTECT, null=True, blank=True, related_name="forslag_lista")
    # The shortfall that it was raised from.
    avvikelse = models.ForeignKey(
        Avvikelse, on_delete=models.PROTECT, null=True, blank=True, related_name="forslag_lista"
    )

    objects = ForslagQuerySet.as_manager()

    class Meta:
        verbose_name = "förslag"
        verbose_name_plural = "förslag"
        ordering = ["overenskommelse", "-lamnat_at", "-pk"]
        constraints = [
            models.CheckConstraint(name="forslag_kand_status", condition=Q(status__in=Forslagsstatus.values)),
            models.CheckConstraint(
                name="forslag_beslut_har_lydelse",
                condition=~Q(slag="beslut") | ~Q(forslag_till_beslut=""),
                violation_error_message="Skriv vad ni föreslår att mötet ska besluta.",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="forslagets_gang",
                field="status",
                transitions=sorted(
                    (str(fran), str(till)) for fran, mojliga in FORSLAGETS_OVERGANGAR.items() for till in mojliga
                ),
            )
        ]

    def __str__(self):
        return self.rubrik

    def get_absolute_url(self):
        return reverse("forum:forslag", args=[self.overenskommelse.slug, self.pk])

    @property
    def ar_oppet(self):
        return self.status in FORSLAGETS_OVERGANGAR


class Forslagshandelse(models.Model):
    """What was decided about the proposal, by whom and why; append-only."""

    forslag = models.ForeignKey(Forslag, on_delete=models.PROTECT, related_name="handelser")
    fran = models.CharField("från", max_length=12, choices=Forslagsstatus, blank=True)
    till = models.CharField("till", max_length=12, choices=Forslagsstatus)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    nar = models.DateTimeField("när", default=timezone.now)
    skal = models.TextField("skäl", blank=True)

    class Meta:
        verbose_name = "förslagshändelse"
        verbose_name_plural = "förslagshändelser"
        ordering = ["forslag", "-nar", "-pk"]
        triggers = [
            pgtrigger.Protect(name="forslagshandelse_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self):
        return f"{self.get_till_display()} {timezone.localtime(self.nar):%Y-%m-%d}"


class PunktQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Items of the meetings the person may see; a confidential one only for those who may see such."""
        return self.filter(mote__in=Mote.objects.visible_to(user)).filter(
            self._oppen() | Q(mote__overenskommelse__in=avtal_dar(user, ser_sekretess_roller()))
        )

    def offentliga(self):
        return self.filter(self._oppen())

    @staticmethod
    def _oppen():
        """An item that follows a confidential decision, or takes up such a proposal, is confidential itself."""
        decision = Q(foljer_upp__isnull=True) | Q(foljer_upp__sekretess=False)
        proposal = Q(forslag__isnull=True) | Q(forslag__sekretess=False)
        return Q(sekretess=False) & decision & proposal


@pghistory.track()
class Dagordningspunkt(models.Model):
    mote = models.ForeignKey(Mote, on_delete=models.CASCADE, related_name="punkter")
    nummer = models.PositiveSmallIntegerField("nummer")
    rubrik = models.CharField("rubrik", max_length=200)
    slag = models.CharField("slag", max_length=12, choices=Punktslag, default=Punktslag.INFORMATION)
    foredragande = models.CharField("föredragande", max_length=200, blank=True)
    minuter = models.PositiveSmallIntegerField("minuter", null=True, blank=True)
    bakgrund = models.TextField("bakgrund", blank=True)
    forslag_till_beslut = models.TextField("förslag till beslut", blank=True)
    sekretess = models.BooleanField("kan omfattas av sekretess", default=False)
    forslag = models.ForeignKey(Forslag, on_delete=models.PROTECT, null=True, blank=True, related_name="punkter")
    # An open decision that has come back on the agenda by itself.
    foljer_upp = models.ForeignKey(
        "forum.Beslut", on_delete=models.PROTECT, null=True, blank=True, related_name="uppfoljningspunkter"
    )
    # An item that was tabled at an earlier meeting and has come back.
    bordlagd_fran = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="aterkommer_som"
    )
    # What is noted at the meeting; with the decisions it becomes the minutes.
    anteckning = models.TextField("anteckning", blank=True)
    utgang = models.CharField("utgång", max_length=10, choices=Utgang, blank=True)

    objects = PunktQuerySet.as_manager()

    class Meta:
        verbose_name = "punkt på dagordningen"
        verbose_name_plural = "punkter på dagordningen"
        ordering = ["mote", "nummer", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["mote", "nummer"], name="dagordningspunkt_nummer_unikt", deferrable=models.Deferrable.DEFERRED
            ),
            models.UniqueConstraint(
                fields=["mote", "foljer_upp"],
                name="dagordningspunkt_beslut_en_gang",
                violation_error_message="Beslutet finns redan på dagordningen.",
            ),
            models.UniqueConstraint(
                fields=["mote", "forslag"],
                name="dagordningspunkt_forslag_en_gang",
                violation_error_message="Förslaget finns redan på dagordningen.",
            ),
        ]

    def __str__(self):
        return f"{self.nummer}. {self.rubrik}"

    @property
    def har_kommit_sjalv(self):
        """An open decision or a tabled item, put on the agenda by the portal."""
        return bool(self.foljer_upp_id or self.bordlagd_fran_id)

    @property
    def ar_sekretess(self):
        """Marked itself, or by the decision it follows or the proposal it takes up; see PunktQuerySet.offentliga."""
        followed = self.foljer_upp is not None and self.foljer_upp.sekretess
        proposed = self.forslag is not None and self.forslag.sekretess
        return self.sekretess or followed or proposed


class UnderlagQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(punkt__in=Dagordningspunkt.objects.visible_to(user)).filter(
            Q(sekretess=False) | Q(punkt__mote__overenskommelse__in=avtal_dar(user, ser_sekretess_roller()))
        )


@pghistory.track()
class Underlag(models.Model):
    """A paper of an item: a file or a link."""

    punkt = models.ForeignKey(Dagordningspunkt, on_delete=models.CASCADE, related_name="underlag_lista")
    titel = models.CharField("titel", max_length=200)
    fil = models.ForeignKey(Fil, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    lank = models.URLField("länk", max_length=400, blank=True)
    sekretess = models.BooleanField("kan omfattas av sekretess", default=False)
    tillagd_at = models.DateTimeField("tillagt", default=timezone.now)

    objects = UnderlagQuerySet.as_manager()

    class Meta:
        verbose_name = "underlag"
        verbose_name_plural = "underlag"
        ordering = ["punkt", "pk"]
        constraints = [
            models.CheckConstraint(
                name="underlag_fil_eller_lank",
                condition=Q(fil__isnull=False, lank="") | (Q(fil__isnull=True) & ~Q(lank="")),
                violation_error_message="Lägg till en fil eller en länk.",
            ),
        ]

    def __str__(self):
        return self.titel
