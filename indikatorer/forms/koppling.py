"""Tying a measure to what has been agreed, and the portal's own words about it."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms

from indikatorer.models import Kon, Riktning

FORSTA_AR = 1990
SISTA_AR = 2100


class KopplingForm(forms.Form):
    """`mal` is what can be chosen: [(group, [(value, words)])] with values "delmal-7" and "omrade-3"."""

    till = forms.ChoiceField(label="Kopplas till", error_messages={"required": "Välj vad måttet ska kopplas till."})
    huvud = forms.BooleanField(
        label="Målet prövas mot det här måttet",
        required=False,
        help_text="Ett mått per mål. Väljer ni det här gäller det i stället för det som har gällt.",
    )
    kon = forms.ChoiceField(label="Lydelsen talar om", choices=Kon, initial=Kon.TOTALT)
    utgangsar = forms.IntegerField(
        label="Utgångsår",
        required=False,
        min_value=FORSTA_AR,
        max_value=SISTA_AR,
        help_text="Året som utvecklingen räknas från, till exempel 2018.",
        error_messages={
            "min_value": f"Skriv ett år mellan {FORSTA_AR} och {SISTA_AR}.",
            "max_value": f"Skriv ett år mellan {FORSTA_AR} och {SISTA_AR}.",
            "invalid": "Skriv året med fyra siffror.",
        },
    )
    kommentar = forms.CharField(
        label="Vad måttet säger och inte säger",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, mal, per_kon, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["till"].choices = [("", "Välj"), *mal]
        if not per_kon:
            self.fields["kon"].choices = [(Kon.TOTALT.value, Kon.TOTALT.label)]
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout("till", "huvud", Div("kon", "utgangsar", css_class="falt-rad"), "kommentar")

    def clean(self):
        data = super().clean()
        if data.get("till", "").startswith("omrade-") and data.get("huvud"):
            self.add_error("huvud", "Bara ett delmål kan prövas mot ett mått. Ta bort krysset, eller välj ett delmål.")
        return data


class KortForm(forms.Form):
    kort_titel = forms.CharField(
        label="Titel i portalen", max_length=120, error_messages={"required": "Skriv en titel."}
    )
    riktning = forms.ChoiceField(
        label="Riktning",
        choices=Riktning,
        help_text="Källan säger inte vilket håll som är bättre. Välj bara ett håll när ni är överens om det.",
    )
    agare = forms.CharField(
        label="Vem som svarar för indikatorn i portalen",
        max_length=120,
        required=False,
        help_text="Organisation eller funktion, inte en persons namn.",
    )
    kvalitetsnot = forms.CharField(label="Kända brister", required=False, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
