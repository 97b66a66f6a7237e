"""Organs: who decides, prepares, steers and informs, how they hang together and who sits where."""

import pghistory
from django.conf import settings
from django.db import models

from core.giltighet import Giltighet, en_version_per_dag
from sok.models.mal import MedVersioner, Omrade
from sok.models.organisation import Organisation
from sok.models.overenskommelse import Overenskommelse


class Organtyp(models.TextChoices):
    BESLUTANDE = "beslutande", "Beslutande"
    BEREDANDE = "beredande", "Beredande"
    STYRGRUPP = "styrgrupp", "Styrgrupp"
    ARBETSGRUPP = "arbetsgrupp", "Arbetsgrupp"
    GEMENSAMT_ANSVAR = "gemensamt_ansvar", "Gemensamt ansvar"
    DIALOG = "dialog", "Dialog"
    OPERATIVT_FORUM = "operativt_forum", "Operativt forum"
    NATVERK = "natverk", "Nätverk"
    PROJEKTSTOD = "projektstod", "Projektstöd"
    MOTESPLATS = "motesplats", "Mötesplats"
    SAMVERKANSORGAN = "samverkansorgan", "Samverkansorgan"
    PROJEKTORGAN = "projektorgan", "Projektorgan"
    STODSTRUKTUR = "stodstruktur", "Stödstruktur"
    INFORMATIONSKANAL = "informationskanal", "Informationskanal"
    POLITISK_BEREDNING = "politisk_beredning", "Politisk beredning"
    STYRELSE = "styrelse", "Styrelse"
    OVERENSKOMMELSE = "overenskommelse", "Överenskommelse"
    # An organ that is one person, such as a co-ordinator.
    ROLL = "roll", "Roll"
    EXTERN = "extern", "Utanför strukturen"
    EFTERFOLJARE = "efterfoljare", "Efterföljare"


class Skede(models.TextChoices):
    PLANERAT = "planerat", "Planerat"
    VERKSAMT = "verksamt", "Verksamt"
    EJ_INRATTAT = "ej_inrattat", "Inrättades aldrig"
    AVSLUTAT = "avslutat", "Avslutat"


@pghistory.track()
class Organ(MedVersioner):
    overenskommelse = models.ForeignKey(Overenskommelse, on_delete=models.PROTECT, related_name="organ_lista")
    typ = models.CharField("typ", max_length=20, choices=Organtyp)
    sammankallande = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="sammankallar"
    )
    ledning = models.CharField("leds av", max_length=120, blank=True)
    motesfrekvens = models.CharField("hur ofta", max_length=200, blank=True)
    # What is recommended, as numbers, so that meetings held can be counted against it.
    moten_per_ar_fran = models.PositiveSmallIntegerField("möten per år, minst", null=True, blank=True)
    moten_per_ar_till = models.PositiveSmallIntegerField("möten per år, högst", null=True, blank=True)
    sammansattning = models.JSONField("sammansättning", default=list, blank=True)
    anmarkning = models.TextField("anmärkning", blank=True)
    # The organ of the agreement before this one that it was carried over from.
    foregangare = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="fortsatter_i"
    )

    class Meta:
        verbose_name = "organ"
        verbose_name_plural = "organ"
        ordering = ["overenskommelse", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["overenskommelse", "nyckel"], name="organ_nyckel_unik"),
            models.UniqueConstraint(fields=["overenskommelse", "foregangare"], name="organ_fors_over_en_gang"),
            models.CheckConstraint(
                name="organ_moten_per_ar_i_ordning",
                condition=models.Q(moten_per_ar_till__isnull=True)
                | models.Q(moten_per_ar_till__gte=models.F("moten_per_ar_fran")),
                violation_error_message="Högsta antalet möten kan inte vara lägre än det lägsta.",
            ),
        ]

    def __str__(self):
        return self.nyckel


@pghistory.track()
class OrganVersion(Giltighet):
    organ = models.ForeignKey(Organ, on_delete=models.CASCADE, related_name="versioner")
    namn = models.CharField("namn", max_length=200)
    kortnamn = models.CharField("kortnamn", max_length=80, blank=True)
    skede = models.CharField("skede", max_length=12, choices=Skede, default=Skede.VERKSAMT)
    mandat = models.TextField("mandat", blank=True)
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "version av organ"
        verbose_name_plural = "versioner av organ"
        ordering = ["organ", "giltighet"]
        constraints = [en_version_per_dag("organversion_en_per_dag", "organ")]

    def __str__(self):
        return self.namn


class Relationstyp(models.TextChoices):
    BESLUTAR_OVER = "beslutar_over", "beslutar över"
    BEREDER_FOR = "bereder_for", "bereder för"
    RAPPORTERAR_TILL = "rapporterar_till", "rapporterar till"
    GER_UPPDRAG_TILL = "ger_uppdrag_till", "ger uppdrag till"
    INFORMERAR = "informerar", "informerar"


@pghistory.track()
class OrganRelation(Giltighet):
    fran_organ = models.ForeignKey(Organ, on_delete=models.CASCADE, related_name="relationer_ut")
    till_organ = models.ForeignKey(Organ, on_delete=models.CASCADE, related_name="relationer_in")
    typ = models.CharField("typ", max_length=20, choices=Relationstyp)
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "relation mellan organ"
        verbose_name_plural = "relationer mellan organ"
        ordering = ["fran_organ", "typ", "till_organ"]
        constraints = [
            en_version_per_dag("organrelation_en_per_dag", "fran_organ", "till_organ", "typ"),
            models.CheckConstraint(
                name="organrelation_inte_till_sig_sjalv",
                condition=~models.Q(fran_organ=models.F("till_organ")),
                violation_error_message="Ett organ kan inte ha en relation till sig självt.",
            ),
        ]

    def __str__(self):
        return f"{self.fran_organ} {self.get_typ_display()} {self.till_organ}"


@pghistory.track()
class OrganAnsvar(Giltighet):
    """An organ answers for an area; two organs may share one."""

    organ = models.ForeignKey(Organ, on_delete=models.CASCADE, related_name="ansvar")
    omrade = models.ForeignKey(Omrade, on_delete=models.CASCADE, related_name="ansvariga")
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "områdesansvar"
        verbose_name_plural = "områdesansvar"
        ordering = ["organ", "omrade"]
        constraints = [en_version_per_dag("organansvar_en_per_dag", "organ", "omrade")]

    def __str__(self):
        return f"{self.organ}: {self.omrade}"


class Uppdragsroll(models.TextChoices):
    ORDFORANDE = "ordforande", "Ordförande"
    SAMMANKALLANDE = "sammankallande", "Sammankallande"
    ORDINARIE = "ordinarie", "Ordinarie"
    ERSATTARE = "ersattare", "Ersättare"
    ADJUNGERAD = "adjungerad", "Adjungerad"


@pghistory.track()
class Uppdrag(Giltighet):
    """A seat: who sits where, as what, when. The person may be unknown; the organisation is not."""

    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, related_name="uppdrag")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="uppdrag")
    roll = models.CharField("roll", max_length=15, choices=Uppdragsroll)
    befattning = models.CharField("befattning", max_length=120, blank=True)
    # The name of whoever sits there, also without an account in the portal.
    namn = models.CharField("namn", max_length=120, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="uppdrag",
    )
    kalla = models.CharField("källa", max_length=120, blank=True)

    class Meta:
        verbose_name = "uppdrag"
        verbose_name_plural = "uppdrag"
        ordering = ["organ", "roll", "organisation"]
        constraints = [
            en_version_per_dag("uppdrag_ett_per_dag", "organ", "organisation", "roll", "befattning"),
        ]

    def __str__(self):
        return f"{self.organisation} i {self.organ}"
