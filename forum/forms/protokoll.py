"""The minutes' forms: introduction, last day for comments, comment, answer, who attests, reason, addendum."""

from crispy_forms.helper import FormHelper
from django import forms

from forum.services.fel import ForumFel


class Protokollform(forms.Form):
    """A form whose service may refuse with a sentence; `utfor` runs it and shows the sentence in the form."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def utfor(self, service):
        """Whether the form held and the service did it."""
        if not (self.is_bound and self.is_valid()):
            return False
        try:
            service(self.cleaned_data)
        except ForumFel as reason:
            self.add_error(None, str(reason))
            return False
        return True


def _text(label, hjalp, saknas, rows=6):
    return forms.CharField(
        label=label,
        help_text=hjalp,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": saknas, "max_length": "Texten är längre än 20 000 tecken. Korta den."},
    )


class InledningForm(Protokollform):
    text = _text(
        "Inledning",
        "Hur mötet öppnades, vilka som hälsades välkomna. Skriv inget här som kan omfattas av sekretess: alla som "
        "läser protokollet ser inledningen.",
        "",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].required = False


class SkickaForm(Protokollform):
    senast = forms.DateField(
        label="Synpunkter senast",
        help_text="De närvarande kan lämna synpunkter till och med den dagen.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Ange sista dagen för synpunkter.", "invalid": "Skriv datumet som 2026-04-20."},
    )


class SynpunktForm(Protokollform):
    punkt = forms.TypedChoiceField(
        label="Vad gäller synpunkten?",
        required=False,
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": "Välj en av punkterna i listan, eller hela protokollet."},
    )
    text = _text("Synpunkt", "Alla som läser utkastet ser synpunkten och ert namn.", "Skriv er synpunkt.", rows=4)

    def __init__(self, *args, innehall, **kwargs):
        super().__init__(*args, **kwargs)
        seen = [punkt for punkt in innehall["punkter"] if not punkt["utelamnad"]]
        choices = [(punkt["nummer"], f"{punkt['nummer']}. {punkt['rubrik']}") for punkt in seen]
        self.fields["punkt"].choices = [("", "Hela protokollet"), *choices]


class SvarForm(Protokollform):
    svar = _text("Svar", "Vad ni har gjort med synpunkten, och varför.", "Skriv ett svar.", rows=3)


ROLLER = ("Ordförande", "Justerare", "Sekreterare")


class JusterareForm(Protokollform):
    """Only those present are offered; whoever is chosen all the same is refused by the service with the reason."""

    person = forms.ModelChoiceField(
        queryset=None,
        label="Person",
        empty_label="Välj",
        error_messages={
            "required": "Välj vem som ska justera.",
            "invalid_choice": "Den personen finns inte i mötets närvaro. Bara den som var med kan justera.",
        },
    )
    roll = forms.ChoiceField(label="Justerar som", choices=[(roll, roll) for roll in ROLLER], initial="Justerare")

    def __init__(self, *args, personer, narvarande, utsedda, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = personer
        free = [person for person in narvarande if person.pk not in utsedda]
        self.fields["person"].widget.choices = [("", "Välj"), *((person.pk, str(person)) for person in free)]


class TillbakaForm(Protokollform):
    skal = _text(
        "Vad behöver rättas?",
        "Alla som ska justera ser skälet. De som redan har justerat får justera den nya texten.",
        "Skriv vad som behöver rättas.",
        rows=4,
    )


class TillaggForm(Protokollform):
    text = _text(
        "Tillägg",
        "Tillägget får nummer, datum och ert namn och kan sedan varken ändras eller tas bort. Alla som ser protokollet "
        "ser tillägget, också på den öppna sidan om protokollet är publicerat (där utan ert namn).",
        "Skriv tillägget.",
    )
