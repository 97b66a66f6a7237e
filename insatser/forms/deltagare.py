"""Who took part: one number per sex, all ages together and per age. Nothing is required, and empty is unknown."""

from django import forms

from insatser.models import KON, Aldersgrupp, aldersfel

STORST = 1_000_000


class AntalField(forms.IntegerField):
    """Whole people, written as people write: 1 200."""

    def __init__(self, **kwargs):
        widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
        super().__init__(required=False, min_value=0, max_value=STORST, widget=widget, **kwargs)
        self.error_messages["invalid"] = "Skriv ett helt tal, till exempel 12, eller lämna tomt."

    def to_python(self, value):
        return super().to_python("".join(str(value).split()) if value is not None else value)


class DeltagareForm(forms.Form):
    """`rader` is age → {kvinnor, man, annat} as stored."""

    def __init__(self, *args, rader=None, **kwargs):
        super().__init__(*args, **kwargs)
        for alder in Aldersgrupp:
            for kon, namn in KON.items():
                field = AntalField(label=f"{namn}, {alder.label.lower()}")
                field.initial = (rader or {}).get(alder, {}).get(kon)
                field.error_messages["min_value"] = "Skriv 0 eller mer, eller lämna tomt."
                field.error_messages["max_value"] = "Så många deltagare kan det inte vara. Kontrollera talet."
                self.fields[_name(alder, kon)] = field

    def clean(self):
        data = super().clean()
        for kon, sentence in aldersfel(self.rader()).items():
            self.add_error(_name(Aldersgrupp.ALLA, kon), sentence)
        return data

    def rader(self):
        """Age → {kvinnor, man, annat} as written; None where nothing is."""
        data = self.cleaned_data
        return {alder: {kon: data.get(_name(alder, kon)) for kon in KON} for alder in Aldersgrupp}

    def tabell(self):
        """(age, [(column, bound field)]), everyone first."""
        return [(alder.label, [(namn, self[_name(alder, kon)]) for kon, namn in KON.items()]) for alder in Aldersgrupp]

    @property
    def har_aldrar(self):
        """Something is written, or wrong, in one of the ages: the folded part is shown."""
        names = [_name(alder, kon) for alder in Aldersgrupp if alder for kon in KON]
        return any(self[name].value() not in (None, "") or self[name].errors for name in names)


def _name(alder, kon):
    return f"{alder.value or 'alla'}_{kon}"


def stored_rows(utfall):
    """The initial values of a stored outcome; {} for a new one."""
    return {row.aldersgrupp: row.tal() for row in utfall.deltagare.all()} if utfall.pk else {}
