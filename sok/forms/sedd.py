"""When the answer a person had before them was given, in a hidden field: so the second of two writers is told."""

import datetime

from django import forms


class SeddField(forms.CharField):
    """An exact moment, or None when nothing had been answered; what cannot be read counts as nothing."""

    def __init__(self, **kwargs):
        super().__init__(widget=forms.HiddenInput, required=False, **kwargs)

    def to_python(self, value):
        try:
            moment = datetime.datetime.fromisoformat(super().to_python(value))
        except ValueError:
            return None
        return moment if moment.tzinfo else None

    def prepare_value(self, value):
        return value.isoformat() if isinstance(value, datetime.datetime) else value
