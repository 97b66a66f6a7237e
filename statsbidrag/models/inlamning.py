"""What was handed in and what was asked back."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone

from filer.models import Fil
from statsbidrag.models.formular import Formularversion
from statsbidrag.models.redovisning import Redovisning


class Inlamning(models.Model):
    """A numbered submission: a received public record, which the database refuses to change or remove.

    It needs no change history: there are no changes.
    """

    redovisning = models.ForeignKey(Redovisning, on_delete=models.PROTECT, related_name="inlamningar")
    nummer = models.PositiveSmallIntegerField("version")
    formularversion = models.ForeignKey(Formularversion, on_delete=models.PROTECT, related_name="inlamningar")
    innehall = models.JSONField("innehåll")
    sha256 = models.CharField("kontrollsumma", max_length=64)
    inskickad_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="inlamningar")
    inskickad_at = models.DateTimeField("inskickad", default=timezone.now)
    # Filled when the authority corrected on the recipient's behalf; `inskickad_av` is then its officer.
    rattelse = models.TextField("skäl till rättelsen", blank=True)
    # The decision of the recipient that a deputy signer acted under.
    delegation = models.CharField("delegation", max_length=200, blank=True)

    class Meta:
        verbose_name = "inlämning"
        verbose_name_plural = "inlämningar"
        ordering = ["redovisning", "-nummer"]
        constraints = [
            models.UniqueConstraint(fields=["redovisning", "nummer"], name="inlamning_nummer_unikt"),
            models.CheckConstraint(
                name="inlamning_kontrollsumma_form", condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$")
            ),
        ]
        triggers = [pgtrigger.Protect(name="inlamning_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"Version {self.nummer}"

    @property
    def avsnitt(self):
        """The values per section id."""
        return self.innehall["avsnitt"]

    @property
    def hamtat(self):
        """What was filled in beforehand, per section id (see `formular.hamtat`)."""
        return self.innehall.get("hamtat", {})


class Kvittens(models.Model):
    """The document of one submission, made once after it: the same bytes whoever asks and whenever.

    It needs no change history: the database refuses changes.
    """

    inlamning = models.OneToOneField(Inlamning, on_delete=models.PROTECT, related_name="kvittens")
    fil = models.ForeignKey(Fil, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField("skapad", default=timezone.now)

    class Meta:
        verbose_name = "kvittens"
        verbose_name_plural = "kvittenser"
        ordering = ["inlamning"]
        triggers = [pgtrigger.Protect(name="kvittens_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"Kvittens: {self.inlamning}"


class KompletteringQuerySet(models.QuerySet):
    def oppna(self):
        return self.filter(besvarad_genom__isnull=True, aterkallad_at__isnull=True)


@pghistory.track()
class Komplettering(models.Model):
    """A question about one section of a submission, with the reason and the last day to answer."""

    redovisning = models.ForeignKey(Redovisning, on_delete=models.PROTECT, related_name="kompletteringar")
    inlamning = models.ForeignKey(Inlamning, on_delete=models.PROTECT, related_name="kompletteringar")
    avsnitt = models.SlugField("avsnitt", max_length=40)
    skal = models.TextField("vad som ska kompletteras")
    svara_senast = models.DateField("svara senast")
    begard_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    begard_at = models.DateTimeField("begärd", default=timezone.now)
    besvarad_genom = models.ForeignKey(
        Inlamning, on_delete=models.PROTECT, null=True, blank=True, related_name="besvarar"
    )
    aterkallad_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    aterkallad_at = models.DateTimeField("återkallad", null=True, blank=True)

    objects = KompletteringQuerySet.as_manager()

    class Meta:
        verbose_name = "komplettering"
        verbose_name_plural = "kompletteringar"
        ordering = ["redovisning", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["redovisning", "avsnitt"],
                condition=models.Q(besvarad_genom__isnull=True, aterkallad_at__isnull=True),
                name="komplettering_en_oppen_per_avsnitt",
                violation_error_message="Det finns redan en öppen komplettering för avsnittet.",
            ),
            models.CheckConstraint(
                name="komplettering_ett_slut",
                condition=models.Q(besvarad_genom__isnull=True) | models.Q(aterkallad_at__isnull=True),
                violation_error_message="En besvarad komplettering kan inte återkallas.",
            ),
            models.CheckConstraint(
                name="komplettering_aterkallad_av_nagon",
                condition=models.Q(aterkallad_at__isnull=True, aterkallad_av__isnull=True)
                | models.Q(aterkallad_at__isnull=False, aterkallad_av__isnull=False),
            ),
            models.CheckConstraint(
                name="komplettering_har_skal",
                condition=~models.Q(skal=""),
                violation_error_message="Skriv vad som ska kompletteras.",
            ),
        ]

    def __str__(self):
        return f"{self.avsnitt}: {self.skal}"

    @property
    def ar_oppen(self):
        return self.besvarad_genom_id is None and self.aterkallad_at is None
