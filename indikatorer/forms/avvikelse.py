"""What is shown of the municipalities that depart, and what is done about one of them."""

from crispy_forms.helper import FormHelper
from django import forms

from indikatorer.models import Jamfort

ANTECKNA = "Anteckna vad som har gjorts. Läget ändras inte."
HANDLINGAR = {
    "bevakas": "Bevaka igen",
    "avfardad": "Ingen åtgärd behövs",
    "avslutad": "Avsluta: vi har följt upp",
}


class UrvalForm(forms.Form):
    """The choices land in the address."""

    kommun = forms.ChoiceField(label="Kommun", required=False)
    indikator = forms.ChoiceField(label="Indikator", required=False)
    jamfort = forms.ChoiceField(label="Jämfört med", required=False)

    def __init__(self, *args, kommuner, indikatorer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kommun"].choices = [("alla", "Alla kommuner"), *((plats.nyckel, plats.namn) for plats in kommuner)]
        self.fields["indikator"].choices = [
            ("", "Alla indikatorer"),
            *((ett.nyckel, ett.kort_titel) for ett in indikatorer),
        ]
        self.fields["jamfort"].choices = [
            ("", "Alla jämförelser"),
            *((value, label.capitalize()) for value, label in Jamfort.choices),
        ]

    def val(self):
        """The choices; anything that cannot be chosen is as if it had not been."""
        self.is_valid()
        chosen = self.cleaned_data
        self.errors.clear()
        return {
            "kommun": chosen.get("kommun") or "alla",
            "indikator": chosen.get("indikator", ""),
            "jamfort": chosen.get("jamfort", ""),
        }


class HandlingForm(forms.Form):
    till = forms.ChoiceField(
        label="Vad ska hända", widget=forms.RadioSelect, error_messages={"required": "Välj vad som ska hända."}
    )
    text = forms.CharField(
        label="Vad som har gjorts, eller varför",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Behövs när ni antecknar, avslutar eller låter bli att göra något. Alla som ser överenskommelsen "
        "läser det.",
    )
    uppfoljning_senast = forms.DateField(
        label="Följs upp senast",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Då kommer den upp i Mitt arbete.",
        error_messages={"invalid": "Skriv dagen som ÅÅÅÅ-MM-DD."},
    )
    sedd = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, avvikelse, kan_bli, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["till"].choices = [(avvikelse.lage, ANTECKNA), *((lage, HANDLINGAR[lage]) for lage in kan_bli)]
        self.helper = FormHelper()
        self.helper.form_tag = False
