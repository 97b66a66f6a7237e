"""Calls, applications and their answers."""

from crispy_forms.layout import Div, Layout
from django import forms

from statsbidrag.forms.bidrag import NY_MOTTAGARE
from statsbidrag.forms.bidragsfalt import Kronor, MedMottagare, Sidform, bidragstyper, dag, text
from statsbidrag.models import Ansokningsbeslut
from statsbidrag.models.ansokan import DIARIENUMMER, SKRIV_DIARIENUMRET


class UtlysningForm(Sidform):
    beviljande = forms.ModelChoiceField(None, label="Beviljande myndighet", empty_label=None)
    titel = forms.CharField(label="Titel", max_length=200)
    bidragstyp = forms.ChoiceField(label="Bidragstyp")
    artal = forms.IntegerField(
        label="År", min_value=2010, max_value=2100, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    oppnar = dag("Öppnar", required=False)
    sista_dag = dag("Sista ansökningsdag", required=False)
    belopp = Kronor(label="Belopp att fördela, kronor", required=False)
    prioriteringar = text("Prioriteringar", required=False)
    adress = forms.URLField(
        label="Webbadress", max_length=500, required=False, help_text="Där utlysningen står.", assume_scheme="https"
    )

    def __init__(self, *args, myndigheter, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["beviljande"].queryset = myndigheter
        self.fields["beviljande"].initial = myndigheter.first()
        self.fields["bidragstyp"].choices = bidragstyper()
        if len(myndigheter) == 1:
            self.fields["beviljande"].required = False
            self.fields["beviljande"].widget = forms.HiddenInput()
        self.helper.layout = Layout(
            "beviljande", "titel", Div("bidragstyp", "artal", css_class="falt-rad"),
            Div("oppnar", "sista_dag", css_class="falt-rad"), "belopp", "prioriteringar", "adress",
        )  # fmt: skip

    def fyll(self, utlysning):
        """The call with what the form says, unsaved; its kind of grant is the service's to find."""
        data = self.cleaned_data
        utlysning.beviljande = data["beviljande"] or self.fields["beviljande"].queryset.first()
        for namn in ("titel", "artal", "oppnar", "sista_dag", "belopp", "prioriteringar", "adress"):
            setattr(utlysning, namn, data[namn])
        return utlysning


class AnsokanForm(MedMottagare):
    field_order = ("utlysning", "mottagare")
    utlysning = forms.ModelChoiceField(None, label="Utlysning", empty_label="Välj")
    titel = forms.CharField(label="Insatsens namn", max_length=200)
    sokt_belopp = Kronor(label="Sökt belopp, kronor", required=False)
    inkom = dag("Inkom", required=False)
    diarienummer = forms.RegexField(
        DIARIENUMMER,
        label="Diarienummer",
        required=False,
        help_text="Som i diariet, till exempel 851-5425-2024. Lämna tomt tills det finns.",
        error_messages={"invalid": SKRIV_DIARIENUMRET},
    )
    insats = forms.ModelChoiceField(
        None, label="Insats", required=False, empty_label="Ingen vald", help_text="Om den redan finns i portalen."
    )

    def __init__(self, *args, utlysningar, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["mottagare"].label = "Sökande"
        self.fields["utlysning"].queryset = utlysningar
        self.fields["insats"].queryset = self.overenskommelse.insatser.order_by("titel", "pk")
        self.helper.layout = Layout(
            "utlysning", "mottagare", *NY_MOTTAGARE, "titel", "sokt_belopp",
            Div("inkom", "diarienummer", css_class="falt-rad"), "insats",
        )  # fmt: skip

    def uppgifter(self):
        data = self.cleaned_data
        namn = ("titel", "sokt_belopp", "inkom", "insats", "diarienummer")
        return {"sokande": self.organisation(), **{falt: data[falt] or None for falt in namn}}


class AnsokningsbeslutForm(Sidform):
    beslut = forms.ChoiceField(label="Beslut", choices=Ansokningsbeslut, widget=forms.RadioSelect)
    datum = dag("Beslutsdag")
    skal = text("Skäl", required=False, langst=2000, help_text="Måste fyllas i vid avslag.")
