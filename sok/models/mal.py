"""What has been agreed: areas, sub-goals and collaboration areas, each with versions of its wording."""

import pghistory
from django.core.validators import MinValueValidator
from django.db import models
from django.urls import reverse

from core.giltighet import Giltighet, en_version_per_dag
from core.oprecist import OprecistDatumField, oprecist_check
from sok.models.overenskommelse import Overenskommelse


class Malform(models.TextChoices):
    """How the wording can be tested against figures."""

    MULTIPLICERA = "multiplicera", "Minst mångdubblas"
    OKA = "oka", "Ska öka"
    MINSKA = "minska", "Ska minska"
    NA_VARDE = "na_varde", "Ska nå ett värde"
    KVALITATIVT = "kvalitativt", "Bedöms i ord"


class MedVersionerQuerySet(models.QuerySet):
    def gallande(self, datum):
        """Those that were part of the agreement on the day."""
        return self.filter(versioner__giltighet__contains=datum)


class MedVersioner(models.Model):
    """An identity whose wording lies in `versioner`; prefetch them before asking for `lydelse`."""

    nyckel = models.SlugField("nyckel", max_length=40)
    nummer = models.PositiveSmallIntegerField("nummer")

    objects = MedVersionerQuerySet.as_manager()

    class Meta:
        abstract = True

    def version(self, datum):
        """The version of the day, or the last one before it, or the first one after it."""
        versioner = sorted(self.versioner.all(), key=lambda v: str(v.fran or ""))
        gallande = [v for v in versioner if v.giltighet.lower is None or v.fran <= datum]
        return (gallande or versioner or [None])[-1 if gallande else 0]

    def galler(self, datum):
        return any(_rymmer(version.giltighet, datum) for version in self.versioner.all())


def _rymmer(spann, datum):
    return (spann.lower is None or spann.lower <= datum) and (spann.upper is None or datum < spann.upper)


@pghistory.track()
class AgendaMal(models.Model):
    """One of the seventeen goals of Agenda 2030."""

    nummer = models.PositiveSmallIntegerField("nummer", primary_key=True)
    namn = models.CharField("namn", max_length=100)

    class Meta:
        verbose_name = "mål i Agenda 2030"
        verbose_name_plural = "mål i Agenda 2030"
        ordering = ["nummer"]

    def __str__(self):
        return f"{self.nummer}. {self.namn}"


@pghistory.track()
class Omrade(MedVersioner):
    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="omraden")
    agendamal = models.ManyToManyField(AgendaMal, through="OmradeAgendamal", blank=True, related_name="omraden")

    class Meta:
        verbose_name = "område"
        verbose_name_plural = "områden"
        ordering = ["overenskommelse", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "nyckel"], name="omrade_nyckel_unik"),
        ]

    def __str__(self):
        return self.nyckel

    def get_absolute_url(self):
        return reverse("rapporter:omrade", args=[self.overenskommelse.slug, self.nyckel])


@pghistory.track()
class OmradeAgendamal(models.Model):
    omrade = models.ForeignKey(Omrade, on_delete=models.CASCADE, related_name="agendakopplingar")
    agendamal = models.ForeignKey(AgendaMal, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "koppling till Agenda 2030"
        verbose_name_plural = "kopplingar till Agenda 2030"
        ordering = ["omrade", "agendamal"]
        constraints = [models.UniqueConstraint(fields=["omrade", "agendamal"], name="omradeagendamal_unik")]

    def __str__(self):
        return f"{self.omrade}: {self.agendamal}"


@pghistory.track()
class OmradeVersion(Giltighet):
    omrade = models.ForeignKey(Omrade, on_delete=models.CASCADE, related_name="versioner")
    namn = models.CharField("namn", max_length=120)
    motiv = models.TextField("varför området valdes", blank=True)
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "version av område"
        verbose_name_plural = "versioner av områden"
        ordering = ["omrade", "giltighet"]
        constraints = [en_version_per_dag("omradeversion_en_per_dag", "omrade")]

    def __str__(self):
        return self.namn


@pghistory.track()
class Delmal(MedVersioner):
    omrade = models.ForeignKey(Omrade, on_delete=models.PROTECT, related_name="delmal_lista")
    nyckel = models.SlugField("nyckel", max_length=40)

    class Meta:
        verbose_name = "delmål"
        verbose_name_plural = "delmål"
        ordering = ["omrade__nummer", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["omrade", "nyckel"], name="delmal_nyckel_unik"),
        ]

    def __str__(self):
        return self.nyckel

    def get_absolute_url(self):
        return reverse("rapporter:delmal", args=[self.omrade.overenskommelse.slug, self.nyckel])


@pghistory.track()
class DelmalVersion(Giltighet):
    """A wording with the formal target it states. `faktor` is 2 for "minst dubbleras"."""

    delmal = models.ForeignKey(Delmal, on_delete=models.CASCADE, related_name="versioner")
    text = models.TextField("lydelse")
    malform = models.CharField("målform", max_length=12, choices=Malform, default=Malform.KVALITATIVT)
    faktor = models.DecimalField(
        "gånger utgångsläget",
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    malvarde = models.DecimalField("målvärde", max_digits=14, decimal_places=4, null=True, blank=True)
    malar = models.PositiveSmallIntegerField("målår", null=True, blank=True)
    utgangsar = models.PositiveSmallIntegerField("utgångsår", null=True, blank=True)
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "version av delmål"
        verbose_name_plural = "versioner av delmål"
        ordering = ["delmal", "giltighet"]
        constraints = [
            en_version_per_dag("delmalversion_en_per_dag", "delmal"),
            models.CheckConstraint(
                name="delmalversion_faktor_vid_multiplicera",
                condition=(models.Q(malform=Malform.MULTIPLICERA) & models.Q(faktor__isnull=False))
                | (~models.Q(malform=Malform.MULTIPLICERA) & models.Q(faktor__isnull=True)),
                violation_error_message="Ange hur många gånger utgångsläget målet är.",
            ),
            models.CheckConstraint(
                name="delmalversion_varde_vid_na_varde",
                condition=(models.Q(malform=Malform.NA_VARDE) & models.Q(malvarde__isnull=False))
                | (~models.Q(malform=Malform.NA_VARDE) & models.Q(malvarde__isnull=True)),
                violation_error_message="Ange vilket värde som ska nås.",
            ),
        ]

    def __str__(self):
        return self.text


@pghistory.track()
class Utgangslage(models.Model):
    """How things stood when the agreement was made; stays when later descriptions come."""

    delmal = models.ForeignKey(Delmal, on_delete=models.CASCADE, related_name="utgangslagen")
    artal = models.PositiveSmallIntegerField("år")
    text = models.TextField("utgångsläge")
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "utgångsläge"
        verbose_name_plural = "utgångslägen"
        ordering = ["delmal", "artal"]
        constraints = [models.UniqueConstraint(fields=["delmal", "artal"], name="utgangslage_ett_per_ar")]

    def __str__(self):
        return f"{self.delmal} {self.artal}"


@pghistory.track()
class Samverkansomrade(MedVersioner):
    omrade = models.ForeignKey(Omrade, on_delete=models.PROTECT, related_name="samverkansomraden")

    class Meta:
        verbose_name = "samverkansområde"
        verbose_name_plural = "samverkansområden"
        ordering = ["omrade__nummer", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["omrade", "nyckel"], name="samverkansomrade_nyckel_unik"),
        ]

    def __str__(self):
        return self.nyckel


@pghistory.track()
class SamverkansomradeVersion(Giltighet):
    samverkansomrade = models.ForeignKey(Samverkansomrade, on_delete=models.CASCADE, related_name="versioner")
    text = models.TextField("lydelse")
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "version av samverkansområde"
        verbose_name_plural = "versioner av samverkansområden"
        ordering = ["samverkansomrade", "giltighet"]
        constraints = [en_version_per_dag("samverkansomradeversion_en_per_dag", "samverkansomrade")]

    def __str__(self):
        return self.text


@pghistory.track()
class Prioritering(models.Model):
    """A collaboration area put first for a year, in the wording decided for that year."""

    samverkansomrade = models.ForeignKey(Samverkansomrade, on_delete=models.PROTECT, related_name="prioriteringar")
    artal = models.PositiveSmallIntegerField("år")
    text = models.TextField("lydelse för året", blank=True)
    beslutad = OprecistDatumField("beslutad")
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "prioritering"
        verbose_name_plural = "prioriteringar"
        ordering = ["artal", "samverkansomrade"]
        constraints = [
            models.UniqueConstraint(fields=["samverkansomrade", "artal"], name="prioritering_en_per_ar"),
            models.CheckConstraint(name="prioritering_beslutad_form", condition=oprecist_check("beslutad")),
        ]

    def __str__(self):
        return f"{self.samverkansomrade} {self.artal}"
