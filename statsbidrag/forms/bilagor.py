"""Attachments as inputs: one at a time, a file or the day it will come, and the file that was promised."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.urls import reverse

from filer import services as filer
from statsbidrag.forms.delar import Del
from statsbidrag.forms.granskning import MedFalten

ANDELSER = ",".join(f".{ending}" for ending in filer.TILLATNA)
FILENS_HJALP = f"Högst {filer.STORST_TEXT}. {filer.TILLATNA_TEXT}."
DELAR = ("slag", "namn", "senast", "fil")


def bygg(form, falt):
    """What is attached, and the inputs of the next one. They belong to the section's own form, so that nothing typed
    beside them is lost when a file is sent."""
    slag = [("", "Välj"), *((val.id, val.namn) for val in falt.alternativ)]
    namn = [
        _add(form, falt, "slag", "Vad det är", widget=forms.Select(choices=slag)),
        _add(form, falt, "namn", "Bilagans namn", hjalp="Lämna tomt så får den filens namn.",
             widget=forms.TextInput(attrs={"maxlength": 200})),
        _add(form, falt, "fil", "Fil", hjalp=FILENS_HJALP, widget=forms.FileInput(attrs={"accept": ANDELSER})),
        _add(form, falt, "senast", "Eller: dag då den kommer senast", hjalp="Fyll i om filen inte är klar än.",
             widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")),
    ]  # fmt: skip
    return Bilagelista(falt, namn)


def _add(form, falt, del_, etikett, *, widget, hjalp=""):
    namn = form.add(f"{falt.id}-ny-{del_}", falt, etikett=etikett, hjalp=hjalp, widget=widget)
    form.fields[namn].required = False
    return namn


class Bilagelista(Del):
    mall = "bilagor"

    def __init__(self, falt, namn):
        super().__init__(falt)
        self.namn = namn

    def innehall(self, form):
        bilagor = form.underlag.bilagor
        return {
            "bilagor": [self._rad(bilagor, rad) for rad in bilagor.rader],
            "bifoga_url": reverse("statsbidrag:bifoga", args=[bilagor.redovisning, form.avsnitt.id]),
            "delar": [form[namn] for namn in self.namn],
        }

    def _rad(self, bilagor, rad):
        adress = [bilagor.redovisning, rad.pk]
        return {
            "bilaga": rad,
            "slag": self.falt.namn_pa.get(rad.slag, rad.get_slag_display()),
            "url": reverse("statsbidrag:utkastbilaga", args=adress) if rad.fil_id else "",
            "ta_bort_url": reverse("statsbidrag:ta_bort_bilaga", args=adress),
        }


class SenBilagaForm(MedFalten):
    fil = forms.FileField(
        label="Fil",
        help_text=FILENS_HJALP,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ANDELSER}),
        error_messages={"required": "Välj en fil."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout("fil")
