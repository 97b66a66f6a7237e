"""The list's filters, all of them in the address."""

import django_filters
from django import forms
from django.utils import timezone

from core.svenska import stor_bokstav
from insatser.models import BRISTER, Insats, Insatsslag, Insatsstatus

ANGES_EJ = "anges-ej"
# What most people choose by; the rest is folded away.
FORST = ("q", "ar", "omrade", "status")


class InsatsFilter(django_filters.FilterSet):
    """Every choice is a key a person can read in the address: ?ar=2024&delmal=ak1&kommun=0761."""

    q = django_filters.CharFilter(label="Sök", method="filter_q")
    ar = django_filters.ChoiceFilter(label="År", method="filter_ar", empty_label="Alla år")
    omrade = django_filters.ChoiceFilter(method="filter_omrade", empty_label="Alla")
    delmal = django_filters.ChoiceFilter(method="filter_delmal", empty_label="Alla")
    samverkansomrade = django_filters.ChoiceFilter(method="filter_samverkansomrade", empty_label="Alla")
    status = django_filters.ChoiceFilter(label="Läge", method="filter_status", empty_label="Alla lägen")
    ansvarig = django_filters.ChoiceFilter(label="Ansvarig", method="filter_ansvarig", empty_label="Alla")
    kommun = django_filters.ChoiceFilter(label="Genomförs i", method="filter_kommun", empty_label="Alla kommuner")
    slag = django_filters.ChoiceFilter(label="Slag", choices=Insatsslag, empty_label="Alla slag")
    saknar = django_filters.ChoiceFilter(label="Saknar uppgifter", method="filter_saknar", empty_label="Visa alla")

    class Meta:
        model = Insats
        fields = []

    def __init__(self, *args, val, **kwargs):
        super().__init__(*args, **kwargs)
        self.val = val
        term = val.overenskommelse.term
        for level, choices in self._levels().items():
            if len(choices) > (level == "samverkansomrade"):
                self.filters[level].field.choices = choices
                self.filters[level].field.label = stor_bokstav(term(level))
            else:
                del self.filters[level]
        for name, choices in self._fixed().items():
            self.filters[name].field.choices = choices
        self.form.fields["q"].widget = forms.TextInput(attrs={"type": "search", "autocomplete": "off"})

    def first_fields(self):
        return [self.form[name] for name in FORST if name in self.form.fields]

    def more_fields(self):
        return [field for field in self.form if field.name not in FORST]

    def more_is_used(self):
        return any(self.form.data.get(field.name) for field in self.more_fields())

    def _levels(self):
        alone = self.val.overenskommelse.term("samverkansomrade")
        return {
            "omrade": [(row.nyckel, row.text or row.nyckel) for row in self.val.omraden],
            "delmal": [(row.nyckel, self._short(row, self.val.delmal_namn)) for row in self.val.delmal_lista],
            "samverkansomrade": [
                ("endast", f"Hänger bara på ett {alone}"),
                *((row.nyckel, self._short(row, self.val.samverkan_namn)) for row in self.val.samverkansomraden),
            ],
        }

    @staticmethod
    def _short(row, name):
        text = name(row)
        return text if len(text) <= 70 else f"{text[:67].rstrip()} …"

    def _fixed(self):
        first = self.val.overenskommelse.startdatum.year
        years = range(timezone.localdate().year + 1, first - 1, -1)
        organisations = [(row.nyckel, row.namn) for row in [*self.val.parter, *self.val.andra_organisationer]]
        return {
            "ar": [*((str(year), str(year)) for year in years), (ANGES_EJ, "Okänd period")],
            "status": [*Insatsstatus.choices, (ANGES_EJ, "Anges ej i källan")],
            "ansvarig": [
                (ANGES_EJ, "Anges ej i källan"),
                ("Organisationer", organisations),
                ("Organ", [(f"organ-{row.pk}", row.text or row.nyckel) for row in self.val.organ]),
            ],
            "kommun": [(row.kod, row.namn) for row in self.val.kommuner],
            "saknar": [("nagot", "Något saknas"), *((b.nyckel, f"Saknar {b.text}") for b in BRISTER)],
        }

    def filter_q(self, rows, name, value):
        return rows.sok(value)

    def filter_ar(self, rows, name, value):
        return rows.utan_period() if value == ANGES_EJ else rows.under_ar(int(value))

    def filter_omrade(self, rows, name, value):
        return rows.i_omrade(next(row for row in self.val.omraden if row.nyckel == value), aven_alla=True)

    def filter_delmal(self, rows, name, value):
        return rows.mot_delmal(next(row for row in self.val.delmal_lista if row.nyckel == value))

    def filter_samverkansomrade(self, rows, name, value):
        if value == "endast":
            return rows.endast_samverkansomrade()
        return rows.i_samverkansomrade(next(row for row in self.val.samverkansomraden if row.nyckel == value))

    def filter_status(self, rows, name, value):
        return rows.filter(status="" if value == ANGES_EJ else value)

    def filter_ansvarig(self, rows, name, value):
        if value == ANGES_EJ:
            return rows.ofullstandiga("ansvarig")
        if value.startswith("organ-") and value.removeprefix("organ-").isdigit():
            return rows.ledda_av_organ(int(value.removeprefix("organ-")))
        return rows.ledda_av(next(o for o in [*self.val.parter, *self.val.andra_organisationer] if o.nyckel == value))

    def filter_kommun(self, rows, name, value):
        return rows.i_kommun(value)

    def filter_saknar(self, rows, name, value):
        return rows.ofullstandiga(None if value == "nagot" else value)
