"""What is compared; every choice lands in the address."""

from django import forms

from indikatorer.models import Kon
from indikatorer.services.jamforelse import VYER, Jamforelseval


class JamforForm(forms.Form):
    indikator = forms.ChoiceField(label="Indikator", required=False)
    ar = forms.TypedChoiceField(label="År", required=False, coerce=int, empty_value=None)
    kon = forms.ChoiceField(label="Kön", required=False)
    grupp = forms.ChoiceField(label="Grupp", required=False)
    kommun = forms.ChoiceField(label="Markera kommun", required=False)

    def __init__(self, *args, indikatorer, grupper, kommuner, per_kon, artal=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["indikator"].choices = [(ett.nyckel, ett.kort_titel) for ett in indikatorer]
        self.fields["ar"].choices = [("", "Senaste"), *((ar, str(ar)) for ar in artal)]
        sexes = [Kon.TOTALT, Kon.KVINNOR, Kon.MAN] if per_kon else [Kon.TOTALT]
        self.fields["kon"].choices = [(str(kon), kon.label) for kon in sexes]
        self.fields["grupp"].choices = [(grupp.nyckel, grupp.namn) for grupp in grupper]
        self.fields["kommun"].choices = [
            ("", "Ingen kommun markerad"),
            *((plats.nyckel, plats.namn) for plats in kommuner),
        ]


def jamforelseval(query):
    """The choices of an address; what cannot be chosen is as if it had not been."""
    year = query.get("ar", "")
    return Jamforelseval(
        kon=query["kon"] if query.get("kon") in Kon.values else Kon.TOTALT,
        ar=int(year) if len(year) == 4 and year.isdecimal() else None,
        vy=query["vy"] if query.get("vy") in VYER else "lista",
        ordning="varde" if query.get("ordning") == "varde" else "namn",
    )
