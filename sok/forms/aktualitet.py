"""The yearly check of one area."""

from crispy_forms.helper import FormHelper
from django import forms

from sok.forms.sedd import SeddField
from sok.models import Aktualitet


class AktualitetForm(forms.Form):
    sedd = SeddField()
    svar = forms.ChoiceField(
        label="Stämmer beskrivningen och utgångsläget?",
        choices=Aktualitet,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj ett svar."},
    )
    text = forms.CharField(
        label="Vad som har ändrats eller behöver ändras",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Kan lämnas tomt när allt stämmer.",
    )

    def __init__(self, *args, provning=None, **kwargs):
        super().__init__(*args, **kwargs)
        if provning:
            self.initial = {"svar": provning.svar, "text": provning.text, "sedd": provning.provad_at}
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean(self):
        data = super().clean()
        answer = data.get("svar")
        if answer and answer != Aktualitet.AKTUELL and not (data.get("text") or "").strip():
            self.add_error("text", "Skriv vad som har ändrats eller behöver ändras.")
        return data
