"""What a party proposes, and what the preparers do with it."""

from crispy_forms.helper import FormHelper
from django import forms

from forum.models import Forslag, Punktslag

ANTA, PARKERA, AVBOJ = "anta", "parkera", "avboj"


class ForslagForm(forms.ModelForm):
    """`organ` and `fran` are (pk, name) pairs the person may choose from."""

    class Meta:
        model = Forslag
        fields = ("organ", "fran", "rubrik", "slag", "text", "forslag_till_beslut", "sekretess")
        labels = {
            "organ": "Till vilket organ",
            "fran": "Från",
            "rubrik": "Vad saken gäller",
            "slag": "Vad ska mötet göra",
            "text": "Bakgrund",
            "forslag_till_beslut": "Förslag till beslut",
            "sekretess": "Innehåller uppgifter som kan omfattas av sekretess",
        }
        help_texts = {
            "rubrik": "Kort, så som det ska stå på dagordningen.",
            "text": "Varför ni vill ta upp saken, och vad de andra behöver veta.",
            "forslag_till_beslut": "Behövs när mötet ska besluta. Skriv hela meningen: ”Forum beslutar att …”.",
            "sekretess": "Då ser bara ni, beredningsgruppen och de som beslutar förslaget.",
        }
        widgets = {
            "slag": forms.RadioSelect,
            "text": forms.Textarea(attrs={"rows": 6}),
            "forslag_till_beslut": forms.Textarea(attrs={"rows": 3}),
        }
        error_messages = {
            "organ": {"required": "Välj vilket organ som ska ta upp saken."},
            "fran": {"required": "Välj vilka förslaget kommer från."},
            "rubrik": {"required": "Skriv vad saken gäller."},
            "slag": {"required": "Välj vad mötet ska göra."},
            "text": {"required": "Skriv en bakgrund."},
        }

    def __init__(self, *args, organ, organisationer, **kwargs):
        super().__init__(*args, **kwargs)
        self._choices("organ", organ)
        self._choices("fran", organisationer)
        self.fields["slag"].choices = Punktslag.choices
        self.helper = FormHelper()
        self.helper.form_tag = False

    def _choices(self, name, rows):
        field = self.fields[name]
        field.queryset = field.queryset.filter(pk__in=[pk for pk, _ in rows])
        field.choices = rows if len(rows) == 1 else [("", "Välj"), *rows]
        if len(rows) == 1:
            field.initial = rows[0][0]

    def clean(self):
        data = super().clean()
        if data.get("slag") == Punktslag.BESLUT and not (data.get("forslag_till_beslut") or "").strip():
            self.add_error("forslag_till_beslut", "Skriv vad ni föreslår att mötet ska besluta.")
        return data

    def _post_clean(self):
        """The one rule between fields is said beside its field above; the service makes the row."""


class BeredForm(forms.Form):
    """`moten` are those that can still take the proposal up; without any it waits for the organ's next one."""

    vad = forms.ChoiceField(
        label="Vad ska hända med förslaget",
        widget=forms.RadioSelect,
        choices=[
            (ANTA, "Ta upp på ett möte"),
            (PARKERA, "Parkera till efter nästa möte"),
            (AVBOJ, "Avböj"),
        ],
        error_messages={"required": "Välj vad som ska hända med förslaget."},
    )
    mote = forms.ChoiceField(
        label="Möte", required=False, help_text="Gäller när förslaget tas upp. Det blir en punkt på mötets dagordning."
    )
    skal = forms.CharField(
        label="Skäl",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Behövs när förslaget avböjs. De som har lämnat förslaget läser det.",
    )
    sedd = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, moten, **kwargs):
        super().__init__(*args, **kwargs)
        self.moten = {str(mote.pk): mote for mote in moten}
        rows = [(pk, f"{mote}, {mote.nar}" if mote.rubrik else str(mote)) for pk, mote in self.moten.items()]
        self.fields["mote"].choices = [*rows, ("", "Organets nästa möte, när det finns")]
        self.fields["mote"].initial = rows[0][0] if rows else ""
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean(self):
        data = super().clean()
        if data.get("vad") == AVBOJ and not data.get("skal", "").strip():
            self.add_error("skal", "Skriv varför förslaget avböjs.")
        return data

    @property
    def valt_mote(self):
        return self.moten.get(self.cleaned_data["mote"])
