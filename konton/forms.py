from crispy_forms.helper import FormHelper
from django import forms

from konton.models import User


class UtseendeForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["utseende"]
        widgets = {"utseende": forms.RadioSelect}
        help_texts = {"utseende": "Gäller bara dig och sparas i ditt konto."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
