"""Fields that the grants' forms share: kronor as people write them, days, who receives, and rows of a table."""

from crispy_forms.helper import FormHelper
from django import forms
from django.forms.utils import ErrorDict
from django.template import Context
from django.utils.functional import cached_property

from core import svenska
from insatser.forms.finansiering import las_belopp
from insatser.forms.val import Valmojligheter
from sok.models import Organisation, Organisationstyp
from sok.services import organisationer
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.models import Bidragstyp
from statsbidrag.services.bidragsbeslut import HOGST, INGET_PERSONNUMMER

NYA_SLAG = (
    Organisationstyp.CIVILSAMHALLE, Organisationstyp.TROSSAMFUND, Organisationstyp.KOMMUNALFORBUND,
    Organisationstyp.STIFTELSE,
)  # fmt: skip
SKRIV_DATUM = "Skriv datumet som 2026-04-20."
AREN = (1990, 2100)


class Kronor(forms.CharField):
    """ "400 000 kr" → 400000. What cannot be read is said, and stays as it was typed."""

    def __init__(self, *, label, required=True, **kwargs):
        widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
        super().__init__(label=label, required=required, widget=widget, **kwargs)

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        try:
            amount = las_belopp(text.removesuffix(".").strip())
        except svenska.IngetTal as reason:
            raise forms.ValidationError(str(reason)) from None
        if amount != int(amount):
            raise forms.ValidationError("Skriv hela kronor, utan ören.")
        if amount > HOGST:
            raise forms.ValidationError("Skriv ett belopp som är mindre än en miljard kronor.")
        return int(amount)

    def prepare_value(self, value):
        return svenska.tal(value) if isinstance(value, int) else value


def rimligt_ar(day):
    """A slip in the year is said at once; the rules count months and years from it."""
    if not AREN[0] <= day.year <= AREN[1]:
        raise forms.ValidationError("Kontrollera årtalet.")


def dag(label, *, required=True, help_text=""):
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        validators=[rimligt_ar],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": SKRIV_DATUM},
    )


def text(label, *, rader=3, required=True, langst=4000, help_text=""):
    widget = forms.Textarea(attrs={"rows": rader})
    return forms.CharField(label=label, required=required, max_length=langst, help_text=help_text, widget=widget)


class Sidform(forms.Form):
    """One form of a page: no tag of its own, and the service's faults on the fields they are about."""

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    def falten(self):
        """The fields as HTML without a summary: the page lists every fault once."""
        return self.helper.render_layout(self, Context())

    def ta_emot(self, per_falt):
        """Put what a service found beside the fields; a fault of the whole stands first."""
        for falt, mening in per_falt.items():
            self.add_error(falt if falt in self.fields else None, mening)


class Avtalsform(Sidform):
    """A form that chooses among what one agreement knows."""

    def __init__(self, *args, overenskommelse, **kwargs):
        super().__init__(*args, **kwargs)
        self.overenskommelse = overenskommelse


def bidragstyper():
    """The kinds by key, each named as it is worded last."""
    senast = {typ.nyckel: typ for typ in Bidragstyp.objects.order_by("nyckel", "giltighet")}
    rader = sorted(senast.values(), key=lambda typ: svenska.sorteringsnyckel(typ.namn))
    return [("", "Välj"), *((typ.nyckel, f"{typ.namn}{f', {typ.paragraf}' if typ.paragraf else ''}") for typ in rader)]


def kanda_mottagare(overenskommelse):
    """Those the agreement knows and those that have applied or received before, grouped by kind."""
    kanda = {row.pk: row for row in Valmojligheter(overenskommelse).organisationer}
    for falt in ("ansokningar__overenskommelse", "mottagna_bidrag__overenskommelse"):
        kanda |= {row.pk: row for row in Organisation.objects.filter(**{falt: overenskommelse}).order_by("pk")}
    rader = sorted(kanda.values(), key=lambda row: svenska.sorteringsnyckel(row.namn))
    grupper = {}
    for row in rader:
        if row.sammanslagen_med_id is None:
            grupper.setdefault(row.typ, []).append((row.pk, row.namn))
    ordning = [*Organisationstyp]
    return [("", "Välj"), *((Organisationstyp(typ).label, grupper[typ]) for typ in sorted(grupper, key=ordning.index))]


class MedMottagare(Avtalsform):
    """Who applies or receives: one of the known, or someone new with name and kind."""

    mottagare = forms.TypedChoiceField(
        label="Mottagare", coerce=int, empty_value=None, required=False, error_messages={"required": "Välj mottagare."}
    )
    ny_mottagare = forms.CharField(label="Namn", max_length=200, required=False)
    ny_typ = forms.ChoiceField(
        label="Slag", required=False, choices=[("", "Välj"), *((typ.value, typ.label) for typ in NYA_SLAG)]
    )
    ny_orgnr = forms.RegexField(
        r"^\d{6}-\d{4}$",
        label="Organisationsnummer",
        required=False,
        help_text="Frivilligt.",
        error_messages={"invalid": "Skriv organisationsnumret som 212000-0654."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["mottagare"].choices = kanda_mottagare(self.overenskommelse)

    def clean(self):
        data = super().clean()
        ny = (data.get("ny_mottagare") or "").strip()
        if "mottagare" not in self.errors and not data.get("mottagare") and not ny:
            self.add_error("mottagare", f"Välj {self.fields['mottagare'].label.lower()}, eller skriv en ny.")
        if ny:
            self._check_new(data, ny)
        return data

    def _check_new(self, data, ny):
        if data.get("mottagare"):
            self.add_error("ny_mottagare", "Välj i listan eller skriv en ny, inte båda.")
        finns = Organisation.objects.filter(namn__iexact=ny).first()
        # One that has been merged receives nothing more: what it has become does.
        finns = finns and organisationer.slutlig(finns)
        if finns and finns.pk not in self._choosable():
            # Known in another agreement: the same organisation is never written twice.
            data["mottagare"] = finns.pk
        elif finns:
            self.add_error("ny_mottagare", f"{finns.namn} finns redan. Välj den i listan.")
        elif not data.get("ny_typ"):
            self.add_error("ny_typ", "Välj vilket slags organisation det är.")
        if innehaller_personnummer(f"{ny} {data.get('ny_orgnr') or ''}"):
            self.add_error("ny_orgnr", INGET_PERSONNUMMER)

    def _choosable(self):
        return {pk for _, rows in self.fields["mottagare"].choices[1:] for pk, _ in rows}

    def organisation(self):
        """The chosen organisation; a new one is stored now, with what it is for in the same transaction."""
        data = self.cleaned_data
        if data["mottagare"]:
            return Organisation.objects.get(pk=data["mottagare"])
        return organisationer.skapa(namn=data["ny_mottagare"].strip(), typ=data["ny_typ"], orgnr=data["ny_orgnr"])


class Rader(forms.BaseFormSet):
    """Rows of a table; empty ones are skipped, stored ones are known by their number."""

    def rader(self):
        return tuple(rad for form in self.forms if (rad := form.rad))

    @cached_property
    def nagot_fel(self):
        return any(form.errors for form in self.forms)


class Radform(forms.Form):
    use_required_attribute = False
    nummer = forms.IntegerField(required=False, min_value=1, max_value=32_000, widget=forms.HiddenInput)
    bort = forms.BooleanField(label="Ta bort raden", required=False)

    def har(self, *namn):
        data = self.cleaned_data
        return not data.get("bort") and any(data.get(falt) not in (None, "") for falt in namn)


def utan_fel(form):
    """The form shows what was typed without judging it: the person asked for more rows, not for a check."""
    form._errors = ErrorDict(renderer=form.renderer)
    form.cleaned_data = {}
    return form
