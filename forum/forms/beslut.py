"""Write in a decision, at a meeting or without one, and correct it."""

from crispy_forms.layout import Div, Field, Fieldset
from django import forms

from forum.forms.beslutsval import VALJ
from forum.models import Beslut, Beslutsform
from forum.services.beslut import Beslutsuppgifter
from sok.forms.dag import dag_falt, helper
from sok.models import Organ, Organisation


def _kort(name):
    return Field(name, css_class="kort-falt")


class BeslutForm(forms.Form):
    """A decision at a meeting: its day, organ and form are the meeting's."""

    text = forms.CharField(
        label="Beslut",
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Hela meningen, så som den ska stå i protokollet.",
        error_messages={"required": "Skriv vad som beslutades."},
    )
    ansvarig = forms.ChoiceField(label="Ansvarig", required=False, help_text="Den som ser till att beslutet genomförs.")
    forfaller = dag_falt("Klart senast", required=False, help_text="Tidigast dagen för beslutet.")
    foljs_upp = forms.BooleanField(
        label="Ska följas upp",
        required=False,
        initial=True,
        help_text="Beslutet kommer på organets nästa dagordning av sig självt tills någon rapporterar det klart.",
    )
    kraver_partsbeslut = forms.BooleanField(
        label="Varje part ska också besluta",
        required=False,
        help_text="Alla parter tillfrågas och svarar med datum och diarienummer.",
    )
    sekretess = forms.BooleanField(
        label="Kan omfattas av sekretess",
        required=False,
        help_text="Då ser bara länsstrateg, beredningsgrupp och forumledamöter beslutet.",
    )
    ersatter = forms.TypedChoiceField(
        label="Ersätter ett tidigare beslut",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="När något blev fel. Det tidigare beslutet står kvar och hänvisar hit.",
    )
    mal = forms.MultipleChoiceField(label="Mål och områden", required=False, widget=forms.CheckboxSelectMultiple)
    insatser = forms.MultipleChoiceField(label="Insatser", required=False, widget=forms.CheckboxSelectMultiple)
    diarienummer = forms.CharField(label="Diarienummer", max_length=40, required=False)
    anmarkning = forms.CharField(label="Anmärkning", required=False, widget=forms.Textarea(attrs={"rows": 2}))

    FORST = ("text",)

    def __init__(self, *args, val, **kwargs):
        super().__init__(*args, **kwargs)
        self.val = val
        self.fields["ansvarig"].choices = val.ansvariga()
        self.fields["ersatter"].choices = [("", "Nej"), *val.utan_ersattning()]
        self.fields["mal"].choices = val.malval()
        self.fields["insatser"].choices = val.insatsnycklar()
        for name in ("mal", "insatser", "ersatter"):
            if len(self.fields[name].choices) <= (name == "ersatter"):
                del self.fields[name]
        self.helper = helper(*self._layout())

    def _layout(self):
        return (
            *self.FORST,
            Fieldset(
                "Genomförande", "ansvarig", Field("forfaller", css_class="kort-falt"), "foljs_upp", "kraver_partsbeslut"
            ),
            Fieldset(
                "Övrigt",
                "sekretess",
                *self._finns("ersatter"),
                Field("diarienummer", css_class="kort-falt"),
                "anmarkning",
            ),
        )

    def _finns(self, *names):
        return [name for name in names if name in self.fields]

    @property
    def ror(self):
        """The two long lists of what the decision is about, for the page to fold."""
        return [self[name] for name in ("mal", "insatser") if name in self.fields]

    @property
    def ror_nagot(self):
        return any(falt.value() for falt in self.ror)

    def uppgifter(self, verkan=()):
        data = self.cleaned_data
        ersatter = data.get("ersatter")
        return Beslutsuppgifter(
            **{name: data[name] for name in ("text", "forfaller", "foljs_upp", "kraver_partsbeslut", "sekretess")},
            **{name: data[name] for name in ("diarienummer", "anmarkning")},
            **ansvarig(data["ansvarig"]),
            avser=(*data.get("mal", []), *data.get("insatser", [])),
            verkan=tuple(verkan),
            ersatter=Beslut.objects.get(pk=ersatter) if ersatter else None,
        )


def ansvarig(vald):
    """ "org:12" → the organisation, "organ:3" → the organ, else neither."""
    kind, _, number = vald.partition(":")
    return {
        "ansvarig_organisation": Organisation.objects.get(pk=number) if kind == "org" else None,
        "ansvarigt_organ": Organ.objects.get(pk=number) if kind == "organ" else None,
    }


def vald_ansvarig(beslut):
    if beslut.ansvarig_organisation_id:
        return f"org:{beslut.ansvarig_organisation_id}"
    return f"organ:{beslut.ansvarigt_organ_id}" if beslut.ansvarigt_organ_id else ""


class UtanMoteForm(BeslutForm):
    """Per capsulam or an authority's own; at a meeting only when the outcome of a planned decision is told."""

    form = forms.ChoiceField(
        label="Hur beslutet fattades",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Välj hur beslutet fattades.",
            "invalid_choice": "Välj hur beslutet fattades.",
        },
    )
    dag = dag_falt("Beslutat den", saknas="Ange dagen då beslutet fattades.")
    organ = forms.TypedChoiceField(
        label="Organ",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="Organet som beslutade. Vid en myndighets eget beslut: organet som följer upp det.",
    )
    myndighet = forms.TypedChoiceField(
        label="Myndighet som beslutade",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="Behövs vid en myndighets eget beslut.",
    )

    FORST = ("form", Div("dag", "organ", "myndighet", css_class="falt-stapel"), "text")

    def __init__(self, *args, planerat=False, **kwargs):
        super().__init__(*args, **kwargs)
        forms_ = [form for form in Beslutsform if planerat or form != Beslutsform.MOTE]
        self.fields["form"].choices = [(form.value, form.label) for form in forms_]
        self.fields["organ"].choices = [VALJ, *self.val.organ_i_drift()]
        self.fields["myndighet"].choices = [VALJ, *((row.pk, row.namn) for row in self.val.parter)]

    def clean(self):
        data = super().clean()
        own = data.get("form") == Beslutsform.MYNDIGHET
        if own and not data.get("myndighet"):
            self.add_error("myndighet", "Välj vilken myndighet som beslutade.")
        if data.get("form") and not own and not data.get("organ"):
            self.add_error("organ", "Välj vilket organ som beslutade.")
        if own and data.get("foljs_upp") and not data.get("organ"):
            self.add_error("organ", "Välj vilket organ som följer upp beslutet, eller ta bort ”Ska följas upp”.")
        return data

    def hur(self):
        """How and by whom, as the service takes it."""
        data = self.cleaned_data
        own = data["form"] == Beslutsform.MYNDIGHET
        return {
            "form": data["form"],
            "dag": data["dag"],
            "organ": Organ.objects.get(pk=data["organ"]) if data["organ"] else None,
            "beslutsfattare": Organisation.objects.get(pk=data["myndighet"]).namn[:120] if own else "",
        }


class RattaForm(forms.Form):
    """What may be corrected until the minutes are attested."""

    text = forms.CharField(
        label="Beslut",
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Skriv vad som beslutades."},
    )
    ansvarig = forms.ChoiceField(label="Ansvarig", required=False)
    forfaller = dag_falt("Klart senast", required=False)
    sekretess = forms.BooleanField(label="Kan omfattas av sekretess", required=False)

    def __init__(self, *args, val, beslut, **kwargs):
        start = {
            "text": beslut.text,
            "ansvarig": vald_ansvarig(beslut),
            "forfaller": beslut.forfaller,
            "sekretess": beslut.sekretess,
        }
        super().__init__(*args, initial=start, **kwargs)
        choices = val.ansvariga()
        known = {key for _, rows in choices[1:] for key, _ in rows}
        if start["ansvarig"] and start["ansvarig"] not in known:
            choices.append((start["ansvarig"], str(beslut.ansvarig)))
        self.fields["ansvarig"].choices = choices
        self.helper = helper("text", "ansvarig", _kort("forfaller"), "sekretess")

    def falt(self):
        data = self.cleaned_data
        return {name: data[name] for name in ("text", "forfaller", "sekretess")} | ansvarig(data["ansvarig"])
