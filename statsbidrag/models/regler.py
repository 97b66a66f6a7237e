"""What an authority and a county decide about reports themselves: limits, reminders, help texts."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from sok.models import Organisation, Overenskommelse
from statsbidrag.models.formular import Redovisningstyp


def paminnelsedagar():
    """Days before the last day; a negative number is after it."""
    return [14, 2, -1]


@pghistory.track()
class Redovisningsregler(models.Model):
    """One granting authority's own rules; an authority without a row has the defaults."""

    beviljande = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="redovisningsregler")
    avvikelse_procent = models.PositiveSmallIntegerField(
        "en budgetpost ska förklaras när den avviker mer än", default=10, help_text="Procent av det beviljade."
    )
    tva_par_ogon_over = models.PositiveIntegerField(
        "två personer beslutar när bidraget är större än", null=True, blank=True, help_text="Kronor. Tomt: aldrig."
    )
    revisorsintyg_over = models.PositiveIntegerField(
        "revisorsintyg krävs av föreningar och trossamfund när bidraget är större än",
        null=True,
        blank=True,
        help_text="Kronor. Tomt: aldrig.",
    )
    bekrafta_vid_inskick = models.BooleanField("den som skickar in bekräftar sin inloggning på nytt", default=False)
    paminnelsedagar = ArrayField(
        models.SmallIntegerField(), verbose_name="påminnelser, dagar före sista dagen", default=paminnelsedagar
    )

    class Meta:
        verbose_name = "redovisningsregler"
        verbose_name_plural = "redovisningsregler"
        ordering = ["beviljande"]

    def __str__(self):
        return f"Redovisningsregler: {self.beviljande}"

    @classmethod
    def for_myndighet(cls, organisation_id):
        """The authority's rules, or the defaults, unsaved."""
        return cls.objects.filter(beviljande=organisation_id).first() or cls(beviljande_id=organisation_id)


@pghistory.track()
class Hjalptext(models.Model):
    """The county's own words beside a section or a question of the form, in place of the form's."""

    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="hjalptexter")
    typ = models.CharField("typ", max_length=20, choices=Redovisningstyp)
    avsnitt = models.SlugField("avsnitt", max_length=40)
    # Blank is the section's own text.
    falt = models.SlugField("fält", max_length=40, blank=True)
    text = models.TextField("hjälptext")
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    updated_at = models.DateTimeField("ändrad", auto_now=True)

    class Meta:
        verbose_name = "hjälptext"
        verbose_name_plural = "hjälptexter"
        ordering = ["overenskommelse", "typ", "avsnitt", "falt"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "typ", "avsnitt", "falt"], name="hjalptext_en_per_falt"),
            models.CheckConstraint(
                name="hjalptext_har_text", condition=~Q(text=""), violation_error_message="Skriv en hjälptext."
            ),
        ]

    def __str__(self):
        return self.text
