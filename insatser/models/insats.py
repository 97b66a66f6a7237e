"""The initiative: what someone does to reach what has been agreed. Only its title and its agreement
are required here; what a form asks for is another matter, because sources leave most of it out."""

import datetime

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models.functions import Collate, Concat
from django.db.models.lookups import LessThanOrEqual
from django.urls import reverse
from django.utils import timezone

from core.historik import manga_i_taget
from core.oprecist import OprecistDatumField, Spann, oprecist_check
from core.svenska import HARD_SPACE, lista, sorteringsnyckel
from insatser.models.brister import BRISTER
from insatser.models.farskhet import SKA_UPPDATERAS, manader_fore
from insatser.models.insats_fragor import InsatsQuerySet
from insatser.models.skede import skede_och_lage_gar_ihop
from insatser.models.val import Forsening, Insatsslag, Insatsstatus, Skede
from sok.models import Lage, Overenskommelse

ATERSTALLS_INOM = datetime.timedelta(days=30)
OPPNA = (Insatsstatus.PLANERAD, Insatsstatus.PAGAR)


class Periodspann(models.Func):
    """From the first day of `start` to the last of `slut`; when neither is known, the span of `pagick`."""

    template = "coalesce(nullif(daterange(lower(%(start)s), upper(%(slut)s)), daterange(NULL, NULL)), %(pagick)s)"

    def __init__(self, start, slut, pagick):
        super().__init__(Spann(start), Spann(slut), Spann(pagick), output_field=DateRangeField(null=True))

    def as_sql(self, compiler, connection, **extra):
        sql, params = zip(*(compiler.compile(part) for part in self.get_source_expressions()), strict=True)
        text = self.template % dict(zip(("start", "slut", "pagick"), sql, strict=True))
        return text, [param for group in params for param in group]


class BaraLevande(models.manager.BaseManager.from_queryset(InsatsQuerySet)):
    """What everyone counts and lists: nothing that has been removed."""

    def get_queryset(self):
        return super().get_queryset().filter(borttagen_at=None)


@pghistory.track(*manga_i_taget())
class Insats(models.Model):
    """`objects` leaves removed initiatives out, `alla` has them too.

    `start` and `slut` are what the source says of the period; `pagick` is a time it is known to have
    been going on when neither end is known. `revision` rises by one at every save in the portal.
    """

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="insatser")
    nyckel = models.SlugField("nyckel", max_length=40, blank=True)
    titel = models.CharField("titel", max_length=300)
    slag = models.CharField("slag", max_length=15, choices=Insatsslag, default=Insatsslag.INSATS)
    status = models.CharField("läge", max_length=10, choices=Insatsstatus, blank=True)
    skede = models.CharField("skede", max_length=15, choices=Skede, blank=True)
    forsening = models.CharField("försenad", max_length=10, choices=Forsening, blank=True)
    forsening_skal = models.TextField("skäl till bedömningen av förseningen", blank=True)
    start = OprecistDatumField("börjar")
    slut = OprecistDatumField("slutar")
    pagick = OprecistDatumField("pågick")
    period_i_kallan = models.CharField("period enligt källan", max_length=120, blank=True)
    spann = models.GeneratedField(
        expression=Periodspann("start", "slut", "pagick"), output_field=DateRangeField(null=True), db_persist=True
    )
    galler_alla_omraden = models.BooleanField("gäller alla områden", default=False)
    malgrupp = models.TextField("målgrupp", blank=True)
    beskrivning = models.TextField("beskrivning", blank=True)
    finansiering = models.TextField("finansiering", blank=True)
    deltagarmal = models.TextField("mål i antal", blank=True)
    uppfoljning = models.TextField("uppföljning", blank=True)
    antal_kommuner = models.PositiveSmallIntegerField("antal kommuner", null=True, blank=True)
    anmarkning = models.TextField("anmärkning", blank=True)
    kalla = models.CharField("källa", max_length=200, blank=True)
    kontakt = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="kontaktperson",
    )
    reservkontakt = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="reserv för kontaktpersonen",
    )
    bekraftad_at = models.DateTimeField("bekräftad som aktuell", null=True, blank=True, editable=False)
    bekraftad_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    revision = models.PositiveIntegerField("revision", default=0, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    updated_at = models.DateTimeField(auto_now=True)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    borttagen_at = models.DateTimeField("borttagen", null=True, blank=True, editable=False)
    borttagen_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )

    objects = BaraLevande()
    alla = InsatsQuerySet.as_manager()

    class Meta:
        verbose_name = "insats"
        verbose_name_plural = "insatser"
        ordering = ["overenskommelse", "titel", "pk"]
        indexes = [models.Index(fields=["overenskommelse", "borttagen_at"], name="insats_levande")]
        constraints = [
            models.UniqueConstraint(
                fields=["overenskommelse", "nyckel"],
                condition=~models.Q(nyckel=""),
                name="insats_nyckel_unik",
                violation_error_message="Nyckeln används redan av en annan insats i överenskommelsen.",
            ),
            models.CheckConstraint(
                name="insats_titel_finns",
                condition=~models.Q(titel=""),
                violation_error_message="Skriv en titel.",
            ),
            models.CheckConstraint(
                name="insats_kand_status",
                condition=models.Q(status__in=["", *Insatsstatus.values]),
                violation_error_message="Läget finns inte i insatsens gång.",
            ),
            models.CheckConstraint(
                name="insats_kant_skede",
                condition=models.Q(skede__in=["", *Skede.values]),
                violation_error_message="Skedet finns inte i insatsens gång.",
            ),
            models.CheckConstraint(
                name="insats_skede_och_lage_gar_ihop",
                condition=skede_och_lage_gar_ihop(),
                violation_error_message="Skedet och läget säger emot varandra.",
            ),
            models.CheckConstraint(
                name="insats_reserven_ar_en_annan",
                condition=models.Q(kontakt=None)
                | models.Q(reservkontakt=None)
                | ~models.Q(kontakt=models.F("reservkontakt")),
                violation_error_message="Reserven behöver vara någon annan än kontaktpersonen.",
            ),
            models.CheckConstraint(name="insats_start_form", condition=oprecist_check("start")),
            models.CheckConstraint(name="insats_slut_form", condition=oprecist_check("slut")),
            models.CheckConstraint(name="insats_pagick_form", condition=oprecist_check("pagick")),
            models.CheckConstraint(
                name="insats_slut_efter_start",
                # "~" sorts after digits and hyphens: 2024-09 is not later than 2024, which may end in December.
                condition=models.Q(start="")
                | models.Q(slut="")
                | models.Q(LessThanOrEqual(Collate("start", "C"), Collate(Concat("slut", models.Value("~")), "C"))),
                violation_error_message="Insatsen kan inte sluta innan den har börjat.",
            ),
            models.CheckConstraint(
                name="insats_pagick_utan_period",
                condition=models.Q(pagick="") | models.Q(start="", slut=""),
                violation_error_message="”Pågick” används bara när både början och slut är okända.",
            ),
            models.CheckConstraint(
                name="insats_forsening_har_skal",
                condition=(models.Q(forsening="") & models.Q(forsening_skal=""))
                | (~models.Q(forsening="") & ~models.Q(forsening_skal="")),
                violation_error_message="Skriv varför ni bedömer förseningen på annat sätt än datumen.",
            ),
            models.CheckConstraint(
                name="insats_antal_kommuner",
                condition=models.Q(antal_kommuner__isnull=True) | models.Q(antal_kommuner__range=(1, 290)),
                violation_error_message="Antalet kommuner är mellan 1 och 290. Lämna tomt om ni inte vet.",
            ),
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("insatser:insats", args=[self.overenskommelse.slug, self.pk])

    @property
    def period(self):
        """The period in words, at the precision of each end; empty when the source gives none."""
        if self.start and self.slut:
            return str(self.start) if self.start == self.slut else self._both_ends()
        if self.start:
            return f"från {self.start}"
        if self.slut:
            return f"till {self.slut}"
        if self.pagick:
            return f"pågick {self.pagick}"
        return self.period_i_kallan

    def _both_ends(self):
        if self.start.dag and self.slut.dag:
            return f"{self.start.iso} – {self.slut.iso}"
        only_years = not (self.start.manad or self.slut.manad)
        return f"{self.start}–{self.slut}" if only_years else f"{self.start} – {self.slut}"

    def is_late(self, datum=None):
        """Delayed: still planned after its start, or still open after its end. A person's judgement goes first."""
        if self.forsening:
            return self.forsening == Forsening.JA
        datum = datum or timezone.localdate()
        if self.status not in OPPNA:
            return False
        past_end = bool(self.slut) and self.slut.last < datum and self.skede != Skede.ORDINARIE
        not_begun = self.status == Insatsstatus.PLANERAD and bool(self.start) and self.start.last < datum
        return past_end or not_begun

    def visad_status(self, datum=None):
        """The word for the badge: the stored status, "forsenad" when late, empty when the source says nothing."""
        return "forsenad" if self.is_late(datum) else self.status

    @property
    def visat_skede(self):
        """The stage's word when it says more than the status beside it; "Pågår" and "Avslutad" stand there already."""
        return "" if self.skede in (Skede.PAGAR, Skede.AVSLUTAD) else self.get_skede_display()

    @property
    def senast_aktuell_at(self):
        """When someone last changed the initiative, or said that it still holds."""
        return max(self.updated_at, self.bekraftad_at or self.updated_at)

    def is_inaktuell(self, datum=None):
        """The same question as `inaktuella`, about one."""
        datum = datum or timezone.localdate()
        if self.status not in SKA_UPPDATERAS or self.overenskommelse.lage(datum) == Lage.AVSLUTAD:
            return False
        limit = manader_fore(datum, self.overenskommelse.uppdateras_var)
        return timezone.localdate(self.senast_aktuell_at) < limit

    def saknas(self):
        """What has not been told yet, as rows of BRISTER; one query unless the row came `med_brister()`."""
        row = self if hasattr(self, "saknar_omrade") else Insats.alla.med_brister().get(pk=self.pk)
        return [brist for brist in BRISTER if getattr(row, f"saknar_{brist.nyckel}")]

    @property
    def saknas_text(self):
        return lista(brist.text for brist in self.saknas())

    @property
    def kan_aterstallas(self):
        return bool(self.borttagen_at) and timezone.now() < self.borttagen_at + ATERSTALLS_INOM

    def av_roll(self, roll):
        """The actors of one role in their order; prefetch `aktorer` before asking for many."""
        return sorted((a for a in self.aktorer.all() if a.roll == roll), key=lambda a: (a.ordning, a.pk))

    @property
    def ansvariga(self):
        return self.av_roll("ansvarig")

    @property
    def medverkande(self):
        return self.av_roll("medverkande")

    @property
    def finansiarer(self):
        return self.av_roll("finansiar")

    @property
    def styrande(self):
        return self.av_roll("styrande")

    @property
    def bara_samverkansomrade(self):
        """Hangs on a collaboration area and on no sub-goal."""
        rows = self.kopplingar.all()
        return any(row.samverkansomrade_id for row in rows) and not any(row.delmal_id for row in rows)

    def mal_kort(self):
        """One line per area, primary first: "Arbetsmarknad/kompetens: delmål 1 och 2". Needs `for_lista`."""
        areas = {}
        for row in self.kopplingar.all():
            areas.setdefault(row.omrade_namn, []).append(row)
        return [f"{name}: {words}" if (words := self._levels(rows)) else name for name, rows in areas.items()]

    def _levels(self, rows):
        parts = []
        for level in ("delmal", "samverkansomrade"):
            numbers = [getattr(row, level).nummer for row in rows if row.niva == level]
            if numbers:
                parts.append(f"{self.overenskommelse.term(level)}{HARD_SPACE}{lista(numbers)}")
        return lista(parts)

    @property
    def kommuner(self):
        return sorted((plats.geografi for plats in self.platser.all()), key=lambda g: sorteringsnyckel(g.namn))
