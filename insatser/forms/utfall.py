"""An outcome: words or a measure, who took part, and how we know."""

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.utils import ErrorList
from django.utils import timezone

from core.svenska import IngetTal, las_tal
from core.templatetags.komponenter import felsammanfattning
from insatser.forms.belagg import belagg_formset
from insatser.forms.deltagare import DeltagareForm, stored_rows
from insatser.models import Utfall
from insatser.services import utfallsversion

FYRA_SIFFROR = "Skriv årtalet med fyra siffror, eller lämna tomt om ni inte vet."
HELTAL = "Skriv ett helt tal, till exempel 11."
VARDEN = ("varde", "varde_till", "taljare", "namnare")
# Constraint → the field where it is mended.
FALTEN = {
    "utfall_taljare_av_namnare": "taljare",
    "utfall_andel": "varde",
    "utfall_antal": "varde",
    "utfall_intervall": "varde_till",
    "utfall_i_ord": "matt",
}
RATTAS_I = {row.violation_error_message: FALTEN.get(row.name) for row in Utfall._meta.constraints}


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
    version = forms.CharField(widget=forms.HiddenInput, required=False)
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
            "artal": {"invalid": FYRA_SIFFROR, "min_value": FYRA_SIFFROR},
            "taljare": {"invalid": HELTAL, "min_value": "Skriv 0 eller mer."},
            "namnare": {"invalid": HELTAL, "min_value": "Skriv 0 eller mer."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["matt"].choices = [("", "Inget mått"), *Utfall._meta.get_field("matt").choices]
        if self.instance.pk:
            self.fields["version"].initial = utfallsversion(self.instance)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean(self):
        data = super().clean()
        said = [data.get(name) for name in ("text", *VARDEN)]
        if all(value in (None, "") for value in said) and not self.errors.keys() & {"text", *VARDEN}:
            self.add_error("text", "Skriv vad insatsen har lett till, eller ange ett värde.")
        return data

    def full_clean(self):
        """What the table refuses is said at the field that mends it."""
        super().full_clean()
        for error in self._errors.pop(NON_FIELD_ERRORS, ErrorList()).as_data():
            self.add_error(RATTAS_I.get(error.message), error)

    def clean_artal(self):
        artal = self.cleaned_data["artal"]
        if artal is not None and not 1900 <= artal <= 2100:
            raise forms.ValidationError(FYRA_SIFFROR)
        if artal and artal > timezone.localdate().year:
            raise forms.ValidationError("Året har inte börjat. Ett utfall är något som redan har hänt.")
        return artal


class Utfallsblankett:
    """The whole page: the outcome, who took part and the evidence, judged together so that every fault is told at
    once. A part that was not sent is left as it is."""

    def __init__(self, utfall, data=None, files=None):
        self.utfall = UtfallForm(data, instance=utfall)
        self.deltagare = DeltagareForm(data, prefix="deltagare", rader=stored_rows(utfall))
        sent = data is not None and "belagg-TOTAL_FORMS" in data
        self.belagg = belagg_formset(utfall, data if sent else None, files if sent else None)
        self.delar_med = sent

    def is_valid(self):
        parts = [self.utfall, self.deltagare, *([self.belagg] if self.delar_med else [])]
        valid = False not in [part.is_valid() for part in parts]
        if not valid:
            self.visa_igen()
        return valid

    def visa_igen(self):
        """The page comes back: files have to be chosen again."""
        if self.delar_med:
            self.belagg.krav_valj_om()

    def delar(self):
        """What `spara_utfall` is told about participants and evidence."""
        if not self.delar_med:
            return {}
        return {"deltagare": self.deltagare.rader(), "belagg": self.belagg.rader()}

    @property
    def fel(self):
        """Every fault with a link to its field, in the page's order."""
        rows = felsammanfattning(self.utfall)["fel"] + felsammanfattning(self.deltagare)["fel"]
        if not self.delar_med:
            return rows
        rows += [{"text": text, "url": ""} for text in self.belagg.non_form_errors()]
        for n, form in enumerate(self.belagg.forms, start=1):
            found = felsammanfattning(form)["fel"] if form.errors else []
            rows += [row | {"text": f"Belägg {n}: {row['text']}"} for row in found]
        return rows
