"""Values as vintages: a fetched value is never overwritten. A revision closes the row and opens a new one."""

import pgtrigger
from django.db import models
from django.utils import timezone

from indikatorer.models.hamtning import Hamtning
from indikatorer.models.indikator import Kon
from indikatorer.models.serie import Jamforelsegrupp, Serie
from sok.models import Geografi


class MatvardeQuerySet(models.QuerySet):
    def aktuella(self):
        return self.filter(giltig_till__isnull=True)

    def som_da(self, moment):
        """What the portal knew at the moment."""
        return self.filter(giltig_fran__lte=moment).exclude(giltig_till__lte=moment)


def _pekare(model, related_name="+", **options):
    """A foreign key that the database does not look up row by row, which took most of the time of a national pull.
    `PEKAR_RATT` looks them up once per statement instead."""
    options |= {"related_name": related_name, "db_index": False, "db_constraint": False}
    return models.ForeignKey(model, on_delete=models.PROTECT, **options)


PEKAR_RATT = """
IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT serie_id, geografi_id, grupp_id, hamtning_id FROM nya) rad
    LEFT JOIN indikatorer_serie serie ON serie.id = rad.serie_id
    LEFT JOIN indikatorer_hamtning hamtning ON hamtning.id = rad.hamtning_id
    LEFT JOIN sok_geografi geografi ON geografi.kod = rad.geografi_id
    LEFT JOIN indikatorer_jamforelsegrupp grupp ON grupp.id = rad.grupp_id
    WHERE serie.id IS NULL OR hamtning.id IS NULL OR (rad.geografi_id IS NOT NULL AND geografi.kod IS NULL)
        OR (rad.grupp_id IS NOT NULL AND grupp.id IS NULL)
) THEN
    RAISE foreign_key_violation USING MESSAGE = 'matvarde: the series, pull, place or group does not exist';
END IF;
RETURN NULL;
"""


class Matvarde(models.Model):
    """One value for one place, year and sex. `varde` is empty when the source has none, and `status` then keeps
    the source's word for it ("Missing"); a real zero is a value. `antal` is the members behind a group's value;
    `lag` and `hog` bound it with the source's own 95 % interval, and `underlag` is the people asked or counted, where
    the source says.

    One current row (giltig_till empty) per serie, place, year and sex, by two partial unique indexes. Not
    followed by the change history: the rows are their own, and the database refuses to change anything but when one
    was replaced.
    """

    serie = _pekare(Serie, related_name="matvarden")
    geografi = _pekare(Geografi, null=True)
    grupp = _pekare(Jamforelsegrupp, null=True)
    artal = models.PositiveSmallIntegerField("år")
    kon = models.CharField("kön", max_length=1, choices=Kon)
    varde = models.DecimalField("värde", max_digits=24, decimal_places=8, null=True)
    status = models.CharField("källans status", max_length=40, blank=True)
    antal = models.PositiveIntegerField("antal i gruppen", null=True)
    lag = models.DecimalField("osäkerhet, lägst", max_digits=24, decimal_places=8, null=True)
    hog = models.DecimalField("osäkerhet, högst", max_digits=24, decimal_places=8, null=True)
    underlag = models.PositiveIntegerField("personer bakom värdet", null=True)
    demo = models.BooleanField("påhittat", default=False)
    hamtning = _pekare(Hamtning)
    giltig_fran = models.DateTimeField("känt från", default=timezone.now)
    giltig_till = models.DateTimeField("ersatt", null=True)

    objects = MatvardeQuerySet.as_manager()

    class Meta:
        verbose_name = "mätvärde"
        verbose_name_plural = "mätvärden"
        ordering = ["serie", "artal", "kon", "pk"]
        constraints = [
            models.CheckConstraint(
                name="matvarde_en_plats",
                condition=models.Q(geografi__isnull=False, grupp__isnull=True)
                | models.Q(geografi__isnull=True, grupp__isnull=False),
                violation_error_message="Ett värde gäller antingen en plats eller en grupp.",
            ),
            models.CheckConstraint(name="matvarde_kon", condition=models.Q(kon__in=["T", "K", "M"])),
            models.CheckConstraint(
                name="matvarde_ersatt_efter_kant",
                condition=models.Q(giltig_till__isnull=True) | models.Q(giltig_till__gte=models.F("giltig_fran")),
            ),
            models.UniqueConstraint(
                fields=["serie", "geografi", "artal", "kon"],
                condition=models.Q(giltig_till__isnull=True, geografi__isnull=False),
                name="matvarde_ett_aktuellt_per_plats",
            ),
            models.UniqueConstraint(
                fields=["serie", "grupp", "artal", "kon"],
                condition=models.Q(giltig_till__isnull=True, grupp__isnull=False),
                name="matvarde_ett_aktuellt_per_grupp",
            ),
        ]
        indexes = [
            models.Index(
                fields=["serie"],
                condition=models.Q(giltig_till__isnull=False),
                name="matvarde_ersatta",
            )
        ]
        triggers = [
            pgtrigger.Trigger(
                name="matvarde_pekar_ratt",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="nya"),
                func=PEKAR_RATT,
            ),
            pgtrigger.ReadOnly(name="matvarde_andras_inte", exclude=["giltig_till"]),
        ]

    def __str__(self):
        return f"{self.serie} {self.geografi_id or self.grupp_id} {self.artal} {self.kon}"
