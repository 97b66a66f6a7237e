"""Two people wrote at once: what the other saved beside what this person wrote, field by field."""

from core.svenska import lista
from insatser.forms.aktorer import ROLLER
from insatser.forms.finansiering import funder_in_words
from insatser.forms.insats import link_code, seen_status
from insatser.forms.styrande import first_steering

INGET = "ingenting"


def skillnader(stored, form, rader, finansiarer):
    """Rows for the diff component: `fore` is what is stored now, `efter` what the person is about to save. Status and
    stage are not in the form; they stand here when someone has changed them meanwhile, and stay as stored."""
    codes = {link_code(row) for row in stored.kopplingar.all()}
    places = {row.geografi_id for row in stored.platser.all()}
    rows = [(form.fields[name].label, _stored(stored, name), _written(form, name)) for name in form.Meta.fields]
    rows += [
        ("Mål", _links(form, codes), _links(form, form.chosen())),
        ("Kommuner", _places(form, places), _places(form, form.cleaned_data["platser"])),
        ("Aktörer", _stored_actors(stored), _written_actors(rader)),
        ("Finansiärer", _stored_funders(stored), lista(row.named() for row in finansiarer.forms if row.aktor)),
        ("Styrs av", _steering(form, first_steering(stored)), _steering(form, form.cleaned_data["styrande"])),
    ]
    seen = form.cleaned_data["sett_lage"]
    rows += [("Läge, ändras inte när ni sparar", seen_status(stored), seen)] if seen else []
    return [{"namn": name, "fore": a or INGET, "efter": b or INGET} for name, a, b in rows if a != b]


def _stored(stored, name):
    display = getattr(stored, f"get_{name}_display", None)
    return _text(display() if display else getattr(stored, name))


def _written(form, name):
    value = form.cleaned_data[name]
    choices = dict(getattr(form.fields[name], "choices", None) or {})
    return _text(choices.get(value, value) if value != "" else value)


def _text(value):
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return "" if value is None else str(value)


def _links(form, codes):
    labels = dict(form.fields["primar"].choices)
    return lista(labels[code] for code in labels if code in codes)


def _places(form, codes):
    return lista(name for kod, name in form.fields["platser"].choices if kod in codes)


def _stored_actors(stored):
    rows = [row for roll in ROLLER for row in stored.av_roll(roll)]
    return lista(f"{row.visat_namn} ({row.get_roll_display().lower()})" for row in rows)


def _stored_funders(stored):
    return lista(
        funder_in_words(row.visat_namn, row.sokt_belopp, row.beviljat_belopp, row.referens)
        for row in stored.finansiarer
    )


def _steering(form, codes):
    names = dict(form.fields["styrande"].choices)
    return lista(names.get(code, code) for code in codes)


def _written_actors(rader):
    return lista(form.named() for form in rader.forms if form.aktor)
