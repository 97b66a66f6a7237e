"""Where an indicator's values come from, and the groups of municipalities that the source itself averages."""

import pghistory
import pgtrigger
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models.functions import JSONObject

from indikatorer.kallor.kallord import kallord
from indikatorer.models.indikator import Indikator
from indikatorer.models.kommuntal import Anvisningsomgang
from sok.models import Geografi, Overenskommelse


class Kalltyp(models.TextChoices):
    KOLADA = "kolada", "Kolada"
    SCB = "scb", "SCB"
    FOLKHALSOMYNDIGHETEN = "fohm", "Folkhälsomyndigheten"
    ARBETSFORMEDLINGEN = "af", "Arbetsförmedlingen"
    MIGRATIONSVERKET = "mv", "Migrationsverket"
    FIL = "fil", "Länets egen fil"
    MANUELL = "manuell", "Egen uppgift"

    @property
    def villkor(self):
        """What the source asks of those who use its numbers, beyond being named; empty when nothing."""
        return VILLKOR.get(self, "")


VILLKOR = {
    Kalltyp.FOLKHALSOMYNDIGHETEN: "Fri användning för myndigheter, kommuner och regioner med källan angiven;"
    " inte i kommersiell verksamhet",
}


class Kommuntyp(models.TextChoices):
    """For which places the source has rows: a municipal measure has none for a county."""

    KOMMUN = "K", "Kommuner och riket"
    REGION = "L", "Regioner och riket"
    ALLA = "A", "Kommuner, regioner och riket"


# Kolada's measures that länstal and kommuntal are set against: inhabitants, received, received after assignment.
KOMMUNTALETS_UNDERLAG = ("N01951", "N01986", "N01987")


def behalls_av_varden(column):
    """Values have no foreign keys in the database; this keeps what they point at by `column` from being removed."""
    return pgtrigger.Trigger(
        name="behalls_av_varden",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Delete,
        referencing=pgtrigger.Referencing(old="borttagna"),
        func=f"""
IF EXISTS (SELECT 1 FROM indikatorer_matvarde WHERE {column} IN (SELECT id FROM borttagna)) THEN
    RAISE foreign_key_violation USING MESSAGE = TG_TABLE_NAME || ': values still point at the row';
END IF;
RETURN NULL;
""",
    )


class SerieQuerySet(models.QuerySet):
    def att_hamta(self, kalla, overenskommelse=None):
        """The series that a pull of one source asks for."""
        return self.anvanda(overenskommelse).filter(kalla=kalla)

    def anvanda(self, overenskommelse=None):
        """Those switched on and used by the agreement (or by any), together with the measures that they are read
        beside and, where a länstal is distributed, what that is set against."""
        anvanda = (
            Indikator.objects.for_overenskommelse(overenskommelse) if overenskommelse else Indikator.objects.anvanda()
        )
        familj = anvanda.exclude(familj="").values("familj")
        rounds = Anvisningsomgang.objects.all()
        if overenskommelse:
            rounds = rounds.filter(overenskommelse=overenskommelse)
        series = self.filter(
            models.Q(indikator__in=anvanda)
            | models.Q(indikator__familj__in=familj)
            | models.Q(models.Exists(rounds), kalla_id__in=KOMMUNTALETS_UNDERLAG),
            aktiv=True,
        )
        return series.select_related("indikator").order_by("kalla_id")

    def med_brott(self, overenskommelse):
        """With `brottrader`: {"artal", "text"} for each break that the agreement draws, earliest first, in the same
        query."""
        breaks = Seriebrott.objects.gallande(overenskommelse).filter(serie=models.OuterRef("pk")).order_by("artal")
        return self.annotate(brottrader=ArraySubquery(breaks.values(rad=JSONObject(artal="artal", text="text"))))


@pghistory.track(exclude=["hamtad"])
class Serie(models.Model):
    """An indicator's values at one source. `hamtad` is the last time a pull of it succeeded; `fraga` is what a
    statistical database is asked, and empty for a source that needs only the id."""

    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="serier")
    kalla = models.CharField("källa", max_length=8, choices=Kalltyp)
    kalla_id = models.CharField("källans id", max_length=80)
    fraga = models.JSONField("frågan till källan", default=dict, blank=True)
    kommuntyp = models.CharField("finns för", max_length=1, choices=Kommuntyp, default=Kommuntyp.KOMMUN)
    titel_hash = models.CharField("kontrollsumma för titel och definition", max_length=16, blank=True)
    nasta_publicering = models.DateField("nästa publicering", null=True, blank=True)
    nasta_period = models.PositiveSmallIntegerField("som gäller år", null=True, blank=True)
    sista_ar = models.PositiveSmallIntegerField("avslutad hos källan efter", null=True, blank=True)
    aktiv = models.BooleanField("hämtas", default=True)
    hamtad = models.DateTimeField("senast hämtad", null=True, blank=True)

    objects = SerieQuerySet.as_manager()

    class Meta:
        verbose_name = "serie"
        verbose_name_plural = "serier"
        ordering = ["kalla", "kalla_id"]
        constraints = [models.UniqueConstraint(fields=["kalla", "kalla_id"], name="serie_unik_hos_kallan")]
        triggers = [behalls_av_varden("serie_id")]

    def __str__(self):
        return f"{self.get_kalla_display()} {self.kalla_id}"

    @property
    def hos_kallan(self):
        """What a reader finds it by at the source: its id there, or the tables that it is read from."""
        tables = (part["tabell"].rsplit("/", 1)[-1].removesuffix(".px") for part in self.fraga.get("tabeller", ()))
        return ", ".join(dict.fromkeys(tables)) or self.kalla_id

    @property
    def villkor(self):
        return Kalltyp(self.kalla).villkor

    @property
    def kallord(self):
        """The source of values as they are; sums of what a file holds in parts are the portal's own (`bearbetad`)."""
        if self.kalla in (Kalltyp.FIL, Kalltyp.MANUELL):
            return "Egna uppgifter, med källa, datum och fil för varje värde"
        bearbetat = self.fraga.get("bearbetad", False)
        return kallord(self.get_kalla_display(), bearbetat=bearbetat, kalla_id="" if bearbetat else self.hos_kallan)

    @property
    def egen_berakning(self):
        """How anything worked out from the values is credited: never to the source."""
        return kallord(self.get_kalla_display(), bearbetat=True)


class Brottslage(models.TextChoices):
    FORESLAGET = "foreslaget", "Upptäckt, ska prövas"
    BEKRAFTAT = "bekraftat", "Bekräftat"
    AVFARDAT = "avfardat", "Inget brott"


class SeriebrottQuerySet(models.QuerySet):
    def synliga(self, overenskommelse):
        """The common ones and the agreement's own, also the common ones that its own have replaced."""
        return self.filter(models.Q(overenskommelse=None) | models.Q(overenskommelse=overenskommelse))

    def aktuella(self, overenskommelse):
        """The agreement's own, and the common ones that it has neither decided about nor put its own beside."""
        own = Seriebrott.objects.filter(overenskommelse=overenskommelse)
        same_year = own.drawn().filter(serie=models.OuterRef("serie"), artal=models.OuterRef("artal"))
        replaced = models.Exists(own.filter(ersatter=models.OuterRef("pk"))) | models.Exists(same_year)
        return self.filter(models.Q(overenskommelse=overenskommelse) | models.Q(overenskommelse=None) & ~replaced)

    def gallande(self, overenskommelse):
        """Those that the agreement draws: a common break counts until the agreement itself has dismissed it."""
        return self.aktuella(overenskommelse).drawn()

    def drawn(self):
        return self.exclude(lage=Brottslage.AVFARDAT)


@pghistory.track()
class Seriebrott(models.Model):
    """From this year the source measures something else; no line and no change is drawn across it.

    Without `overenskommelse` it is common: the portal found it by the changed definition in `andring`, or the
    catalogue tells of it, and it holds for all. With one it is that agreement's own: added by hand, or its decision
    about the common one in `ersatter`. One agreement's decision is nothing to another.
    """

    serie = models.ForeignKey(Serie, on_delete=models.CASCADE, related_name="brott")
    artal = models.PositiveSmallIntegerField("första året med ny definition")
    text = models.CharField("vad som ändrades", max_length=200, default="ny definition")
    lage = models.CharField("läge", max_length=10, choices=Brottslage, default=Brottslage.BEKRAFTAT)
    skal = models.TextField("skäl", blank=True)
    andring = models.ForeignKey(
        "indikatorer.Vardeandring", on_delete=models.PROTECT, null=True, blank=True, related_name="brott"
    )
    overenskommelse = models.ForeignKey(
        Overenskommelse, on_delete=models.PROTECT, null=True, blank=True, related_name="egna_brott"
    )
    ersatter = models.ForeignKey("self", on_delete=models.RESTRICT, null=True, blank=True, related_name="avgoranden")

    objects = SeriebrottQuerySet.as_manager()

    class Meta:
        verbose_name = "seriebrott"
        verbose_name_plural = "seriebrott"
        ordering = ["serie", "artal"]
        constraints = [
            models.UniqueConstraint(
                fields=["serie", "overenskommelse", "artal"],
                condition=~models.Q(lage="avfardat"),
                nulls_distinct=False,
                name="seriebrott_ett_per_ar",
            ),
            models.UniqueConstraint(fields=["overenskommelse", "ersatter"], name="seriebrott_ett_avgorande"),
            models.CheckConstraint(
                name="seriebrott_avgors_av_nagon",
                condition=models.Q(overenskommelse__isnull=False)
                | models.Q(ersatter__isnull=True) & ~models.Q(lage="avfardat"),
            ),
            models.CheckConstraint(name="seriebrott_kant_lage", condition=models.Q(lage__in=Brottslage.values)),
            models.CheckConstraint(
                name="seriebrott_avfardat_har_skal",
                condition=~models.Q(lage="avfardat") | ~models.Q(skal=""),
                violation_error_message="Skriv varför det inte är ett brott.",
            ),
        ]

    def __str__(self):
        return f"{self.serie} {self.artal}: {self.text}"


@pghistory.track()
class Jamforelsegrupp(models.Model):
    """Municipalities that a source publishes one value for, and how it weighs them. For a municipal measure
    this is the only county figure there is: shares of municipalities are never averaged by the portal."""

    nyckel = models.SlugField("nyckel", max_length=60, unique=True)
    namn = models.CharField("namn", max_length=120)
    kalla = models.CharField("källa", max_length=8, choices=Kalltyp, default=Kalltyp.KOLADA)
    kalla_id = models.CharField("källans id", max_length=40)
    vagning = models.CharField("vägning", max_length=60, default="ovägt medelvärde")
    lan = models.ForeignKey(
        Geografi,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="jamforelsegrupper",
        verbose_name="länets kommuner",
    )
    liknar = models.ForeignKey(
        Geografi,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="liknande_grupper",
        verbose_name="kommunen som gruppen liknar",
    )
    medlemmar = models.ManyToManyField(Geografi, through="Gruppmedlem", related_name="+", verbose_name="medlemmar")

    class Meta:
        verbose_name = "jämförelsegrupp"
        verbose_name_plural = "jämförelsegrupper"
        ordering = ["nyckel"]
        constraints = [
            models.UniqueConstraint(fields=["kalla", "kalla_id"], name="jamforelsegrupp_unik_hos_kallan"),
            models.UniqueConstraint(fields=["lan"], name="jamforelsegrupp_en_per_lan"),
            models.CheckConstraint(
                name="jamforelsegrupp_lan_eller_liknande",
                condition=models.Q(lan__isnull=True) | models.Q(liknar__isnull=True),
            ),
        ]
        triggers = [behalls_av_varden("grupp_id")]

    def __str__(self):
        return f"{self.namn} ({self.vagning})"


@pghistory.track()
class Gruppmedlem(models.Model):
    grupp = models.ForeignKey(Jamforelsegrupp, on_delete=models.CASCADE, related_name="gruppmedlemmar")
    geografi = models.ForeignKey(Geografi, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "medlem i jämförelsegrupp"
        verbose_name_plural = "medlemmar i jämförelsegrupper"
        ordering = ["grupp", "geografi"]
        constraints = [models.UniqueConstraint(fields=["grupp", "geografi"], name="gruppmedlem_unik")]

    def __str__(self):
        return f"{self.grupp.namn}: {self.geografi}"
