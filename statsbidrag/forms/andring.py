"""A change of a grant: asked for by the recipient, answered by the authority."""

from crispy_forms.layout import Layout
from django import forms

from statsbidrag.forms.bidragsfalt import Kronor, Sidform, dag, text
from statsbidrag.models import Svar


class AndringForm(Sidform):
    """One amount per budget line, filled with today's."""

    vad = text("Vad vill ni ändra?", help_text="Skriv vad som blir annorlunda mot beslutet.", langst=4000)
    periodslut = dag("Ny sista dag", required=False, help_text="Fyll bara i om perioden ska ändras.")
    skal = text("Varför?", langst=4000)

    def __init__(self, *args, bidrag, **kwargs):
        super().__init__(*args, **kwargs)
        self.poster = list(bidrag.budgetposter.all())
        for post in self.poster:
            self.fields[f"post_{post.nummer}"] = Kronor(label=f"{post.namn}, nytt belopp", initial=post.belopp)
        self.helper.layout = Layout("vad", "skal", "periodslut")

    @property
    def budgetfalt(self):
        return [(post, self[f"post_{post.nummer}"]) for post in self.poster]

    def begaran(self):
        data = self.cleaned_data
        return {
            "vad": data["vad"],
            "skal": data["skal"],
            "periodslut": data["periodslut"],
            "budget": {post.nummer: data[f"post_{post.nummer}"] for post in self.poster},
        }


class AndringssvarForm(Sidform):
    svar = forms.ChoiceField(
        label="Svar",
        choices=[(Svar.BEVILJAD.value, "Bevilja ändringen"), (Svar.AVSLAGEN.value, "Avslå ändringen")],
        widget=forms.RadioSelect,
    )
    text = text("Skäl", required=False, langst=2000, help_text="Måste fyllas i vid avslag. Mottagaren ser texten.")
    frist = dag(
        "Slutredovisningen lämnas in senast",
        required=False,
        help_text="Gäller om ändringen beviljas. Tre månader efter den nya periodens slut är förvalt.",
    )

    def __init__(self, *args, ny_period, **kwargs):
        super().__init__(*args, **kwargs)
        if not ny_period:
            del self.fields["frist"]
        self.helper.layout = Layout(*self.fields)
