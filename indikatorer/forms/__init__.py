"""The reader's choices on an indicator's page; they land in the address."""

from crispy_forms.helper import FormHelper
from django import forms

from indikatorer.services import Val
from indikatorer.services.utveckling import BADA_KONEN

VISA = [(BADA_KONEN, "Kvinnor och män"), ("K", "Kvinnor"), ("M", "Män"), ("T", "Totalt")]


class ValForm(forms.Form):
    visa = forms.ChoiceField(label="Visa", choices=VISA, required=False)
    jamfor = forms.ChoiceField(label="Jämför med", required=False)
    kommun = forms.ChoiceField(label="Kommun", required=False)

    def __init__(self, *args, kommuner, lanet_namn, per_kon, liknande=False, par=False, aldrar=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kommun"].choices = [("", "Hela länet"), *((plats.nyckel, plats.namn) for plats in kommuner)]
        lan = [("lan", lanet_namn), ("bada", f"{lanet_namn} och riket")] if lanet_namn else []
        everyone = [("alla", "Liknande kommuner, länet och riket")] if liknande and lanet_namn else []
        self.fields["jamfor"].choices = [
            ("", "Ingen jämförelse"),
            ("riket", "Riket"),
            *lan,
            *([("liknande", "Liknande kommuner")] if liknande else []),
            *everyone,
            *([("bakgrund", "Utrikes och inrikes födda")] if par else []),
            *([("alder", "Åldersgrupper")] if aldrar else []),
        ]
        if not per_kon:
            self.fields["visa"].choices = [("T", "Totalt")]

    def val(self):
        """The choices; anything that cannot be chosen is as if it had not been."""
        self.is_valid()
        chosen = self.cleaned_data
        self.errors.clear()
        return Val(chosen.get("visa") or BADA_KONEN, chosen.get("jamfor", ""), chosen.get("kommun", ""))


class FragesvarForm(forms.Form):
    """One year's answer to a question that is answered in words."""

    text = forms.CharField(
        label="Svar",
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Skriv hur det har utvecklats. Skilj på kvinnor och män, unga och vuxna, när ni vet.",
        error_messages={"required": "Skriv ett svar."},
    )
    kalla = forms.CharField(
        label="Källa",
        max_length=200,
        required=False,
        help_text="Var uppgifterna kommer från, så att andra kan hitta dem.",
    )
    sedd = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
