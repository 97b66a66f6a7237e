"""What is measured, and which sub-goal it says something about. Indicators are global; the tie is the agreement's."""

import pghistory
from django.db import models
from django.urls import reverse

from core.svenska import HARD_SPACE
from sok.models import Delmal, Omrade, Overenskommelse

PER_TUSEN = f"per 1{HARD_SPACE}000 invånare"
EFTER_TAL = {"procent": "%", "antal/1000 inv": PER_TUSEN} | dict.fromkeys(
    ("antal", "balanstal", "genomsnitt", "ja/nej"), ""
)


class Kon(models.TextChoices):
    TOTALT = "T", "Totalt"
    KVINNOR = "K", "Kvinnor"
    MAN = "M", "Män"


class Riktning(models.TextChoices):
    """Which way is better. Kolada does not say; for most integration measures nobody has decided."""

    HOGRE = "hogre", "Högre är bättre"
    LAGRE = "lagre", "Lägre är bättre"
    INGEN = "ingen", "Ingen riktning är bättre"


class Bakgrund(models.TextChoices):
    UTRIKES = "utrikes", "Utrikes födda"
    INRIKES = "inrikes", "Inrikes födda"


class IndikatorQuerySet(models.QuerySet):
    def for_overenskommelse(self, overenskommelse):
        """Those that an agreement reads a sub-goal or an area with, and its own."""
        delmal = DelmalIndikator.objects.filter(delmal__omrade__overenskommelse=overenskommelse)
        omraden = OmradeIndikator.objects.filter(omrade__overenskommelse=overenskommelse)
        return self.filter(
            models.Q(pk__in=delmal.values("indikator"))
            | models.Q(pk__in=omraden.values("indikator"))
            | models.Q(overenskommelse=overenskommelse)
        )

    def anvanda(self):
        """Those that any agreement reads."""
        return self.filter(
            models.Q(pk__in=DelmalIndikator.objects.values("indikator"))
            | models.Q(pk__in=OmradeIndikator.objects.values("indikator"))
            | models.Q(overenskommelse__isnull=False)
        )


@pghistory.track()
class Indikator(models.Model):
    """One measure. `titel` is the source's own words, `kort_titel` ours; `enhet` "procent", "antal" …

    Measures of the same thing for different people share a `familj`, and `bakgrund` and `aldersgrupp` then tell them
    apart. `personer` says that the values count people, so that small ones are hidden. With an `overenskommelse` the
    measure is that agreement's own (a file or values of its own); without, anyone may use it.
    """

    nyckel = models.SlugField("nyckel", max_length=40, unique=True)
    titel = models.CharField("titel hos källan", max_length=300)
    kort_titel = models.CharField("titel", max_length=120)
    enhet = models.CharField("enhet", max_length=40)
    decimaler = models.PositiveSmallIntegerField("decimaler", default=1)
    beskrivning = models.TextField("definition", blank=True)
    per_kon = models.BooleanField("delas upp på kvinnor och män", default=False)
    aldersgrupp = models.CharField("åldersgrupp", max_length=40, blank=True)
    familj = models.SlugField("mått som hör ihop", max_length=40, blank=True)
    bakgrund = models.CharField("bakgrund", max_length=8, choices=Bakgrund, blank=True)
    personer = models.BooleanField("räknar personer", default=False)
    uppgiftslamnare = models.CharField("uppgiftslämnare", max_length=120, blank=True)
    agare = models.CharField("vem som svarar för indikatorn i portalen", max_length=120, blank=True)
    overenskommelse = models.ForeignKey(
        Overenskommelse, on_delete=models.PROTECT, null=True, blank=True, related_name="egna_indikatorer"
    )
    frekvens = models.CharField("hur ofta", max_length=40, default="årligen")
    riktning = models.CharField("riktning", max_length=6, choices=Riktning, default=Riktning.INGEN)
    kvalitetsnot = models.TextField("kända brister", blank=True)

    objects = IndikatorQuerySet.as_manager()

    class Meta:
        verbose_name = "indikator"
        verbose_name_plural = "indikatorer"
        ordering = ["nyckel"]

    def __str__(self):
        return self.kort_titel

    def url(self, overenskommelse):
        return reverse("indikatorer:visa", args=[overenskommelse.slug, self.nyckel])

    @property
    def enhet_efter_tal(self):
        """The unit as it stands after a number: "%" for percent, nothing where the number says it all."""
        return EFTER_TAL.get(self.enhet, self.enhet)

    @property
    def enhet_vid_skillnad(self):
        """A difference between two shares is percentage points, never percent."""
        return {"procent": "procentenheter"}.get(self.enhet, self.enhet_efter_tal)

    @property
    def enhet_i_ord(self):
        """The unit by itself, where the source's own is shorthand: "antal/1000 inv" is no Swedish."""
        return {"antal/1000 inv": f"antal {PER_TUSEN}"}.get(self.enhet, self.enhet)

    @property
    def enhet_i_titel(self):
        """The unit last in a heading, or nothing where the name has said it."""
        said = self.enhet_efter_tal == PER_TUSEN and self.kort_titel.replace(HARD_SPACE, " ").endswith(
            "per 1 000 invånare"
        )
        return "" if said else self.enhet_i_ord

    @property
    def enhet_i_nyckeltal(self):
        """The unit beside a number in large type, below the name: a long one that the name has said is not repeated."""
        return self.enhet_efter_tal if self.enhet_i_titel else ""


@pghistory.track()
class DelmalIndikator(models.Model):
    """A sub-goal is read with an indicator. `huvud` marks the one its formal target is tested against, and
    `kon` the sex that the wording speaks of."""

    delmal = models.ForeignKey(Delmal, on_delete=models.CASCADE, related_name="indikatorkopplingar")
    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="delmalskopplingar")
    ordning = models.PositiveSmallIntegerField("ordning", default=1)
    huvud = models.BooleanField("målet prövas mot den här", default=False)
    kon = models.CharField("gäller", max_length=1, choices=Kon, default=Kon.TOTALT)
    utgangsar = models.PositiveSmallIntegerField("utgångsår", null=True, blank=True)
    kommentar = models.TextField("vad måttet säger och inte säger", blank=True)

    class Meta:
        verbose_name = "indikator för delmål"
        verbose_name_plural = "indikatorer för delmål"
        ordering = ["delmal", "ordning", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["delmal", "indikator"], name="delmalindikator_unik"),
            models.UniqueConstraint(fields=["delmal"], condition=models.Q(huvud=True), name="delmalindikator_en_huvud"),
        ]

    def __str__(self):
        return f"{self.delmal}: {self.indikator}"


@pghistory.track()
class OmradeIndikator(models.Model):
    """An area is read with an indicator: how an agreement without sub-goals is followed."""

    omrade = models.ForeignKey(Omrade, on_delete=models.CASCADE, related_name="indikatorkopplingar")
    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="omradeskopplingar")
    ordning = models.PositiveSmallIntegerField("ordning", default=1)
    kommentar = models.TextField("vad måttet säger och inte säger", blank=True)

    class Meta:
        verbose_name = "indikator för område"
        verbose_name_plural = "indikatorer för områden"
        ordering = ["omrade", "ordning", "pk"]
        constraints = [models.UniqueConstraint(fields=["omrade", "indikator"], name="omradeindikator_unik")]

    def __str__(self):
        return f"{self.omrade}: {self.indikator}"


@pghistory.track()
class Mattlucka(models.Model):
    """Why a sub-goal has no measure. Said out loud rather than filled with something else."""

    delmal = models.OneToOneField(Delmal, on_delete=models.CASCADE, related_name="mattlucka")
    skal = models.TextField("varför mått saknas")

    class Meta:
        verbose_name = "delmål utan mått"
        verbose_name_plural = "delmål utan mått"
        ordering = ["delmal"]

    def __str__(self):
        return f"{self.delmal}: inget mått"
