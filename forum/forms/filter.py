"""The log's filters, all of them in the address: ?organ=forum&lage=forsenat&ar=2026."""

import datetime

import django_filters
from django import forms
from django.db.models import Max, Min, Q
from django.utils import timezone

from core.giltighet import spann
from core.svenska import sorteringsnyckel
from forum.models import Beslut, Beslutsform, Beslutsstatus, Genomforande
from forum.permissions import strukturdag
from insatser.models.lydelser import namn_pa_organ
from sok.models import Organ, Organisation

ANGES_EJ = "anges-ej"
FORSENAT = "forsenat"
LAGEN = [
    (Beslutsstatus.PLANERAT.value, "Planerat"),
    (Genomforande.OPPET.value, "Öppet"),
    (FORSENAT, "Försenat"),
    (Genomforande.KLART.value, "Genomfört"),
    (Genomforande.INGET.value, "Inget att genomföra"),
    (ANGES_EJ, "Anges ej i källan"),
]


class BeslutFilter(django_filters.FilterSet):
    """Chooses among the decisions that the person may see, and offers only what those have."""

    q = django_filters.CharFilter(label="Sök", method="filter_q")
    lage = django_filters.ChoiceFilter(label="Läge", method="filter_lage", choices=LAGEN, empty_label="Alla lägen")
    ar = django_filters.ChoiceFilter(label="År", method="filter_ar", empty_label="Alla år")
    organ = django_filters.ChoiceFilter(label="Organ", method="filter_organ", empty_label="Alla organ")
    ansvarig = django_filters.ChoiceFilter(label="Ansvarig", method="filter_ansvarig", empty_label="Alla")
    form = django_filters.ChoiceFilter(label="Beslutsform", method="filter_form", empty_label="Alla former")

    class Meta:
        model = Beslut
        fields = []

    def __init__(self, *args, overenskommelse, **kwargs):
        super().__init__(*args, **kwargs)
        self.overenskommelse = overenskommelse
        self.form.fields["q"].widget = forms.TextInput(attrs={"type": "search", "autocomplete": "off"})
        for name in ("ar", "organ", "ansvarig", "form"):
            self.form.fields[name].choices = getattr(self, f"_choices_{name}")()

    @property
    def filtrerad(self):
        return any(self.data.get(name) for name in self.form.fields)

    def _choices_ar(self):
        """Every year from the first decision to the last, and those whose day nobody has told."""
        ends = self.queryset.aggregate(first=Min("spann__startswith"), last=Max("spann__startswith"))
        years = range(ends["last"].year, ends["first"].year - 1, -1) if ends["first"] else []
        return [*((str(year), str(year)) for year in years), (ANGES_EJ, "Dagen anges ej i källan")]

    def _choices_organ(self):
        return self._organ("beslut_lista")

    def _choices_ansvarig(self):
        rows = Organisation.objects.filter(ansvarar_for_beslut__in=self.queryset).distinct()
        organisations = sorted(rows.values_list("nyckel", "namn"), key=lambda row: sorteringsnyckel(row[1]))
        organs = [(f"organ:{nyckel}", namn) for nyckel, namn in self._organ("ansvarar_for_beslut")]
        return [(ANGES_EJ, "Ingen angiven"), *organisations, *organs]

    def _choices_form(self):
        return [*Beslutsform.choices, (ANGES_EJ, "Anges ej i källan")]

    def _organ(self, relation):
        rows = Organ.objects.filter(**{f"{relation}__in": self.queryset}).distinct()
        rows = rows.annotate(namn=namn_pa_organ("pk", strukturdag(self.overenskommelse)))
        found = [(row.nyckel, row.namn or row.nyckel) for row in rows]
        return sorted(found, key=lambda row: sorteringsnyckel(row[1]))

    def filter_q(self, rows, name, value):
        for word in value.split():
            rows = rows.filter(
                Q(text__icontains=word)
                | Q(nummer__icontains=word)
                | Q(anmarkning__icontains=word)
                | Q(diarienummer__icontains=word)
                | Q(beslutsfattare__icontains=word)
            )
        return rows

    def filter_lage(self, rows, name, value):
        if value == Beslutsstatus.PLANERAT:
            return rows.filter(status=value)
        if value == FORSENAT:
            return rows.forsenade(timezone.localdate())
        return rows.filter(status=Beslutsstatus.FATTAT, genomforande="" if value == ANGES_EJ else value)

    def filter_ar(self, rows, name, value):
        if value == ANGES_EJ:
            return rows.filter(spann__isnull=True)
        first = datetime.date(int(value), 1, 1)
        return rows.filter(spann__overlap=spann(first, datetime.date(int(value) + 1, 1, 1)))

    def filter_organ(self, rows, name, value):
        return rows.filter(organ__nyckel=value)

    def filter_ansvarig(self, rows, name, value):
        if value == ANGES_EJ:
            return rows.filter(ansvarig_organisation=None, ansvarigt_organ=None)
        if value.startswith("organ:"):
            return rows.filter(ansvarigt_organ__nyckel=value.removeprefix("organ:"))
        return rows.filter(ansvarig_organisation__nyckel=value)

    def filter_form(self, rows, name, value):
        return rows.filter(form="" if value == ANGES_EJ else value)
