"""Länstal and kommuntal: how many newcomers a county and each municipality shall receive a year, and how many came."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from sok.models import Geografi, Organisation, Overenskommelse


class Omgangslage(models.TextChoices):
    FORSLAG = "forslag", "Förslag"
    SYNPUNKTER = "synpunkter", "Ute för synpunkter"
    BESLUTAD = "beslutad", "Beslutad"


# The whole life of a year's distribution. After the decision only revisions are made, each a decision of its own.
OMGANGENS_GANG = {
    Omgangslage.FORSLAG: {Omgangslage.SYNPUNKTER, Omgangslage.BESLUTAD},
    Omgangslage.SYNPUNKTER: {Omgangslage.FORSLAG, Omgangslage.BESLUTAD},
}


@pghistory.track()
class Anvisningsomgang(models.Model):
    """One county's number for a year and its distribution over the municipalities. `lanstal` is decided elsewhere;
    `skillnad_skal` says why the municipalities' numbers add up to something else."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="anvisningsomgangar")
    artal = models.PositiveSmallIntegerField("år")
    lanstal = models.PositiveIntegerField("länstal", null=True, blank=True)
    lanstal_kalla = models.CharField("källa till länstalet", max_length=200, blank=True)
    skillnad_skal = models.TextField("varför summan skiljer sig från länstalet", blank=True)
    lage = models.CharField("läge", max_length=10, choices=Omgangslage, default=Omgangslage.FORSLAG)
    synpunkter_senast = models.DateField("synpunkter senast", null=True, blank=True)
    beslutad = models.DateField("beslutad", null=True, blank=True)
    diarienummer = models.CharField("diarienummer", max_length=40, blank=True)
    kalla = models.CharField("källa", max_length=200, blank=True)

    class Meta:
        verbose_name = "anvisningsomgång"
        verbose_name_plural = "anvisningsomgångar"
        ordering = ["overenskommelse", "-artal"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "artal"], name="anvisningsomgang_en_per_ar"),
            models.CheckConstraint(name="anvisningsomgang_kant_lage", condition=Q(lage__in=Omgangslage.values)),
        ]
        triggers = [
            pgtrigger.FSM(
                name="anvisningsomgangens_gang",
                field="lage",
                transitions=sorted(
                    (str(fran), str(till)) for fran, mojliga in OMGANGENS_GANG.items() for till in mojliga
                ),
            )
        ]

    def __str__(self):
        return f"{self.overenskommelse} {self.artal}"


@pghistory.track()
class Kommuntal(models.Model):
    """One municipality in one year's distribution. What holds is its latest Kommuntalsbeslut."""

    omgang = models.ForeignKey(Anvisningsomgang, on_delete=models.PROTECT, related_name="kommuntal_lista")
    kommun = models.ForeignKey(Geografi, on_delete=models.PROTECT, related_name="+")
    forslag = models.PositiveIntegerField("förslag", null=True, blank=True)
    motivering = models.TextField("motivering", blank=True)

    class Meta:
        verbose_name = "kommuntal"
        verbose_name_plural = "kommuntal"
        ordering = ["omgang", "kommun"]
        constraints = [models.UniqueConstraint(fields=["omgang", "kommun"], name="kommuntal_ett_per_kommun")]

    def __str__(self):
        return f"{self.kommun} {self.omgang.artal}"


class Kommuntalsbeslut(models.Model):
    """A decided number: the first, or a revision with its reason. Append-only, so it is its own history."""

    kommuntal = models.ForeignKey(Kommuntal, on_delete=models.PROTECT, related_name="beslut_lista")
    antal = models.PositiveIntegerField("antal")
    datum = models.DateField("beslutsdatum", null=True, blank=True)
    diarienummer = models.CharField("diarienummer", max_length=40, blank=True)
    skal = models.TextField("skäl till ändringen", blank=True)
    kalla = models.CharField("källa", max_length=200, blank=True)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField("inskrivet", default=timezone.now)

    class Meta:
        verbose_name = "kommuntalsbeslut"
        verbose_name_plural = "kommuntalsbeslut"
        ordering = ["kommuntal", "pk"]
        triggers = [
            pgtrigger.Protect(name="kommuntalsbeslut_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self):
        return f"{self.kommuntal}: {self.antal}"


class Stallning(models.TextChoices):
    GODTAR = "godtar", "Godtar förslaget"
    FLER = "fler", "Kan ta emot fler"
    FARRE = "farre", "Önskar färre"
    AVSTAR = "avstar", "Har inga synpunkter"


@pghistory.track()
class Kommunsynpunkt(models.Model):
    """What a municipality says about its proposed number."""

    kommuntal = models.OneToOneField(Kommuntal, on_delete=models.PROTECT, related_name="synpunkt")
    stallning = models.CharField("ställning", max_length=8, choices=Stallning)
    onskat_antal = models.PositiveIntegerField("önskat antal", null=True, blank=True)
    text = models.TextField("synpunkter", blank=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    lamnad_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    lamnad_at = models.DateTimeField("lämnad", default=timezone.now)

    class Meta:
        verbose_name = "synpunkt på kommuntal"
        verbose_name_plural = "synpunkter på kommuntal"
        ordering = ["kommuntal"]
        constraints = [
            models.CheckConstraint(name="kommunsynpunkt_kand", condition=Q(stallning__in=Stallning.values)),
            models.CheckConstraint(
                name="kommunsynpunkt_antal_eller_text",
                condition=~Q(stallning__in=["fler", "farre"]) | Q(onskat_antal__isnull=False) | ~Q(text=""),
                violation_error_message="Skriv hur många ni kan ta emot, eller varför ni vill ändra förslaget.",
            ),
        ]

    def __str__(self):
        return f"{self.kommuntal}: {self.get_stallning_display()}"


class Mottagningsvag(models.TextChoices):
    ALLA = "alla", "Alla"
    ABO = "abo", "Från anläggningsboende"
    EBO = "ebo", "Från eget boende"
    KVOT = "kvot", "Kvotflyktingar"
    ANKNYTNING = "anknytning", "Anknytning och övriga"
    ANVISADE = "anvisade", "Anvisade"


@pghistory.track()
class Mottagande(models.Model):
    """How many a place received, or was assigned, in a year or one of its months. `alla` is the source's own sum."""

    geografi = models.ForeignKey(Geografi, on_delete=models.PROTECT, related_name="+")
    artal = models.PositiveSmallIntegerField("år")
    manad = models.PositiveSmallIntegerField("månad", null=True, blank=True)
    vag = models.CharField("väg", max_length=10, choices=Mottagningsvag, default=Mottagningsvag.ALLA)
    antal = models.PositiveIntegerField("antal", null=True)
    status = models.CharField("varför antalet saknas", max_length=40, blank=True)
    kalla = models.CharField("källa", max_length=200)
    demo = models.BooleanField("påhittat", default=False)

    class Meta:
        verbose_name = "mottagande"
        verbose_name_plural = "mottagande"
        ordering = ["geografi", "-artal", "manad", "vag"]
        constraints = [
            models.UniqueConstraint(
                fields=["geografi", "artal", "manad", "vag"], nulls_distinct=False, name="mottagande_ett_per_vag"
            ),
            models.CheckConstraint(name="mottagande_kand_vag", condition=Q(vag__in=Mottagningsvag.values)),
            models.CheckConstraint(
                name="mottagande_manad", condition=Q(manad__isnull=True) | Q(manad__gte=1, manad__lte=12)
            ),
            models.CheckConstraint(
                name="mottagande_antal_eller_skal",
                condition=Q(antal__isnull=False) | ~Q(status=""),
                violation_error_message="Skriv antalet, eller varför det saknas.",
            ),
        ]

    def __str__(self):
        return f"{self.geografi} {self.artal} {self.get_vag_display()}"
