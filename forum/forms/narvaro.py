"""Attendance: one row per ordinary seat, rows for others who came, or boxes for an open gathering."""

from crispy_forms.helper import FormHelper
from django import forms

from forum.forms.val import organisationsval
from forum.models import Moteslag, Narvaroform
from forum.services import narvaro
from forum.services.narvaro import Narvarorad

TOMMA_RADER = 3
FORMER = [(form.value, form.label) for form in (Narvaroform.ORDINARIE, Narvaroform.ERSATTARE, Narvaroform.FRANVARANDE)]


class PlatsForm(forms.Form):
    """`plats` is the seat, `kanda` the names of those who may sit there."""

    form = forms.ChoiceField(label="Närvaro", choices=FORMER, required=False, widget=forms.RadioSelect)
    namn = forms.CharField(label="Namn", max_length=120, required=False)

    def __init__(self, *args, plats, stored=None, **kwargs):
        self.plats = plats
        initial = {"form": stored.form if stored else None, "namn": stored.namn if stored else plats.namn}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["namn"].widget.attrs |= {"autocomplete": "off", "list": f"namn-{plats.organisation.pk}"}

    def clean(self):
        data = super().clean()
        name = data.get("namn", "").strip()
        if data.get("form") == Narvaroform.ERSATTARE and name in ("", self.plats.namn):
            self.add_error("namn", "Skriv vem som var ersättare.")
        return data

    @property
    def rad(self):
        """None when nothing is said of the seat."""
        chosen = self.cleaned_data.get("form")
        if not chosen:
            return None
        name = "" if chosen == Narvaroform.FRANVARANDE else self.cleaned_data["namn"].strip()
        return Narvarorad(self.plats.organisation.pk, chosen, name, self.plats.befattning)


class AdjungeradForm(forms.Form):
    organisation = forms.TypedChoiceField(label="Organisation", required=False, coerce=int, empty_value=None)
    namn = forms.CharField(label="Namn", max_length=120, required=False)
    befattning = forms.CharField(label="Befattning", max_length=120, required=False)

    def __init__(self, *args, choices, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].choices = [("", "Välj"), *choices]
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean(self):
        data = super().clean()
        if not data.get("organisation") and (data.get("namn") or data.get("befattning")):
            self.add_error("organisation", "Välj vilken organisation personen kom från.")
        return data

    @property
    def rad(self):
        data = self.cleaned_data
        if not data.get("organisation"):
            return None
        return Narvarorad(
            data["organisation"], Narvaroform.ADJUNGERAD, data["namn"].strip(), data["befattning"].strip()
        )


class Narvaroformular:
    """The whole page's forms as one: `is_valid`, `rader`, and the faults of every part."""

    def __init__(self, data, mote):
        self.mote = mote
        stored = list(mote.narvaro_lista.select_related("organisation"))
        per_seat = {(row.organisation_id, row.befattning): row for row in stored if row.form != Narvaroform.ADJUNGERAD}
        self.platser = [
            PlatsForm(
                data,
                plats=plats,
                stored=per_seat.get((plats.organisation.pk, plats.befattning)),
                prefix=f"plats-{plats.organisation.pk}-{number}",
            )
            for number, plats in enumerate(narvaro.platser(mote))
        ]
        self.andra = self._andra(data, stored)
        self.kanda_namn = narvaro.kanda_namn(mote)

    def _andra(self, data, stored):
        """Those who are stored, then empty rows; a co-opted seat is not filled in beforehand, since it may be empty."""
        choices = organisationsval(self.mote.overenskommelse)
        rows = [
            {"organisation": row.organisation_id, "namn": row.namn, "befattning": row.befattning}
            for row in stored
            if row.form == Narvaroform.ADJUNGERAD
        ]
        rows += [{}] * TOMMA_RADER
        sent = int(data.get("antal-andra", len(rows))) if data and data.get("antal-andra", "").isdigit() else len(rows)
        rows += [{}] * min(sent - len(rows), 40)
        return [
            AdjungeradForm(data, choices=choices, initial=row, prefix=f"andra-{number}")
            for number, row in enumerate(rows)
        ]

    def is_valid(self):
        """Every part is asked, so that all faults are told at once."""
        return not [form for form in (*self.platser, *self.andra) if not form.is_valid()]

    @property
    def fel(self):
        """For the summary: every fault with the seat it belongs to."""
        faults = [
            {"text": f"{form.plats.organisation}: {text}", "url": f"#{form['namn'].id_for_label}"}
            for form in self.platser
            for texts in form.errors.values()
            for text in texts
        ]
        return faults + [
            {"text": text, "url": f"#{form['organisation'].id_for_label}"}
            for form in self.andra
            for texts in form.errors.values()
            for text in texts
        ]

    @property
    def rader(self):
        return [form.rad for form in (*self.platser, *self.andra) if form.rad]


class DeltagandeForm(forms.Form):
    """An open gathering: which organisations came, and others by name."""

    organisationer = forms.TypedMultipleChoiceField(
        label="Organisationer som deltog", required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data, mote):
        super().__init__(data)
        self.fields["organisationer"].choices = organisationsval(mote.overenskommelse)
        self.fields["organisationer"].initial = list(mote.narvaro_lista.values_list("organisation", flat=True))
        self.helper = FormHelper()
        self.helper.form_tag = False

    @property
    def fel(self):
        return [{"text": text, "url": ""} for texts in self.errors.values() for text in texts]

    @property
    def rader(self):
        return [Narvarorad(pk, Narvaroform.ORDINARIE) for pk in self.cleaned_data["organisationer"]]


def formular(data, mote):
    return DeltagandeForm(data, mote) if mote.slag == Moteslag.TEMATRAFF else Narvaroformular(data, mote)
