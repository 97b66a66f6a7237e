"""What the parties were asked about a draft and what they answered, as a whole and paragraph by paragraph."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone

from sok.models.medlemskap import Medlemskap, Roll
from sok.models.organisation import Organisation
from sok.models.styrdokument import FORBEREDER, Dokumentversion, Stycke, Versionsstatus

# Those who answer for their party.
SVARAR_FOR_PARTEN = (Roll.FORUMLEDAMOT, Roll.BEHORIG, Roll.KOMMUNHANDLAGGARE, Roll.BEREDNING, Roll.CIVILSAMHALLE)


class Yttrandesvar(models.TextChoices):
    TILLSTYRKER = "tillstyrker", "Tillstyrker"
    MED_SYNPUNKTER = "med_synpunkter", "Tillstyrker med synpunkter"
    AVSTYRKER = "avstyrker", "Avstyrker"
    AVSTAR = "avstar", "Avstår från att yttra sig"


class YttrandeQuerySet(models.QuerySet):
    def besvarade(self):
        return self.exclude(svar="")

    def for_user(self, user):
        """Those of the parties the person answers for."""
        mine = Medlemskap.objects.filter(
            user=user.pk,
            giltighet__contains=timezone.localdate(),
            roll__in=SVARAR_FOR_PARTEN,
            overenskommelse=models.OuterRef("version__styrdokument__overenskommelse"),
            organisation=models.OuterRef("organisation"),
        )
        return self.filter(models.Exists(mine))

    def visible_to(self, user):
        """The party's own people and those who prepare the text; everyone who sees the text after the last day, or
        when the text has been laid before the organ that decides (then all have answered)."""
        today = timezone.localdate()
        preparing = Medlemskap.objects.filter(user=user.pk, giltighet__contains=today, roll__in=FORBEREDER)
        return self.filter(version__in=Dokumentversion.objects.visible_to(user)).filter(
            models.Q(pk__in=self.model.objects.for_user(user).values("pk"))
            | models.Q(version__styrdokument__overenskommelse__in=preparing.values("overenskommelse"))
            | models.Q(version__remiss_till__lt=today)
            | models.Q(version__status__in=[Versionsstatus.FRAMLAGD, Versionsstatus.ANTAGEN])
        )

    def vantar_pa(self, user):
        """Unanswered, while the text is with the parties."""
        return self.for_user(user).filter(svar="", version__status=Versionsstatus.REMISS)


@pghistory.track()
class Yttrande(models.Model):
    """What one party was asked about a draft and what it answered. `svar` is blank until it has answered."""

    version = models.ForeignKey(Dokumentversion, on_delete=models.PROTECT, related_name="yttranden")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="yttranden")
    begard_at = models.DateTimeField("begärt", default=timezone.now)
    svar = models.CharField("svar", max_length=15, choices=Yttrandesvar, blank=True)
    text = models.TextField("yttrande", blank=True)
    diarienummer = models.CharField("ert diarienummer", max_length=40, blank=True)
    lamnat_at = models.DateTimeField("lämnat", null=True, blank=True)
    lamnat_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = YttrandeQuerySet.as_manager()

    class Meta:
        verbose_name = "yttrande"
        verbose_name_plural = "yttranden"
        ordering = ["version", "organisation"]
        constraints = [
            models.UniqueConstraint(fields=["version", "organisation"], name="yttrande_ett_per_part"),
            models.CheckConstraint(
                name="yttrande_lamnat_har_svar",
                condition=models.Q(svar="", lamnat_at__isnull=True)
                | (~models.Q(svar="") & models.Q(lamnat_at__isnull=False)),
                violation_error_message="Välj ett svar.",
            ),
        ]

    def __str__(self):
        return f"{self.organisation}: {self.get_svar_display() or 'har inte svarat'}"

    @property
    def lamnat_for_sent(self):
        """Answered after the last day; it counts all the same."""
        return bool(self.lamnat_at) and timezone.localdate(self.lamnat_at) > self.version.remiss_till


@pghistory.track()
class Styckessynpunkt(models.Model):
    """What a party says about one paragraph."""

    yttrande = models.ForeignKey(Yttrande, on_delete=models.CASCADE, related_name="synpunkter")
    stycke = models.ForeignKey(Stycke, on_delete=models.PROTECT, related_name="synpunkter")
    text = models.TextField("synpunkt")

    class Meta:
        verbose_name = "synpunkt på stycke"
        verbose_name_plural = "synpunkter på stycken"
        ordering = ["yttrande", "stycke__nummer"]
        constraints = [models.UniqueConstraint(fields=["yttrande", "stycke"], name="styckessynpunkt_en_per_stycke")]

    def __str__(self):
        return f"{self.stycke}: {self.text}"


class TidigareYttrande(models.Model):
    """An answer that the party replaced before the last day, as it stood; `synpunkter` are dicts rubrik, text."""

    yttrande = models.ForeignKey(Yttrande, on_delete=models.PROTECT, related_name="tidigare")
    svar = models.CharField("svar", max_length=15, choices=Yttrandesvar)
    text = models.TextField("yttrande", blank=True)
    diarienummer = models.CharField("ert diarienummer", max_length=40, blank=True)
    synpunkter = models.JSONField("synpunkter på stycken", default=list, blank=True)
    lamnat_at = models.DateTimeField("lämnat")
    lamnat_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "tidigare yttrande"
        verbose_name_plural = "tidigare yttranden"
        ordering = ["yttrande", "-lamnat_at", "-pk"]
        triggers = [
            pgtrigger.Protect(name="tidigareyttrande_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self):
        return f"{self.yttrande.organisation}: {self.get_svar_display()}"
