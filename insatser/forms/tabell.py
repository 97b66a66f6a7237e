"""Which columns to take out, and which file to take in."""

from crispy_forms.helper import FormHelper
from django import forms

from filer import services as filer
from insatser.models import Tabellslag

VALJ_IGEN = "Välj filen igen."


class TabellForm(forms.Form):
    slag = forms.ChoiceField(
        label="Vad filen handlar om",
        choices=Tabellslag,
        initial=Tabellslag.INSATSER,
        widget=forms.RadioSelect,
        help_text="En fil med båda bladen läses in en gång för vart och ett. Börja med insatserna.",
    )
    fil = forms.FileField(
        label="Fil",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        help_text=f"Excel (.xlsx) eller csv, högst {filer.STORST_TEXT} och 20 000 rader.",
        allow_empty_file=True,
        error_messages={"required": "Välj en fil."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
