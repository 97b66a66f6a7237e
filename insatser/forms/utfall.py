"""An outcome: words always, a measure when there is one."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Fieldset, Layout
from django import forms

from core.svenska import IngetTal, las_tal
from insatser.models import Utfall

HELTAL = "Skriv ett helt tal, till exempel 11."


class TalField(forms.CharField):
    """A number as it is written in Swedish: 1 234,5."""

    def __init__(self, **kwargs):
        kwargs.setdefault("required", False)
        super().__init__(widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}), **kwargs)

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        try:
            return las_tal(text)
        except IngetTal as error:
            raise forms.ValidationError(str(error)) from None

    def prepare_value(self, value):
        return f"{value.normalize():f}".replace(".", ",") if hasattr(value, "normalize") else value


class UtfallForm(forms.ModelForm):
    varde = TalField(label="Värde", help_text="En andel skrivs i procent, till exempel 70.")
    varde_till = TalField(label="Till och med", help_text="Bara för intervall.")

    class Meta:
        model = Utfall
        fields = [
            "artal",
            "text",
            "matt",
            "varde",
            "varde_till",
            "taljare",
            "namnare",
            "enhet",
            "malgrupp",
            "kalla",
        ]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 4}),
            "matt": forms.RadioSelect,
            **{
                name: forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
                for name in ("artal", "taljare", "namnare")
            },
        }
        help_texts = {
            "artal": "Året utfallet gäller. Lämna tomt om ni inte vet.",
            "text": "Skriv ”har bidragit till” eller ”har lett till enligt …”.",
            "enhet": "Till exempel deltagare, företag eller procent.",
            "malgrupp": "Till exempel kvinnor, eller deltagare som avslutat insatsen.",
            "kalla": "Var uppgiften kommer från, så att andra kan hitta den.",
        }
        error_messages = {
            "artal": {"invalid": "Skriv årtalet med fyra siffror."},
            "taljare": {"invalid": HELTAL, "min_value": "Skriv 0 eller mer."},
            "namnare": {"invalid": HELTAL, "min_value": "Skriv 0 eller mer."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["matt"].choices = [("", "Inget mått"), *Utfall._meta.get_field("matt").choices]
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(
            "text",
            Field("artal", css_class="kort-falt"),
            Fieldset(
                "Mått, om det finns",
                "matt",
                Div("varde", "varde_till", "enhet", css_class="falt-rad"),
                Div("taljare", "namnare", css_class="falt-rad"),
            ),
            "malgrupp",
            "kalla",
        )
