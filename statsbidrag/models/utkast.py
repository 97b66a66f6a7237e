"""The draft: the recipient's own space, which the authority's code can neither join nor count.

`related_name="+"` leaves no way from the case to its draft; change history does not record these
tables. A draft is found through `Utkast.objects.visible_to(user)` and nowhere else.
"""

import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone

from statsbidrag.models.redovisning import Redovisning

ATERSTALLS_I = datetime.timedelta(days=30)


class UtkastQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Only for people with a role at the recipient, whoever began it; not those that are removed."""
        return self.filter(redovisning__in=Redovisning.objects.for_mottagare(user), borttaget_at=None)

    def gar_att_aterstalla(self, user):
        """Those removed within the last thirty days, for the same people."""
        return self.filter(
            redovisning__in=Redovisning.objects.for_mottagare(user), borttaget_at__gt=timezone.now() - ATERSTALLS_I
        )


class Utkast(models.Model):
    """`version` grows with every saved section, so that nobody hands in something else than they read."""

    redovisning = models.ForeignKey(Redovisning, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField("version", default=0)
    skapat_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField("påbörjat", auto_now_add=True)
    senast_sparad_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    senast_sparad_at = models.DateTimeField("senast sparat", default=timezone.now)
    # Who holds it together; anyone of the recipient may take over.
    ansvarig = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    borttaget_at = models.DateTimeField("borttaget", null=True, blank=True)
    # What was filled in beforehand: {section: {field name: {"varde": text, "ur": from where}}}.
    hamtat = models.JSONField("hämtat", default=dict, blank=True)

    objects = UtkastQuerySet.as_manager()

    class Meta:
        verbose_name = "utkast"
        verbose_name_plural = "utkast"
        ordering = ["-senast_sparad_at", "pk"]
        # One that is removed stays beside the next for as long as it can be taken back.
        constraints = [
            models.UniqueConstraint(
                fields=["redovisning"], condition=models.Q(borttaget_at=None), name="utkast_ett_i_taget"
            )
        ]

    def __str__(self):
        return f"Utkast {self.pk}"

    @property
    def aterstalls_senast(self):
        """The last day it can be taken back."""
        return timezone.localdate(self.borttaget_at + ATERSTALLS_I)


class Utkastavsnitt(models.Model):
    """One section as it was typed: texts by field name, also those that cannot be read as a number yet.

    `version` is the optimistic lock: two people in different sections never collide.
    `granskat` says that somebody has left the section, so that what is missing counts as a fault.
    """

    utkast = models.ForeignKey(Utkast, on_delete=models.CASCADE, related_name="avsnitt_lista")
    avsnitt = models.SlugField("avsnitt", max_length=40)
    varden = models.JSONField("värden", default=dict)
    version = models.PositiveIntegerField("version", default=0)
    granskat = models.BooleanField("lämnat en gång", default=False)
    sparad_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    sparad_at = models.DateTimeField("sparat", default=timezone.now)

    class Meta:
        verbose_name = "avsnitt i utkast"
        verbose_name_plural = "avsnitt i utkast"
        ordering = ["utkast", "avsnitt"]
        constraints = [models.UniqueConstraint(fields=["utkast", "avsnitt"], name="utkastavsnitt_unikt")]

    def __str__(self):
        return self.avsnitt


class TidigareText(models.Model):
    """What stood in a section before a colleague's text replaced it, or what could not be saved because
    the colleague was first. Nothing that somebody typed is lost while the draft lives."""

    utkast = models.ForeignKey(Utkast, on_delete=models.CASCADE, related_name="tidigare_texter")
    avsnitt = models.SlugField("avsnitt", max_length=40)
    varden = models.JSONField("värden", default=dict)
    skriven_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    skriven_at = models.DateTimeField("skrivet", default=timezone.now)

    class Meta:
        verbose_name = "tidigare text"
        verbose_name_plural = "tidigare texter"
        ordering = ["utkast", "avsnitt", "-skriven_at", "-pk"]

    def __str__(self):
        return self.avsnitt
