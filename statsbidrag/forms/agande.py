"""Appointing a deputy signer."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout, Submit
from django import forms
from django.utils import timezone

from konton.models import User
from statsbidrag.forms.bidragsfalt import rimligt_ar


class OmbudForm(forms.Form):
    """`mojliga` are the colleagues who may be appointed."""

    use_required_attribute = False

    ombud = forms.ModelChoiceField(
        label="Ombud",
        queryset=User.objects.none(),
        empty_label="Välj",
        help_text="En kollega som redan skriver redovisningar.",
        error_messages={"required": "Välj en kollega.", "invalid_choice": "Välj en kollega i listan."},
    )
    beslut = forms.CharField(
        label="Beslut eller fullmakt",
        max_length=200,
        help_text="Vad rätten bygger på, till exempel ”Kommunstyrelsens delegationsordning 2026, punkt 4.2”. "
        "Det följer med när ombudet skickar in.",
        error_messages={
            "required": "Skriv vilket beslut eller vilken fullmakt rätten bygger på.",
            "max_length": "Skriv högst 200 tecken.",
        },
    )
    fran = forms.DateField(
        label="Från och med",
        initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Skriv första dagen.", "invalid": "Skriv datumet som 2026-04-20."},
    )
    till = forms.DateField(
        label="Till och med",
        validators=[rimligt_ar],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Skriv sista dagen.", "invalid": "Skriv datumet som 2026-04-20."},
    )

    def __init__(self, *args, mojliga, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ombud"].queryset = User.objects.filter(pk__in=[user.pk for user in mojliga]).order_by("namn", "pk")
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(
            "ombud", "beslut", Div("fran", "till", css_class="falt-rad"), Submit("utse", "Utse ombud")
        )
