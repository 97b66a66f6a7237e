"""An organ: new, with another wording from a day, other facts, answerable for areas, related to others, ended."""

from crispy_forms.layout import Div, Fieldset
from django import forms
from django.utils import timezone

from sok.forms.dag import dag_falt, helper
from sok.models import Organ, Organtyp, OrganVersion, Relationstyp, Skede
from sok.services.organ import LYDELSE, UPPGIFTER, avtryck

MOTEN_PER_AR = Div("moten_per_ar_fran", "moten_per_ar_till", css_class="falt-rad")
OVRIGT = ("typ", "sammankallande", "ledning", "motesfrekvens", MOTEN_PER_AR, "anmarkning")


class LydelseForm(forms.ModelForm):
    """Name, mandate and stage, and from which day."""

    fran = dag_falt("Gäller från och med", saknas="Välj från vilken dag.")

    class Meta:
        model = OrganVersion
        fields = LYDELSE
        widgets = {"mandat": forms.Textarea(attrs={"rows": 6})}
        help_texts = {"mandat": "Vad organet får och ska göra.", "kalla": "Till exempel ett beslut."}
        error_messages = {"namn": {"required": "Skriv organets namn."}}

    field_order = ("namn", "kortnamn", "mandat", "skede", "kalla", "fran")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["fran"].initial = timezone.localdate()
        self.fields["skede"].choices = [val for val in Skede.choices if val[0] != Skede.AVSLUTAT]
        self.helper = helper()

    @property
    def lydelse(self):
        return {name: self.cleaned_data[name] for name in LYDELSE}


class UppgifterForm(forms.ModelForm):
    sett = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Organ
        fields = UPPGIFTER
        widgets = {
            "anmarkning": forms.Textarea(attrs={"rows": 3}),
            "moten_per_ar_fran": forms.TextInput(attrs={"inputmode": "numeric"}),
            "moten_per_ar_till": forms.TextInput(attrs={"inputmode": "numeric"}),
        }
        labels = {"motesfrekvens": "Hur ofta det möts", "ledning": "Leds av", "typ": "Typ"}
        help_texts = {"motesfrekvens": "Med ord, till exempel: två gånger per år."}

    def __init__(self, *args, sammankallande, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sett"].initial = avtryck(self.instance) if self.instance.pk else ""
        field = self.fields["sammankallande"]
        field.queryset, field.empty_label, field.required = sammankallande, "Ingen, eller anges ej i källan", False
        self.fields["typ"].choices = [("", "Välj"), *Organtyp.choices]
        self.fields["typ"].error_messages["required"] = "Välj typ."
        self.helper = helper(*OVRIGT, "sett")

    @property
    def uppgifter(self):
        return {name: self.cleaned_data[name] for name in UPPGIFTER}


class NyttOrganForm(UppgifterForm):
    """Everything at once: the first wording and the facts."""

    namn = forms.CharField(label="Namn", max_length=200, error_messages={"required": "Skriv organets namn."})
    kortnamn = forms.CharField(label="Kort namn", max_length=80, required=False)
    mandat = forms.CharField(label="Mandat", required=False, widget=forms.Textarea(attrs={"rows": 5}))
    kalla = forms.CharField(label="Källa", max_length=120, required=False, help_text="Till exempel ett beslut.")
    skede = forms.ChoiceField(
        label="Skede", choices=[(s.value, s.label) for s in (Skede.VERKSAMT, Skede.PLANERAT)], initial=Skede.VERKSAMT
    )
    fran = dag_falt("Från och med", saknas="Välj från vilken dag organet finns.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["fran"].initial = timezone.localdate()
        self.helper = helper(
            Fieldset("Namn och uppdrag", "namn", "kortnamn", "mandat", "skede", "fran", "kalla"),
            Fieldset("Hur det arbetar", *OVRIGT),
        )

    @property
    def lydelse(self):
        return {name: self.cleaned_data[name] for name in LYDELSE}


class AnsvarForm(forms.Form):
    omrade = forms.ChoiceField(error_messages={"required": "Välj vad organet ansvarar för."})
    fran = dag_falt("Från och med", saknas="Välj från vilken dag.")

    def __init__(self, *args, omraden, ord, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["omrade"].label = ord
        self.fields["omrade"].choices = [("", "Välj"), *((str(rad.pk), rad.namn) for rad in omraden)]
        self.fields["fran"].initial = timezone.localdate()
        self.helper = helper()


class RelationForm(forms.Form):
    typ = forms.ChoiceField(
        label="Organet",
        choices=[("", "Välj"), *Relationstyp.choices],
        error_messages={"required": "Välj vad organet gör."},
    )
    annat = forms.ChoiceField(label="Vilket organ", error_messages={"required": "Välj det andra organet."})
    fran = dag_falt("Från och med", saknas="Välj från vilken dag.")

    def __init__(self, *args, organ, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["annat"].choices = [("", "Välj"), *((str(rad.pk), rad.namn) for rad in organ)]
        self.fields["fran"].initial = timezone.localdate()
        self.helper = helper()


class SistaDagForm(forms.Form):
    sista_dag = dag_falt("Sista dag", saknas="Välj sista dagen.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sista_dag"].initial = timezone.localdate()
        self.helper = helper()
