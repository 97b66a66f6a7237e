"""Which file to read, and what the columns of a county's own workbook are."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms

from core.kalkyl.paket import REF
from indikatorer.models import Kon
from indikatorer.services import fil as services
from indikatorer.services.fil import egna

VALJ_IGEN = "Välj filen igen."
ENHETER = [
    ("antal", "antal"),
    ("procent", "procent"),
    ("antal/1000 inv", "antal per 1 000 invånare"),
    ("kronor", "kronor"),
    ("balanstal", "balanstal"),
]
ROLLER = [
    ("", "Läses inte"),
    (egna.PLATS, "Plats"),
    (egna.AR, "År"),
    (egna.KON, "Kön"),
    (egna.VARDE, "Värde"),
]
NY = "ny"
MARKERINGAR = "<5; ..; -; Uppgift saknas"


class FlerFilsfalt(forms.FileField):
    """One or several files; cleaned to a list."""

    def clean(self, data, initial=None):
        several = data if isinstance(data, list | tuple) else [data]
        return [super(FlerFilsfalt, self).clean(each, initial) for each in several or [None]]


class FlerFilsinput(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data, files, name):
        return files.getlist(name) if hasattr(files, "getlist") else [files.get(name)]


class FilForm(forms.Form):
    slag = forms.ChoiceField(label="Vad det är för fil", widget=forms.RadioSelect)
    filer = FlerFilsfalt(
        label="Fil",
        widget=FlerFilsinput(attrs={"accept": ".xlsx"}),
        help_text=f"Excel (.xlsx), högst {services.STORST_MB} MB. Hör flera filer ihop väljer ni dem på en gång.",
        allow_empty_file=True,
        error_messages={"required": "Välj en fil."},
    )

    def __init__(self, *args, slag, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["slag"].choices = slag
        self.helper = FormHelper()
        self.helper.form_tag = False


class ArbetsbokForm(forms.Form):
    """The county's own workbook, whose description is to be made."""

    fil = forms.FileField(
        label="Fil",
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
        help_text="Excel (.xlsx), högst 20 MB. Inget läses in förrän ni har sagt vad som är vad.",
        allow_empty_file=True,
        error_messages={"required": "Välj en fil."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False


class BladForm(forms.Form):
    """Which sheet, and which row of it has the headings. Anything else is as if it had not been chosen."""

    blad = forms.ChoiceField(label="Blad", required=False)
    rad = forms.IntegerField(label="Rad med rubriker", min_value=1, max_value=200, required=False)

    def __init__(self, *args, bladnamn, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["blad"].choices = [(namn, namn) for namn in bladnamn]


class AvbildningForm(forms.Form):
    """What each column is. `rubriker` are the headings of the sheet in order, `indikatorer` the county's own."""

    namn = forms.CharField(
        label="Namn på filen",
        max_length=120,
        help_text="Så heter den i listan nästa gång, till exempel ”Enkät om bosättning”.",
        error_messages={"required": "Ge filen ett namn."},
    )
    hanvisning = forms.CharField(
        label="Källa",
        max_length=160,
        help_text="Vem som har tagit fram uppgifterna. Visas vid varje värde.",
        error_messages={"required": "Skriv vem som har tagit fram uppgifterna."},
    )
    artal = forms.IntegerField(
        label="År",
        min_value=1990,
        max_value=2100,
        required=False,
        help_text="Bara när året inte står i en kolumn. Nästa års fil behöver då en ny beskrivning.",
        error_messages={"invalid": "Skriv ett år, till exempel 2025."},
    )
    galler = forms.ChoiceField(
        label="Gäller",
        choices=Kon,
        initial=Kon.TOTALT,
        required=False,
        help_text="När kön inte står i en kolumn: alla värden i bladet gäller dessa.",
    )
    markeringar = forms.CharField(
        label="Tecken som betyder att ett värde saknas",
        initial=MARKERINGAR,
        max_length=200,
        required=False,
        help_text="Skilj dem åt med semikolon. En tom cell är ett fel, så att inget tappas bort.",
    )
    slopa = forms.CharField(
        label="Rader som inte läses",
        initial="Totalt; Summa",
        max_length=200,
        required=False,
        help_text="Vad som står i platsens kolumn på rader som hoppas över. Skilj dem åt med semikolon.",
    )
    enhetscell = forms.CharField(
        label="Cell där enheten står",
        max_length=10,
        required=False,
        help_text="Till exempel B2, om enheten står utanför tabellen. Ändras den stannar läsningen.",
    )

    def __init__(self, *args, rubriker, indikatorer, **kwargs):
        super().__init__(*args, **kwargs)
        self.rubriker = rubriker
        self.indikatorer = {indikator.nyckel: indikator for indikator in indikatorer}
        choices = [(NY, "Ny indikator"), *((i.nyckel, f"{i.kort_titel} ({i.enhet})") for i in indikatorer)]
        for number, rubrik in self.kolumner():
            about = f"kolumnen {rubrik}"
            self.fields[f"roll_{number}"] = _val(f"Vad {about} är", ROLLER)
            self.fields[f"indikator_{number}"] = _val(f"Indikator för {about}", choices)
            title = forms.CharField(label=f"Namn på ny indikator för {about}", max_length=120, required=False)
            self.fields[f"titel_{number}"] = title
            self.fields[f"enhet_{number}"] = _val(f"Enhet för {about}", ENHETER)
            people = forms.BooleanField(label="Räknar personer: tal under 5 döljs", required=False)
            self.fields[f"personer_{number}"] = people
        self.helper = FormHelper()
        self.helper.form_tag = False
        # The columns and what comes after them are laid out by the page.
        self.helper.layout = Layout("namn", "hanvisning")

    def kolumner(self):
        """(number, heading) of the columns that have one."""
        return [(number, rubrik) for number, rubrik in enumerate(self.rubriker) if rubrik]

    def kolumnfalt(self):
        """(heading, {name: bound field}) for the page."""
        names = ("roll", "indikator", "titel", "enhet", "personer")
        return [(rubrik, {name: self[f"{name}_{number}"] for name in names}) for number, rubrik in self.kolumner()]

    def clean_enhetscell(self):
        cell = self.cleaned_data["enhetscell"].strip().upper()
        if cell and not REF.fullmatch(cell):
            raise forms.ValidationError("Skriv cellen som B2: kolumnens bokstav och radens nummer.")
        return cell

    def clean(self):
        cleaned = super().clean()
        for number, rubrik in self.kolumner():
            if cleaned.get(f"roll_{number}") == egna.VARDE and cleaned.get(f"indikator_{number}") in (NY, ""):
                cleaned[f"titel_{number}"] = cleaned.get(f"titel_{number}") or rubrik
        return cleaned

    def val(self):
        """The choices as services.fil.Kolumnval."""
        data = self.cleaned_data
        return [
            services.Kolumnval(
                rubrik=rubrik,
                roll=data[f"roll_{number}"],
                indikator=self.indikatorer.get(data[f"indikator_{number}"]),
                titel=data[f"titel_{number}"],
                enhet=data[f"enhet_{number}"] or "antal",
                personer=data[f"personer_{number}"],
            )
            for number, rubrik in self.kolumner()
        ]

    def ord_i(self, name):
        """The words of a field, apart by semicolons."""
        return [word.strip() for word in self.cleaned_data[name].split(";") if word.strip()]


def _val(label, choices):
    return forms.ChoiceField(label=label, choices=choices, required=False)
