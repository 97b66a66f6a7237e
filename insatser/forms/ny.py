"""The quick form: four things are enough."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout
from django import forms
from django.utils import timezone

from core.svenska import stor_bokstav
from insatser.forms.vem import annan_falt, read_actor, vem_falt
from insatser.services import Aktorsval

ALLA = "alla"


class NyInsatsForm(forms.Form):
    titel = forms.CharField(
        label="Titel",
        max_length=300,
        help_text="Vad insatsen kallas. Kort och så att andra känner igen den.",
        error_messages={"required": "Skriv vad insatsen kallas."},
    )
    omrade = forms.ChoiceField(error_messages={"required": "Välj var insatsen hör hemma."})
    artal = forms.IntegerField(
        label="År",
        min_value=1990,
        max_value=2100,
        help_text="Året insatsen börjar, med fyra siffror.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4, "autocomplete": "off"}),
        error_messages={
            "required": "Skriv året insatsen börjar.",
            "invalid": "Skriv året med fyra siffror, till exempel 2026.",
            "min_value": "Skriv ett år från 1990 till 2100.",
            "max_value": "Skriv ett år från 1990 till 2100.",
        },
    )

    def __init__(self, *args, val, bara=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.val, self.bara = val, bara
        self.fields["artal"].initial = timezone.localdate().year
        self._areas()
        self._actor()
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = self._layout()

    def _areas(self):
        term = self.val.overenskommelse.term
        areas = self.val.aktuella_omraden
        if not areas:
            del self.fields["omrade"]
            return
        choices = [("", "Välj"), *((str(row.pk), row.text or row.nyckel) for row in areas)]
        self.fields["omrade"].label = stor_bokstav(term("omrade"))
        self.fields["omrade"].choices = [*choices, (ALLA, f"Gäller alla {term('omrade', plural=True)}")]

    def _actor(self):
        self.fields["ansvarig"] = vem_falt(self.val.aktorsval(self.bara))
        if self.bara is None:
            self.fields["ansvarig"].help_text = "Måste fyllas i, här eller på raden under."
            self.fields["annan"] = annan_falt(label="Någon annan ansvarig")
            return
        self.fields["ansvarig"].help_text = "Ni kan lägga in insatser som er organisation ansvarar för."
        if len(self.bara) == 1:
            self.fields["ansvarig"].initial = f"org:{next(iter(self.bara))}"

    def _layout(self):
        who = [name for name in ("ansvarig", "annan") if name in self.fields]
        area = ["omrade"] if "omrade" in self.fields else []
        return Layout("titel", *area, *who, Field("artal", css_class="kort-falt"))

    def clean(self):
        data = super().clean()
        vem, annan = data.get("ansvarig"), (data.get("annan") or "").strip()
        if vem and annan:
            self.add_error("annan", "Välj i listan eller skriv någon annan, inte båda.")
        elif not (vem or annan) and "ansvarig" not in self.errors:
            self.add_error("ansvarig", "Välj vem som ansvarar, eller skriv namnet under Någon annan.")
        return data

    def uppgifter(self):
        """What the service asks for."""
        data = self.cleaned_data
        omrade = data.get("omrade")
        return {
            "titel": data["titel"].strip(),
            "artal": data["artal"],
            "ansvarig": Aktorsval(**read_actor(data["ansvarig"], (data.get("annan") or "").strip())),
            "omrade": next((row for row in self.val.aktuella_omraden if str(row.pk) == omrade), None),
            "galler_alla_omraden": omrade == ALLA,
        }
