"""What to change in many initiatives, and to what. One kind at a time, so that nothing needs JavaScript."""

from crispy_forms.helper import FormHelper
from django import forms
from django.utils import timezone
from django.utils.choices import flatten_choices
from django.utils.functional import cached_property

from core.oprecist import OprecistDatumFormField
from core.svenska import lista, sorteringsnyckel
from insatser.forms.vem import read_actor
from insatser.models import Insatsslag, Insatsstatus, Skede
from insatser.permissions import FOR_EGEN_ORGANISATION
from insatser.services import Kopplingsval
from insatser.services.flera import ANDRINGAR
from insatser.services.flera.andringar import Kontaktval
from sok.models import Medlemskap, Roll

VALJ = ("", "Välj")
SKALET = "Behövs när en insats pausas, stoppas eller tas upp igen. Alla i överenskommelsen ser skälet."


class FleraForm(forms.Form):
    """`val` is what the agreement offers, `bara` the organisations that someone else than the strategist writes for."""

    def __init__(self, *args, andra, val, bara=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.kind, self.val, self.bara = ANDRINGAR[andra], val, bara
        self.fields["varde"] = getattr(self, f"_falt_{andra}")()
        self.fields["varde"].error_messages |= {
            "required": "Välj vad det ska ändras till.",
            "invalid_choice": "”%(value)s” finns inte att välja.",
        }
        if self.kind.med_skal:
            rows = forms.Textarea(attrs={"rows": 2})
            self.fields["skal"] = forms.CharField(label="Skäl", required=False, widget=rows, help_text=SKALET)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def _falt_lage(self):
        return _choice("Nytt läge", Insatsstatus.choices)

    def _falt_skede(self):
        return _choice("Nytt skede", Skede.choices)

    def _falt_slag(self):
        return _choice("Slag", Insatsslag.choices)

    def _falt_slut(self):
        return OprecistDatumFormField(label="Slutar", help_text="Månad och dag får vara tomma.")

    def _falt_mal_till(self):
        return _choice("Lägg till", self._mal({row.pk for row in self.val.aktuella_omraden}))

    def _falt_mal_bort(self):
        return _choice("Ta bort", self._mal({row.pk for row in self.val.omraden}))

    def _mal(self, omraden):
        """Grouped by area: the area as a whole, its sub-goals and collaboration areas."""
        return [(area.text or area.nyckel, self._under(area)) for area in self.val.omraden if area.pk in omraden]

    def _under(self, area):
        rows = [(f"omrade:{area.pk}", f"{area.text or area.nyckel} som helhet")]
        rows += [
            (f"delmal:{row.pk}", _short(self.val.delmal_namn(row)))
            for row in self.val.delmal_lista
            if row.omrade_id == area.pk
        ]
        return rows + [
            (f"samverkan:{row.pk}", _short(self.val.samverkan_namn(row)))
            for row in self.val.samverkansomraden
            if row.omrade_id == area.pk
        ]

    def _falt_ansvarig_till(self):
        return _choice("Ansvarig att lägga till", self.val.aktorsval(self.bara)[1:])

    def _falt_ansvarig_byt(self):
        field = _choice("Ny ansvarig", self.val.aktorsval(self.bara)[1:])
        field.help_text = "Ersätter alla som är ansvariga nu."
        return field

    def _falt_styrande(self):
        field = _choice("Styrande organ", [(f"organ:{row.pk}", row.text or row.nyckel) for row in self.val.organ])
        field.help_text = "Ersätter det som styr nu."
        return field

    def _falt_kontakt(self):
        field = _choice("Kontaktperson", self._people())
        field.help_text = "De som får skriva om insatser i överenskommelsen."
        return field

    def _people(self):
        """(key, name and organisations), å ä ö last."""
        rows = {str(pk): f"{person.user.namn}, {lista(names)}" for pk, (person, names) in self._writers.items()}
        return sorted(rows.items(), key=lambda row: sorteringsnyckel(row[1]))

    @cached_property
    def _memberships(self):
        rows = Medlemskap.objects.gallande(timezone.localdate()).filter(
            overenskommelse=self.val.overenskommelse,
            roll__in=(Roll.LANSSTRATEG, *FOR_EGEN_ORGANISATION),
            user__is_active=True,
        )
        return list(rows.select_related("user", "organisation").order_by("user", "organisation"))

    @property
    def _writers(self):
        """{user: (a membership, the names of their organisations)}."""
        found = {}
        for row in self._memberships:
            names = found.setdefault(row.user_id, (row, []))[1]
            if row.organisation.visningsnamn not in names:
                names.append(row.organisation.visningsnamn)
        return found

    def andring(self):
        """The change, with its value in words."""
        data = self.cleaned_data
        value = getattr(self, f"_varde_{self.kind.nyckel}", lambda text: text)(data["varde"])
        return self.kind(value, self._words(data["varde"]), data.get("skal", ""))

    def _words(self, value):
        choices = dict(flatten_choices(getattr(self.fields["varde"], "choices", [])))
        if self.kind.nyckel.startswith("mal_"):
            return self._goal(value)
        words = str(choices.get(value, value))
        return self._writers[int(value)][0].user.namn if self.kind.nyckel == "kontakt" else words

    def _goal(self, code):
        """The link as the list names it: "Arbetsmarknad: delmål 1"."""
        link = self._varde_mal_till(code)
        area = next(row for row in self.val.omraden if row.pk == link.omrade_id)
        name = area.text or area.nyckel
        if link.delmal_id or link.samverkansomrade_id:
            level, number = self._number(link)
            return f"{name}: {self.val.overenskommelse.term(level)} {number}"
        return name

    def _number(self, link):
        if link.delmal_id:
            return "delmal", next(row.nummer for row in self.val.delmal_lista if row.pk == link.delmal_id)
        rows = self.val.samverkansomraden
        return "samverkansomrade", next(row.nummer for row in rows if row.pk == link.samverkansomrade_id)

    def _varde_mal_till(self, code):
        level, _, number = code.partition(":")
        pk = int(number)
        if level == "omrade":
            return Kopplingsval(pk)
        if level == "delmal":
            row = next(row for row in self.val.delmal_lista if row.pk == pk)
            return Kopplingsval(row.omrade_id, delmal_id=pk)
        row = next(row for row in self.val.samverkansomraden if row.pk == pk)
        return Kopplingsval(row.omrade_id, samverkansomrade_id=pk)

    _varde_mal_bort = _varde_mal_till

    def _varde_kontakt(self, value):
        mine = [row for row in self._memberships if str(row.user_id) == value]
        strateg = any(row.roll == Roll.LANSSTRATEG for row in mine)
        return Kontaktval(int(value), strateg, frozenset(row.organisation_id for row in mine))

    def _varde_ansvarig_till(self, value):
        return read_actor(value, "")

    _varde_ansvarig_byt = _varde_styrande = _varde_ansvarig_till

    def dolda(self):
        """The fields as they were sent, to send again with the yes: (name, value)."""
        own = [name for name in self.data if name.split("_")[0] in ("varde", "skal")]
        return [(name, value) for name in own for value in self.data.getlist(name)]


def _choice(label, choices):
    return forms.ChoiceField(label=label, choices=[VALJ, *choices])


def _short(text):
    return text if len(text) <= 90 else f"{text[:87].rstrip()} …"


def andra_val(val):
    """What can be changed in the agreement: (key, name)."""
    term = val.overenskommelse.term("omrade")
    names = {"mal_till": f"Lägg till {term} eller mål", "mal_bort": f"Ta bort {term} eller mål"}
    gone = {*(() if val.omraden else names), *(() if val.organ else ("styrande",))}
    return [(key, names.get(key, kind.namn)) for key, kind in ANDRINGAR.items() if key not in gone]
