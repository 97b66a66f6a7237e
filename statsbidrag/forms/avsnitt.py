"""Builds the form of one section from its fields as data. A draft may be saved with faults, so the form
itself refuses nothing: it shows what was typed and carries the remarks of the completeness check."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.forms.utils import ErrorDict
from django.template import Context
from django.utils.html import escape, format_html, format_html_join

from core import svenska
from statsbidrag.forms import delar
from statsbidrag.forms.bilagor import bygg as _bilagor
from statsbidrag.formular.hamtat import marken
from statsbidrag.formular.lasning import antal_rader
from statsbidrag.formular.regler import avvikelsegrans
from statsbidrag.formular.schema import KONSKOLUMNER, RADRUBRIKER

MINSTA_RADER = 2


class Avsnittsform(forms.Form):
    """`rat` is the section as typed, `anmarkningar` what to show beside the fields."""

    use_required_attribute = False

    def __init__(self, avsnitt, rat, underlag, anmarkningar=()):
        super().__init__(data=rat)
        self.avsnitt, self.rat, self.underlag, self.anmarkningar = avsnitt, rat, underlag, anmarkningar
        self.marken = marken(avsnitt, underlag.hamtat.get(avsnitt.id, {}), rat)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(*(BYGGARE[falt.typ](self, falt) for falt in avsnitt.falt))

    def full_clean(self):
        self._errors = ErrorDict(renderer=self.renderer)
        self.cleaned_data = {}
        for anm in self.anmarkningar:
            if anm.falt in self.fields:
                self.add_error(anm.falt, anm.text)

    def falten(self):
        """The fields as HTML, without a summary: the page lists faults and links by itself."""
        return self.helper.render_layout(self, Context())

    def first_id(self, namn):
        """The id that a link to the field leads to: a group of choices is reached by its first."""
        falt = self.fields.get(namn)
        if falt is None:
            return "innehall"
        return f"id_{namn}_0" if isinstance(falt.widget, forms.RadioSelect) else f"id_{namn}"

    def etikett(self, namn):
        """The field's own words, for a list outside the form."""
        return self.fields[namn].label

    def add(self, namn, falt, *, etikett="", widget=None, hjalp="", klass=""):
        """One field of texts; a label of a table's cell is read out, not shown."""
        field = forms.CharField(
            label=etikett or falt.etikett,
            help_text=self._help(namn, hjalp, falt),
            required=falt.obligatoriskt,
            widget=widget,
            strip=False,
        )
        field.marke = self.marken.get(namn)
        if klass:
            field.widget.attrs["class"] = klass
        self.fields[namn] = field
        return namn

    def _help(self, namn, hjalp, falt):
        """The help and, under it, from where the answer was taken. A cell of a table says that in its own words."""
        egen = hjalp and getattr(falt, "lanets_text", False) and hjalp == falt.hjalp
        rader = [format_html('<span class="lanets-text">Länets egen text</span> {}', hjalp) if egen else escape(hjalp)]
        marke = self.marken.get(namn)
        if marke and getattr(falt, "typ", "") not in (*RADRUBRIKER, "budget"):
            klass = "hamtat hamtat-andrat" if marke.andrat else "hamtat"
            rader.append(format_html('<span class="{}">{}</span>', klass, marke.text))
        return format_html_join(" ", "{}", ((rad,) for rad in rader if rad))


def _siffror(**attrs):
    return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "tal-falt", **attrs})


def _choices(alternativ):
    return [("", "Välj"), *((val.id, val.namn) for val in alternativ)]


def _beslut(form, falt):
    return delar.Uppgift(falt.etikett, form.underlag.beslut[falt.kalla])


def _text(form, falt):
    return form.add(falt.id, falt, hjalp=falt.hjalp, widget=forms.TextInput(attrs={"maxlength": falt.max or 500}))


def _langtext(form, falt):
    # No maxlength: a pasted text must not be cut in silence. The check says how much is too much.
    form.add(falt.id, falt, hjalp=falt.hjalp, widget=forms.Textarea(attrs={"rows": 6 if falt.obligatoriskt else 4}))
    if not falt.max:
        return falt.id
    form.fields[falt.id].widget.attrs["data-langst"] = falt.max
    return delar.Langtext(falt.id, len(form.rat.get(falt.id, "").replace("\r\n", "\n").strip()), falt.max)


def _tal(form, falt):
    return form.add(falt.id, falt, hjalp=falt.hjalp, widget=_siffror())


def _ja_nej(form, falt):
    return form.add(falt.id, falt, hjalp=falt.hjalp, widget=forms.RadioSelect(choices=[("ja", "Ja"), ("nej", "Nej")]))


def _val(form, falt):
    if len(falt.alternativ) <= 5:
        widget = forms.RadioSelect(choices=[(val.id, val.namn) for val in falt.alternativ])
    else:
        widget = forms.Select(choices=_choices(falt.alternativ))
    return form.add(falt.id, falt, hjalp=falt.hjalp, widget=widget)


def _period(form, falt):
    namn = []
    for del_, ord_ in (("start", "Första dagen"), ("slut", "Sista dagen")):
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        namn.append(form.add(f"{falt.id}-{del_}", falt, etikett=ord_, widget=widget))
    return delar.Grupp(falt, namn)


def _tabell(form, falt):
    rader = []
    for rad in falt.rader:
        celler = [
            form.add(f"{falt.id}-{rad.id}-{kon}", falt, etikett=f"{rad.namn}, {namn.lower()}", widget=_siffror())
            for kon, namn in KONSKOLUMNER.items()
        ]
        rader.append((rad.namn, celler))
    return delar.Deltagartabell(falt, rader)


def _mal(form, falt):
    mal_lista = []
    for mal in form.underlag.mal:
        bas = f"{falt.id}-{mal['nummer']}"
        namn = [
            form.add(f"{bas}-utfall", falt, etikett="Utfall", hjalp="Vad blev det? Skriv antal eller med ord.",
                     widget=forms.TextInput(attrs={"maxlength": 300})),
            form.add(f"{bas}-bedomning", falt, etikett="Er bedömning",
                     widget=forms.RadioSelect(choices=[(val.id, val.namn) for val in falt.alternativ])),
            form.add(f"{bas}-motivering", falt, etikett="Motivering", widget=forms.Textarea(attrs={"rows": 3})),
        ]  # fmt: skip
        mal_lista.append((mal, namn))
    return delar.Mal(falt, mal_lista)


def _budget(form, falt):
    rader = []
    for post in form.underlag.budget:
        bas = f"{falt.id}-{post['nummer']}"
        utfall = form.add(f"{bas}-utfall", falt, etikett=f"{post['post']}, utfall i kronor", widget=_siffror())
        kommentar = form.add(
            f"{bas}-kommentar", falt, etikett=f"{post['post']}, kommentar", widget=forms.Textarea(attrs={"rows": 1})
        )
        rader.append((post, utfall, kommentar))
    return delar.Budget(falt, rader, hjalp=_limit_in_words(falt, form.underlag))


def _limit_in_words(falt, underlag):
    """Which deviation must be explained. The form's own sentence stands when it says the same limit."""
    procent = avvikelsegrans(falt, underlag)
    if procent is None or (procent == falt.kommentar_over_procent and f"{procent} %" in falt.hjalp):
        return falt.hjalp
    sager = f"Förklara varje post som avviker mer än {svenska.procent(procent)} från beslutet."
    return sager if "%" in falt.hjalp else f"{falt.hjalp} {sager}".strip()


def _lista(form, falt):
    rader = []
    for nummer in range(max(antal_rader(falt, form.rat) + 1, MINSTA_RADER)):
        namn = [_cell(form, falt, kolumn, nummer) for kolumn in falt.kolumner]
        rader.append((f"{falt.radnamn} {nummer + 1}", namn))
    belopp = [f"{falt.id}-{{}}-{kolumn.id}" for kolumn in falt.kolumner if kolumn.typ == "belopp"]
    return delar.Lista(falt, rader, belopp)


def _cell(form, falt, kolumn, nummer):
    if kolumn.typ == "val":
        widget = forms.Select(choices=_choices(kolumn.alternativ))
    elif kolumn.typ == "belopp":
        widget = _siffror()
    elif (kolumn.max or 0) > 200:
        widget = forms.Textarea(attrs={"rows": 2})
    else:
        widget = forms.TextInput(attrs={"maxlength": kolumn.max or 200})
    namn = form.add(f"{falt.id}-{nummer}-{kolumn.id}", kolumn, widget=widget)
    # Rows that are left empty are skipped, so only a started row has anything that must be filled in.
    form.fields[namn].required = False
    return namn


def _aterbetalning(form, falt):
    hjalp = f"Diarienumret {form.underlag.diarienummer}".strip() + "."
    return delar.Grupp(
        falt,
        [
            form.add(f"{falt.id}-belopp", falt, etikett="Belopp i kronor", widget=_siffror()),
            form.add(f"{falt.id}-dag", falt, etikett="Dag som ni betalar eller betalade",
                     widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")),
            form.add(f"{falt.id}-referens", falt, etikett="Referens", hjalp=hjalp,
                     widget=forms.TextInput(attrs={"maxlength": 60})),
        ],
    )  # fmt: skip


def _forsakran(form, falt):
    form.add(f"{falt.id}-namn", falt, etikett="Namn", widget=forms.TextInput(attrs={"autocomplete": "name"}))
    form.add(f"{falt.id}-funktion", falt, etikett="Funktion", hjalp="Till exempel förvaltningschef eller ordförande.",
             widget=forms.TextInput(attrs={"autocomplete": "organization-title"}))  # fmt: skip
    form.fields[f"{falt.id}-intygar"] = forms.BooleanField(label=falt.etikett, required=True)
    return Layout(f"{falt.id}-namn", f"{falt.id}-funktion", f"{falt.id}-intygar")


BYGGARE = {
    "beslut": _beslut,
    "text": _text,
    "langtext": _langtext,
    "tal": _tal,
    "belopp": _tal,
    "ja_nej": _ja_nej,
    "val": _val,
    "period": _period,
    "tabell_alder_kon": _tabell,
    "tabell_malgrupp_kon": _tabell,
    "mal": _mal,
    "budget": _budget,
    "lista": _lista,
    "aterbetalning": _aterbetalning,
    "bilagor": _bilagor,
    "forsakran": _forsakran,
}
