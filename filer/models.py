"""Files that people have handed in: checked before they are stored, never changed, never under a public address.

The app knows nothing of what a file is for. Whoever points at it owns the view that gives it out, and asks
its own `visible_to` first.
"""

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone


def lagringsplats(fil, namn):
    """By content: the same file twice is stored under one name."""
    return f"{fil.sha256[:2]}/{fil.sha256}"


class Fil(models.Model):
    """One stored file. It needs no change history: the database refuses changes."""

    namn = models.CharField("filnamn", max_length=200)
    typ = models.CharField("filtyp", max_length=100)
    storlek = models.PositiveBigIntegerField("storlek i byte")
    sha256 = models.CharField("kontrollsumma", max_length=64)
    innehall = models.FileField("innehåll", upload_to=lagringsplats, max_length=200)
    uppladdad_av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    uppladdad_at = models.DateTimeField("uppladdad", default=timezone.now)

    class Meta:
        verbose_name = "fil"
        verbose_name_plural = "filer"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="fil_kontrollsumma_form", condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$")),
        ]
        triggers = [pgtrigger.Protect(name="fil_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return self.namn

    @property
    def slag(self):
        """The kind of file in a word: its ending, in capitals."""
        return self.namn.rpartition(".")[2].upper()
