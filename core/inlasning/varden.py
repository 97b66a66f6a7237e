"""Columns made comparable and readable: the same value always has the same plain form."""

import datetime
import enum
import json
from decimal import Decimal

from django.db.models import ForeignKey

from core.oprecist import OprecistDatum
from core.svenska import period, tal


def enkel(falt, value):
    """The value of a model field in a form that JSON can hold and that can be compared."""
    if isinstance(falt, ForeignKey):
        return getattr(value, "pk", value)
    if value is not None and not isinstance(value, dict | list):
        value = falt.to_python(value)
    return _plain(value)


def _plain(value):
    if hasattr(value, "lower") and hasattr(value, "upper") and not isinstance(value, str):
        return [_plain(value.lower), _plain(value.upper)]
    if isinstance(value, OprecistDatum):
        return value.iso
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime.date | datetime.datetime):
        return value.isoformat()
    return value


def tomt(falt, value):
    """Nothing has been said yet in the column: it is empty or still at its default."""
    default = None if isinstance(falt, ForeignKey) else enkel(falt, falt.get_default())
    return value in (None, "", [], {}) or value == default


def i_ord(falt, value):
    """A plain value for a person to read."""
    if value in (None, "", []):
        return "tomt"
    if isinstance(falt, ForeignKey):
        return f"”{falt.related_model._base_manager.get(pk=value)}”"
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if falt.get_internal_type() == "DateRangeField":
        return _period(*value)
    if falt.choices:
        return f"”{dict(falt.flatchoices).get(value, value)}”"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if falt.get_internal_type() == "DecimalField":
        return tal(Decimal(value), max(0, -Decimal(value).as_tuple().exponent))
    return f"”{value}”"


def _period(lower, upper):
    last = datetime.date.fromisoformat(upper) - datetime.timedelta(days=1) if upper else None
    if not (lower or last):
        return "alltid"
    return period(datetime.date.fromisoformat(lower) if lower else None, last)
