"""Forms of the yearly report: which years, and what a person writes in a section."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Layout, Submit
from django import forms

from rapporter.services.utskick import Utskickslage

MIN_AR, MAX_AR = 2000, 2100


class RapportperiodForm(forms.Form):
    fran_ar = forms.IntegerField(label="Från och med år", min_value=MIN_AR, max_value=MAX_AR, localize=False)
    till_ar = forms.IntegerField(label="Till och med år", min_value=MIN_AR, max_value=MAX_AR, localize=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(
            Div(Field("fran_ar", css_class="kort-falt"), Field("till_ar", css_class="kort-falt"), css_class="falt-rad"),
            Submit("forbered", "Öppna rapporten"),
        )

    def clean(self):
        data = super().clean()
        first, last = data.get("fran_ar"), data.get("till_ar")
        if first and last and first > last:
            self.add_error("till_ar", "Det sista året kan inte vara före det första. Ändra ett av dem.")
        return data


class RapporttextForm(forms.Form):
    text = forms.CharField(label="Text", required=False, widget=forms.Textarea(attrs={"rows": 14}))
    klar = forms.BooleanField(label="Avsnittet är klart", required=False)
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args, ledning="", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].help_text = f"{ledning} Lämna en tom rad mellan stycken."
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout("text", "klar", "revision", Submit("spara", "Spara"))


class UtskicksFilter(forms.Form):
    """The choices of the mail log, in the address. A choice that does not exist is no choice."""

    person = forms.ModelChoiceField(queryset=None, label="Till", required=False, empty_label="Alla")
    lage = forms.ChoiceField(
        label="Läge", required=False, choices=[("", "Alla"), *Utskickslage.choices], widget=forms.Select
    )

    def __init__(self, *args, personer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = personer

    def valt(self):
        if self.is_bound:
            self.is_valid()
        return {name: value for name, value in getattr(self, "cleaned_data", {}).items() if value}


HELTAL = "Skriv ett helt antal månader, till exempel 6."
GRANS = "Välj mellan 1 och 36 månader."


class InstallningarForm(forms.Form):
    uppdateras_var = forms.IntegerField(
        label="Insatser ska uppdateras inom, månader",
        min_value=1,
        max_value=36,
        localize=False,
        help_text="Den som inte har ändrats eller bekräftats på så länge märks ”Inte uppdaterad”, och "
        "kontaktpersonen får en fråga.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "maxlength": 2}),
        error_messages={"required": HELTAL, "invalid": HELTAL, "min_value": GRANS, "max_value": GRANS},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(Field("uppdateras_var", css_class="kort-falt"), Submit("spara", "Spara"))
