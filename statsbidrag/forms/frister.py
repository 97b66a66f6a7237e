"""Asking for more time and answering; choosing in the authority's list and what is done with the chosen."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms

from konton.models import User
from sok.models import Organisation
from statsbidrag.forms.bidragsfalt import rimligt_ar
from statsbidrag.forms.granskning import utan_personnummer
from statsbidrag.models import Redovisningstyp, Status, Svar
from statsbidrag.urval import UTAN, Urval

FEL_DATUM = "Skriv datumet som 2026-04-20."
PERSONNUMMER = "Skriv inga personnummer."


class Datum(forms.DateField):
    def __init__(self, **kwargs):
        super().__init__(
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            validators=[rimligt_ar],
            error_messages={"required": "Skriv vilken dag.", "invalid": FEL_DATUM},
            **kwargs,
        )


def skalfalt(label, **kwargs):
    return forms.CharField(
        label=label,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        validators=[utan_personnummer],
        error_messages={"required": "Skriv varför."},
        **kwargs,
    )


class MedLayout(forms.Form):
    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(*self.fields)


class UppskovForm(MedLayout):
    till = Datum(label="Ni vill lämna in senast")
    skal = skalfalt("Varför ni behöver mer tid", help_text=f"Myndigheten ser texten. {PERSONNUMMER}")


class UppskovssvarForm(MedLayout):
    svar = forms.ChoiceField(
        label="Ert svar",
        choices=[(Svar.BEVILJAD, "Bevilja uppskov"), (Svar.AVSLAGEN, "Avslå")],
        widget=forms.RadioSelect,
        error_messages={"required": "Välj om ni beviljar eller avslår."},
    )
    ny_frist = Datum(label="Ny sista dag", required=False, help_text="Tomt: den dag mottagaren har bett om.")
    text = skalfalt(
        "Skäl",
        required=False,
        help_text="Behövs om ni avslår eller beviljar en annan dag. Mottagaren ser texten.",
    )

    def clean(self):
        data = super().clean()
        if data.get("svar") == Svar.AVSLAGEN:
            data["ny_frist"] = None
            if not data.get("text", "").strip():
                self.add_error("text", "Skriv varför ni avslår.")
        return data


class FlyttaForm(MedLayout):
    till = Datum(label="Ny sista dag för alla", required=False)
    dagar = forms.IntegerField(
        label="Eller flytta varje dag så här många dagar framåt",
        required=False,
        min_value=-365,
        max_value=730,
        localize=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4}),
        error_messages={
            "invalid": "Skriv ett helt antal dagar, till exempel 30.",
            "min_value": "Välj högst 365 dagar bakåt.",
            "max_value": "Välj högst 730 dagar framåt.",
        },
    )
    skal = skalfalt("Varför", help_text=f"Mottagarna ser texten. {PERSONNUMMER}")

    def clean(self):
        data = super().clean()
        if "till" in self.errors or "dagar" in self.errors:
            return data
        if bool(data.get("till")) == bool(data.get("dagar")):
            self.add_error("till", "Välj antingen en dag eller ett antal dagar.")
        return data


class HandlaggareForm(MedLayout):
    handlaggare = forms.ModelChoiceField(
        queryset=None,
        label="Handläggare",
        required=False,
        empty_label="Ingen särskild",
        error_messages={"invalid_choice": "Välj någon i listan."},
    )

    def __init__(self, *args, personer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["handlaggare"].queryset = User.objects.filter(pk__in=[person.pk for person in personer])


class ListUrval(forms.Form):
    """The list's choices. A choice that does not exist is no choice."""

    typ = forms.ChoiceField(label="Slag", required=False, choices=[("", "Alla"), *Redovisningstyp.choices])
    ar = forms.ChoiceField(label="Beviljandeår", required=False)
    mottagare = forms.ModelChoiceField(queryset=None, label="Mottagare", required=False, empty_label="Alla")
    delregion = forms.TypedChoiceField(label="Mottagarens delregion", required=False, empty_value=None)
    status = forms.ChoiceField(label="Status", required=False, choices=[("", "Alla"), *Status.choices])
    handlaggare = forms.ChoiceField(label="Handläggare", required=False)
    sen = forms.BooleanField(label="Bara sena", required=False)

    def __init__(self, *args, alla, delregioner, **kwargs):
        super().__init__(*args, **kwargs)
        aren = sorted({rad.bidrag.beviljandear for rad in alla}, reverse=True)
        self.fields["ar"].choices = [("", "Alla"), *((str(artal), str(artal)) for artal in aren)]
        mottagare = {rad.bidrag.mottagare_id for rad in alla}
        self.fields["mottagare"].queryset = Organisation.objects.filter(pk__in=mottagare)
        personer = {str(rad.handlaggare_id): rad.handlaggare.namn for rad in alla if rad.handlaggare_id}
        self.fields["handlaggare"].choices = [("", "Alla"), (UTAN, "Ingen"), *sorted(personer.items(), key=_namn)]

        self._offer(delregioner)

    def _offer(self, delregioner):
        """Subregions (Delregionsval), where the agreement has them."""
        if not delregioner:
            del self.fields["delregion"]
            return
        by_key = {row.nyckel: row for row in delregioner}
        self.fields["delregion"].choices = [("", "Alla"), *((row.nyckel, row.namn) for row in delregioner)]
        self.fields["delregion"].coerce = by_key.get

    def urval(self):
        if self.is_bound:
            self.is_valid()
        valt = {name: value for name, value in getattr(self, "cleaned_data", {}).items() if value}
        return Urval(**valt, valt=valt)


def _namn(par):
    return par[1]
