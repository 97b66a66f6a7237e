"""Who may act for whom, as what, where and when. Every right in the portal starts here."""

import pghistory
from django.conf import settings
from django.db import models
from django.utils import timezone

from core.giltighet import Giltighet, GiltighetQuerySet, en_version_per_dag
from sok.models.organisation import Organisation
from sok.models.overenskommelse import Overenskommelse


class Roll(models.TextChoices):
    LANSSTRATEG = "lansstrateg", "Länsstrateg"
    FORUMLEDAMOT = "forumledamot", "Forumledamot"
    KOMMUNHANDLAGGARE = "kommunhandlaggare", "Handläggare hos mottagaren"
    BEHORIG = "behorig", "Behörig företrädare"
    GRANSKARE = "granskare", "Handläggare av bidrag"
    BEREDNING = "beredning", "Beredningsgrupp"
    STYRGRUPP = "styrgrupp", "Styrgrupp"
    CIVILSAMHALLE = "civilsamhalle", "Civilsamhälle"
    LASARE = "lasare", "Läsare"


class Omfattning(models.TextChoices):
    OVERENSKOMMELSE = "overenskommelse", "En överenskommelse"
    EGNA_BIDRAG = "egna_bidrag", "Organisationens egna bidrag"


class MedlemskapQuerySet(GiltighetQuerySet):
    def aktuella(self, user, datum=None):
        """The person's memberships today; none for an account that has been closed. Every page asks, some several
        times, so they come as they were made: the model's own order would fetch the agreement and the person too."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        return self.filter(user=user).gallande(datum or timezone.localdate()).order_by("pk")


@pghistory.track()
class Medlemskap(Giltighet):
    """User + organisation + role + scope + days. The same organisation may be a party in several
    agreements; the scope keeps its people within theirs."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="medlemskap")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="medlemskap")
    roll = models.CharField("roll", max_length=20, choices=Roll)
    omfattning = models.CharField("omfattning", max_length=16, choices=Omfattning)
    overenskommelse = models.ForeignKey(
        Overenskommelse,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="medlemskap",
    )

    objects = MedlemskapQuerySet.as_manager()

    class Meta:
        verbose_name = "medlemskap"
        verbose_name_plural = "medlemskap"
        ordering = ["user", "overenskommelse", "roll", "pk"]
        constraints = [
            models.CheckConstraint(
                name="medlemskap_en_omfattning",
                condition=models.Q(omfattning=Omfattning.OVERENSKOMMELSE, overenskommelse__isnull=False)
                | models.Q(omfattning=Omfattning.EGNA_BIDRAG, overenskommelse__isnull=True),
                violation_error_message="Välj en överenskommelse eller organisationens egna bidrag.",
            ),
            en_version_per_dag("medlemskap_ett_per_dag", "user", "organisation", "roll", "overenskommelse"),
            en_version_per_dag(
                "medlemskap_egna_bidrag_ett_per_dag",
                "user",
                "organisation",
                "roll",
                condition=models.Q(omfattning=Omfattning.EGNA_BIDRAG),
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_roll_display()}, {self.organisation}"
