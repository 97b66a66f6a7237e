"""Make and change a meeting. The day may be imprecise only for what has been."""

import datetime

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Fieldset, Layout
from django import forms
from django.utils import timezone

from forum.forms.val import organisationsval, organval
from forum.models import Mote, Moteslag, Motesstatus

KLOCKAN = "Skriv klockslaget som 09.30."
TIDER = ["%H:%M", "%H.%M"]


def tidfalt(label, help_text=""):
    widget = forms.TimeInput(format="%H.%M", attrs={"inputmode": "numeric", "autocomplete": "off"})
    return forms.TimeField(
        label=label, required=False, input_formats=TIDER, widget=widget, help_text=help_text,
        error_messages={"invalid": KLOCKAN},
    )  # fmt: skip


class MoteForm(forms.ModelForm):
    organ = forms.TypedChoiceField(
        label="Organ", coerce=int, error_messages={"required": "Välj vilket organ som möts."}
    )
    fran_kl = tidfalt("Börjar kl.", "Till exempel 09.30.")
    till_kl = tidfalt("Slutar kl.")
    foljer_pa = forms.TypedChoiceField(
        label="Följer direkt på", required=False, coerce=int, empty_value=None,
        help_text="Till exempel en dialog om mottagande efter höstens forum.",
    )  # fmt: skip
    lank = forms.URLField(
        label="Länk till digitalt möte",
        required=False,
        max_length=400,
        assume_scheme="https",
        help_text="Hela adressen. Den börjar med https://",
        error_messages={"invalid": "Skriv hela adressen, till exempel https://mote.example.se/forum."},
    )
    informerar = forms.TypedMultipleChoiceField(
        label="Organisationer som informerar", required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Mote
        fields = ["organ", "slag", "rubrik", "nar", "plats", "lank", "tema", "foljer_pa"]
        labels = {"nar": "Dag", "slag": "Slag av möte"}
        widgets = {"slag": forms.RadioSelect}
        help_texts = {
            "rubrik": "Lämna tomt om mötet bara heter som organet.",
            "nar": "Bara möten som har varit kan sakna månad eller dag.",
        }
        error_messages = {
            "nar": {"required": "Ange vilken dag mötet är."},
        }

    def __init__(self, *args, overenskommelse, **kwargs):
        super().__init__(*args, **kwargs)
        self.overenskommelse = overenskommelse
        stored = self.instance
        self.fields["organ"].choices = [("", "Välj"), *organval(overenskommelse, stored.organ_id)]
        self.fields["foljer_pa"].choices = [("", "Inget annat möte"), *self._tidigare()]
        self.fields["informerar"].choices = organisationsval(overenskommelse)
        if stored.pk:
            self.fields["informerar"].initial = [org.pk for org in stored.informerar.all()]
            self.fields["fran_kl"].initial = _klockan(stored.borjar)
            self.fields["till_kl"].initial = _klockan(stored.slutar)
        self.helper = self._helper()

    def _tidigare(self):
        """What a meeting may follow: the agreement's own sittings of the last year and those to come."""
        rows = Mote.objects.filter(overenskommelse=self.overenskommelse, slag=Moteslag.SAMMANTRADE)
        recent = timezone.localdate() - datetime.timedelta(days=365)
        rows = rows.exclude(status=Motesstatus.INSTALLT).exclude(pk=self.instance.pk)
        rows = rows.filter(spann__endswith__gt=recent) | rows.filter(pk=self.instance.foljer_pa_id)
        return [(row.pk, f"{row.rubrik or row.organnamn}, {row.nar}") for row in rows.med_organnamn()]

    def _helper(self):
        helper = FormHelper()
        helper.form_tag = False
        helper.layout = Layout(
            "organ",
            "slag",
            "rubrik",
            Fieldset(
                "När och var",
                "nar",
                Div(
                    Field("fran_kl", css_class="kort-falt"),
                    Field("till_kl", css_class="kort-falt"),
                    css_class="falt-rad",
                ),
                "plats",
                "lank",
                "foljer_pa",
            ),
            Fieldset("Tema och vilka som informerar", "tema", "informerar"),
        )
        return helper

    def clean_organ(self):
        return self.overenskommelse.organ_lista.get(pk=self.cleaned_data["organ"])

    def clean_foljer_pa(self):
        chosen = self.cleaned_data["foljer_pa"]
        return Mote.objects.get(pk=chosen) if chosen else None

    def clean(self):
        data = super().clean()
        day = data.get("nar")
        if day and not day.dag and day.last >= timezone.localdate():
            self.add_error("nar", "Ange månad och dag. Bara möten som har varit kan sakna dag.")
        if day:
            self._check_times(data, day)
            self._check_order(data, day)
        return data

    def _check_times(self, data, day):
        first, last = data.get("fran_kl"), data.get("till_kl")
        if (first or last) and not day.dag:
            self.add_error("nar", "Ange dagen när ni anger klockslag.")
        if last and not first:
            self.add_error("fran_kl", "Ange när mötet börjar också.")
        if first and last and last <= first:
            self.add_error("till_kl", "Mötet kan inte sluta innan det börjar.")

    def _check_order(self, data, day):
        before = data.get("foljer_pa")
        if before and day.last < before.nar.first:
            self.add_error("foljer_pa", f"Det mötet är {before.nar}, alltså efter det här.")

    def uppgifter(self):
        data = self.cleaned_data
        values = {name: data[name] for name in self.Meta.fields}
        for name, clock in (("borjar", data["fran_kl"]), ("slutar", data["till_kl"])):
            values[name] = _tidpunkt(data["nar"], clock)
        return values | {"informerar": data["informerar"]}


def _tidpunkt(day, clock):
    return timezone.make_aware(datetime.datetime.combine(day.first, clock)) if clock and day.dag else None


def _klockan(moment):
    return timezone.localtime(moment).time() if moment else None


class StallInForm(forms.Form):
    skal = forms.CharField(
        label="Varför ställs mötet in?",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alla som ser mötet ser skälet.",
        error_messages={"required": "Skriv varför mötet ställs in."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
