"""What people are told by mail: the notices, the mails they went out in, how often each person wants them, and how many
times the same thing has been said.

The app knows nothing of what a notice is about. `galler` names it for whoever owns it (an agreement's address), so that
the owner can show its own log and ask its own rights.
"""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Frekvens(models.TextChoices):
    GENAST = "genast", "Genast, ett mejl per händelse"
    DAGLIGEN = "dagligen", "Samlat, varje vardag"
    VECKOVIS = "veckovis", "Samlat, en gång i veckan"
    BRADSKANDE = "bradskande", "Bara det som är brådskande"


class Veckodag(models.IntegerChoices):
    MANDAG = 1, "Måndag"
    TISDAG = 2, "Tisdag"
    ONSDAG = 3, "Onsdag"
    TORSDAG = 4, "Torsdag"
    FREDAG = 5, "Fredag"


@pghistory.track()
class Utskicksval(models.Model):
    """How often a person wants the collected mail; no row is every weekday."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="utskicksval")
    frekvens = models.CharField("hur ofta", max_length=10, choices=Frekvens, default=Frekvens.DAGLIGEN)
    veckodag = models.PositiveSmallIntegerField("veckodag", choices=Veckodag, default=Veckodag.MANDAG)
    senast_samlat = models.DateTimeField("senaste samlade mejl", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "val av utskick"
        verbose_name_plural = "val av utskick"
        ordering = ["user"]
        constraints = [
            models.CheckConstraint(
                name="utskicksval_kand_frekvens",
                condition=Q(frekvens__in=Frekvens.values),
                violation_error_message="Välj hur ofta ni vill ha mejl.",
            )
        ]

    def __str__(self):
        return f"{self.user}: {self.get_frekvens_display()}"


class Mejlstatus(models.TextChoices):
    KOAT = "koat", "Väntar på att skickas"
    SKICKAT = "skickat", "Skickat"
    MISSLYCKAT = "misslyckat", "Gick inte att skicka"


class Vem(models.Model):
    """To a person with an account, or to an address alone: a manager who does not sign in, told of one thing."""

    class Meta:
        abstract = True

    @property
    def vem(self):
        return str(self.mottagare) if self.mottagare_id else self.till


class Mejl(Vem):
    """One mail as it was written. It is its own record: only its sending changes."""

    mottagare = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="mejl_lista"
    )
    till = models.EmailField("till")
    amne = models.CharField("ämne", max_length=200)
    text = models.TextField("text")
    html = models.TextField("html", blank=True)
    status = models.CharField("läge", max_length=10, choices=Mejlstatus, default=Mejlstatus.KOAT)
    forsok = models.PositiveSmallIntegerField("försök", default=0)
    fel = models.TextField("fel", blank=True)
    created_at = models.DateTimeField("skrivet", default=timezone.now)
    skickat_at = models.DateTimeField("skickat", null=True, blank=True)
    omsandning_av = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="omsandningar"
    )

    class Meta:
        verbose_name = "mejl"
        verbose_name_plural = "mejl"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(name="mejl_kant_lage", condition=Q(status__in=Mejlstatus.values)),
            models.CheckConstraint(
                name="mejl_misslyckat_har_skal", condition=~Q(status=Mejlstatus.MISSLYCKAT) | ~Q(fel="")
            ),
            models.CheckConstraint(
                name="mejl_skickat_har_tid", condition=~Q(status=Mejlstatus.SKICKAT) | Q(skickat_at__isnull=False)
            ),
        ]

    def __str__(self):
        return f"{self.till}: {self.amne}"


class Notis(Vem):
    """One thing told to one person: what, why they get it, where it is done. Unsent ones wait for the next mail.

    `till` is the address of one who has no account; a person's own stands on the account.
    """

    mottagare = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="notiser"
    )
    till = models.EmailField("till", blank=True)
    nyckel = models.CharField("nyckel", max_length=200)
    galler = models.CharField("gäller", max_length=60, blank=True)
    rubrik = models.CharField("rubrik", max_length=200)
    text = models.TextField("text", blank=True)
    orsak = models.CharField("varför ni får det", max_length=200)
    adress = models.CharField("adress i portalen", max_length=300, blank=True)
    bradskande = models.BooleanField("brådskande", default=False)
    created_at = models.DateTimeField("skapad", default=timezone.now)
    mejl = models.ForeignKey(Mejl, on_delete=models.PROTECT, null=True, blank=True, related_name="notiser")
    avford_at = models.DateTimeField("avförd", null=True, blank=True)

    class Meta:
        verbose_name = "notis"
        verbose_name_plural = "notiser"
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["galler", "-created_at"], name="notis_galler")]
        constraints = [
            models.UniqueConstraint(
                fields=["mottagare", "nyckel"], condition=Q(mejl=None, avford_at=None), name="notis_en_vantande"
            ),
            models.CheckConstraint(
                name="notis_person_eller_adress",
                condition=Q(mottagare__isnull=False, till="") | (Q(mottagare__isnull=True) & ~Q(till="")),
            ),
        ]

    def __str__(self):
        return self.rubrik


class Paminnelse(models.Model):
    """How many times a person has been reminded of the same thing, so that the next one comes later."""

    mottagare = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="paminnelser")
    nyckel = models.CharField("nyckel", max_length=300)
    forst_at = models.DateTimeField("första gången", default=timezone.now)
    senast_at = models.DateTimeField("senaste gången", default=timezone.now)
    ganger = models.PositiveSmallIntegerField("antal gånger", default=1)

    class Meta:
        verbose_name = "påminnelse"
        verbose_name_plural = "påminnelser"
        ordering = ["mottagare", "nyckel"]
        constraints = [models.UniqueConstraint(fields=["mottagare", "nyckel"], name="paminnelse_en_per_sak")]

    def __str__(self):
        return f"{self.mottagare}: {self.nyckel}"
