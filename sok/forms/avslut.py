"""The agreement's last day, and the last day of its follow-up."""

from django import forms

from sok.forms.dag import dag_falt, helper, sett_falt


class AvslutForm(forms.Form):
    slutdatum = dag_falt("Sista dag", required=False, help_text="Till och med. Lämna tomt för tills vidare.")
    uppfoljning_till = dag_falt(
        "Uppföljningens sista dag",
        required=False,
        help_text="Efter den dagen går allt bara att läsa. Lämna tomt om dagen inte är bestämd.",
    )
    skal = forms.CharField(
        label="Skäl eller beslut", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    sett_slut = sett_falt()
    sett_uppfoljning = sett_falt()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper()

    @property
    def sett(self):
        return self.cleaned_data["sett_slut"], self.cleaned_data["sett_uppfoljning"]
