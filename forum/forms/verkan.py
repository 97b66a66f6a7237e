"""What a decision changes, one part of its form per change. Adding or removing a part keeps what was written."""

import re

from django import forms

from core.svenska import stor_bokstav
from forum.forms.beslutsval import VALJ
from forum.models import VERKANS_FALT, Verkanstyp
from forum.services.verkan import GALLER_GENAST, UPPFOLJANDE
from sok.forms.dag import dag_falt, helper
from sok.models import Malgruppsniva

DEL = re.compile(r"^v(\d+)-typ$")
ARET = {
    "required": "Skriv året.",
    "invalid": "Skriv året med fyra siffror, till exempel 2027.",
    "min_value": "Skriv ett år från 2000 till 2100.",
    "max_value": "Skriv ett år från 2000 till 2100.",
}


def _val(label, saknas):
    return forms.TypedChoiceField(label=label, coerce=int, error_messages={"required": saknas})


class VerkanForm(forms.Form):
    """One change: only the fields of its kind."""

    typ = forms.ChoiceField(choices=Verkanstyp.choices, widget=forms.HiddenInput)
    omrade = _val("", "Välj vilket.")
    niva = forms.ChoiceField(
        label="Vilken målgrupp", choices=Malgruppsniva.choices, error_messages={"required": "Välj vilken målgrupp."}
    )
    samverkansomrade = _val("", "Välj vilket.")
    version = _val("Text", "Välj vilken text.")
    insats = _val("Insats", "Välj vilken insats.")
    organ = _val("Grupp", "Välj vilken grupp.")
    artal = forms.IntegerField(
        label="År",
        min_value=2000,
        max_value=2100,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4, "autocomplete": "off"}),
        error_messages=ARET,
    )
    text = forms.CharField(label="Ny lydelse", required=False, widget=forms.Textarea(attrs={"rows": 3}))
    fran = dag_falt("Gäller från och med", required=False, help_text="Tomt betyder dagen för beslutet.")

    FRIVILLIG_TEXT = {
        Verkanstyp.PRIORITERAR: "Årets lydelse, om den har ändrats",
        Verkanstyp.ANTAR_HANDLINGSPLAN: "Om planen",
    }
    TEXTEN = {Verkanstyp.ANDRAR_MALGRUPP: "Ny lydelse", Verkanstyp.GER_UPPDRAG: "Uppdraget"}
    TING = ("omrade", "samverkansomrade", "version", "insats", "organ")

    def __init__(self, *args, typ, val, **kwargs):
        super().__init__(*args, **kwargs)
        self.val = val
        self.verkanstyp = Verkanstyp(typ)
        keep = ["typ", *VERKANS_FALT[self.verkanstyp]]
        keep += ["text"] if self.verkanstyp in self.FRIVILLIG_TEXT else []
        keep += [] if self.verkanstyp in GALLER_GENAST else ["fran"]
        for name in list(self.fields):
            if name not in keep:
                del self.fields[name]
        self._fill(val)
        self.initial["typ"] = typ
        self.helper = helper(*keep)

    @property
    def rubrik(self):
        return self.verkanstyp.label

    @property
    def nummer(self):
        return self.prefix.removeprefix("v")

    def _fill(self, val):
        choices = {
            "omrade": val.omradesval,
            "samverkansomrade": val.samverkansval,
            "version": val.versioner,
            "insats": val.planerade_insatser,
            "organ": val.organ_i_drift,
        }
        for name in self.fields.keys() & choices.keys():
            self.fields[name].choices = [VALJ, *choices[name]()]
            if name in ("omrade", "samverkansomrade"):
                self.fields[name].label = stor_bokstav(val.overenskommelse.term(name))
        if "text" in self.fields:
            self.fields["text"].required = self.verkanstyp in self.TEXTEN
            self.fields["text"].label = (self.TEXTEN | self.FRIVILLIG_TEXT)[self.verkanstyp]
            self.fields["text"].error_messages["required"] = "Skriv den nya lydelsen eller uppdraget."

    def rad(self):
        """The change as the service takes it."""
        return {name: self._ting(name, value) for name, value in self.cleaned_data.items()}

    def _ting(self, name, value):
        return self.val.ting(name, value) if name in self.TING else value


class Blankett:
    """The decision's form and its changes as one. `skickad` is None until someone posts; adding or removing a
    change shows the form again as it was written, without asking for what is missing."""

    def __init__(self, skickad, klass, *, val, initial=None, **kwargs):
        self.val = val
        self.skickad = skickad
        self.bygger = skickad is not None and bool({"lagg_till", "ta_bort"} & set(skickad))
        if skickad is None or self.bygger:
            written = _skrivet(klass, skickad) if self.bygger else {}
            self.form = klass(initial={**(initial or {}), **written}, val=val, **kwargs)
        else:
            self.form = klass(skickad, val=val, **kwargs)
        self.delar = [self._del(n, typ) for n, typ in self._valda()]

    def _valda(self):
        """(number, kind) of the changes that are on the form now."""
        sent = self.skickad or {}
        rows = sorted((int(m[1]), sent[m[0]]) for name in sent if (m := DEL.match(name)))
        rows = [(n, typ) for n, typ in rows if typ in Verkanstyp and str(n) != sent.get("ta_bort")]
        if self.bygger and "lagg_till" in sent and sent.get("ny_verkan") in Verkanstyp:
            rows.append((max((n for n, _ in rows), default=-1) + 1, sent["ny_verkan"]))
        return rows

    def _del(self, n, typ):
        prefix = f"v{n}"
        if self.bygger:
            return VerkanForm(initial=_skrivet(VerkanForm, self.skickad, prefix), prefix=prefix, typ=typ, val=self.val)
        return VerkanForm(self.skickad, prefix=prefix, typ=typ, val=self.val)

    @property
    def mojliga(self):
        """Kinds of change that may be added: those of the follow-up when the structure is locked."""
        open_ = self.val.overenskommelse.struktur_oppen
        return [(typ.value, typ.label) for typ in Verkanstyp if open_ or typ in UPPFOLJANDE]

    @property
    def last(self):
        return not self.val.overenskommelse.struktur_oppen

    def is_valid(self):
        if self.skickad is None or self.bygger:
            return False
        valid = [self.form.is_valid(), *(del_.is_valid() for del_ in self.delar)]
        return all(valid)

    def uppgifter(self):
        return self.form.uppgifter(verkan=[del_.rad() for del_ in self.delar])


def _skrivet(klass, data, prefix=""):
    """What was written in each field, as it was written."""
    namn = f"{prefix}-%s" if prefix else "%s"
    found = {name: field.widget.value_from_datadict(data, {}, namn % name) for name, field in klass.base_fields.items()}
    return {name: value for name, value in found.items() if value not in (None, "")}
