"""A county's subregions: their names, and which municipalities belong to each."""

from crispy_forms.layout import Div, Field
from django import forms

from sok.forms.dag import dag_falt, helper

FINNS_INTE = "Delregionen finns inte längre. Ladda om sidan."


class DelregionForm(forms.Form):
    namn = forms.CharField(
        label="Namn",
        max_length=80,
        help_text="Till exempel ett väderstreck eller namnet på ett samarbete.",
        error_messages={"required": "Skriv delregionens namn."},
    )
    sett = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper()


class PlaceringForm(forms.Form):
    """One question per municipality, with a box for each subregion; `kommuner` is kommuner_med_delregioner()."""

    fran = dag_falt(
        "Ändringarna gäller från och med",
        required=False,
        help_text="Lämna tomt om det alltid har varit så. Annars idag eller tidigare: det som var innan står kvar.",
    )
    sett = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, kommuner, delregioner, sett, **kwargs):
        super().__init__(*args, **kwargs)
        self.kommuner = kommuner
        choices = [(rad.pk, rad.namn) for rad in delregioner]
        for kommun in kommuner:
            self.fields[_namn(kommun)] = _falt(kommun, choices)
        self.fields["sett"].initial = sett
        questions = [Field(_namn(kommun), wrapper_class="placering") for kommun in kommuner]
        self.helper = helper(Div(*questions, css_class="placeringar"), "fran", "sett")

    @property
    def placering(self):
        """{code: primary keys of subregions}."""
        return {kommun.pk: frozenset(self.cleaned_data[_namn(kommun)]) for kommun in self.kommuner}


def _namn(kommun):
    return f"kommun-{kommun.pk}"


def _falt(kommun, choices):
    return forms.TypedMultipleChoiceField(
        label=kommun.namn,
        choices=choices,
        coerce=int,
        required=False,
        initial=[rad["pk"] for rad in kommun.i_delregioner],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": FINNS_INTE},
    )
