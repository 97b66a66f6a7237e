"""Imprecise dates: a year, a month or a day, kept as it was told, with the span it stands for.

The text ("2024", "2024-09", "2024-09-02") is the truth, its length is the precision, and the
span is derived by the database. Blank means that the date is not known.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import total_ordering

from django import forms
from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db import models

from core.svenska import MANADER

PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"


@total_ordering
@dataclass(frozen=True)
class OprecistDatum:
    artal: int
    manad: int | None = None
    dag: int | None = None

    @classmethod
    def parse(cls, text):
        """Read "2024", "2024-09" or "2024-09-02"; ValidationError says what is wrong."""
        if not re.match(PATTERN, text):
            raise ValidationError(f"”{text}” är inget datum. Skriv år, år-månad eller år-månad-dag: 2024-09-02.")
        value = cls(*(int(part) for part in text.split("-")))
        value.check()
        return value

    def check(self):
        if not 1900 <= self.artal <= 2100:
            raise ValidationError(f"Året {self.artal} är utanför 1900–2100.")
        if self.dag is not None and self.manad is None:
            raise ValidationError("Ange månad också, eller lämna dagen tom.")
        if self.manad is not None and not 1 <= self.manad <= 12:
            raise ValidationError(f"{self.artal}-{self.manad:02d} är ingen månad.")
        if self.dag is not None and not 1 <= self.dag <= self._days_in_month():
            raise ValidationError(f"{self.iso} finns inte i kalendern.")

    def _days_in_month(self):
        return calendar.monthrange(self.artal, self.manad)[1]

    @property
    def iso(self):
        parts = [f"{self.artal:04d}"]
        parts += [f"{part:02d}" for part in (self.manad, self.dag) if part]
        return "-".join(parts)

    @property
    def first(self):
        return datetime.date(self.artal, self.manad or 1, self.dag or 1)

    @property
    def last(self):
        manad = self.manad or 12
        return datetime.date(self.artal, manad, self.dag or calendar.monthrange(self.artal, manad)[1])

    def __lt__(self, other):
        return (self.first, self.last) < (other.first, other.last)

    def __str__(self):
        if self.dag:
            return f"{self.dag} {MANADER[self.manad - 1]} {self.artal}"
        if self.manad:
            return f"{MANADER[self.manad - 1]} {self.artal}"
        return str(self.artal)


class OprecistDatumWidget(forms.MultiWidget):
    """Three small fields: year, month, day; the last two may be left empty."""

    template_name = "komponenter/oprecist_datum.html"

    def __init__(self, attrs=None):
        def part(label, size):
            return forms.TextInput(attrs={"inputmode": "numeric", "maxlength": size, "size": size, "aria-label": label})

        super().__init__({"ar": part("År", 4), "manad": part("Månad", 2), "dag": part("Dag", 2)}, attrs)

    def decompress(self, value):
        if not value:
            return [None, None, None]
        if isinstance(value, str):
            value = OprecistDatum.parse(value)
        return [value.artal, value.manad, value.dag]


class OprecistDatumFormField(forms.MultiValueField):
    widget = OprecistDatumWidget

    def __init__(self, **kwargs):
        kwargs.pop("max_length", None)
        kwargs.pop("empty_value", None)
        fields = [forms.CharField(required=False) for _ in range(3)]
        super().__init__(fields=fields, require_all_fields=False, **kwargs)

    def compress(self, parts):
        artal, manad, dag = ([*parts, "", "", ""])[:3] if parts else ("", "", "")
        if not (artal or manad or dag):
            return None
        if not all(part.strip().isdigit() for part in (artal, manad, dag) if part):
            raise ValidationError("Skriv siffror: år med fyra siffror, månad och dag med en eller två.")
        if not artal:
            raise ValidationError("Skriv årtalet också. Månad och dag får vara tomma.")
        value = OprecistDatum(*(int(part) if part else None for part in (artal, manad, dag)))
        value.check()
        return value


class OprecistDatumField(models.CharField):
    """A column of text at its own precision; None is stored as the empty string."""

    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 10
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection):
        return OprecistDatum.parse(value) if value else None

    def to_python(self, value):
        if not value:
            return None
        return value if isinstance(value, OprecistDatum) else OprecistDatum.parse(value)

    def get_prep_value(self, value):
        value = self.to_python(value)
        return value.iso if value else ""

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value, model_instance):
        if not value and not self.blank:
            raise ValidationError("Ange minst årtalet.")

    def run_validators(self, value):
        """The length is checked by parsing; CharField's validators expect plain text."""

    def formfield(self, **kwargs):
        return models.Field.formfield(self, form_class=OprecistDatumFormField, **kwargs)


def oprecist_check(field):
    """A CHECK: the text is empty or a year, a month or a day."""
    return models.Q(**{field: ""}) | models.Q(**{f"{field}__regex": PATTERN})


class Spann(models.Func):
    """The half-open date range that an imprecise date stands for; unbounded when it is not known."""

    template = (
        "CASE WHEN %(expressions)s = '' THEN NULL ELSE daterange("
        "make_date(left(%(expressions)s, 4)::int,"
        " coalesce(nullif(substr(%(expressions)s, 6, 2), ''), '1')::int,"
        " coalesce(nullif(substr(%(expressions)s, 9, 2), ''), '1')::int),"
        " (make_date(left(%(expressions)s, 4)::int,"
        " coalesce(nullif(substr(%(expressions)s, 6, 2), ''), '1')::int,"
        " coalesce(nullif(substr(%(expressions)s, 9, 2), ''), '1')::int)"
        " + CASE length(%(expressions)s) WHEN 4 THEN interval '1 year'"
        " WHEN 7 THEN interval '1 month' ELSE interval '1 day' END)::date) END"
    )

    def __init__(self, field):
        super().__init__(models.F(field), output_field=DateRangeField())
