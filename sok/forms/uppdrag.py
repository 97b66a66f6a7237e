"""Who takes a seat, who takes it over, and when it ends."""

from django import forms
from django.utils import timezone

from sok.forms.dag import dag_falt, helper, sett_falt
from sok.models import Uppdragsroll


class PersonFalt(forms.Form):
    """The person: a name, a position, and an account only when there is one."""

    namn = forms.CharField(
        label="Namn",
        max_length=120,
        required=False,
        help_text="Lämna tomt om platsen inte är tillsatt med en person än.",
    )
    befattning = forms.CharField(
        label="Befattning", max_length=120, required=False, help_text="Till exempel: kommunstyrelsens ordförande."
    )
    person = forms.ModelChoiceField(
        label="Konto i portalen", queryset=None, required=False, empty_label="Inget konto",
        help_text="Bara konton som hör till organisationen i den här överenskommelsen.",
    )  # fmt: skip

    def __init__(self, *args, konton, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = konton
        self.helper = helper()

    @property
    def uppgifter(self):
        return {name: value for name, value in self.cleaned_data.items() if name != "organ"}


class UtseForm(PersonFalt):
    organ = forms.ChoiceField(label="Organ", error_messages={"required": "Välj organ."})
    roll = forms.ChoiceField(
        label="Som", choices=Uppdragsroll, widget=forms.RadioSelect, error_messages={"required": "Välj roll."}
    )
    fran = dag_falt("Från och med", saknas="Välj från vilken dag.")

    field_order = ("organ", "roll", "namn", "befattning", "person", "fran")

    def __init__(self, *args, organ, **kwargs):
        super().__init__(*args, **kwargs)
        self.organ = {str(rad.pk): rad for rad in organ}
        self.fields["organ"].choices = [("", "Välj"), *((str(rad.pk), rad.namn) for rad in organ)]
        self.fields["fran"].initial = timezone.localdate()

    @property
    def valt_organ(self):
        return self.organ[self.cleaned_data["organ"]]


class BytForm(PersonFalt):
    fran = dag_falt(
        "Tar över från och med",
        saknas="Välj från vilken dag.",
        help_text="Den nuvarande slutar dagen före. Välj platsens första dag för att rätta en uppgift.",
    )
    sett = sett_falt()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["fran"].initial = timezone.localdate()


class AvslutaForm(forms.Form):
    sista_dag = dag_falt("Sista dag", saknas="Välj sista dagen.")
    sett = sett_falt()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sista_dag"].initial = timezone.localdate()
        self.helper = helper()
