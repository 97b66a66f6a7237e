"""When an initiative was last known to hold, and when someone needs to be asked."""

import calendar
import datetime

from django.db.models import DateField, F, Func, Q, Value
from django.db.models.functions import Greatest, TruncDate
from django.db.models.lookups import LessThan
from django.utils import timezone

from insatser.models.val import Insatsstatus

# What goes on, or is about to, is kept up to date; what has ended stands as it was.
SKA_UPPDATERAS = ("", Insatsstatus.PLANERAD, Insatsstatus.PAGAR, Insatsstatus.PAUSAD)


def manader_fore(datum, antal):
    """The same day `antal` months earlier, or the last day of that month when it is shorter."""
    year, month = divmod(datum.year * 12 + datum.month - 1 - antal, 12)
    return datetime.date(year, month + 1, min(datum.day, calendar.monthrange(year, month + 1)[1]))


class _ManaderFore(Func):
    template = "(%(expressions)s)::date"
    arg_joiner = " - make_interval(months => "

    def __init__(self, datum, antal):
        super().__init__(Value(datum, output_field=DateField()), antal, output_field=DateField())

    def as_sql(self, compiler, connection, **extra):
        return super().as_sql(compiler, connection, template="(%(expressions)s))::date", **extra)


def ar_inaktuell(datum=None):
    """The condition behind `Insats.objects.inaktuella` and `Insats.is_inaktuell`."""
    datum = datum or timezone.localdate()
    latest = TruncDate(Greatest("updated_at", "bekraftad_at"))
    limit = _ManaderFore(datum, F("overenskommelse__uppdateras_var"))
    closed = Q(overenskommelse__slutdatum__lt=datum, overenskommelse__uppfoljning_till__lt=datum)
    return Q(LessThan(latest, limit), status__in=SKA_UPPDATERAS) & ~closed
