"""The components' tags; a built-in library, so no template loads it. What they draw lies in templates/komponenter."""

from django import forms, template
from django.utils.html import format_html

from core import marken, skillnad

register = template.Library()

TALORD = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


@register.inclusion_tag("komponenter/marke.html")
def marke(status, text="", efter=""):
    """{% marke "komplettering" efter="svara senast 20 april 2026" %}: shape and word of a status."""
    found = marken.marke(status, str(text))
    words = f"{found.text}{', ' if 'senast' in str(efter) else ' '}{efter}" if efter else found.text
    return found._replace(text=words)._asdict()


@register.simple_tag
def ikon(form):
    """A shape for the eye only; the word beside it carries the meaning."""
    return format_html('<span class="ikon" aria-hidden="true">{}</span>', form)


@register.inclusion_tag("komponenter/brodsmulor.html")
def brodsmulor(*delar):
    """{% brodsmulor "Insatser" url titel %}: pairs of text and address, last the page itself."""
    pairs = zip(delar[::2], [*delar[1::2], ""], strict=False)
    return {"smulor": [{"text": text, "url": url} for text, url in pairs]}


@register.inclusion_tag("komponenter/skillnad.html", name="skillnad")
def skillnad_tag(fore, efter):
    return {"stycken": skillnad.jamfor(fore, efter)}


@register.inclusion_tag("komponenter/felsammanfattning.html")
def felsammanfattning(form):
    """Every fault of the form in the fields' order, each with a link to its field."""
    rows = [{"text": error, "url": ""} for error in form.non_field_errors()]
    for field in form:
        rows += [{"text": text, "url": f"#{_first_input(field)}"} for text in _with_name(field)]
    return {"fel": rows}


@register.filter
def felmeningar(field):
    """What is wrong with the field, in sentences that say what to do."""
    faults = field.form.errors.as_data().get(field.name, [])
    sentences = [(fault, text) for fault in faults for text in fault.messages]
    return [_fill_in(field) if _is_empty(fault) else text for fault, text in sentences]


def _with_name(field):
    """The sentences for the summary, where the field's name must be part of them."""
    name = str(field.label)
    return [text if name.rstrip("?") in text else f"{name.rstrip('?')}: {text}" for text in felmeningar(field)]


def _is_empty(fault):
    return fault.code == "required" and fault.message == forms.Field.default_error_messages["required"]


def _fill_in(field):
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxInput):
        return f"Kryssa i ”{field.label}”."
    if str(field.label).endswith("?"):
        return f"Svara på ”{field.label}”."
    verb = "Välj" if isinstance(widget, forms.Select | forms.RadioSelect | forms.FileInput) else "Fyll i"
    return f"{verb} ”{field.label}”."


def _first_input(field):
    """The id of the field's first input: groups and several-part widgets number theirs."""
    if field.field.widget.use_fieldset or hasattr(field.field.widget, "widgets"):
        return f"{field.auto_id}_0"
    return field.id_for_label or f"div_{field.auto_id}"


@register.filter
def saker_stammer_inte(number):
    """1 → "En sak stämmer inte", 2 → "Två saker stämmer inte"."""
    word = TALORD[number].capitalize() if number < len(TALORD) else number
    return f"{word} {'sak' if number == 1 else 'saker'} stämmer inte"


@register.filter
def forvald(field):
    """Radio buttons with one already chosen cannot be left empty, so nothing has to be said about it."""
    return isinstance(field.field.widget, forms.RadioSelect) and field.value() not in (None, "")


AVSTAVNING = {
    "Överenskommelsen": "Överens\u00adkommelsen",
    "Handlingsplan": "Handlings\u00adplan",
    "Indikatorer": "Indika\u00adtorer",
    "Redovisningar": "Redovis\u00adningar",
    "Återrapportering": "Åter\u00adrapportering",
    "organisation": "organi\u00adsation",
}


@register.filter
def avstavad(text):
    """Soft hyphens in long menu words: the bar on a phone has a quarter of its width for each."""
    for word, soft in AVSTAVNING.items():
        text = text.replace(word, soft)
    return text


@register.filter
def i_kolumner(celler, kolumner):
    """Pairs of column and cell."""
    return list(zip(kolumner, celler, strict=True))


@register.filter
def hamta(mapping, key):
    return mapping.get(key, "")


@register.filter
def egna_klasser(classes):
    """The classes a layout asked for, without those of another template pack that crispy adds."""
    own = [word for word in str(classes).split() if not word.startswith("btn")]
    return f" {' '.join(own)}" if own else ""


SEKTIONSORD = {
    "klar": "Klar",
    "fel": "Fel",
    "varning": "Varning",
    "paborjad": "Påbörjad",
    "tom": "Tom",
    "sist": "Görs sist",
}


@register.filter
def sektionsord(lage):
    return SEKTIONSORD[lage]


@register.filter
def sidnummer(sida):
    """Page numbers with "…" for those left out."""
    return list(sida.paginator.get_elided_page_range(sida.number, on_each_side=1, on_ends=1))
