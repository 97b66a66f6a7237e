"""Forms of the texts: start a draft, write a paragraph, send out, lay before, answer."""

from crispy_forms.helper import FormHelper
from django import forms
from django.utils import timezone

from sok.forms.sedd import SeddField
from sok.models import Dokumentslag, Organ, Organtyp, Styckesslag, Yttrandesvar
from sok.textlasning import I_STORT

TOMT = "tomt"


def _helper():
    helper = FormHelper()
    helper.form_tag = False
    return helper


class NyttUtkastForm(forms.Form):
    """`kallor`: the versions that a draft may begin as a copy of."""

    titel = forms.CharField(label="Titel", max_length=300, help_text="Till exempel ”Överenskommelse 2026–2030”.")
    kalla = forms.ChoiceField(label="Börja med", widget=forms.RadioSelect)

    def __init__(self, *args, kallor, titel, **kwargs):
        super().__init__(*args, **kwargs)
        self.kallor = {str(version.pk): version for version in kallor}
        rows = [(pk, f"{version.titel}, version {version.nummer}") for pk, version in self.kallor.items()]
        self.fields["kalla"].choices = [*rows, (TOMT, "En tom text")]
        self.fields["kalla"].initial = rows[0][0] if rows else TOMT
        self.fields["titel"].initial = titel
        self.helper = _helper()

    def vald_kalla(self):
        return self.kallor.get(self.cleaned_data["kalla"])


class StyckeForm(forms.Form):
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    rubrik = forms.CharField(label="Rubrik", max_length=200, required=False)
    text = forms.CharField(
        label="Text",
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={"required": "Skriv stycket, eller ta bort det på sidan före."},
    )

    def __init__(self, *args, version, omraden=(), **kwargs):
        """`omraden`: pairs of Omrade and its name, when the document is written per area."""
        super().__init__(*args, **kwargs)
        self.per_omrade = version.styrdokument.slag == Dokumentslag.NULAGE
        if self.per_omrade:
            self._area_fields(version.styrdokument.overenskommelse, dict(omraden))
        self.helper = _helper()

    def _area_fields(self, overenskommelse, names):
        self.omraden = {str(area.pk): area for area in names}
        self.fields["omrade"] = forms.ChoiceField(
            label=overenskommelse.term("omrade").capitalize(),
            required=False,
            choices=[("", I_STORT), *((str(area.pk), name) for area, name in names.items())],
        )
        self.fields["slag"] = forms.ChoiceField(label="Slag", choices=Styckesslag, initial=Styckesslag.FAKTA)

    def clean_rubrik(self):
        return self.cleaned_data["rubrik"].strip()

    def clean_text(self):
        """Browsers send \\r\\n; the same words must stay the same words."""
        return self.cleaned_data["text"].replace("\r\n", "\n").strip()

    def falt(self):
        """What the service stores."""
        data = self.cleaned_data
        found = {"rubrik": data["rubrik"], "text": data["text"]}
        if self.per_omrade:
            found |= {"omrade": self.omraden.get(data["omrade"]), "slag": data["slag"]}
        return found


class RemissForm(forms.Form):
    sista_dag = forms.DateField(
        label="Sista dag för synpunkter",
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Parterna kan ändra sina svar till och med den dagen. Svar som kommer senare tas emot och märks.",
        error_messages={"required": "Välj sista dag för synpunkter.", "invalid": "Skriv dagen som 2026-05-03."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = _helper()

    def clean_sista_dag(self):
        day = self.cleaned_data["sista_dag"]
        if day <= timezone.localdate():
            raise forms.ValidationError("Välj en sista dag för synpunkter som ligger framåt i tiden.")
        return day


class LaggFramForm(forms.Form):
    organ = forms.ChoiceField(label="Läggs fram för", error_messages={"required": "Välj vem som ska besluta."})

    def __init__(self, *args, overenskommelse, dag, **kwargs):
        super().__init__(*args, **kwargs)
        self.organ = {str(organ.pk): organ for organ in beslutande_organ(overenskommelse, dag)}
        names = {pk: str(organ.version(dag) or organ.nyckel) for pk, organ in self.organ.items()}
        self.fields["organ"].choices = [("", "Välj"), *names.items()] if len(names) != 1 else list(names.items())
        self.helper = _helper()

    def valt_organ(self):
        return self.organ[self.cleaned_data["organ"]]


def beslutande_organ(overenskommelse, dag):
    """The organs that decide; where the agreement names none as deciding, any of its organs of the day."""
    rows = Organ.objects.filter(overenskommelse=overenskommelse).gallande(dag).distinct()
    rows = rows.prefetch_related("versioner").order_by("nummer")
    deciding = [organ for organ in rows if organ.typ == Organtyp.BESLUTANDE]
    return deciding or list(rows)


class SkalForm(forms.Form):
    skal = forms.CharField(
        label="Varför", widget=forms.Textarea(attrs={"rows": 3}), error_messages={"required": "Skriv varför."}
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = _helper()


class YttrandeForm(forms.Form):
    """The party's answer, with one field per paragraph for what it says about that one."""

    sedd = SeddField()
    svar = forms.ChoiceField(
        label="Svar", choices=Yttrandesvar, widget=forms.RadioSelect, error_messages={"required": "Välj ett svar."}
    )
    text = forms.CharField(
        label="Yttrande i sin helhet",
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Det ni vill säga om texten som helhet. Måste fyllas i när ni avstyrker.",
    )
    diarienummer = forms.CharField(
        label="Ert diarienummer", required=False, max_length=40, help_text="Ert eget, om ni har ett."
    )

    def __init__(self, *args, yttrande, stycken, **kwargs):
        super().__init__(*args, **kwargs)
        for name, value in (("svar", yttrande.svar), ("text", yttrande.text), ("sedd", yttrande.lamnat_at)):
            self.fields[name].initial = value
        self.fields["diarienummer"].initial = yttrande.diarienummer
        self.stycken = stycken
        stored = {row.stycke_id: row.text for row in yttrande.synpunkter.all()}
        for stycke in stycken:
            self.fields[self.namn(stycke)] = _synpunktsfalt(stycke, stored.get(stycke.pk, ""))
        self.helper = _helper()

    @staticmethod
    def namn(stycke):
        return f"stycke_{stycke.pk}"

    def clean(self):
        data = super().clean()
        whole = (data.get("text") or "").strip()
        if data.get("svar") == Yttrandesvar.AVSTYRKER and not whole:
            self.add_error("text", "Skriv varför ni avstyrker.")
        if data.get("svar") == Yttrandesvar.MED_SYNPUNKTER and not (whole or self.synpunkter()):
            self.add_error("text", "Skriv era synpunkter, här eller vid ett stycke.")
        return data

    def synpunkter(self):
        """{paragraph pk: what was said about it}, without the empty ones."""
        found = {stycke.pk: (self.cleaned_data.get(self.namn(stycke)) or "").strip() for stycke in self.stycken}
        return {pk: text for pk, text in found.items() if text}

    def svaret(self):
        """What the service asks for."""
        data = {name: self.cleaned_data[name].strip() for name in ("svar", "text", "diarienummer")}
        return {**data, "synpunkter": self.synpunkter(), "sedd": self.cleaned_data["sedd"]}


def _synpunktsfalt(stycke, stored):
    return forms.CharField(
        label=f"Synpunkt på {stycke.rubrik or 'stycket'}",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        initial=stored,
    )
