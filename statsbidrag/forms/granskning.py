"""The reviewer's question: a completion of one section."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.template import Context
from django.utils import timezone

from statsbidrag.formular.personnummer import innehaller_personnummer


def utan_personnummer(text):
    """Said beside the field, so that what was typed stays."""
    if innehaller_personnummer(text):
        raise forms.ValidationError("Texten ser ut att innehålla ett personnummer. Ta bort det.")


class MedFalten(forms.Form):
    """The fields as HTML without a summary; the page lists the faults once."""

    use_required_attribute = False

    def falten(self):
        return self.helper.render_layout(self, Context())


class KompletteringForm(MedFalten):
    skal = forms.CharField(
        label="Vad ska kompletteras?",
        help_text="Skriv konkret vad ni behöver veta. Mottagaren ser texten.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        validators=[utan_personnummer],
        error_messages={"required": "Skriv vad som ska kompletteras."},
    )
    svara_senast = forms.DateField(
        label="Svara senast",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Ange sista dag för svaret.", "invalid": "Skriv datumet som 2026-04-20."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout("skal", "svara_senast", Submit("begar", "Begär komplettering"))

    def clean_svara_senast(self):
        dag = self.cleaned_data["svara_senast"]
        if dag < timezone.localdate():
            raise forms.ValidationError("Sista dag för svaret har redan passerat. Välj en dag från och med idag.")
        return dag
