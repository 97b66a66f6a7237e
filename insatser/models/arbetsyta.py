"""What people keep beside the initiatives: their own views of the list, changes of many at once, files read in."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from filer.models import Fil
from jobb.models import Jobb
from sok.models import Overenskommelse


class Agd(models.QuerySet):
    def visible_to(self, user):
        """Each person's own, in the agreements they still see."""
        return self.filter(av=user.pk, overenskommelse__in=Overenskommelse.objects.visible_to(user))


@pghistory.track()
class SparadVy(models.Model):
    """A choice of filters and order with a name; `fraga` is the address's query."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.CASCADE, related_name="sparade_vyer")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    namn = models.CharField("namn", max_length=60)
    fraga = models.TextField("urval", blank=True)

    objects = Agd.as_manager()

    class Meta:
        verbose_name = "sparad vy"
        verbose_name_plural = "sparade vyer"
        ordering = ["overenskommelse", "namn", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["overenskommelse", "av", "namn"],
                name="sparadvy_namn_unikt",
                violation_error_message="Ni har redan en vy med det namnet. Välj ett annat.",
            ),
            models.CheckConstraint(
                name="sparadvy_har_namn", condition=~Q(namn=""), violation_error_message="Ge vyn ett namn."
            ),
        ]

    def __str__(self):
        return self.namn


@pghistory.track()
class Massandring(models.Model):
    """One change of many initiatives. `rader`: for each, its primary key, the value before and the revision after,
    which is what undoing needs."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="massandringar")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("när", default=timezone.now)
    falt = models.CharField("vad som ändrades", max_length=40)
    varde_text = models.CharField("till", max_length=300, blank=True)
    urval = models.TextField("urval", blank=True)
    rader = models.JSONField("insatser")
    angrad_at = models.DateTimeField("ångrad", null=True, blank=True)
    angrad_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = Agd.as_manager()

    class Meta:
        verbose_name = "ändring av flera"
        verbose_name_plural = "ändringar av flera"
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.falt}: {self.varde_text}"


class Tabellslag(models.TextChoices):
    INSATSER = "insatser", "Insatser"
    UTFALL = "utfall", "Utfall"


class Tabellstatus(models.TextChoices):
    LASES = "lases", "Läses"
    GRANSKAS = "granskas", "Att granska"
    STOPPAD = "stoppad", "Har fel att rätta"
    SPARAS = "sparas", "Sparas"
    SPARAD = "sparad", "Sparad"
    AVBRUTEN = "avbruten", "Avbruten"


TABELLENS_OVERGANGAR = {
    Tabellstatus.LASES: {Tabellstatus.GRANSKAS, Tabellstatus.STOPPAD, Tabellstatus.AVBRUTEN},
    Tabellstatus.GRANSKAS: {Tabellstatus.SPARAS, Tabellstatus.AVBRUTEN},
    # Also let go when saving can never be done: the right is gone, or the agreement has been closed.
    Tabellstatus.SPARAS: {
        Tabellstatus.SPARAD,
        Tabellstatus.GRANSKAS,
        Tabellstatus.STOPPAD,
        Tabellstatus.AVBRUTEN,
    },
}


@pghistory.track(exclude=["resultat"])
class Tabellinlasning(models.Model):
    """A table read from a file: first what it would do, then, when someone has said yes, done. `resultat` is the
    faults, the notes and the counts."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="tabellinlasningar")
    slag = models.CharField("slag", max_length=10, choices=Tabellslag)
    fil = models.ForeignKey(Fil, on_delete=models.PROTECT, related_name="tabellinlasningar")
    status = models.CharField("läge", max_length=10, choices=Tabellstatus, default=Tabellstatus.LASES)
    resultat = models.JSONField("resultat", default=dict, blank=True)
    jobb = models.ForeignKey(Jobb, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("när", default=timezone.now)
    sparad_at = models.DateTimeField("sparad", null=True, blank=True)

    objects = Agd.as_manager()

    class Meta:
        verbose_name = "inläsning av tabell"
        verbose_name_plural = "inläsningar av tabeller"
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="tabellinlasning_kant_lage",
                condition=Q(status__in=Tabellstatus.values),
                violation_error_message="Läget finns inte i inläsningens gång.",
            )
        ]

    def __str__(self):
        return str(self.fil)
