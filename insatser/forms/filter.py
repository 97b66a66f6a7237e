"""The list's filters, all of them in the address."""

import django_filters
from django import forms
from django.utils import timezone

from core.svenska import stor_bokstav
from insatser.models import BRISTER, Insats, Insatsslag, Insatsstatus

ANGES_EJ = "anges-ej"
ENDAST = "endast"
NIVAER = ("omrade", "delmal", "samverkansomrade")
# What most people choose by; the rest comes when asked for.
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
        # The rest of the choices are read only when asked for: they cost a query each.
        self.fler = any(self.data.get(name) for name in ["fler", *self.filters] if name not in FORST)
        for name in list(self.filters):
            if not self.fler and name not in FORST:
                del self.filters[name]
            elif choices := getattr(self, f"_choices_{name}", None):
                self._choose_from(name, choices())
        self.form.fields["q"].widget = forms.TextInput(attrs={"type": "search", "autocomplete": "off"})

    def _choose_from(self, name, choices):
        """A level that the agreement does not have is no choice."""
        if not choices:
            del self.filters[name]
            return
        field = self.filters[name].field
        field.choices = choices
        if name in NIVAER:
            field.label = stor_bokstav(self.val.overenskommelse.term(name))

    def _choices_ar(self):
        first = self.val.overenskommelse.startdatum.year
        years = range(timezone.localdate().year + 1, first - 1, -1)
        return [*((str(year), str(year)) for year in years), (ANGES_EJ, "Okänd period")]

    def _choices_omrade(self):
        return [(row.nyckel, row.text or row.nyckel) for row in self.val.omraden]

    def _choices_delmal(self):
        return [(row.nyckel, self._short(row, self.val.delmal_namn)) for row in self.val.delmal_lista]

    def _choices_samverkansomrade(self):
        rows = [(row.nyckel, self._short(row, self.val.samverkan_namn)) for row in self.val.samverkansomraden]
        alone = f"Hänger bara på ett {self.val.overenskommelse.term('samverkansomrade')}"
        return [(ENDAST, alone), *rows] if rows else []

    def _choices_status(self):
        return [*Insatsstatus.choices, (ANGES_EJ, "Anges ej i källan")]

    def _choices_ansvarig(self):
        organisations = [(row.nyckel, row.namn) for row in self.val.organisationer]
        organs = [(f"organ-{row.pk}", row.text or row.nyckel) for row in self.val.organ]
        return [(ANGES_EJ, "Anges ej i källan"), ("Organisationer", organisations), ("Organ", organs)]

    def _choices_kommun(self):
        return [(row.kod, row.namn) for row in self.val.kommuner]

    def _choices_saknar(self):
        return [("nagot", "Något saknas"), *((b.nyckel, f"Saknar {b.text}") for b in BRISTER)]

    @staticmethod
    def _short(row, name):
        text = name(row)
        return text if len(text) <= 70 else f"{text[:67].rstrip()} …"

    def filter_q(self, rows, name, value):
        return rows.sok(value)

    def filter_ar(self, rows, name, value):
        return rows.utan_period() if value == ANGES_EJ else rows.under_ar(int(value))

    def filter_omrade(self, rows, name, value):
        return rows.i_omrade(next(row for row in self.val.omraden if row.nyckel == value), aven_alla=True)

    def filter_delmal(self, rows, name, value):
        return rows.mot_delmal(next(row for row in self.val.delmal_lista if row.nyckel == value))

    def filter_samverkansomrade(self, rows, name, value):
        if value == ENDAST:
            return rows.endast_samverkansomrade()
        return rows.i_samverkansomrade(next(row for row in self.val.samverkansomraden if row.nyckel == value))

    def filter_status(self, rows, name, value):
        return rows.filter(status="" if value == ANGES_EJ else value)

    def filter_ansvarig(self, rows, name, value):
        if value == ANGES_EJ:
            return rows.ofullstandiga("ansvarig")
        if value.startswith("organ-") and value.removeprefix("organ-").isdigit():
            return rows.ledda_av_organ(int(value.removeprefix("organ-")))
        return rows.ledda_av(next(row for row in self.val.organisationer if row.nyckel == value))

    def filter_kommun(self, rows, name, value):
        return rows.i_kommun(value)

    def filter_saknar(self, rows, name, value):
        return rows.ofullstandiga(None if value == "nagot" else value)
