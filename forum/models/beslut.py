"""Decisions of the agreement's organs: what, when, by whom, who does it, and whether it is done."""

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from core.oprecist import OprecistDatumField, Spann, oprecist_check
from forum.models.dagordning import Dagordningspunkt
from forum.models.mote import Mote
from forum.permissions import avtal_dar, ser_sekretess_roller
from insatser.models.lydelser import namn_pa_organ
from sok.models import Organ, Organisation, Overenskommelse


class Beslutsstatus(models.TextChoices):
    PLANERAT = "planerat", "Planerat"
    FATTAT = "fattat", "Fattat"


class Beslutsform(models.TextChoices):
    MOTE = "mote", "På möte"
    PER_CAPSULAM = "per_capsulam", "Per capsulam"
    MYNDIGHET = "myndighet", "Myndighetens eget beslut"


class Genomforande(models.TextChoices):
    """Whether what was decided has been done. Blank is "anges ej i källan"."""

    INGET = "inget", "Inget att genomföra"
    OPPET = "oppet", "Öppet"
    KLART = "klart", "Genomfört"


# Who reopens says why; see Beslutshandelse. From blank when the source did not say what became of it.
GENOMFORANDETS_OVERGANGAR = {
    "": {Genomforande.OPPET, Genomforande.KLART, Genomforande.INGET},
    Genomforande.OPPET: {Genomforande.KLART, Genomforande.INGET},
    Genomforande.KLART: {Genomforande.OPPET},
    Genomforande.INGET: {Genomforande.OPPET},
}


def _hette(organ):
    """What the organ was called on the decision's first day."""
    return namn_pa_organ(organ, models.OuterRef("spann__startswith"))


class BeslutQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of the person's agreements; a confidential one only for those who may see such."""
        return self.filter(overenskommelse__in=Overenskommelse.objects.visible_to(user)).filter(
            Q(sekretess=False) | Q(overenskommelse__in=avtal_dar(user, ser_sekretess_roller()))
        )

    def offentliga(self):
        """For documents and pages that everyone reads."""
        return self.filter(sekretess=False)

    def med_namn(self):
        """`organnamn` and `gruppnamn`: what the deciding and the responsible organ were called on the day."""
        return self.annotate(organnamn=_hette("organ"), gruppnamn=_hette("ansvarigt_organ")).select_related(
            "overenskommelse", "organ", "ansvarig_organisation", "ansvarigt_organ"
        )

    def om(self, *nycklar):
        """Those that concern any of the things, e.g. "part:lessebo"."""
        wanted = Q(pk__in=[])
        for nyckel in nycklar:
            wanted |= Q(avser__contains=[nyckel])
        return self.filter(wanted)

    def oppna(self):
        return self.filter(status=Beslutsstatus.FATTAT, genomforande=Genomforande.OPPET)

    def forsenade(self, datum=None):
        return self.oppna().filter(forfaller__lt=datum or timezone.localdate())


@pghistory.track()
class Beslut(models.Model):
    """A decision as the source tells it: the day may be imprecise, the organ unknown."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="beslut_lista")
    nyckel = models.SlugField("nyckel", max_length=40)
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, null=True, blank=True, related_name="beslut_lista")
    beslutsfattare = models.CharField("beslutsfattare i källan", max_length=120, blank=True)
    nar = OprecistDatumField("när")
    nar_i_kallan = models.CharField("när enligt källan", max_length=80, blank=True)
    text = models.TextField("beslut")
    status = models.CharField("status", max_length=10, choices=Beslutsstatus, default=Beslutsstatus.FATTAT)
    avser = models.JSONField("avser", default=list, blank=True)
    anmarkning = models.TextField("anmärkning", blank=True)
    kalla = models.CharField("källa", max_length=120, blank=True)
    nummer = models.CharField("nummer", max_length=12, blank=True)
    form = models.CharField("beslutsform", max_length=15, choices=Beslutsform, blank=True)
    mote = models.ForeignKey(Mote, on_delete=models.PROTECT, null=True, blank=True, related_name="beslut_lista")
    punkt = models.ForeignKey(
        Dagordningspunkt, on_delete=models.PROTECT, null=True, blank=True, related_name="beslut_lista"
    )
    diarienummer = models.CharField("diarienummer", max_length=40, blank=True)
    ansvarig_organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="ansvarar_for_beslut"
    )
    ansvarigt_organ = models.ForeignKey(
        Organ, on_delete=models.PROTECT, null=True, blank=True, related_name="ansvarar_for_beslut"
    )
    forfaller = models.DateField("klart senast", null=True, blank=True)
    genomforande = models.CharField("genomförande", max_length=10, choices=Genomforande, blank=True)
    kraver_partsbeslut = models.BooleanField("varje part ska besluta", default=False)
    sekretess = models.BooleanField("kan omfattas av sekretess", default=False)
    # A decision taken in error stays; the one that replaces it says so.
    ersatter = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="ersatt_av")
    # The decision of an ended agreement that this one goes on with.
    foregangare = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="fortsatter_i"
    )
    spann = models.GeneratedField(expression=Spann("nar"), output_field=DateRangeField(null=True), db_persist=True)

    objects = BeslutQuerySet.as_manager()

    class Meta:
        verbose_name = "beslut"
        verbose_name_plural = "beslut"
        ordering = ["overenskommelse", models.F("spann").desc(nulls_last=True), "nyckel"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "nyckel"], name="beslut_nyckel_unik"),
            models.UniqueConstraint(fields=["overenskommelse", "foregangare"], name="beslut_fors_over_en_gang"),
            models.CheckConstraint(name="beslut_nar_form", condition=oprecist_check("nar")),
            models.UniqueConstraint(
                fields=["overenskommelse", "nummer"], condition=~Q(nummer=""), name="beslut_nummer_unikt"
            ),
            models.CheckConstraint(name="beslut_kand_status", condition=Q(status__in=Beslutsstatus.values)),
            models.CheckConstraint(
                name="beslut_kant_genomforande", condition=Q(genomforande__in=["", *Genomforande.values])
            ),
            models.CheckConstraint(
                name="beslut_hogst_en_ansvarig",
                condition=Q(ansvarig_organisation__isnull=True) | Q(ansvarigt_organ__isnull=True),
                violation_error_message="Ange en organisation eller ett organ som ansvarig, inte båda.",
            ),
            models.CheckConstraint(
                name="beslut_pa_mote_har_organ",
                condition=Q(mote__isnull=True) | Q(organ__isnull=False),
            ),
        ]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return reverse("forum:beslut", args=[self.overenskommelse.slug, self.nyckel])

    @property
    def namn(self):
        """What people call it: its number, else when it was taken."""
        return f"Beslut {self.nummer}" if self.nummer else f"Beslut {self.nar or self.nar_i_kallan}".strip()

    @property
    def dag(self):
        """The exact day, or None when only the month or year is known."""
        return self.nar.first if self.nar and self.nar.dag else None

    @property
    def lage(self):
        """The key of its badge: planned, open, late, carried out, nothing to do; blank when nobody has told."""
        if self.status == Beslutsstatus.PLANERAT:
            return self.status
        if self.genomforande == Genomforande.KLART:
            return "genomfort"
        return "forsenat" if self.ar_forsenat() else self.genomforande

    @property
    def ansvarig(self):
        return self.ansvarig_organisation or self.ansvarigt_organ

    @property
    def ar_oppet(self):
        return self.status == Beslutsstatus.FATTAT and self.genomforande == Genomforande.OPPET

    def ar_forsenat(self, datum=None):
        return self.ar_oppet and self.forfaller is not None and self.forfaller < (datum or timezone.localdate())


class Beslutshandelse(models.Model):
    """A step of carrying out the decision: from, to, who, when and what was done; append-only."""

    beslut = models.ForeignKey(Beslut, on_delete=models.PROTECT, related_name="handelser")
    fran = models.CharField("från", max_length=10, choices=Genomforande, blank=True)
    till = models.CharField("till", max_length=10, choices=Genomforande)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    nar = models.DateTimeField("när", default=timezone.now)
    text = models.TextField("vad som har gjorts, eller varför", blank=True)

    class Meta:
        verbose_name = "beslutshändelse"
        verbose_name_plural = "beslutshändelser"
        ordering = ["beslut", "-nar", "-pk"]
        triggers = [
            pgtrigger.Protect(name="beslutshandelse_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self):
        return f"{self.get_till_display()} {timezone.localtime(self.nar):%Y-%m-%d}"


class Partssvar(models.TextChoices):
    JA = "ja", "Ja"
    NEJ = "nej", "Nej"
    JA_MED_ANMARKNING = "ja_med_anmarkning", "Ja, med anmärkning"


@pghistory.track()
class Partsbeslut(models.Model):
    """One party's own decision, where the forum's needs it: asked, then answered with date and diarienummer."""

    beslut = models.ForeignKey(Beslut, on_delete=models.PROTECT, related_name="partsbeslut_lista")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="partsbeslut_lista")
    fragad_at = models.DateTimeField("tillfrågad", default=timezone.now)
    svar = models.CharField("svar", max_length=20, choices=Partssvar, blank=True)
    datum = models.DateField("beslutat den", null=True, blank=True)
    diarienummer = models.CharField("ert diarienummer", max_length=40, blank=True)
    anmarkning = models.TextField("anmärkning", blank=True)
    svarat_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    svarat_at = models.DateTimeField("svarat", null=True, blank=True)

    class Meta:
        verbose_name = "parts beslut"
        verbose_name_plural = "parters beslut"
        ordering = ["beslut", "organisation"]
        constraints = [
            models.UniqueConstraint(fields=["beslut", "organisation"], name="partsbeslut_ett_per_part"),
            models.CheckConstraint(
                name="partsbeslut_svar_har_datum",
                condition=Q(svar="", datum__isnull=True, svarat_at__isnull=True)
                | (~Q(svar="") & Q(datum__isnull=False, svarat_at__isnull=False)),
                violation_error_message="Ange vilken dag ni beslutade.",
            ),
            models.CheckConstraint(
                name="partsbeslut_anmarkning_har_text",
                condition=~Q(svar="ja_med_anmarkning") | ~Q(anmarkning=""),
                violation_error_message="Skriv vad anmärkningen är.",
            ),
        ]

    def __str__(self):
        return f"{self.organisation}: {self.get_svar_display() or 'har inte svarat'}"
