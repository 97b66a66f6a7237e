"""The quick form: four things are enough, and the rest may be told at once by whoever knows."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Div, Field, Layout
from django import forms
from django.utils import timezone

from core.oprecist import OprecistDatumFormField
from core.svenska import stor_bokstav
from insatser.forms.platser import Platser, Platsfel, read_places
from insatser.forms.vem import annan_falt, read_actor, vem_falt
from insatser.models import Insatsstatus, Skede
from insatser.models.skede import FORBEREDANDE
from insatser.services import Aktorsval, Meruppgifter

ALLA = "alla"
MER = ("mal", "lage", "platser", "malgrupp", "finansiering", "slut")
S = Insatsstatus


def _steps(*skeden):
    return [(f"skede:{skede}", skede.label) for skede in skeden]


# Status and, under it, the stages that say more. Pausing, stopping and refusal need a reason: they come later.
LAGEN = [
    ("", "Vet inte ännu"),
    ("Planerad", [(S.PLANERAD.value, S.PLANERAD.label), *_steps(*FORBEREDANDE)]),
    ("Pågår", [(S.PAGAR.value, S.PAGAR.label), *_steps(Skede.ORDINARIE)]),
    ("Avslutad", [(S.AVSLUTAD.value, S.AVSLUTAD.label)]),
]


class NyInsatsForm(forms.Form):
    titel = forms.CharField(
        label="Titel",
        max_length=300,
        help_text="Vad insatsen kallas. Kort och så att andra känner igen den.",
        error_messages={"required": "Skriv vad insatsen kallas."},
    )
    omrade = forms.ChoiceField(error_messages={"required": "Välj var insatsen hör hemma."})
    artal = forms.IntegerField(
        label="År",
        min_value=1990,
        max_value=2100,
        help_text="Året insatsen börjar, med fyra siffror.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4, "autocomplete": "off"}),
        error_messages={
            "required": "Skriv året insatsen börjar.",
            "invalid": "Skriv året med fyra siffror, till exempel 2026.",
            "min_value": "Skriv ett år från 1990 till 2100.",
            "max_value": "Skriv ett år från 1990 till 2100.",
        },
    )
    mal = forms.ChoiceField(required=False)
    lage = forms.ChoiceField(label="Läge", required=False, choices=LAGEN)
    platser = forms.CharField(
        label="Genomförs i",
        required=False,
        max_length=2000,
        help_text="Kommuner med komma emellan, ”samma som ansvarig”, ”hela länet” eller ”7 kommuner”.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    malgrupp = forms.CharField(label="Målgrupp", required=False, max_length=2000)
    finansiering = forms.CharField(
        label="Finansiering",
        required=False,
        max_length=2000,
        help_text="Vem som betalar och med vilket stöd. Belopp kan ni lägga till sedan.",
    )
    slut = OprecistDatumFormField(label="Slutar", required=False)

    def __init__(self, *args, val, bara=None, forval=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.val, self.bara, self.forval = val, bara, forval or {}
        self.fields["titel"].widget.attrs["autofocus"] = not self.is_bound
        self._areas()
        self._goals()
        self._actor()
        self._first_values()
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = self._layout()

    def _areas(self):
        term = self.val.overenskommelse.term
        areas = self.val.aktuella_omraden
        if not areas:
            del self.fields["omrade"]
            return
        choices = [("", "Välj"), *((str(row.pk), row.text or row.nyckel) for row in areas)]
        self.fields["omrade"].label = stor_bokstav(term("omrade"))
        self.fields["omrade"].choices = [*choices, (ALLA, f"Gäller alla {term('omrade', plural=True)}")]

    def _goals(self):
        """Sub-goals and collaboration areas under their area, as "delmal:2" and "samverkan:3"."""
        groups = [(row.text or row.nyckel, self.val.mal_i(row)) for row in self.val.aktuella_omraden]
        groups = [(name, rows) for name, rows in groups if rows]
        self.koppling = {code: choice for _, rows in groups for code, _, choice in rows}
        if not groups:
            del self.fields["mal"]
            return
        term = self.val.overenskommelse.term
        levels = [term(level) for level in ("delmal", "samverkansomrade") if self.val.har_niva(level)]
        self.fields["mal"].label = stor_bokstav(" eller ".join(levels))
        self.fields["mal"].choices = [
            ("", "Vet inte ännu"),
            *((name, [(code, label) for code, label, _ in rows]) for name, rows in groups),
        ]

    def _actor(self):
        self.fields["ansvarig"] = vem_falt(self.val.aktorsval(self.bara))
        if self.bara is None:
            self.fields["ansvarig"].help_text = "Måste fyllas i, här eller på raden under."
            self.fields["annan"] = annan_falt(label="Någon annan ansvarig")
            return
        self.fields["ansvarig"].help_text = "Ni kan lägga in insatser som er organisation ansvarar för."
        if len(self.bara) == 1:
            self.fields["ansvarig"].initial = f"org:{next(iter(self.bara))}"

    def _first_values(self):
        """This year, and what the page that led here already knows."""
        self.fields["artal"].initial = timezone.localdate().year
        for name, value in self.forval.items():
            if name in self.fields:
                self.fields[name].initial = value

    def _layout(self):
        who = [name for name in ("ansvarig", "annan") if name in self.fields]
        area = ["omrade"] if "omrade" in self.fields else []
        more = [name for name in MER if name in self.fields]
        fold = "open" if self._tells_more() else ""
        return Layout(
            "titel",
            *area,
            *who,
            Field("artal", css_class="kort-falt"),
            HTML(f'<details class="mer mer-nu" {fold}><summary>Mer om ni vet redan nu</summary>'),
            Div(*more),
            HTML("</details>"),
        )

    def _tells_more(self):
        if not self.is_bound:
            return any(self.forval.get(name) for name in MER)
        return any(text for name, text in self.data.items() if name.partition("_")[0] in MER)

    def clean(self):
        data = super().clean()
        vem, annan = data.get("ansvarig"), (data.get("annan") or "").strip()
        if vem and annan:
            self.add_error("annan", "Välj i listan eller skriv någon annan, inte båda.")
        elif not (vem or annan) and "ansvarig" not in self.errors:
            self.add_error("ansvarig", "Välj vem som ansvarar, eller skriv namnet under Någon annan.")
        self._check_goal(data)
        self._check_places(data)
        self._check_end(data)
        return data

    def _check_goal(self, data):
        """What it serves lies in the area it belongs to."""
        chosen = self.koppling.get(data.get("mal")) if data.get("mal") else None
        if chosen and data.get("omrade") not in (None, "", ALLA, str(chosen.omrade_id)):
            term = self.val.overenskommelse.term("omrade")
            self.add_error("mal", f"Hör till ett annat {term} än det ni har valt. Ändra det ena.")

    def _check_places(self, data):
        data["var"] = Platser([], None)
        if not data.get("platser"):
            return
        try:
            data["var"] = read_places(data["platser"], self.val, self._responsible(data.get("ansvarig")))
        except Platsfel as fault:
            self.add_error("platser", str(fault))

    def _responsible(self, code):
        return next((row for row in self.val.organisationer if f"org:{row.pk}" == code), None)

    def _check_end(self, data):
        end = data.get("slut")
        if end and data.get("artal") and end.artal < data["artal"]:
            self.add_error("slut", "Insatsen kan inte sluta innan den har börjat.")
        if end and data.get("lage") == f"skede:{Skede.ORDINARIE}":
            self.add_error("slut", "Ordinarie verksamhet har inget slut. Lämna tomt.")

    def uppgifter(self):
        """What the service asks for."""
        data = self.cleaned_data
        omrade = data.get("omrade")
        return {
            "titel": data["titel"].strip(),
            "artal": data["artal"],
            "ansvarig": Aktorsval(**read_actor(data["ansvarig"], (data.get("annan") or "").strip())),
            "omrade": next((row for row in self.val.aktuella_omraden if str(row.pk) == omrade), None),
            "galler_alla_omraden": omrade == ALLA,
            "mer": self._more(data),
        }

    def _more(self, data):
        kind, _, skede = data["lage"].partition(":")
        return Meruppgifter(
            mal=self.koppling[data["mal"]] if data.get("mal") else None,
            status="" if skede else kind,
            skede=skede,
            platser=data["var"].koder,
            falt={name: data[name] for name in ("malgrupp", "finansiering", "slut")}
            | {"antal_kommuner": data["var"].antal},
        )
