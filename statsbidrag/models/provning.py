"""What the authority and the recipient do with a case besides handing in and approving: more time, moved due
dates, proposals that a second person decides, and recovery."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from statsbidrag.models.andring import Begaran, svaret_ar_helt
from statsbidrag.models.inlamning import Inlamning, Komplettering
from statsbidrag.models.redovisning import BESLUTADE, Redovisning, Status


@pghistory.track()
class Uppskov(Begaran):
    """More time, asked for before the due date has passed."""

    redovisning = models.ForeignKey(Redovisning, on_delete=models.PROTECT, related_name="uppskov")
    till = models.DateField("ni vill lämna in senast")
    ny_frist = models.DateField("beviljat till", null=True, blank=True)

    class Meta:
        verbose_name = "uppskov"
        verbose_name_plural = "uppskov"
        ordering = ["redovisning", "-begard_at", "-pk"]
        constraints = [
            svaret_ar_helt("uppskov_helt_svar"),
            models.CheckConstraint(
                name="uppskov_ny_frist_nar_beviljat",
                condition=(Q(svar="beviljad") & Q(ny_frist__isnull=False))
                | (~Q(svar="beviljad") & Q(ny_frist__isnull=True)),
                violation_error_message="Skriv vilken dag uppskovet gäller till.",
            ),
            models.UniqueConstraint(
                fields=["redovisning"],
                condition=Q(svar=""),
                name="uppskov_ett_i_taget",
                violation_error_message="Det finns redan en begäran om uppskov som väntar på svar.",
            ),
        ]

    def __str__(self):
        return f"Uppskov till {self.till}"


class Fristandring(models.Model):
    """One move of a last day, before or after it passed; append-only. Of the case itself, or of one completion."""

    redovisning = models.ForeignKey(Redovisning, on_delete=models.PROTECT, related_name="fristandringar")
    komplettering = models.ForeignKey(
        Komplettering, on_delete=models.PROTECT, null=True, blank=True, related_name="fristandringar"
    )
    uppskov = models.ForeignKey(Uppskov, on_delete=models.PROTECT, null=True, blank=True, related_name="fristandringar")
    fran = models.DateField("från")
    till = models.DateField("till")
    skal = models.TextField("skäl")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("när", default=timezone.now)

    class Meta:
        verbose_name = "flyttad frist"
        verbose_name_plural = "flyttade frister"
        ordering = ["redovisning", "-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="fristandring_flyttar",
                condition=~Q(fran=F("till")),
                violation_error_message="Den nya dagen är samma som den gamla.",
            ),
            models.CheckConstraint(
                name="fristandring_har_skal",
                condition=~Q(skal=""),
                violation_error_message="Skriv varför fristen flyttas.",
            ),
        ]
        triggers = [pgtrigger.Protect(name="fristandring_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"{self.fran} → {self.till}"


class Aterkravsgrund(models.TextChoices):
    ORIKTIGA_UPPGIFTER = "oriktiga", "Oriktiga uppgifter"
    FOR_HOGT = "for_hogt", "Bidraget har lämnats felaktigt eller med för högt belopp"
    ANNAT_ANDAMAL = "andamal", "Bidraget har inte använts för sitt ändamål"
    OFORBRUKAT = "oforbrukat", "Oförbrukade medel har inte betalats tillbaka"
    VILLKOR = "villkor", "Villkor har inte följts eller redovisning saknas"


@pghistory.track()
class Aterkrav(models.Model):
    """One consideration of recovery: told to the recipient with a last day to answer, answered, decided.

    `belopp` is what is considered, `beslutat_belopp` what was decided: less than the grant is partly. `eftergivet`
    is what the authority let go for special reasons.
    """

    redovisning = models.ForeignKey(Redovisning, on_delete=models.PROTECT, related_name="aterkrav")
    # The status the case had, to go back to if the consideration is withdrawn.
    fran_status = models.CharField("från", max_length=15, choices=Status)
    grund = models.CharField("grund", max_length=12, choices=Aterkravsgrund)
    belopp = models.PositiveIntegerField("belopp som övervägs", help_text="Hela kronor.")
    underrattelse = models.TextField("skälen till att återkrav övervägs")
    svara_senast = models.DateField("svara senast")
    kommunicerat_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kommunicerat_at = models.DateTimeField("underrättad", default=timezone.now)
    yttrande = models.TextField("mottagarens svar", blank=True)
    yttrat_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    yttrat_at = models.DateTimeField("besvarad", null=True, blank=True)
    beslutat_belopp = models.PositiveIntegerField("belopp att betala tillbaka", null=True, blank=True)
    eftergivet = models.PositiveIntegerField("eftergivet belopp", default=0)
    motivering = models.TextField("beslutets skäl", blank=True)
    overklagande = models.TextField("hur beslutet överklagas", blank=True)
    foredragande = models.CharField("föredragande", max_length=120, blank=True)
    betalas_senast = models.DateField("betalas senast", null=True, blank=True)
    beslutat_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    beslutat_at = models.DateTimeField("beslutat", null=True, blank=True)
    betalt_at = models.DateField("betalt", null=True, blank=True)
    avskrivet_at = models.DateTimeField("avskrivet", null=True, blank=True)
    avskrivet_skal = models.TextField("skäl till att det inte blev återkrav", blank=True)

    class Meta:
        verbose_name = "återkrav"
        verbose_name_plural = "återkrav"
        ordering = ["redovisning", "-kommunicerat_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["redovisning"],
                condition=Q(beslutat_at__isnull=True, avskrivet_at__isnull=True),
                name="aterkrav_ett_i_taget",
                violation_error_message="Återkrav övervägs redan.",
            ),
            models.CheckConstraint(
                name="aterkrav_ett_slut",
                condition=Q(beslutat_at__isnull=True) | Q(avskrivet_at__isnull=True),
            ),
            models.CheckConstraint(
                name="aterkrav_helt_beslut",
                condition=Q(beslutat_at__isnull=True, beslutat_belopp__isnull=True, beslutat_av__isnull=True)
                | (Q(beslutat_at__isnull=False, beslutat_belopp__gt=0, beslutat_av__isnull=False) & ~Q(motivering="")),
                violation_error_message="Ett beslut om återkrav har belopp och skäl.",
            ),
            models.CheckConstraint(
                name="aterkrav_helt_yttrande",
                condition=Q(yttrat_at__isnull=True, yttrande="") | (Q(yttrat_at__isnull=False) & ~Q(yttrande="")),
            ),
        ]

    def __str__(self):
        return f"Återkrav: {self.redovisning}"

    @property
    def vantar(self):
        return self.beslutat_at is None and self.avskrivet_at is None


@pghistory.track()
class Beslutsforslag(models.Model):
    """What one officer proposes and another decides, when the amount asks for a second pair of eyes."""

    redovisning = models.ForeignKey(Redovisning, on_delete=models.PROTECT, related_name="beslutsforslag")
    # What was read when it was proposed: none when recovery is considered because nothing came.
    inlamning = models.ForeignKey(Inlamning, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    beslut = models.CharField("beslut", max_length=15, choices=[(s, s.label) for s in BESLUTADE])
    # The decision's own words and numbers, as its service takes them.
    uppgifter = models.JSONField("uppgifter", default=dict, blank=True)
    foreslaget_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    foreslaget_at = models.DateTimeField("föreslaget", default=timezone.now)
    avgjort_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    avgjort_at = models.DateTimeField("avgjort", null=True, blank=True)
    blev_beslut = models.BooleanField("blev beslut", null=True)
    skal = models.TextField("skäl att inte besluta så", blank=True)

    class Meta:
        verbose_name = "beslutsförslag"
        verbose_name_plural = "beslutsförslag"
        ordering = ["redovisning", "-foreslaget_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["redovisning"],
                condition=Q(avgjort_at__isnull=True),
                name="beslutsforslag_ett_i_taget",
                violation_error_message="Det finns redan ett förslag till beslut.",
            ),
            models.CheckConstraint(
                name="beslutsforslag_tva_personer",
                condition=~Q(blev_beslut=True) | ~Q(avgjort_av=F("foreslaget_av")),
                violation_error_message="Den som föreslår kan inte också besluta.",
            ),
            models.CheckConstraint(
                name="beslutsforslag_helt_avgorande",
                condition=Q(avgjort_at__isnull=True, avgjort_av__isnull=True, blev_beslut__isnull=True)
                | Q(avgjort_at__isnull=False, avgjort_av__isnull=False, blev_beslut__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.get_beslut_display()}: {self.redovisning}"
