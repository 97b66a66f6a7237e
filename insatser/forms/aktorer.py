"""Who does what in an initiative: one row per actor, with empty rows to fill in."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Div, Layout
from django import forms
from django.utils.choices import flatten_choices

from insatser.forms.vem import annan_falt, read_actor, vem_falt, write_actor
from insatser.models import Aktorsroll
from insatser.services import Aktorsval

TOMMA_RADER = 2
# Funders have rows of their own, with amounts; those who steer are ticked.
ROLLER = (Aktorsroll.ANSVARIG, Aktorsroll.MEDVERKANDE)


class AktorForm(forms.Form):
    roll = forms.ChoiceField(label="Roll", choices=[(r.value, r.label) for r in ROLLER], initial=Aktorsroll.MEDVERKANDE)
    harledd = forms.BooleanField(
        label="Härledd: står inte i källan, men framgår av till exempel titeln", required=False
    )
    trolig = forms.BooleanField(label="Trolig: källan är inte säker", required=False)
    anmarkning = forms.CharField(label="Anmärkning", max_length=300, required=False)
    bort = forms.BooleanField(label="Ta bort raden", required=False)

    def __init__(self, *args, choices=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["vem"] = vem_falt(choices, label="Vem", help_text="")
        self.fields["annan"] = annan_falt(help_text="Om namnet inte finns i listan.")
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.form_show_errors = True
        self.helper.layout = Layout(
            Div("roll", "vem", "annan", css_class="falt-rad"),
            HTML('<details class="mer"><summary>Mer om aktören</summary>'),
            "harledd",
            "trolig",
            "anmarkning",
            HTML("</details>"),
            *(["bort"] if self.initial else []),
        )

    def clean(self):
        data = super().clean()
        if data.get("vem") and (data.get("annan") or "").strip():
            self.add_error("annan", "Välj i listan eller skriv någon annan, inte båda.")
        return data

    @property
    def aktor(self):
        """The actor that the row stands for; None for an empty row and one that is taken away."""
        data = self.cleaned_data
        who = read_actor(data.get("vem"), (data.get("annan") or "").strip())
        if not who or data.get("bort"):
            return None
        return Aktorsval(
            **who, roll=data["roll"], harledd=data["harledd"], trolig=data["trolig"], anmarkning=data["anmarkning"]
        )

    def named(self):
        """The actor in words, for whoever compares two versions."""
        data = self.cleaned_data
        names = dict(flatten_choices(self.fields["vem"].choices))
        role = Aktorsroll(data["roll"]).label.lower()
        return f"{data['annan'] or names[data['vem']]} ({role})"


class AktorRader(forms.BaseFormSet):
    def aktorer(self):
        """The chosen actors in the order of the page, without blank rows."""
        return [form.aktor for form in self.forms if form.aktor]

    def clean(self):
        seen = set()
        for form in self.forms:
            actor = form.aktor if form.is_valid() else None
            key = actor and (actor.roll, actor.organisation_id, actor.organ_id, actor.fritext)
            if key and key in seen:
                form.add_error("vem", "Samma aktör står redan med i den rollen.")
            seen.add(key)


AktorFormSet = forms.formset_factory(AktorForm, formset=AktorRader, extra=TOMMA_RADER, max_num=60)


def first_values(insats):
    """The stored actors as the formset's initial values, responsible first."""
    rows = [row for roll in ROLLER for row in insats.av_roll(roll)]
    return [
        {
            "roll": row.roll,
            "vem": write_actor(row),
            "annan": row.fritext,
            "harledd": row.harledd,
            "trolig": row.trolig,
            "anmarkning": row.anmarkning,
        }
        for row in rows
    ]
