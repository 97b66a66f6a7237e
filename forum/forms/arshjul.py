"""The dates an organ keeps around its meetings: one pair of numbers per date, empty for one that is not kept."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Fieldset, Layout
from django import forms

from forum.models import Hjulhandelse
from forum.services.arshjul import EFTER, FORVAL, LANGST

HELTAL = "Skriv ett helt antal dagar, från 0 till {}. Lämna tomt om datumet inte ska finnas."


def _number(label, most):
    text = HELTAL.format(most)
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=most,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 3, "autocomplete": "off"}),
        error_messages={"invalid": text, "min_value": text, "max_value": text},
    )


class HjulForm(forms.Form):
    """`regler` is {event: (days before, days of warning)}, as stored or as offered."""

    def __init__(self, *args, regler, **kwargs):
        super().__init__(*args, **kwargs)
        for handelse in FORVAL:
            dagar, paminn = regler.get(handelse, (None, None))
            self.fields[f"dagar_{handelse}"] = _number(self._when(handelse), LANGST)
            self.fields[f"dagar_{handelse}"].initial = None if dagar is None else abs(dagar)
            self.fields[f"paminn_{handelse}"] = _number("Påminn så många dagar innan", 90)
            self.fields[f"paminn_{handelse}"].initial = paminn
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(
            *(
                Fieldset(
                    Hjulhandelse(handelse).label,
                    Div(f"dagar_{handelse}", f"paminn_{handelse}", css_class="falt-rad"),
                )
                for handelse in FORVAL
            )
        )

    @staticmethod
    def _when(handelse):
        return "Dagar efter mötet" if handelse in EFTER else "Dagar före mötet"

    def regler(self):
        """What is kept: the rows with a number."""
        data = self.cleaned_data
        return {
            handelse: (self._signed(handelse), data[f"paminn_{handelse}"] or 0)
            for handelse in FORVAL
            if data[f"dagar_{handelse}"] is not None
        }

    def _signed(self, handelse):
        days = self.cleaned_data[f"dagar_{handelse}"]
        return -days if handelse in EFTER else days
