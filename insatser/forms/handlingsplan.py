"""The plan's forms: the plan itself, a row, and the row's goals."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout
from django import forms
from django.db.models import Q

from core.svenska import sorteringsnyckel, stor_bokstav
from insatser.forms.utfall import TalField
from insatser.models import Handlingsplan, Insats, Lasbarhet, Planrad

TOMMA_MAL = 2
STORST = 10**11


def _helper(*layout):
    helper = FormHelper()
    helper.form_tag = False
    helper.layout = Layout(*layout)
    return helper


class NyPlanForm(forms.Form):
    artal = forms.IntegerField(
        label="År",
        min_value=1990,
        max_value=2100,
        help_text="Året planen gäller, med fyra siffror.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4, "autocomplete": "off"}),
        error_messages={
            "invalid": "Skriv året med fyra siffror, till exempel 2026.",
            "min_value": "Skriv ett år från 1990 till 2100.",
            "max_value": "Skriv ett år från 1990 till 2100.",
        },
    )
    titel = forms.CharField(
        label="Titel", max_length=200, required=False, help_text="Lämnas den tom heter planen ”Handlingsplan” och året."
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = _helper(Field("artal", css_class="kort-falt"), "titel")


class PlanForm(forms.ModelForm):
    """`sedd` is the stamp of the plan that the form showed."""

    sedd = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Handlingsplan
        fields = ["titel", "inledning", "kalla", "anmarkning"]
        help_texts = {
            "inledning": "Vad planen är och vad den bygger på.",
            "kalla": "Om planen kommer från ett dokument: vilket. En plan med källa kan gälla utan beslut i portalen.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = _helper("sedd", "titel", "inledning", "kalla", "anmarkning")

    def uppgifter(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


AVSNITT = (
    ("insats", "Insats eller uppdrag", ("var", "delmal_val", "insats", "titel")),
    ("genomforande", "Genomförande", ("genomforande",)),
    ("mal", "Mål och indikatorer", ("indikatorer",)),
    ("uppfoljning", "Uppföljning", ("uppfoljning", "organ", "mottagare")),
    ("ovrigt", "Mer om raden", ("bakgrund", "lasbarhet", "anmarkning")),
)


class PlanradForm(forms.ModelForm):
    """`bara` are the areas (keys) that the person may write in; None means all of them."""

    sedd = forms.CharField(widget=forms.HiddenInput, required=False)
    var = forms.ChoiceField(required=False)
    delmal_val = forms.ChoiceField(required=False)

    class Meta:
        model = Planrad
        fields = [
            "insats",
            "titel",
            "genomforande",
            "indikatorer",
            "uppfoljning",
            "organ",
            "mottagare",
            "bakgrund",
            "lasbarhet",
            "anmarkning",
        ]
        widgets = {
            name: forms.Textarea(attrs={"rows": 6 if name in ("genomforande", "bakgrund") else 3})
            for name in ("genomforande", "indikatorer", "uppfoljning", "mottagare", "bakgrund", "anmarkning")
        }
        labels = {"titel": "Uppdrag", "lasbarhet": "Går raden att läsa i källan?"}
        help_texts = {
            "insats": "Finns insatsen inte ännu? Skriv uppdraget, spara och välj sedan ”Lägg in som insats”.",
            "titel": "Om raden inte är en insats, eller om planen kallar insatsen något annat.",
            "genomforande": "Vem som ansvarar och hur det görs.",
            "indikatorer": "Vad som visar hur det går.",
            "uppfoljning": "Vem som följer upp och hur.",
            "organ": "Den grupp som redovisar insatsen inför forum.",
            "mottagare": "Till exempel en myndighet som har beviljat pengar.",
        }

    def __init__(self, *args, val, bara=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.val, self.bara = val, bara
        self._places()
        self._initiatives()
        self.fields["organ"].choices = [("", "Välj"), *((row.pk, row.text or row.nyckel) for row in val.organ)]
        self.fields["lasbarhet"].choices = [("", "Ja, hela raden"), *Lasbarhet.choices]

    def avsnitt(self):
        """The sections of the page, as (anchor, heading, bound fields). The goals stand between them."""
        return [
            (anchor, heading, [self[name] for name in names if name in self.fields])
            for anchor, heading, names in AVSNITT
        ]

    def _places(self):
        """One choice for area and collaboration area, and one for the sub-goal, in the agreement's own words."""
        term, areas = self.val.overenskommelse.term, self._areas()
        self.platser, groups = {}, []
        for area in areas:
            name = area.text or area.nyckel
            rows = [(f"omrade:{area.pk}", f"{name} ({term('omrade')})" if self.val.samverkansomraden else name)]
            self.platser[f"omrade:{area.pk}"] = {"omrade": area, "samverkansomrade": None}
            for row in self.val.samverkansomraden:
                if row.omrade_id == area.pk:
                    rows.append((f"samverkan:{row.pk}", self.val.samverkan_namn(row)))
                    self.platser[f"samverkan:{row.pk}"] = {"omrade": area, "samverkansomrade": row}
            groups += [(name, rows)] if self.val.samverkansomraden else rows
        if not areas:
            del self.fields["var"]
        else:
            word = "samverkansomrade" if self.val.samverkansomraden else "omrade"
            self.fields["var"].label = stor_bokstav(term(word))
            self.fields["var"].choices = [("", "Välj"), *groups]
            self.fields["var"].required = self.bara is not None
            self.fields["var"].initial = self._chosen_place()
        self._sub_goals({area.pk for area in areas})

    def _areas(self):
        stored = self.instance.omrade_id
        areas = [row for row in self.val.omraden if row in self.val.aktuella_omraden or row.pk == stored]
        return [row for row in areas if self.bara is None or row.pk in self.bara]

    def _sub_goals(self, areas):
        rows = [row for row in self.val.delmal_lista if row.omrade_id in areas]
        if not rows:
            del self.fields["delmal_val"]
            return
        self.delmal = {str(row.pk): row for row in rows}
        self.fields["delmal_val"].label = stor_bokstav(self.val.overenskommelse.term("delmal"))
        named = [(pk, self.val.delmal_namn(row)) for pk, row in self.delmal.items()]
        self.fields["delmal_val"].choices = [("", "Inget valt"), *named]
        self.fields["delmal_val"].initial = str(self.instance.delmal_id or "")

    def _chosen_place(self):
        if self.instance.samverkansomrade_id:
            return f"samverkan:{self.instance.samverkansomrade_id}"
        return f"omrade:{self.instance.omrade_id}" if self.instance.omrade_id else ""

    def _initiatives(self):
        """One that has been removed stays where it stands: whoever changes the row's words does not unlink it."""
        there = Q(borttagen_at=None) | Q(pk=self.instance.insats_id)
        rows = Insats.alla.filter(there, overenskommelse=self.val.overenskommelse)
        self.fields["insats"].queryset = rows
        found = sorted(rows.values_list("pk", "titel", "borttagen_at"), key=lambda row: sorteringsnyckel(row[1]))
        pairs = [(pk, f"{titel} (borttagen)" if gone else titel) for pk, titel, gone in found]
        self.fields["insats"].choices = [("", "Ingen insats, bara ett uppdrag"), *pairs]

    def clean(self):
        data = super().clean()
        if not data.get("insats") and not data.get("titel") and "insats" not in self.errors:
            self.add_error("insats", "Välj en insats eller skriv vad uppdraget kallas.")
        delmal, plats = self._sub_goal(data), self._place(data)
        if delmal and plats["omrade"] and delmal.omrade_id != plats["omrade"].pk:
            self.add_error("delmal_val", "Välj ett som hör till samma område som raden.")
        return data

    def _sub_goal(self, data):
        return getattr(self, "delmal", {}).get(data.get("delmal_val"))

    def _place(self, data):
        return self.platser.get(data.get("var"), {"omrade": None, "samverkansomrade": None})

    def uppgifter(self):
        """What the service asks for, beside the goals."""
        data = self.cleaned_data
        return {
            **{name: data[name] for name in self.Meta.fields},
            **self._place(data),
            "delmal": self._sub_goal(data),
        }


class MalForm(forms.Form):
    lagst = TalField(label="Antal, eller minst")
    hogst = TalField(label="Högst", help_text="Bara för intervall.")
    enhet = forms.CharField(label="Vad som räknas", max_length=80, required=False, help_text="Till exempel deltagare.")
    text = forms.CharField(label="Mål i ord", max_length=300, required=False)
    bort = forms.BooleanField(label="Ta bort målet", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # A row that is not stored yet is left empty instead.
        if not self.initial:
            del self.fields["bort"]

    def clean(self):
        data = super().clean()
        if data.get("bort"):
            self._errors.clear()
            return data
        self._check_numbers(data)
        low, high, unit, text = (data.get(name) for name in ("lagst", "hogst", "enhet", "text"))
        if low is not None and not unit:
            self.add_error("enhet", "Skriv vad antalet räknar, till exempel deltagare.")
        if high is not None and low is None and "lagst" not in self.errors:
            self.add_error("lagst", "Skriv intervallets lägsta värde också.")
        if low is not None and high is not None and high <= low:
            self.add_error("hogst", "Det högsta värdet ska vara större än det lägsta.")
        if unit and low is None and high is None and not text and "lagst" not in self.errors:
            self.add_error("lagst", f"Skriv hur många {unit} målet är, eller skriv målet i ord.")
        return data

    def _check_numbers(self, data):
        for name in ("lagst", "hogst"):
            value = data.get(name)
            if value is None:
                continue
            if not 0 <= value < STORST:
                self.add_error(name, "Skriv ett tal från 0 till 100 miljarder.")
            elif value != round(value, 2):
                self.add_error(name, "Skriv högst två decimaler.")

    @property
    def mal(self):
        """The goal the row stands for; None for an empty row and one that is taken away."""
        data = self.cleaned_data
        if data.get("bort") or (data.get("lagst") is None and not data.get("text")):
            return None
        return {name: data.get(name) if name in ("lagst", "hogst") else data.get(name) or "" for name in MALFALT}


MALFALT = ("lagst", "hogst", "enhet", "text")


class Malrader(forms.BaseFormSet):
    def mal(self):
        """The chosen goals in the order of the page."""
        return [form.mal for form in self.forms if form.mal]


MalFormSet = forms.formset_factory(MalForm, formset=Malrader, extra=TOMMA_MAL, max_num=20)


def malets_varden(rad):
    """The stored goals as the formset's initial values."""
    return [{name: getattr(goal, name) for name in MALFALT} for goal in rad.mal.all()] if rad.pk else []
