"""How we know what an outcome says: one row per piece of evidence, with empty rows to fill in."""

from django import forms

from filer import services as filer
from insatser.models import Belagg, Belaggsslag
from insatser.services import Belaggsrad

TOMMA_RADER = 2
HOGST = 30
ANDELSER = ",".join(f".{ending}" for ending in filer.TILLATNA)
VALJ_IGEN = "Välj filen igen: den följer inte med när något annat i formuläret ska rättas."


class BelaggForm(forms.Form):
    pk = forms.CharField(widget=forms.HiddenInput, required=False)
    slag = forms.ChoiceField(label="Slag", choices=[("", "Välj"), *Belaggsslag.choices], required=False)
    text = forms.CharField(
        label="Vad det är", max_length=300, required=False, help_text="Till exempel ”Slutredovisning 2025”."
    )
    adress = forms.URLField(
        label="Webbadress",
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Skriv hela adressen, till exempel https://www.example.se/rapport."},
    )
    fil = forms.FileField(
        label="Fil",
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ANDELSER}),
    )
    utan_fil = forms.BooleanField(label="Ta bort filen", required=False)
    bort = forms.BooleanField(label="Ta bort belägget", required=False)

    def __init__(self, *args, lagrade=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.lagrade = lagrade or {}
        if self.lagrad and self.lagrad.fil_id:
            self.fields["fil"].label = "Byt fil"

    @property
    def lagrad(self):
        """The stored row that the form stands for; None for a new one, or a number that is not of this outcome."""
        value = str(self["pk"].value() or "")
        return self.lagrade.get(int(value)) if value.isascii() and value.isdigit() else None

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
        data["text"] = " ".join((data.get("text") or "").split())
        if data.get("bort") or not self._is_filled(data):
            self._errors.clear()
            return data
        if not data["text"] and "text" not in self._errors:
            self.add_error("text", "Skriv vad belägget är.")
        if not data.get("slag") and "slag" not in self._errors:
            self.add_error("slag", "Välj vilket slags belägg det är.")
        return data

    def _is_filled(self, data):
        written = [self.data.get(self.add_prefix(name), "").strip() for name in ("slag", "text", "adress")]
        return any(written) or bool(self.files.get(self.add_prefix("fil"))) or self.lagrad is not None

    def rad(self):
        """The row to store; None for an empty one and one that is taken away."""
        data = self.cleaned_data
        if data.get("bort") or not data.get("text"):
            return None
        return Belaggsrad(
            slag=data["slag"],
            text=data["text"],
            adress=data.get("adress", ""),
            upload=data.get("fil"),
            utan_fil=data.get("utan_fil", False),
            pk=self.lagrad.pk if self.lagrad else None,
        )


class BelaggRader(forms.BaseFormSet):
    def rader(self):
        return [rad for form in self.forms if (rad := form.rad())]

    def clean(self):
        seen = set()
        for form in self.forms:
            rad = form.rad() if not form.errors else None
            if rad is None or rad.upload:
                continue
            fil = form.lagrad.fil_id if form.lagrad and not rad.utan_fil else None
            key = (rad.slag, rad.text, rad.adress, fil)
            if key in seen:
                form.add_error("text", "Samma belägg står redan med.")
            seen.add(key)

    def krav_valj_om(self):
        """When the page is shown again the browser has let go of the chosen files: say so where one was."""
        for form in self.forms:
            if form.files.get(form.add_prefix("fil")) and "fil" not in form.errors:
                form.add_error("fil", VALJ_IGEN)


BelaggFormSet = forms.formset_factory(
    BelaggForm, formset=BelaggRader, extra=TOMMA_RADER, max_num=HOGST, absolute_max=HOGST + TOMMA_RADER
)


def belagg_formset(utfall, data=None, files=None):
    """The stored evidence and some empty rows."""
    lagrade = {}
    if utfall.pk:
        lagrade = {row.pk: row for row in Belagg.objects.filter(utfall=utfall).select_related("fil")}
    initial = [{"pk": row.pk, "slag": row.slag, "text": row.text, "adress": row.adress} for row in lagrade.values()]
    return BelaggFormSet(data, files, initial=initial, prefix="belagg", form_kwargs={"lagrade": lagrade})
