"""A county's own indicator, and the values that somebody states of it."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils import timezone

from core import svenska
from filer import services as filer
from indikatorer.forms.fil import ENHETER
from indikatorer.models import Kon, Riktning
from indikatorer.services.egna_varden import SLAG, EgenUppgift

STORST = 10**15


class EgenIndikatorForm(forms.Form):
    kort_titel = forms.CharField(label="Namn", max_length=120, error_messages={"required": "Ge indikatorn ett namn."})
    beskrivning = forms.CharField(
        label="Definition",
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Vad som räknas och hur, så att någon annan kan räkna om nästa år.",
        error_messages={"required": "Skriv vad som räknas och hur."},
    )
    enhet = forms.ChoiceField(label="Enhet", choices=ENHETER)
    riktning = forms.ChoiceField(label="Riktning", choices=Riktning, initial=Riktning.INGEN)
    agare = forms.CharField(
        label="Vem som svarar för indikatorn",
        max_length=120,
        help_text="Organisation eller funktion.",
        error_messages={"required": "Skriv vem som svarar för indikatorn."},
    )
    per_kon = forms.BooleanField(label="Delas upp på kvinnor och män", required=False)
    personer = forms.BooleanField(label="Räknar personer: tal under 5 döljs", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False


class EgnaVardenForm(forms.Form):
    """One year's values of one indicator, place by place; a place left empty is left as it is."""

    artal = forms.IntegerField(
        label="År",
        min_value=1990,
        error_messages={"required": "Skriv vilket år värdena gäller.", "invalid": "Skriv ett år, till exempel 2025."},
    )
    kon = forms.ChoiceField(label="Gäller", choices=Kon, initial=Kon.TOTALT)
    hanvisning = forms.CharField(
        label="Källa",
        max_length=200,
        help_text="Vem som lämnat uppgiften och i vilken handling, så att andra kan hitta den.",
        error_messages={"required": "Skriv varifrån uppgiften kommer."},
    )
    uppgiftsdatum = forms.DateField(
        label="Uppgiftens datum",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Dagen då källan lämnade uppgiften.",
        error_messages={"required": "Skriv uppgiftens datum.", "invalid": "Skriv datumet som 2026-03-27."},
    )
    fil = forms.FileField(
        label="Fil som visar uppgiften",
        help_text=f"{filer.TILLATNA_TEXT}, högst {filer.STORST_TEXT}.",
        allow_empty_file=True,
        error_messages={"required": "Välj filen som visar uppgiften."},
    )

    def __init__(self, *args, platser, per_kon=True, personer=False, **kwargs):
        super().__init__(*args, **kwargs)
        seen_by = "Bara de som sköter indikatorerna" if personer else "Alla som ser indikatorn"
        self.fields["fil"].help_text += f" {seen_by} kan hämta den."
        self.platser = platser
        if not per_kon:
            self.fields["kon"].choices = [(Kon.TOTALT, Kon.TOTALT.label)]
        kinds = [("", "Välj"), *((key, kind.text.capitalize()) for key, (kind, _) in SLAG.items())]
        for plats in platser:
            namn = plats.namn
            self.fields[f"varde_{plats.kod}"] = forms.CharField(label=f"{namn}: värde", max_length=30, required=False)
            self.fields[f"slag_{plats.kod}"] = forms.ChoiceField(
                label=f"{namn}: varför värdet saknas", choices=kinds, required=False
            )
        self.helper = FormHelper()
        self.helper.form_tag = False
        # The places have a table of their own below.
        self.helper.layout = Layout(Div("artal", "kon", css_class="falt-rad"), "hanvisning", "uppgiftsdatum", "fil")

    def rader(self):
        """(place, field of the value, field of the kind of missing) for the page."""
        return [(plats, self[f"varde_{plats.kod}"], self[f"slag_{plats.kod}"]) for plats in self.platser]

    def clean_artal(self):
        artal = self.cleaned_data["artal"]
        if artal > timezone.localdate().year:
            raise forms.ValidationError("Året har inte börjat än.")
        return artal

    def clean_uppgiftsdatum(self):
        day = self.cleaned_data["uppgiftsdatum"]
        if day > timezone.localdate():
            raise forms.ValidationError("Dagen ligger i framtiden.")
        return day

    def clean(self):
        cleaned = super().clean()
        self.uppgifter = list(filter(None, (self._uppgift(plats, cleaned) for plats in self.platser)))
        touched = any(cleaned.get(f"{name}_{p.kod}") for p in self.platser for name in ("varde", "slag"))
        if not touched and not any(name.startswith(("varde", "slag")) for name in self.errors):
            self.add_error(None, "Fyll i ett värde för minst en plats, eller välj varför det saknas.")
        return cleaned

    def _uppgift(self, plats, cleaned):
        text, slag = cleaned.get(f"varde_{plats.kod}") or "", cleaned.get(f"slag_{plats.kod}") or ""
        if text and slag:
            self.add_error(
                f"varde_{plats.kod}", "Här står både ett värde och ett skäl till att det saknas. Ta bort det ena."
            )
            return None
        if not text and not slag:
            return None
        number = self._tal(plats, text) if text else None
        if text and number is None:
            return None
        return EgenUppgift(plats.kod, cleaned.get("artal") or 0, cleaned.get("kon") or Kon.TOTALT, number, slag)

    def _tal(self, plats, text):
        try:
            number = svenska.las_tal(text)
        except svenska.IngetTal as fault:
            self.add_error(f"varde_{plats.kod}", str(fault))
            return None
        if abs(number) >= STORST:
            self.add_error(f"varde_{plats.kod}", "Talet är orimligt stort.")
            return None
        return number
