"""Fields that several forms of the structure share."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms


def dag_falt(label, *, saknas="Välj en dag.", required=True, help_text=""):
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": saknas, "invalid": "Skriv datumet som 2026-04-20."},
    )


def sett_falt():
    """A day as it was when the page was shown, so that two people do not write over each other."""
    return forms.DateField(
        required=False, widget=forms.HiddenInput, error_messages={"invalid": "Ladda om sidan och försök igen."}
    )


def helper(*falt):
    """Crispy inside the page's own <form>; the fields in order, or as the form has them."""
    made = FormHelper()
    made.form_tag = False
    made.disable_csrf = True
    if falt:
        made.layout = Layout(*falt)
    return made
