"""A paper of an item: a file or a link."""

from crispy_forms.helper import FormHelper
from django import forms

from filer import services as filer
from forum.models import Underlag

ANDELSER = ",".join(f".{ending}" for ending in filer.TILLATNA)
VALJ_IGEN = "Välj filen igen: den följer inte med när något annat i formuläret ska rättas."


class UnderlagForm(forms.Form):
    fil = forms.FileField(
        label="Fil",
        required=False,
        widget=forms.FileInput(attrs={"accept": ANDELSER}),
        help_text=f"Högst {filer.STORST_TEXT}. {filer.TILLATNA_TEXT}.",
        allow_empty_file=True,
    )
    lank = forms.URLField(
        label="Eller länk",
        required=False,
        max_length=400,
        assume_scheme="https",
        help_text="Hela adressen. Den börjar med https://",
        error_messages={"invalid": "Skriv hela adressen, till exempel https://www.example.se/rapport."},
    )
    titel = forms.CharField(
        label="Titel", required=False, max_length=200, help_text="Lämna tomt så får underlaget filens namn."
    )
    sekretess = forms.BooleanField(
        label="Kan omfattas av sekretess",
        required=False,
        help_text="Visas bara för forumets ledamöter, beredningsgruppen och länsstrategen.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean_fil(self):
        upload = self.cleaned_data["fil"]
        if upload:
            try:
                filer.granska(upload)
            except filer.FilFel as reason:
                raise forms.ValidationError(str(reason)) from reason
        return upload

    def clean(self):
        data = super().clean()
        if "fil" in data and "lank" in data:
            self._one_of(data)
        if self.errors and data.get("fil"):
            self.add_error("fil", VALJ_IGEN)
        return data

    def _one_of(self, data):
        if data["fil"] and data["lank"]:
            self.add_error("lank", "Välj en fil eller skriv en länk, inte båda.")
        elif not data["fil"] and not data["lank"]:
            self.add_error("fil", "Välj en fil eller skriv en länk.")


class UnderlagetForm(forms.ModelForm):
    class Meta:
        model = Underlag
        fields = ["titel", "sekretess"]
        error_messages = {"titel": {"required": "Skriv vad underlaget heter."}}
        help_texts = {"sekretess": "Visas bara för forumets ledamöter, beredningsgruppen och länsstrategen."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
