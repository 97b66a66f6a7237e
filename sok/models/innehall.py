"""What else the agreement says: principles, target groups, definitions, strategies, and what sources claim."""

import pghistory
from django.contrib.postgres.fields import DateRangeField
from django.db import models

from core.giltighet import Giltighet, en_version_per_dag
from core.oprecist import OprecistDatumField, Spann, oprecist_check
from sok.models.mal import AgendaMal
from sok.models.overenskommelse import Overenskommelse


class HorTillOverenskommelse(models.Model):
    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.CASCADE, related_name="%(class)s_lista")

    class Meta:
        abstract = True


@pghistory.track()
class Princip(HorTillOverenskommelse):
    nummer = models.PositiveSmallIntegerField("nummer")
    text = models.TextField("princip")

    class Meta:
        verbose_name = "princip"
        verbose_name_plural = "principer"
        ordering = ["overenskommelse", "nummer"]
        constraints = [models.UniqueConstraint(fields=["overenskommelse", "nummer"], name="princip_nummer_unikt")]

    def __str__(self):
        return self.text


class Malgruppsniva(models.TextChoices):
    PRIMAR = "primar", "Primär"
    SEKUNDAR = "sekundar", "Sekundär"


@pghistory.track()
class Malgrupp(HorTillOverenskommelse, Giltighet):
    """The target group's wording while it held; one per level and day."""

    niva = models.CharField("nivå", max_length=10, choices=Malgruppsniva)
    text = models.TextField("lydelse")
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "målgrupp"
        verbose_name_plural = "målgrupper"
        ordering = ["overenskommelse", "niva", "giltighet"]
        constraints = [en_version_per_dag("malgrupp_en_per_dag", "overenskommelse", "niva")]

    def __str__(self):
        return self.text


@pghistory.track()
class Definition(HorTillOverenskommelse, Giltighet):
    term = models.CharField("term", max_length=80)
    text = models.TextField("betydelse")
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "definition"
        verbose_name_plural = "definitioner"
        ordering = ["overenskommelse", "term", "giltighet"]
        constraints = [en_version_per_dag("definition_en_per_dag", "overenskommelse", "term")]

    def __str__(self):
        return self.term


@pghistory.track()
class Strategi(HorTillOverenskommelse):
    """Another strategy that the agreement leans on."""

    namn = models.CharField("namn", max_length=200)
    typ = models.CharField("typ", max_length=80, blank=True)
    kopplingar = models.JSONField("kopplingar", default=list, blank=True)

    class Meta:
        verbose_name = "strategi"
        verbose_name_plural = "strategier"
        ordering = ["overenskommelse", "pk"]
        constraints = [models.UniqueConstraint(fields=["overenskommelse", "namn"], name="strategi_namn_unikt")]

    def __str__(self):
        return self.namn


@pghistory.track()
class Kalla(HorTillOverenskommelse):
    """A document that facts were taken from."""

    nyckel = models.SlugField("nyckel", max_length=20)
    titel = models.CharField("titel", max_length=300)
    kortnamn = models.CharField("så nämns källan", max_length=80, blank=True)
    utgivare = models.CharField("utgivare", max_length=120, blank=True)
    utgiven = OprecistDatumField("utgiven")
    diarienummer = models.CharField("diarienummer", max_length=40, blank=True)
    lank = models.URLField("länk", max_length=400, blank=True)

    class Meta:
        verbose_name = "källa"
        verbose_name_plural = "källor"
        ordering = ["overenskommelse", "nyckel"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "nyckel"], name="kalla_nyckel_unik"),
            models.CheckConstraint(name="kalla_utgiven_form", condition=oprecist_check("utgiven")),
        ]

    def __str__(self):
        return self.titel

    @property
    def visningsnamn(self):
        return self.kortnamn or self.titel


@pghistory.track()
class Kallkonflikt(HorTillOverenskommelse):
    """Two sources say different things: both are shown. `avser` holds keys such as "delmal:ak3"."""

    rubrik = models.CharField("vad", max_length=120)
    uppgift_a = models.TextField("den ena källan")
    uppgift_b = models.TextField("den andra källan")
    uppgift_extern = models.TextField("annan källa", blank=True)
    hantering = models.TextField("så visas det", blank=True)
    avser = models.JSONField("avser", default=list, blank=True)

    class Meta:
        verbose_name = "källkonflikt"
        verbose_name_plural = "källkonflikter"
        ordering = ["overenskommelse", "pk"]
        constraints = [models.UniqueConstraint(fields=["overenskommelse", "rubrik"], name="kallkonflikt_rubrik_unik")]

    def __str__(self):
        return self.rubrik


@pghistory.track()
class Pastaende(HorTillOverenskommelse):
    """A number that a source states; it stands beside what the portal counts."""

    varde = models.CharField("värde", max_length=40)
    vad = models.CharField("vad", max_length=300)
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "påstående"
        verbose_name_plural = "påståenden"
        ordering = ["overenskommelse", "pk"]
        constraints = [models.UniqueConstraint(fields=["overenskommelse", "vad"], name="pastaende_unikt")]

    def __str__(self):
        return f"{self.varde} {self.vad}"


@pghistory.track()
class Tidslinjepost(HorTillOverenskommelse):
    """A point in the agreement's history, at the precision the source gives."""

    nar = OprecistDatumField("när", blank=False)
    slut = OprecistDatumField("till")
    text = models.TextField("vad hände")
    ledde_till = models.TextField("ledde till", blank=True)
    spann = models.GeneratedField(expression=Spann("nar"), output_field=DateRangeField(null=True), db_persist=True)

    class Meta:
        verbose_name = "tidslinjepost"
        verbose_name_plural = "tidslinjeposter"
        ordering = ["overenskommelse", "spann", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "nar", "text"], name="tidslinjepost_unik"),
            models.CheckConstraint(name="tidslinjepost_nar_form", condition=oprecist_check("nar")),
        ]

    def __str__(self):
        return self.text


@pghistory.track()
class OverenskommelseAgendamal(HorTillOverenskommelse):
    """A goal of Agenda 2030 that the whole agreement serves, not one of its areas."""

    agendamal = models.ForeignKey(AgendaMal, on_delete=models.PROTECT, related_name="+")
    roll = models.CharField("vad det betyder här", max_length=200, blank=True)

    class Meta:
        verbose_name = "mål i Agenda 2030 för hela överenskommelsen"
        verbose_name_plural = "mål i Agenda 2030 för hela överenskommelsen"
        ordering = ["overenskommelse", "agendamal"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "agendamal"], name="overenskommelseagendamal_unik"),
        ]

    def __str__(self):
        return str(self.agendamal)
