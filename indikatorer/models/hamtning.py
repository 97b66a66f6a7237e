"""A pull from a source, and the inbox of what it changed."""

import pghistory
from django.conf import settings
from django.db import models
from django.utils import timezone

from filer.models import Fil
from indikatorer.models.indikator import DelmalIndikator, OmradeIndikator
from indikatorer.models.serie import Kalltyp, Serie, behalls_av_varden
from sok.models import Overenskommelse


class Hamtningstillstand(models.TextChoices):
    PAGAR = "pagar", "Pågår"
    KLAR = "klar", "Klar"
    MISSLYCKAD = "misslyckad", "Misslyckades"


class HamtningQuerySet(models.QuerySet):
    def for_overenskommelse(self, overenskommelse):
        """All but other agreements' own files and stated values: what a source gives is everyone's."""
        own = Serie.objects.filter(indikator__overenskommelse=overenskommelse).values_list("kalla_id", flat=True)
        mine = models.Q(omfang__serier__has_any_keys=list(own))
        return self.filter(~models.Q(kalla__in=[Kalltyp.FIL, Kalltyp.MANUELL]) | mine)


class Hamtning(models.Model):
    """One pull, one file read or one set of values typed in: complete, or failed with a Swedish reason and nothing
    stored. `fil`, `hanvisning` and `uppgiftsdatum` are what values that nobody fetched rest on. Its own record, so
    not followed by the change history."""

    kalla = models.CharField("källa", max_length=8, choices=Kalltyp)
    tillstand = models.CharField(
        "tillstånd", max_length=10, choices=Hamtningstillstand, default=Hamtningstillstand.PAGAR
    )
    startad = models.DateTimeField("startad", auto_now_add=True)
    avslutad = models.DateTimeField("avslutad", null=True, blank=True)
    startad_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    sedan = models.DateField("ändrat sedan", null=True, blank=True)
    omfang = models.JSONField("vad som efterfrågades", default=dict, blank=True)
    demo = models.BooleanField("påhittade värden", default=False)
    hamtade = models.PositiveIntegerField("hämtade", default=0)
    nya = models.PositiveIntegerField("nya", default=0)
    reviderade = models.PositiveIntegerField("reviderade", default=0)
    borttagna = models.PositiveIntegerField("borttagna", default=0)
    oforandrade = models.PositiveIntegerField("oförändrade", default=0)
    fel = models.TextField("varför det inte gick", blank=True)
    fil = models.ForeignKey(Fil, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    hanvisning = models.CharField("källa", max_length=200, blank=True)
    uppgiftsdatum = models.DateField("uppgiftens datum", null=True, blank=True)

    objects = HamtningQuerySet.as_manager()

    class Meta:
        verbose_name = "hämtning"
        verbose_name_plural = "hämtningar"
        ordering = ["-startad", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="hamtning_kant_tillstand",
                condition=models.Q(tillstand__in=Hamtningstillstand.values),
            ),
            models.CheckConstraint(
                name="hamtning_fel_har_skal",
                condition=~models.Q(tillstand="misslyckad") | ~models.Q(fel=""),
                violation_error_message="En misslyckad hämtning ska säga varför.",
            ),
            models.CheckConstraint(
                name="hamtning_egen_uppgift_har_belagg",
                condition=~models.Q(kalla="manuell")
                | models.Q(demo=True)
                | (~models.Q(hanvisning="") & models.Q(uppgiftsdatum__isnull=False, fil__isnull=False)),
                violation_error_message="En egen uppgift behöver källa, datum och en fil som visar den.",
            ),
        ]
        triggers = [behalls_av_varden("hamtning_id")]

    def __str__(self):
        return f"{self.get_kalla_display()} {self.startad:%Y-%m-%d}"


class Andringstyp(models.TextChoices):
    REVIDERAT = "reviderat", "Ändrat hos källan"
    BORTTAGET = "borttaget", "Borttaget hos källan"
    DEFINITION = "definition", "Ny titel eller definition hos källan"


class VardeandringQuerySet(models.QuerySet):
    def osedda(self, overenskommelse):
        """Those that are new to the agreement: found since it began to read the measure, and not taken off its list."""
        seen = SeddAndring.objects.filter(overenskommelse=overenskommelse).values("andring")
        return self.filter(_sedan_kopplingen(overenskommelse)).exclude(pk__in=seen)

    def med_sedd(self, overenskommelse):
        """With `sedd`: when the agreement took it off its list of new ones, or None; and `historik`: it was found
        before the agreement began to read the measure, so it never was new."""
        marks = SeddAndring.objects.filter(overenskommelse=overenskommelse, andring=models.OuterRef("pk"))
        since = models.When(_sedan_kopplingen(overenskommelse), then=False)
        return self.annotate(
            sedd=models.Subquery(marks.values("sedd")[:1]),
            historik=models.Case(since, default=True, output_field=models.BooleanField()),
        )


def _sedan_kopplingen(overenskommelse):
    """Was the change found on or after the day when the measure was first tied to the agreement, or to the one that it
    follows? The day is the recorded history's, so a tie that is made again does not begin anew."""
    agreements = models.Q(pk=overenskommelse.pk) | models.Q(efterfoljare=overenskommelse.pk)
    read_by = Overenskommelse.objects.filter(agreements).values("pk")
    day = models.OuterRef("created_at__date")
    ties = [
        model.pgh_event_model.objects.filter(
            pgh_label="insert",
            indikator=models.OuterRef("serie__indikator"),
            pgh_created_at__date__lte=day,
            **{f"{path}__in": read_by},
        )
        for model, path in (
            (DelmalIndikator, "delmal__omrade__overenskommelse"),
            (OmradeIndikator, "omrade__overenskommelse"),
        )
    ]
    own = models.Q(serie__indikator__overenskommelse=overenskommelse)
    return own | models.Exists(ties[0]) | models.Exists(ties[1])


@pghistory.track()
class Vardeandring(models.Model):
    """The inbox: the source has changed what it said before. Old and new are two stored vintages; a change of
    definition has none, and says in words what changed."""

    serie = models.ForeignKey(Serie, on_delete=models.PROTECT, related_name="andringar")
    typ = models.CharField("typ", max_length=10, choices=Andringstyp)
    tidigare = models.ForeignKey(
        "indikatorer.Matvarde", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    nytt = models.ForeignKey("indikatorer.Matvarde", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField("vad som ändrades", blank=True)
    hamtning = models.ForeignKey(Hamtning, on_delete=models.PROTECT, related_name="andringar")
    created_at = models.DateTimeField("upptäckt", auto_now_add=True)

    objects = VardeandringQuerySet.as_manager()

    class Meta:
        verbose_name = "ändrat värde"
        verbose_name_plural = "ändrade värden"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="vardeandring_har_innehall",
                condition=models.Q(typ="definition") & ~models.Q(text="")
                | models.Q(typ="reviderat", tidigare__isnull=False, nytt__isnull=False)
                | models.Q(typ="borttaget", tidigare__isnull=False, nytt__isnull=True),
                violation_error_message="En ändring ska visa vad som gällde före och efter.",
            )
        ]

    def __str__(self):
        return f"{self.serie}: {self.get_typ_display()}"


class SeddAndring(models.Model):
    """The agreement has taken the change off its list of new ones; the same change stays new to the others. Its own
    record of who and when, so not followed by the change history."""

    andring = models.ForeignKey(Vardeandring, on_delete=models.CASCADE, related_name="sedda")
    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="sedda_andringar")
    sedd = models.DateTimeField("sedd", default=timezone.now)
    sedd_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "sedd ändring"
        verbose_name_plural = "sedda ändringar"
        ordering = ["overenskommelse", "-sedd", "-pk"]
        constraints = [models.UniqueConstraint(fields=["overenskommelse", "andring"], name="seddandring_unik")]

    def __str__(self):
        return f"{self.andring}, sedd {timezone.localtime(self.sedd):%Y-%m-%d}"
