"""A break in a series: from which year, and what changed."""

from crispy_forms.helper import FormHelper
from django import forms
from django.utils import timezone

FORSTA_AR = 1990


class BrottForm(forms.Form):
    artal = forms.IntegerField(
        label="Första året med ny definition",
        min_value=FORSTA_AR,
        help_text="Ingen linje dras över året, och ingen förändring räknas över det.",
        error_messages={"required": "Skriv vilket år.", "invalid": "Skriv ett år, till exempel 2024."},
    )
    text = forms.CharField(
        label="Vad som ändrades",
        max_length=200,
        help_text="Visas vid diagrammet och i tabellen, och ska stämma med året ovanför.",
        error_messages={"required": "Skriv vad som ändrades."},
    )

    def __init__(self, *args, serier=None, **kwargs):
        super().__init__(*args, **kwargs)
        if serier is not None:
            self.fields["serie"] = forms.ModelChoiceField(
                serier, label="Indikator", empty_label="Välj", error_messages={"required": "Välj indikator."}
            )
            self.fields["serie"].label_from_instance = lambda serie: f"{serie.indikator.kort_titel} ({serie})"
            self.order_fields(["serie", "artal", "text"])
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean_artal(self):
        artal = self.cleaned_data["artal"]
        if artal > timezone.localdate().year + 5:
            raise forms.ValidationError("Så långt fram finns inga värden. Skriv ett tidigare år.")
        return artal


class AvfardaBrottForm(forms.Form):
    skal = forms.CharField(
        label="Varför det inte är ett brott",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Skriv varför det inte är ett brott."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False


class AndringsfilterForm(forms.Form):
    """What the inbox shows; it lands in the address."""

    indikator = forms.ChoiceField(label="Indikator", required=False)
    typ = forms.ChoiceField(label="Slag", required=False)
    nya = forms.BooleanField(label="Bara nya", required=False)

    def __init__(self, *args, indikatorer, typer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["indikator"].choices = [("", "Alla indikatorer"), *indikatorer]
        self.fields["typ"].choices = [("", "Alla slag"), *typer]

    def val(self):
        """The choices as `inkorg.andringar` takes them; what cannot be chosen is as if it had not been."""
        self.is_valid()
        chosen = self.cleaned_data
        return {
            "nyckel": chosen.get("indikator", ""),
            "typ": chosen.get("typ", ""),
            "bara_nya": chosen.get("nya", False),
        }
