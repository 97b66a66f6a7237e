"""Change of status, stage or both, with a reason when it needs one."""

from crispy_forms.helper import FormHelper
from django import forms

from core.svenska import lista
from insatser.models import Insatsstatus, Skede
from insatser.models.skede import gar_ihop, status_for
from insatser.models.statusbyte import kraver_skal
from insatser.services import kraver_skedet_skal, mojliga_byten, mojliga_skeden

# The words after "when the initiative …".
VERB = {
    Insatsstatus.PLANERAD: "planeras igen",
    Insatsstatus.PAGAR: "tas upp igen",
    Insatsstatus.PAUSAD: "pausas",
    Insatsstatus.STOPPAD: "stoppas",
}


class StatusForm(forms.Form):
    till = forms.ChoiceField(
        label="Nytt läge", widget=forms.RadioSelect, required=False, help_text="Om insatsen är i gång."
    )
    skede = forms.ChoiceField(
        label="Nytt skede", widget=forms.RadioSelect, required=False, help_text="Hur långt den har kommit."
    )
    skal = forms.CharField(label="Skäl", required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args, insats, **kwargs):
        super().__init__(*args, **kwargs)
        self.insats = insats
        statuses, stages = mojliga_byten(insats), mojliga_skeden(insats)
        unchanged = insats.get_status_display().lower() or "anges ej i källan"
        stage_now = insats.get_skede_display().lower() or "anges ej i källan"
        self.fields["till"].choices = [("", f"Oförändrat: {unchanged}"), *((s.value, s.label) for s in statuses)]
        self.fields["skede"].choices = [("", f"Oförändrat: {stage_now}"), *((s.value, self._word(s)) for s in stages)]
        self.fields["skal"].help_text = self._when_needed(statuses)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def _word(self, skede):
        """The stage, and the status it brings when that is another: "Avslagen (läget blir stoppad)"."""
        status = status_for(self.insats.skede, skede, self.insats.status)
        if status == self.insats.status:
            return skede.label
        return f"{skede.label} (läget blir {Insatsstatus(status).label.lower()})"

    def _when_needed(self, choices):
        needed = [VERB[status] for status in choices if kraver_skal(self.insats.status, status)]
        if Skede.AVSLAGEN in mojliga_skeden(self.insats):
            needed.append("får avslag")
        when = f"Behövs när insatsen {lista(needed, 'eller')}. " if needed else ""
        return f"{when}Alla i överenskommelsen ser skälet."

    def clean(self):
        data = super().clean()
        till, skede = data.get("till"), data.get("skede")
        if not (till or skede) and not self.errors:
            self.add_error("till", "Välj ett nytt läge eller ett nytt skede.")
        if till and skede and not gar_ihop(skede, till):
            words = f"”{Skede(skede).label}” och ”{Insatsstatus(till).label}”"
            self.add_error("skede", f"{words} går inte ihop. Lämna det ena oförändrat, så följer det med.")
        if self._needs_reason(till, skede) and not data.get("skal", "").strip():
            self.add_error("skal", "Skriv varför läget ändras.")
        return data

    def _needs_reason(self, till, skede):
        return bool(till and kraver_skal(self.insats.status, till)) or bool(
            skede and kraver_skedet_skal(self.insats, skede)
        )
