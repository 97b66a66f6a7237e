"""One item of the agenda."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Layout
from django import forms

from forum.models import Dagordningspunkt, Punktslag


class PunktForm(forms.ModelForm):
    class Meta:
        model = Dagordningspunkt
        fields = ["rubrik", "slag", "foredragande", "minuter", "bakgrund", "forslag_till_beslut", "sekretess"]
        widgets = {
            "slag": forms.RadioSelect,
            "minuter": forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
            "bakgrund": forms.Textarea(attrs={"rows": 6}),
            "forslag_till_beslut": forms.Textarea(attrs={"rows": 4}),
        }
        labels = {
            "slag": "Vad mötet ska göra",
            "rubrik": "Rubrik",
            "sekretess": "Kan omfattas av sekretess",
        }
        help_texts = {
            "foredragande": "Till exempel ”beredningsgruppen” eller en titel och organisation.",
            "minuter": "Lämna tomt om ni inte vet.",
            "bakgrund": "Det deltagarna behöver veta före mötet.",
            "forslag_till_beslut": "Så som det ska stå i protokollet.",
            "sekretess": "Visas bara för forumets ledamöter, beredningsgruppen och länsstrategen, med alla underlag.",
        }
        error_messages = {
            "rubrik": {"required": "Skriv vad punkten handlar om."},
            "minuter": {
                "invalid": "Skriv antalet minuter med siffror, till exempel 15.",
                "min_value": "Skriv 1 eller mer.",
            },
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(
            "rubrik",
            "slag",
            Div("foredragande", Field("minuter", css_class="kort-falt"), css_class="falt-rad"),
            "bakgrund",
            "forslag_till_beslut",
            "sekretess",
        )

    def clean_minuter(self):
        minutes = self.cleaned_data["minuter"]
        if minutes is not None and not 1 <= minutes <= 600:
            raise forms.ValidationError("Skriv mellan 1 och 600 minuter.")
        return minutes

    def clean(self):
        data = super().clean()
        if data.get("slag") != Punktslag.BESLUT and data.get("forslag_till_beslut"):
            self.add_error("slag", "Välj Beslut när det finns ett förslag till beslut, eller ta bort förslaget.")
        return data

    def uppgifter(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
