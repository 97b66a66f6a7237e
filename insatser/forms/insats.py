"""The full form. Nothing but the title is required: what is not known is left empty, and said to be missing."""

from crispy_forms.helper import FormHelper
from django import forms

from insatser import permissions
from insatser.forms.styrande import chosen_steering, first_steering, steering_choices
from insatser.models import Insats, Skede
from insatser.services import Insatsuppgifter, Kopplingsval, OrdinarieUtanSlut
from konton.models import User

LANGA = ("beskrivning", "malgrupp", "finansiering", "deltagarmal", "uppfoljning", "anmarkning", "forsening_skal")
AVSNITT = (
    ("grund", "Grunduppgifter", ("titel", "slag", "beskrivning", "malgrupp")),
    ("period", "När", ("start", "slut", "pagick", "period_i_kallan")),
    ("platser", "Var den genomförs", ("platser", "antal_kommuner")),
    ("pengar", "Pengar, mål och uppföljning", ("finansiering", "deltagarmal", "uppfoljning")),
    ("kontakt", "Vem som kan svara", ("kontakt", "reservkontakt")),
    ("ovrigt", "Övrigt", ("forsening", "forsening_skal", "kalla", "anmarkning")),
)


KONTAKTER = ("kontakt", "reservkontakt")


class InsatsForm(forms.ModelForm):
    revision = forms.IntegerField(widget=forms.HiddenInput)
    # The status and stage that the person had before them: changed on a page of their own, they may change meanwhile.
    sett_lage = forms.CharField(required=False, widget=forms.HiddenInput)
    styrande = forms.MultipleChoiceField(
        label="Styrs av",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Gruppen som styr insatsen och får veta när något hindrar den.",
    )
    platser = forms.MultipleChoiceField(
        label="Kommuner",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Var insatsen genomförs, vem som än ansvarar.",
    )
    primar = forms.ChoiceField(
        label="Det huvudsakliga",
        required=False,
        help_text="Insatsen räknas en gång, hur många mål den än verkar för. Här visas den först.",
    )

    kontakt = forms.TypedChoiceField(
        label="Kontaktperson",
        required=False,
        empty_value=None,
        help_text="Den som får frågan när uppgifterna behöver uppdateras.",
    )
    reservkontakt = forms.TypedChoiceField(
        label="Reserv",
        required=False,
        empty_value=None,
        help_text="Den som får frågan när kontaktpersonen inte svarar.",
    )

    class Meta:
        model = Insats
        fields = [
            "titel",
            "slag",
            "beskrivning",
            "malgrupp",
            "start",
            "slut",
            "pagick",
            "period_i_kallan",
            "galler_alla_omraden",
            "antal_kommuner",
            "finansiering",
            "deltagarmal",
            "uppfoljning",
            "forsening",
            "forsening_skal",
            "kalla",
            "anmarkning",
            "kontakt",
            "reservkontakt",
        ]
        widgets = {
            **{name: forms.Textarea(attrs={"rows": 3}) for name in LANGA},
            "antal_kommuner": forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        }
        labels = {
            "start": "Börjar",
            "slut": "Slutar",
            "pagick": "Pågick, om varken början eller slut är känt",
            "antal_kommuner": "Antal kommuner, om inte alla namn är kända",
            "deltagarmal": "Mål i antal",
            "forsening": "Är insatsen försenad?",
            "forsening_skal": "Skäl, om ni bedömer annat än datumen",
        }
        help_texts = {
            "period_i_kallan": "Källans egna ord, till exempel ”tidigare projekt”.",
            "deltagarmal": "Till exempel ”650 deltagare, 30–50 arbetsgivare”.",
            "antal_kommuner": "”Sju kommuner” är 7, också när källan inte säger vilka.",
            "finansiering": "I ord, med vilket stöd. Belopp och referens skriver ni på raderna under.",
            "malgrupp": "Vilka insatsen är till för.",
            "kalla": "Var uppgifterna kommer från.",
        }
        error_messages = {
            "titel": {"required": "Skriv vad insatsen kallas."},
            "antal_kommuner": {"invalid": "Skriv ett helt tal, till exempel 7.", "min_value": "Skriv 1 eller mer."},
        }

    def __init__(self, *args, val, **kwargs):
        super().__init__(*args, **kwargs)
        self.val = val
        self.fields["revision"].initial = self.instance.revision
        self.fields["forsening"].choices = [("", "Datumen avgör"), *Insats._meta.get_field("forsening").choices]
        self.fields["platser"].choices = self._places()
        self.fields["platser"].initial = [plats.geografi_id for plats in self.instance.platser.all()]
        term = val.overenskommelse.term
        self.fields["galler_alla_omraden"].label = f"Gäller alla {term('omrade', plural=True)}"
        self._links()
        self._people()
        self.fields["sett_lage"].initial = seen_status(self.instance)
        self.fields["styrande"].choices = steering_choices(self.instance, val)
        self.fields["styrande"].initial = first_steering(self.instance)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def _people(self):
        """Whoever may write about it, and whoever stands there already."""
        now = [getattr(self.instance, f"{name}_id") for name in KONTAKTER]
        rows = permissions.mojliga_kontakter(self.instance) | User.objects.filter(pk__in=[pk for pk in now if pk])
        people = {str(person.pk): person for person in rows.distinct().order_by("namn", "pk")}
        for name in KONTAKTER:
            self.fields[name].choices = [("", "Ingen vald"), *((pk, str(person)) for pk, person in people.items())]
            self.fields[name].coerce = people.get

    def _places(self):
        county, *rest = self.val.platser
        return [(county.kod, f"Hela {county.namn}"), *((row.kod, row.namn) for row in rest)]

    def _links(self):
        """One group of boxes per area; each box is "omrade:1", "delmal:2" or "samverkan:3"."""
        stored = {link_code(row): row for row in self.instance.kopplingar.all()}
        held = {row.pk for row in self.val.aktuella_omraden} | {row.omrade_id for row in stored.values()}
        self.omradesfalt = []
        self.koppling = {}
        for area in self.val.omraden:
            if area.pk in held:
                self._area(area, stored)
        codes = [(code, label) for name in self.omradesfalt for code, label in self._labels(name)]
        self.fields["primar"].choices = [("", "Det första som är valt"), *codes]
        self.fields["primar"].initial = next((code for code, row in stored.items() if row.primar), "")

    def _area(self, area, stored):
        rows = [(f"omrade:{area.pk}", f"{area.text or area.nyckel} som helhet", Kopplingsval(area.pk))]
        rows += self.val.mal_i(area)
        name = f"omrade_{area.pk}"
        self.fields[name] = forms.MultipleChoiceField(
            label=area.text or area.nyckel,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            choices=[(code, label) for code, label, _ in rows],
            initial=[code for code, _, _ in rows if code in stored],
        )
        self.koppling |= {code: choice for code, _, choice in rows}
        self.omradesfalt.append(name)

    def _labels(self, name):
        field = self.fields[name]
        return [(code, f"{field.label}: {label}"[:90]) for code, label in field.choices]

    def clean(self):
        data = super().clean()
        if (data.get("pagick")) and (data.get("start") or data.get("slut")):
            self.add_error("pagick", "Lämna tomt när ni anger början eller slut.")
        self._check_reason(data)
        if data.get("slut") and self.instance.skede == Skede.ORDINARIE:
            self.add_error("slut", OrdinarieUtanSlut.text)
        if data.get("kontakt") and data["kontakt"] == data.get("reservkontakt"):
            self.add_error("reservkontakt", "Reserven behöver vara någon annan än kontaktpersonen.")
        chosen = self.chosen()
        if data.get("primar") and data["primar"] not in chosen:
            self.add_error("primar", "Det huvudsakliga måste också vara ikryssat.")
        return data

    def _check_reason(self, data):
        if data.get("forsening") and not data.get("forsening_skal"):
            self.add_error("forsening_skal", "Skriv varför ni bedömer annat än datumen.")
        elif data.get("forsening_skal") and not data.get("forsening"):
            self.add_error("forsening", "Välj försenad eller inte försenad, eller ta bort skälet.")

    def chosen(self):
        return [code for name in self.omradesfalt for code in self.cleaned_data.get(name, [])]

    def uppgifter(self):
        data = self.cleaned_data
        return Insatsuppgifter(
            falt={name: data[name] for name in self.Meta.fields},
            kopplingar=[self.koppling[code] for code in self.chosen()],
            primar=self.koppling.get(data["primar"]),
            platser=data["platser"],
        )

    def styrs_av(self):
        """The ticked as actors."""
        return chosen_steering(self.instance, self.cleaned_data["styrande"])

    def malfalt(self):
        return [self[name] for name in self.omradesfalt]

    def avsnitt(self):
        """The sections around the area and actor parts, as (anchor, heading, bound fields)."""
        return [(anchor, heading, [self[name] for name in names]) for anchor, heading, names in AVSNITT]


def link_code(row):
    if row.delmal_id:
        return f"delmal:{row.delmal_id}"
    return f"samverkan:{row.samverkansomrade_id}" if row.samverkansomrade_id else f"omrade:{row.omrade_id}"


def seen_status(insats):
    """Status and stage in words, as the person sees them while writing."""
    stage = insats.visat_skede
    return f"{insats.get_status_display() or 'anges ej i källan'}{f', {stage.lower()}' if stage else ''}"
