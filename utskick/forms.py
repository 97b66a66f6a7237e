from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms

from utskick.models import Frekvens, Utskicksval


class UtskicksvalForm(forms.ModelForm):
    """How often the person wants mail; the weekday counts only for the weekly one."""

    class Meta:
        model = Utskicksval
        fields = ["frekvens", "veckodag"]
        widgets = {"frekvens": forms.RadioSelect}
        labels = {"frekvens": "Hur ofta", "veckodag": "Vilken dag"}
        help_texts = {"veckodag": "Används bara om ni väljer en gång i veckan."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["frekvens"].choices = Frekvens.choices
        self.fields["veckodag"].choices = self.fields["veckodag"].choices[-5:]
        self.fields["veckodag"].required = False
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout("frekvens", "veckodag")

    def clean_veckodag(self):
        """Left out by a reader who does not want a weekly mail: the day they had stays."""
        return self.cleaned_data["veckodag"] or self.instance.veckodag
