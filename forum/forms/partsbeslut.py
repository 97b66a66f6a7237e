"""A party's own decision, and the words of a step."""

from django import forms

from forum.models import Partssvar
from sok.forms.dag import dag_falt, helper


class PartssvarForm(forms.Form):
    svar = forms.ChoiceField(
        label="Vad ni har beslutat",
        choices=[(svar, svar.label) for svar in (Partssvar.JA, Partssvar.JA_MED_ANMARKNING, Partssvar.NEJ)],
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vad ni har beslutat."},
    )
    datum = dag_falt("Beslutat den", saknas="Ange vilken dag ni beslutade.")
    diarienummer = forms.CharField(
        label="Ert diarienummer", max_length=40, required=False, help_text="Så att andra kan hitta ert beslut."
    )
    anmarkning = forms.CharField(
        label="Anmärkning",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Behövs när ni säger ja med anmärkning. Alla som ser beslutet läser den.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper()

    def clean(self):
        data = super().clean()
        if data.get("svar") == Partssvar.JA_MED_ANMARKNING and not (data.get("anmarkning") or "").strip():
            self.add_error("anmarkning", "Skriv vad anmärkningen är.")
        return data


class StegForm(forms.Form):
    """What has been done, or why the decision is opened again."""

    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, *args, label, saknas, help_text="", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].label = label
        self.fields["text"].help_text = help_text
        self.fields["text"].error_messages["required"] = saknas
        self.helper = helper()
