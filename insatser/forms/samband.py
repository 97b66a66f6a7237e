"""How one initiative hangs together with another, and going on with it another year. Nothing needs JavaScript."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout
from django import forms

from insatser.models import Insats
from insatser.models.relation import OMVANT
from insatser.models.relation import Insatsrelationstyp as T

UT, IN = "ut", "in"
# Every relation in both directions' words, the usual ones first.
ORD = [
    (f"{T.FORTSATTNING}:{IN}", OMVANT[T.FORTSATTNING]),
    (f"{T.FORTSATTNING}:{UT}", T.FORTSATTNING.label),
    (f"{T.FOREGANGARE}:{IN}", OMVANT[T.FOREGANGARE]),
    (f"{T.FOREGANGARE}:{UT}", T.FOREGANGARE.label),
    (f"{T.AVKNOPPNING}:{IN}", OMVANT[T.AVKNOPPNING]),
    (f"{T.AVKNOPPNING}:{UT}", T.AVKNOPPNING.label),
    (f"{T.DEL_AV}:{UT}", T.DEL_AV.label),
    (f"{T.DEL_AV}:{IN}", OMVANT[T.DEL_AV]),
]
VALJ_INSATS = "Välj en insats i listan. Sök igen om den inte finns där."


class SambandForm(forms.Form):
    """`kandidater` are what the search found; any initiative of the agreement can be sent."""

    ord = forms.ChoiceField(
        label="Hur de hänger ihop",
        help_text="Läs så här: den här insatsen … den insats ni väljer under.",
        choices=[("", "Välj"), *ORD],
        error_messages={
            "required": "Välj hur insatserna hänger ihop.",
            "invalid_choice": "Välj hur insatserna hänger ihop.",
        },
    )
    annan = forms.ModelChoiceField(
        label="Insats",
        queryset=Insats.objects.none(),
        widget=forms.RadioSelect,
        error_messages={"required": VALJ_INSATS, "invalid_choice": VALJ_INSATS},
    )
    q = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, insats, kandidater, **kwargs):
        super().__init__(*args, **kwargs)
        rows = Insats.objects.filter(overenskommelse=insats.overenskommelse_id).exclude(pk=insats.pk)
        self.fields["annan"].queryset = rows
        self.fields["annan"].choices = [(row.pk, _label(row)) for row in kandidater]
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout("ord", "annan", "q")

    @property
    def typ(self):
        return T(self.cleaned_data["ord"].partition(":")[0])

    @property
    def omvant(self):
        """The other one is the earlier, or the part."""
        return self.cleaned_data["ord"].endswith(IN)


def _label(insats):
    words = [insats.period or "period anges ej i källan"]
    if insats.status:
        words.append(insats.get_status_display().lower())
    return f"{insats.titel} ({', '.join(words)})"


class FortsattForm(forms.Form):
    artal = forms.IntegerField(
        label="År",
        min_value=1990,
        max_value=2100,
        help_text="Året då fortsättningen börjar, med fyra siffror.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4, "autocomplete": "off"}),
        error_messages={
            "required": "Skriv året fortsättningen börjar.",
            "invalid": "Skriv året med fyra siffror, till exempel 2026.",
            "min_value": "Skriv ett år från 1990 till 2100.",
            "max_value": "Skriv ett år från 1990 till 2100.",
        },
    )
    titel = forms.CharField(
        label="Titel",
        max_length=300,
        help_text="Ändra om fortsättningen kallas något annat.",
        error_messages={"required": "Skriv vad fortsättningen kallas."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(Field("artal", css_class="kort-falt"), "titel")
