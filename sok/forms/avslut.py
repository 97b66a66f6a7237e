"""The agreement's last day, and the last day of its follow-up."""

from django import forms

from sok.forms.dag import dag_falt, helper, sett_falt


class AvslutForm(forms.Form):
    slutdatum = dag_falt("Sista dag", required=False, help_text="Till och med. Lämna tomt för tills vidare.")
    uppfoljning_till = dag_falt(
        "Uppföljningens sista dag",
        required=False,
        help_text="Efter den dagen går allt bara att läsa. Lämna tomt om dagen inte är bestämd.",
    )
    skal = forms.CharField(
        label="Skäl eller beslut", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    sett_slut = sett_falt()
    sett_uppfoljning = sett_falt()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper()

    @property
    def sett(self):
        return self.cleaned_data["sett_slut"], self.cleaned_data["sett_uppfoljning"]


class NyEfterfoljareForm(forms.Form):
    """A new agreement as data: the rest is written there."""

    kortnamn = forms.CharField(label="Kort namn", max_length=60, error_messages={"required": "Skriv ett kort namn."})
    namn = forms.CharField(
        label="Fullständigt namn", max_length=300, error_messages={"required": "Skriv det fullständiga namnet."}
    )
    slug = forms.SlugField(
        label="Adress",
        max_length=40,
        help_text="Det som står först i adressen: a–z, siffror och bindestreck. Går inte att ändra sedan.",
        error_messages={"required": "Skriv en adress.", "invalid": "Använd a–z, siffror och bindestreck."},
    )
    startdatum = dag_falt("Gäller från och med", saknas="Välj från vilken dag den gäller.")
    samordnare = forms.ModelChoiceField(
        label="Samordnas av", queryset=None, empty_label="Välj", error_messages={"required": "Välj vem som samordnar."}
    )

    def __init__(self, *args, samordnare, upptagen, **kwargs):
        super().__init__(*args, **kwargs)
        self.upptagen = upptagen
        self.fields["samordnare"].queryset = samordnare
        self.helper = helper()

    def clean_slug(self):
        slug = self.cleaned_data["slug"].lower()
        if self.upptagen(slug):
            raise forms.ValidationError(f"Adressen ”{slug}” används redan. Välj en annan.")
        return slug


class ValjEfterfoljareForm(forms.Form):
    till = forms.ModelChoiceField(
        label="Överenskommelse",
        queryset=None,
        empty_label="Välj",
        help_text="De andra överenskommelser som ni är länsstrateg i.",
        error_messages={"required": "Välj vilken överenskommelse som tar vid."},
    )

    def __init__(self, *args, mojliga, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["till"].queryset = mojliga
        self.helper = helper()


class OverforForm(forms.Form):
    """What to carry: one list per kind. What has been carried already is not offered again."""

    SLAG = (
        ("insatser", "Insatser som pågår eller är planerade"),
        ("organ", "Organ"),
        ("beslut", "Öppna beslut"),
        ("rekommendationer", "Rekommendationer som väntar på svar"),
    )

    def __init__(self, *args, val, forval=None, parter=True, **kwargs):
        super().__init__(*args, **kwargs)
        if parter:
            self.fields["parter"] = forms.BooleanField(label="Alla parter, som ännu inte undertecknare", required=False)
        self.fields["medlemskap"] = forms.BooleanField(
            label="Parternas konton, med samma roller som idag", required=False, initial=True
        )
        for namn, label in self.SLAG:
            if val[namn]:
                self.fields[namn] = forms.MultipleChoiceField(
                    label=label,
                    choices=val[namn],
                    initial=(forval or {}).get(namn, [key for key, _ in val[namn]]),
                    required=False,
                    widget=forms.CheckboxSelectMultiple,
                )
        self.helper = helper()

    @property
    def urval(self):
        data = self.cleaned_data
        chosen = {namn: frozenset(int(pk) for pk in data.get(namn, ())) for namn, _ in self.SLAG}
        return chosen | {"parter": data.get("parter", False), "medlemskap": data["medlemskap"]}
