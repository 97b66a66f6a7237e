"""What the responsible group says about each initiative before a meeting, and the yearly wheel that asks for it."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from forum.models.mote import Mote
from insatser.models import Insats
from sok.models import Organ


@pghistory.track()
class Gruppredovisning(models.Model):
    """One group, one initiative, one meeting: development, results, obstacles, proposals."""

    mote = models.ForeignKey(Mote, on_delete=models.PROTECT, related_name="gruppredovisningar")
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, related_name="gruppredovisningar")
    insats = models.ForeignKey(Insats, on_delete=models.PROTECT, related_name="gruppredovisningar")
    utveckling = models.TextField("utveckling")
    resultat = models.TextField("resultat", blank=True)
    hinder = models.TextField("hinder", blank=True)
    forslag = models.TextField("förslag", blank=True)
    lamnad_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    lamnad_at = models.DateTimeField("lämnad", default=timezone.now)

    class Meta:
        verbose_name = "gruppens redovisning"
        verbose_name_plural = "gruppernas redovisningar"
        ordering = ["mote", "organ", "insats"]
        constraints = [
            models.UniqueConstraint(fields=["mote", "organ", "insats"], name="gruppredovisning_en_per_insats"),
            models.CheckConstraint(
                name="gruppredovisning_har_utveckling",
                condition=~Q(utveckling=""),
                violation_error_message="Skriv hur insatsen har utvecklats.",
            ),
        ]

    def __str__(self):
        return f"{self.organ}: {self.insats}"


class Hjulhandelse(models.TextChoices):
    FORSLAG_IN = "forslag_in", "Förslag till dagordningen lämnas"
    REDOVISNING_IN = "redovisning_in", "Gruppernas redovisningar lämnas"
    MATERIAL_IN = "material_in", "Underlag lämnas"
    KALLELSE_UT = "kallelse_ut", "Kallelsen skickas"
    HANDLINGAR_UT = "handlingar_ut", "Handlingarna skickas"
    PROTOKOLL_UT = "protokoll_ut", "Protokollet skickas för synpunkter"
    PROTOKOLL_JUSTERAT = "protokoll_justerat", "Protokollet är justerat"


@pghistory.track()
class Hjulregel(models.Model):
    """A lead date of an organ's meetings: so many days before (or after, when negative) the meeting, with
    reminders so many days before that."""

    organ = models.ForeignKey(Organ, on_delete=models.CASCADE, related_name="hjulregler")
    handelse = models.CharField("vad", max_length=20, choices=Hjulhandelse)
    dagar_fore = models.SmallIntegerField("dagar före mötet")
    paminn_dagar = models.PositiveSmallIntegerField("påminn så många dagar innan", default=7)

    class Meta:
        verbose_name = "datum i årshjulet"
        verbose_name_plural = "datum i årshjulet"
        ordering = ["organ", "-dagar_fore", "handelse"]
        constraints = [models.UniqueConstraint(fields=["organ", "handelse"], name="hjulregel_en_per_handelse")]

    def __str__(self):
        return f"{self.get_handelse_display()}, {self.dagar_fore} dagar före"
