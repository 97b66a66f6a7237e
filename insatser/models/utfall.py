"""What an initiative has led to, in the source's words and, where it can be, as a measure."""

import pghistory
from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import F, Prefetch, Q
from django.utils import timezone

from core import svenska
from core.historik import manga_i_taget
from insatser.models.alder import har_sma_tal
from insatser.models.insats import ATERSTALLS_INOM, Insats

SMA_TAL = settings.SMA_TAL_GRANS
TOMT = {f"{field}__isnull": True for field in ("varde", "varde_till", "taljare", "namnare")}
UTAN_KVOT = {"taljare__isnull": True, "namnare__isnull": True}


class Matt(models.TextChoices):
    """How the outcome is measured; blank when it is told in words only and nobody has judged it."""

    ANDEL = "andel", "Andel"
    ANTAL = "antal", "Antal"
    INTERVALL = "intervall", "Intervall"
    KVALITATIVT = "kvalitativt", "Beskrivs i ord"


class UtfallQuerySet(models.QuerySet):
    def borttagna(self):
        return self.exclude(borttagen_at=None)

    def for_visning(self):
        """With participants and evidence: a query each, however many rows."""
        evidence = apps.get_model("insatser", "Belagg").objects.select_related("fil")
        return self.prefetch_related("deltagare", Prefetch("belagg_lista", evidence))


class BaraKvarvarande(models.manager.BaseManager.from_queryset(UtfallQuerySet)):
    """What everyone counts and lists: nothing that has been removed."""

    def get_queryset(self):
        return super().get_queryset().filter(borttagen_at=None)


@pghistory.track(*manga_i_taget())
class Utfall(models.Model):
    """A share is `varde` in per cent, or `taljare` of `namnare`, or both; an interval is `varde` to `varde_till`.

    `objects` leaves removed outcomes out, `alla` has them too.
    """

    insats = models.ForeignKey(Insats, on_delete=models.CASCADE, related_name="utfall_lista")
    artal = models.PositiveSmallIntegerField("år", null=True, blank=True)
    text = models.TextField("vad det har lett till", blank=True)
    matt = models.CharField("mått", max_length=12, choices=Matt, blank=True)
    varde = models.DecimalField("värde", max_digits=14, decimal_places=2, null=True, blank=True)
    varde_till = models.DecimalField("till och med", max_digits=14, decimal_places=2, null=True, blank=True)
    taljare = models.PositiveIntegerField("antal", null=True, blank=True)
    namnare = models.PositiveIntegerField("av", null=True, blank=True)
    enhet = models.CharField("enhet", max_length=80, blank=True)
    malgrupp = models.CharField("vilka det gäller", max_length=200, blank=True)
    kalla = models.CharField("källa", max_length=200, blank=True)
    # Came from an approved document: changed there, never by hand here.
    hamtat = models.BooleanField("hämtat ur en godkänd redovisning", default=False, editable=False)
    borttagen_at = models.DateTimeField("borttaget", null=True, blank=True, editable=False)
    borttagen_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )

    objects = BaraKvarvarande()
    alla = UtfallQuerySet.as_manager()

    class Meta:
        verbose_name = "utfall"
        verbose_name_plural = "utfall"
        ordering = ["insats", F("artal").desc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                name="utfall_sager_nagot",
                condition=~Q(text="") | Q(varde__isnull=False) | Q(taljare__isnull=False),
                violation_error_message="Skriv vad insatsen har lett till, eller ange ett värde.",
            ),
            models.CheckConstraint(
                name="utfall_artal",
                condition=Q(artal__isnull=True) | Q(artal__range=(1900, 2100)),
                violation_error_message="Skriv årtalet med fyra siffror, eller lämna tomt om ni inte vet.",
            ),
            models.CheckConstraint(
                name="utfall_taljare_av_namnare",
                condition=Q(**UTAN_KVOT)
                | Q(taljare__isnull=False, namnare__isnull=False, namnare__gt=0, taljare__lte=F("namnare")),
                violation_error_message="Ange både antal och av hur många. Antalet kan inte vara större än helheten.",
            ),
            models.CheckConstraint(
                name="utfall_andel",
                condition=~Q(matt=Matt.ANDEL)
                | (
                    Q(varde_till__isnull=True)
                    & (Q(varde__isnull=True) | Q(varde__range=(0, 100)))
                    & (Q(varde__isnull=False) | Q(taljare__isnull=False))
                ),
                violation_error_message="En andel är 0–100 procent, eller ett antal av hur många.",
            ),
            models.CheckConstraint(
                name="utfall_antal",
                condition=~Q(matt=Matt.ANTAL)
                # A comparison with NULL is unknown, and a CHECK lets the unknown pass.
                | Q(varde__isnull=False, varde__gte=0, varde_till__isnull=True, **UTAN_KVOT),
                violation_error_message="Ange antalet som ett enda värde.",
            ),
            models.CheckConstraint(
                name="utfall_intervall",
                condition=~Q(matt=Matt.INTERVALL)
                | (
                    Q(varde__isnull=False, varde_till__isnull=False, **UTAN_KVOT)
                    & Q(varde__gte=0, varde_till__gt=F("varde"))
                ),
                violation_error_message="Ange intervallets lägsta och högsta värde. Det högsta ska vara större.",
            ),
            models.CheckConstraint(
                name="utfall_i_ord",
                condition=~Q(matt__in=["", Matt.KVALITATIVT]) | (Q(**TOMT) & ~Q(text="")),
                violation_error_message="Välj mått när ni anger värden. Ett utfall i ord behöver en text.",
            ),
        ]

    def __str__(self):
        return self.visat_varde or self.text

    @property
    def visat_varde(self):
        """The measure in words: 70 procent, 10 av 11 (91 procent), 30–40 procent, 1 200 deltagare; else empty."""
        if self.matt == Matt.ANDEL:
            return self._share()
        if self.matt == Matt.INTERVALL:
            return f"{svenska.tal(self.varde)}–{svenska.med_enhet(self.varde_till, self.enhet)}"
        return svenska.med_enhet(self.varde, self.enhet) if self.matt == Matt.ANTAL else ""

    def _share(self):
        percent = svenska.med_enhet(self.varde, "procent") if self.varde is not None else ""
        if self.taljare is None:
            return percent
        quota = f"{svenska.tal(self.taljare)} av {svenska.tal(self.namnare)}"
        return f"{quota} ({percent})" if percent else quota

    @property
    def ar_sma_tal(self):
        """Few people can be read out of it, directly or as those who are left."""
        return self.kvot_ar_sma_tal or self._few_participants()

    @property
    def kvot_ar_sma_tal(self):
        """Few people can be read out of "10 av 11", which is shown as its source has published it."""
        parts = [] if self.taljare is None else [self.taljare, self.namnare - self.taljare]
        return any(0 < n < SMA_TAL for n in parts)

    def _few_participants(self):
        rows = self.deltagare.all() if self.pk else []
        return har_sma_tal({row.aldersgrupp: row.tal() for row in rows}, SMA_TAL)

    @property
    def kan_aterstallas(self):
        return bool(self.borttagen_at) and timezone.now() < self.borttagen_at + ATERSTALLS_INOM
