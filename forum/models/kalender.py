"""A personal address under which a calendar program reads the person's meetings."""

import secrets

import pghistory
from django.conf import settings
from django.db import models
from django.utils import timezone


def ny_nyckel():
    return secrets.token_urlsafe(32)


@pghistory.track(exclude=["nyckel"])
class Kalenderadress(models.Model):
    """The secret is the only proof of who asks; a new one replaces it at once."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="kalenderadress")
    nyckel = models.CharField("nyckel", max_length=64, unique=True, default=ny_nyckel)
    skapad_at = models.DateTimeField("skapad", default=timezone.now)

    class Meta:
        verbose_name = "kalenderadress"
        verbose_name_plural = "kalenderadresser"
        ordering = ["person"]

    def __str__(self):
        return str(self.person)
