"""Answers to a recommendation, notes on how it goes, and who is to answer."""

from crispy_forms.helper import FormHelper
from django import forms
from django.utils import timezone

from forum.models import Svarsval

DATUM = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
DATUMFEL = {"invalid": "Skriv datumet som 2026-10-16."}


def _helper():
    helper = FormHelper()
    helper.form_tag = False
    return helper


class SvarForm(forms.Form):
    """`sedd` is when the stored answer had been given when the form was opened."""

    svar = forms.ChoiceField(
        label="Ert svar",
        widget=forms.RadioSelect,
        choices=Svarsval.choices,
        error_messages={"required": "Välj ett svar."},
    )
    skal = forms.CharField(
        label="Skäl, eller vad ni gör",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Behövs när ni följer rekommendationen delvis eller inte alls. Alla i överenskommelsen ser svaret.",
    )
    klart_senast = forms.DateField(
        label="Klart senast",
        required=False,
        widget=DATUM,
        error_messages=DATUMFEL,
        help_text="Er egen dag. Lämna tomt om ni inte har satt någon.",
    )
    sedd = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = _helper()

    def clean_klart_senast(self):
        day = self.cleaned_data["klart_senast"]
        if (
            day
            and day < timezone.localdate()
            and day != self.get_initial_for_field(self.fields["klart_senast"], "klart_senast")
        ):
            raise forms.ValidationError("Dagen har redan varit. Välj idag eller senare.")
        return day

    def clean(self):
        data = super().clean()
        if data.get("svar") not in (None, Svarsval.FOLJS) and not data.get("skal", "").strip():
            self.add_error("skal", "Skriv varför ni följer rekommendationen delvis eller inte alls.")
        return data


class UppfoljningForm(forms.Form):
    """`vilka` are (value, name) pairs the person may write for; "" is the recommendation as a whole."""

    galler = forms.ChoiceField(label="Gäller", required=False)
    text = forms.CharField(
        label="Hur det går",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Anteckningen får dagens datum och kan inte ändras efteråt.",
        error_messages={"required": "Skriv hur det går."},
    )
    klar = forms.BooleanField(label="Genomförd", required=False)

    def __init__(self, *args, vilka, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["galler"].choices = vilka
        if len(vilka) == 1:
            self.fields["galler"].widget = forms.HiddenInput()
            self.fields["galler"].initial = vilka[0][0]
        self.helper = _helper()


class AdresseraForm(forms.Form):
    """Who is to answer, and when it is followed up. `organisationer` and `organ` are (pk, name) pairs."""

    uppfoljning = forms.DateField(
        label="Följs upp nästa gång", required=False, widget=DATUM, error_messages=DATUMFEL,
        help_text="Lämna tomt om ingen dag är bestämd.",
    )  # fmt: skip
    organisationer = forms.TypedMultipleChoiceField(
        label="Organisationer", required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    organ = forms.TypedMultipleChoiceField(
        label="Organ", required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    ord = forms.CharField(
        label="Mottagare i ord",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="En per rad, så som källan skriver. Ingen kan svara förrän organisationerna är utpekade ovan.",
    )

    def __init__(self, *args, organisationer, organ, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisationer"].choices = organisationer
        self.fields["organ"].choices = organ
        self.helper = _helper()

    def clean_ord(self):
        rows = [row.strip() for row in self.cleaned_data["ord"].splitlines() if row.strip()]
        if any(len(row) > 120 for row in rows):
            raise forms.ValidationError("Skriv högst 120 tecken per rad.")
        return list(dict.fromkeys(rows))
