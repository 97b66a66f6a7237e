"""Who at the recipient may hand in besides its authorised representative, and who did what with its draft."""

import pghistory
from django.conf import settings
from django.db import models
from django.utils import timezone

from core.giltighet import Giltighet, GiltighetQuerySet, en_version_per_dag
from sok.models import Organisation
from statsbidrag.models.redovisning import Redovisning


class DelegationQuerySet(GiltighetQuerySet):
    def aktuella(self, user, datum=None):
        """The person's delegations today; none for an account that has been closed."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        return self.filter(ombud=user).gallande(datum or timezone.localdate())


@pghistory.track()
class Delegation(Giltighet):
    """A deputy signer: appointed by the recipient itself, for certain days, under a decision of its own."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="delegationer")
    ombud = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="delegationer", verbose_name="ombud"
    )
    beslut = models.CharField(
        "delegationsbeslut", max_length=200, help_text="Vilket beslut eller vilken fullmakt rätten bygger på."
    )
    given_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField("given", default=timezone.now)

    objects = DelegationQuerySet.as_manager()

    class Meta:
        verbose_name = "delegation"
        verbose_name_plural = "delegationer"
        ordering = ["organisation", "pk"]
        constraints = [
            en_version_per_dag("delegation_en_per_dag", "organisation", "ombud"),
            models.CheckConstraint(
                name="delegation_har_beslut",
                condition=~models.Q(beslut=""),
                violation_error_message="Skriv vilket beslut eller vilken fullmakt rätten bygger på.",
            ),
        ]

    def __str__(self):
        return f"{self.ombud}: {self.organisation}"


class Utkaststeg(models.TextChoices):
    BORJADE = "borjade", "Började"
    TOG_OVER = "tog_over", "Tog över"
    TOG_BORT = "tog_bort", "Tog bort utkastet"
    ATERSTALLDE = "aterstallde", "Återställde utkastet"
    SKICKADE_IN = "skickade_in", "Skickade in"


class Utkasthandelse(models.Model):
    """What the recipient's people did with the draft; theirs alone, as the draft is. Append-only by use."""

    redovisning = models.ForeignKey(Redovisning, on_delete=models.PROTECT, related_name="+")
    vad = models.CharField("vad", max_length=12, choices=Utkaststeg)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField("när", default=timezone.now)
    text = models.CharField("text", max_length=300, blank=True)

    class Meta:
        verbose_name = "händelse i utkast"
        verbose_name_plural = "händelser i utkast"
        ordering = ["redovisning", "-at", "-pk"]

    def __str__(self):
        return self.get_vad_display()
