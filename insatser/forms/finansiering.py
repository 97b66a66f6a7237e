"""Who pays: one row per funder, with what was sought and granted, in kronor."""

import re
from decimal import Decimal

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.choices import flatten_choices

from core.svenska import IngetTal, belopp, las_tal
from insatser.forms.vem import annan_falt, read_actor, vem_falt, write_actor
from insatser.models import Aktorsroll
from insatser.services import Aktorsval

TOMMA_RADER = 1
# What people write after the figures, and how many kronor it stands for.
ENHETER = {
    "": 1,
    "kr": 1,
    "kronor": 1,
    "sek": 1,
    ":-": 1,
    "tkr": 1_000,
    "mkr": 1_000_000,
    "mnkr": 1_000_000,
    "miljoner": 1_000_000,
    "miljoner kronor": 1_000_000,
    "miljoner kr": 1_000_000,
}
STORST = Decimal("1e12")
SA_HAR = "Skriv beloppet i kronor, till exempel 1 250 000, eller 1,5 mkr."


def las_belopp(text):
    """ "1 250 000 kr" → 1250000, "1,5 mkr" → 1500000. IngetTal when it could mean two things: "1.250" is neither
    clearly a thousand nor clearly one."""
    found = re.fullmatch(r"([\d\s\u00a0\u202f,]+)([a-zåäö:\s-]*)", text.strip().casefold())
    unit = found and " ".join(found[2].split())
    if not found or unit not in ENHETER:
        raise IngetTal(f"”{text}” är inget tydligt belopp. {SA_HAR}")
    try:
        amount = las_tal(found[1].strip()) * ENHETER[unit]
    except IngetTal:
        raise IngetTal(f"”{text}” är inget tydligt belopp. {SA_HAR}") from None
    if amount != amount.quantize(Decimal("0.01")) or amount >= STORST:
        raise IngetTal(f"”{text}” är inget rimligt belopp. {SA_HAR}")
    return amount


class BeloppField(forms.CharField):
    def __init__(self, **kwargs):
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(required=False, widget=widget, **kwargs)

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        try:
            return las_belopp(text)
        except IngetTal as error:
            raise forms.ValidationError(str(error)) from None

    def prepare_value(self, value):
        if not isinstance(value, Decimal):
            return value
        return belopp(value, decimaler=0 if value == value.to_integral_value() else 2).removesuffix("\u00a0kr")


class FinansiarForm(forms.Form):
    sokt = BeloppField(label="Sökt, kronor")
    beviljat = BeloppField(label="Beviljat, kronor")
    referens = forms.CharField(label="Diarienummer eller annan referens", max_length=80, required=False)
    # What a source says of the row stays with it.
    harledd = forms.BooleanField(required=False, widget=forms.HiddenInput)
    trolig = forms.BooleanField(required=False, widget=forms.HiddenInput)
    anmarkning = forms.CharField(label="Anmärkning", max_length=300, required=False)
    bort = forms.BooleanField(label="Ta bort raden", required=False)

    def __init__(self, *args, choices=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["vem"] = vem_falt(choices, label="Finansiär", help_text="")
        self.fields["annan"] = annan_falt(label="Någon annan", help_text="Om namnet inte finns i listan.")
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(
            Div("vem", "annan", css_class="falt-rad"),
            Div("sokt", "beviljat", css_class="falt-rad"),
            "referens",
            "anmarkning",
            "harledd",
            "trolig",
            *(["bort"] if self.initial else []),
        )

    def clean(self):
        data = super().clean()
        vem, annan = data.get("vem"), (data.get("annan") or "").strip()
        if vem and annan:
            self.add_error("annan", "Välj i listan eller skriv någon annan, inte båda.")
        said = [data.get(name) for name in ("sokt", "beviljat", "referens", "anmarkning")]
        if not (vem or annan or data.get("bort")) and any(value not in (None, "") for value in said):
            self.add_error("vem", "Välj eller skriv vem som finansierar, eller töm raden.")
        return data

    @property
    def aktor(self):
        """The funder that the row stands for; None for an empty row and one that is taken away."""
        data = self.cleaned_data
        who = read_actor(data.get("vem"), (data.get("annan") or "").strip())
        if not who or data.get("bort"):
            return None
        return Aktorsval(
            **who,
            roll=Aktorsroll.FINANSIAR,
            harledd=data["harledd"],
            trolig=data["trolig"],
            anmarkning=data["anmarkning"],
            referens=data["referens"],
            sokt_belopp=data["sokt"],
            beviljat_belopp=data["beviljat"],
        )

    def named(self):
        """The funder in words, for whoever compares two versions."""
        data = self.cleaned_data
        name = data["annan"] or dict(flatten_choices(self.fields["vem"].choices))[data["vem"]]
        return funder_in_words(name, data["sokt"], data["beviljat"], data["referens"])


def funder_in_words(name, sokt, beviljat, referens):
    """Tillväxtverket (sökt 100 000 kr, beviljat 50 000 kr, dnr 12)."""
    parts = [
        f"{word} {belopp(amount)}" for word, amount in (("sökt", sokt), ("beviljat", beviljat)) if amount is not None
    ]
    parts += [referens] if referens else []
    return f"{name} ({', '.join(parts)})" if parts else name


class FinansiarRader(forms.BaseFormSet):
    def aktorer(self):
        return [form.aktor for form in self.forms if form.aktor]

    def clean(self):
        seen = set()
        for form in self.forms:
            actor = form.aktor if form.is_valid() else None
            key = actor and (actor.organisation_id, actor.organ_id, actor.fritext, actor.referens)
            if key and key in seen:
                form.add_error("vem", "Samma finansiär står redan med. Skilj raderna åt med var sin referens.")
            seen.add(key)


FinansiarFormSet = forms.formset_factory(FinansiarForm, formset=FinansiarRader, extra=TOMMA_RADER, max_num=30)


def first_funders(insats):
    return [
        {
            "vem": write_actor(row),
            "annan": row.fritext,
            "sokt": row.sokt_belopp,
            "beviljat": row.beviljat_belopp,
            "referens": row.referens,
            "harledd": row.harledd,
            "trolig": row.trolig,
            "anmarkning": row.anmarkning,
        }
        for row in insats.finansiarer
    ]
