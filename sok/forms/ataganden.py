"""One page for a whole section: for each commitment how it stands and what has been done."""

from django import forms

from sok.models import Atagandelage
from sok.services.ataganden import Svar, marke_for


class UppfoljningForm(forms.Form):
    """Fields lage_<pk>, text_<pk> and sedd_<pk> per commitment. What has not been touched may stay empty."""

    def __init__(self, *args, part, **kwargs):
        self.rader = part.svar
        super().__init__(*args, **kwargs)
        for rad in self.rader:
            self._add_fields(rad.atagande.pk, rad.uppfoljning)

    def _add_fields(self, pk, stored):
        self.fields[f"lage_{pk}"] = forms.ChoiceField(
            label="Läge",
            choices=Atagandelage.choices,
            widget=forms.RadioSelect,
            required=False,
            initial=stored.lage if stored else "",
        )
        self.fields[f"text_{pk}"] = forms.CharField(
            label="Vad ni har gjort",
            widget=forms.Textarea(attrs={"rows": 3}),
            required=False,
            initial=stored.text if stored else "",
        )
        self.fields[f"sedd_{pk}"] = forms.CharField(widget=forms.HiddenInput, required=False, initial=marke_for(stored))

    def avsnitt(self):
        """Each commitment with its fields, for the template."""
        return [
            {"rad": rad, **{name: self[f"{name}_{rad.atagande.pk}"] for name in ("lage", "text", "sedd")}}
            for rad in self.rader
        ]

    def clean(self):
        for rad in self.rader:
            pk = rad.atagande.pk
            if f"lage_{pk}" in self.errors or self.cleaned_data.get(f"lage_{pk}"):
                continue
            if rad.uppfoljning:
                self.add_error(f"lage_{pk}", "Välj ett läge. Ett svar som har lämnats går att ändra men inte ta bort.")
            elif self.cleaned_data.get(f"text_{pk}"):
                self.add_error(f"lage_{pk}", "Välj ett läge för det ni har skrivit om.")
        if not self.errors and not self.svar():
            raise forms.ValidationError("Välj läge för minst ett åtagande.")
        return self.cleaned_data

    def svar(self):
        """{commitment: Svar} of those that have been answered."""
        values = self.cleaned_data
        return {
            rad.atagande: Svar(
                values[f"lage_{rad.atagande.pk}"],
                values[f"text_{rad.atagande.pk}"],
                values[f"sedd_{rad.atagande.pk}"],
            )
            for rad in self.rader
            if values.get(f"lage_{rad.atagande.pk}")
        }

    def fel(self):
        """The faults for the summary, each with the address of its field."""
        rows = [{"text": text} for text in self.non_field_errors()]
        for rad in self.rader:
            for name in ("lage", "text"):
                falt = self[f"{name}_{rad.atagande.pk}"]
                rows += [
                    {"text": f"Åtagande {rad.atagande.nummer}: {text}", "url": f"#div_{falt.auto_id}"}
                    for text in falt.errors
                ]
        return rows
