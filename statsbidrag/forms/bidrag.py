"""A grant as the authority registers it: the decision, its goals and its budget lines."""

from crispy_forms.layout import HTML, Div, Layout
from django import forms

from statsbidrag.forms.bidragsfalt import (
    Avtalsform,
    Kronor,
    MedMottagare,
    Rader,
    Radform,
    Sidform,
    bidragstyper,
    dag,
    text,
)
from statsbidrag.models.ansokan import DIARIENUMMER, SKRIV_DIARIENUMRET
from statsbidrag.services.bidragsbeslut import Bidragsbeslut, Mal, Post

POSTER = ("Personal", "Lokal", "Resor", "Material", "Köpta tjänster", "Gemensamma kostnader", "Övrigt")
TOMMA_MAL, TOMMA_POSTER = 2, 2


class Beslutsform(Avtalsform):
    """What the decision says, besides its recipient and its rows."""

    titel = forms.CharField(label="Insatsens namn", max_length=200)
    bidragstyp = forms.ChoiceField(label="Bidragstyp")
    beslutsdatum = dag("Beslutsdag")
    diarienummer = forms.RegexField(
        DIARIENUMMER,
        label="Diarienummer",
        required=False,
        help_text="Som i diariet, till exempel 851-5425-2024. Lämna tomt tills det finns.",
        error_messages={"invalid": SKRIV_DIARIENUMRET},
    )
    belopp = Kronor(label="Beviljat belopp, kronor")
    start = dag("Från och med")
    slut = dag("Till och med")
    villkor = text("Villkor", required=False, help_text="Som i beslutet. Mottagaren ser dem.")
    insats = forms.ModelChoiceField(
        None,
        label="Insats",
        required=False,
        empty_label="Ingen vald",
        help_text="Den insats i överenskommelsen som bidraget betalar. Dit förs resultatet när det är godkänt.",
    )
    chefsadress = forms.EmailField(
        label="E-post till ansvarig chef hos mottagaren",
        required=False,
        help_text="Får veta när redovisningen är försenad.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bidragstyp"].choices = bidragstyper()
        self.fields["insats"].queryset = self.overenskommelse.insatser.order_by("titel", "pk")

    def clean_diarienummer(self):
        return self.cleaned_data["diarienummer"] or None

    def beslutet(self, mottagare, mal, budget):
        data = self.cleaned_data
        falt = (
            "titel", "bidragstyp", "beslutsdatum", "diarienummer", "belopp", "start", "slut", "villkor", "insats",
            "chefsadress",
        )  # fmt: skip
        return Bidragsbeslut(mottagare=mottagare, mal=mal, budget=budget, **{namn: data[namn] for namn in falt})


BESLUTET = (
    "titel", "bidragstyp", Div("beslutsdatum", "diarienummer", css_class="falt-rad"), "belopp",
    Div("start", "slut", css_class="falt-rad"), "villkor",
)  # fmt: skip
FOLJS_UPP = ("insats", "chefsadress")
NY_MOTTAGARE = (
    HTML('<details class="mer"{% if form.ny_mottagare.value or form.ny_typ.value %} open{% endif %}>'
         "<summary>Finns inte i listan</summary>"),
    "ny_mottagare", Div("ny_typ", "ny_orgnr", css_class="falt-rad"), HTML("</details>"),
)  # fmt: skip


class BidragForm(Beslutsform, MedMottagare):
    """A new grant. The last day is suggested from the period when it is left empty."""

    field_order = ("mottagare",)
    beviljande = forms.ModelChoiceField(None, label="Beviljande myndighet", empty_label=None)
    frist = dag(
        "Slutredovisningen lämnas in senast",
        required=False,
        help_text="Lämna tomt för tre månader efter periodens slut.",
    )
    del_1 = dag("Delredovisning senast", required=False, help_text="Lämna tomt om ingen ska lämnas.")
    del_2 = dag("Ännu en delredovisning senast", required=False)

    def __init__(self, *args, myndigheter, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["beviljande"].queryset = myndigheter
        self.fields["beviljande"].initial = myndigheter.first()
        if len(myndigheter) == 1:
            self.fields["beviljande"].required = False
            self.fields["beviljande"].widget = forms.HiddenInput()
        self.helper.layout = Layout(
            "beviljande", "mottagare", *NY_MOTTAGARE, *BESLUTET,
            HTML('<h2 class="formrubrik">Redovisning och uppföljning</h2>'),
            "frist", Div("del_1", "del_2", css_class="falt-rad"), *FOLJS_UPP,
        )  # fmt: skip

    @property
    def myndighet(self):
        return self.cleaned_data["beviljande"] or self.fields["beviljande"].queryset.first()

    @property
    def delfrister(self):
        return [self.cleaned_data[namn] for namn in ("del_1", "del_2") if self.cleaned_data[namn]]

    def ta_emot(self, per_falt):
        if "delfrister" in per_falt:
            per_falt = {**per_falt, "del_1": per_falt["delfrister"]}
            del per_falt["delfrister"]
        super().ta_emot(per_falt)


class AndraBidragForm(Beslutsform):
    """The registered decision, to correct. Once the final report has come, only what it does not rest on is asked."""

    sett = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args, bidrag, oppet, **kwargs):
        super().__init__(*args, **kwargs)
        self.bidrag, self.oppet = bidrag, oppet
        layout = [*BESLUTET, *FOLJS_UPP]
        if not oppet:
            layout = ["titel", "diarienummer", *FOLJS_UPP]
            for namn in ("bidragstyp", "beslutsdatum", "belopp", "start", "slut", "villkor"):
                self.fields[namn].disabled = True
        self.helper.layout = Layout("sett", *layout)


def lagrade_varden(lagrat):
    """The stored decision as the form's initial values."""
    namn = (
        "titel", "bidragstyp", "beslutsdatum", "diarienummer", "belopp", "start", "slut", "villkor", "insats",
        "chefsadress",
    )  # fmt: skip
    return {falt: getattr(lagrat, falt) for falt in namn}


class MalForm(Radform):
    text = forms.CharField(label="Mål", required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))
    indikator = forms.CharField(label="Så mäts det", required=False, max_length=200)
    planerat = forms.CharField(label="Planerat", required=False, max_length=200, help_text="Till exempel 80 deltagare.")

    def clean(self):
        data = super().clean()
        if self.har("indikator", "planerat") and not data.get("text"):
            self.add_error("text", "Skriv målet, eller töm raden.")
        return data

    @property
    def rad(self):
        data = self.cleaned_data
        if not self.har("text"):
            return None
        return Mal(data["text"], data.get("indikator", ""), data.get("planerat", ""), data.get("nummer"))


class PostForm(Radform):
    namn = forms.CharField(label="Post", required=False, max_length=80)
    belopp = Kronor(label="Kronor", required=False)

    def clean(self):
        data = super().clean()
        if self.har("belopp") and not data.get("namn") and "belopp" not in self.errors:
            self.add_error("namn", "Skriv vad posten är.")
        return data

    @property
    def rad(self):
        data = self.cleaned_data
        if not self.har("belopp") or not data.get("namn"):
            return None
        return Post(data["namn"], data["belopp"], data.get("nummer"))


def rader(klass, data, *, initial, extra, prefix):
    factory = forms.formset_factory(klass, formset=Rader, extra=extra, max_num=40, absolute_max=60)
    # A row is read whether or not it differs from what the page began with.
    return factory(data, initial=initial, prefix=prefix, form_kwargs={"empty_permitted": False})


def malrader(data=None, mal=(), extra=TOMMA_MAL):
    initial = [{"text": m.text, "indikator": m.indikator, "planerat": m.planerat, "nummer": m.nummer} for m in mal]
    return rader(MalForm, data, initial=initial, extra=extra, prefix="mal")


def postrader(data=None, poster=None, extra=TOMMA_POSTER):
    """Stored lines, or the usual names to put amounts beside."""
    if poster is None:
        initial = [{"namn": namn} for namn in POSTER]
    else:
        initial = [{"namn": p.namn, "belopp": p.belopp, "nummer": p.nummer} for p in poster]
    return rader(PostForm, data, initial=initial, extra=extra, prefix="budget")


class UtbetalningForm(Sidform):
    datum = dag("Betalades ut")
    belopp = Kronor(label="Belopp, kronor")
    anmarkning = forms.CharField(label="Anmärkning", max_length=200, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper.layout = Layout(Div("datum", "belopp", css_class="falt-rad"), "anmarkning")


class DelredovisningForm(Sidform):
    frist = dag("Delredovisningen lämnas in senast")
