"""Opening a round, and one party's answers on one page."""

import datetime

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout
from django import forms
from django.utils import timezone

from insatser.models import Spridningslage
from insatser.services.spridning import Svar, marke_for

HOPPA_OVER = "Vet inte eller hoppa över"


class RundaForm(forms.Form):
    sista_dag = forms.DateField(
        label="Svara senast",
        help_text="Svar tas emot tills ni stänger frågan, också efter den dagen.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Välj en sista dag.", "invalid": "Skriv dagen som 2026-03-31."},
    )
    insatser = forms.MultipleChoiceField(
        label="Insatser att fråga om",
        widget=forms.CheckboxSelectMultiple,
        help_text="Förvalda är de som pågår, som har blivit ordinarie verksamhet eller som avslutades det året.",
        error_messages={
            "required": "Välj minst en insats att fråga om.",
            "invalid_choice": "En av insatserna finns inte längre. Läs om sidan och välj igen.",
        },
    )

    def __init__(self, *args, insatser, forvalda, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_pk = {str(row.pk): row for row in insatser}
        self.fields["insatser"].choices = [(pk, row.titel) for pk, row in self.by_pk.items()]
        self.fields["insatser"].initial = [str(pk) for pk in forvalda]
        self.fields["sista_dag"].initial = timezone.localdate() + datetime.timedelta(days=30)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(Field("sista_dag", css_class="kort-falt"), "insatser")

    def clean_sista_dag(self):
        day = self.cleaned_data["sista_dag"]
        if not timezone.localdate() <= day <= timezone.localdate() + datetime.timedelta(days=366):
            raise forms.ValidationError("Välj en dag från idag och högst ett år framåt.")
        return day

    def valda(self):
        return [self.by_pk[pk] for pk in self.cleaned_data["insatser"]]


class SvarForm(forms.Form):
    """Fields lage_<pk>, text_<pk> and sedd_<pk> per question. What has not been answered may stay empty; what has been
    sent can be changed but not taken back."""

    def __init__(self, *args, fragor, svar, forra, **kwargs):
        super().__init__(*args, **kwargs)
        self.fragor, self.stored, self.forra = fragor, svar, forra
        for fraga in fragor:
            self._add_fields(fraga.pk, svar.get(fraga.pk), forra.get(fraga.insats_id))

    def _add_fields(self, pk, stored, earlier):
        choices = Spridningslage.choices if stored else [("", HOPPA_OVER), *Spridningslage.choices]
        self.fields[f"lage_{pk}"] = forms.ChoiceField(
            label="Hur långt har ni kommit?",
            choices=choices,
            required=bool(stored),
            initial=stored.lage if stored else "",
            error_messages={
                "required": "Ni har redan svarat. Välj det läge som gäller.",
                "invalid_choice": "Välj ett av lägena i listan.",
            },
        )
        before = stored or earlier
        self.fields[f"text_{pk}"] = forms.CharField(
            label="Kommentar",
            required=False,
            widget=forms.Textarea(attrs={"rows": 2}),
            initial=before.text if before else "",
        )
        self.fields[f"sedd_{pk}"] = forms.CharField(widget=forms.HiddenInput, required=False, initial=marke_for(stored))

    def clean(self):
        data = super().clean()
        for fraga in self.fragor:
            text, lage = data.get(f"text_{fraga.pk}", ""), data.get(f"lage_{fraga.pk}")
            earlier = self.forra.get(fraga.insats_id)
            repeated = bool(earlier) and text == earlier.text
            if text and not lage and not repeated and f"lage_{fraga.pk}" not in self.errors:
                self.add_error(f"lage_{fraga.pk}", "Välj hur långt ni har kommit, eller ta bort kommentaren.")
        if not self.errors and not any(data.get(f"lage_{fraga.pk}") for fraga in self.fragor):
            self.add_error(f"lage_{self.fragor[0].pk}", "Svara för minst en insats innan ni skickar.")
        return data

    def svar(self):
        """{question: Svar} of those that have been answered."""
        data = self.cleaned_data
        return {
            fraga: Svar(data[f"lage_{fraga.pk}"], data[f"text_{fraga.pk}"], data[f"sedd_{fraga.pk}"])
            for fraga in self.fragor
            if data[f"lage_{fraga.pk}"]
        }

    def rader(self):
        """Each question with its fields and the answer of an earlier year, for the template."""
        return [
            {
                "fraga": fraga,
                "forra": self.forra.get(fraga.insats_id),
                **{name: self[f"{name}_{fraga.pk}"] for name in ("lage", "text", "sedd")},
            }
            for fraga in self.fragor
        ]

    def fel(self):
        """The faults with the initiative they are about, for the summary."""
        titles = {f"lage_{fraga.pk}": fraga.insats.titel for fraga in self.fragor}
        return [
            {"text": f"{titles.get(name, '')}: {text}", "url": f"#id_{name}"}
            for name, texts in self.errors.items()
            for text in texts
        ]
