"""Change of status, with a reason when it needs one."""

from crispy_forms.helper import FormHelper
from django import forms

from core.svenska import lista
from insatser.models import Insatsstatus
from insatser.models.statusbyte import kraver_skal
from insatser.services import mojliga_byten

# The words after "when the initiative …".
VERB = {
    Insatsstatus.PAGAR: "tas upp igen",
    Insatsstatus.PAUSAD: "pausas",
    Insatsstatus.STOPPAD: "stoppas",
}


class StatusForm(forms.Form):
    till = forms.ChoiceField(label="Nytt läge", widget=forms.RadioSelect, error_messages={"required": "Välj ett läge."})
    skal = forms.CharField(label="Skäl", required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args, insats, **kwargs):
        super().__init__(*args, **kwargs)
        self.insats = insats
        choices = mojliga_byten(insats)
        self.fields["till"].choices = [(status.value, status.label) for status in choices]
        self.fields["skal"].help_text = self._when_needed(choices)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def _when_needed(self, choices):
        needed = [VERB[status] for status in choices if kraver_skal(self.insats.status, status)]
        when = f"Behövs när insatsen {lista(needed, 'eller')}. " if needed else ""
        return f"{when}Alla i överenskommelsen ser skälet."

    def clean(self):
        data = super().clean()
        if data.get("till") and kraver_skal(self.insats.status, data["till"]) and not data["skal"].strip():
            self.add_error("skal", "Skriv varför läget ändras.")
        return data
