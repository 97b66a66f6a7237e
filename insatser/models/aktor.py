"""Who leads, takes part and pays, and where it is carried out. No responsible row means "anges ej i källan"."""

import pghistory
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from core.historik import manga_i_taget
from insatser.models.insats import Insats
from insatser.models.lydelser import namn_pa_organ
from sok.models import Geografi, Organ, Organisation


class Aktorsroll(models.TextChoices):
    ANSVARIG = "ansvarig", "Ansvarig"
    MEDVERKANDE = "medverkande", "Medverkande"
    FINANSIAR = "finansiar", "Finansiär"
    STYRANDE = "styrande", "Styrs av"


class InsatsAktorQuerySet(models.QuerySet):
    def med_namn(self, datum):
        """Each actor with `visat_namn`: the organisation's, the organ's of the day, or the words of the source."""
        return (
            self.select_related("organisation", "organ")
            .annotate(
                visat_namn=Coalesce(
                    "organisation__namn",
                    namn_pa_organ("organ", datum),
                    "organ__nyckel",
                    "fritext",
                    output_field=models.TextField(),
                )
            )
            .order_by("roll", "ordning", "pk")
        )


@pghistory.track(*manga_i_taget())
class InsatsAktor(models.Model):
    """An organisation (party or not), an organ, or the words the source uses ("kommuner i samverkan").

    `harledd`: concluded from the title or place, not written in the source. `trolig`: the source says likely.
    Amounts are in kronor and belong to whoever pays; one funder may stand several times, each with its reference.
    """

    insats = models.ForeignKey(Insats, on_delete=models.CASCADE, related_name="aktorer")
    roll = models.CharField("roll", max_length=12, choices=Aktorsroll)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="insatsroller"
    )
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, null=True, blank=True, related_name="insatsroller")
    fritext = models.CharField("annan", max_length=200, blank=True)
    harledd = models.BooleanField("härledd", default=False)
    trolig = models.BooleanField("trolig", default=False)
    anmarkning = models.CharField("anmärkning", max_length=300, blank=True)
    referens = models.CharField("diarienummer eller annan referens", max_length=80, blank=True)
    sokt_belopp = models.DecimalField("sökt belopp", max_digits=14, decimal_places=2, null=True, blank=True)
    beviljat_belopp = models.DecimalField("beviljat belopp", max_digits=14, decimal_places=2, null=True, blank=True)
    ordning = models.PositiveSmallIntegerField("ordning", default=0)

    objects = InsatsAktorQuerySet.as_manager()

    class Meta:
        verbose_name = "aktör"
        verbose_name_plural = "aktörer"
        ordering = ["insats", "roll", "ordning", "pk"]
        constraints = [
            models.CheckConstraint(
                name="insatsaktor_exakt_en",
                condition=Q(organisation__isnull=False, organ__isnull=True, fritext="")
                | Q(organisation__isnull=True, organ__isnull=False, fritext="")
                | (Q(organisation__isnull=True, organ__isnull=True) & ~Q(fritext="")),
                violation_error_message="Välj en organisation eller ett organ, eller skriv vem det är: ett av dem.",
            ),
            models.UniqueConstraint(
                fields=["insats", "roll", "organisation", "organ", "fritext", "referens"],
                nulls_distinct=False,
                name="insatsaktor_unik",
                violation_error_message="Aktören finns redan med i den rollen.",
            ),
            models.CheckConstraint(
                name="insatsaktor_pengar_bara_fran_finansiar",
                condition=Q(roll=Aktorsroll.FINANSIAR)
                | Q(referens="", sokt_belopp__isnull=True, beviljat_belopp__isnull=True),
                violation_error_message="Belopp och referens hör till den som finansierar.",
            ),
            models.CheckConstraint(
                name="insatsaktor_belopp_inte_negativa",
                condition=(Q(sokt_belopp__isnull=True) | Q(sokt_belopp__gte=0))
                & (Q(beviljat_belopp__isnull=True) | Q(beviljat_belopp__gte=0)),
                violation_error_message="Ett belopp är 0 eller mer.",
            ),
        ]

    def __str__(self):
        return str(self.organisation or self.organ or self.fritext)

    @property
    def forbehall(self):
        """The words that go with the name: "härledd", "troligen", or nothing."""
        return "härledd" if self.harledd else "troligen" if self.trolig else ""


@pghistory.track(*manga_i_taget())
class InsatsPlats(models.Model):
    """Where it is carried out, apart from who leads. "Sju kommuner" without names is Insats.antal_kommuner."""

    insats = models.ForeignKey(Insats, on_delete=models.CASCADE, related_name="platser")
    geografi = models.ForeignKey(Geografi, on_delete=models.PROTECT, related_name="insatsplatser")

    class Meta:
        verbose_name = "plats"
        verbose_name_plural = "platser"
        ordering = ["insats", "geografi"]
        constraints = [
            models.UniqueConstraint(
                fields=["insats", "geografi"],
                name="insatsplats_unik",
                violation_error_message="Platsen finns redan med.",
            )
        ]

    def __str__(self):
        return str(self.geografi)
