"""Flag an obstacle, answer it, open it again, and the list's filter."""

from crispy_forms.helper import FormHelper
from django import forms

from insatser.models import Hinderstatus

ALLA = "alla"
SAMORDNARE = "samordnare"


class AnmalForm(forms.Form):
    text = forms.CharField(
        label="Vad som hindrar",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Alla i överenskommelsen kan läsa det. Skriv inget om enskilda personer.",
        error_messages={"required": "Skriv vad som hindrar.", "max_length": "Skriv kortare, högst 4 000 tecken."},
    )
    onskan = forms.CharField(
        label="Vad ni behöver",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Till exempel ett beslut, pengar eller att någon annan gör sin del.",
        error_messages={"max_length": "Skriv kortare, högst 4 000 tecken."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False


class SvarForm(forms.Form):
    """`organ` are those the person may answer for: (pk or None for the co-ordinator, name)."""

    organ = forms.ChoiceField(
        label="Svara för", error_messages={"required": "Välj vilka ni svarar för.", "invalid_choice": "Välj i listan."}
    )
    svar = forms.CharField(
        label="Svar",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Vad gruppen gör, när och vem som tar det vidare. Den som anmälde hindret får veta det.",
        error_messages={"required": "Skriv ett svar.", "max_length": "Skriv kortare, högst 4 000 tecken."},
    )

    def __init__(self, *args, organ, **kwargs):
        super().__init__(*args, **kwargs)
        rows = [(str(pk or SAMORDNARE), name) for pk, name in organ]
        self.fields["organ"].choices = rows
        self.fields["organ"].initial = rows[0][0] if rows else ""
        if len(rows) == 1:
            self.fields["organ"].widget = forms.HiddenInput()
        self.helper = FormHelper()
        self.helper.form_tag = False

    @property
    def valt_organ(self):
        """The organ's key, or None for the co-ordinator."""
        chosen = self.cleaned_data["organ"]
        return None if chosen == SAMORDNARE else int(chosen)


class SkalForm(forms.Form):
    skal = forms.CharField(
        label="Varför hindret behöver tas upp igen",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Skriv varför hindret behöver tas upp igen.",
            "max_length": "Skriv kortare, högst 4 000 tecken.",
        },
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False


class HinderFilter(forms.Form):
    """?lage=oppet&organ=ledningsgrupp; anything else in the address is as if it were not there."""

    lage = forms.ChoiceField(label="Läge", required=False)
    organ = forms.ChoiceField(label="Hos", required=False)

    def __init__(self, *args, organ, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["lage"].choices = [("", "Öppna"), (Hinderstatus.BESVARAT, "Besvarade"), (ALLA, "Alla")]
        self.fields["organ"].choices = [("", "Alla grupper"), *organ, (SAMORDNARE, "Samordnaren")]
        self.is_valid()

    @property
    def valt(self):
        """{name: choice} of what can be used."""
        return {name: self.cleaned_data.get(name, "") for name in self.fields}
