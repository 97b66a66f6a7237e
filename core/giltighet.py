"""Validity: what was true when. An identity row is what foreign keys point at; its versions carry
a half-open date range each, and the database refuses two versions of one identity on the same day.

Validity is never mixed with change history (who typed it, which pghistory records).
"""

import datetime

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange


def spann(fran=None, till=None):
    """A half-open range of days; None leaves that side open."""
    return DateRange(fran, till, "[)")


def alltid():
    return spann()


class GiltighetQuerySet(models.QuerySet):
    def gallande(self, datum):
        """The rows that were true on the day."""
        return self.filter(giltighet__contains=datum)


class Giltighet(models.Model):
    """One fact with the days it held. `osaker_grans` says that the source does not give the day of
    the change and that the range starts at the first document that shows it."""

    giltighet = DateRangeField("gäller", default=alltid)
    osaker_grans = models.BooleanField("gränsen är osäker", default=False)

    objects = GiltighetQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def fran(self):
        return self.giltighet.lower

    @property
    def till(self):
        """The last day it held, for people; the range itself is half-open."""
        upper = self.giltighet.upper
        return upper - datetime.timedelta(days=1) if upper else None


def en_version_per_dag(namn, *identitet, condition=None):
    """The exclusion constraint of a version table: one version per identity and day."""
    return ExclusionConstraint(
        name=namn,
        expressions=[(falt, RangeOperators.EQUAL) for falt in identitet] + [("giltighet", RangeOperators.OVERLAPS)],
        condition=condition,
        # Checked at once, except by a reading that moves several versions in one go.
        deferrable=models.Deferrable.IMMEDIATE,
        violation_error_message="Perioden överlappar en annan version. Avsluta den andra först.",
    )
