"""An organisation joins, leaves, or gets another name."""

from crispy_forms.layout import Div, Field, Fieldset
from django import forms
from django.utils import timezone

from core.oprecist import OprecistDatumFormField
from sok.forms.dag import dag_falt, helper, sett_falt
from sok.models import Organisation, Organisationstyp
from sok.services import parter
from sok.services.organisationer import liknande

SVAR = [("ja", "Ja"), ("nej", "Nej"), ("vet_ej", "Anges ej i källan")]
UNDERTECKNAD = {"ja": True, "nej": False, "vet_ej": None}
ANSLUTNING = ("fran", "undertecknad", "undertecknad_datum", "roll", "anmarkning")


class SokPartForm(forms.Form):
    q = forms.CharField(
        label="Sök organisation",
        required=False,
        max_length=100,
        help_text="Namn eller organisationsnummer. Sök först, så att samma organisation inte läggs in två gånger.",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )


class AnslutForm(forms.Form):
    fran = dag_falt("Part från och med", saknas="Välj vilken dag organisationen blir part.")
    undertecknad = forms.ChoiceField(
        label="Har undertecknat",
        choices=SVAR,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj om organisationen har undertecknat."},
    )
    undertecknad_datum = OprecistDatumFormField(
        label="Undertecknade", required=False, help_text="Lämna tomt det ni inte vet."
    )
    roll = forms.CharField(
        label="Roll i överenskommelsen",
        max_length=200,
        required=False,
        help_text="Till exempel: företräder föreningslivet.",
    )
    anmarkning = forms.CharField(label="Anmärkning", required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["fran"].initial = timezone.localdate()
        self.helper = helper()

    def clean(self):
        data = super().clean()
        if data.get("undertecknad_datum") and data.get("undertecknad") != "ja":
            self.add_error(
                "undertecknad_datum", "Ta bort dagen, eller svara ja på att organisationen har undertecknat."
            )
        return data

    @property
    def anslutning(self):
        data = self.cleaned_data
        return parter.Anslutning(
            fran=data["fran"],
            undertecknad=UNDERTECKNAD[data["undertecknad"]],
            undertecknad_datum=data["undertecknad_datum"] or "",
            roll=data["roll"],
            anmarkning=data["anmarkning"],
        )


class NyPartForm(AnslutForm):
    """A party that the portal does not know. Similar names stop it until the person says that it is another."""

    namn = forms.CharField(
        label="Namn", max_length=200, error_messages={"required": "Skriv organisationens fullständiga namn."}
    )
    kortnamn = forms.CharField(label="Kort namn", max_length=80, required=False)
    typ = forms.ChoiceField(
        label="Typ", choices=[("", "Välj"), *Organisationstyp.choices], error_messages={"required": "Välj typ."}
    )
    geografi = forms.ModelChoiceField(
        label="Vilken kommun är det?",
        queryset=None,
        required=False,
        empty_label="Ingen",
        help_text="Bara för kommuner.",
    )
    orgnr = forms.RegexField(
        r"^\d{6}-\d{4}$",
        label="Organisationsnummer",
        required=False,
        error_messages={"invalid": "Skriv organisationsnumret som 212000-0654."},
    )
    annan = forms.BooleanField(label="Det är en annan organisation än de som liknar", required=False)

    def __init__(self, *args, overenskommelse, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["geografi"].queryset = parter.mojliga_kommuner(overenskommelse).order_by("namn")
        self.liknande = []
        self.helper = helper(
            Fieldset("Organisationen", "namn", "kortnamn", "typ", "geografi", Field("orgnr", css_class="kort-falt")),
            Fieldset("Anslutningen", *ANSLUTNING),
            "annan",
        )
        if not self._asks_again():
            self.fields["annan"].widget = forms.HiddenInput()

    def _asks_again(self):
        self.liknande = liknande(self.data["namn"].strip()) if self.is_bound and self.data.get("namn") else []
        return bool(self.liknande)

    def clean(self):
        data = super().clean()
        if data.get("typ") == Organisationstyp.KOMMUN and not data.get("geografi"):
            self.add_error("geografi", "Välj vilken kommun det är.")
        if data.get("geografi") and data.get("typ") and data["typ"] != Organisationstyp.KOMMUN:
            self.add_error("geografi", "Bara en kommun har en plats här. Välj ingen.")
        if self.liknande and not data.get("annan"):
            names = ", ".join(row.namn for row in self.liknande)
            self.add_error(
                "namn", f"Det finns redan något liknande: {names}. Välj den, eller kryssa i att det är en annan."
            )
        return data

    @property
    def organisation(self):
        return {name: self.cleaned_data[name] for name in ("namn", "kortnamn", "typ", "geografi", "orgnr")}


class LamnaForm(forms.Form):
    sista_dag = dag_falt("Sista dag som part", saknas="Välj sista dagen som part.")
    skal = forms.CharField(
        label="Varför?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alla i överenskommelsen ser skälet.",
        error_messages={"required": "Skriv varför organisationen lämnar."},
    )
    sett = sett_falt()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper("sista_dag", "skal", "sett")


class NamnForm(forms.Form):
    namn = forms.CharField(label="Nytt namn", max_length=200, error_messages={"required": "Skriv det nya namnet."})
    kortnamn = forms.CharField(label="Kort namn", max_length=80, required=False)
    fran = dag_falt(
        "Gäller från och med", saknas="Välj från vilken dag namnet gäller.", help_text="Idag eller en tidigare dag."
    )
    kalla = forms.CharField(label="Källa", max_length=120, required=False, help_text="Till exempel ett beslut.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Div("namn", "kortnamn"), "fran", "kalla")


class SammanslagningForm(forms.Form):
    till = forms.ModelChoiceField(
        label="Går upp i", queryset=None, empty_label="Välj", error_messages={"required": "Välj organisation."}
    )
    fran = dag_falt("Från och med", saknas="Välj från vilken dag.", help_text="Idag eller en tidigare dag.")

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        others = Organisation.objects.filter(sammanslagen_med=None).exclude(pk=organisation.pk)
        self.fields["till"].queryset = others.ordered()
        self.fields["fran"].initial = timezone.localdate()
        self.helper = helper()
