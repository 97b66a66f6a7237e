"""A meeting of an organ: drafted, opened to its members, held and closed."""

import uuid

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from core.oprecist import OprecistDatumField, Spann, oprecist_check
from forum.permissions import avtal_dar, ser_utkast_roller
from insatser.models.lydelser import namn_pa_organ
from sok.models import Organ, Organisation, Overenskommelse


class Moteslag(models.TextChoices):
    SAMMANTRADE = "sammantrade", "Sammanträde"
    MOTTAGANDEDIALOG = "mottagandedialog", "Dialog om mottagande"
    TEMATRAFF = "tematraff", "Träff utan beslut"


class Motesstatus(models.TextChoices):
    UTKAST = "utkast", "Utkast"
    OPPNAT = "oppnat", "Öppnat"
    HALLET = "hallet", "Hållet"
    STANGT = "stangt", "Stängt"
    INSTALLT = "installt", "Inställt"


# The whole life of a meeting in one glance. A status missing as a key is final.
MOTETS_OVERGANGAR = {
    Motesstatus.UTKAST: {Motesstatus.OPPNAT, Motesstatus.INSTALLT},
    Motesstatus.OPPNAT: {Motesstatus.HALLET, Motesstatus.INSTALLT},
    Motesstatus.HALLET: {Motesstatus.STANGT},
}


class MoteQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of the person's agreements; a draft, also one that was cancelled, only for those who prepare it."""
        return self.filter(
            Q(overenskommelse__in=Overenskommelse.objects.visible_to(user)) & self._har_oppnats()
            | Q(overenskommelse__in=avtal_dar(user, ser_utkast_roller()))
        )

    def utan_utkast(self):
        """For what leaves the portal: never a meeting that its members have not been told of."""
        return self.filter(self._har_oppnats())

    @staticmethod
    def _har_oppnats():
        stopped = Moteshandelse.objects.filter(
            mote=models.OuterRef("pk"), fran=Motesstatus.UTKAST, till=Motesstatus.INSTALLT
        )
        return ~Q(status=Motesstatus.UTKAST) & ~models.Exists(stopped)

    def med_organnamn(self):
        """`organnamn`: what the organ was called on the first day of the meeting."""
        return self.annotate(organnamn=namn_pa_organ("organ", models.OuterRef("spann__startswith")))

    def kommande(self, datum=None):
        return self.filter(
            status__in=[Motesstatus.UTKAST, Motesstatus.OPPNAT], spann__endswith__gt=datum or timezone.localdate()
        )

    def genomforda(self):
        return self.filter(status__in=[Motesstatus.HALLET, Motesstatus.STANGT])


@pghistory.track()
class Mote(models.Model):
    """`nar` is the day as precisely as it is known; `borjar` and `slutar` are set when the time is known too."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="moten")
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, related_name="moten")
    nyckel = models.SlugField("nyckel", max_length=40, blank=True)
    slag = models.CharField("slag", max_length=20, choices=Moteslag, default=Moteslag.SAMMANTRADE)
    status = models.CharField("status", max_length=10, choices=Motesstatus, default=Motesstatus.UTKAST)
    rubrik = models.CharField("rubrik", max_length=200, blank=True)
    nar = OprecistDatumField("när", blank=False)
    borjar = models.DateTimeField("börjar", null=True, blank=True)
    slutar = models.DateTimeField("slutar", null=True, blank=True)
    plats = models.CharField("plats", max_length=200, blank=True)
    lank = models.URLField("länk till digitalt möte", max_length=400, blank=True)
    tema = models.CharField("tema", max_length=200, blank=True)
    informerar = models.ManyToManyField(Organisation, through="Moteinformation", blank=True, related_name="+")
    # The autumn forum is followed by the dialogue on reception.
    foljer_pa = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="foljs_av")
    kalla = models.CharField("källa", max_length=120, blank=True)
    anmarkning = models.TextField("anmärkning", blank=True)
    # For calendars: who it is, and how many times its time or place has changed.
    kalenderid = models.UUIDField("kalenderns id", default=uuid.uuid4, unique=True, editable=False)
    kalenderversion = models.PositiveIntegerField("kalenderns version", default=0, editable=False)
    andrad_at = models.DateTimeField("ändrad", auto_now=True)
    spann = models.GeneratedField(expression=Spann("nar"), output_field=DateRangeField(null=True), db_persist=True)

    objects = MoteQuerySet.as_manager()

    class Meta:
        verbose_name = "möte"
        verbose_name_plural = "möten"
        ordering = ["overenskommelse", models.F("spann").desc(nulls_last=True), "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["overenskommelse", "nyckel"], condition=~Q(nyckel=""), name="mote_nyckel_unik"
            ),
            models.CheckConstraint(name="mote_nar_form", condition=oprecist_check("nar")),
            models.CheckConstraint(
                name="mote_slutar_efter_borjan",
                condition=Q(slutar__isnull=True) | Q(slutar__gt=models.F("borjar")),
                violation_error_message="Mötet kan inte sluta innan det börjar.",
            ),
            models.CheckConstraint(
                name="mote_kand_status",
                condition=Q(status__in=Motesstatus.values),
                violation_error_message="Statusen finns inte i mötets gång.",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="motets_gang",
                field="status",
                transitions=sorted(
                    (str(fran), str(till)) for fran, mojliga in MOTETS_OVERGANGAR.items() for till in mojliga
                ),
            )
        ]

    def __str__(self):
        return self.rubrik or f"{self.get_slag_display()} {self.nar}"

    def get_absolute_url(self):
        return reverse("forum:mote", args=[self.overenskommelse.slug, self.pk])

    @property
    def dag(self):
        """The exact day, or None when only the month or year is known."""
        return self.nar.first if self.nar.dag else None

    @property
    def ar_oppet(self):
        return self.status in (Motesstatus.OPPNAT, Motesstatus.HALLET)

    @property
    def ar_genomfort(self):
        return self.status in (Motesstatus.HALLET, Motesstatus.STANGT)

    @property
    def fattar_beslut(self):
        return self.slag == Moteslag.SAMMANTRADE

    @property
    def tar_beslut_nu(self):
        """Decisions may be written in: an opened sitting whose day has come."""
        begun = self.ar_oppet or self.ar_genomfort
        return self.fattar_beslut and begun and self.nar.first <= timezone.localdate()


@pghistory.track()
class Moteinformation(models.Model):
    """An organisation that informs at a gathering."""

    mote = models.ForeignKey(Mote, on_delete=models.CASCADE, related_name="informationer")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "informerande organisation"
        verbose_name_plural = "informerande organisationer"
        ordering = ["mote", "organisation"]
        constraints = [models.UniqueConstraint(fields=["mote", "organisation"], name="moteinformation_unik")]

    def __str__(self):
        return str(self.organisation)


class Moteshandelse(models.Model):
    """One step of the meeting: from, to, who, when and why; append-only. The first row has no `fran`."""

    mote = models.ForeignKey(Mote, on_delete=models.PROTECT, related_name="handelser")
    fran = models.CharField("från", max_length=10, choices=Motesstatus, blank=True)
    till = models.CharField("till", max_length=10, choices=Motesstatus)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    nar = models.DateTimeField("när", default=timezone.now)
    skal = models.TextField("skäl", blank=True)

    class Meta:
        verbose_name = "möteshändelse"
        verbose_name_plural = "möteshändelser"
        ordering = ["mote", "-nar", "-pk"]
        triggers = [pgtrigger.Protect(name="moteshandelse_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"{self.get_till_display()} {timezone.localtime(self.nar):%Y-%m-%d}"


class Narvaroform(models.TextChoices):
    ORDINARIE = "ordinarie", "Ordinarie"
    ERSATTARE = "ersattare", "Ersättare"
    ADJUNGERAD = "adjungerad", "Adjungerad"
    FRANVARANDE = "franvarande", "Frånvarande"


@pghistory.track()
class Narvaro(models.Model):
    """One seat at one meeting: who came, as what. A party is present when one of its seats is; a co-opted
    seat is never missing. `person` is set when whoever came has an account."""

    mote = models.ForeignKey(Mote, on_delete=models.CASCADE, related_name="narvaro_lista")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="narvaro_lista")
    form = models.CharField("närvaro", max_length=12, choices=Narvaroform)
    namn = models.CharField("namn", max_length=120, blank=True)
    befattning = models.CharField("befattning", max_length=120, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="narvaro_lista"
    )

    class Meta:
        verbose_name = "närvaro"
        verbose_name_plural = "närvaro"
        ordering = ["mote", "organisation", "form", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["mote", "organisation", "befattning", "namn"],
                name="narvaro_en_rad_per_plats",
                violation_error_message="Platsen är redan ifylld.",
            ),
            models.CheckConstraint(name="narvaro_kand_form", condition=Q(form__in=Narvaroform.values)),
        ]

    def __str__(self):
        return f"{self.organisation}: {self.get_form_display()}"

    @property
    def ar_dar(self):
        return self.form != Narvaroform.FRANVARANDE
