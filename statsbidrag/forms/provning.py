"""The forms of the review's steps: one per act, and a hidden `lage` that says what page the person acted from."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.utils import timezone

from statsbidrag.forms.granskning import MedFalten, utan_personnummer
from statsbidrag.models import Aterkravsgrund


def fritext(etikett, *, hjalp="", saknas="", rader=4):
    """A free text that the other side will read; without `saknas` it may be left out."""
    return forms.CharField(
        label=etikett,
        help_text=hjalp,
        required=bool(saknas),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": rader}),
        validators=[utan_personnummer],
        error_messages={"required": saknas},
    )


class Beloppsfalt(forms.IntegerField):
    """Whole kronor, as they are written: 18 400 or 18 400 kr."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "tal-falt"})

    def to_python(self, value):
        text = "".join(str(value or "").lower().removesuffix("kr").split())
        return super().to_python(text)


def kronor(etikett, *, hjalp="", **rest):
    fel = {"invalid": "Skriv beloppet i hela kronor, till exempel 18 400.", "required": "Skriv ett belopp."}
    fel |= {"min_value": "Skriv ett belopp som är minst %(limit_value)s.",
            "max_value": "Beloppet kan vara högst %(limit_value)s kronor."}  # fmt: skip
    return Beloppsfalt(label=etikett, help_text=hjalp, error_messages=fel, **rest)


def dag(etikett, *, saknas, hjalp="", **rest):
    return forms.DateField(
        label=etikett,
        help_text=hjalp,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": saknas, "invalid": "Skriv datumet som 2026-04-20."},
        **rest,
    )


def fran_idag(day):
    if day < timezone.localdate():
        raise forms.ValidationError("Dagen har redan gått. Välj en dag från och med idag.")


def till_idag(day):
    if day > timezone.localdate():
        raise forms.ValidationError("Dagen har inte kommit än.")


class Stegform(MedFalten):
    """One step of the review; every field in the order it is written."""

    lage = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(*self.fields)

    def uppgifter(self):
        """What the service takes: the fields without the page's own."""
        return {namn: varde for namn, varde in self.cleaned_data.items() if namn != "lage"}


class BekraftaForm(Stegform):
    pass


class GodkannForm(Stegform):
    anmarkning = fritext("Anmärkning till beslutet", hjalp="Frivilligt. Mottagaren ser texten.", rader=3)


class SkalForm(Stegform):
    skal = fritext("Varför?", hjalp="Mottagaren ser texten.", saknas="Skriv varför.")


class InterntSkalForm(Stegform):
    skal = fritext("Varför?", hjalp="Bara ni som granskar ser texten.", saknas="Skriv varför.")


class TillbakaForm(Stegform):
    skal = fritext("Varför tar ni tillbaka redovisningen?", saknas="Skriv varför ni tar tillbaka den.")


class YttrandeForm(Stegform):
    text = fritext("Ert svar", hjalp="Ni kan svara en gång.", saknas="Skriv ert svar.", rader=8)


class OvervagForm(Stegform):
    grund = forms.ChoiceField(label="Grund", choices=[("", "Välj"), *Aterkravsgrund.choices])
    belopp = kronor("Belopp som övervägs, kronor", hjalp="Beslutet kan bli lägre, men inte högre.", min_value=1)
    underrattelse = fritext(
        "Skälen till att återkrav övervägs",
        hjalp="Skriv vad ni har sett och varför det kan leda till återkrav. Mottagaren läser det och kan svara.",
        saknas="Skriv skälen.",
        rader=6,
    )
    svara_senast = dag("Mottagaren kan svara till och med", saknas="Ange sista dagen.", validators=[fran_idag])


class AterkravsbeslutForm(Stegform):
    belopp = kronor("Belopp att betala tillbaka, kronor", min_value=1)
    eftergivet = kronor(
        "Belopp som efterges, kronor",
        hjalp="Det ni avstår från att kräva av särskilda skäl. Skriv 0 om inget efterges.",
        min_value=0,
        initial=0,
    )
    motivering = fritext("Beslutets skäl", hjalp="Bemöt det mottagaren har svarat.", saknas="Skriv skälen.", rader=6)
    foredragande = forms.CharField(
        label="Föredragande", help_text="Frivilligt.", required=False, max_length=120, validators=[utan_personnummer]
    )
    betalas_senast = dag("Betalas senast", saknas="Ange sista dagen att betala.", validators=[fran_idag])
    overklagande = fritext(
        "Hur beslutet överklagas",
        hjalp="Myndighetens egen text. Skriv också om beslutet inte går att överklaga.",
        saknas="Skriv hur beslutet överklagas, eller att det inte går att överklaga.",
    )


class BetalningForm(Stegform):
    betalt = dag("Pengarna kom in", saknas="Ange dagen.", validators=[till_idag])
