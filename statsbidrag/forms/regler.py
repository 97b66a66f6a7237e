"""The authority's limits and reminders for its grants."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout, Submit
from django import forms

from core import svenska
from statsbidrag.models import Redovisningsregler

MAX_DAGAR = 365


class Dagar(forms.CharField):
    """Whole numbers with commas: 14, 2."""

    def clean(self, value):
        delar = [del_.strip() for del_ in super().clean(value).split(",") if del_.strip()]
        if any(not del_.isdecimal() or int(del_) > MAX_DAGAR for del_ in delar):
            raise forms.ValidationError(f"Skriv hela dagar med komma emellan, till exempel 14, 2. Högst {MAX_DAGAR}.")
        return sorted({int(del_) for del_ in delar}, reverse=True)


class Kronor(forms.CharField):
    """An amount in whole kronor, in any Swedish writing; None when left empty."""

    def clean(self, value):
        text = super().clean(value).removesuffix("kr").strip()
        if not text:
            return None
        try:
            tal = svenska.las_tal(text)
        except svenska.IngetTal:
            tal = None
        if tal is None or tal != tal.to_integral_value() or not 0 <= tal <= 2_000_000_000:
            raise forms.ValidationError("Skriv ett belopp i hela kronor, till exempel 294 000.")
        return int(tal)


class ReglerForm(forms.Form):
    use_required_attribute = False

    avvikelse_procent = forms.IntegerField(
        label="En budgetpost ska förklaras när den avviker mer än",
        help_text="Procent av det beviljade, uppåt eller nedåt.",
        min_value=0,
        max_value=100,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "kort-falt"}),
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), "Skriv ett helt tal från 0 till 100."
        ),
    )
    revisorsintyg_over = Kronor(
        label="Revisorsintyg krävs av föreningar och trossamfund när bidraget är större än",
        help_text="Kronor. Lämna tomt om ni aldrig kräver det. Kommuner lämnar alltid en försäkran.",
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "kort-falt"}),
    )
    tva_par_ogon_over = Kronor(
        label="Två personer beslutar när bidraget är större än",
        help_text="Kronor. En föreslår och en annan beslutar. Lämna tomt om en person alltid räcker.",
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "kort-falt"}),
    )
    bekrafta_vid_inskick = forms.BooleanField(
        label="Den som skickar in bekräftar sin inloggning på nytt",
        help_text="Används när en försäkran ska ha starkare stöd än en öppen webbläsare.",
        required=False,
    )
    paminn_fore = Dagar(
        label="Påminn så många dagar före sista dagen",
        help_text="Till exempel 14, 2. 0 är samma dag.",
        required=False,
        widget=forms.TextInput(attrs={"class": "kort-falt"}),
    )
    paminn_efter = Dagar(
        label="Påminn så många dagar efter sista dagen",
        help_text="Till exempel 1. Då får också ansvarig chef hos mottagaren veta, om ni har en adress.",
        required=False,
        widget=forms.TextInput(attrs={"class": "kort-falt"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(
            Fieldset("Gäller bidrag som beviljas efter ändringen", "avvikelse_procent", "revisorsintyg_over"),
            Fieldset("Gäller genast", "tva_par_ogon_over", "bekrafta_vid_inskick", "paminn_fore", "paminn_efter"),
            Submit("spara", "Spara reglerna"),
        )

    @classmethod
    def initial_for(cls, regler: Redovisningsregler):
        return {
            "avvikelse_procent": regler.avvikelse_procent,
            "revisorsintyg_over": _kronor(regler.revisorsintyg_over),
            "tva_par_ogon_over": _kronor(regler.tva_par_ogon_over),
            "bekrafta_vid_inskick": regler.bekrafta_vid_inskick,
            "paminn_fore": ", ".join(str(dag) for dag in regler.paminnelsedagar if dag >= 0),
            "paminn_efter": ", ".join(str(-dag) for dag in regler.paminnelsedagar if dag < 0),
        }

    def regler(self):
        """The fields of Redovisningsregler."""
        uppgifter = dict(self.cleaned_data)
        fore, efter = uppgifter.pop("paminn_fore"), uppgifter.pop("paminn_efter")
        return uppgifter | {"paminnelsedagar": [*fore, *(-dag for dag in sorted(efter) if dag)]}


def _kronor(belopp):
    return "" if belopp is None else svenska.tal(belopp)
