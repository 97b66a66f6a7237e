"""The form of an agreement's settings."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout, Submit
from django import forms

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
