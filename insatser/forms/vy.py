"""The name of a saved view."""

from crispy_forms.helper import FormHelper
from django import forms


class VyForm(forms.Form):
    namn = forms.CharField(
        label="Vyns namn",
        max_length=60,
        help_text="Till exempel ”Pausade i Lessebo”. Bara ni själv ser era vyer.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Ge vyn ett namn.", "max_length": "Skriv högst 60 tecken."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
