"""The list's filters, all of them in the address."""

import django_filters
from django import forms
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.functional import cached_property

from core.svenska import antal, sorteringsnyckel, stor_bokstav
from insatser.models import BRISTER, Aktorsroll, Insats, InsatsAktor, InsatsKoppling, Insatsslag, Insatsstatus, Skede
from sok.models import Prioritering
from sok.permissions import egna_organisationer

ANGES_EJ = "anges-ej"
ENDAST = "endast"
ORGAN, FRITEXT = "organ-", "text:"
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
    prioriterade = django_filters.ChoiceFilter(method="filter_prioriterade", empty_label="Alla")
    status = django_filters.ChoiceFilter(label="Läge", method="filter_status", empty_label="Alla lägen")
    skede = django_filters.ChoiceFilter(label="Skede", method="filter_skede", empty_label="Alla skeden")
    ansvarig = django_filters.ChoiceFilter(label="Ansvarig", method="filter_ansvarig", empty_label="Alla")
    vara = django_filters.ChoiceFilter(label="Vilkas", method="filter_vara", empty_label="Allas")
    styrande = django_filters.ChoiceFilter(label="Styrs av", method="filter_styrande", empty_label="Alla")
    finansiar = django_filters.ChoiceFilter(label="Finansiär", method="filter_finansiar", empty_label="Alla")
    kommun = django_filters.ChoiceFilter(label="Genomförs i", method="filter_kommun", empty_label="Alla kommuner")
    delregion = django_filters.ChoiceFilter(
        label="Delregion", method="filter_delregion", empty_label="Alla delregioner"
    )
    slag = django_filters.ChoiceFilter(label="Slag", choices=Insatsslag, empty_label="Alla slag")
    kontakt = django_filters.ChoiceFilter(label="Kontaktperson", method="filter_kontakt", empty_label="Alla")
    uppdaterad = django_filters.ChoiceFilter(label="Uppdaterad", method="filter_uppdaterad", empty_label="Alla")
    saknar = django_filters.ChoiceFilter(label="Saknar uppgifter", method="filter_saknar", empty_label="Visa alla")

    class Meta:
        model = Insats
        fields = []

    def __init__(self, *args, val, user=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.val, self.user = val, user
        # The rest of the choices are read only when asked for or used: they cost a query each, and a screen on a phone.
        self.fler = bool(self.data.get("fler"))
        for name in list(self.filters):
            if not (self.fler or name in FORST or self.data.get(name)):
                del self.filters[name]
            elif choices := getattr(self, f"_choices_{name}", None):
                self._choose_from(name, choices())
        for field in self.form.fields.values():
            field.error_messages["invalid_choice"] = "”%(value)s” finns inte att välja."
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
        if name == "prioriterade":
            field.label = f"Prioriterade {self.val.overenskommelse.term('samverkansomrade', plural=True)}"

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

    def _choices_prioriterade(self):
        rows = Prioritering.objects.filter(samverkansomrade__omrade__overenskommelse=self.val.overenskommelse)
        years = rows.order_by("-artal").values_list("artal", flat=True).distinct()
        return [(str(year), f"Prioriterade {year}") for year in years]

    def _choices_status(self):
        return [*Insatsstatus.choices, (ANGES_EJ, "Anges ej i källan")]

    def _choices_skede(self):
        return [*Skede.choices, (ANGES_EJ, "Anges ej i källan")]

    def _choices_ansvarig(self):
        organisations = [(row.nyckel, row.namn) for row in self.val.organisationer]
        return [(ANGES_EJ, "Anges ej i källan"), ("Organisationer", organisations), ("Organ", self._organ())]

    def _organ(self):
        return [(f"{ORGAN}{row.pk}", row.text or row.nyckel) for row in self.val.organ]

    def _choices_vara(self):
        return [("ja", "Bara våra")]

    def _choices_styrande(self):
        others = [(key, name) for key, name in self._aktorer(Aktorsroll.STYRANDE) if not key.startswith(ORGAN)]
        return [(ANGES_EJ, "Anges ej i källan"), *self._organ(), *others]

    def _choices_finansiar(self):
        return [(ANGES_EJ, "Anges ej i källan"), *self._aktorer(Aktorsroll.FINANSIAR)]

    def _aktorer(self, roll):
        """Those who have the role in the agreement's initiatives: (key in the address, name), å ä ö last."""
        names = {actor_key(row): row.visat_namn for row in self._styrande_och_finansiarer if row.roll == roll}
        return sorted(names.items(), key=lambda row: sorteringsnyckel(row[1]))

    @cached_property
    def _styrande_och_finansiarer(self):
        roles = (Aktorsroll.STYRANDE, Aktorsroll.FINANSIAR)
        rows = InsatsAktor.objects.filter(insats__overenskommelse=self.val.overenskommelse, roll__in=roles)
        return list(rows.med_namn(self.val.datum))

    def _choices_kommun(self):
        return [(row.kod, row.namn) for row in self.val.kommuner]

    def _choices_delregion(self):
        return [(row.nyckel, row.namn) for row in self.val.delregioner]

    def _choices_kontakt(self):
        return [("saknas", "Saknar kontaktperson"), ("finns", "Har kontaktperson")]

    def _choices_uppdaterad(self):
        return [("inte", f"Inte på {antal(self.val.overenskommelse.uppdateras_var, 'månad', 'månader')}")]

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

    def filter_prioriterade(self, rows, name, value):
        first = Prioritering.objects.filter(artal=int(value)).values("samverkansomrade")
        return rows.filter(Exists(InsatsKoppling.objects.filter(insats=OuterRef("pk"), samverkansomrade__in=first)))

    def filter_status(self, rows, name, value):
        return rows.filter(status="" if value == ANGES_EJ else value)

    def filter_skede(self, rows, name, value):
        return rows.filter(skede="" if value == ANGES_EJ else value)

    def filter_ansvarig(self, rows, name, value):
        if value == ANGES_EJ:
            return rows.ofullstandiga("ansvarig")
        return _with_actor(rows, Aktorsroll.ANSVARIG, value)

    def filter_vara(self, rows, name, value):
        """Those that the reader's own organisations answer for."""
        return rows.ledda_av_nagon(egna_organisationer(self.user, self.val.overenskommelse))

    def filter_styrande(self, rows, name, value):
        if value == ANGES_EJ:
            return rows.filter(~_actor(Aktorsroll.STYRANDE))
        return _with_actor(rows, Aktorsroll.STYRANDE, value)

    def filter_finansiar(self, rows, name, value):
        if value == ANGES_EJ:
            return rows.ofullstandiga("finansiering")
        return _with_actor(rows, Aktorsroll.FINANSIAR, value)

    def filter_kommun(self, rows, name, value):
        return rows.i_kommun(value)

    def filter_delregion(self, rows, name, value):
        return rows.i_kommuner(next(row.kommuner for row in self.val.delregioner if row.nyckel == value))

    def filter_kontakt(self, rows, name, value):
        return rows.filter(kontakt__isnull=value == "saknas")

    def filter_uppdaterad(self, rows, name, value):
        return rows.inaktuella(timezone.localdate())

    def filter_saknar(self, rows, name, value):
        return rows.ofullstandiga(None if value == "nagot" else value)


def actor_key(aktor):
    """The actor's key in the address: lessebo, organ-3 or text:Europeiska socialfonden."""
    if aktor.organisation_id:
        return aktor.organisation.nyckel
    return f"{ORGAN}{aktor.organ_id}" if aktor.organ_id else f"{FRITEXT}{aktor.fritext}"


def _with_actor(rows, roll, key):
    organ = key.removeprefix(ORGAN)
    if key.startswith(FRITEXT):
        return rows.filter(_actor(roll, fritext=key.removeprefix(FRITEXT)))
    if key.startswith(ORGAN) and organ.isdecimal():
        return rows.filter(_actor(roll, organ=int(organ)))
    return rows.filter(_actor(roll, organisation__nyckel=key))


def _actor(roll, **who):
    return Exists(InsatsAktor.objects.filter(insats=OuterRef("pk"), roll=roll, **who))
