"""The reader's choices on an indicator's page; they land in the address."""

from django import forms

from indikatorer.services import Val
from indikatorer.services.utveckling import BADA_KONEN

VISA = [(BADA_KONEN, "Kvinnor och män"), ("K", "Kvinnor"), ("M", "Män"), ("T", "Totalt")]


class ValForm(forms.Form):
    visa = forms.ChoiceField(label="Visa", choices=VISA, required=False)
    jamfor = forms.ChoiceField(label="Jämför med", required=False)
    kommun = forms.ChoiceField(label="Kommun", required=False)

    def __init__(self, *args, kommuner, lanet_namn, per_kon, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kommun"].choices = [("", "Hela länet"), *((plats.nyckel, plats.namn) for plats in kommuner)]
        self.fields["jamfor"].choices = [
            ("", "Ingen jämförelse"),
            ("riket", "Riket"),
            *([("lan", lanet_namn), ("bada", f"{lanet_namn} och riket")] if lanet_namn else []),
        ]
        if not per_kon:
            self.fields["visa"].choices = [("T", "Totalt")]

    def val(self):
        """The choices; anything that cannot be chosen is as if it had not been."""
        self.is_valid()
        chosen = self.cleaned_data
        return Val(chosen.get("visa") or BADA_KONEN, chosen.get("jamfor", ""), chosen.get("kommun", ""))
