"""Who took part in what an outcome tells of, and how we know."""

import pghistory
from django.db import models
from django.db.models import Q, Sum

from core import svenska
from core.historik import manga_i_taget
from filer.models import Fil
from insatser.models.alder import KON, Aldersgrupp
from insatser.models.utfall import Utfall


class DeltagareQuerySet(models.QuerySet):
    def levande(self):
        """Those of outcomes and initiatives that have not been removed."""
        return self.filter(utfall__borttagen_at=None, utfall__insats__borttagen_at=None)

    def summor(self):
        """{kvinnor, man, annat} over all ages together; None where nobody knows. Each row counts once, also when
        the question that found it went by way of something there are several of, such as evidence."""
        rows = Deltagare.objects.filter(pk__in=self.order_by().values("pk"), aldersgrupp=Aldersgrupp.ALLA)
        return rows.order_by().aggregate(**{kon: Sum(kon) for kon in KON})


@pghistory.track(*manga_i_taget())
class Deltagare(models.Model):
    """How many people took part, all together or of one age. Unknown is not 0."""

    utfall = models.ForeignKey(Utfall, on_delete=models.CASCADE, related_name="deltagare")
    aldersgrupp = models.CharField("ålder", max_length=6, choices=Aldersgrupp, blank=True)
    kvinnor = models.PositiveIntegerField("kvinnor", null=True, blank=True)
    man = models.PositiveIntegerField("män", null=True, blank=True)
    annat = models.PositiveIntegerField("annat eller ej uppgett", null=True, blank=True)

    objects = DeltagareQuerySet.as_manager()

    class Meta:
        verbose_name = "deltagare"
        verbose_name_plural = "deltagare"
        ordering = ["utfall", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["utfall", "aldersgrupp"],
                name="deltagare_en_per_alder",
                violation_error_message="Åldern står redan med.",
            ),
            models.CheckConstraint(
                name="deltagare_kand_alder",
                condition=Q(aldersgrupp__in=Aldersgrupp.values),
                violation_error_message="Välj en av åldersgrupperna.",
            ),
            models.CheckConstraint(
                name="deltagare_sager_nagot",
                condition=Q(kvinnor__isnull=False) | Q(man__isnull=False) | Q(annat__isnull=False),
                violation_error_message="Skriv minst ett antal, eller lämna raden tom.",
            ),
        ]

    def __str__(self):
        return f"{self.get_aldersgrupp_display()}: {svenska.tal(self.antal)}"

    def tal(self):
        return {kon: getattr(self, kon) for kon in KON}

    @property
    def antal(self):
        """Those that are known, together."""
        return sum(n for n in (self.kvinnor, self.man, self.annat) if n is not None)


class Belaggsslag(models.TextChoices):
    STATISTIK = "statistik", "Statistik"
    LAGESBILD = "lagesbild", "Lägesbild"
    ENKAT = "enkat", "Enkät"
    INTERVJU = "intervju", "Intervju"
    SLUTREDOVISNING = "slutredovisning", "Slutredovisning"
    BEDOMNING = "bedomning", "Styrgruppens bedömning"
    UTVARDERING = "utvardering", "Utvärdering"
    FORSKNING = "forskning", "Forskning"
    ANNAT = "annat", "Annat"


@pghistory.track(*manga_i_taget())
class Belagg(models.Model):
    """How we know: words, and an address or a file where the evidence can be read."""

    utfall = models.ForeignKey(Utfall, on_delete=models.CASCADE, related_name="belagg_lista")
    slag = models.CharField("slag", max_length=15, choices=Belaggsslag)
    text = models.CharField("belägg", max_length=300)
    adress = models.URLField("webbadress", max_length=500, blank=True)
    fil = models.ForeignKey(Fil, on_delete=models.PROTECT, null=True, blank=True, related_name="belagg_lista")
    ordning = models.PositiveSmallIntegerField("ordning", default=0)

    class Meta:
        verbose_name = "belägg"
        verbose_name_plural = "belägg"
        ordering = ["utfall", "ordning", "pk"]
        constraints = [
            models.CheckConstraint(
                name="belagg_kant_slag",
                condition=Q(slag__in=Belaggsslag.values),
                violation_error_message="Välj vilket slags belägg det är.",
            ),
            models.CheckConstraint(
                name="belagg_har_text",
                condition=~Q(text=""),
                violation_error_message="Skriv vad belägget är.",
            ),
            models.UniqueConstraint(
                fields=["utfall", "slag", "text", "adress", "fil"],
                nulls_distinct=False,
                name="belagg_en_gang",
                violation_error_message="Samma belägg står redan med.",
            ),
        ]

    def __str__(self):
        return self.text

    @property
    def samma_som(self):
        """What tells one piece of evidence from another: the file's content, else the address, else the words."""
        if self.fil_id:
            return ("fil", self.fil.sha256)
        return ("adress", self.adress) if self.adress else (self.slag, " ".join(self.text.lower().split()))
