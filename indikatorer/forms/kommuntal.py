"""A year's distribution: begun, proposed in one table, answered by each municipality, decided, revised."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Layout
from django import forms
from django.utils import timezone

from filer import services as filer
from indikatorer.models import Stallning

HOGST = 100_000
FEL_ANTAL = {"invalid": "Skriv ett helt tal.", "min_value": "Skriv 0 eller fler.", "max_value": "Talet är för stort."}
FEL_DAG = {"required": "Välj en dag.", "invalid": "Skriv dagen som 2026-11-30."}


def _number(label, **rest):
    widget = forms.NumberInput(attrs={"inputmode": "numeric", "min": 0, **rest.pop("attrs", {})})
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=HOGST,
        widget=widget,
        error_messages={"required": "Skriv ett antal.", **FEL_ANTAL},
        **rest,
    )


def _day(label, **rest):
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, error_messages=FEL_DAG, **rest)


def _source(**rest):
    return forms.CharField(
        label="Källa till länstalet",
        max_length=200,
        required=False,
        help_text="Var talet kommer från, så att andra kan hitta det.",
        **rest,
    )


class Crispy(forms.Form):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False


class StartaForm(Crispy):
    artal = forms.IntegerField(
        label="År", error_messages={"required": "Skriv året.", "invalid": "Skriv året med fyra siffror."}
    )
    lanstal = _number("Länstal", required=False, help_text="Kan fyllas i senare.")
    lanstal_kalla = _source()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["artal"].initial = timezone.localdate().year + 1
        self.helper.layout = Layout(
            Div(Field("artal", css_class="kort-falt"), Field("lanstal", css_class="kort-falt"), css_class="falt-rad"),
            "lanstal_kalla",
        )

    def clean_artal(self):
        artal, this = self.cleaned_data["artal"], timezone.localdate().year
        if not 2016 <= artal <= this + 3:
            raise forms.ValidationError(f"Välj ett år mellan 2016 och {this + 3}.")
        return artal


class Antalsform(Crispy):
    """One number per municipality, in a table that the template draws: fields antal_<code>."""

    kravs = True

    def __init__(self, *args, kommuner, antal, **kwargs):
        super().__init__(*args, **kwargs)
        self.kommuner = list(kommuner)
        for kommun in self.kommuner:
            self.fields[f"antal_{kommun.kod}"] = _number(
                f"Antal för {kommun}",
                required=self.kravs,
                initial=antal.get(kommun.kod),
                attrs={"class": "kommuntal-antal"},
            )

    def antal(self):
        return {kommun.kod: self.cleaned_data[f"antal_{kommun.kod}"] for kommun in self.kommuner}

    def falt(self, kod):
        return self[f"antal_{kod}"]

    def fel(self):
        """Every fault, for the summary; the fields of the table say which municipality."""
        found = [{"text": text, "url": ""} for text in self.non_field_errors()]
        for name, texts in self.errors.items():
            if name != "__all__":
                found += [
                    {"text": f"{self[name].label}: {text}", "url": f"#{self[name].id_for_label}"} for text in texts
                ]
        return found


class ForslagForm(Antalsform):
    kravs = False
    lanstal = _number("Länstal", required=False)
    lanstal_kalla = _source()
    sedd = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, motiveringar, **kwargs):
        super().__init__(*args, **kwargs)
        for kommun in self.kommuner:
            self.fields[f"motivering_{kommun.kod}"] = forms.CharField(
                label=f"Motivering för {kommun}",
                required=False,
                max_length=1000,
                initial=motiveringar.get(kommun.kod, ""),
            )
        self.helper.layout = Layout(Field("lanstal", css_class="kort-falt"), "lanstal_kalla")
        self.helper.render_hidden_fields = False

    def motivering(self, kod):
        return self[f"motivering_{kod}"]

    def forslag(self):
        """{code: (number or None, reason)}."""
        return {kod: (number, self.cleaned_data[f"motivering_{kod}"]) for kod, number in self.antal().items()}


class UtskickForm(Crispy):
    senast = _day("Synpunkter senast", help_text="Kommunerna kan svara och ändra sitt svar till och med den dagen.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper.layout = Layout(Field("senast", css_class="kort-falt"))


class SynpunktForm(Crispy):
    stallning = forms.ChoiceField(
        label="Vad säger kommunen om förslaget?",
        choices=Stallning,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj ett svar."},
    )
    onskat_antal = _number("Hur många kan kommunen ta emot?", required=False)
    text = forms.CharField(
        label="Synpunkter", widget=forms.Textarea(attrs={"rows": 6}), required=False, max_length=5000
    )
    sedd = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper.layout = Layout("stallning", Field("onskat_antal", css_class="kort-falt"), "text", "sedd")


class BeslutForm(Antalsform):
    datum = _day("Dag för beslutet")
    diarienummer = forms.CharField(
        label="Diarienummer", max_length=40, error_messages={"required": "Skriv diarienumret."}
    )
    skal = forms.CharField(
        label="Varför summan skiljer sig från länstalet",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text="Behövs bara när kommuntalen tillsammans inte är lika med länstalet.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper.layout = Layout(
            Div(
                Field("datum", css_class="kort-falt"),
                Field("diarienummer", css_class="kort-falt"),
                css_class="falt-rad",
            ),
            "skal",
        )

    def uppgifter(self):
        return {name: self.cleaned_data[name] for name in ("datum", "diarienummer", "skal")}


class RevideraForm(BeslutForm):
    kravs = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["skal"].label = "Skäl till ändringen"
        self.fields["skal"].help_text = "Visas för alla tillsammans med det nya kommuntalet."
        self.fields["skal"].required = True
        self.fields["skal"].error_messages["required"] = "Skriv varför kommuntalet ändras."


class MottagandeForm(Crispy):
    fil = forms.FileField(
        label="Fil",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        help_text=f"Excel (.xlsx) eller csv, högst {filer.STORST_TEXT}. Bladet Mottagande läses.",
        allow_empty_file=True,
        error_messages={"required": "Välj en fil."},
    )
    kalla = forms.CharField(
        label="Källa",
        max_length=200,
        help_text="Till exempel: Migrationsverket, kommunmottagna 2025. Gäller de rader som inte har en egen källa.",
        error_messages={"required": "Skriv var uppgifterna kommer från."},
    )
