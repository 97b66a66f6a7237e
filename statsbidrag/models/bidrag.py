"""The grant as it was decided: to whom, by whom, how much, for what. The portal mirrors the decision."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from insatser.models import Insats
from sok.models import Medlemskap, Omfattning, Organisation, Overenskommelse, Roll
from statsbidrag.models.ansokan import Ansokan, Bidragstyp, diarienummer_form
from statsbidrag.models.formular import Redovisningstyp

MOTTAGARROLLER = (Roll.KOMMUNHANDLAGGARE, Roll.CIVILSAMHALLE, Roll.BEHORIG)


class BidragQuerySet(models.QuerySet):
    def for_mottagare(self, user, *roller):
        """The grants the person may report on: a role at the recipient, in the agreement or for its own grants."""
        medlemskap = Medlemskap.objects.aktuella(user).filter(
            Q(omfattning=Omfattning.EGNA_BIDRAG) | Q(overenskommelse=OuterRef("overenskommelse")),
            organisation=OuterRef("mottagare"),
            roll__in=roller or MOTTAGARROLLER,
        )
        return self.filter(Exists(medlemskap))

    def granskas_av(self, user):
        """The grants the person reviews: an officer at the granting authority, in the grant's agreement."""
        return self.filter(
            Exists(
                Medlemskap.objects.aktuella(user).filter(
                    roll=Roll.GRANSKARE,
                    organisation=OuterRef("beviljande"),
                    overenskommelse=OuterRef("overenskommelse"),
                )
            )
        )

    def foljs_av(self, user):
        """The grants whose due dates the person follows: its reviewers and the co-ordinator's strategist."""
        strateg = Medlemskap.objects.aktuella(user).filter(
            roll=Roll.LANSSTRATEG,
            organisation=OuterRef("overenskommelse__samordnare"),
            overenskommelse=OuterRef("overenskommelse"),
        )
        return self.granskas_av(user) | self.filter(Exists(strateg))


@pghistory.track()
class Bidrag(models.Model):
    overenskommelse = models.ForeignKey(
        Overenskommelse, on_delete=models.PROTECT, related_name="bidrag", verbose_name="överenskommelse"
    )
    titel = models.CharField("insatsens namn", max_length=200)
    bidragstyp = models.ForeignKey(
        Bidragstyp, on_delete=models.PROTECT, related_name="bidrag", verbose_name="bidragstyp"
    )
    beviljande = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="beviljade_bidrag", verbose_name="beviljande myndighet"
    )
    mottagare = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="mottagna_bidrag", verbose_name="mottagare"
    )
    # Mirrored from the authority's register; the portal never makes one up.
    diarienummer = models.CharField("diarienummer", max_length=20, null=True, blank=True)
    beslutsdatum = models.DateField("beslutsdatum")
    beviljandear = models.PositiveSmallIntegerField("beviljandeår")
    beviljat_belopp = models.PositiveIntegerField("beviljat belopp", help_text="Hela kronor.")
    periodstart = models.DateField("beviljad från")
    periodslut = models.DateField("beviljad till och med")
    villkor = models.TextField("villkor", blank=True)
    ansokan = models.OneToOneField(
        Ansokan, on_delete=models.PROTECT, null=True, blank=True, related_name="bidrag", verbose_name="ansökan"
    )
    # Told when a report is late, besides those who write it.
    chefsadress = models.EmailField("e-post till ansvarig chef hos mottagaren", blank=True)
    insats = models.ForeignKey(
        Insats, on_delete=models.PROTECT, null=True, blank=True, related_name="bidrag", verbose_name="insats"
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    is_demo = models.BooleanField("demodata", default=False)

    objects = BidragQuerySet.as_manager()

    class Meta:
        verbose_name = "bidrag"
        verbose_name_plural = "bidrag"
        ordering = ["-beviljandear", "titel", "pk"]
        constraints = [
            diarienummer_form("bidrag_diarienummer_form"),
            models.CheckConstraint(
                name="bidrag_period",
                condition=Q(periodslut__gte=models.F("periodstart")),
                violation_error_message="Perioden kan inte sluta innan den börjar.",
            ),
            models.CheckConstraint(
                name="bidrag_inte_till_sig_sjalv",
                condition=~Q(mottagare=models.F("beviljande")),
                violation_error_message="En myndighet kan inte bevilja sig själv bidrag.",
            ),
        ]

    def __str__(self):
        return self.titel

    @property
    def slutredovisning(self):
        """The final report's case, read from what is prefetched; None before it is opened."""
        return next((r for r in self.redovisningar.all() if r.typ == Redovisningstyp.SLUTREDOVISNING), None)


@pghistory.track()
class Bidragsmal(models.Model):
    """A goal of the granted application, to be accounted for."""

    bidrag = models.ForeignKey(Bidrag, on_delete=models.CASCADE, related_name="mal_lista")
    nummer = models.PositiveSmallIntegerField("nummer")
    text = models.TextField("mål")
    indikator = models.CharField("så mäts det", max_length=200, blank=True)
    planerat = models.CharField("planerat", max_length=200, blank=True)

    class Meta:
        verbose_name = "bidragets mål"
        verbose_name_plural = "bidragets mål"
        ordering = ["bidrag", "nummer"]
        constraints = [models.UniqueConstraint(fields=["bidrag", "nummer"], name="bidragsmal_nummer_unikt")]

    def __str__(self):
        return self.text


@pghistory.track()
class Budgetpost(models.Model):
    """A line of the granted budget, in whole kronor."""

    bidrag = models.ForeignKey(Bidrag, on_delete=models.CASCADE, related_name="budgetposter")
    nummer = models.PositiveSmallIntegerField("nummer")
    namn = models.CharField("post", max_length=80)
    belopp = models.PositiveIntegerField("beviljat", help_text="Hela kronor.")

    class Meta:
        verbose_name = "budgetpost"
        verbose_name_plural = "budgetposter"
        ordering = ["bidrag", "nummer"]
        constraints = [models.UniqueConstraint(fields=["bidrag", "nummer"], name="budgetpost_nummer_unikt")]

    def __str__(self):
        return self.namn
