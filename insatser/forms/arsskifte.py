"""Choosing what becomes of each row at a year change, and saying why a locked year is opened."""

from crispy_forms.helper import FormHelper
from django import forms


class ArsskifteForm(forms.Form):
    """One choice per row, named by the row's key; what is proposed is chosen from the beginning."""

    def __init__(self, *args, forslag, **kwargs):
        super().__init__(*args, **kwargs)
        self.forslag = forslag
        for row in forslag.rader:
            self.fields[row.nyckel] = forms.ChoiceField(
                label=row.titel,
                choices=row.alternativ,
                initial=row.forval,
                required=False,
                widget=forms.RadioSelect,
                error_messages={"invalid_choice": "Valet går inte för den raden. Välj igen."},
            )

    def rader(self):
        """(row, its field) for the page."""
        return [(row, self[row.nyckel]) for row in self.forslag.rader]

    def val(self):
        """{row key: way}; a row that was left out is what is proposed."""
        return {row.nyckel: self.cleaned_data[row.nyckel] or row.forval for row in self.forslag.rader}


class LasUppForm(forms.Form):
    skal = forms.CharField(
        label="Varför året öppnas igen",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alla i överenskommelsen ser skälet.",
        error_messages={"required": "Skriv varför året öppnas igen.", "max_length": "Skriv högst 1 000 tecken."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
