"""Writing a good example, and choosing among them."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Fieldset, Layout
from django import forms

from core.svenska import stor_bokstav
from insatser.models import GottExempel
from insatser.services import goda_exempel
from insatser.services.fel import KontaktMedPersonuppgift, KontaktUtanOrganisation
from sok.models import Geografi

OSATT = ("", "Anges inte")
LANGST_LARDOM = 300


def _text(rows):
    return forms.Textarea(attrs={"rows": rows})


class GottExempelForm(forms.ModelForm):
    """`revision` is what the person had read; the service refuses when someone saved after it."""

    lardomar = forms.CharField(
        label="Vad som gjorde det möjligt", required=False, widget=_text(4), help_text="En sak per rad."
    )
    omrade = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)
    kommun = forms.TypedChoiceField(label="Kommun", required=False, empty_value=None)
    kontaktorganisation = forms.TypedChoiceField(
        label="Organisation som svarar på frågor", required=False, coerce=int, empty_value=None
    )
    adress = forms.URLField(
        label="Läs mer på", required=False, max_length=500, assume_scheme="https",
        help_text="Hela adressen. Den börjar med https://",
        error_messages={"invalid": "Skriv hela adressen, till exempel https://www.example.se/sfi."},
    )  # fmt: skip
    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = GottExempel
        fields = [
            "titel", "beskrivning", "period_i_kallan", "resultat", "lardomar", "kostnad", "forutsattningar",
            "kontaktroll", "underlag", "kalla", "adress",
        ]  # fmt: skip
        labels = {"period_i_kallan": "När", "kontaktroll": "Funktion som svarar på frågor"}
        widgets = {
            "beskrivning": _text(5),
            "resultat": _text(4),
            "kostnad": _text(2),
            "forutsattningar": _text(3),
        }
        help_texts = {
            "resultat": "Skriv ”har bidragit till” eller ”har lett till enligt …”. Lämna tomt om ni inte vet.",
            "kostnad": "Pengar, tid eller tjänster. Lämna tomt om ni inte vet.",
            "kontaktroll": "En funktion, till exempel integrationssamordnare. Inget namn, ingen e-postadress.",
            "underlag": "Till exempel enkät, intervju eller slutredovisning.",
            "kalla": "Var uppgifterna kommer från, så att andra kan hitta dem.",
        }
        error_messages = {"titel": {"required": "Skriv vad exemplet kallas."}}

    def __init__(self, *args, val, **kwargs):
        super().__init__(*args, **kwargs)
        self.val = val
        self.fields["revision"].initial = self.instance.revision
        self._choices()
        if self.instance.pk:
            for name in ("omrade", "kommun", "kontaktorganisation"):
                self.fields[name].initial = getattr(self.instance, f"{name}_id")
            self.initial["lardomar"] = "\n".join(self.instance.lardomar)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = self._layout()

    def _choices(self):
        self.fields["omrade"].label = stor_bokstav(self.val.overenskommelse.term("omrade"))
        self.fields["omrade"].choices = [OSATT, *((row.pk, row.text or row.nyckel) for row in self.val.omraden)]
        if not self.val.omraden:
            del self.fields["omrade"]
        self.fields["kommun"].choices = [OSATT, *self._municipalities()]
        organisations = [(row.pk, row.namn) for row in self.val.organisationer]
        stored = self.instance.kontaktorganisation
        if stored and stored.pk not in dict(organisations):
            organisations.append((stored.pk, stored.namn))
        self.fields["kontaktorganisation"].choices = [OSATT, *organisations]

    def _municipalities(self):
        """The county's own first; the rest of the country, since an example may come from anywhere."""
        own = [(row.pk, row.namn) for row in self.val.kommuner]
        known = {kod for kod, _ in own}
        others = Geografi.objects.filter(typ="kommun").exclude(pk__in=known).ordered().values_list("pk", "namn")
        groups = [(self.val.overenskommelse.lan.namn, own), ("Andra kommuner", list(others))]
        return [(name, rows) for name, rows in groups if rows]

    def _layout(self):
        area = ["omrade"] if "omrade" in self.fields else []
        return Layout(
            "revision",
            "titel",
            Div(*area, "kommun", "period_i_kallan", css_class="falt-rad"),
            "beskrivning",
            Fieldset("Vad det har lett till", "resultat", "lardomar"),
            Fieldset("För den som vill göra likadant", "kostnad", "forutsattningar"),
            Fieldset("Frågor och källa", "kontaktroll", "kontaktorganisation", "underlag", "kalla", "adress"),
        )

    def clean_lardomar(self):
        rows = [row.strip() for row in self.cleaned_data["lardomar"].splitlines() if row.strip()]
        if any(len(row) > LANGST_LARDOM for row in rows):
            raise forms.ValidationError(f"Skriv högst {LANGST_LARDOM} tecken per rad. En sak per rad räcker.")
        return rows

    def clean(self):
        data = super().clean()
        try:
            goda_exempel.require_kontakt(data.get("kontaktroll") or "", data.get("kontaktorganisation"))
        except KontaktMedPersonuppgift as reason:
            self.add_error("kontaktroll", str(reason))
        except KontaktUtanOrganisation as reason:
            self.add_error("kontaktorganisation", str(reason))
        return data

    def uppgifter(self):
        """What the service stores. The browser's line ends are not the person's: they would look like a change."""
        data = self.cleaned_data
        texts = {name: data[name].replace("\r\n", "\n") for name in self.Meta.fields if isinstance(data[name], str)}
        organisations = {row.pk: row for row in self.val.organisationer}
        if stored := self.instance.kontaktorganisation:
            organisations[stored.pk] = stored
        chosen = {
            "omrade": next((row for row in self.val.omraden if row.pk == data.get("omrade")), None),
            "kommun": Geografi.objects.filter(pk=data["kommun"]).first() if data["kommun"] else None,
            "kontaktorganisation": organisations.get(data["kontaktorganisation"]),
        }
        return texts | chosen | {"lardomar": data["lardomar"]}


class ExempelurvalForm(forms.Form):
    """What stands in the list's address. A choice that does not exist is no choice."""

    q = forms.CharField(
        label="Sök", required=False, max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )  # fmt: skip
    omrade = forms.ChoiceField(required=False)
    kommun = forms.ChoiceField(label="Kommuner som", required=False)

    def __init__(self, *args, val, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["omrade"].label = stor_bokstav(val.overenskommelse.term("omrade"))
        self.fields["omrade"].choices = [("", "Alla"), *((row.nyckel, row.text or row.nyckel) for row in val.omraden)]
        if not val.omraden:
            del self.fields["omrade"]
        self.fields["kommun"].choices = [("", "Alla kommuner"), *((row.pk, row.namn) for row in val.kommuner)]

    def valt(self):
        """{name: value} of what is chosen and exists."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
