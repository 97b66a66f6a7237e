"""What a group says of one initiative before a meeting."""

from crispy_forms.helper import FormHelper
from django import forms

from forum.models import Gruppredovisning
from forum.services.redovisningar import FALT

RADER = {"utveckling": 5, "resultat": 4, "hinder": 4, "forslag": 3}


class RedovisningForm(forms.ModelForm):
    """`sedd` is when the stored report had been written when the form was opened."""

    sedd = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Gruppredovisning
        fields = FALT
        help_texts = {
            "utveckling": "Vad som har hänt sedan förra mötet.",
            "resultat": "Vad insatsen har bidragit till, gärna i tal. Lämna tomt om det är för tidigt.",
            "hinder": "Vad som står i vägen. Andra grupper som ansvarar för samma område läser det också.",
            "forslag": "Vad ni vill att mötet gör.",
        }
        widgets = {name: forms.Textarea(attrs={"rows": rows}) for name, rows in RADER.items()}
        error_messages = {"utveckling": {"required": "Skriv hur insatsen har utvecklats."}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def _post_clean(self):
        """The service writes the row; the form only reads what was sent."""

    def texter(self):
        return {name: self.cleaned_data[name].replace("\r\n", "\n").strip() for name in FALT}
