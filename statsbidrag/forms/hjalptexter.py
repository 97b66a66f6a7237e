"""The county's own words for one section of the form, each beside the form's own."""

from django import forms

from statsbidrag.services.hjalptexter import LANGSTA_HJALP

AVSNITTET = "avsnittet"


class HjalptextForm(forms.Form):
    """One text per question, and one for the section as a whole. `egna` is what the county has: {field id: text}."""

    use_required_attribute = False

    def __init__(self, avsnitt, falten, *, egna, data=None):
        super().__init__(data, prefix=avsnitt.id)
        self.avsnitt, self.egna = avsnitt, egna
        self.formularets = {"": avsnitt.hjalp} | {falt.id: falt.hjalp for falt in falten}
        self.etiketter = {"": "Hela avsnittet"} | {falt.id: falt.etikett for falt in falten}
        for falt_id, etikett in self.etiketter.items():
            self.fields[falt_id or AVSNITTET] = forms.CharField(
                label=f"Länets text: {etikett}",
                required=False,
                initial=egna.get(falt_id, ""),
                widget=forms.Textarea(attrs={"rows": 3, "maxlength": LANGSTA_HJALP}),
            )

    def texter(self):
        """{field id, "" for the section: text}."""
        return {falt_id: self.cleaned_data.get(falt_id or AVSNITTET, "") for falt_id in self.etiketter}

    def add_faults(self, per_falt):
        for falt_id, text in per_falt.items():
            self.add_error(falt_id or AVSNITTET, text)

    @property
    def rader(self):
        return [
            {
                "id": falt_id or AVSNITTET,
                "etikett": etikett,
                "formularets": self.formularets[falt_id],
                "egen": falt_id in self.egna,
                "field": self[falt_id or AVSNITTET],
            }
            for falt_id, etikett in self.etiketter.items()
        ]
